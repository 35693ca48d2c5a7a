package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TypedKey is part of fyne.Focusable.
func (a *ActionCards) TypedKey(e *fyne.KeyEvent) {
	a.loud()
	if !a.walk(e.Name) && !a.commanded(e.Name) {
		BubbleKey(a, e)
	}
}

// walk moves the keyboard's place and reports whether the key was for it.
func (a *ActionCards) walk(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		a.step(a.cursor - 1)
	case fyne.KeyDown:
		if a.cursor >= a.shown-1 && a.shown < len(a.cards) && a.OnBelow != nil {
			Survive(a.OnBelow)
		}
		a.step(a.cursor + 1)
	case fyne.KeyHome:
		a.step(0)
	case fyne.KeyEnd:
		a.step(a.shown - 1)
	case fyne.KeyLeft:
		a.sideways(-1, CardEarlier)
	case fyne.KeyRight:
		a.sideways(+1, CardLater)
	default:
		return false
	}
	return true
}

func (a *ActionCards) step(to int) {
	a.cursor = max(0, min(to, a.shown-1))
	a.redraw()
	revealFocus(a)
}

// sideways moves the card with Shift, and else the keyboard to the column
// beside.
func (a *ActionCards) sideways(side int, command CardCommand) {
	switch {
	case a.shifted():
		a.command(a.cursor, command)
	case a.OnLeave != nil && a.cursor < a.shown:
		Survive(func() { a.OnLeave(side, a.middle(a.cursor)) })
	}
}

var cardKeys = map[fyne.KeyName]CardCommand{fyne.KeySpace: CardTick, fyne.KeyReturn: CardOpen, fyne.KeyEnter: CardOpen,
	fyne.KeyF2: CardEdit, fyne.KeyDelete: CardDrop}

func (a *ActionCards) commanded(key fyne.KeyName) bool {
	command, ok := cardKeys[key]
	if ok {
		a.command(a.cursor, command)
	}
	return ok
}

// shifted reports whether Shift is down. The window's driver knows, where
// there is one; Fyne tells of the key alone, not of what is held with it.
func (a *ActionCards) shifted() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		return true
	}
	return a.shift
}

// KeyDown is part of desktop.Keyable.
func (a *ActionCards) KeyDown(e *fyne.KeyEvent) { a.hold(e.Name, true) }

// KeyUp is part of desktop.Keyable.
func (a *ActionCards) KeyUp(e *fyne.KeyEvent) { a.hold(e.Name, false) }

func (a *ActionCards) hold(key fyne.KeyName, down bool) {
	if key == desktop.KeyShiftLeft || key == desktop.KeyShiftRight {
		a.shift = down
	}
}

// FocusLost is part of fyne.Focusable.
func (a *ActionCards) FocusLost() {
	a.shift = false
	a.Press.FocusLost()
}
