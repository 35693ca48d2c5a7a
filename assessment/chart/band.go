package chart

// Band is what the quick check says of a dimension instead of a number.
type Band int

// The three bands; NoBand stands for not enough answers.
const (
	NoBand Band = iota - 1
	Low
	Middle
	High
)

// Bands returns the three bands from low to high.
func Bands() []Band { return []Band{Low, Middle, High} }

// BandOf returns the band of a score: thirds of the scale, where a score on a
// limit belongs to the higher band; nil has none.
func BandOf(score *float64) Band {
	// The tolerance keeps a score that is a third up to rounding in the higher band.
	const tolerance = 1e-9
	switch {
	case score == nil:
		return NoBand
	case *score < 100.0/3-tolerance:
		return Low
	case *score < 200.0/3-tolerance:
		return Middle
	}
	return High
}

// Cells returns the left edges and the common width of count equal cells with
// a gap between them that fill the room from left to right.
func Cells(left, right, gap float64, count int) (lefts []float64, width float64) {
	if count < 1 {
		return nil, 0
	}
	width = (right - left - gap*float64(count-1)) / float64(count)
	for i := range count {
		lefts = append(lefts, left+float64(i)*(width+gap))
	}
	return lefts, width
}
