package present

import (
	"slices"
	"strings"
	"time"

	"plumbline/assessment"
)

// Tone says how good a piece of news is.
type Tone int

// The tones.
const (
	TonePlain   Tone = iota // nothing changes
	ToneGood                // something comes in
	ToneCaution             // a person has to look at it
	ToneAlarm               // it does not work
)

// TakeInRow is one assessment that a file brings, or a file that brings none.
type TakeInRow struct {
	Name        string // the firm, or the file
	File        string // "" where it is the name
	What        string // "new", "already here"
	Detail      string // what that means, or why it does not work and what to do
	When        string // when it was last changed
	Fingerprint string
	Tone        Tone
}

// TakeInAsk asks for the words of a sealed file.
type TakeInAsk struct {
	Shown bool
	Text  string
	Field Field
	Open  string
	Skip  string
	Busy  bool
}

// TakeInView is what the sheet for taking in shows.
type TakeInView struct {
	Title, Lead string
	Head        [4]string // over the columns
	Rows        []TakeInRow
	Ask         TakeInAsk
	Reading     string // "" where nothing is being read
	Note        string // what happens first, and that nothing is changed until then
	Take        string
	CanTake     bool
	More        string // label that adds files
	Cancel      string
	State       WorkState
	Working     string
	Share       float64
	Stop        string
	Result      string // what came of it
	Detail      string
	Open        []Option // what was taken in, to open it
}

// View returns what the sheet shows.
func (t *TakeIn) View() TakeInView {
	v := TakeInView{Title: t.p.T("handover.in.title"), Lead: t.p.T("handover.in.lead"),
		Note: t.p.T("handover.in.note"), More: t.p.T("handover.in.more"), Cancel: t.p.T("shell.cancel"),
		CanTake: t.canTake(), State: t.state, Stop: t.p.T("reportscreen.stop")}
	for i, column := range []string{"firm", "what", "when", "print"} {
		v.Head[i] = t.p.T("handover.in.head." + column)
	}
	for _, f := range t.files {
		v.Rows = append(v.Rows, t.fileRows(f)...)
	}
	v.Take = t.p.T("handover.in.take", "n", len(t.good()))
	if t.reading {
		v.Reading = t.p.T("handover.in.reading")
	}
	if !t.reading && t.state == WorkIdle && len(t.good()) == 0 && t.locked() == nil {
		v.Note = t.p.T("handover.in.nothing")
	}
	if len(t.rows) == 0 && v.CanTake {
		v.Note = "" // there is nothing to back up
	}
	v.Ask = t.ask()
	good := 0
	for _, f := range t.files {
		if f.brings() || f.state == brought {
			good++
		}
	}
	if t.state == WorkRunning {
		v.Working = t.p.T("handover.in.working", "done", t.taken, "all", max(good, t.taken))
		v.Share = float64(t.taken) / float64(max(1, good, t.taken))
	}
	t.result(&v)
	return v
}

func (t *TakeIn) ask() TakeInAsk {
	f := t.locked()
	if f == nil || t.state != WorkIdle {
		return TakeInAsk{}
	}
	a := TakeInAsk{Shown: true, Text: t.p.T("handover.in.ask", "file", f.name()), Open: t.p.T("handover.in.unlock"),
		Skip: t.p.T("handover.in.skip"), Busy: t.reading,
		Field: Field{Label: t.p.T("handover.in.words"), Hint: t.p.T("handover.in.words.hint")}}
	if t.problem != nil {
		a.Field.Problem = t.p.T("handover.in.words.wrong")
	}
	return a
}

func (t *TakeIn) fileRows(f *incoming) []TakeInRow {
	switch f.state {
	case toRead:
		return []TakeInRow{{Name: f.name(), What: t.p.T("handover.in.waits")}}
	case locked:
		return []TakeInRow{{Name: f.name(), What: t.p.T("handover.in.locked"), Tone: ToneCaution}}
	case refused:
		return []TakeInRow{{Name: f.name(), What: t.p.T("handover.in.refused"), Detail: t.p.Error(f.err), Tone: ToneAlarm}}
	}
	var out []TakeInRow
	for i, a := range f.arrivals {
		r := TakeInRow{Name: t.nameOf(f, a), File: f.name(), Fingerprint: f.parcel.Fingerprint}
		if i < len(f.parcel.Records) {
			r.When = f.parcel.Records[i].Changed.In(t.clock().Location()).Format(time.DateOnly)
		}
		t.arrival(&r, a, f.state == brought)
		out = append(out, r)
	}
	return out
}

// nameOf returns the firm's name as the file has it, otherwise as it is here.
func (t *TakeIn) nameOf(f *incoming, a assessment.Arrival) string {
	for _, r := range f.parcel.Records {
		if name := strings.TrimSpace(r.Assessment.Company.Name); r.ID == a.ID && name != "" {
			return name
		}
	}
	for _, row := range t.rows {
		if name := strings.TrimSpace(row.Name); row.ID == a.ID && name != "" {
			return name
		}
	}
	return t.firmName("")
}

// arrival says what becomes, or became, of an assessment.
func (t *TakeIn) arrival(r *TakeInRow, a assessment.Arrival, done bool) {
	kind := "handover.kind." + string(a.Kind)
	r.What = t.p.T(kind)
	if t.p.Has(kind + ".detail") {
		r.Detail = t.p.T(kind + ".detail")
	}
	switch a.Kind {
	case assessment.New, assessment.Newer:
		r.Tone = ToneGood
	case assessment.OtherVersion:
		r.Tone = ToneCaution
	case assessment.Merged:
		r.Tone, r.Detail = ToneGood, t.p.T(kind+".agree")
		if a.Conflicts > 0 {
			r.Tone, r.Detail = ToneCaution, t.p.T("handover.differ", "n", a.Conflicts)
		}
	case assessment.Withdrawn:
		r.Tone = ToneAlarm
	}
	if done && changes(a) {
		r.What = t.p.T("handover.kind.taken")
	}
	if len(a.SameName) > 0 {
		r.Detail = strings.TrimSpace(r.Detail + " " + t.p.T("handover.same_name", "name", r.Name, "day", t.dayOf(a.SameName)))
	}
}

// dayOf returns when the first of the assessments was last changed.
func (t *TakeIn) dayOf(ids []string) string {
	for _, row := range t.rows {
		if slices.Contains(ids, row.ID) {
			return row.Changed.In(t.clock().Location()).Format(time.DateOnly)
		}
	}
	return t.clock().Format(time.DateOnly)
}

// result says what came of it.
func (t *TakeIn) result(v *TakeInView) {
	if t.failed != nil {
		v.Result, v.Detail = t.p.T("handover.in.failed"), t.p.Error(t.failed)
		return
	}
	if t.state != WorkDone {
		return
	}
	conflicts := 0
	for _, f := range t.files {
		if f.state != brought {
			continue
		}
		for _, a := range f.arrivals {
			if changes(a) && !slices.ContainsFunc(v.Open, func(o Option) bool { return o.ID == a.ID }) {
				v.Open = append(v.Open, Option{ID: a.ID, Label: t.p.T("handover.in.open", "name", t.nameOf(f, a))})
				conflicts += a.Conflicts
			}
		}
	}
	v.Cancel = t.p.T("shell.close")
	v.Result, v.Detail = t.p.T("handover.in.done", "n", len(v.Open)), ""
	if len(t.rows) > 0 {
		v.Detail = t.p.T("handover.in.done.detail")
	}
	if conflicts > 0 {
		v.Detail = strings.TrimSpace(t.p.T("handover.differ", "n", conflicts) + " " + v.Detail)
	}
	if len(v.Open) == 0 {
		v.Result, v.Detail = t.p.T("handover.in.none"), ""
	}
}
