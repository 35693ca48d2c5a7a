package crosswalk_test

import (
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
)

// TestDMAAllAtOneLevel: every answer at k makes 20k everywhere, with the whole
// coverage.
func TestDMAAllAtOneLevel(t *testing.T) {
	qn, tables := content(t)
	for k := range 6 {
		view := crosswalk.DMA(qn, tables.DMA, firm(qn, k))
		if len(view) != 6 {
			t.Fatalf("%d dimensions, want 6", len(view))
		}
		for _, d := range tables.DMA.Dimensions {
			near(t, d.ID, *view[d.ID].Score, float64(20*k))
			near(t, d.ID, view[d.ID].Coverage, d.Coverage)
		}
	}
}

// TestDMAWeights reads one dimension by hand.
func TestDMAWeights(t *testing.T) {
	qn, tables := content(t)
	a := with(firm(qn, 0), levels{"D1.1": 1, "D1.2": 2, "D1.3": 1, "D1.4": 3, "D6.4": 5})
	view := crosswalk.DMA(qn, tables.DMA, a)["Digital Business Strategy"]
	near(t, "score", *view.Score, 20*(.3*1+.2*2+.3*1+.1*3+.1*5))
}

// TestDMALeavesOut: what has no answer leaves the score and takes its share of
// the coverage along.
func TestDMALeavesOut(t *testing.T) {
	qn, tables := content(t)
	const name = "Digital Business Strategy"
	for state, change := range map[string]func(*assessment.Assessment){
		"don't know":     func(a *assessment.Assessment) { a.Answers["D1.2"] = assessment.Answer{State: assessment.DontKnow} },
		"not applicable": func(a *assessment.Assessment) { a.Answers["D1.2"] = assessment.Answer{State: assessment.NotApplicable} },
		"unanswered":     func(a *assessment.Assessment) { delete(a.Answers, "D1.2") },
	} {
		a := with(firm(qn, 0), levels{"D1.1": 4, "D1.2": 5, "D1.3": 2, "D1.4": 1, "D6.4": 0})
		change(a)
		view := crosswalk.DMA(qn, tables.DMA, a)[name]
		near(t, state, *view.Score, 20*(.3*4+.3*2+.1*1)/.8)
		near(t, state, view.Coverage, .7*.8)
	}
	a := firm(qn, 3)
	a.Mode = assessment.Quick
	view := crosswalk.DMA(qn, tables.DMA, a)[name]
	near(t, "quick: D1.1 alone is asked", view.Coverage, .7*.3)
	if !view.Indication {
		t.Error("a fifth of the content is more than an indication")
	}
	a.Mode, a.Scope = assessment.Full, assessment.SupplyOnly
	for id, v := range crosswalk.DMA(qn, tables.DMA, a) {
		if v.Score != nil || v.Coverage != 0 || !v.Indication {
			t.Errorf("%s without the digital half: %+v", id, v)
		}
	}
}

// TestDMAIndication: under half of the content a score is an indication.
func TestDMAIndication(t *testing.T) {
	qn, tables := content(t)
	for id, v := range crosswalk.DMA(qn, tables.DMA, firm(qn, 3)) {
		if want := id == "Green Digitalisation"; v.Indication != want {
			t.Errorf("%s at coverage %v: indication %v", id, v.Coverage, v.Indication)
		}
	}
}
