package pdf

import "plumbline/assessment/chart"

// bobLook says how a bob is filled; shape and pattern carry the meaning where
// colour is lost.
type bobLook int

const (
	solidBob  bobLook = iota // Digital
	barredBob                // Supply: a white bar across the belly
)

// bob hangs a bob of height h from x, y. Its tip is the value.
func (s *sheet) bob(x, y, h float64, k colour, look bobLook) {
	s.c.path(drawn(chart.PrintBob().Place(x, y, h)), paint{fill: k})
	if look != barredBob {
		return
	}
	thick := max(0.1*h, 0.34)
	half := chart.PrintBobHalfWidth*h + 0.1
	s.c.rect(x-half, y+chart.PrintBobBar*h-thick/2, 2*half, thick, paint{fill: white})
}

// drawnBob is the outline of a bob.
func drawnBob(x, y, h float64) *path { return drawn(chart.PrintBob().Place(x, y, h)) }

// drawn turns chart geometry into a path of the canvas.
func drawn(p chart.Path) *path {
	t := newPath()
	for _, seg := range p {
		switch seg.Op {
		case chart.Move:
			t.move(seg.End.X, seg.End.Y)
		case chart.Line:
			t.line(seg.End.X, seg.End.Y)
		case chart.Curve:
			t.curve(seg.C1.X, seg.C1.Y, seg.C2.X, seg.C2.Y, seg.End.X, seg.End.Y)
		case chart.Close:
			t.close()
		}
	}
	return t
}
