// Package dialog holds what lies over a page: the dialog, the sheet at the
// right and the menu. Each takes the keyboard, puts the focus on its first
// control, closes with Esc and gives everything back. It imports Fyne, theme
// and widget and nothing else of ours; words are passed in.
package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// overlay covers a window: a scrim and a panel on it.
type overlay struct {
	fynewidget.BaseWidget
	canvas fyne.Canvas
	panel  fyne.CanvasObject
	scrim  fyne.ThemeColorName
	// arrange places the panel in the window.
	arrange func(window fyne.Size)
	// onKey sees the keys that no control used, Esc among them.
	onKey func(*fyne.KeyEvent)
	// onOutside runs on a click beside the panel, where there is one.
	onOutside func()

	beforeKey  func(*fyne.KeyEvent)
	beforeRune func(rune)
	open       bool
}

// show puts the overlay on the window and the focus on a control: the first
// one of the panel, or the one given.
func (o *overlay) show(first fyne.Focusable) {
	o.ExtendBaseWidget(o)
	o.open = true
	o.beforeKey, o.beforeRune = o.canvas.OnTypedKey(), o.canvas.OnTypedRune()
	o.canvas.SetOnTypedKey(func(e *fyne.KeyEvent) { widget.Survive(func() { o.onKey(e) }) })
	o.canvas.SetOnTypedRune(nil)
	o.canvas.Overlays().Add(o)
	o.Resize(o.canvas.Size())
	if first != nil {
		o.canvas.Focus(first)
	} else {
		o.canvas.FocusNext()
	}
}

// hide takes the overlay away and gives the keys back; it reports whether the
// overlay was there.
func (o *overlay) hide() bool {
	if !o.open {
		return false
	}
	o.open = false
	o.canvas.Unfocus() // a text field keeps what was typed only when it is left
	o.canvas.Overlays().Remove(o)
	o.canvas.SetOnTypedKey(o.beforeKey)
	o.canvas.SetOnTypedRune(o.beforeRune)
	return true
}

// Reveal scrolls the panel until the part of an object on it is on show.
func (o *overlay) Reveal(at fyne.CanvasObject, top, height float32) {
	if r, ok := o.panel.(widget.Revealer); ok {
		r.Reveal(at, top, height)
	}
}

// Open reports whether anything lies over the page of a window, so that keys
// of the program as a whole wait until it is closed.
func Open(win fyne.Window) bool { return win.Canvas().Overlays().Top() != nil }

// Tapped is part of fyne.Tappable: a click beside the panel.
func (o *overlay) Tapped(e *fyne.PointEvent) {
	if o.onOutside == nil || inside(o.panel, e.Position) {
		return
	}
	o.onOutside()
}

func inside(panel fyne.CanvasObject, at fyne.Position) bool {
	p, s := panel.Position(), panel.Size()
	return at.X >= p.X && at.Y >= p.Y && at.X <= p.X+s.Width && at.Y <= p.Y+s.Height
}

// CreateRenderer is part of fyne.Widget.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	o.ExtendBaseWidget(o)
	r := &overlayRenderer{o: o, scrim: canvas.NewRectangle(theme.Color(o.scrim))}
	return r
}

type overlayRenderer struct {
	o     *overlay
	scrim *canvas.Rectangle
}

// Destroy is part of fyne.WidgetRenderer.
func (r *overlayRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer. The window rules.
func (r *overlayRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout is part of fyne.WidgetRenderer.
func (r *overlayRenderer) Layout(size fyne.Size) {
	r.scrim.Resize(size)
	r.o.arrange(size)
}

// Objects is part of fyne.WidgetRenderer.
func (r *overlayRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.scrim, r.o.panel}
}

// Refresh is part of fyne.WidgetRenderer.
func (r *overlayRenderer) Refresh() {
	r.scrim.FillColor = theme.Color(r.o.scrim)
	r.scrim.Refresh()
	r.o.panel.Refresh()
	r.Layout(r.o.Size())
}

// place moves and sizes an object in one step.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
