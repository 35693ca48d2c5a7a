package roadmap_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// TestSteady: the marks are for the first five actions, the same source gives
// the same marks, and the example firm's first choices hardly hang on the
// exact numbers.
func TestSteady(t *testing.T) {
	qn, a := content(t), workshop(t)
	results := scoring.Score(qn, a)
	marks := func(seed uint64, runs int) map[string]float64 {
		out := map[string]float64{}
		for id, share := range roadmap.Steady(qn, a, results, roadmap.Options{}, runs, rand.New(rand.NewPCG(seed, 0))) {
			out[string(id)] = share
		}
		return out
	}
	got := marks(1, roadmap.SteadyRuns)
	var want []string
	for _, id := range names(plan(qn, a), h1) {
		want = append(want, string(id))
	}
	if slices.Sort(want); !slices.Equal(slices.Sorted(maps.Keys(got)), want) {
		t.Errorf("marks for %v, want %v", got, want)
	}
	for id, share := range got {
		if share < 0.5 || share > 1 {
			t.Errorf("%s stays in %v of runs", id, share)
		}
	}
	if again := marks(1, roadmap.SteadyRuns); !maps.Equal(got, again) {
		t.Errorf("%v, then %v", got, again)
	}
	if none := marks(1, 0); len(none) != 5 {
		t.Errorf("without runs: %v", none)
	}
}
