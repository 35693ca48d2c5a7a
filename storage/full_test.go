package storage

import (
	"fmt"
	"strings"
	"testing"

	"plumbline/assessment"
)

// limit lets the file grow by no more than a few pages.
func limit(t *testing.T, w *Workspace, more int) {
	t.Helper()
	var pages int
	must(t, w.db.QueryRow("PRAGMA page_count").Scan(&pages))
	_, err := w.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+more))
	must(t, err)
}

// TestFullDisk fills the disk while saving: the failed answer is told, the one
// before stays, and saving goes on once there is space.
func TestFullDisk(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	e := create(t, w, firm("甲"))
	must(t, w.SaveAnswer(e.ID, "D1.1", assessment.At(1)))
	limit(t, w, 3)
	long := assessment.Answer{State: assessment.Answered, Level: 2, Note: strings.Repeat("说明", 20_000)}
	for range 2 {
		refused(t, w.SaveAnswer(e.ID, "D1.1", long), "storage.full")
		if got := load(t, w, e.ID).Assessment.Answers["D1.1"]; got != assessment.At(1) {
			t.Fatalf("after a failed save: %+v", got)
		}
	}
	_, err := w.Create(assessment.Assessment{Company: assessment.Company{Name: long.Note}})
	refused(t, err, "storage.full")
	refused(t, w.SetSetting("k", long.Note), "storage.full")
	limit(t, w, 1000)
	must(t, w.SaveAnswer(e.ID, "D1.1", long))
	closed(t, w)

	w = open(t, path)
	if got := load(t, w, e.ID).Assessment.Answers["D1.1"]; got != long {
		t.Errorf("after space was made: %+v", got.Level)
	}
	if _, _, err := w.Undo(e.ID); err != nil {
		t.Error(err)
	}
	if got := load(t, w, e.ID).Assessment.Answers["D1.1"]; got != assessment.At(1) {
		t.Errorf("undone to %+v", got)
	}
}
