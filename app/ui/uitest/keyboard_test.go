package uitest

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	ctrl  = fyne.KeyModifierControl
	alt   = fyne.KeyModifierAlt
	shift = fyne.KeyModifierShift
)

// press sends a key the way the desktop driver does: Tab moves the focus, a
// key with a modifier is a shortcut of what has the focus or of the window,
// any other goes to what has the focus or to the window.
func (b *bench) press(name fyne.KeyName, with ...fyne.KeyModifier) {
	var mods fyne.KeyModifier
	for _, m := range with {
		mods |= m
	}
	c := b.win.Canvas()
	if name == fyne.KeyTab && mods&^shift == 0 {
		if t, ok := c.Focused().(fyne.Tabbable); !ok || !t.AcceptsTab() {
			if mods == shift {
				c.FocusPrevious()
			} else {
				c.FocusNext()
			}
			return
		}
	}
	if mods&^shift != 0 {
		b.shortcut(name, mods)
		return
	}
	e := &fyne.KeyEvent{Name: name}
	if held, ok := c.Focused().(desktop.Keyable); ok && mods == shift {
		held.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		defer held.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	if f := c.Focused(); f != nil {
		f.TypedKey(e)
	} else if typed := c.OnTypedKey(); typed != nil {
		typed(e)
	}
}

func (b *bench) shortcut(name fyne.KeyName, mods fyne.KeyModifier) {
	var s fyne.Shortcut = &desktop.CustomShortcut{KeyName: name, Modifier: mods}
	if mods == ctrl {
		switch name {
		case fyne.KeyZ:
			s = &fyne.ShortcutUndo{}
		case fyne.KeyY:
			s = &fyne.ShortcutRedo{}
		case fyne.KeyA:
			s = &fyne.ShortcutSelectAll{}
		}
	}
	if f, ok := b.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	b.win.Canvas().(fyne.Shortcutable).TypedShortcut(s)
}

// write types characters: each is a key first and a character then, and the
// key may have moved the focus.
func (b *bench) write(text string) {
	for _, r := range text {
		name := fyne.KeyName(unicode.ToUpper(r))
		if r == ' ' {
			name = fyne.KeySpace
		}
		b.press(name)
		c := b.win.Canvas()
		if f := c.Focused(); f != nil {
			f.TypedRune(r)
		} else if typed := c.OnTypedRune(); typed != nil {
			typed(r)
		}
	}
}
