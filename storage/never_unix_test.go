//go:build unix

package storage

import (
	"path/filepath"
	"syscall"
	"testing"
)

// neverFiles returns what can be opened but is no file, and how it is refused.
func neverFiles(t *testing.T) [][2]string {
	t.Helper()
	pipe := filepath.Join(t.TempDir(), "pipe")
	must(t, syscall.Mkfifo(pipe, 0o600))
	return [][2]string{{"/dev/zero", "storage.foreign"}, {pipe, "storage.foreign"}}
}
