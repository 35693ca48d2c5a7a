package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// Fill is a plain area in a token: a hairline, a target line, or the paper
// below a page. Fyne clears a window to a colour slightly beside the token, so
// a page lays its paper itself.
type Fill struct {
	fynewidget.BaseWidget
	Color fyne.ThemeColorName
	// Thickness is the least width and height: 1 for a rule.
	Thickness float32
}

// NewFill returns an area.
func NewFill(color fyne.ThemeColorName) *Fill {
	f := &Fill{Color: color}
	f.ExtendBaseWidget(f)
	return f
}

// NewHairline returns a rule of one unit.
func NewHairline() *Fill {
	f := NewFill(theme.Hairline)
	f.Thickness = 1
	return f
}

// SetColor changes the colour token.
func (f *Fill) SetColor(token fyne.ThemeColorName) {
	f.Color = token
	f.Refresh()
}

// MinSize returns the thickness both ways.
func (f *Fill) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	return fyne.NewSquareSize(f.Thickness)
}

// CreateRenderer is part of fyne.Widget.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	area := canvas.NewRectangle(nil)
	layout := func(size fyne.Size) { area.Resize(size) }
	refresh := func() { setRule(area, f.Color) }
	return newRenderer(f.MinSize, layout, refresh, area)
}
