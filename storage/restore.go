package storage

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"plumbline/assessment"
)

// Restore puts a copy in place of the workspace at path, which must not be
// open. What is there now, damaged or not, is first copied aside; its path is
// returned, "" where there was nothing. Wherever the program ends on the way,
// the next Open finds either what was there or the copy.
func Restore(ctx context.Context, path, from string, now assessment.Clock) (aside string, err error) {
	if path, err = filepath.Abs(path); err != nil {
		return "", failure(path, err)
	}
	holding.Lock()
	defer holding.Unlock()
	for _, p := range []string{path, from} {
		if isHeld(p) {
			return "", assessment.Fail("storage.busy", nil, "path", p)
		}
	}
	if err := regular(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if err := regular(from); err != nil {
		return "", err
	}
	if err := settle(path); err != nil {
		return "", err
	}
	present, err := seize(path)
	if err != nil {
		return "", err
	}
	aside, err = replaceWith(ctx, path, from, present, now)
	if present != nil {
		if cerr := present.Close(); !errors.Is(cerr, os.ErrClosed) {
			err = errors.Join(err, cerr)
		}
	}
	return aside, err
}

// regular refuses a folder, and a device or pipe, from which reading may never
// come to an end.
func regular(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return failure(path, err)
	case info.IsDir():
		return assessment.Fail("storage.is_folder", nil, "path", path)
	case !info.Mode().IsRegular():
		return assessment.Fail("storage.foreign", nil, "path", path)
	}
	return nil
}

func replaceWith(ctx context.Context, path, from string, present *os.File, now assessment.Clock) (aside string, err error) {
	if err := bring(ctx, path, from); err != nil {
		return "", errors.Join(err, removeCopy(incomingPath(path)+unfinished))
	}
	if present != nil {
		if aside, err = setAside(path, present, now); err != nil {
			return "", errors.Join(failure(path, err), removeCopy(incomingPath(path)+unfinished))
		}
	}
	// From here on the copy counts.
	err = errors.Join(
		os.Rename(incomingPath(path)+unfinished, incomingPath(path)),
		syncFolder(filepath.Dir(path)), letGo(present))
	if err != nil {
		return aside, failure(path, err)
	}
	return aside, settle(path)
}

// incomingPath is where a copy waits to become the workspace. Once it has this
// name it is complete and verified.
func incomingPath(path string) string { return path + ".incoming" }

// bring lays the verified copy beside the workspace.
func bring(ctx context.Context, path, from string) error {
	temp := incomingPath(path) + unfinished
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), removeCopy(temp)); err != nil {
		return failure(path, err)
	}
	if err := copyFile(from, temp); err != nil {
		return failure(path, err)
	}
	if size(walPath(from)) > 0 {
		if err := copyFile(walPath(from), walPath(temp)); err != nil {
			return failure(path, err)
		}
		if err := foldLog(temp); err != nil {
			return assessment.Fail("storage.copy_damaged", err, "path", from)
		}
	}
	if _, err := verifyCopy(ctx, temp); err != nil {
		var told *assessment.Error
		switch {
		case !errors.As(err, &told):
			return failure(from, err)
		case told.Key == "storage.newer":
			return assessment.Fail(told.Key, told.Cause, "path", from)
		}
		return assessment.Fail("storage.copy_damaged", err, "path", from)
	}
	if err := syncFile(temp); err != nil {
		return failure(path, err)
	}
	return nil
}

// setAside copies what is at path to the folder of the copies: log and side
// file first, so that where the copy has its name the rest is there.
func setAside(path string, present *os.File, now assessment.Clock) (string, error) {
	folder := backupFolder(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	if err := sweep(folder); err != nil {
		return "", err
	}
	aside := freeName(folder, now(), Replaced)
	for _, p := range [][2]string{{walPath(path), walPath(aside)}, {sidePath(path), sidePath(aside)}} {
		if err := copyFile(p[0], p[1]); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	// Not from path: closing another handle of it would give up the lock.
	if err := copyOpen(present, aside+unfinished); err != nil {
		return "", err
	}
	if err := os.Rename(aside+unfinished, aside); err != nil {
		return "", err
	}
	return aside, syncFolder(folder)
}

// settle finishes what Restore began: the log and the side file of what was
// there go, the copy takes its place. Doing it again does no harm.
func settle(path string) error {
	incoming := incomingPath(path)
	if _, err := os.Lstat(incoming); err != nil {
		return nil // none, or a folder that cannot be reached, which is told later
	}
	for _, p := range []string{walPath(path), path + "-shm", path + "-journal", sidePath(path)} {
		if err := os.Remove(p); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return failure(path, err)
		}
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return failure(path, err)
	}
	if err := os.Rename(incoming, path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return failure(path, err)
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return failure(path, err)
	}
	return nil
}
