package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// selectSheet lies over the window while a select field is open: a click
// beside the list closes it, and so do Esc and Tab.
type selectSheet struct {
	fynewidget.BaseWidget
	field  *SelectField
	canvas fyne.Canvas
	list   *selectList
	at     fyne.Position // of the field when it was opened
}

// The measures of the list of a select field.
const (
	sheetPadding float32 = 8
	sheetEdge    float32 = 8 // from the window's edge
)

// openSelect shows the list of a field and gives it the keyboard; nil where
// the field is in no window.
func openSelect(f *SelectField) *selectSheet {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	if c == nil {
		return nil
	}
	s := &selectSheet{field: f, canvas: c}
	// Asked here and not while drawing: Fyne walks the drawn tree to answer.
	s.at = fyne.CurrentApp().Driver().AbsolutePositionForObject(f)
	s.list = newSelectList(f.items, f.chosen, s.choose, s.close)
	s.ExtendBaseWidget(s)
	s.Resize(c.Size())
	c.Overlays().Add(s)
	c.Focus(s.list)
	f.Refresh()
	return s
}

func (s *selectSheet) close() {
	s.field.sheet = nil
	s.canvas.Overlays().Remove(s)
	s.canvas.Focus(s.field)
	s.field.Refresh()
}

func (s *selectSheet) choose(id string) {
	s.close()
	s.field.choose(id)
}

// Tapped is part of fyne.Tappable: a click beside the list closes it.
func (s *selectSheet) Tapped(*fyne.PointEvent) { s.close() }

// Resize closes the list when the window changes, as the field moves away from
// below it.
func (s *selectSheet) Resize(size fyne.Size) {
	moved := !s.Size().IsZero() && s.Size() != size
	s.BaseWidget.Resize(size)
	if moved {
		s.close()
	}
}

// MinSize is nothing: the sheet is as large as its window.
func (s *selectSheet) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is part of fyne.Widget.
func (s *selectSheet) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return newSceneRenderer(s)
}

// draw places the list under the field, or above it where there is no room.
func (s *selectSheet) draw(on *scene, size fyne.Size) {
	at, width := s.at, s.field.Size().Width
	height := s.list.HeightFor(width)
	y := at.Y + fieldLine + 6
	if y+height+2*sheetPadding > size.Height-sheetEdge {
		y = max(sheetEdge, at.Y+fieldText-2*sheetPadding-height)
	}
	x := min(max(sheetEdge+choiceOut, at.X), size.Width-width-choiceOut-sheetEdge)
	on.box(x-choiceOut-4, y, width+2*choiceOut+8, height+2*sheetPadding-choiceGap, theme.Radius, theme.Card, theme.Edge, 1)
	place(s.list, x, y+sheetPadding, width, height)
	on.add(s.list)
}

// selectList is the list that a select field opens.
type selectList struct {
	choiceList
	chosen string
	close  func()
}

func newSelectList(items []ChoiceItem, chosen string, choose func(id string), close func()) *selectList {
	l := &selectList{chosen: chosen, close: close}
	l.initChoices(l, items, func(i int) { choose(l.items[i].ID) }, l.look)
	l.cursor, l.menu = max(0, l.index(chosen)), true
	return l
}

func (l *selectList) look(i int) choiceLook {
	on := l.items[i].ID == l.chosen
	return choiceLook{wash: on, bold: on, mark: func(s *scene, x, y float32, _ bool) {
		if on {
			s.icon(IconCheck, x, y, choiceMark, 2, theme.BrassText)
		}
	}}
}

// TypedKey is part of fyne.Focusable. Nothing goes on to the page below.
func (l *selectList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		l.close()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.Press.Press()
	default:
		l.loud()
		l.walk(e.Name)
	}
}

// MouseMoved is part of desktop.Hoverable. Pointer and arrows share one row.
func (l *selectList) MouseMoved(e *desktop.MouseEvent) {
	if i := l.rowAt(e.Position); i >= 0 && i != l.cursor {
		l.cursor = i
		l.redraw()
	}
}

// MouseIn is part of desktop.Hoverable.
func (l *selectList) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// TypedRune is part of fyne.Focusable.
func (l *selectList) TypedRune(rune) {}

// CreateRenderer is part of fyne.Widget.
func (l *selectList) CreateRenderer() fyne.WidgetRenderer { return newSceneRenderer(l) }
