package widget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// Tile is a level: its digit on its ground of the ramp.
type Tile struct {
	fynewidget.BaseWidget
	Level int
	Side  float32
	// Pale shows the tile without ground, for what cannot be chosen.
	Pale bool
}

// NewTile returns the tile of a level, 0 to 5, with a side length.
func NewTile(level int, side float32) *Tile {
	t := &Tile{Level: level, Side: side}
	t.ExtendBaseWidget(t)
	return t
}

// SetLevel changes the level.
func (t *Tile) SetLevel(level int) {
	t.Level = level
	t.Refresh()
}

// MinSize returns the square of the tile.
func (t *Tile) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSquareSize(t.Side)
}

// CreateRenderer is part of fyne.Widget.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	ground := NewBox()
	digit := canvas.NewText("", nil)
	layout := func(size fyne.Size) {
		x, y := (size.Width-t.Side)/2, (size.Height-t.Side)/2
		place(ground, x, y, t.Side, t.Side)
		style := t.style()
		placeLine(digit, style, fyne.NewPos(x, y+(t.Side-style.LineHeight())/2), t.Side)
	}
	refresh := func() {
		ground.Radius = tileRadius(t.Side)
		fill, border := theme.LevelGround(t.Level), theme.None
		if t.Pale {
			fill, border = theme.None, theme.Hairline
		}
		ground.Set(fill, border, 1)
		ground.Refresh()
		setLine(digit, strconv.Itoa(t.Level), t.style())
		layout(t.Size())
	}
	return newRenderer(t.MinSize, layout, refresh, ground, digit)
}

func (t *Tile) style() Style {
	s := Style{Size: tileDigit(t.Side), Bold: true, Color: theme.LevelDigit(t.Level), Align: fyne.TextAlignCenter}
	if t.Pale {
		s.Color = theme.InkSoft
	}
	return s
}

func tileRadius(side float32) float32 {
	switch {
	case side < 20:
		return 4
	case side <= 22:
		return 5
	case side <= 24:
		return 6
	}
	return theme.Radius
}

func tileDigit(side float32) float32 {
	switch {
	case side >= 36:
		return theme.Heading
	case side >= 30:
		return theme.Large
	case side >= 24:
		return theme.Body
	}
	return theme.Caption
}
