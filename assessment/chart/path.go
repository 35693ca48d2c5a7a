package chart

import "math"

// Point is a place; y grows downwards.
type Point struct{ X, Y float64 }

// Op says what a Segment does.
type Op int

// The segments of a Path.
const (
	Move  Op = iota // start a new outline at End
	Line            // straight to End
	Curve           // cubic Bézier to End with the controls C1 and C2
	Close           // back to the start of the outline
)

// Segment is one step of a Path.
type Segment struct {
	Op     Op
	C1, C2 Point
	End    Point
}

// Path is an outline made of moves, lines and curves.
type Path []Segment

// Place returns the path enlarged by factor and moved so that its origin is at x, y.
func (p Path) Place(x, y, factor float64) Path {
	at := func(q Point) Point { return Point{x + q.X*factor, y + q.Y*factor} }
	out := make(Path, len(p))
	for i, s := range p {
		out[i] = Segment{Op: s.Op, C1: at(s.C1), C2: at(s.C2), End: at(s.End)}
	}
	return out
}

// Polygon returns the outline as corners, each curve cut into steps pieces.
// It is meant for paths of one outline, such as the bobs.
func (p Path) Polygon(steps int) []Point {
	steps = max(steps, 1)
	var out []Point
	var from Point
	for _, s := range p {
		switch s.Op {
		case Move, Line:
			out = append(out, s.End)
		case Curve:
			for i := 1; i <= steps; i++ {
				out = append(out, bezier(from, s, float64(i)/float64(steps)))
			}
		case Close:
			continue
		}
		from = s.End
	}
	return out
}

// ClipBelow returns the part of a polygon from depth y downwards, as the tip
// of a bob that is cut off.
func ClipBelow(polygon []Point, y float64) []Point {
	return clip(polygon, y, func(q Point) bool { return q.Y >= y })
}

// ClipAbove returns the part of a polygon from its top to depth y.
func ClipAbove(polygon []Point, y float64) []Point {
	return clip(polygon, y, func(q Point) bool { return q.Y <= y })
}

// Span returns the leftmost and rightmost place where a polygon meets depth y;
// ok is false when it does not reach that depth.
func Span(polygon []Point, y float64) (left, right float64, ok bool) {
	left, right = math.Inf(1), math.Inf(-1)
	for i, a := range polygon {
		b := polygon[(i+1)%len(polygon)]
		if (a.Y < y && b.Y < y) || (a.Y > y && b.Y > y) {
			continue
		}
		for _, x := range crossings(a, b, y) {
			left, right, ok = math.Min(left, x), math.Max(right, x), true
		}
	}
	if !ok {
		return 0, 0, false
	}
	return left, right, true
}

func crossings(a, b Point, y float64) []float64 {
	if a.Y == b.Y {
		return []float64{a.X, b.X}
	}
	return []float64{a.X + (b.X-a.X)*(y-a.Y)/(b.Y-a.Y)}
}

func clip(polygon []Point, y float64, inside func(Point) bool) []Point {
	var out []Point
	for i, a := range polygon {
		b := polygon[(i+1)%len(polygon)]
		if inside(a) {
			out = append(out, a)
		}
		if inside(a) != inside(b) {
			out = append(out, Point{crossings(a, b, y)[0], y})
		}
	}
	return out
}

func bezier(from Point, s Segment, t float64) Point {
	u := 1 - t
	a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return Point{
		X: a*from.X + b*s.C1.X + c*s.C2.X + d*s.End.X,
		Y: a*from.Y + b*s.C1.Y + c*s.C2.Y + d*s.End.Y,
	}
}

func move(x, y float64) Segment { return Segment{Op: Move, End: Point{x, y}} }

func line(x, y float64) Segment { return Segment{Op: Line, End: Point{x, y}} }

func curve(x1, y1, x2, y2, x, y float64) Segment {
	return Segment{Op: Curve, C1: Point{x1, y1}, C2: Point{x2, y2}, End: Point{x, y}}
}

func closed() Segment { return Segment{Op: Close} }
