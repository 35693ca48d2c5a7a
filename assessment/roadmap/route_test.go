package roadmap_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// levelAfter does the actions from outside and scores the answers.
func levelAfter(qn *assessment.Questionnaire, a *assessment.Assessment, actions []*assessment.Action, g assessment.GroupID) (level int, ready bool) {
	w := newWalk(qn, a)
	w.begin()
	for _, action := range actions {
		if !w.ready(action) {
			return 0, false
		}
		w.take(action)
	}
	reached := scoring.Score(qn, w.raised()).Groups[g].Level
	return *reached, true
}

// TestRoutes: every route reaches the next level when scored anew, in the
// order given; the cheapest comes first, and no two are the same.
func TestRoutes(t *testing.T) {
	qn := content(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anyFirm(t, qn)
		g := rapid.SampledFrom([]assessment.GroupID{assessment.Digital, assessment.Supply}).Draw(t, "group")
		now := scoring.Score(qn, a).Groups[g].Level
		routes := roadmap.CheapestNextLevel(qn, a, g, 3)
		if now == nil || *now == 5 {
			if len(routes) > 0 {
				t.Fatalf("no level to go to, but %d routes", len(routes))
			}
			return
		}
		for i, r := range routes {
			if level, ready := levelAfter(qn, a, r.Actions, g); !ready || level != r.Level || level <= *now {
				t.Fatalf("route %d reaches %d %v, says %d; today %d", i, level, ready, r.Level, *now)
			}
			if i > 0 && r.Cost() < routes[i-1].Cost() {
				t.Fatalf("route %d costs %d, the one before %d", i, r.Cost(), routes[i-1].Cost())
			}
			for _, action := range r.Actions {
				if !a.Company.Has(action.Applies) {
					t.Fatalf("%s is not for this firm", action.ID)
				}
			}
			for _, other := range routes[:i] {
				if slices.Equal(r.Actions, other.Actions) {
					t.Fatalf("routes %d is there twice", i)
				}
			}
		}
	})
}

// TestNothingToSpare: no action of a route can be left out.
func TestNothingToSpare(t *testing.T) {
	qn, a := content(t), workshop(t)
	for _, g := range []assessment.GroupID{assessment.Digital, assessment.Supply} {
		routes := roadmap.CheapestNextLevel(qn, a, g, 3)
		if len(routes) != 3 {
			t.Errorf("%s: %d routes, want one with two alternatives", g, len(routes))
		}
		for _, r := range routes {
			for i := range r.Actions {
				fewer := slices.Delete(slices.Clone(r.Actions), i, i+1)
				if level, ready := levelAfter(qn, a, fewer, g); ready && level >= r.Level {
					t.Errorf("%s: %s is not needed", g, r.Actions[i].ID)
				}
			}
		}
	}
}

// TestOneStep is worked out by hand: with everything at 3 but one question of
// each of two supply dimensions held by a gate at 1, the gates are the way.
func TestOneStep(t *testing.T) {
	qn, a := content(t), workshop(t)
	for _, q := range a.AskedQuestions(qn) {
		a.Answers[q.ID] = assessment.At(3)
	}
	a.Answers["S1.1"] = assessment.At(1)
	routes := roadmap.CheapestNextLevel(qn, a, assessment.Supply, 1)
	if len(routes) != 1 || len(routes[0].Actions) != 1 || routes[0].Actions[0].ID != "A44" {
		t.Errorf("the critical list alone is missing; got %+v", routes)
	}
}
