package owner

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// addOwn asks for an own action.
func (s *Plan) addOwn() { s.edit("") }

// edit opens the dialog for an action, or for a new own one with "".
func (s *Plan) edit(id assessment.ActionID) {
	v := s.p.Form(id)
	f := newPlanForm(v)
	var d *dialog.Dialog
	for _, field := range []*widget.Field{f.title, f.step, f.person, f.date} {
		field.OnEnter = func() { d.Accept() }
	}
	f.changed = func() {
		f.complain(s.p.Check(f.values()))
		d.Revalidate()
		d.Resize()
	}
	d = dialog.Show(s.actions.Window, dialog.Config{Title: v.Heading, Text: v.Text, Content: f.box,
		Primary: v.Confirm, Secondary: v.Cancel, Key: "Esc", Hint: v.Escape, First: f.title.Focusable(),
		Valid: func() bool { return s.p.Complete(id, f.values()) },
		OnPrimary: func() {
			s.follow, s.quiet = id, false
			s.p.Keep(id, f.values())
		}})
}

// planForm is the fields of the dialog.
type planForm struct {
	title, step, person, date *widget.Field
	effort, cash, when        *widget.SelectField // nil for an action of the library
	box                       *fyne.Container
	changed                   func()
}

func newPlanForm(v present.PlanFormView) *planForm {
	f := &planForm{}
	f.title, f.step = f.field(v.Title), f.field(v.FirstStep)
	f.person, f.date = f.field(v.Person), f.field(v.Date)
	if v.Own {
		f.effort, f.cash, f.when = f.choice(v.Effort), f.choice(v.Cash), f.choice(v.Horizon)
	}
	var all []fyne.CanvasObject
	for _, row := range f.rows() {
		all = append(all, row...)
	}
	f.box = container.New(&formLayout{f}, all...)
	return f
}

func (f *planForm) field(v present.Field) *widget.Field {
	field := widget.NewField(v.Label, func(string) { f.tell() })
	field.SetText(v.Value)
	field.SetPlaceholder(v.Hint)
	return field
}

func (f *planForm) choice(v present.OptionList) *widget.SelectField {
	list, chosen := items(v.Options)
	field := widget.NewSelectField(v.Title, list, func(string) { f.tell() })
	field.SetChosen(chosen)
	return field
}

func (f *planForm) tell() {
	if f.changed != nil {
		f.changed()
	}
}

func (f *planForm) values() present.PlanForm {
	v := present.PlanForm{Title: f.title.Text(), FirstStep: f.step.Text(), Person: f.person.Text(), Date: f.date.Text()}
	if f.effort != nil {
		v.Effort, v.Cash, v.Horizon = number(f.effort), number(f.cash), number(f.when)
	}
	return v
}

// number reads a choice; the options of the form are numbers.
func number(f *widget.SelectField) int {
	n, err := strconv.Atoi(f.Chosen())
	if err != nil {
		return 0
	}
	return n
}

func (f *planForm) complain(v present.FormProblems) {
	f.title.SetProblem(v.Title)
	f.step.SetProblem(v.FirstStep)
	f.person.SetProblem(v.Person)
	f.date.SetProblem(v.Date)
}

// rows are the fields, two beside each other where they are short.
func (f *planForm) rows() [][]fyne.CanvasObject {
	out := [][]fyne.CanvasObject{{f.title}, {f.step}}
	if f.effort != nil {
		out = append(out, []fyne.CanvasObject{f.effort, f.cash}, []fyne.CanvasObject{f.when, f.date}, []fyne.CanvasObject{f.person})
		return out
	}
	return append(out, []fyne.CanvasObject{f.person, f.date})
}

// formLayout places the rows of a form.
type formLayout struct{ f *planForm }

const (
	formWidth float32 = 424
	formGap   float32 = 24
	formAir   float32 = 10
)

// MinSize is the height of all rows.
func (l *formLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.arrange(formWidth, func(fyne.CanvasObject, float32, float32, float32, float32) {}))
}

// Layout places the fields.
func (l *formLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.arrange(size.Width, place) }

func (l *formLayout) arrange(width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	y := float32(0)
	for _, row := range l.f.rows() {
		each := (width - formGap*float32(len(row)-1)) / float32(len(row))
		high := float32(0)
		for i, o := range row {
			h := widget.HeightFor(o, each)
			put(o, float32(i)*(each+formGap), y, each, h)
			high = max(high, h)
		}
		y += high + formAir
	}
	return y - formAir
}
