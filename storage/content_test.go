package storage

import (
	"reflect"
	"testing"

	"plumbline/assessment"
)

// TestCardsBesideTheQuestions saves each card, reads it back after a restart,
// takes all back and brings all back.
func TestCardsBesideTheQuestions(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	id := create(t, w, assessment.Assessment{Mode: assessment.Full, Scope: assessment.Both, Date: "2026-11-20"}).ID
	plan := assessment.PlanEdits{
		Changes: []assessment.PlanChange{{Kind: assessment.PlanMove, Action: "A15", Horizon: 1},
			{Kind: assessment.PlanAdd, Action: "own1", Horizon: 2, Effort: 3, Cash: 1}, {Kind: assessment.PlanDrop, Action: "A14"}},
		Unticked: []assessment.ActionID{"A01"},
		Notes:    map[assessment.ActionID]assessment.PlanNote{"own1": {Title: "看一次展会", FirstStep: "订票", Person: "李工", Date: "2026-12-15"}},
	}
	states := []assessment.Assessment{load(t, w, id).Assessment}
	for _, save := range []func() error{
		func() error { return w.SaveExposures(id, map[assessment.ExposureID]int{"E1": 3, "E7": 0}) },
		func() error { return w.SaveSuppliers(id, firm("甲").Suppliers) },
		func() error { return w.SaveOutcomes(id, map[string]string{"energy": "worse"}) },
		func() error { return w.SaveTargets(id, map[assessment.QuestionID]int{"D1.1": 4}) },
		func() error { return w.SaveScope(id, assessment.SupplyOnly) },
		func() error { return w.SavePlan(id, plan) },
		func() error { return w.SaveExposures(id, nil) },
		func() error { return w.SavePlan(id, assessment.PlanEdits{}) },
		func() error { return w.SavePlan(id, plan) },
	} {
		must(t, save())
		states = append(states, load(t, w, id).Assessment)
	}
	last := states[len(states)-1]
	if last.Exposures != nil || !last.Plan.Equal(plan) || !reflect.DeepEqual(last.Suppliers, firm("甲").Suppliers) || last.Outcomes["energy"] != "worse" ||
		last.Targets["D1.1"] != 4 || last.Scope != assessment.SupplyOnly || last.Date != "2026-11-20" {
		t.Errorf("stored %+v", last)
	}
	closed(t, w)
	w = open(t, path)
	same := func(i int) {
		t.Helper()
		if got := load(t, w, id).Assessment; !reflect.DeepEqual(got, states[i]) {
			t.Errorf("state %d is\n%+v, want\n%+v", i, got, states[i])
		}
	}
	same(len(states) - 1)
	for i := len(states) - 2; i >= 0; i-- {
		if q, ok, err := w.Undo(id); q != "" || !ok || err != nil {
			t.Fatalf("undo: %q, %v, %v", q, ok, err)
		}
		same(i)
	}
	for i := 1; i < len(states); i++ {
		if _, ok, err := w.Redo(id); !ok || err != nil {
			t.Fatalf("redo: %v, %v", ok, err)
		}
		same(i)
	}
}

func TestSavingTheSameCardIsNoChange(t *testing.T) {
	w := open(t, somewhere(t))
	f := firm("甲")
	made := create(t, w, f)
	must(t, w.SaveExposures(made.ID, f.Exposures))
	must(t, w.SaveSuppliers(made.ID, f.Suppliers))
	must(t, w.SaveOutcomes(made.ID, f.Outcomes))
	must(t, w.SaveTargets(made.ID, f.Targets))
	must(t, w.SaveScope(made.ID, f.Scope))
	must(t, w.SavePlan(made.ID, f.Plan))
	if _, ok, err := w.Undo(made.ID); ok || err != nil {
		t.Errorf("there is something to undo: %v, %v", ok, err)
	}
	if e := load(t, w, made.ID); !e.Changed.Equal(made.Changed) {
		t.Errorf("changed %v, was %v", e.Changed, made.Changed)
	}
}
