package roadmap_test

import (
	"slices"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// owners makes the plan of the example firm with the edits.
func owners(t *testing.T, edits assessment.PlanEdits) (roadmap.Plan, *assessment.Assessment) {
	t.Helper()
	qn, a := content(t), workshop(t)
	a.Plan = edits
	return roadmap.MakeOwners(qn, a, scoring.Score(qn, a), scoring.Score), a
}

func choiceOf(p *roadmap.Plan, id assessment.ActionID) (c roadmap.Choice, h int) {
	for h := range p.Stages {
		for _, c := range p.Stages[h].Choices {
			if c.Action.ID == id {
				return c, h
			}
		}
	}
	return roadmap.Choice{}, -1
}

// TestOwnersPlan: what the owner changed, wrote and added stands in the plan.
func TestOwnersPlan(t *testing.T) {
	p, _ := owners(t, assessment.PlanEdits{
		Changes: []assessment.PlanChange{{Kind: assessment.PlanDrop, Action: "A15"},
			{Kind: assessment.PlanMove, Action: "A01", Horizon: 1},
			{Kind: assessment.PlanAdd, Action: "own1", Horizon: 2, Effort: 2, Cash: 1}},
		Notes: map[assessment.ActionID]assessment.PlanNote{
			"own1": {Title: "看展会"}, "A51": {FirstStep: "Call Mr Li"}},
	})
	if _, h := choiceOf(&p, "A15"); h >= 0 {
		t.Error("what was dropped is still planned")
	}
	if _, h := choiceOf(&p, "A01"); h != 1 {
		t.Errorf("what was postponed is in horizon %d", h)
	}
	own, h := choiceOf(&p, "own1")
	if h != 2 || !own.Own || own.Action.Title.In("en") != "看展会" || own.Action.Effort != 2 || len(own.Lifts) != 0 {
		t.Errorf("the own action is %+v in horizon %d", own, h)
	}
	written, _ := choiceOf(&p, "A51")
	if written.Action.FirstStep.In("zh") != "Call Mr Li" || written.Action.Title.In("en") == "" {
		t.Errorf("the words are %+v", written.Action)
	}
	if library, _ := actionOf(t, "A51"); library.FirstStep.In("en") == "Call Mr Li" {
		t.Error("the library was written over")
	}
}

func actionOf(t *testing.T, id assessment.ActionID) (*assessment.Action, bool) {
	t.Helper()
	qn := content(t)
	i := slices.IndexFunc(qn.Actions, func(a assessment.Action) bool { return a.ID == id })
	if i < 0 {
		return nil, false
	}
	return &qn.Actions[i], true
}

// TestUntickedActionsAreNotReckoned: they stay in the plan, what builds on
// them waits, and the plan to print is without them.
func TestUntickedActionsAreNotReckoned(t *testing.T) {
	whole, a := owners(t, assessment.PlanEdits{})
	p, a2 := owners(t, assessment.PlanEdits{Unticked: []assessment.ActionID{"A01", "A15"}})
	if _, h := choiceOf(&p, "A01"); h != 0 {
		t.Errorf("what is unticked left its place: %d", h)
	}
	backbone, _ := choiceOf(&p, "A14")
	if !slices.Contains(backbone.Lacking, "D1.1") || len(backbone.Lifts) != 0 {
		t.Errorf("the backbone does not wait: %+v", backbone)
	}
	qn := content(t)
	printed, before := p.Ticked(qn, a2, scoring.Score), whole.Ticked(qn, a, scoring.Score)
	if _, h := choiceOf(&printed, "A01"); h >= 0 {
		t.Error("what is unticked is printed")
	}
	if got, want := printed.Stages[0].Effort, whole.Stages[0].Effort-3; got != want {
		t.Errorf("the first horizon takes %v, want %v", got, want)
	}
	if got, all := *printed.Stages[2].Forecast.Digital.Index, *before.Stages[2].Forecast.Digital.Index; got >= all {
		t.Errorf("without two actions the index is %v, with them %v", got, all)
	}
	if got, want := *before.Stages[2].Forecast.Digital.Index, *whole.Stages[2].Forecast.Digital.Index; got != want {
		t.Errorf("with all ticked the index is %v, want %v", got, want)
	}
	for id, level := range before.Stages[1].Levels {
		if whole.Stages[1].Levels[id] != level {
			t.Errorf("%s is at %d, want %d", id, level, whole.Stages[1].Levels[id])
		}
	}
}
