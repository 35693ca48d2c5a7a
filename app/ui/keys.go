package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/ui/dialog"
	"plumbline/app/ui/widget"
)

// stationKeys lead to the stops of the rail, from top to bottom.
var stationKeys = []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5}

// keys sets the keys that work everywhere; all others go to the screen.
func (f *Frame) keys() {
	c := f.win.Canvas()
	c.SetOnTypedRune(func(r rune) { widget.Survive(func() { f.screen.TypedRune(r) }) })
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { widget.Survive(func() { f.typedKey(e) }) })
	f.shortcut(fyne.KeyB, fyne.KeyModifierControl, f.sheet.backups)
	for i, key := range stationKeys {
		f.shortcut(key, fyne.KeyModifierControl, func() {
			if stops := f.shell.Stations(); i < len(stops) {
				f.Go(Route(stops[i]))
			}
		})
	}
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { f.unlessDialog(f.undo) })
	c.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { f.unlessDialog(f.redo) })
	f.shortcut(fyne.KeyZ, fyne.KeyModifierControl|fyne.KeyModifierShift, f.redo)
	f.shortcut(fyne.KeyEqual, fyne.KeyModifierControl, func() { f.resize(+1) })
	f.shortcut(fyne.KeyPlus, fyne.KeyModifierControl, func() { f.resize(+1) })
	f.shortcut(fyne.KeyPlus, fyne.KeyModifierControl|fyne.KeyModifierShift, func() { f.resize(+1) })
	f.shortcut(fyne.KeyEqual, fyne.KeyModifierControl|fyne.KeyModifierShift, func() { f.resize(+1) })
	f.shortcut(fyne.KeyMinus, fyne.KeyModifierControl, func() { f.resize(-1) })
	f.shortcut(fyne.KeyDown, fyne.KeyModifierControl, func() { f.onQuestions(func() { f.question.NextUnanswered() }) })
	f.shortcut(fyne.KeyLeft, fyne.KeyModifierAlt, func() {
		f.onQuestions(func() {
			if !f.question.Back() {
				f.Go(RouteFirm)
			}
		})
	})
}

func (f *Frame) shortcut(key fyne.KeyName, with fyne.KeyModifier, do func()) {
	f.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: with}, func(fyne.Shortcut) { f.unlessDialog(do) })
}

// unlessDialog does nothing while a dialog or a sheet is open.
func (f *Frame) unlessDialog(do func()) {
	if !dialog.Open(f.win) {
		widget.Survive(do)
	}
}

// typedKey does what a key does that no widget used.
func (f *Frame) typedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyF1 {
		f.sheet.keys()
		return
	}
	f.screen.TypedKey(e)
}

// keepTyped takes the focus off a text field, which keeps what was typed only
// then, before the page that it belongs to changes.
func (f *Frame) keepTyped() {
	if _, text := f.win.Canvas().Focused().(fyne.Shortcutable); text {
		f.win.Canvas().Unfocus()
	}
}

func (f *Frame) onQuestions(do func()) {
	if f.route == RouteQuestions {
		f.keepTyped()
		do()
	}
}
