package storage

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"plumbline/assessment"
)

var ctx = context.Background()

// backUp makes a copy and returns its path.
func backUp(t *testing.T, w *Workspace, why Reason) string {
	t.Helper()
	made, err := w.BackUp(ctx, why)
	must(t, err)
	return made
}

func listed(t *testing.T, path string) []Backup {
	t.Helper()
	out, err := Backups(ctx, path)
	must(t, err)
	return out
}

// TestBackUpIfDue makes none of an empty workspace, one when there is work,
// and the next a day later.
func TestBackUpIfDue(t *testing.T) {
	w := open(t, somewhere(t))
	now := time.Date(2026, 11, 22, 10, 15, 0, 0, time.UTC)
	w.now = func() time.Time { return now }
	for _, step := range []struct {
		later time.Duration
		made  bool
	}{{0, false}, {0, true}, {23 * time.Hour, false}, {time.Hour, true}, {-72 * time.Hour, true}} {
		now = now.Add(step.later)
		made, err := w.BackUpIfDue(ctx)
		must(t, err)
		if (made != "") != step.made {
			t.Errorf("at %v: made %q", now, made)
		}
		if made == "" && !step.made {
			if rows, err := w.List(); err == nil && len(rows) == 0 {
				create(t, w, firm("甲"))
			}
		}
	}
	copies := listed(t, w.Path())
	if len(copies) != 3 || copies[2].Firms != 1 || copies[2].Answers != 4 || copies[2].Damage != nil ||
		copies[2].Reason != Daily || copies[2].Size == 0 {
		t.Errorf("copies %+v", copies)
	}
	if name := filepath.Base(copies[1].Path); name != "2026-11-22T101500Z-daily.plumbline" {
		t.Errorf("the copy is called %s", name)
	}
}

// TestCopiesThatStay makes a copy every day for two months, and many for
// other reasons.
func TestCopiesThatStay(t *testing.T) {
	path := somewhere(t)
	must(t, os.MkdirAll(backupFolder(path), 0o700))
	day := time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC)
	put := func(at time.Time, why Reason) {
		must(t, os.WriteFile(filepath.Join(backupFolder(path), copyName(at, why)), []byte("x"), 0o600))
		must(t, thinOut(path))
	}
	for i := range 60 {
		put(day.AddDate(0, 0, i), Daily)
		put(day.AddDate(0, 0, i).Add(time.Hour), Daily)
	}
	for i := range 9 {
		put(day.Add(time.Duration(i)*time.Minute), BeforeImport)
		put(day.Add(time.Duration(i)*time.Minute), ByHand)
		put(day.Add(time.Duration(i)*time.Minute), Replaced)
	}
	copies, err := copiesOf(path)
	must(t, err)
	count, days, last := map[Reason]int{}, map[string]bool{}, day.AddDate(0, 0, 59)
	for _, c := range copies {
		count[c.Reason]++
		if c.Reason == Daily {
			days[c.Made.Format(time.DateOnly)] = true
		}
	}
	want := map[Reason]int{Daily: keptDays + keptWeeks, BeforeImport: keptActions, ByHand: 9, Replaced: 9}
	if !reflect.DeepEqual(count, want) || len(days) != want[Daily] {
		t.Errorf("kept %v on %d days, want %v", count, len(days), want)
	}
	for i := range keptDays {
		if !days[last.AddDate(0, 0, -i).Format(time.DateOnly)] {
			t.Errorf("the copy of %d days ago is gone", i)
		}
	}
	oldest := copies[len(copies)-1].Made
	for _, c := range copies {
		if c.Reason == Daily {
			oldest = c.Made
		}
	}
	if age := last.Sub(oldest); age < 27*24*time.Hour || age > 45*24*time.Hour {
		t.Errorf("the oldest daily copy is %v old", age)
	}
}

// TestDamagedWorkspaceIsNotBackedUp keeps the good copies from being replaced
// by damaged ones, and names the firm.
func TestDamagedWorkspaceIsNotBackedUp(t *testing.T) {
	w := open(t, somewhere(t))
	id := create(t, w, firm("甲")).ID
	backUp(t, w, Daily)
	_, err := w.db.Exec("UPDATE answers SET body = replace(body, '4', '5') WHERE question = 'D1.1'")
	must(t, err)
	_, err = w.BackUp(ctx, ByHand)
	refused(t, err, "storage.backup_damaged")
	found, err := w.Verify(ctx, nil)
	if err != nil || len(found) != 1 || found[0].ID != id || found[0].Name != "甲" {
		t.Errorf("found %+v, %v", found, err)
	}
	entries, err := os.ReadDir(backupFolder(w.Path()))
	if err != nil || len(entries) != 1 {
		t.Errorf("files %v, %v", entries, err)
	}
}

// TestBackupFolderUnusable cannot back up; the workspace works on.
func TestBackupFolderUnusable(t *testing.T) {
	w := open(t, somewhere(t))
	id := create(t, w, firm("甲")).ID
	must(t, os.WriteFile(backupFolder(w.Path()), []byte("in the way"), 0o600))
	for range 2 {
		_, err := w.BackUp(ctx, ByHand)
		refused(t, err, "storage.backup_failed")
		must(t, w.SaveAnswer(id, "D1.1", assessment.At(2)))
	}
	must(t, os.Remove(backupFolder(w.Path())))
	must(t, os.Mkdir(backupFolder(w.Path()), 0o700))
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := w.BackUp(stopped, ByHand); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if left := snapshot(t, backupFolder(w.Path())); len(left) != 0 {
		t.Errorf("left %d files", len(left))
	}
	backUp(t, w, ByHand)
}

// TestDamagedCopyIsListed shows a copy that went bad as damaged.
func TestDamagedCopyIsListed(t *testing.T) {
	w := open(t, somewhere(t))
	create(t, w, firm("甲"))
	for i := range 4 {
		made := backUp(t, w, ByHand)
		switch i {
		case 1:
			edit(t, made, func(raw []byte) []byte { return raw[:len(raw)/2] })
		case 2:
			edit(t, made, func(raw []byte) []byte { return nil })
		case 3:
			edit(t, made, func(raw []byte) []byte { return []byte(strings.Replace(string(raw), "small", "smell", 1)) })
		}
	}
	copies := listed(t, w.Path())
	for i, want := range []string{"storage.damaged", "storage.emptied", "storage.damaged_file"} {
		refused(t, copies[i].Damage, want)
	}
	if copies[3].Damage != nil {
		t.Errorf("the good one: %v", copies[3].Damage)
	}
}

// TestCopyBeforeUpdate opens a workspace of an older schema: a copy of it as it
// was is there.
func TestCopyBeforeUpdate(t *testing.T) {
	for n := 1; n < schema; n++ {
		raw, err := os.ReadFile(filepath.Join("testdata", fmt.Sprintf("schema-%d.plumbline", n)))
		must(t, err)
		path := filepath.Join(t.TempDir(), "older")
		must(t, os.WriteFile(path, raw, 0o600))
		closed(t, open(t, path))
		copies := listed(t, path)
		if len(copies) != 1 || copies[0].Reason != BeforeUpdate || copies[0].Damage != nil || copies[0].Firms == 0 {
			t.Fatalf("schema %d: %+v", n, copies)
		}
		_, err = Restore(ctx, path, copies[0].Path, clock())
		must(t, err)
		if rows, err := open(t, path).List(); err != nil || len(rows) == 0 {
			t.Errorf("schema %d: %v, %v", n, rows, err)
		}
	}
}

// TestNoUpdateWithoutCopy leaves an older workspace alone where no copy of it
// can be made.
func TestNoUpdateWithoutCopy(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "schema-1.plumbline"))
	must(t, err)
	path := filepath.Join(t.TempDir(), "older")
	must(t, os.WriteFile(path, raw, 0o600))
	must(t, os.WriteFile(backupFolder(path), nil, 0o600))
	openRefused(t, path, "storage.backup_first")
}

// TestKilledWhileBackingUp kills a program at random moments: every copy with
// a finished name is whole.
func TestKilledWhileBackingUp(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	for i := range 60 {
		create(t, w, firm(fmt.Sprint("甲", i)))
	}
	closed(t, w)
	finished := 0
	for range rounds() {
		v := act(t, path, "backup", "")
		v.lines.Scan()
		v.kill(t, time.Duration(rand.IntN(60))*time.Millisecond, "")
		for _, c := range listed(t, path) {
			finished++
			if c.Damage != nil || c.Firms != 60 {
				t.Errorf("%s: %d firms, %v", c.Path, c.Firms, c.Damage)
			}
		}
		if rand.IntN(3) == 0 {
			must(t, os.RemoveAll(backupFolder(path)))
		}
	}
	if finished == 0 {
		t.Error("no copy was ever finished")
	}
	w = open(t, path)
	backUp(t, w, ByHand)
	for name := range snapshot(t, backupFolder(path)) {
		if strings.Contains(name, unfinished) {
			t.Errorf("%s stayed", name)
		}
	}
}

// TestWorkGoesOn saves answers while copies are made and all is verified, as
// the window does.
func TestWorkGoesOn(t *testing.T) {
	w := open(t, somewhere(t))
	w.now = time.Now // from two goroutines
	id := create(t, w, firm("甲")).ID
	done := make(chan error)
	go func() {
		for range 5 {
			if _, err := w.BackUp(ctx, BeforeBulk); err != nil {
				done <- err
				return
			}
		}
		found, err := w.Verify(ctx, func(done, of int) {})
		if err == nil && len(found) > 0 {
			err = found[0].Err
		}
		done <- err
	}()
	for i := range 100 {
		must(t, w.SaveAnswer(id, question(i), numbered(i)))
	}
	must(t, <-done)
	for _, c := range listed(t, w.Path()) {
		if c.Damage != nil || c.Firms != 1 {
			t.Errorf("%s: %d firms, %v", c.Path, c.Firms, c.Damage)
		}
	}
}
