package present_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// TestAnyCommands: whatever a person does, what is on screen is on disk, the
// capacity is kept, no action stands twice, and undo leads back to the start.
func TestAnyCommands(t *testing.T) {
	a := workshop(t)
	s := seeded(t)
	room := roadmap.CapacityOf(&a)
	rapid.Check(t, func(rt *rapid.T) {
		s.done, s.undone = nil, nil
		e, err := s.Create(a)
		if err != nil {
			rt.Fatal(err)
		}
		session, err := present.OpenSession(s, e.ID, clock)
		if err != nil {
			rt.Fatal(err)
		}
		p := present.NewPlan(session, scoring.Score, en, clock)
		before := p.View()
		for range rapid.IntRange(1, 8).Draw(rt, "commands") {
			anyCommand(rt, p)
			checkPlan(rt, p.View(), s.entries[e.ID].Assessment, room, s.qn)
		}
		for range len(s.done) {
			p.Undo()
		}
		p.Arrive()
		session.ForgetStep()
		if after := p.View(); !reflect.DeepEqual(after.Columns, before.Columns) {
			rt.Errorf("all undone it shows\n%+v, was\n%+v", after.Columns, before.Columns)
		}
	})
}

func anyCommand(rt *rapid.T, p *present.Plan) {
	v := p.View()
	var all []assessment.ActionID
	for h := range v.Columns {
		all = append(all, ids(v, h)...)
	}
	id := rapid.SampledFrom(append(all, "nothing")).Draw(rt, "action")
	switch rapid.IntRange(0, 5).Draw(rt, "command") {
	case 0:
		p.Toggle(id)
	case 1:
		p.Drop(id)
	case 2:
		p.Move(id, -1)
	case 3:
		p.Move(id, +1)
	case 4:
		p.Keep("", present.PlanForm{Title: "own", Effort: rapid.SampledFrom([]int{1, 3, 8}).Draw(rt, "effort"),
			Cash: rapid.IntRange(0, 4).Draw(rt, "cash"), Horizon: rapid.IntRange(0, 2).Draw(rt, "horizon")})
	case 5:
		if len(v.Restore) > 0 {
			p.Restore(assessment.ActionID(v.Restore[0].ID))
		}
	}
}

func checkPlan(rt *rapid.T, v present.PlanView, stored assessment.Assessment, room assessment.Capacity, qn *assessment.Questionnaire) {
	seen := map[assessment.ActionID]bool{}
	for h, column := range v.Columns {
		effort, cash := 0, 0
		for _, c := range column.Cards {
			if seen[c.ID] {
				rt.Errorf("%s stands twice", c.ID)
			}
			seen[c.ID] = true
			if c.Ticked != stored.Plan.Ticked(c.ID) {
				rt.Errorf("%s is ticked: %v", c.ID, c.Ticked)
			}
			if own, ok := stored.Plan.Own(c.ID); ok {
				effort, cash = effort+own.Effort, cash+own.Cash
				continue
			}
			i := slices.IndexFunc(qn.Actions, func(a assessment.Action) bool { return a.ID == c.ID })
			effort, cash = effort+qn.Actions[i].Effort, cash+qn.Actions[i].Cash
		}
		if float64(effort) > room.Effort[h] || float64(cash) > room.Cash[h] {
			rt.Errorf("horizon %d takes %d and %d of %v and %v", h, effort, cash, room.Effort[h], room.Cash[h])
		}
	}
	for _, id := range stored.Plan.Dropped() {
		if seen[id] {
			rt.Errorf("%s was dropped and stands there", id)
		}
	}
}

// TestDaysAsPeopleWriteThem reads the date of a form.
func TestDaysAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " 2026-12-15 ": "2026-12-15", "2026/1/5": "2026-01-05", "2026.12.15": "2026-12-15", "2026年12月5日": "2026-12-05",
		"２０２６-１２-１５": "2026-12-15", "2026-12-15.": "2026-12-15",
	} {
		p, s := planOf(t, workshop(t))
		id := p.Keep("", present.PlanForm{Title: "x", Effort: 1, Date: text})
		equal(t, text, stored(s).Notes[id].Date, want)
	}
	p, _ := planOf(t, workshop(t))
	for _, text := range []string{"soon", "2026-13-1", "15-12-2026", "2026-2-30"} {
		equal(t, text, p.Check(present.PlanForm{Date: text}).Date, en.T("plan.form.problem.date"))
	}
	long := p.Check(present.PlanForm{Title: strings.Repeat("长", 81), FirstStep: strings.Repeat("x", 161), Person: strings.Repeat("x", 41)})
	equal(t, "too long", long.Title != "" && long.FirstStep != "" && long.Person != "", true)
}

// TestPlanThatCannotBeSaved stays on screen and is saved by the next try.
func TestPlanThatCannotBeSaved(t *testing.T) {
	p, s := planOf(t, workshop(t))
	id := ids(p.View(), 0)[0]
	s.broken = errDisk
	p.Toggle(id)
	v := p.View()
	c, _ := card(v, id)
	equal(t, "on screen", c.Ticked, false)
	equal(t, "banner", v.Banner.Shown && v.Banner.Action != "", true)
	equal(t, "mark", v.Saved.Failed, true)
	s.broken = nil
	p.Retry()
	equal(t, "banner after the retry", p.View().Banner.Shown, false)
	equal(t, "saved", stored(s).Ticked(id), false)
}

// TestPlansOfOtherFirms: half a check, nothing short, nothing known.
func TestPlansOfOtherFirms(t *testing.T) {
	all := func(given assessment.Answer, scope assessment.Scope) assessment.Assessment {
		a := workshop(t)
		a.Scope = scope
		a.Answers = map[assessment.QuestionID]assessment.Answer{}
		for _, q := range a.AskedQuestions(seeded(t).qn) {
			a.Answers[q.ID] = given
		}
		return a
	}
	for name, c := range map[string]struct {
		a      assessment.Assessment
		plumbs int
		cards  bool
		title  string
	}{
		"half":    {all(assessment.At(1), assessment.SupplyOnly), 1, true, "resilience"},
		"top":     {all(assessment.At(5), assessment.Both), 2, false, en.T("plan.title.hold")},
		"unknown": {all(assessment.Answer{State: assessment.DontKnow}, assessment.Both), 2, true, ""},
		"nothing": {all(assessment.Answer{State: assessment.NotApplicable}, assessment.Both), 2, false, en.T("plan.title.not_applicable")},
		"blank":   {all(assessment.Answer{}, assessment.Both), 2, true, ""},
	} {
		p, _ := planOf(t, c.a)
		v := p.View()
		ready(t, v)
		equal(t, name+": plumb lines", len(v.Columns[0].Plumbs), c.plumbs)
		equal(t, name+": cards", len(v.Columns[0].Cards) > 0, c.cards)
		if !strings.Contains(v.Title, c.title) {
			t.Errorf("%s: the title is %q", name, v.Title)
		}
		ready(t, p.Cheapest())
		for _, column := range v.Columns {
			for _, plumb := range column.Plumbs {
				equal(t, name+": a number or why not", plumb.Known, plumb.None == "")
			}
		}
	}
}

// TestRailOfBothChecks: only the full check has a plan.
func TestRailOfBothChecks(t *testing.T) {
	s := seeded(t)
	shell := present.NewShell(s, "en", clock)
	equal(t, "nothing is open", len(shell.Stations()), 0)
	full := workshop(t)
	shell.SetSession(open(t, s, full))
	shell.Show(present.StationReport)
	v := stations(shell.View())
	equal(t, "stops", len(v), 5)
	equal(t, "plan", v[present.StationPlan].State, present.StationDone)
	equal(t, "can be opened", shell.CanOpen(present.StationPlan), true)
	full.Mode = assessment.Quick
	shell.SetSession(open(t, s, full))
	equal(t, "stops of the quick check", len(shell.View().Stations), 4)
	equal(t, "no plan", shell.CanOpen(present.StationPlan), false)
	ready(t, shell.View())
	k := present.NewKeys(en, clock)
	k.Show(present.StationPlan)
	k.Rail(5)
	ready(t, k.View())
	equal(t, "keys of the plan", k.View().Sections[0].Title, en.T("keys.section.plan"))
}
