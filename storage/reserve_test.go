package storage

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/assessment"
)

// TestReserve gives up the reserve when the disk is full, tells so, and makes
// it anew.
func TestReserve(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	id := create(t, w, firm("甲")).ID
	if w.Cramped() || size(reservePath(path)) != reserveSize {
		t.Fatal("there is no reserve")
	}
	limit(t, w, 3)
	long := assessment.Answer{State: assessment.Answered, Level: 2, Note: strings.Repeat("说明", 20_000)}
	refused(t, w.SaveAnswer(id, "D1.1", long), "storage.full")
	if !w.Cramped() {
		t.Error("the reserve was not given up")
	}
	limit(t, w, 1000)
	closed(t, w)
	if open(t, path).Cramped() {
		t.Error("the reserve was not made anew")
	}
}

// TestCopyTo writes the workspace elsewhere, with the answer that could not be
// saved, also when the workspace's own folder is full or gone.
func TestCopyTo(t *testing.T) {
	for name, harm := range map[string]func(t *testing.T, w *Workspace){
		"as it is":    func(*testing.T, *Workspace) {},
		"full":        func(t *testing.T, w *Workspace) { limit(t, w, 0) },
		"folder gone": func(t *testing.T, w *Workspace) { must(t, os.RemoveAll(filepath.Dir(w.Path()))) },
	} {
		t.Run(name, func(t *testing.T) {
			w, err := Open(somewhere(t), sample("1"), clock(), nextID)
			must(t, err)
			defer w.Close() // fails where the folder is gone
			id := create(t, w, firm("甲")).ID
			must(t, w.SaveAnswer(id, "D1.1", assessment.At(1)))
			harm(t, w)
			unsaved := assessment.Answer{State: assessment.Answered, Level: 5, Note: strings.Repeat("新", 20_000)}
			save := func(s assessment.Store) error { return s.SaveAnswer(id, "D1.1", unsaved) }
			if name != "as it is" && save(w) == nil {
				t.Fatal("it was saved")
			}
			to := filepath.Join(t.TempDir(), "copy.plumbline")
			must(t, w.CopyTo(ctx, to, save))
			refused(t, w.CopyTo(ctx, to, nil), "storage.copy_exists")
			refused(t, w.CopyTo(ctx, filepath.Join(to, "x", "y"), nil), "storage.copy_failed")
			if left := snapshot(t, filepath.Dir(to)); len(left) != 1 {
				t.Errorf("%d files", len(left))
			}
			c := open(t, to)
			if got := load(t, c, id).Assessment.Answers["D1.1"]; got != unsaved {
				t.Errorf("in the copy: level %d", got.Level)
			}
			if _, ok, err := c.Undo(id); !ok || err != nil {
				t.Errorf("undo: %v, %v", ok, err)
			}
		})
	}
}
