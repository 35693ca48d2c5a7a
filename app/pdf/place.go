package pdf

// areas keeps track of what stands where in a figure, so that words keep off
// lines and off each other.
type areas struct {
	left, top, right, bottom float64 // where words may stand
	taken                    []area
}

// area is a rectangle.
type area struct{ left, top, right, bottom float64 }

// take marks a rectangle as taken.
func (p *areas) take(s area) { p.taken = append(p.taken, s) }

// free reports whether the rectangle lies inside and touches nothing.
func (p *areas) free(s area) bool {
	if s.left < p.left || s.right > p.right || s.top < p.top || s.bottom > p.bottom {
		return false
	}
	for _, t := range p.taken {
		if s.left < t.right && t.left < s.right && s.top < t.bottom && t.top < s.bottom {
			return false
		}
	}
	return true
}

// wordsApart is kept free on both sides of words, so that they read as words of
// their own.
const wordsApart = 0.6

// word takes the first of the rectangles that is free, with what keeps other
// words apart from it.
func (p *areas) word(choice []area) (s area, ok bool) {
	if s, ok = p.first(choice); ok {
		p.take(area{s.left - wordsApart, s.top, s.right + wordsApart, s.bottom})
	}
	return s, ok
}

// first takes the first of the rectangles that is free; ok is false where none
// is.
func (p *areas) first(choice []area) (s area, ok bool) {
	for _, s := range choice {
		if p.free(s) {
			p.take(s)
			return s, true
		}
	}
	return area{}, false
}
