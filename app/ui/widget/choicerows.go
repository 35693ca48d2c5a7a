package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/ui/theme"
)

// rowList is what all lists share: rows of possibly different height, one Tab
// stop, arrows between the rows, Space, Enter or a click to open or choose.
type rowList struct {
	Press
	cursor  int
	pointed int // under the pointer; -1 for none

	count    func() int
	height   func(i int, width float32) float32
	activate func(i int)
}

// initRows ties the list to the widget that embeds it.
func (l *rowList) initRows(self fyne.Widget, count func() int, height func(i int, width float32) float32, activate func(i int)) {
	l.pointed = -1
	l.count, l.height, l.activate = count, height, activate
	l.Init(self, func() { l.use(l.cursor) })
	l.OnKey = func(e *fyne.KeyEvent) bool { return l.walk(e.Name) }
}

func (l *rowList) use(i int) {
	if i >= 0 && i < l.count() {
		Survive(func() { l.activate(i) })
		l.redraw()
	}
}

// HeightFor returns the height of the list at a width.
func (l *rowList) HeightFor(width float32) float32 {
	var height float32
	for i := range l.count() {
		height += l.height(i, width)
	}
	return height
}

// Resize gives the list its width and, with it, the height of its rows.
func (l *rowList) Resize(size fyne.Size) {
	changed := size.Width != l.Size().Width
	l.BaseWidget.Resize(size)
	if changed {
		l.redraw()
	}
}

// top returns the depth at which a row begins.
func (l *rowList) top(i int) float32 {
	var y float32
	for j := range i {
		y += l.height(j, l.Size().Width)
	}
	return y
}

func (l *rowList) rowAt(pos fyne.Position) int {
	const outside = 12 // the wash of a chosen row reaches beyond the list
	if pos.X < -outside || pos.X > l.Size().Width+outside || pos.Y < 0 {
		return -1
	}
	var y float32
	for i := range l.count() {
		y += l.height(i, l.Size().Width)
		if pos.Y < y {
			return i
		}
	}
	return -1
}

// keep holds the cursor inside the rows.
func (l *rowList) keep() { l.cursor = min(max(l.cursor, 0), max(0, l.count()-1)) }

// walk moves the keyboard's row and reports whether the key was one of its own.
func (l *rowList) walk(key fyne.KeyName) bool {
	last := l.count() - 1
	if last < 0 || l.Disabled() {
		return false
	}
	switch key {
	case fyne.KeyUp:
		l.cursor = max(0, l.cursor-1)
	case fyne.KeyDown:
		l.cursor = min(last, l.cursor+1)
	case fyne.KeyHome:
		l.cursor = 0
	case fyne.KeyEnd:
		l.cursor = last
	default:
		return false
	}
	l.redraw()
	revealFocus(l.self)
	return true
}

// part returns the row that has the keyboard.
func (l *rowList) part() (top, height float32) {
	if l.cursor < 0 || l.cursor >= l.count() {
		return 0, 0
	}
	return l.top(l.cursor), l.height(l.cursor, l.Size().Width)
}

// Tapped is part of fyne.Tappable.
func (l *rowList) Tapped(e *fyne.PointEvent) {
	i := l.rowAt(e.Position)
	if i < 0 || l.Disabled() {
		return
	}
	l.cursor = i
	l.takeFocus()
	l.use(i)
}

// MouseIn is part of desktop.Hoverable.
func (l *rowList) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (l *rowList) MouseMoved(e *desktop.MouseEvent) { l.point(l.rowAt(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (l *rowList) MouseOut() { l.point(-1) }

func (l *rowList) point(i int) {
	if i != l.pointed {
		l.pointed = i
		l.redraw()
	}
}

// hover reports whether a row is under the pointer and can be used.
func (l *rowList) hover(i int) bool { return l.pointed == i && !l.Disabled() }

// ringed reports whether the focus ring is on a row.
func (l *rowList) ringed(i int) bool { return l.cursor == i && l.Ringed() }

// rowGround draws the ground of a row that is chosen or under the pointer.
func rowGround(s *scene, chosen, hovered bool, x, y, width, height float32) {
	switch {
	case chosen:
		s.box(x, y, width, height, theme.Radius, theme.Wash, theme.None, 0)
	case hovered:
		s.box(x, y, width, height, theme.Radius, theme.Hover, theme.None, 0)
	}
}
