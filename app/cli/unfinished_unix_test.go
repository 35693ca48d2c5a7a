//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"
)

// TestPipesDoNotHang: a named pipe into which nobody writes is refused at once.
func TestPipesDoNotHang(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	in(filepath.Join(folder, "w.plumbline"), "import", pipe).wants(t, "import", exitFailed, "pipe")
	run("score", pipe).wants(t, "score", exitFailed, "pipe")
	run("verify", pipe, pipe).wants(t, "verify", exitFailed, "pipe")
}

// TestUnfinishedFilesAreSwept: what a killed program left is removed with the
// next file that is written there, and nothing else is.
func TestUnfinishedFilesAreSwept(t *testing.T) {
	folder := t.TempDir()
	old, fresh := unfinished+uuid.NewString(), unfinished+uuid.NewString()
	for _, name := range []string{old, fresh, unfinished + "notes.txt", "other"} {
		put(t, folder, name, "x")
	}
	past := time.Now().Add(-2 * time.Hour)
	for _, name := range []string{old, unfinished + "notes.txt", "other"} {
		if err := os.Chtimes(filepath.Join(folder, name), past, past); err != nil {
			t.Fatal(err)
		}
	}
	run("example", "-o", filepath.Join(folder, "a.json")).wants(t, "example", exitDone, "")
	for name, want := range map[string]bool{old: false, fresh: true, unfinished + "notes.txt": true, "other": true, "a.json": true} {
		if _, err := os.Stat(filepath.Join(folder, name)); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", name, err == nil, want)
		}
	}
}
