package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// The focus ring: a line of ink around the widget with a gap between.
const (
	ringLine float32 = 2
	ringGap  float32 = 2
)

// newRing returns the hidden focus ring of a widget. It lies outside the
// widget's own size, so layouts leave 4 free around what can be focused.
func newRing() *Box {
	ring := NewBox()
	ring.Set(theme.None, theme.Ink, ringLine)
	ring.Hide()
	return ring
}

// placeRing lays the ring around an object of the widget, whose corners have
// the radius.
func placeRing(ring *Box, x, y, width, height, radius float32) {
	out := ringGap + ringLine
	place(ring, x-out, y-out, width+2*out, height+2*out)
	ring.Radius = radius + out
}

// setRing shows or hides the ring.
func setRing(ring *Box, focused bool) {
	show(ring, focused)
	if focused {
		ring.Refresh()
	}
}

// FocusOn puts the focus on an object that is shown in a window, or is about to
// be: Fyne knows the window of an object only once it was painted, and what has
// just opened was not.
func FocusOn(o fyne.Focusable) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(o.(fyne.CanvasObject))
	if windows := driver.AllWindows(); c == nil && len(windows) == 1 {
		c = windows[0].Canvas()
	}
	if c != nil {
		c.Focus(o)
	}
}

// hushed is an object that can take the focus without showing its ring.
type hushed interface{ hush() }

// FocusQuietly gives an object the focus without its ring, as when a page
// opens; the first key that is pressed shows the ring.
func FocusQuietly(c fyne.Canvas, o fyne.Focusable) {
	if h, ok := o.(hushed); ok {
		h.hush()
	}
	c.Focus(o)
}
