package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"
)

// Press is what every widget that can be pressed shares: focus, pointer,
// Enter and Space. A widget embeds it, calls Init with itself and draws by
// Hovered, Focused and Disabled.
type Press struct {
	fynewidget.BaseWidget
	// OnTapped runs on a click, Enter or Space.
	OnTapped func()
	// OnKey sees every other key while the widget has the focus and reports
	// whether it used it. What nobody uses goes on to the window.
	OnKey func(*fyne.KeyEvent) bool

	self             fyne.Widget
	hovered, focused bool
	quiet            bool // the focus came by pointer: no ring until a key is used
	disabled         bool
}

// Init ties the embedded state to its widget. Constructors call it first.
func (p *Press) Init(self fyne.Widget, onTapped func()) {
	p.self, p.OnTapped = self, onTapped
	p.ExtendBaseWidget(self)
}

// Hovered reports whether the pointer is over the widget and a click would do
// something.
func (p *Press) Hovered() bool { return p.hovered && !p.disabled }

// Focused reports whether the keyboard is with the widget.
func (p *Press) Focused() bool { return p.focused }

// Ringed reports whether the focus ring shows: the keyboard is with the widget
// and is in use.
func (p *Press) Ringed() bool { return p.focused && !p.quiet && !p.disabled }

// Disabled reports whether the widget takes no input.
func (p *Press) Disabled() bool { return p.disabled }

// Disable takes the widget out of use.
func (p *Press) Disable() { p.setDisabled(true) }

// Enable brings the widget back into use.
func (p *Press) Enable() { p.setDisabled(false) }

func (p *Press) setDisabled(disabled bool) {
	if p.disabled == disabled {
		return
	}
	p.disabled = disabled
	p.redraw()
}

func (p *Press) redraw() {
	if p.self != nil {
		p.self.Refresh()
	}
}

// Press does what a click does.
func (p *Press) Press() {
	if !p.disabled && p.OnTapped != nil {
		Survive(p.OnTapped)
	}
}

// Tapped is part of fyne.Tappable. A click also takes the focus, so that the
// keyboard goes on from there.
func (p *Press) Tapped(*fyne.PointEvent) {
	if p.disabled {
		return
	}
	p.takeFocus()
	p.Press()
}

func (p *Press) takeFocus() {
	f, ok := p.self.(fyne.Focusable)
	if !ok {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.self); c != nil && c.Focused() != f {
		p.quiet = true
		c.Focus(f)
	}
}

// loud brings the ring back once a key is used.
func (p *Press) hush() { p.quiet = true }

func (p *Press) loud() {
	if p.quiet {
		p.quiet = false
		p.redraw()
	}
}

// FocusGained is part of fyne.Focusable.
func (p *Press) FocusGained() {
	p.focused = true
	p.redraw()
	if !p.quiet && p.self != nil {
		revealFocus(p.self)
	}
}

// FocusLost is part of fyne.Focusable.
func (p *Press) FocusLost() {
	p.focused, p.quiet = false, false
	p.redraw()
}

// TypedRune is part of fyne.Focusable. Characters go on to the window, whose
// page has its own keys; Space arrives as a key.
func (p *Press) TypedRune(r rune) {
	if r != ' ' {
		BubbleRune(p.self, r)
	}
}

// TypedKey is part of fyne.Focusable.
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	p.loud()
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.Press()
	default:
		Survive(func() {
			if p.OnKey == nil || !p.OnKey(e) {
				BubbleKey(p.self, e)
			}
		})
	}
}

// MouseIn is part of desktop.Hoverable.
func (p *Press) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.redraw()
}

// MouseMoved is part of desktop.Hoverable.
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (p *Press) MouseOut() {
	p.hovered = false
	p.redraw()
}

// Cursor is part of desktop.Cursorable.
func (p *Press) Cursor() desktop.Cursor {
	if p.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// BubbleKey hands a key that a focused object does not use to its window.
// Fyne gives keys to the focused object alone, so that without this the keys
// of a page would stop working as soon as something on it has the focus.
func BubbleKey(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedKey() != nil {
		Survive(func() { c.OnTypedKey()(e) })
	}
}

// TypedShortcut does a shortcut in a text field or hands it on to the window:
// those that Fyne does not know go to both, and undo and redo are the text's
// own only while it has changes that are not kept.
func TypedShortcut(field fyne.CanvasObject, entry *fynewidget.Entry, shortcut fyne.Shortcut, changed bool) {
	switch shortcut.(type) {
	case *desktop.CustomShortcut:
		entry.TypedShortcut(shortcut)
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		if changed {
			entry.TypedShortcut(shortcut)
			return
		}
	default:
		entry.TypedShortcut(shortcut)
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(field).(fyne.Shortcutable); ok {
		c.TypedShortcut(shortcut)
	}
}

// BubbleRune hands a character that a focused object does not use to its
// window.
func BubbleRune(from fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedRune() != nil {
		Survive(func() { c.OnTypedRune()(r) })
	}
}
