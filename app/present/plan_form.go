package present

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// The most characters of what the owner writes on a card.
const (
	mostTitle  = 80
	mostStep   = 160
	mostPerson = 40
)

// PlanForm is what the owner fills in for an action.
type PlanForm struct {
	Title, FirstStep, Person, Date string
	Effort, Cash, Horizon          int // for an own action
}

// PlanFormView is the dialog that edits an action or adds an own one.
type PlanFormView struct {
	Heading, Text                  string
	Title, FirstStep, Person, Date Field
	Own                            bool // effort, cost and horizon are asked as well
	Effort, Cash, Horizon          OptionList
	Confirm, Cancel, Escape        string
}

// Form returns the dialog for an action, or for a new own one with "".
func (l *Plan) Form(id assessment.ActionID) PlanFormView {
	note := l.s.Assessment().Plan.Notes[id]
	change, own := l.s.Assessment().Plan.Own(id)
	v := PlanFormView{Heading: l.p.T("plan.form.edit"), Text: l.p.T("plan.form.edit.text"), Own: own || id == "",
		Title: l.field("title", note.Title), FirstStep: l.field("step", note.FirstStep),
		Person: l.field("person", note.Person), Date: l.field("date", note.Date),
		Confirm: l.p.T("plan.form.keep"), Cancel: l.p.T("shell.cancel"), Escape: l.p.T("shell.escape")}
	if !v.Own {
		if c, _, ok := l.now().choice(id); ok {
			v.Title.Value, v.FirstStep.Value = l.in(c.Action.Title), l.in(c.Action.FirstStep)
		}
		return v
	}
	v.Text = l.p.T("plan.form.own.text")
	v.Heading = l.p.T("plan.form.own")
	if id == "" {
		v.Heading, v.Confirm = l.p.T("plan.form.add"), l.p.T("plan.form.add.keep")
		change = assessment.PlanChange{Effort: 1}
	} else if _, h, ok := l.now().choice(id); ok {
		change.Horizon = int(h)
	}
	v.Effort = l.choices("effort", change.Effort, []int{1, 2, 3, 5, 8}, l.effort)
	v.Cash = l.choices("cash", change.Cash, []int{0, 1, 2, 3, 4}, l.cost)
	v.Horizon = l.choices("horizon", change.Horizon, []int{0, 1, 2}, func(h int) string { return l.horizon(roadmap.Horizon(h)) })
	return v
}

func (l *Plan) field(name, value string) Field {
	f := Field{Label: l.p.T("plan.form." + name), Value: value}
	if key := "plan.form." + name + ".hint"; l.p.Has(key) {
		f.Hint = l.p.T(key)
	}
	return f
}

func (l *Plan) choices(name string, chosen int, values []int, words func(int) string) OptionList {
	out := OptionList{Title: l.p.T("plan.form." + name)}
	for _, v := range values {
		out.Options = append(out.Options, Option{ID: strconv.Itoa(v), Label: words(v), Chosen: v == chosen})
	}
	return out
}

// FormProblems says what is wrong in a form and what to do; "" for nothing.
type FormProblems struct{ Title, FirstStep, Person, Date string }

// Any reports whether something is wrong.
func (f FormProblems) Any() bool { return f != FormProblems{} }

// Check looks at a form while it is filled in.
func (l *Plan) Check(f PlanForm) FormProblems {
	long := func(s string, most int) string {
		if utf8.RuneCountInString(strings.TrimSpace(s)) <= most {
			return ""
		}
		return l.p.T("plan.form.problem.long", "n", most)
	}
	v := FormProblems{Title: long(f.Title, mostTitle), FirstStep: long(f.FirstStep, mostStep), Person: long(f.Person, mostPerson)}
	if _, ok := dayOf(f.Date); !ok {
		v.Date = l.p.T("plan.form.problem.date")
	}
	return v
}

// Complete reports whether a form can be kept: an own action needs a title.
func (l *Plan) Complete(id assessment.ActionID, f PlanForm) bool {
	_, own := l.s.Assessment().Plan.Own(id)
	return !l.Check(f).Any() && (id != "" && !own || strings.TrimSpace(f.Title) != "")
}

// dayOf reads a day as people write it, and returns it as YYYY-MM-DD; nothing
// stays nothing.
func dayOf(text string) (string, bool) {
	s := strings.TrimSpace(strings.Map(narrow, text))
	if s == "" {
		return "", true
	}
	s = strings.Trim(strings.NewReplacer("/", "-", ".", "-", "年", "-", "月", "-", "日", "", " ", "").Replace(s), "-")
	day, err := time.Parse("2006-1-2", s)
	if err != nil {
		return "", false
	}
	return day.Format(time.DateOnly), true
}

// Keep takes over a filled-in form: the owner's words for an action, or a new
// own action with "". It returns the id of the action, "" where the form is
// not complete.
func (l *Plan) Keep(id assessment.ActionID, f PlanForm) assessment.ActionID {
	l.said = said{}
	if !l.Complete(id, f) {
		return ""
	}
	fresh := id == ""
	if fresh {
		id = l.newID()
	}
	edits := l.s.Assessment().Plan.Clone()
	l.write(&edits, id, f, fresh)
	if fresh {
		edits.Changes = append(edits.Changes, assessment.PlanChange{Kind: assessment.PlanAdd, Action: id,
			Horizon: f.Horizon, Effort: f.Effort, Cash: f.Cash})
	} else {
		l.resize(&edits, id, f)
	}
	l.keep(edits)
	return id
}

// write notes the words; those of the library itself are left to it, so that
// they follow the language.
func (l *Plan) write(edits *assessment.PlanEdits, id assessment.ActionID, f PlanForm, fresh bool) {
	day, _ := dayOf(f.Date)
	note := assessment.PlanNote{Title: strings.TrimSpace(f.Title), FirstStep: strings.TrimSpace(f.FirstStep),
		Person: strings.TrimSpace(f.Person), Date: day}
	if i := slices.IndexFunc(l.s.qn.Actions, func(a assessment.Action) bool { return a.ID == id }); i >= 0 && !fresh {
		if a := &l.s.qn.Actions[i]; note.Title == l.in(a.Title) {
			note.Title = ""
		}
		if a := &l.s.qn.Actions[i]; note.FirstStep == l.in(a.FirstStep) {
			note.FirstStep = ""
		}
	}
	if edits.Notes == nil {
		edits.Notes = map[assessment.ActionID]assessment.PlanNote{}
	}
	if edits.Notes[id] = note; note == (assessment.PlanNote{}) {
		delete(edits.Notes, id)
	}
	if len(edits.Notes) == 0 {
		edits.Notes = nil
	}
}

// resize gives an own action its effort, cost and horizon.
func (l *Plan) resize(edits *assessment.PlanEdits, id assessment.ActionID, f PlanForm) {
	for i := range edits.Changes {
		if c := &edits.Changes[i]; c.Kind == assessment.PlanAdd && c.Action == id {
			c.Effort, c.Cash = f.Effort, f.Cash
		}
	}
	_, own := edits.Own(id)
	if _, h, ok := l.now().choice(id); own && (!ok || int(h) != f.Horizon) {
		*edits = moved(*edits, id, roadmap.Horizon(f.Horizon))
	}
}

// newID returns an id that no action has.
func (l *Plan) newID() assessment.ActionID {
	for n := 1; ; n++ {
		id := assessment.ActionID(fmt.Sprintf("own%d", n))
		if _, taken := l.s.Assessment().Plan.Own(id); taken {
			continue
		}
		if !slices.ContainsFunc(l.s.qn.Actions, func(a assessment.Action) bool { return a.ID == id }) {
			return id
		}
	}
}
