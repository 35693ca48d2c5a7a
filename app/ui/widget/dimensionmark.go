package widget

import (
	"strconv"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// markWords writes a distance in levels with a real minus sign.
func markWords(levels float64) string {
	n := int(levels)
	if n < 0 {
		return "\u2212" + strconv.Itoa(-n)
	}
	return "+" + strconv.Itoa(n)
}

// drawMark draws thread, ± bar, gap line and bob of one row. top is the top of
// a row of normal height, hairline where the thread begins.
func (c *DimensionChart) drawMark(s *scene, r DimensionRow, levels chart.Levels, top, hairline float32) {
	if r.Score == nil || r.Target == nil {
		c.drawNoMark(s, levels, top)
		return
	}
	half := 0.0
	if r.HalfWidth != nil {
		half = *r.HalfWidth
	}
	m := levels.Mark(*r.Score, half, *r.Target)
	x, target, middle := float32(m.X), float32(levels.Target), top+16
	if m.BandTo > m.BandFrom {
		from, to := float32(m.BandFrom), float32(m.BandTo)
		s.box(from, top+12, to-from, dimensionBar, dimensionBar/2, paleToken(r.Supply), theme.None, 0)
		// The bar must not hide the one line that runs through all rows.
		if from < target && to > target {
			s.down(target, top+11, top+21, 2, theme.Brass)
		}
	}
	token := groupToken(r.Supply)
	s.across(x, target-1, middle, 1.5, token)
	if m.Beyond == chart.Above {
		s.across(target+1, x, middle, 1.5, token)
	}
	bobTop := top + dimensionThread
	s.down(round(x), hairline, bobTop+1, 1, token)
	s.bob(round(x), bobTop, BobDimension, token, theme.Paper, nil)
	drawBeyond(s, m, middle, token)
}

// drawBeyond draws the arrow of a bob that hangs further away than the chart
// shows.
func drawBeyond(s *scene, m chart.LevelMark, middle float32, token fyne.ThemeColorName) {
	const size = 4
	x, step := float32(m.X), float32(0)
	switch m.Beyond {
	case chart.Short:
		x, step = x-beyondArrow, size
	case chart.Above:
		x, step = x+beyondArrow, -size
	default:
		return
	}
	s.stroke(x, middle, x+step, middle-size, 1.5, token)
	s.stroke(x, middle, x+step, middle+size, 1.5, token)
}

// drawNoMark hatches the way to the target and says that the answers do not
// reach for a bob.
func (c *DimensionChart) drawNoMark(s *scene, levels chart.Levels, top float32) {
	left, right := float32(levels.X(-3)), float32(levels.Target)-2
	drawHatched(s, left, top+10, right-left, 10)
	s.text(c.heads.Empty, smallStyle, float32(levels.Target)+8, top+dimensionRow/2)
}
