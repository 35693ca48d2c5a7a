package storage

import (
	"encoding/json"
	"testing"

	"plumbline/assessment"
)

// TestConflictsTellWhatWasHere: of two values the one that stood here before
// the file came is known, for answers and for the cards.
func TestConflictsTellWhatWasHere(t *testing.T) {
	a, b, id := two(t)
	change := func(w *Workspace, level, people int) {
		c := firm("甲").Company
		c.Employees = people
		must(t, w.SaveCompany(id, c))
		must(t, w.SaveAnswer(id, "D1.1", assessment.At(level)))
	}
	change(a, 2, 31)
	change(b, 4, 44)
	arrive(t, a, assessment.Merged, record(t, b, id))
	arrive(t, b, assessment.Newer, record(t, a, id))
	for w, want := range map[*Workspace][2]string{a: {`{"state":"answered","level":2}`, "31"}, b: {`{"state":"answered","level":4}`, "44"}} {
		conflicts, err := w.Conflicts(id)
		must(t, err)
		if len(conflicts) != 2 {
			t.Fatalf("conflicts %+v", conflicts)
		}
		for i, c := range conflicts {
			if string(c.Here) != want[i] {
				t.Errorf("%s: here is %s, want %s", c.Field, c.Here, want[i])
			}
		}
	}
	must(t, a.Choose(id, "company.employees", json.RawMessage("44")))
	_, _, err := a.Undo(id)
	must(t, err)
	conflicts, err := a.Conflicts(id)
	must(t, err)
	if len(conflicts) != 2 || string(conflicts[1].Here) != "31" {
		t.Errorf("after undo: %+v", conflicts)
	}
}
