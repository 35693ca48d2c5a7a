package storage

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"plumbline/assessment"
)

func TestBin(t *testing.T) {
	w := open(t, somewhere(t))
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	w.now = func() time.Time { return now }
	first, second := create(t, w, firm("甲")), create(t, w, firm("乙"))
	must(t, w.Delete(first.ID))
	now = now.Add(time.Hour)
	must(t, w.Delete(second.ID))
	bin, err := w.Bin()
	must(t, err)
	if len(bin) != 2 || bin[0].Name != "乙" || bin[1].ID != first.ID || bin[1].Until.Sub(bin[1].Deleted) != 30*24*time.Hour ||
		!bin[0].Deleted.Equal(now) {
		t.Errorf("bin %+v", bin)
	}
	must(t, w.PutBack(first.ID))
	refused(t, w.PutBack(first.ID), "storage.not_found")
	refused(t, w.PutBack("none"), "storage.not_found")
	if got := load(t, w, first.ID); got.Assessment.Company.Name != "甲" {
		t.Errorf("put back %+v", got)
	}
}

// TestBinIsEmptied opens the workspace 30 days later: what was deleted before
// is gone with all its rows, and its questionnaire with it.
func TestBinIsEmptied(t *testing.T) {
	path := somewhere(t)
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	reopen := func(version string) *Workspace {
		w, err := Open(path, sample(version), func() time.Time { return now }, nextID)
		must(t, err)
		t.Cleanup(func() { closed(t, w) })
		return w
	}
	w := reopen("1")
	gone, damaged := create(t, w, firm("甲")), create(t, w, firm("坏"))
	must(t, w.Delete(gone.ID))
	must(t, w.Delete(damaged.ID))
	_, err := w.db.Exec("UPDATE assessments SET changed = '' WHERE id = ?", damaged.ID)
	must(t, err)
	closed(t, w)
	w = reopen("2")
	stays := create(t, w, firm("乙"))
	closed(t, w)
	for _, c := range []struct {
		after time.Duration
		left  int
	}{{29 * 24 * time.Hour, 3}, {25 * time.Hour, 2}} {
		now = now.Add(c.after)
		w = reopen("2")
		var rows, journal int
		must(t, w.db.QueryRow("SELECT (SELECT count(*) FROM assessments), (SELECT count(*) FROM answers WHERE assessment = ?)",
			gone.ID).Scan(&rows, &journal))
		if rows != c.left || (journal == 0) != (c.left == 2) {
			t.Errorf("%v later: %d assessments, %d answers of the deleted one", c.after, rows, journal)
		}
		closed(t, w)
	}
	load(t, reopen("2"), stays.ID)
}

const marker = "MARKER-7b1f-Сталь-甲乙"

// marked is a firm with the marker in every field that takes a text.
func marked() assessment.Assessment {
	a := firm(marker)
	a.Company.Respondent = marker
	a.Answers["D1.1"] = assessment.Answer{State: assessment.Answered, Level: 3, Note: marker}
	a.Answers["D1.2"] = assessment.Answer{State: assessment.DontKnow, WhoKnows: marker}
	a.Suppliers[0].Name = marker
	a.Plan.Notes["own1"] = assessment.PlanNote{Title: marker, Person: marker}
	return a
}

// traces returns the files below the folder that hold the text.
func traces(t *testing.T, folder string, text string) (out []string) {
	t.Helper()
	must(t, filepath.WalkDir(folder, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(p)
		if bytes.Contains(raw, []byte(text)) {
			out = append(out, p)
		}
		return err
	}))
	return out
}

// TestPurge leaves no trace of a firm in any file of the folder: workspace,
// log, side file, the copies, a damaged copy, one with its log.
func TestPurge(t *testing.T) {
	path := somewhere(t)
	w := openWith(t, path, sample(marker)) // the firm's own questionnaire
	id := create(t, w, marked()).ID
	closed(t, w)
	w = open(t, path)
	for i := range 40 {
		create(t, w, firm(fmt.Sprint("丙", i)))
		must(t, w.SaveAnswer(id, "D1.1", assessment.Answer{State: assessment.Answered, Level: i % 6, Note: fmt.Sprint(marker, i)}))
	}
	_, err := w.Record(id)
	must(t, err)
	must(t, w.SetSetting("example", id))
	backUp(t, w, ByHand)
	bad := backUp(t, w, Daily)
	edit(t, bad, func(raw []byte) []byte { return bytes.Replace(raw, []byte("small"), []byte("smell"), 1) })
	torn := backUp(t, w, Daily)
	edit(t, torn, func(raw []byte) []byte { return raw[:len(raw)-4096*3] })
	raw, err := os.ReadFile(walPath(path))
	must(t, err)
	aside := backUp(t, w, Replaced)
	must(t, os.WriteFile(walPath(aside), raw, 0o600))
	kept := backUp(t, w, BeforeBulk)
	must(t, w.Delete(id))
	var chosen []string
	for _, c := range listed(t, path) {
		if c.Path != kept {
			chosen = append(chosen, c.Path)
		}
	}
	refused(t, w.Purge(ctx, []string{id}, []string{path}, false), "storage.purge_copy")
	must(t, w.Purge(ctx, []string{id}, chosen, true))
	if got := traces(t, filepath.Dir(path), marker); len(got) != 1 || got[0] != kept {
		t.Errorf("traces in %v", got)
	}
	must(t, w.Purge(ctx, []string{id}, []string{kept}, true))
	closed(t, w)
	if got := traces(t, filepath.Dir(path), marker); len(got) != 0 {
		t.Errorf("after closing: %v", got)
	}
	purged(t, path, id)
}

// purged checks what stays when a firm was purged.
func purged(t *testing.T, path, id string) {
	t.Helper()
	copies := listed(t, path)
	if len(copies) < 2 {
		t.Errorf("%d copies left", len(copies))
	}
	for _, c := range copies {
		if c.Damage != nil || c.Firms != 40 {
			t.Errorf("%s: %d firms, %v", c.Path, c.Firms, c.Damage)
		}
	}
	w := open(t, path)
	if rows, err := w.List(); err != nil || len(rows) != 40 {
		t.Errorf("%d firms left, %v", len(rows), err)
	}
	var refusing int
	must(t, w.db.QueryRow("SELECT count(*) FROM tombstones WHERE assessment = ?", id).Scan(&refusing))
	if refusing != 1 {
		t.Error("the firm is not refused")
	}
	if found, err := w.Verify(ctx, nil); err != nil || len(found) > 0 {
		t.Errorf("verify: %v, %v", found, err)
	}
}

// TestPurgeDamaged removes a firm that can no longer be read, and is not
// refused because it was the last.
func TestPurgeDamaged(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	id := create(t, w, marked()).ID
	_, err := w.db.Exec("UPDATE assessments SET changed = ''")
	must(t, err)
	must(t, w.Purge(ctx, []string{id, "unknown"}, nil, false))
	closed(t, w)
	if got := traces(t, filepath.Dir(path), marker); len(got) != 0 {
		t.Errorf("traces in %v", got)
	}
	create(t, open(t, path), firm("乙"))
}
