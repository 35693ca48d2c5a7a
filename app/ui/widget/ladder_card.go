package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// levelCard is one card of a ladder. The ladder has the keyboard; a card knows
// the pointer.
type levelCard struct {
	fynewidget.BaseWidget
	ladder       *Ladder
	level        int
	text         LevelText
	hovered      bool
	name, anchor wrapped
}

func newLevelCard(l *Ladder, level int) *levelCard {
	c := &levelCard{ladder: l, level: level}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped is part of fyne.Tappable.
func (c *levelCard) Tapped(*fyne.PointEvent) { c.ladder.tapped(c.level) }

// MouseIn is part of desktop.Hoverable.
func (c *levelCard) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is part of desktop.Hoverable.
func (c *levelCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (c *levelCard) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor is part of desktop.Cursorable.
func (c *levelCard) Cursor() desktop.Cursor {
	if c.ladder.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (c *levelCard) chosen() bool { return c.ladder.chosen == c.level }

// next reports whether the card is the step after the chosen one.
func (c *levelCard) next() bool {
	return c.ladder.chosen >= 0 && c.level == c.ladder.chosen+1 && c.ladder.NextStep != ""
}

// ground returns the look of the card in its state.
func (c *levelCard) ground() (fill, border fyne.ThemeColorName, line float32) {
	switch {
	case c.chosen():
		return theme.Wash, theme.Brass, 2
	case c.ladder.disabled:
		return theme.None, theme.Hairline, 1
	case c.hovered:
		return theme.Hover, theme.Edge, 1
	}
	return theme.Card, theme.Hairline, 1
}

func (c *levelCard) styles() (name, anchor Style) {
	name, anchor = cardName, c.ladder.measures().anchor
	if c.chosen() {
		name.Color = theme.Ink
	} else if c.ladder.disabled {
		anchor.Color = theme.InkSoft
	}
	return name, anchor
}

// CreateRenderer is part of fyne.Widget.
func (c *levelCard) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	box, ring, tile := NewBox(), newRing(), NewTile(c.level, 36)
	name, anchor := NewParagraph("", cardName), NewParagraph("", Style{})
	second := NewParagraph("", cardSecond)
	next := NewText("", cardNextStep)
	check := NewIcon(IconCheck, cardCheck, theme.BrassText)
	layout := func(size fyne.Size) {
		m, columns := c.ladder.measures(), c.ladder.columns
		place(box, 0, 0, size.Width, size.Height)
		placeRing(ring, 0, 0, size.Width, size.Height, theme.Radius)
		place(tile, m.padding, (size.Height-m.tile)/2, m.tile, m.tile)
		var right float32
		if c.chosen() {
			right = cardCheck
		} else if c.next() {
			right = ceil(next.MinSize().Width)
		}
		high := name.HeightFor(columns.name)
		place(name, m.padding+m.tile+m.gapTile, round((size.Height-high)/2), columns.name, high)
		width := max(1, c.ladder.anchorWidth(columns, size.Width, right))
		high, low := anchor.HeightFor(width), second.HeightFor(width)
		top := round((size.Height - high - low) / 2)
		place(anchor, columns.anchorX, top, width, high)
		place(second, columns.anchorX, top+high, width, low)
		place(next, size.Width-m.padding-right, (size.Height-next.MinSize().Height)/2, right, next.MinSize().Height)
		place(check, size.Width-m.padding-cardCheck, (size.Height-cardCheck)/2, cardCheck, cardCheck)
	}
	refresh := func() {
		fill, border, line := c.ground()
		box.Set(fill, border, line)
		setRing(ring, c.ladder.ringed() == c.level)
		tile.Side, tile.Pale = c.ladder.measures().tile, c.ladder.disabled && !c.chosen()
		tile.Refresh()
		name.Text, anchor.Text, second.Text, next.Text = c.text.Name, c.text.Anchor, c.text.Second, c.ladder.NextStep
		show(second, c.text.Second != "")
		name.Style, anchor.Style = c.styles()
		show(next, c.next())
		show(check, c.chosen())
		for _, o := range []fyne.CanvasObject{name, anchor, second, next, check} {
			o.Refresh()
		}
		if c.Size().Width > 0 {
			layout(c.Size())
		}
	}
	min := func() fyne.Size { return fyne.NewSize(0, c.ladder.measures().least) }
	return newRenderer(min, layout, refresh, box, tile, name, anchor, second, next, check, ring)
}
