package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/storage"
)

// TestBackupAndRestore: everything comes back in an empty place, with settings
// and withdrawals, sealed or not.
func TestBackupAndRestore(t *testing.T) {
	w := stocked(t, "food-maker", "metal-workshop", "trading-firm")
	ids := columns(in(w, "list"))
	gone, binned := ids[0][0], ids[1][0]
	edit(t, w, func(w *storage.Workspace) error {
		if err := w.Withdraw(gone); err != nil {
			return err
		}
		if err := w.Delete(binned); err != nil {
			return err
		}
		return w.SetSetting("language", "hi")
	})
	folder := t.TempDir()
	secret := put(t, folder, "secret", "four words or more\n")
	for name, flags := range map[string][]string{"plain.plumb": nil, "sealed.plumb": {"--passphrase-file", secret}} {
		file := filepath.Join(folder, name)
		got := in(w, append([]string{"backup", "-o", file}, flags...)...)
		if got.exit != exitDone || !fingerprint.MatchString(got.out) || !strings.Contains(got.err, "leaves out 2 assessments in the bin") {
			t.Fatalf("%s: %+v", name, got)
		}
		fresh := filepath.Join(t.TempDir(), "deeper", "fresh")
		back := in(fresh, append([]string{"restore", file}, flags...)...)
		back.wants(t, name, exitDone, "")
		if kinds(back) != "new" || contents(t, fresh) != contents(t, w) {
			t.Errorf("%s: %s", name, back.out)
		}
		edit(t, fresh, func(w *storage.Workspace) error {
			withdrawn, err := w.Withdrawals()
			if len(withdrawn) != 1 || withdrawn[0].Assessment != gone {
				t.Errorf("%s: withdrawals %v", name, withdrawn)
			}
			return err
		})
	}
}

// TestRestoreOverwritesNothing: a backup is joined with what is there, after a
// copy was made; settings and what is in use stay.
func TestRestoreOverwritesNothing(t *testing.T) {
	w := stocked(t, "food-maker")
	id := only(t, w)
	old := filepath.Join(t.TempDir(), "old.plumb")
	edit(t, w, func(w *storage.Workspace) error { return w.SetSetting("language", "hi") })
	in(w, "backup", "-o", old).wants(t, "backup", exitDone, "")
	in(w, "import", packed(t, "trading-firm")).wants(t, "import", exitDone, "")
	edit(t, w, func(w *storage.Workspace) error {
		c, err := w.Load(id)
		if err != nil {
			return err
		}
		c.Assessment.Company.Name = "Renamed"
		if err := w.SaveCompany(id, c.Assessment.Company); err != nil {
			return err
		}
		return w.SetSetting("language", "ru")
	})
	before := contents(t, w)
	got := in(w, "restore", old)
	got.wants(t, "restore", exitDone, "")
	if kinds(got) != "older" || contents(t, w) != before {
		t.Errorf("changed: %s", got.out)
	}
}

// TestCopyOfAWorkspace: a whole copy takes the place of what is there, which is
// kept aside.
func TestCopyOfAWorkspace(t *testing.T) {
	w := stocked(t, "food-maker")
	file := filepath.Join(t.TempDir(), "copy.plumbline")
	in(w, "backup", "-o", file).wants(t, "copy", exitDone, "")
	in(w, "backup", "-o", file).wants(t, "again", exitFailed, "exists already")
	copied := contents(t, w)
	in(w, "import", packed(t, "trading-firm")).wants(t, "import", exitDone, "")
	later := contents(t, w)
	got := in(w, "restore", file)
	got.wants(t, "restore", exitDone, "")
	_, aside, _ := strings.Cut(strings.TrimSpace(got.out), "kept in ")
	if contents(t, w) != copied {
		t.Error("not what was copied")
	}
	in(w, "restore", aside).wants(t, "back", exitDone, "")
	if contents(t, w) != later {
		t.Errorf("%s is not what was there", aside)
	}
	fresh := filepath.Join(t.TempDir(), "fresh")
	if got := in(fresh, "restore", file); got.exit != exitDone || got.out != "" || contents(t, fresh) != copied {
		t.Errorf("fresh: %+v", got)
	}
}

func TestBackupRefusals(t *testing.T) {
	w := stocked(t, "food-maker")
	folder, before := t.TempDir(), contents(t, w)
	inside := func(name string) string { return filepath.Join(folder, name) }
	link := inside("link.plumb")
	if err := os.Symlink(w, link); err != nil {
		t.Logf("no links on this system: %v", err)
		link = w
	}
	damaged := put(t, folder, "damaged.plumbline", databaseMark+strings.Repeat("x", 5000))
	text := put(t, folder, "text", "hello")
	for _, c := range []struct {
		exit int
		text string
		args []string
	}{
		{exitUsage, "neither in .plumb nor in .plumbline", []string{"backup", "-o", inside("x.json")}},
		{exitUsage, "cannot be sealed", []string{"backup", "-o", inside("x.plumbline"), "--seal"}},
		{exitUsage, "belongs to the workspace", []string{"backup", "-o", w}},
		{exitUsage, "belongs to the workspace", []string{"backup", "-o", link}},
		{exitUsage, "belongs to the workspace", []string{"restore", w}},
		{exitFailed, "not a backup", []string{"restore", text}},
		{exitFailed, "is a folder", []string{"restore", folder}},
		{exitFailed, "is not there", []string{"restore", inside("none")}},
		{exitFailed, "damaged.plumbline", []string{"restore", damaged}},
		{exitFailed, "plumbline import", []string{"restore", packed(t, "food-maker")}},
	} {
		in(w, c.args...).wants(t, strings.Join(c.args, " "), c.exit, c.text)
	}
	if contents(t, w) != before {
		t.Error("the workspace changed")
	}
	if got := names(t, folder); strings.Contains(got, "x.") || strings.Contains(got, "none") {
		t.Errorf("left %s", got)
	}
	none := inside("none")
	in(none, "backup", "-o", inside("x.plumb")).wants(t, "none", exitFailed, "no workspace")
	in(none, "restore", damaged).wants(t, "none", exitFailed, "damaged.plumbline")
	if _, err := os.Stat(none); err == nil {
		t.Error("a workspace was made")
	}
}
