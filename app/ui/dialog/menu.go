package dialog

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

const (
	menuHeight float32 = 36
	menuAir    float32 = 6
	menuLeft   float32 = 14
	menuLeast  float32 = 160
	menuCheck  float32 = 16
)

// MenuItem is an entry of a menu.
type MenuItem struct {
	Label string
	// Checked marks the entry in force.
	Checked  bool
	OnTapped func()
}

// ShowMenu opens a menu at a place of the window: below it where there is
// room, otherwise above it. The arrows walk, Enter takes, Esc closes.
func ShowMenu(win fyne.Window, at fyne.Position, items []MenuItem) {
	m := &menu{}
	m.over = &overlay{canvas: win.Canvas(), panel: m, scrim: theme.None, onOutside: func() { m.over.hide() }}
	m.over.onKey = m.key
	m.over.arrange = func(window fyne.Size) {
		size := m.MinSize()
		x := max(0, min(at.X, window.Width-size.Width-8))
		y := at.Y
		if y+size.Height > window.Height-8 {
			y = max(8, at.Y-size.Height)
		}
		place(m, x, y, size.Width, size.Height)
	}
	for _, item := range items {
		m.rows = append(m.rows, newMenuRow(m, item))
	}
	m.ExtendBaseWidget(m)
	var first fyne.Focusable
	if len(m.rows) > 0 {
		first = m.rows[0]
	}
	for _, row := range m.rows {
		if row.item.Checked {
			first = row
		}
	}
	m.over.show(first)
}

// menu is the card of a menu.
type menu struct {
	fynewidget.BaseWidget
	over *overlay
	rows []*menuRow
}

func (m *menu) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		m.over.hide()
	case fyne.KeyDown:
		m.over.canvas.FocusNext()
	case fyne.KeyUp:
		m.over.canvas.FocusPrevious()
	}
}

// Tapped keeps clicks on the card from counting as beside it.
func (m *menu) Tapped(*fyne.PointEvent) {}

// MinSize is part of fyne.CanvasObject.
func (m *menu) MinSize() fyne.Size {
	m.ExtendBaseWidget(m)
	width := menuLeast
	for _, row := range m.rows {
		width = max(width, row.MinSize().Width)
	}
	return fyne.NewSize(width, 2*menuAir+float32(len(m.rows))*menuHeight)
}

// CreateRenderer is part of fyne.Widget.
func (m *menu) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	box := widget.NewBox()
	box.Set(theme.Card, theme.Edge, 1)
	objects := []fyne.CanvasObject{box}
	for _, row := range m.rows {
		objects = append(objects, row)
	}
	return &menuRenderer{m: m, objects: objects}
}

type menuRenderer struct {
	m       *menu
	objects []fyne.CanvasObject
}

// Destroy is part of fyne.WidgetRenderer.
func (r *menuRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (r *menuRenderer) MinSize() fyne.Size { return r.m.MinSize() }

// Objects is part of fyne.WidgetRenderer.
func (r *menuRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh is part of fyne.WidgetRenderer.
func (r *menuRenderer) Refresh() {
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Layout is part of fyne.WidgetRenderer.
func (r *menuRenderer) Layout(size fyne.Size) {
	r.objects[0].Resize(size)
	for i, row := range r.m.rows {
		place(row, 1, menuAir+float32(i)*menuHeight, size.Width-2, menuHeight)
	}
}

// menuRow is an entry; the ring of the one with the keyboard lies inside it.
type menuRow struct {
	widget.Press
	menu *menu
	item MenuItem
}

func newMenuRow(m *menu, item MenuItem) *menuRow {
	r := &menuRow{menu: m, item: item}
	r.Init(r, func() {
		if m.over.hide() && item.OnTapped != nil {
			item.OnTapped()
		}
	})
	return r
}

func (r *menuRow) style() widget.Style { return widget.Style{Bold: r.item.Checked} }

// MinSize is part of fyne.CanvasObject.
func (r *menuRow) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	return fyne.NewSize(float32(int(r.style().Width(r.item.Label)))+1+2*menuLeft+menuCheck+16, menuHeight)
}

// CreateRenderer is part of fyne.Widget.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	ground := widget.NewBox()
	ground.Radius = 6
	label := widget.NewText(r.item.Label, r.style())
	check := widget.NewIcon(widget.IconCheck, menuCheck, theme.BrassText)
	if !r.item.Checked {
		check.Hide()
	}
	d := &menuRowRenderer{r: r, ground: ground, label: label, check: check}
	d.Refresh()
	return d
}

type menuRowRenderer struct {
	r      *menuRow
	ground *widget.Box
	label  *widget.Text
	check  *widget.Icon
}

// Destroy is part of fyne.WidgetRenderer.
func (d *menuRowRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (d *menuRowRenderer) MinSize() fyne.Size { return d.r.MinSize() }

// Objects is part of fyne.WidgetRenderer.
func (d *menuRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.ground, d.label, d.check}
}

// Refresh is part of fyne.WidgetRenderer.
func (d *menuRowRenderer) Refresh() {
	fill, border := theme.None, theme.None
	if d.r.Hovered() {
		fill = theme.Hover
	}
	if d.r.Focused() {
		border = theme.Ink
	}
	d.ground.Set(fill, border, 2)
	for _, o := range d.Objects() {
		o.Refresh()
	}
}

// Layout is part of fyne.WidgetRenderer.
func (d *menuRowRenderer) Layout(size fyne.Size) {
	place(d.ground, 2, 0, size.Width-4, size.Height)
	min := d.label.MinSize()
	place(d.label, menuLeft, (size.Height-min.Height)/2, min.Width, min.Height)
	place(d.check, size.Width-menuLeft-menuCheck, (size.Height-menuCheck)/2, menuCheck, menuCheck)
}
