package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

const (
	chipHeight  float32 = 36
	chipPadding float32 = 17
)

// Chip is one of a few words side by side of which one is chosen, such as the
// languages of the first screen.
type Chip struct {
	Press
	Label  string
	Chosen bool
}

// NewChip returns a chip.
func NewChip(label string, chosen bool, onTapped func()) *Chip {
	c := &Chip{Label: label, Chosen: chosen}
	c.Init(c, onTapped)
	return c
}

func (c *Chip) style() Style {
	s := Style{Bold: c.Chosen, Align: fyne.TextAlignCenter}
	if !c.Chosen && !c.Hovered() {
		s.Color = theme.InkSoft
	}
	return s
}

// MinSize returns the room for the word.
func (c *Chip) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	bold := Style{Bold: true}
	return fyne.NewSize(ceil(bold.Width(c.Label))+2*chipPadding, chipHeight)
}

// CreateRenderer is part of fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	box, ring, label := NewBox(), newRing(), NewText("", Style{})
	layout := func(size fyne.Size) {
		place(box, 0, 0, size.Width, size.Height)
		placeRing(ring, 0, 0, size.Width, size.Height, theme.Radius)
		place(label, 0, 0, size.Width, size.Height)
	}
	refresh := func() {
		fill, border := theme.None, theme.None
		switch {
		case c.Chosen:
			fill, border = theme.Wash, theme.Brass
		case c.Hovered():
			fill = theme.Hover
		}
		box.Set(fill, border, 1)
		setRing(ring, c.Ringed())
		label.Text, label.Style = c.Label, c.style()
		label.Refresh()
		layout(c.Size())
	}
	return newRenderer(c.MinSize, layout, refresh, box, label, ring)
}
