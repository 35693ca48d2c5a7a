package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// ButtonKind is the weight of a button on its page.
type ButtonKind int

// The kinds: one primary button per page; quiet ones are words alone.
const (
	Secondary ButtonKind = iota
	Primary
	Quiet
)

const (
	buttonHeight  float32 = 40
	buttonPadding float32 = 20
	buttonIcon    float32 = 16
	buttonGap     float32 = 10
)

// Button is a word that does something, with an icon at either side if it has
// one. It is as wide as its word.
type Button struct {
	Press
	Label string
	Kind  ButtonKind
	// Left and Right are icons beside the word.
	Left, Right IconName
	// Height is 40 unless set.
	Height float32
	// Regular sets the word of a quiet button in regular weight.
	Regular bool
	// Color is the token of a quiet button's word, ink unless set.
	Color fyne.ThemeColorName
}

// NewButton returns a button.
func NewButton(label string, kind ButtonKind, onTapped func()) *Button {
	b := &Button{Label: label, Kind: kind}
	b.Init(b, onTapped)
	return b
}

// NewIconButton returns a button that is an icon without a word: close, and
// nothing else.
func NewIconButton(icon IconName, onTapped func()) *Button {
	b := NewButton("", Quiet, onTapped)
	b.Left = icon
	return b
}

// SetLabel changes the word.
func (b *Button) SetLabel(label string) {
	b.Label = label
	b.Refresh()
}

// MinSize returns the room for word, icons and padding.
func (b *Button) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	height := b.Height
	if height == 0 {
		height = buttonHeight
	}
	if b.Kind == Quiet && b.Height == 0 {
		height = b.style().LineHeight()
	}
	return fyne.NewSize(b.contentWidth()+2*b.padding(), max(height, b.style().LineHeight()))
}

func (b *Button) padding() float32 {
	if b.Kind == Quiet {
		return 0
	}
	if b.Kind == Secondary {
		return buttonPadding + 1 // the border
	}
	return buttonPadding
}

func (b *Button) contentWidth() float32 {
	width := ceil(b.style().Width(b.Label))
	for _, icon := range []IconName{b.Left, b.Right} {
		if icon == "" {
			continue
		}
		width += buttonIcon
		if b.Label != "" {
			width += buttonGap
		}
	}
	return width
}

func (b *Button) style() Style {
	s := Style{Bold: !b.Regular, Color: theme.Ink}
	switch {
	case b.Disabled():
		s.Color = theme.InkSoft
	case b.Kind == Primary:
		s.Color = theme.Paper
	case b.Kind == Quiet && b.Color != "":
		s.Color = b.Color
	}
	return s
}

func (b *Button) ground() (fill, border fyne.ThemeColorName) {
	switch {
	case b.Kind == Quiet:
		return theme.None, theme.None
	case b.Disabled():
		return theme.None, theme.Hairline
	case b.Kind == Primary && b.Hovered():
		return theme.PrimaryHover, theme.None
	case b.Kind == Primary:
		return theme.Ink, theme.None
	case b.Hovered():
		return theme.Hover, theme.Edge
	}
	return theme.Card, theme.Hairline
}

// CreateRenderer is part of fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	ground, ring := NewBox(), newRing()
	label := NewText("", Style{})
	left, right := NewIcon("", buttonIcon, theme.Ink), NewIcon("", buttonIcon, theme.Ink)
	left.Stroke, right.Stroke = strokeButton, strokeButton
	layout := func(size fyne.Size) {
		place(ground, 0, 0, size.Width, size.Height)
		b.placeRing(ring, size)
		x := (size.Width - b.contentWidth()) / 2
		y := (size.Height - buttonIcon) / 2
		if b.Left != "" {
			place(left, x, y, buttonIcon, buttonIcon)
			x += buttonIcon + buttonGap
		}
		min := label.MinSize()
		place(label, x, (size.Height-min.Height)/2, min.Width, min.Height)
		place(right, x+min.Width+buttonGap, y, buttonIcon, buttonIcon)
	}
	refresh := func() {
		fill, border := b.ground()
		ground.Set(fill, border, 1)
		setRing(ring, b.Ringed())
		style := b.style()
		label.Text, label.Style = b.Label, style
		label.Underlined = b.Kind == Quiet && b.Hovered() && b.Label != ""
		label.Refresh()
		left.Name, left.Color = b.Left, style.Color
		right.Name, right.Color = b.Right, style.Color
		left.Refresh()
		right.Refresh()
		layout(b.Size())
	}
	return newRenderer(b.MinSize, layout, refresh, ground, left, label, right, ring)
}

// placeRing lays the ring around the button; words alone get some air.
func (b *Button) placeRing(ring *Box, size fyne.Size) {
	if b.Kind != Quiet {
		placeRing(ring, 0, 0, size.Width, size.Height, theme.Radius)
		return
	}
	placeRing(ring, -2, 0, size.Width+4, size.Height, 4)
}
