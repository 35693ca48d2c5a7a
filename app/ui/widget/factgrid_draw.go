package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// The measures of a fact grid.
const (
	factHeads     float32 = 24 // height of the words over the options
	factGap       float32 = 24 // between title and options
	factCellGap   float32 = 4
	factMark      float32 = 8  // from the edge of a cell to its mark
	factWords     float32 = 34 // from the edge of a cell to its words
	factWordsTail float32 = 6
	factAir       float32 = 4 // between the hairline and a cell's ground
)

func (g *FactGrid) headsHeight() float32 {
	if g.Hint+g.Low+g.High == "" {
		return 0
	}
	return factHeads
}

func (g *FactGrid) columns() int {
	most := 1
	for _, f := range g.items {
		most = max(most, len(f.Options))
	}
	return most
}

// cellsStart returns where the options begin; the titles get what is left.
func (g *FactGrid) cellsStart(width float32) float32 { return round(width*g.Titles) + factGap }

func (g *FactGrid) cellWidth(width float32) float32 {
	n := float32(g.columns())
	return (width - g.cellsStart(width) - (n-1)*factCellGap) / n
}

func (g *FactGrid) cellStyle() Style {
	if g.Tight {
		return Style{Size: theme.Caption}
	}
	return Style{}
}

func (g *FactGrid) titleLines(i int, width float32) []string {
	return breakLines(g.items[i].Title, boldStyle, width*g.Titles)
}

func (g *FactGrid) detailLines(i int, width float32) []string {
	if g.items[i].Detail == "" {
		return nil
	}
	return breakLines(g.items[i].Detail, smallStyle, width*g.Titles)
}

// cellLines breaks the words of an option. Bold is the wider weight: a row
// must not grow when an option is chosen.
func (g *FactGrid) cellLines(i, column int, width float32) []string {
	style := g.cellStyle()
	style.Bold = true
	return breakLines(g.items[i].Options[column].Label, style, g.cellWidth(width)-factWords-factWordsTail)
}

func (g *FactGrid) rowHeight(i int, width float32) float32 {
	height := float32(len(g.titleLines(i, width)))*boldStyle.LineHeight() +
		float32(len(g.detailLines(i, width)))*smallStyle.LineHeight()
	for column := range g.items[i].Options {
		height = max(height, float32(len(g.cellLines(i, column, width)))*g.cellStyle().LineHeight())
	}
	return round(height + 2*g.Padding)
}

// HeightFor returns the height of the grid at a width.
func (g *FactGrid) HeightFor(width float32) float32 {
	height := g.headsHeight() + 1
	for i := range g.items {
		height += g.rowHeight(i, width)
	}
	return height
}

// MinSize returns the room of the grid at its present width.
func (g *FactGrid) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	width := g.Size().Width
	if width <= 0 {
		width = 800
	}
	return fyne.NewSize(400, g.HeightFor(width))
}

// Resize gives the grid its width and, with it, the height of its rows.
func (g *FactGrid) Resize(size fyne.Size) {
	changed := size.Width != g.Size().Width
	g.BaseWidget.Resize(size)
	if changed {
		g.redraw()
	}
}

// CreateRenderer is part of fyne.Widget.
func (g *FactGrid) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	return newSceneRenderer(g)
}

func (g *FactGrid) draw(s *scene, size fyne.Size) {
	y := g.headsHeight()
	if y > 0 {
		style := smallStyle
		s.text(g.Hint, style, 0, y/2-2)
		s.text(g.Low, style, g.cellsStart(size.Width)+factMark, y/2-2)
		s.text(g.High, aligned(style, fyne.TextAlignTrailing), size.Width-factWordsTail, y/2-2)
	}
	for i := range g.items {
		height := g.rowHeight(i, size.Width)
		s.across(0, size.Width, y, 1, theme.Hairline)
		g.drawTitle(s, i, y, height, size.Width)
		for column := range g.items[i].Options {
			g.drawCell(s, i, column, y, height, size.Width)
		}
		y += height
	}
	s.across(0, size.Width, y, 1, theme.Hairline)
	if g.Ringed() && g.cursor < len(g.items) {
		s.ring(-8, g.top(g.cursor)+factAir, size.Width+16, g.rowHeight(g.cursor, size.Width)-2*factAir+1, theme.Radius)
	}
}

// top returns the depth at which a row begins.
func (g *FactGrid) top(row int) float32 {
	y := g.headsHeight()
	for i := range row {
		y += g.rowHeight(i, g.Size().Width)
	}
	return y
}

// drawTitle draws what is asked, in the middle of the row's height.
func (g *FactGrid) drawTitle(s *scene, i int, top, height, width float32) {
	title, detail := g.titleLines(i, width), g.detailLines(i, width)
	words := float32(len(title)) * boldStyle.LineHeight()
	y := top + (height-words-float32(len(detail))*smallStyle.LineHeight())/2
	s.lines(title, boldStyle, 0, y)
	s.lines(detail, smallStyle, 0, y+words)
}

func (g *FactGrid) drawCell(s *scene, i, column int, top, height, width float32) {
	f := &g.items[i]
	id := f.Options[column].ID
	cell := g.cellWidth(width)
	x := round(g.cellsStart(width) + float32(column)*(cell+factCellGap))
	chosen, pointed := f.Chosen == id, g.pointed == factCell{i, column}
	rowGround(s, chosen, pointed, x, top+factAir, cell, height-2*factAir+1)
	if f.Suggested == id && !chosen {
		s.box(x, top+factAir, cell, height-2*factAir+1, theme.Radius, theme.None, theme.Edge, 1)
	}
	middle := top + height/2
	drawMark(s, roundMark(markBorder(chosen, pointed), theme.Card, chosen), x+factMark+choiceMark/2, middle)
	style := g.cellStyle()
	style.Bold = chosen
	words := g.cellLines(i, column, width)
	s.lines(words, style, x+factWords, middle-float32(len(words))*style.LineHeight()/2)
}

// cellAt returns the cell at a position.
func (g *FactGrid) cellAt(pos fyne.Position) factCell {
	width := g.Size().Width
	y := g.headsHeight()
	for i := range g.items {
		height := g.rowHeight(i, width)
		if pos.Y < y || pos.Y >= y+height {
			y += height
			continue
		}
		cell := g.cellWidth(width) + factCellGap
		for column := range g.items[i].Options {
			if x := g.cellsStart(width) + float32(column)*cell; pos.X >= x && pos.X < x+cell {
				return factCell{i, column}
			}
		}
	}
	return noCell
}
