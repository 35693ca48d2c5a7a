package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"plumbline/app/ui/theme"
)

// The focus ring: a line of ink around the widget with a gap between.
const (
	ringLine float32 = 2
	ringGap  float32 = 2
)

// newRing returns the hidden focus ring of a widget. It lies outside the
// widget's own size, so layouts leave 4 free around what can be focused.
func newRing() *canvas.Rectangle {
	ring := canvas.NewRectangle(theme.Color(theme.None))
	ring.StrokeWidth = ringLine
	ring.Hide()
	return ring
}

// placeRing lays the ring around an object of the widget, whose corners have
// the radius.
func placeRing(ring *canvas.Rectangle, x, y, width, height, radius float32) {
	out := ringGap + ringLine
	place(ring, x-out, y-out, width+2*out, height+2*out)
	ring.CornerRadius = radius + out
}

// setRing shows or hides the ring in the present ink.
func setRing(ring *canvas.Rectangle, focused bool) {
	ring.StrokeColor = theme.Color(theme.Ink)
	show(ring, focused)
	ring.Refresh()
}

// FocusNext puts the focus on an object when its window is shown.
func FocusNext(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
	}
}
