package crosswalk_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
)

// TestScenesNearestFirst: constrained ones before others at the same distance,
// nearer ones before farther ones, and enough constrained ones whatever the
// distance.
func TestScenesNearestFirst(t *testing.T) {
	qn, tables := content(t)
	type ids = []assessment.QuestionID
	for name, c := range map[string]struct {
		set  levels // everything else is at 2, the points are all there
		want ids
	}{
		"constrained first": {levels{"D3.1": 3, "D3.3": 3, "D3.4": 3, "D3.2": 3, "D4.1": 1, "D4.6": 1, "D4.7": 1, "D4.8": 1, "D3.5": 1},
			ids{"D4.4", "D4.5"}},
		"near before far": {levels{"D3.1": 3, "D3.3": 3, "D3.4": 3, "D3.2": 3, "D4.1": 1, "D4.6": 1, "D4.7": 1, "D4.8": 1, "D3.5": 1,
			"D4.4": 1, "D3.6": 1, "D3.7": 1, "D4.2": 1, "D4.3": 1}, ids{"D4.5", "D1.5"}},
		"enough constrained": {levels{"D3.1": 3, "D3.3": 3, "D3.2": 3, "D3.6": 3, "D3.7": 3, "D4.2": 3, "D4.3": 3,
			"D3.4": 1, "D3.5": 1, "D4.1": 1, "D4.4": 1, "D4.5": 1, "D4.6": 1, "D4.7": 0, "D4.8": 2}, ids{"D4.8"}},
	} {
		a := with(firm(qn, 2), levels{"D2.1": 5, "D2.2": 5, "D2.3": 5, "D2.4": 5, "D2.5": 5, "D2.6": 5, "D2.7": 5,
			"D1.1": 5, "D1.2": 5, "D1.3": 5, "D6.2": 5})
		r := crosswalk.MIIT(qn, tables.MIIT, with(a, c.set))
		var got ids
		for _, x := range r.Missing {
			got = append(got, x.Question)
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if r.Next.Gate.Level != 2 || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v to level %d, want %v to level 2", name, got, r.Next.Gate.Level, c.want)
		}
	}
}

// TestCheapestRises: a plan on one page comes before new machines, and the
// rows are no more than needed.
func TestCheapestRises(t *testing.T) {
	qn, tables := content(t)
	r := crosswalk.MIIT(qn, tables.MIIT, prototype(qn))
	if first := r.Missing[0]; first.Question != "D1.1" || first.Kind != crosswalk.ForPoints {
		t.Errorf("the list begins with %+v, want the plan, D1.1", first)
	}
	won := 0.0
	for _, x := range r.Missing {
		won += x.Points
	}
	for _, x := range r.Missing {
		if x.Kind == crosswalk.ForPoints && won-x.Points >= r.Next.PointsShort {
			t.Errorf("%+v is not needed: the list brings %v of %v", x, won, r.Next.PointsShort)
		}
	}
}

// TestListLeadsUp: who does all of the list stands one level higher, as far as
// items and scenes can bring it.
func TestListLeadsUp(t *testing.T) {
	qn, tables := content(t)
	rapid.Check(t, func(t *rapid.T) {
		a := drawMaker(t, qn)
		r := crosswalk.MIIT(qn, tables.MIIT, a)
		if r == nil || r.Next == nil {
			return
		}
		for _, x := range r.Missing {
			if x.From >= x.To || x.From != a.Answers[x.Question].Level && a.Answers[x.Question].State == assessment.Answered {
				t.Fatalf("%+v does not begin where the firm stands", x)
			}
			a.Answers[x.Question] = assessment.At(x.To)
		}
		after := crosswalk.MIIT(qn, tables.MIIT, a)
		if after.Level > r.Level {
			return
		}
		if n := after.Next; n.PointsShort > 0 && !allItemsAtTop(after) || n.ScenesShort > 0 && scenesApplying(after) >= n.Gate.Scenes && constrainedApplying(after) >= n.Gate.Constrained {
			t.Fatalf("the list leads nowhere: %+v", n)
		}
	})
}

func allItemsAtTop(r *crosswalk.MIITResult) bool {
	return !slices.ContainsFunc(r.Items, func(i crosswalk.ItemResult) bool { return !i.LeftOut && i.Question != "" && i.Value < 1 })
}

func constrainedApplying(r *crosswalk.MIITResult) int {
	n := 0
	for _, s := range r.Scenes {
		if s.Applies && s.Constrained {
			n++
		}
	}
	return n
}

// drawMaker draws a maker's full check with any answers and outcomes.
func drawMaker(t *rapid.T, qn *assessment.Questionnaire) *assessment.Assessment {
	a := firm(qn, 0)
	a.Company.Sector = rapid.SampledFrom([]string{"manufacturing", "subcontract", "agrifood", "construction"}).Draw(t, "sector")
	a.Company.Applies = qn.PresetFlags(a.Company.Sector, rapid.IntRange(3, 40).Draw(t, "employees"))
	states := []assessment.State{assessment.Unanswered, assessment.DontKnow, assessment.NotApplicable,
		assessment.Answered, assessment.Answered, assessment.Answered, assessment.Answered, assessment.Answered}
	for i := range qn.Questions {
		q := &qn.Questions[i]
		answer := assessment.Answer{State: rapid.SampledFrom(states).Draw(t, "state")}
		if answer.State == assessment.Answered {
			answer.Level = rapid.IntRange(0, 5).Draw(t, "level")
			answer.Evidence = rapid.SampledFrom([]assessment.Evidence{"", assessment.Noted, assessment.Verified}).Draw(t, "evidence")
		}
		a.Answers[q.ID] = answer
		if !a.Asked(q) {
			delete(a.Answers, q.ID)
		}
	}
	a.Outcomes = outcomes{}
	for _, fact := range []string{"energy", "right_first_time", "sales_per_head", "unit_cost"} {
		if said := rapid.SampledFrom([]string{"", "worse", "same", "better"}).Draw(t, fact); said != "" {
			a.Outcomes[fact] = said
		}
	}
	return a
}

// TestRaisingLowersNothing: one answer a level higher, or one outcome better,
// lowers no figure of either view.
func TestRaisingLowersNothing(t *testing.T) {
	qn, tables := content(t)
	rapid.Check(t, func(t *rapid.T) {
		a := drawMaker(t, qn)
		var can []assessment.QuestionID
		for i := range qn.Questions {
			id := qn.Questions[i].ID
			if answer := a.Answers[id]; answer.State == assessment.Answered && answer.Level < 5 {
				can = append(can, id)
			}
		}
		if len(can) == 0 {
			return
		}
		before, view := crosswalk.MIIT(qn, tables.MIIT, a), crosswalk.DMA(qn, tables.DMA, a)
		id := rapid.SampledFrom(can).Draw(t, "raised")
		with(a, levels{id: a.Answers[id].Level + 1})
		notLower(t, before, crosswalk.MIIT(qn, tables.MIIT, a))
		for name, now := range crosswalk.DMA(qn, tables.DMA, a) {
			was := view[name]
			if (was.Score == nil) != (now.Score == nil) || was.Coverage != now.Coverage ||
				was.Score != nil && *now.Score < *was.Score-1e-9 {
				t.Errorf("%s: %+v became %+v", name, was, now)
			}
		}
		if a.Outcomes["energy"] == "same" {
			before = crosswalk.MIIT(qn, tables.MIIT, a)
			a.Outcomes["energy"] = "better"
			notLower(t, before, crosswalk.MIIT(qn, tables.MIIT, a))
		}
	})
}

func notLower(t *rapid.T, was, now *crosswalk.MIITResult) {
	if (was == nil) != (now == nil) {
		t.Fatalf("an estimate came or went")
	}
	if was == nil {
		return
	}
	if now.Points < was.Points-1e-9 || now.Level < was.Level || now.Low < was.Low || now.High < was.High {
		t.Errorf("%+v became %+v", was, now)
	}
	if now.Low > now.Level || now.Level > now.High {
		t.Errorf("%d is not within %d to %d", now.Level, now.Low, now.High)
	}
}
