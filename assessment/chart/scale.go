package chart

// Scale maps an index from 0 to 100 to a place between Left and Right.
type Scale struct{ Left, Right float64 }

// X returns the place of an index; below 0 and above 100 it stays at the ends.
func (s Scale) X(index float64) float64 {
	return s.Left + (s.Right-s.Left)*clamp(index, 0, 100)/100
}

// Ticks returns the indices that are marked on the scale: 0, 20 … 100.
func Ticks() []float64 { return []float64{0, 20, 40, 60, 80, 100} }

// Band returns the places where the ± band of an index begins and ends, kept
// inside the scale.
func (s Scale) Band(index, halfWidth float64) (from, to float64) {
	return s.X(index - halfWidth), s.X(index + halfWidth)
}

// Side is a side of a mark.
type Side int

// The sides on which a label can stand.
const (
	Left Side = iota
	Right
)

// Other returns the opposite side.
func (s Side) Other() Side {
	if s == Left {
		return Right
	}
	return Left
}

// Beside returns the left edge of a label of the given width at distance from
// x, on the preferred side or, when it does not fit between low and high
// there, on the other one; when it fits on neither, it is pushed inside.
func Beside(x, width, distance, low, high float64, prefer Side) (left float64, side Side) {
	place := func(s Side) float64 {
		if s == Left {
			return x - distance - width
		}
		return x + distance
	}
	for _, s := range []Side{prefer, prefer.Other()} {
		if at := place(s); at >= low && at+width <= high {
			return at, s
		}
	}
	return inside(place(prefer), width, low, high), prefer
}

// Centred returns the left edge of a label of the given width centred on x,
// pushed inside low and high where it would stick out.
func Centred(x, width, low, high float64) float64 {
	return inside(x-width/2, width, low, high)
}

// Apart moves two labels, a left of b, given by their left edges and widths,
// sideways until distance lies between them and both stay inside low and high.
func Apart(a, aWidth, b, bWidth, distance, low, high float64) (float64, float64) {
	overlap := a + aWidth + distance - b
	if overlap <= 0 {
		return a, b
	}
	a, b = a-overlap/2, b+overlap/2
	if a < low {
		a, b = low, low+aWidth+distance
	}
	if b+bWidth > high {
		b = high - bWidth
		a = b - distance - aWidth
	}
	return a, b
}

func inside(left, width, low, high float64) float64 {
	if left+width > high {
		left = high - width
	}
	return max(left, low)
}

func clamp(v, low, high float64) float64 { return min(max(v, low), high) }
