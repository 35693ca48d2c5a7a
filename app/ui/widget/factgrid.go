package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Fact is one row of a fact grid: what is asked at the left, the few things
// that can be said of it at the right.
type Fact struct {
	ID        string
	Title     string
	Detail    string // soft words beneath the title
	Options   []ChoiceItem
	Chosen    string // "" for not known
	Suggested string // "" for none
}

// FactGrid is a table of facts, each with one choice or none. It is one stop of
// the Tab key: up and down walk, left and right move the choice, a digit
// chooses, Delete takes the choice back, as does choosing it again.
type FactGrid struct {
	Press
	// OnChosen runs with the fact and the option that was tapped or typed.
	OnChosen func(fact, option string)
	// OnCleared runs with the fact whose choice is taken back.
	OnCleared func(fact string)
	// Hint stands over the titles, Low and High over the first and the last
	// option.
	Hint, Low, High string
	// Tight sets the options small, for many in little room.
	Tight bool
	// Padding is the air above and below the words of a row.
	Padding float32
	// Titles is the share of the width for the titles.
	Titles float32

	items   []Fact
	cursor  int
	pointed factCell
}

// factCell is a cell of the grid, -1 for none.
type factCell struct{ row, column int }

var noCell = factCell{-1, -1}

// NewFactGrid returns an empty grid.
func NewFactGrid(onChosen func(fact, option string), onCleared func(fact string)) *FactGrid {
	g := &FactGrid{OnChosen: onChosen, OnCleared: onCleared, Padding: 10, Titles: .34, pointed: noCell}
	g.Init(g, nil)
	g.OnKey = g.step
	return g
}

// SetItems shows these facts.
func (g *FactGrid) SetItems(items []Fact) {
	g.items = items
	g.cursor = min(max(g.cursor, 0), max(0, len(items)-1))
	g.redraw()
}

func (f *Fact) index(id string) int {
	for i, o := range f.Options {
		if o.ID == id {
			return i
		}
	}
	return -1
}

func (g *FactGrid) choose(row, column int) {
	if row < 0 || row >= len(g.items) || column < 0 || column >= len(g.items[row].Options) {
		return
	}
	g.cursor = row
	if g.OnChosen != nil {
		Survive(func() { g.OnChosen(g.items[row].ID, g.items[row].Options[column].ID) })
	}
	g.redraw()
}

// move takes the choice to the next option; where nothing is chosen it begins
// with what is suggested, or with the first.
func (g *FactGrid) move(by int) {
	f := &g.items[g.cursor]
	at := f.index(f.Chosen)
	to := min(max(at+by, 0), len(f.Options)-1)
	if at < 0 {
		to = max(0, f.index(f.Suggested))
	}
	if to != at {
		g.choose(g.cursor, to)
	}
}

// TypedKey is part of fyne.Focusable. Enter belongs to the page.
func (g *FactGrid) TypedKey(e *fyne.KeyEvent) {
	g.loud()
	if !g.step(e) {
		BubbleKey(g, e)
	}
}

func (g *FactGrid) step(e *fyne.KeyEvent) bool {
	if len(g.items) == 0 {
		return false
	}
	switch e.Name {
	case fyne.KeyUp:
		g.walk(g.cursor - 1)
	case fyne.KeyDown:
		g.walk(g.cursor + 1)
	case fyne.KeyHome:
		g.walk(0)
	case fyne.KeyEnd:
		g.walk(len(g.items) - 1)
	case fyne.KeyLeft:
		g.move(-1)
	case fyne.KeyRight:
		g.move(+1)
	case fyne.KeySpace:
		if g.items[g.cursor].Chosen == "" {
			g.move(0)
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if g.OnCleared != nil {
			Survive(func() { g.OnCleared(g.items[g.cursor].ID) })
		}
	default:
		return false
	}
	return true
}

func (g *FactGrid) walk(to int) {
	g.cursor = min(max(to, 0), len(g.items)-1)
	g.redraw()
	revealFocus(g)
}

// part returns the row that has the keyboard.
func (g *FactGrid) part() (top, height float32) {
	if g.cursor >= len(g.items) {
		return 0, 0
	}
	return g.top(g.cursor), g.rowHeight(g.cursor, g.Size().Width)
}

// TypedRune is part of fyne.Focusable: a digit chooses, counted from 1.
func (g *FactGrid) TypedRune(r rune) {
	column := int(r - '1')
	if g.cursor >= len(g.items) || column < 0 || column >= len(g.items[g.cursor].Options) {
		g.Press.TypedRune(r)
		return
	}
	g.loud()
	g.choose(g.cursor, column)
}

// Tapped is part of fyne.Tappable.
func (g *FactGrid) Tapped(e *fyne.PointEvent) {
	at := g.cellAt(e.Position)
	if at == noCell {
		return
	}
	g.takeFocus()
	g.choose(at.row, at.column)
}

// MouseIn is part of desktop.Hoverable.
func (g *FactGrid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (g *FactGrid) MouseMoved(e *desktop.MouseEvent) { g.point(g.cellAt(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (g *FactGrid) MouseOut() { g.point(noCell) }

func (g *FactGrid) point(at factCell) {
	if at != g.pointed {
		g.pointed = at
		g.redraw()
	}
}
