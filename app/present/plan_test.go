package present_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

// seeded returns a store with the program's own questionnaire.
func seeded(t testing.TB) *store {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	s := newStore()
	s.qn = qn
	return s
}

// workshop returns the finished full check of the example firm.
func workshop(t testing.TB) assessment.Assessment {
	t.Helper()
	a, err := seeds.Example(assessment.Full, "en")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// planOf opens the plan of an assessment.
func planOf(t *testing.T, a assessment.Assessment) (*present.Plan, *store) {
	t.Helper()
	s := seeded(t)
	return present.NewPlan(open(t, s, a), scoring.Score, en, clock), s
}

func card(v present.PlanView, id assessment.ActionID) (c present.PlanCard, h int) {
	for h, column := range v.Columns {
		for _, c := range column.Cards {
			if c.ID == id {
				return c, h
			}
		}
	}
	return present.PlanCard{}, -1
}

func ids(v present.PlanView, h int) []assessment.ActionID {
	var out []assessment.ActionID
	for _, c := range v.Columns[h].Cards {
		out = append(out, c.ID)
	}
	return out
}

func stored(s *store) assessment.PlanEdits { return s.entries["id1"].Assessment.Plan }

// TestPlanShowsTheRoadmap: the screen shows the plan as the rules make it.
func TestPlanShowsTheRoadmap(t *testing.T) {
	a := workshop(t)
	p, s := planOf(t, a)
	want := roadmap.Make(s.qn, &a, scoring.Score(s.qn, &a), scoring.Score, roadmap.Options{})
	v := p.View()
	ready(t, v)
	for h, stage := range want.Stages {
		var ids []assessment.ActionID
		for _, c := range stage.Choices {
			ids = append(ids, c.Action.ID)
		}
		same(t, fmt.Sprint("horizon ", h), idsOf(v.Columns[h].Cards), ids)
		for i, g := range []assessment.GroupID{assessment.Digital, assessment.Supply} {
			equal(t, "index", v.Columns[h].Plumbs[i].Text, en.Number(*stage.Forecast.Of(g).Index, 0))
			equal(t, "level", *v.Columns[h].Plumbs[i].Level, *stage.Forecast.Of(g).Level)
		}
	}
	equal(t, "used", v.Columns[0].Used, "work 6 of 8 points · money 0 of 3")
	equal(t, "today", v.Columns[0].Plumbs[0].Now, "now 36")
	equal(t, "the horizon before", *v.Columns[1].Plumbs[0].Before, v.Columns[0].Plumbs[0].Index)
	equal(t, "all are ticked", slices.ContainsFunc(v.Columns[2].Cards, func(c present.PlanCard) bool { return !c.Ticked }), false)
	backbone, _ := card(v, want.Backbone)
	equal(t, "backbone", backbone.Mark, en.T("plan.class.backbone"))
	equal(t, "first step of a backbone", backbone.FirstStep != "", true)
	p.SetPrinter(zh)
	ready(t, p.View())
}

func idsOf(cards []present.PlanCard) []assessment.ActionID {
	var out []assessment.ActionID
	for _, c := range cards {
		out = append(out, c.ID)
	}
	return out
}

// paves returns the first action on which the backbone builds.
func paves(t *testing.T, s *store, a assessment.Assessment) (first, backbone assessment.ActionID) {
	t.Helper()
	plan := roadmap.Make(s.qn, &a, scoring.Score(s.qn, &a), scoring.Score, roadmap.Options{})
	for _, stage := range plan.Stages {
		for _, c := range stage.Choices {
			if c.Action.ID == plan.Backbone && len(c.After) > 0 {
				return c.After[0], plan.Backbone
			}
		}
	}
	t.Fatal("the backbone builds on nothing")
	return "", ""
}

// TestUntickingMovesAllNumbers: an action that is not done takes its points,
// its work and what builds on it along; ticking it brings all back.
func TestUntickingMovesAllNumbers(t *testing.T) {
	a := workshop(t)
	p, s := planOf(t, a)
	first, backbone := paves(t, s, a)
	before := p.View()
	p.Toggle(first)
	v := p.View()
	ready(t, v)
	same(t, "nothing moves", ids(v, 0), ids(before, 0))
	off, h := card(v, first)
	equal(t, "ticked", off.Ticked, false)
	equal(t, "loss", strings.HasPrefix(off.Loss, "without it −"), true)
	waiting, _ := card(v, backbone)
	equal(t, "what builds on it", strings.HasPrefix(waiting.Waits, "waits for "), true)
	equal(t, "what waits lifts nothing", waiting.Question, "")
	equal(t, "work", v.Columns[h].Used == before.Columns[h].Used, false)
	if now, was := v.Columns[2].Plumbs[0].Index, before.Columns[2].Plumbs[0].Index; now >= was {
		t.Errorf("without it digital ends at %v, with it at %v", now, was)
	}
	equal(t, "the title moves", v.Title == before.Title, false)
	same(t, "on disk", stored(s).Unticked, []assessment.ActionID{first})
	equal(t, "saved", v.Saved.Text, "Saved 09:41")
	p.Toggle(first)
	if !reflect.DeepEqual(p.View().Columns, before.Columns) {
		t.Errorf("ticked again it shows\n%+v, was\n%+v", p.View().Columns, before.Columns)
	}
	equal(t, "title again", p.View().Title, before.Title)
}

// TestDropIsPlannedAnew: what stands before stays, the room goes to others.
func TestDropIsPlannedAnew(t *testing.T) {
	p, s := planOf(t, workshop(t))
	before := ids(p.View(), 0)
	last := before[len(before)-1]
	p.Drop(last)
	v := p.View()
	ready(t, v)
	same(t, "what stands before", ids(v, 0)[:len(before)-1], before[:len(before)-1])
	if _, h := card(v, last); h >= 0 {
		t.Error("what was dropped is planned")
	}
	equal(t, "dropped", v.Dropped, "1 dropped")
	equal(t, "says so", strings.Contains(v.Notice, "Dropped"), true)
	q, elsewhere := p.Undo()
	equal(t, "undo stays here", q == "" && !elsewhere, true)
	same(t, "undone", ids(p.View(), 0), before)
	equal(t, "undo says so", p.View().Notice, en.T("shell.undo.plan"))
	p.Redo()
	equal(t, "redone", len(stored(s).Dropped()), 1)
	p.Restore(last)
	same(t, "brought back", ids(p.View(), 0), before)
}

// TestMove: postponing, and bringing forward again.
func TestMove(t *testing.T) {
	p, s := planOf(t, workshop(t))
	id := ids(p.View(), 0)[2]
	equal(t, "postponed", p.Move(id, +1), true)
	if _, h := card(p.View(), id); h != 1 {
		t.Errorf("it is in horizon %d", h)
	}
	equal(t, "once more", p.Move(id, +1), true)
	equal(t, "one change for both", len(stored(s).Changes), 1)
	equal(t, "not beyond the last", p.Move(id, +1), false)
	equal(t, "forward", p.Move(id, -1), true)
	equal(t, "forward once more", p.Move(id, -1), true)
	equal(t, "first in its horizon", ids(p.View(), 0)[0], id)
	equal(t, "not before the first", p.Move(id, -1), false)
	equal(t, "what is not planned", p.Move("nothing", +1), false)
}

// TestMoveSaysWhy: every refusal names its reason.
func TestMoveSaysWhy(t *testing.T) {
	a := workshop(t)
	a.Capacity = &assessment.Capacity{Effort: [3]float64{2, 20, 30}, Cash: [3]float64{0, 6, 8}}
	p, s := planOf(t, a)
	said := map[string]bool{}
	for round := range 2 {
		for _, id := range ids(p.View(), 2-round) {
			writes := s.writes
			if p.Move(id, -1) {
				p.Undo()
				continue
			}
			notice := p.View().Notice
			ready(t, p.View())
			equal(t, "nothing saved", s.writes, writes)
			for _, key := range []string{"room", "large", "months", "needs"} {
				if words, _, _ := strings.Cut(en.T("plan.said."+key), "{"); words != "" && strings.HasPrefix(notice, words) {
					said[key] = true
				}
			}
			equal(t, "an answer", notice != "", true)
		}
	}
	equal(t, "too large", said["large"], true)
}

// TestOwnWords: the owner's words stand on the card, the library's come back
// where they are taken out, and those not touched follow the language.
func TestOwnWords(t *testing.T) {
	p, s := planOf(t, workshop(t))
	id := ids(p.View(), 0)[0]
	action := s.qn.Actions[slices.IndexFunc(s.qn.Actions, func(a assessment.Action) bool { return a.ID == id })]
	form := p.Form(id)
	ready(t, form)
	equal(t, "no size is asked", form.Own, false)
	kept := present.PlanForm{Title: form.Title.Value, FirstStep: "Phone Mr Li", Person: "Anna", Date: "1/12/2026"}
	equal(t, "a wrong day", p.Check(kept).Date != "", true)
	equal(t, "is not kept", string(p.Keep(id, kept)), "")
	kept.Date = "2026/12/1"
	equal(t, "kept", p.Keep(id, kept), id)
	equal(t, "note", stored(s).Notes[id], assessment.PlanNote{FirstStep: "Phone Mr Li", Person: "Anna", Date: "2026-12-01"})
	c, _ := card(p.View(), id)
	equal(t, "first step", c.FirstStep, "Phone Mr Li")
	equal(t, "who", c.Who, "Anna · by 1 December 2026")
	p.SetPrinter(zh)
	c, _ = card(p.View(), id)
	equal(t, "title in Chinese", c.Title, action.Title.In("zh"))
	equal(t, "own words in Chinese", c.FirstStep, "Phone Mr Li")
	p.Keep(id, present.PlanForm{})
	equal(t, "all taken out", stored(s).Equal(assessment.PlanEdits{}), true)
}

// TestOwnAction: it takes room, moves nothing, and can be changed and dropped.
func TestOwnAction(t *testing.T) {
	p, s := planOf(t, workshop(t))
	before := p.View()
	ready(t, p.Form(""))
	equal(t, "without a title", string(p.Keep("", present.PlanForm{Effort: 1})), "")
	id := p.Keep("", present.PlanForm{Title: "Visit the fair", Effort: 2, Cash: 1, Horizon: 0, Person: "Anna"})
	v := p.View()
	ready(t, v)
	c, h := card(v, id)
	equal(t, "horizon", h, 0)
	equal(t, "title", c.Title, "Visit the fair")
	equal(t, "mark", c.Mark, en.T("plan.card.own"))
	equal(t, "lifts", c.Question, "")
	ready(t, p.Details(id))
	p.Toggle(id)
	off, _ := card(p.View(), id)
	equal(t, "loss of an own action", off.Loss, "")
	p.Toggle(id)
	form := p.Form(id)
	equal(t, "form", form.Own && form.Title.Value == "Visit the fair", true)
	p.Keep(id, present.PlanForm{Title: "Visit two fairs", Effort: 3, Cash: 0, Horizon: 1})
	c, h = card(p.View(), id)
	equal(t, "moved", h, 1)
	equal(t, "larger", c.Meta[0], en.T("plan.effort", "n", 15))
	p.Drop(id)
	equal(t, "gone without a trace", stored(s).Equal(assessment.PlanEdits{}), true)
	equal(t, "as before", p.View().Title, before.Title)
	large := p.Keep("", present.PlanForm{Title: "A", Effort: 8, Cash: 4, Horizon: 2})
	larger := p.Keep("", present.PlanForm{Title: "B", Effort: 8, Cash: 4, Horizon: 2})
	third := p.Keep("", present.PlanForm{Title: "C", Effort: 8, Cash: 4, Horizon: 2})
	equal(t, "ids differ", large != larger && larger != third, true)
	left := p.View().Left
	if len(left) != 1 || left[0].ID != third {
		t.Fatalf("without room are %+v", left)
	}
	p.Drop(third)
	equal(t, "taken off", len(p.View().Left), 0)
}

// TestCheapestWay: each way names actions that reach the level, and taking one
// plans them first.
func TestCheapestWay(t *testing.T) {
	p, s := planOf(t, workshop(t))
	v := p.Cheapest()
	ready(t, v)
	equal(t, "groups", len(v.Groups), 2)
	equal(t, "from level to level", v.Groups[1].Title, "Resilience: from level 1 to level 2")
	for _, g := range v.Groups {
		equal(t, "ways", len(g.Routes) > 0 && len(g.Routes) <= 3, true)
	}
	p.Drop(ids(p.View(), 0)[3])
	p.Toggle(ids(p.View(), 0)[2])
	p.Take(assessment.Supply, 0)
	edits := stored(s)
	for _, c := range edits.Changes {
		if _, h := card(p.View(), c.Action); c.Kind == assessment.PlanMove && h < 0 {
			t.Errorf("%s is not planned", c.Action)
		}
	}
	equal(t, "says so", p.View().Notice != "", true)
	ready(t, p.View())
	plumb := p.View().Columns[2].Plumbs[1]
	equal(t, "the level is reached", *plumb.Level >= 2, true)
	again := p.Cheapest()
	ready(t, again)
	p.Take("X", 0)
	p.Take(assessment.Supply, 99)
	equal(t, "ways that do not exist", stored(s).Equal(edits), true)
}

// TestEveryNumberIsExplained: what is behind a card and behind a bob.
func TestEveryNumberIsExplained(t *testing.T) {
	p, _ := planOf(t, workshop(t))
	v := p.View()
	for h, column := range v.Columns {
		for _, c := range column.Cards {
			d := p.Details(c.ID)
			ready(t, d)
			equal(t, "details of "+string(c.ID), len(d.Sections) >= 8, true)
		}
		for _, plumb := range column.Plumbs {
			e := p.Explain(h, plumb.Group)
			ready(t, e)
			if len(e.Lines) == 0 || !strings.HasSuffix(e.Lines[len(e.Lines)-1], " "+plumb.Text) {
				t.Errorf("horizon %d: %q does not lead to %s", h, e.Lines, plumb.Text)
			}
		}
	}
	equal(t, "what is not planned", p.Details("nothing").Title, "")
	equal(t, "how sure the first choice is", says(p.Details(v.Columns[0].Cards[0].ID), en.T("plan.details.steady")), true)
	last := v.Columns[2].Cards[len(v.Columns[2].Cards)-1].ID
	equal(t, "nothing is said of a late one", says(p.Details(last), en.T("plan.details.steady")), false)
	equal(t, "a horizon that is not", p.Explain(3, assessment.Digital).Title, "")
}

// says reports whether the details have a section under the head.
func says(d present.PlanDetails, head string) bool {
	return slices.ContainsFunc(d.Sections, func(s present.PlanSection) bool { return s.Title == head })
}
