package chart

// The furthest distance from the target that a dimension chart shows, in
// levels; anything beyond is drawn there with an arrow.
const (
	FurthestShort = -3.2
	FurthestAbove = 1.2
)

// Marks returns the distances from the target, in levels, that carry a tick.
func Marks() []float64 { return []float64{-3, -2, -1, 0, 1} }

// Levels maps a distance from the target to a place: Target is the one line
// that runs through all rows, Pitch the width of one level.
type Levels struct{ Target, Pitch float64 }

// FitLevels returns the Levels whose marks from −3 to +1, with margin on both
// sides, fill the room between left and right.
func FitLevels(left, right, margin float64) Levels {
	pitch := (right - left - 2*margin) / 4
	return Levels{Target: left + margin + 3*pitch, Pitch: pitch}
}

// X returns the place of a distance in levels, without a limit.
func (l Levels) X(levels float64) float64 { return l.Target + levels*l.Pitch }

// Distance returns how many levels a score stands from its target: score and
// target count from 0 to 100 and one level is 20.
func Distance(score, target float64) float64 { return (score - target) / 20 }

// LevelMark is one row of a dimension chart with its marks in place.
type LevelMark struct {
	X                float64
	Beyond           State // Short or Above: further than the chart shows; else OnTarget
	BandFrom, BandTo float64
}

// Mark returns the marks of a score, its band and its target, kept inside what
// the chart shows.
func (l Levels) Mark(score, halfWidth, target float64) LevelMark {
	at := Distance(score, target)
	keep := func(levels float64) float64 { return l.X(clamp(levels, FurthestShort, FurthestAbove)) }
	m := LevelMark{X: keep(at), Beyond: OnTarget}
	if at < FurthestShort {
		m.Beyond = Short
	}
	if at > FurthestAbove {
		m.Beyond = Above
	}
	from := max(score-halfWidth, 0)
	to := min(score+halfWidth, 100)
	m.BandFrom, m.BandTo = keep(Distance(from, target)), keep(Distance(to, target))
	return m
}
