//go:build e2e && linux

package e2e

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"plumbline/app/i18n"
)

// The places of SQLite's file header that the tests change.
const (
	versionOffset = 60
	newerVersion  = 999
)

// TestTroubleAtStart checks that the program says in its window why it cannot
// open what was saved, leaves the file alone, and opens it once the cause is
// gone.
func TestTroubleAtStart(t *testing.T) {
	en := i18n.For("en")
	title := en.T("window.trouble.title")
	t.Run("open already", func(t *testing.T) {
		first := newDesk(t, 1024, 680, "en_US.UTF-8")
		first.start("Plumbline")
		second := deskAt(t, first.home, 1024, 680, "en_US.UTF-8")
		second.start(title)
		second.keep("trouble-01-open-already")
		second.says(en.T("error.storage.busy", "path", second.workspace()))
		second.press("Return") // try again, too early
		second.calm()
		second.at(title)
		first.quit()
		second.recovers()
	})
	t.Run("newer", func(t *testing.T) {
		d := usedDesk(t)
		good := d.workspaceBytes()
		newer := append([]byte{}, good...)
		binary.BigEndian.PutUint32(newer[versionOffset:], newerVersion)
		d.replace(newer)
		d.refuses(title, "trouble-02-newer", en.T("error.storage.newer", "path", d.workspace()))
		d.untouched(newer)
		d.replace(good)
		d.recovers()
	})
	t.Run("not ours", func(t *testing.T) {
		d := newDesk(t, 1024, 680, "en_US.UTF-8")
		garbage := []byte(strings.Repeat("not a workspace\n", 400))
		d.replace(garbage)
		d.refuses(title, "trouble-03-not-ours", en.T("error.storage.foreign", "path", d.workspace()))
		d.untouched(garbage)
		if err := os.Remove(d.workspace()); err != nil {
			t.Fatal(err)
		}
		d.recovers()
	})
	t.Run("emptied", func(t *testing.T) {
		d := usedDesk(t)
		d.start("Plumbline") // makes the copy of the day
		d.until(func() bool { return len(d.copies()) == 1 }, func() string { return fmt.Sprintf("copies: %q", d.copies()) })
		d.quit()
		d.replace(nil)
		d.start(title)
		d.keep("trouble-05-emptied")
		d.press("Tab", "Tab", "Return") // the language, the copies, the newest
		d.calm()
		d.keep("trouble-06-put-back")
		d.press("Tab", "Return") // beside Cancel
		d.until(func() bool { return d.title() == "Plumbline" },
			func() string { return "the copy was not put back: " + d.title() })
		d.calm()
		d.keep("trouble-07-put-back")
		d.quit()
		if entries := saved(t, d.workspace()); len(entries) != 1 {
			t.Errorf("%d assessments are there, want 1", len(entries))
		}
		if got := d.copies(); len(got) != 2 {
			t.Errorf("what was there was not kept: %q", got)
		}
	})
	t.Run("read-only", func(t *testing.T) {
		d := usedDesk(t)
		d.asOrdinaryUser()
		d.chmod(0o444)
		d.refuses(title, "trouble-04-read-only", en.T("error.storage.read_only", "path", d.workspace()))
		d.chmod(0o644)
		d.recovers()
	})
}

// usedDesk returns a computer on which the program ran before.
func usedDesk(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t, 1024, 680, "en_US.UTF-8")
	d.start("Plumbline")
	openExample(d, "Tab", "Tab") // two doors, then the example
	d.quit()
	return d
}

// refuses starts the program and checks that its window tells the trouble.
func (d *desk) refuses(title, picture, words string) {
	d.t.Helper()
	d.start(title)
	d.keep(picture)
	d.says(words)
}

// says checks the words by the command line, which gives the same reason: what
// a window says is a picture.
func (d *desk) says(words string) {
	d.t.Helper()
	out, err := d.command("list").CombinedOutput()
	if err == nil {
		d.t.Error("the command line opens what the window refuses")
	}
	if got, want := string(out), "plumbline: "+words+"\n"; got != want {
		d.t.Errorf("the command line says %q, want %q", got, want)
	}
}

// recovers presses Try again, which has the keyboard, and ends the program.
func (d *desk) recovers() {
	d.t.Helper()
	d.press("Return")
	d.until(func() bool { return d.title() == "Plumbline" },
		func() string { return "Try again did not open the workspace: " + d.title() })
	d.quit()
}

// copies returns the finished copies of the workspace.
func (d *desk) copies() []string {
	d.t.Helper()
	found, err := filepath.Glob(filepath.Join(d.workspace()+".backups", "*.plumbline"))
	if err != nil {
		d.t.Fatal(err)
	}
	return found
}

func (d *desk) workspaceBytes() []byte {
	d.t.Helper()
	raw, err := os.ReadFile(d.workspace())
	if err != nil {
		d.t.Fatal(err)
	}
	return raw
}

// replace puts another file in the place of the workspace.
func (d *desk) replace(content []byte) {
	d.t.Helper()
	if err := os.MkdirAll(filepath.Dir(d.workspace()), 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(d.workspace(), content, 0o644); err != nil {
		d.t.Fatal(err)
	}
}

// untouched checks that the refused file is as it was.
func (d *desk) untouched(want []byte) {
	d.t.Helper()
	if got := d.workspaceBytes(); string(got) != string(want) {
		d.t.Error("the program changed a file that it refused")
	}
}

func (d *desk) chmod(mode os.FileMode) {
	d.t.Helper()
	if err := os.Chmod(d.workspace(), mode); err != nil {
		d.t.Fatal(err)
	}
}

// asOrdinaryUser lets the program run as somebody who may not write every
// file, where the tests run as root.
func (d *desk) asOrdinaryUser() {
	d.t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	const nobody = 65534
	for folder := d.home; len(folder) > len(os.TempDir()); folder = filepath.Dir(folder) {
		if err := os.Chmod(folder, 0o755); err != nil {
			d.t.Fatal(err)
		}
	}
	err := filepath.WalkDir(d.home, func(path string, _ os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chown(path, nobody, nobody)
	})
	if err != nil {
		d.t.Fatal(err)
	}
	d.user = &syscall.Credential{Uid: nobody, Gid: nobody}
	copied := filepath.Join(d.home, "plumbline") // the built one may be out of reach
	raw, err := os.ReadFile(program(d.t))
	if err == nil {
		err = os.WriteFile(copied, raw, 0o755)
	}
	if err != nil {
		d.t.Fatal(fmt.Errorf("copy the program: %w", err))
	}
	d.programPath = copied
}
