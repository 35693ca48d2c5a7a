//go:build unix

package storage

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"plumbline/assessment"
)

// The bytes of a file that SQLite locks.
const (
	lockStart  = 0x40000000
	lockLength = 512
)

// seize opens the file and keeps other programs out until it is closed,
// without SQLite, which might write to a damaged file. It returns nil where
// there is no file.
func seize(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, failure(path, err)
	}
	lock := syscall.Flock_t{Type: syscall.F_WRLCK, Start: lockStart, Len: lockLength}
	err = syscall.FcntlFlock(f.Fd(), syscall.F_SETLK, &lock)
	if errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.EACCES) {
		return nil, errors.Join(assessment.Fail("storage.busy", err, "path", path), f.Close())
	}
	if err != nil {
		return nil, errors.Join(failure(path, err), f.Close())
	}
	return f, nil
}

// letGo is called before the file is replaced; the lock stays until the end.
func letGo(*os.File) error { return nil }
