package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// fieldEntry is Fyne's entry, for input methods, selection and undo; it tells
// its field about focus and pointer.
type fieldEntry struct {
	fynewidget.Entry
	field    *Field
	hasFocus bool
}

func newFieldEntry(f *Field) *fieldEntry {
	e := &fieldEntry{field: f}
	e.ExtendBaseWidget(e)
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = container.ScrollHorizontalOnly
	e.OnChanged = f.typed
	e.OnSubmitted = func(string) {
		f.done()
		if f.OnEnter != nil {
			Survive(f.OnEnter)
		}
	}
	return e
}

// FocusGained is part of fyne.Focusable.
func (e *fieldEntry) FocusGained() {
	e.hasFocus = true
	e.Entry.FocusGained()
	e.field.Refresh()
	revealFocus(e.field)
}

// FocusLost is part of fyne.Focusable.
func (e *fieldEntry) FocusLost() {
	e.hasFocus = false
	e.Entry.FocusLost()
	e.field.Refresh()
	e.field.done()
}

// TypedKey is part of fyne.Focusable. Keys that are no editing go on to the
// window.
func (e *fieldEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2:
		BubbleKey(e, key)
	default:
		e.Entry.TypedKey(key)
	}
}

// TypedRune is part of fyne.Focusable. The Space that pressed the control
// which opened the field arrives here as a character; no text begins with one.
func (e *fieldEntry) TypedRune(r rune) {
	if r != ' ' || e.Text != "" {
		e.Entry.TypedRune(r)
	}
}

// TypedShortcut is part of fyne.Shortcutable. Shortcuts that Fyne does not
// know, as those of the rail, go on to the window.
func (e *fieldEntry) TypedShortcut(shortcut fyne.Shortcut) {
	TypedShortcut(e, &e.Entry, shortcut, e.Text != e.field.told)
}

// MouseIn is part of desktop.Hoverable.
func (e *fieldEntry) MouseIn(*desktop.MouseEvent) { e.hover(true) }

// MouseMoved is part of desktop.Hoverable.
func (e *fieldEntry) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (e *fieldEntry) MouseOut() { e.hover(false) }

func (e *fieldEntry) hover(over bool) {
	e.field.hovered = over
	e.field.Refresh()
}

// entryOut is how far Fyne's entry reaches beyond what is seen of it.
const entryOut float32 = 4

// newFieldWindow shows an entry without the border that Fyne draws round it
// while it has the focus: the entry is larger than its window and the border
// falls outside.
func newFieldWindow(entry fyne.CanvasObject) *container.Clip {
	clip := container.NewClip(&fyne.Container{Layout: outLayout{}, Objects: []fyne.CanvasObject{entry}})
	clip.ExtendBaseWidget(clip) // without it, it would not lay out its content
	return clip
}

type outLayout struct{}

// Layout is part of fyne.Layout.
func (outLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, -entryOut, -entryOut, size.Width+2*entryOut, size.Height+2*entryOut)
	}
}

// MinSize is part of fyne.Layout.
func (outLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// fieldTheme takes the box and the scroll bar off Fyne's entry and sets its
// words larger.
type fieldTheme struct{}

// Color is part of fyne.Theme.
func (fieldTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch name {
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameInputBorder, fynetheme.ColorNameScrollBar:
		return color.Transparent
	}
	return theme.Current().Color(name, variant)
}

// Font is part of fyne.Theme.
func (fieldTheme) Font(style fyne.TextStyle) fyne.Resource { return theme.Current().Font(style) }

// Icon is part of fyne.Theme.
func (fieldTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.Current().Icon(name) }

// Size is part of fyne.Theme.
func (fieldTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		return theme.Large
	case fynetheme.SizeNameInnerPadding:
		return entryOut
	case fynetheme.SizeNameInputBorder: // also the width of the caret
		return 2
	case fynetheme.SizeNameLineSpacing, fynetheme.SizeNameInputRadius:
		return 0
	}
	return theme.Current().Size(name)
}
