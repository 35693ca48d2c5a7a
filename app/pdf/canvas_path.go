package pdf

import "github.com/jung-kurt/gofpdf"

// kappa is how far a Bézier handle stands off to draw a quarter circle.
const kappa = 0.5522847498

// path is a line of straight and curved parts in millimetres; its methods
// return it so that parts can be chained.
type path struct {
	steps []step
}

type step struct {
	op byte // 'm', 'l', 'c', 'h' as in the PDF operators
	at [6]float64
}

func newPath() *path { return &path{} }

func (t *path) add(op byte, at ...float64) *path {
	s := step{op: op}
	for i, v := range at {
		s.at[i] = finite(v)
	}
	t.steps = append(t.steps, s)
	return t
}

// move begins a new part at x, y.
func (t *path) move(x, y float64) *path { return t.add('m', x, y) }

// line goes straight to x, y.
func (t *path) line(x, y float64) *path { return t.add('l', x, y) }

// curve goes to x, y along a cubic Bézier with the handles a and b.
func (t *path) curve(ax, ay, bx, by, x, y float64) *path {
	return t.add('c', ax, ay, bx, by, x, y)
}

// close joins the part to its beginning.
func (t *path) close() *path { return t.add('h') }

// trace draws the path that far to the right.
func (t *path) trace(out *gofpdf.Fpdf, across float64) {
	for _, s := range t.steps {
		a := s.at
		for x := 0; x < len(a); x += 2 {
			a[x] += across
		}
		switch s.op {
		case 'm':
			out.MoveTo(a[0], a[1])
		case 'l':
			out.LineTo(a[0], a[1])
		case 'c':
			out.CurveBezierCubicTo(a[0], a[1], a[2], a[3], a[4], a[5])
		case 'h':
			out.ClosePath()
		}
	}
}

func polygonPath(points [][2]float64) *path {
	t := newPath()
	for i, p := range points {
		if i == 0 {
			t.move(p[0], p[1])
		} else {
			t.line(p[0], p[1])
		}
	}
	if len(points) == 0 {
		return t
	}
	return t.close()
}

func roundedPath(x, y, w, h, r float64) *path {
	r = max(0, min(r, w/2, h/2))
	k := r * (1 - kappa)
	return newPath().
		move(x+r, y).line(x+w-r, y).
		curve(x+w-k, y, x+w, y+k, x+w, y+r).line(x+w, y+h-r).
		curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h).line(x+r, y+h).
		curve(x+k, y+h, x, y+h-k, x, y+h-r).line(x, y+r).
		curve(x, y+k, x+k, y, x+r, y).close()
}
