package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func examine(t *testing.T, path string) Damage {
	t.Helper()
	before := snapshot(t, filepath.Dir(path))
	d, err := Examine(ctx, path)
	must(t, err)
	if after := snapshot(t, filepath.Dir(path)); !reflect.DeepEqual(before, after) {
		t.Error("looking changed something")
	}
	return d
}

// many makes a workspace with a copy and many firms, one of them in the bin.
func many(t *testing.T) (path string, w *Workspace) {
	t.Helper()
	path = somewhere(t)
	w = open(t, path)
	for i := range 60 {
		e := create(t, w, firm(fmt.Sprint("甲", i)))
		must(t, w.SaveAnswer(e.ID, "D1.1", numbered(i)))
		if i == 7 {
			must(t, w.Delete(e.ID))
		}
	}
	_, err := w.Record(load(t, w, create(t, w, firm("乙")).ID).ID)
	must(t, err)
	backUp(t, w, Daily)
	return path, w
}

// TestExamine tells what is wrong, what is safe and which copies there are,
// for each way a file goes bad; what is safe can be salvaged and used.
func TestExamine(t *testing.T) {
	for _, c := range []struct {
		name, key string
		safe      int // at least
		harm      func(t *testing.T, p string)
	}{
		{"nothing", "", 61, func(*testing.T, string) {}},
		{"header overwritten", "storage.damaged_file", 61, func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { copy(raw, "garbage garbage garbage garbage"); return raw })
		}},
		{"first bytes zero", "storage.damaged_file", 61, func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { clear(raw[:100]); return raw })
		}},
		{"cut short", "storage.damaged_file", 1, func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { return raw[:len(raw)*3/4] })
		}},
		{"pages in the middle", "storage.damaged_file", 1, func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { clear(raw[len(raw)/2 : len(raw)/2+3*pageSize]); return raw })
		}},
		{"emptied", "storage.emptied", 0, func(t *testing.T, p string) { must(t, os.Truncate(p, 0)) }},
		{"gone", "storage.missing", 0, func(t *testing.T, p string) { must(t, os.Remove(p)) }},
		{"newer", "storage.newer", 0, func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { raw[versionOffset+3] = schema + 1; return raw })
		}},
		{"foreign", "storage.foreign", 0, func(t *testing.T, p string) {
			must(t, os.Remove(sidePath(p)))
			must(t, os.WriteFile(p, []byte("Dear diary"), 0o600))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, w := many(t)
			closed(t, w)
			c.harm(t, path)
			d := examine(t, path)
			if c.key == "" && d.Cause != nil {
				t.Errorf("cause %v", d.Cause)
			} else if c.key != "" {
				refused(t, d.Cause, c.key)
			}
			if len(d.Safe) < c.safe || len(d.Backups) != 1 || d.Backups[0].Damage != nil {
				t.Errorf("%d safe, %d lost, backups %+v", len(d.Safe), len(d.Lost), d.Backups)
			}
			salvaged(t, path, d)
		})
	}
}

// salvaged checks that what Examine promised is in the new workspace.
func salvaged(t *testing.T, path string, d Damage) {
	t.Helper()
	to := filepath.Join(t.TempDir(), "new")
	got, err := Salvage(ctx, path, to, clock(), nextID)
	if len(d.Safe) == 0 {
		if err == nil {
			t.Error("salvaged what is not there")
		}
		if left := snapshot(t, filepath.Dir(to)); len(left) != 0 {
			t.Errorf("left %d files", len(left))
		}
		return
	}
	must(t, err)
	if !reflect.DeepEqual(got, d.Safe) {
		t.Errorf("promised %d, salvaged %d", len(d.Safe), len(got))
	}
	_, err = Restore(ctx, path, to, clock())
	must(t, err)
	w := open(t, path)
	rows, err := w.List()
	must(t, err)
	bin, err := w.Bin()
	must(t, err)
	if len(rows)+len(bin) != len(d.Safe) {
		t.Errorf("%d listed, %d in the bin, %d promised", len(rows), len(bin), len(d.Safe))
	}
	for _, r := range rows {
		load(t, w, r.ID)
	}
	for _, s := range d.Safe {
		if s.Undo && s.ID == rows[0].ID && s.Name != "乙" {
			if _, ok, err := w.Undo(s.ID); !ok || err != nil {
				t.Errorf("undo of %s: %v, %v", s.Name, ok, err)
			}
		}
	}
}

// TestExamineNamesTheLost names the firms whose content changed, keeps the one
// of which only the journal did, and reads what waits in the log.
func TestExamineNamesTheLost(t *testing.T) {
	path, w := many(t)
	_, err := w.db.Exec("UPDATE assessments SET current = 'x' WHERE company LIKE '%甲3\"%'")
	must(t, err)
	_, err = w.db.Exec("UPDATE journal SET at = '' WHERE assessment = (SELECT id FROM assessments WHERE company LIKE '%甲4\"%')")
	must(t, err)
	_, err = Examine(ctx, path)
	refused(t, err, "storage.busy")
	files := snapshot(t, filepath.Dir(path))
	killed := filepath.Join(t.TempDir(), "killed")
	for _, suffix := range []string{"", "-wal", ".side"} {
		must(t, os.WriteFile(killed+suffix, []byte(files[path+suffix]), 0o600))
	}
	d := examine(t, killed)
	refused(t, d.Cause, "storage.damaged")
	if len(d.Lost) != 1 || d.Lost[0].Name != "甲3" || len(d.Safe) != 60 {
		t.Errorf("lost %+v, %d safe", d.Lost, len(d.Safe))
	}
	for _, s := range d.Safe {
		if s.Undo != (s.Name != "甲4") {
			t.Errorf("%s: undo %v", s.Name, s.Undo)
		}
	}
	salvaged(t, killed, d)
}
