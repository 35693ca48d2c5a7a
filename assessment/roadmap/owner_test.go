package roadmap_test

import (
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
	before, _ := owners(t, assessment.PlanEdits{})
	ids := names(before, roadmap.H1)
	dropped, later, written := ids[len(ids)-1], ids[0], ids[1]
	p, _ := owners(t, assessment.PlanEdits{
		Changes: []assessment.PlanChange{{Kind: assessment.PlanDrop, Action: dropped},
			{Kind: assessment.PlanMove, Action: later, Horizon: 1},
			{Kind: assessment.PlanAdd, Action: "own1", Horizon: 2, Effort: 2, Cash: 1}},
		Notes: map[assessment.ActionID]assessment.PlanNote{
			"own1": {Title: "看展会"}, written: {FirstStep: "Call Mr Li"}},
	})
	if h, ok := where(p, dropped); ok {
		t.Errorf("what was dropped is in horizon %v", h)
	}
	if h, _ := where(p, later); h != roadmap.H2 {
		t.Errorf("what was postponed is in horizon %v", h)
	}
	own, h := choiceOf(&p, "own1")
	if h != 2 || !own.Own || own.Action.Title.In("en") != "看展会" || own.Action.Effort != 2 || len(own.Lifts) != 0 {
		t.Errorf("the own action is %+v in horizon %d", own, h)
	}
	card, _ := choiceOf(&p, written)
	if card.Action.FirstStep.In("zh") != "Call Mr Li" || card.Action.Title.In("en") == "" {
		t.Errorf("the words are %+v", card.Action)
	}
	for _, a := range content(t).Actions {
		if a.FirstStep.In("en") == "Call Mr Li" {
			t.Error("the library was written over")
		}
	}
}

// TestUntickedActionsAreNotReckoned: they stay in the plan, what builds on
// them waits, and the plan to print is without them.
func TestUntickedActionsAreNotReckoned(t *testing.T) {
	whole, a := owners(t, assessment.PlanEdits{})
	backbone, _ := choiceOf(&whole, whole.Backbone)
	if len(backbone.After) == 0 {
		t.Fatal("the backbone builds on nothing")
	}
	off := backbone.After[0]
	unticked, at := choiceOf(&whole, off)
	p, a2 := owners(t, assessment.PlanEdits{Unticked: []assessment.ActionID{off}})
	if _, h := choiceOf(&p, off); h != at {
		t.Errorf("what is unticked left its place: %d", h)
	}
	waiting, _ := choiceOf(&p, whole.Backbone)
	if len(waiting.Lacking) == 0 || len(waiting.Lifts) != 0 {
		t.Errorf("the backbone does not wait: %+v", waiting)
	}
	qn := content(t)
	printed, before := p.Ticked(qn, a2, scoring.Score), whole.Ticked(qn, a, scoring.Score)
	if _, h := choiceOf(&printed, off); h >= 0 {
		t.Error("what is unticked is printed")
	}
	if got, want := printed.Stages[at].Effort, whole.Stages[at].Effort-float64(unticked.Action.Effort); got != want {
		t.Errorf("its horizon takes %v, want %v", got, want)
	}
	if got, all := *printed.Stages[2].Forecast.Digital.Index, *before.Stages[2].Forecast.Digital.Index; got >= all {
		t.Errorf("without it the index is %v, with it %v", got, all)
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
