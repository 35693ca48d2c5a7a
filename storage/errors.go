package storage

import (
	"errors"
	"io/fs"
	"runtime"
	"syscall"

	"modernc.org/sqlite"

	"plumbline/assessment"
)

// Primary result codes of SQLite.
const (
	sqliteError    = 1
	sqliteBusy     = 5
	sqliteLocked   = 6
	sqliteReadOnly = 8
	sqliteCorrupt  = 11
	sqliteFull     = 13
	sqliteCantOpen = 14
	sqliteNotADB   = 26
)

// failure turns an error of the database or the system into one that a person
// can be told about. An error that already is one stays.
func failure(path string, err error) error {
	if err == nil {
		return nil
	}
	var told *assessment.Error
	if errors.As(err, &told) {
		return err
	}
	return assessment.Fail(keyOf(err), err, "path", path)
}

func keyOf(err error) string {
	switch codeOf(err) {
	case sqliteBusy, sqliteLocked:
		return "storage.busy"
	case sqliteReadOnly:
		return "storage.read_only"
	case sqliteCorrupt, sqliteNotADB:
		return "storage.damaged_file"
	case sqliteFull:
		return "storage.full"
	case sqliteCantOpen:
		return "storage.unreachable"
	}
	switch {
	case isFull(err):
		return "storage.full"
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		return "storage.read_only"
	}
	return "storage.failed"
}

func isBusy(err error) bool { return codeOf(err) == sqliteBusy || codeOf(err) == sqliteLocked }

// codeOf returns SQLite's primary result code, 0 for any other error.
func codeOf(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}

// windowsDiskFull is ERROR_DISK_FULL.
const windowsDiskFull = syscall.Errno(112)

func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func notFound(id string) error { return assessment.Fail("storage.not_found", nil, "id", id) }
