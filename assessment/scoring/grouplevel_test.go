package scoring

import (
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
)

// TestGroupLevelAlone: the level alone is the level of the whole reckoning.
func TestGroupLevelAlone(t *testing.T) {
	qn := testQuestionnaire(t)
	rapid.Check(t, func(t *rapid.T) {
		a := drawFirm(t, qn)
		for id, want := range Score(qn, a).Groups {
			got, ok := GroupLevel(qn, a, id)
			if ok != (want.Level != nil) || ok && got != *want.Level {
				t.Fatalf("%s: %d %v, want %v", id, got, ok, want.Level)
			}
		}
	})
	if _, ok := GroupLevel(qn, firm(qn, assessment.Full), assessment.Supply); ok {
		t.Error("a firm without answers has no level")
	}
}
