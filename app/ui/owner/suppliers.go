package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// Suppliers is the screen of the supplier sheet: up to five rows, each with
// its gap.
type Suppliers struct {
	*sideCard
	p *present.Suppliers

	heads [supplierColumns]*widget.Text
	rows  []*supplierRow
	add   *widget.Button
	full  *widget.Text
	note  *widget.Paragraph
	fresh bool // a row was added: the keyboard goes there
}

// supplierColumns are the four fields and the gap.
const supplierColumns = 5

// supplierRow is one row with its widgets.
type supplierRow struct {
	fields [supplierColumns - 1]*widget.Field
	gap    *widget.Text
	sign   *widget.Icon
	detail *widget.Text
	remove *widget.Button
}

// NewSuppliers returns the supplier sheet.
func NewSuppliers(p *present.Suppliers, actions CardActions) *Suppliers {
	s := &Suppliers{p: p}
	for i := range s.heads {
		s.heads[i] = widget.NewText("", widget.Style{Size: theme.Caption, Color: theme.InkSoft})
	}
	s.add = widget.NewButton("", widget.Secondary, s.addRow)
	s.add.Left = widget.IconPlus
	s.full = widget.NewText("", widget.Style{Color: theme.InkSoft})
	s.note = widget.NewParagraph("", widget.Style{Color: theme.InkSoft})
	s.sideCard = newSideCard(p, actions, s.arrange)
	s.Refresh()
	return s
}

// newRow returns the widgets of the row with that number. What is typed shows
// its gap at once and is kept when the field is left.
func (s *Suppliers) newRow(i int) *supplierRow {
	r := &supplierRow{gap: widget.NewText("", widget.Style{}), sign: widget.NewIcon(widget.IconCheck, 16, theme.Good),
		detail: widget.NewText("", widget.Style{Size: theme.Caption, Color: theme.InkSoft})}
	for column := range r.fields {
		field := present.SupplierField(column)
		typed := func(text string) {
			s.p.Type(i, field, text)
			s.refreshTyped(i)
		}
		if field == present.SupplierName {
			r.fields[column] = widget.NewField("", typed)
		} else {
			number := widget.NewNumberField("", typed)
			number.Decimals = true
			r.fields[column] = number.Field
		}
		r.fields[column].OnDone = func(string) { s.p.Keep() }
	}
	r.remove = widget.NewButton("", widget.Quiet, func() { s.p.Remove(i) })
	r.remove.Regular, r.remove.Color = true, theme.InkSoft
	return r
}

func (r *supplierRow) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, f := range r.fields {
		out = append(out, f)
	}
	return append(out, r.sign, r.gap, r.detail, r.remove)
}

func (s *Suppliers) addRow() {
	s.fresh = true
	s.p.Add()
}

// Focus begins at the first name.
func (s *Suppliers) Focus() fyne.Focusable { return s.rows[0].fields[0].Focusable() }

// Refresh copies the presenter's view into the widgets.
func (s *Suppliers) Refresh() {
	v := s.p.View()
	s.set(v.CardFrame)
	for i, head := range s.heads {
		head.SetText(v.Heads[i])
	}
	if len(s.rows) != len(v.Rows) {
		s.setRows(len(v.Rows))
	}
	for i, row := range v.Rows {
		s.refreshRow(i, row)
	}
	s.add.SetLabel(v.Add)
	show(s.add, v.CanAdd)
	s.full.SetText(v.Full)
	show(s.full, !v.CanAdd)
	s.note.SetText(v.Note)
	s.relayout()
	if s.fresh {
		s.fresh = false
		widget.FocusOn(s.rows[len(s.rows)-1].fields[0].Focusable())
	}
}

func (s *Suppliers) setRows(n int) {
	for len(s.rows) < n {
		s.rows = append(s.rows, s.newRow(len(s.rows)))
	}
	s.rows = s.rows[:n]
	var own []fyne.CanvasObject
	for _, head := range s.heads {
		own = append(own, head)
	}
	for _, r := range s.rows {
		own = append(own, r.objects()...)
	}
	s.hold(append(own, s.add, s.full, s.note)...)
	s.body.Refresh()
}

func (s *Suppliers) refreshRow(i int, v present.SupplierRow) {
	r := s.rows[i]
	for column, f := range r.fields {
		// A field that shows the words already still has to tell when it is left.
		if f.Text() != v.Fields[column].Value {
			f.SetText(v.Fields[column].Value)
		}
		f.SetProblem(v.Fields[column].Problem)
	}
	if i == 0 {
		r.fields[0].SetPlaceholder(v.Fields[0].Hint)
	}
	r.remove.SetLabel(v.Remove)
	show(r.remove, v.Remove != "")
	r.setGap(v.Gap)
}

// refreshTyped shows what follows from what is being typed.
func (s *Suppliers) refreshTyped(i int) {
	if i >= len(s.rows) {
		return
	}
	for column, f := range s.rows[i].fields {
		f.SetProblem(s.p.Problem(i, present.SupplierField(column)))
	}
	s.rows[i].setGap(s.p.Gap(i))
	s.relayout()
}

func (r *supplierRow) setGap(v present.SupplierGap) {
	style, icon := widget.Style{Size: theme.Caption, Color: theme.InkSoft}, widget.IconCheck
	switch {
	case v.Short:
		style, icon = widget.Style{Bold: true, Color: theme.Alarm}, widget.IconWarning
	case v.Known:
		style = widget.Style{Bold: true, Color: theme.Good}
	}
	r.gap.SetText(v.Text)
	r.gap.SetStyle(style)
	r.detail.SetText(v.Detail)
	r.sign.Name, r.sign.Color = icon, style.Color
	r.sign.Refresh()
	show(r.sign, v.Known)
}
