package scoring

import (
	"math"

	"plumbline/assessment"
)

// z90 makes a 90 % band out of a standard deviation.
const z90 = 1.645

// The uncertainty of one answer in levels, by how well it is backed, and the
// spread of questions inside a dimension. Assumptions until retests exist.
const (
	sigmaVerified = 0.3
	sigmaNoted    = 0.5
	sigmaNone     = 0.8
	sigmaSpread   = 1.0
)

func sigma(e assessment.Evidence) float64 {
	switch e {
	case assessment.Verified:
		return sigmaVerified
	case assessment.Noted:
		return sigmaNoted
	default:
		return sigmaNone
	}
}

// halfWidth is half the 90 % band of a dimension in points. In the quick check
// it also carries that few of the dimension's questions were asked.
func (s *sheet) halfWidth(f field) float64 {
	sum := 0.0
	for _, q := range f.answered {
		e := q.Weight() * sigma(s.a.Answers[q.ID].Evidence)
		sum += e * e
	}
	total := weight(f.answered)
	variance := sum / (total * total)
	if s.a.Mode == assessment.Quick {
		n := float64(len(f.answered))
		variance += sigmaSpread * sigmaSpread / n * (1 - n/float64(f.full))
	}
	return z90 * 20 * math.Sqrt(variance)
}

// bounds returns the two ends of a dimension's band: with every missing answer
// at 0, and with every missing answer one level over the mean. The ends are
// not cut at 0 and 100.
func (s *sheet) bounds(f field, half float64) (low, high float64) {
	optimist := math.Min(5, s.meanLevel(f)+1)
	for _, q := range f.applicable {
		if level, ok := s.level(q.ID); ok {
			low += q.Weight() * float64(level)
			high += q.Weight() * float64(level)
		} else {
			high += q.Weight() * optimist
		}
	}
	total := weight(f.applicable)
	return low/total*20 - half, high/total*20 + half
}

// groupHalfWidth is half the 90 % band of a group's index.
func groupHalfWidth(dimensions []assessment.DimensionResult) float64 {
	sum := 0.0
	for _, d := range dimensions {
		sum += *d.HalfWidth * *d.HalfWidth
	}
	return math.Sqrt(sum) / float64(len(dimensions))
}
