package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// CopyCard is one of two values that copies of the same thing give: where it
// comes from, the value, and what was noted with it. A click takes it.
type CopyCard struct {
	Press
	Mark, Value, Detail string
}

// NewCopyCard returns a card.
func NewCopyCard(mark, value, detail string, onTapped func()) *CopyCard {
	c := &CopyCard{Mark: mark, Value: value, Detail: detail}
	c.Init(c, onTapped)
	return c
}

// The measures of a copy card.
const (
	copyAcross float32 = 14 // padding at the sides
	copyAir    float32 = 8  // above and below
)

var (
	copyMark   = Style{Size: theme.Caption, Color: theme.InkSoft}
	copyDetail = Style{Size: theme.Caption, Color: theme.InkSoft}
)

// HeightFor returns the height at a width.
func (c *CopyCard) HeightFor(width float32) float32 {
	inner := width - 2*copyAcross
	lines := float32(len(breakLines(c.Value, boldStyle, inner)))*boldStyle.LineHeight() +
		float32(len(breakLines(c.Detail, copyDetail, inner)))*copyDetail.LineHeight()
	return 2*copyAir + copyMark.LineHeight() + lines
}

// MinSize returns the height at the present width.
func (c *CopyCard) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	width := c.Size().Width
	if width <= 0 {
		width = 240
	}
	return fyne.NewSize(120, c.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (c *CopyCard) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return newSceneRenderer(c)
}

func (c *CopyCard) draw(s *scene, size fyne.Size) {
	fill, border := theme.Card, theme.Hairline
	if c.Hovered() {
		fill, border = theme.Hover, theme.Edge
	}
	s.box(0, 0, size.Width, size.Height, theme.Radius, fill, border, 1)
	inner := size.Width - 2*copyAcross
	y := copyAir
	s.text(c.Mark, copyMark, copyAcross, y+copyMark.LineHeight()/2)
	y += copyMark.LineHeight()
	value := breakLines(c.Value, boldStyle, inner)
	s.lines(value, boldStyle, copyAcross, y)
	y += float32(len(value)) * boldStyle.LineHeight()
	s.lines(breakLines(c.Detail, copyDetail, inner), copyDetail, copyAcross, y)
	if c.Ringed() {
		s.ring(0, 0, size.Width, size.Height, theme.Radius)
	}
}
