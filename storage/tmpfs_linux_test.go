package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"plumbline/assessment"
)

// small returns a folder on a disk of 3 MiB. Who may not mount one gets an
// ordinary folder, and false.
func small(t *testing.T) (folder string, ok bool) {
	t.Helper()
	folder = t.TempDir()
	if syscall.Mount("plumbline-test", folder, "tmpfs", 0, "size=3m") != nil {
		return folder, false
	}
	t.Cleanup(func() { must(t, syscall.Unmount(folder, 0)) })
	return folder, true
}

// fill leaves no byte.
func fill(t *testing.T, folder string) {
	t.Helper()
	f, err := os.OpenFile(filepath.Join(folder, "other"), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	must(t, err)
	for block := 1 << 16; block > 0; block /= 2 {
		for err = nil; err == nil; {
			_, err = f.Write(make([]byte, block))
		}
	}
	must(t, f.Close())
}

// TestFullDiskAtStart opens a workspace, with answers still in its log, on a
// disk without a free byte, saves answers with the reserve's space until that
// is used up as well, and fails a backup without harm.
func TestFullDiskAtStart(t *testing.T) {
	folder, mounted := small(t)
	if !mounted {
		t.Log("not allowed to mount: TestReserve has to do")
		return
	}
	path := filepath.Join(folder, "checks.plumbline")
	w := open(t, path)
	id := create(t, w, firm("甲")).ID
	closed(t, w)
	v := spawn(t, path, id)
	for range 20 {
		v.lines.Scan()
	}
	v.kill(t, 0, "")
	fill(t, folder)

	w, err := Open(path, sample("1"), clock(), nextID)
	must(t, err)
	load(t, w, id)
	must(t, w.SaveAnswer(id, "D1.1", assessment.At(5)))
	if !w.Cramped() {
		t.Error("nobody is told that the disk is full")
	}
	saved := 5
	for i := range 2000 {
		a := numbered(i)
		a.WhoKnows = strings.Repeat("x", 2000)
		if err = w.SaveAnswer(id, "D1.1", a); err != nil {
			break
		}
		saved = a.Level
	}
	refused(t, err, "storage.full")
	_, err = w.BackUp(ctx, ByHand)
	var told *assessment.Error
	if !errors.As(err, &told) || told.Key != "storage.backup_full" {
		t.Errorf("backup: %v", err)
	}
	if copies := listed(t, path); len(copies) != 0 {
		t.Errorf("copies %+v", copies)
	}
	if got := load(t, w, id).Assessment.Answers["D1.1"].Level; got != saved {
		t.Errorf("level %d, saved %d", got, saved)
	}
	elsewhere := filepath.Join(t.TempDir(), "copy")
	must(t, w.CopyTo(ctx, elsewhere, func(s assessment.Store) error { return s.SaveAnswer(id, "D1.1", assessment.At(0)) }))
	if w.Close() == nil {
		t.Error("the side file was written on a full disk")
	}
	must(t, os.Remove(filepath.Join(folder, "other")))
	w = open(t, path)
	if got := load(t, w, id).Assessment.Answers["D1.1"].Level; got != saved || w.Cramped() {
		t.Errorf("later: level %d, saved %d, cramped %v", got, saved, w.Cramped())
	}
	closed(t, w)
}

// TestSuspectMounts knows a file system of this computer.
func TestSuspectMounts(t *testing.T) {
	if reason, _ := Suspect(somewhere(t)); reason != "" {
		t.Errorf("the temporary folder: %s", reason)
	}
	if kind := mountedAs("/proc/self"); kind != "proc" {
		t.Errorf("/proc is %q", kind)
	}
}
