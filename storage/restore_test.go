package storage

import (
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

// TestRestore goes back to a copy; what was there is copied aside, listed, and
// can be put back in turn.
func TestRestore(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	id := create(t, w, firm("甲")).ID
	from := backUp(t, w, ByHand)
	_, err := Restore(ctx, path, from, clock())
	refused(t, err, "storage.busy")
	must(t, w.SaveAnswer(id, "D1.1", assessment.At(2)))
	create(t, w, firm("乙"))
	closed(t, w)

	aside, err := Restore(ctx, path, from, clock())
	must(t, err)
	names := func() (out []string) {
		w := open(t, path)
		defer closed(t, w)
		rows, err := w.List()
		must(t, err)
		for _, r := range rows {
			out = append(out, r.Name)
		}
		return out
	}
	if got := names(); !reflect.DeepEqual(got, []string{"甲"}) {
		t.Errorf("restored %v", got)
	}
	_, err = Restore(ctx, path, aside, clock())
	must(t, err)
	if got := names(); len(got) != 2 {
		t.Errorf("put back %v", got)
	}
	replaced := 0
	for _, c := range listed(t, path) {
		if c.Reason == Replaced {
			replaced++
		}
		if c.Damage != nil {
			t.Errorf("%s: %v", c.Path, c.Damage)
		}
	}
	if replaced != 2 {
		t.Errorf("%d copied aside", replaced)
	}
}

// TestRestoreOverDamage puts a copy in place of a workspace that cannot be
// opened. The damaged files are kept byte by byte.
func TestRestoreOverDamage(t *testing.T) {
	for name, harm := range map[string]func(path string) error{
		"gone":     os.Remove,
		"emptied":  func(p string) error { return os.Truncate(p, 0) },
		"garbage":  func(p string) error { return os.WriteFile(p, []byte(strings.Repeat("x", 9999)), 0o600) },
		"cut":      func(p string) error { return os.Truncate(p, 9000) },
		"with log": func(p string) error { return os.WriteFile(walPath(p), []byte("torn log"), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			path := somewhere(t)
			w := open(t, path)
			want := load(t, w, create(t, w, firm("甲")).ID)
			from := backUp(t, w, Daily)
			closed(t, w)
			must(t, harm(path))
			before := snapshot(t, filepath.Dir(path))
			aside, err := Restore(ctx, path, from, clock())
			must(t, err)
			for _, suffix := range []string{"", "-wal", ".side"} {
				old, was := before[path+suffix]
				if raw, err := os.ReadFile(aside + suffix); was && before[path] != "" && (err != nil || string(raw) != old) {
					t.Errorf("aside%s: %v", suffix, err)
				}
			}
			if got := load(t, open(t, path), want.ID); !reflect.DeepEqual(got, want) {
				t.Errorf("restored %+v", got)
			}
		})
	}
}

// TestRestoreRefuses a damaged copy, a foreign file and a newer one, and
// leaves everything as it was.
func TestRestoreRefuses(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	create(t, w, firm("甲"))
	good := backUp(t, w, Daily)
	closed(t, w)
	for want, harm := range map[string]func(raw []byte) []byte{
		"storage.copy_damaged": func(raw []byte) []byte { return []byte(strings.Replace(string(raw), "small", "smell", 1)) },
		"storage.newer":        func(raw []byte) []byte { raw[versionOffset+3] = schema + 1; return raw },
	} {
		raw, err := os.ReadFile(good)
		must(t, err)
		bad := filepath.Join(t.TempDir(), "bad")
		must(t, os.WriteFile(bad, harm(raw), 0o600))
		before := snapshot(t, filepath.Dir(path))
		_, err = Restore(ctx, path, bad, clock())
		refused(t, err, want)
		if after := snapshot(t, filepath.Dir(path)); !reflect.DeepEqual(before, after) {
			t.Errorf("%s changed something", want)
		}
	}
}

// TestRestoreInUse refuses while another program has the workspace open.
func TestRestoreInUse(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	create(t, w, firm("甲"))
	from := backUp(t, w, Daily)
	closed(t, w)
	v := spawn(t, path, "")
	v.lines.Scan()
	_, err := Restore(ctx, path, from, clock())
	refused(t, err, "storage.busy")
	v.kill(t, 0, "")
	_, err = Restore(ctx, path, from, clock())
	must(t, err)
}

// TestKilledWhileRestoring kills a program at random moments: what opens is
// the whole old state, with what waited in its log, or the whole copy.
func TestKilledWhileRestoring(t *testing.T) {
	first := somewhere(t)
	w := open(t, first)
	id := create(t, w, firm("甲")).ID
	from := filepath.Join(t.TempDir(), "copy")
	must(t, w.CopyTo(ctx, from, nil))
	must(t, w.emptyLog())
	for i := range 30 {
		must(t, w.SaveAnswer(id, "D1.1", numbered(i)))
	}
	must(t, w.writeSide())
	present := snapshot(t, filepath.Dir(first)) // the answers are in the log
	closed(t, w)
	states := map[string]int{}
	for range rounds() {
		path := filepath.Join(t.TempDir(), "checks.plumbline")
		for _, suffix := range []string{"", "-wal", ".side"} {
			must(t, os.WriteFile(path+suffix, []byte(present[first+suffix]), 0o600))
		}
		v := act(t, path, "restore", from)
		v.lines.Scan()
		v.kill(t, time.Duration(rand.IntN(40_000))*time.Microsecond, "")
		w := open(t, path)
		a := load(t, w, id).Assessment
		switch note := a.Answer("D1.1").Note; note {
		case "29":
			states["old"]++
		case firm("").Answers["D1.1"].Note:
			states["new"]++
		default:
			t.Errorf("neither the old state nor the copy: %q", note)
		}
		if found, err := w.Verify(ctx, nil); err != nil || len(found) > 0 {
			t.Errorf("verify: %v, %v", found, err)
		}
		closed(t, w)
		if _, err := os.Lstat(incomingPath(path)); !errors.Is(err, os.ErrNotExist) {
			t.Error("the copy still waits")
		}
	}
	if testing.Verbose() {
		fmt.Println(states)
	}
}
