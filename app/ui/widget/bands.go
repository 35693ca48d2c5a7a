package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// The measures of the three cells that stand for low, middle and high.
const (
	bandCell  float64 = 72
	bandTall  float32 = 12
	bandGap   float64 = 3
	bandWords float32 = 84 // right column that says the word
)

// bandCells returns the cells of the quick check's chart at a width; the names
// get what the cells leave.
func bandCells(width float32) (lefts []float64, cell float64) {
	right := float64(width - bandWords - dimensionTile - 20)
	return chart.Cells(right-3*bandCell-2*bandGap, right, bandGap, 3)
}

func (c *DimensionChart) drawBandHeads(s *scene, width, middle float32) {
	lefts, cell := bandCells(width)
	style := aligned(smallStyle, fyne.TextAlignCenter)
	for i, left := range lefts {
		s.text(c.heads.Bands[i], style, float32(left+cell/2), middle)
	}
}

// drawBandRow draws the three cells of a dimension and says its word, or that
// the answers are too few.
func (c *DimensionChart) drawBandRow(s *scene, i int, r DimensionRow, middle, width float32) {
	lefts, cell := bandCells(width)
	drawBands(s, r.Band, r.Supply, lefts, cell, middle)
	x := width - bandWords - dimensionTile - 6
	if r.Band == chart.NoBand {
		s.text(c.heads.Empty, smallStyle, x, middle)
		return
	}
	c.spotText(s, r.ID+"."+ExplainBand, i, r.BandWord, boldStyle, x, middle)
}

func drawBands(s *scene, band chart.Band, supply bool, lefts []float64, cell float64, middle float32) {
	for i, left := range lefts {
		fill, border, line := theme.None, theme.Hairline, float32(1)
		if band == chart.Band(i) {
			fill, border, line = paleToken(supply), groupToken(supply), 1.5
		}
		s.box(float32(left), middle-bandTall/2, float32(cell), bandTall, 2, fill, border, line)
		if band != chart.NoBand {
			continue
		}
		for _, h := range chart.Hatch(left+1, float64(middle-bandTall/2)+1, cell-2, float64(bandTall)-2, 6) {
			s.stroke(float32(h.From.X), float32(h.From.Y), float32(h.To.X), float32(h.To.Y), 1, theme.Hairline)
		}
	}
}
