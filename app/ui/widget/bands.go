package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// The measures of the three thirds that stand for low, middle and high.
const (
	bandThird float32 = 60
	bandBar   float32 = 10
	bandWords float32 = 84 // least room for the word, left of the tile
	bandAir   float32 = 14
)

// bandsStart returns where the thirds begin in the quick check's chart; the
// names get what is left of them.
func (c *DimensionChart) bandsStart(width float32) float32 {
	right := width - c.bandRoom() - bandAir
	if c.hasLevels() {
		right -= dimensionTile
	}
	return right - 3*bandThird
}

// bandRoom returns the room for the words: those of a row without enough
// answers are longer than the names of the thirds.
func (c *DimensionChart) bandRoom() float32 {
	room := bandWords
	for _, r := range c.rows {
		if r.Band == chart.NoBand {
			room = max(room, ceil(smallStyle.Width(c.heads.Empty)))
		} else {
			room = max(room, ceil(boldStyle.Width(r.BandWord)))
		}
	}
	return room
}

func (c *DimensionChart) drawBandHeads(s *scene, width, middle float32) {
	style := aligned(smallStyle, fyne.TextAlignCenter)
	start := c.bandsStart(width)
	for i := range chart.Bands() {
		s.text(c.heads.Bands[i], style, start+(float32(i)+.5)*bandThird, middle)
	}
}

// drawBandRow draws the thirds of a dimension and says its word, or that the
// answers are too few.
func (c *DimensionChart) drawBandRow(s *scene, i int, r DimensionRow, top, middle, width float32) {
	start := c.bandsStart(width)
	for edge := range 4 {
		s.down(start+float32(edge)*bandThird+.5, top-dimensionTick/2, top+dimensionTick/2+1, 1, theme.Edge)
	}
	words := start + 3*bandThird + bandAir
	if r.Band == chart.NoBand {
		drawHatched(s, start, middle-bandBar/2, 3*bandThird, bandBar)
		s.text(c.heads.Empty, smallStyle, words, middle)
		return
	}
	from := round(start + float32(r.Band)*bandThird)
	token := groupToken(r.Supply)
	s.fill(from, middle-bandBar/2, bandThird, bandBar, paleToken(r.Supply))
	s.down(from+1, middle-bandBar/2-1, middle+bandBar/2+1, 2, token)
	s.down(from+bandThird, middle-bandBar/2-1, middle+bandBar/2+1, 2, token)
	c.spotText(s, r.ID+"."+ExplainBand, i, r.BandWord, boldStyle, words, middle)
}

// drawHatched fills a rectangle with the hatch that stands for what is missing.
func drawHatched(s *scene, x, y, width, height float32) {
	for _, h := range chart.Hatch(float64(x), float64(y), float64(width), float64(height), 7) {
		s.stroke(float32(h.From.X), float32(h.From.Y), float32(h.To.X), float32(h.To.Y), 1, theme.Edge)
	}
}
