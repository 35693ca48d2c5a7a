package storage

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// nobody is a user without rights.
const nobody = 65534

// asOrdinaryUser runs f with the rights of an ordinary user who owns what is
// in the folder: as root every file can be written.
func asOrdinaryUser(t *testing.T, folder string, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	must(t, filepath.Walk(folder, func(p string, _ os.FileInfo, err error) error {
		must(t, err)
		return os.Chown(p, nobody, nobody)
	}))
	for dir := filepath.Dir(folder); len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
		must(t, os.Chmod(dir, 0o755))
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	must(t, syscall.Setfsuid(nobody)) // of this thread alone
	defer func() { must(t, syscall.Setfsuid(0)) }()
	f()
}
