package pdf

import "math"

// paint says how a shape is filled and outlined; a zero colour leaves that out.
type paint struct {
	fill   colour
	stroke colour
	pt     float64   // width of the outline
	dash   []float64 // lengths of dashes and gaps in millimetres
}

// dashed tells whether the outline is broken; a reader refuses empty dashes.
func (p paint) dashed() bool {
	for _, length := range p.dash {
		if !(length > 0 && length < 1e4) {
			return false
		}
	}
	return p.stroke != none && p.pt > 0 && len(p.dash) > 0
}

// alpha makes what follows translucent, until it is set back to 1.
func (c *canvas) alpha(a float64) {
	c.mark()
	c.out.SetAlpha(min(max(finite(a), 0), 1), "Normal")
}

// line draws a straight line, its width in points.
func (c *canvas) line(x1, y1, x2, y2, pt float64, k colour) {
	c.path(newPath().move(x1, y1).line(x2, y2), paint{stroke: k, pt: pt})
}

// dashed draws a straight line of dashes; on and off are millimetres.
func (c *canvas) dashed(x1, y1, x2, y2, pt float64, k colour, on, off float64) {
	c.path(newPath().move(x1, y1).line(x2, y2), paint{stroke: k, pt: pt, dash: []float64{on, off}})
}

// rect draws a rectangle.
func (c *canvas) rect(x, y, w, h float64, p paint) {
	c.path(newPath().move(x, y).line(x+w, y).line(x+w, y+h).line(x, y+h).close(), p)
}

// rounded draws a rectangle with round corners of radius r.
func (c *canvas) rounded(x, y, w, h, r float64, p paint) {
	c.path(roundedPath(x, y, w, h, r), p)
}

// circle draws a circle about x, y.
func (c *canvas) circle(x, y, r float64, p paint) {
	c.path(roundedPath(x-r, y-r, 2*r, 2*r, r), p)
}

// polygon draws a closed figure through the points.
func (c *canvas) polygon(points [][2]float64, p paint) {
	c.path(polygonPath(points), p)
}

// path draws any path.
func (c *canvas) path(t *path, p paint) {
	mode := c.pen(p)
	if mode == "" || len(t.steps) == 0 {
		return
	}
	t.trace(c.out, c.across)
	c.out.DrawPath(mode)
	if p.dashed() {
		c.out.SetDashPattern(nil, 0)
	}
}

// pen sets colours, width and dashes; it returns gofpdf's word for what to do.
func (c *canvas) pen(p paint) string {
	c.mark()
	mode := ""
	if p.fill != none {
		c.out.SetFillColor(p.fill.rgb())
		mode = "F"
	}
	if p.stroke != none && p.pt > 0 {
		c.out.SetDrawColor(p.stroke.rgb())
		c.out.SetLineWidth(finite(p.pt) / perMM)
		mode += "D"
		if p.dashed() {
			c.out.SetDashPattern(p.dash, 0)
		}
	}
	return mode
}

// clip keeps what follows inside the rectangle, until unclip. Clips nest.
func (c *canvas) clip(x, y, w, h float64) {
	c.closeMark()
	c.out.ClipRect(finite(x+c.across), finite(y), finite(w), finite(h), false)
}

// unclip ends the innermost clip.
func (c *canvas) unclip() {
	c.closeMark()
	c.out.ClipEnd()
}

// hatch fills a rectangle with parallel lines, step millimetres apart, at angle
// degrees against the horizontal. The lines end at its edges, no clip is used.
func (c *canvas) hatch(x, y, w, h, angle, step, pt float64, k colour) {
	if step <= 0 || w <= 0 || h <= 0 {
		return
	}
	lines := newPath()
	for _, s := range hatchLines(w, h, angle, step) {
		lines.move(x+s[0], y+s[1]).line(x+s[2], y+s[3])
	}
	c.path(lines, paint{stroke: k, pt: pt})
}

// hatchLines returns the segments of a hatch inside the rectangle 0, 0, w, h.
func hatchLines(w, h, angle, step float64) (lines [][4]float64) {
	sin, cos := math.Sincos(finite(angle) * math.Pi / 180)
	dx, dy := cos, -sin // along the lines; y grows downwards
	nx, ny := sin, cos  // across them
	reach := (math.Abs(nx)*w + math.Abs(ny)*h) / 2
	for n := math.Ceil(-reach / step); n*step <= reach; n++ {
		px, py := w/2+nx*n*step, h/2+ny*n*step
		from, to := math.Inf(-1), math.Inf(1)
		from, to = narrow(px, dx, w, from, to)
		from, to = narrow(py, dy, h, from, to)
		if to-from > 1e-6 {
			lines = append(lines, [4]float64{px + from*dx, py + from*dy, px + to*dx, py + to*dy})
		}
	}
	return lines
}

// narrow limits from..to to where p + t·d stays within 0..size.
func narrow(p, d, size, from, to float64) (float64, float64) {
	if math.Abs(d) < 1e-9 {
		if p < 0 || p > size {
			return 0, 0
		}
		return from, to
	}
	a, b := -p/d, (size-p)/d
	return max(from, min(a, b)), min(to, max(a, b))
}

// finite replaces what is no number by 0 and keeps the rest printable.
func finite(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return 0
	}
	return min(max(v, -1e5), 1e5)
}
