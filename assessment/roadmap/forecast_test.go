package roadmap_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// TestUntick: without an action the forecast is lower, and what builds on it
// waits.
func TestUntick(t *testing.T) {
	qn, a := content(t), workshop(t)
	p := plan(qn, a)
	for h, f := range roadmap.Forecasts(qn, a, scoring.Score, p.Chosen()) {
		if want := p.Stages[h].Forecast; *f.Digital.Index != *want.Digital.Index || *f.Supply.Level != *want.Supply.Level {
			t.Errorf("with everything ticked horizon %d differs from the plan", h+1)
		}
	}
	without := roadmap.Forecasts(qn, a, scoring.Score, p.Chosen("A01"))
	if full := p.Stages[h3].Forecast; *without[h3].Digital.Index >= *full.Digital.Index {
		t.Errorf("without the plan on one page digital reaches %v, with it %v", *without[h3].Digital.Index, *full.Digital.Index)
	}
	if !slices.Contains(without[h3].Waiting, "A14") {
		t.Errorf("the core system needs the plan on one page; waiting: %v", without[h3].Waiting)
	}
}

// TestForecastOfNothing: who does nothing stays where he is, don't knows and
// all.
func TestForecastOfNothing(t *testing.T) {
	qn := content(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anyFirm(t, qn)
		now := scoring.Score(qn, a)
		for _, f := range roadmap.Forecasts(qn, a, scoring.Score, roadmap.Chosen{}) {
			for g, r := range now.Groups {
				if m := f.Of(g); !same(m.Index, r.Index) || !same(m.Level, r.Level) {
					t.Fatalf("%s: %v, today %v", g, m, r)
				}
			}
		}
	})
}

// TestMoreIsNotLess: where everything is known, one action more never lowers a
// level. (Where a whole dimension is unknown, the first known question of it
// may lower the group's mean: it counts from then on.)
func TestMoreIsNotLess(t *testing.T) {
	qn := content(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anyFirm(t, qn)
		for id, answer := range a.Answers {
			if answer.State == assessment.DontKnow || answer.State == assessment.Unanswered {
				a.Answers[id] = assessment.At(0)
			}
		}
		p := plan(qn, a)
		all := p.Chosen()
		off := rapid.SampledFrom(append(slices.Concat(all[0], all[1], all[2]), &assessment.Action{ID: "none"})).Draw(t, "off")
		with, without := roadmap.Forecasts(qn, a, scoring.Score, all), roadmap.Forecasts(qn, a, scoring.Score, p.Chosen(off.ID))
		for g := range with[h3].Results.Groups {
			x, y := with[h3].Of(g).Level, without[h3].Of(g).Level
			if x != nil && y != nil && *x < *y {
				t.Fatalf("with %s group %s reaches %d, without it %d", off.ID, g, *x, *y)
			}
		}
	})
}
