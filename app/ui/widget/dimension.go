package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// DimensionRow is one dimension as the chart shows it. Numbers are rounded as
// they are printed; nil means that there are not enough answers.
type DimensionRow struct {
	ID, Name                 string
	Supply                   bool
	Score, HalfWidth, Target *float64
	Index, BandText          string // "26", "± 9"
	Level                    *int
	Band                     chart.Band // quick check: what is said instead of a number
	BandWord                 string     // quick check: the band's word
}

// DimensionHeads are the words around the chart.
type DimensionHeads struct {
	Title, Target, Index, Level string
	Bands                       [3]string // quick check: low, middle, high
	Empty                       string    // said in a row without enough answers
	Note                        string    // below the chart
}

// DimensionChart shows every dimension as a distance from the one brass line.
// The quick check has no numbers: it shows which third a dimension is in.
type DimensionChart struct {
	Spots
	heads DimensionHeads
	rows  []DimensionRow
	quick bool
}

// The measures of the chart.
const (
	dimensionRow      float32 = 30
	dimensionTall     float32 = 40 // a name of two lines
	dimensionBreak    float32 = 14 // between D6 and S1
	dimensionHead     float32 = 32
	dimensionID       float32 = 30
	dimensionName     float32 = 262 // end of the names
	dimensionRight    float32 = 136 // index, ± and tile
	dimensionIndex    float32 = 88  // right edge of the index, from the right
	dimensionBand     float32 = 82  // left edge of the ±, from the right
	dimensionTile     float32 = 22
	dimensionThread   float32 = 6
	dimensionBar      float32 = 8
	dimensionMargin   float64 = 14
	dimensionTick     float32 = 6
	dimensionFoot     float32 = 6 // the brass line ends below the last row
	dimensionMinWidth float32 = 520
	beyondArrow       float32 = 14 // from a bob to the arrow beside it
)

// NewDimensionChart returns the chart of the full check.
func NewDimensionChart(heads DimensionHeads, rows []DimensionRow, onExplain func(what string)) *DimensionChart {
	c := &DimensionChart{heads: heads, rows: rows}
	c.initSpots(c)
	c.OnExplain = onExplain
	return c
}

// NewQuickDimensionChart returns the chart of the quick check.
func NewQuickDimensionChart(heads DimensionHeads, rows []DimensionRow, onExplain func(what string)) *DimensionChart {
	c := NewDimensionChart(heads, rows, onExplain)
	c.quick = true
	return c
}

// Set shows other rows.
func (c *DimensionChart) Set(rows []DimensionRow) {
	c.rows = rows
	c.Refresh()
}

// MinSize returns the room of the chart at its present width.
func (c *DimensionChart) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	return fyne.NewSize(dimensionMinWidth, c.HeightFor(c.Size().Width))
}

// HeightFor returns the height at a width.
func (c *DimensionChart) HeightFor(width float32) float32 {
	width = max(width, dimensionMinWidth)
	height := c.rowsEnd(width) + dimensionFoot
	if c.heads.Note != "" {
		height += 3 + float32(len(breakLines(c.heads.Note, smallStyle, width)))*smallStyle.LineHeight()
	}
	return height
}

// CreateRenderer is part of fyne.Widget.
func (c *DimensionChart) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return newSceneRenderer(c)
}

// nameEnd returns where the names end. A third of a wide chart goes to them.
func (c *DimensionChart) nameEnd(width float32) float32 {
	if c.quick {
		return c.bandsStart(width) - bandAir
	}
	extra := max(0, width-616)
	return dimensionName - max(0, 616-width)*.6 + extra*.3
}

func (c *DimensionChart) nameLines(r DimensionRow, width float32) []string {
	room := c.nameEnd(width) - dimensionID + 3
	if !c.quick && r.Score != nil && r.Target != nil &&
		chart.Distance(*r.Score, *r.Target) < chart.FurthestShort {
		room -= beyondArrow
	}
	return breakLines(r.Name, Style{}, room)
}

func (c *DimensionChart) rowHeight(i int, width float32) float32 {
	lines := len(c.nameLines(c.rows[i], width))
	if lines < 2 {
		return dimensionRow
	}
	return max(dimensionTall, float32(lines)*Style{}.LineHeight())
}

// tops returns the depth of every row's hairline and the end of the last row.
func (c *DimensionChart) tops(width float32) (tops []float32, end float32) {
	end = dimensionHead
	for i, r := range c.rows {
		if i > 0 && r.Supply != c.rows[i-1].Supply {
			end += dimensionBreak
		}
		tops = append(tops, end)
		end += c.rowHeight(i, width)
	}
	return tops, end
}

func (c *DimensionChart) rowsEnd(width float32) float32 {
	_, end := c.tops(width)
	return end
}

func (c *DimensionChart) levels(width float32) chart.Levels {
	return chart.FitLevels(float64(c.nameEnd(width)), float64(width-dimensionRight), dimensionMargin)
}

func (c *DimensionChart) draw(s *scene, size fyne.Size) {
	c.resetSpots()
	tops, end := c.tops(size.Width)
	s.text(c.heads.Title, Style{Size: theme.Large, Bold: true}, 0, 12)
	c.drawHeads(s, size.Width)
	for i, r := range c.rows {
		c.drawRow(s, i, r, tops[i], size.Width)
	}
	levels := c.levels(size.Width)
	if !c.quick && len(c.rows) > 0 {
		s.down(float32(levels.Target), dimensionHead-7, end+dimensionFoot, 2, theme.Brass)
		for i, r := range c.rows {
			c.drawMark(s, r, levels, tops[i]+(c.rowHeight(i, size.Width)-dimensionRow)/2, tops[i])
		}
	}
	if c.heads.Note != "" {
		s.lines(breakLines(c.heads.Note, smallStyle, size.Width), smallStyle, 0, end+dimensionFoot+3)
	}
	c.drawSpots(s)
}

func (c *DimensionChart) drawHeads(s *scene, width float32) {
	const middle = 16
	if c.hasLevels() {
		s.text(c.heads.Level, aligned(smallStyle, fyne.TextAlignTrailing), width, middle)
	}
	if c.quick {
		c.drawBandHeads(s, width, middle)
		return
	}
	s.text(c.heads.Index, aligned(smallStyle, fyne.TextAlignTrailing), width-dimensionIndex, middle)
	levels := c.levels(width)
	for _, at := range chart.Marks() {
		style, words := aligned(smallStyle, fyne.TextAlignCenter), markWords(at)
		if at == 0 {
			style.Bold, style.Color, words = true, theme.BrassText, c.heads.Target
		}
		s.text(words, style, float32(levels.X(at)), middle)
	}
}

func (c *DimensionChart) hasLevels() bool {
	for _, r := range c.rows {
		if r.Level != nil {
			return true
		}
	}
	return false
}

func (c *DimensionChart) drawRow(s *scene, i int, r DimensionRow, top, width float32) {
	height := c.rowHeight(i, width)
	middle := top + height/2
	s.across(0, width, top+.5, 1, theme.Hairline)
	s.text(r.ID, Style{Bold: true, Color: groupToken(r.Supply)}, 0, middle+1)
	names := c.nameLines(r, width)
	s.lines(names, Style{}, dimensionID, middle+1-float32(len(names))*Style{}.LineHeight()/2)
	if c.quick {
		c.drawBandRow(s, i, r, top, middle, width)
	} else {
		c.drawTicks(s, top, width)
		c.drawFigures(s, i, r, middle, width)
	}
	if r.Level != nil {
		s.tile(*r.Level, width-dimensionTile/2, middle, dimensionTile)
		left, below := width-dimensionTile, middle+dimensionTile/2+1
		c.spotArea(r.ID+"."+ExplainLevel, i, left, middle-dimensionTile/2, dimensionTile, dimensionTile,
			spotLine{left, width, below, theme.Ink})
	}
}

func (c *DimensionChart) drawTicks(s *scene, top, width float32) {
	levels := c.levels(width)
	for _, at := range chart.Marks() {
		if at != 0 {
			s.down(float32(levels.X(at))+.5, top-dimensionTick/2, top+dimensionTick/2+1, 1, theme.Edge)
		}
	}
}

func (c *DimensionChart) drawFigures(s *scene, i int, r DimensionRow, middle, width float32) {
	if r.Score == nil {
		return
	}
	c.spotText(s, r.ID+"."+ExplainIndex, i, r.Index, aligned(boldStyle, fyne.TextAlignTrailing), width-dimensionIndex, middle+1)
	c.spotText(s, r.ID+"."+ExplainBand, i, r.BandText, smallStyle, width-dimensionBand, middle+1)
}

func groupToken(supply bool) fyne.ThemeColorName {
	if supply {
		return theme.Supply
	}
	return theme.Digital
}

func paleToken(supply bool) fyne.ThemeColorName {
	if supply {
		return theme.SupplyPale
	}
	return theme.DigitalPale
}
