package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"plumbline/assessment"
)

// unfinished ends the name of a copy that is being made.
const unfinished = ".part"

// CopyTo writes the workspace to a new file and verifies it, for when the
// workspace itself cannot be written. unsaved, where it is not nil, repeats
// on the copy what could not be saved.
func (w *Workspace) CopyTo(ctx context.Context, path string, unsaved func(assessment.Store) error) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return assessment.Fail("storage.copy_failed", err, "path", path)
	}
	for _, p := range []string{path, walPath(path)} {
		if _, err := os.Lstat(p); err == nil {
			return assessment.Fail("storage.copy_exists", nil, "path", path)
		}
	}
	if err := w.copyInto(ctx, path, unsaved, verified); err != nil {
		if isDamage(err) {
			return err
		}
		return assessment.Fail("storage.copy_failed", err, "path", path)
	}
	return nil
}

// verified is what a copy must pass.
func verified(ctx context.Context, path string) error {
	_, err := verifyCopy(ctx, path)
	return err
}

// copyInto makes a copy at path that passes the check, all or nothing. A file
// of that name is replaced.
func (w *Workspace) copyInto(ctx context.Context, path string, unsaved func(assessment.Store) error,
	check func(context.Context, string) error) (err error) {
	temp := path + unfinished
	defer func() {
		if err != nil {
			err = errors.Join(err, removeCopy(temp))
		}
	}()
	if err := errors.Join(ctx.Err(), removeCopy(temp)); err != nil {
		return err
	}
	if err := w.vacuumInto(temp); err != nil {
		return err
	}
	if unsaved != nil {
		if err := w.editCopy(temp, unsaved); err != nil {
			return err
		}
	}
	if err := check(ctx, temp); err != nil {
		return err
	}
	return finish(temp, path)
}

// vacuumInto cannot be interrupted: the driver would give up the connection
// and with it the lock.
func (w *Workspace) vacuumInto(temp string) error {
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // by us, so that only this user can read it
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if _, err := w.db.Exec("VACUUM INTO ?", temp); err != nil {
		return fmt.Errorf("copy the workspace: %w", err)
	}
	return nil
}

// editCopy lets f change the copy, which ends up in one file again.
func (w *Workspace) editCopy(path string, f func(assessment.Store) error) error {
	c := &Workspace{path: path, now: w.now, newID: w.newID, current: w.current,
		older: map[string]*assessment.Questionnaire{}}
	var err error
	if c.file, err = os.Stat(path); err != nil {
		return err
	}
	c.db = connect(path, false)
	err = f(c)
	if err == nil {
		err = c.intoOneFile()
	}
	return errors.Join(err, c.db.Close())
}

// intoOneFile leaves nothing in the write-ahead log.
func (w *Workspace) intoOneFile() error {
	var mode string
	if err := w.db.QueryRow("PRAGMA journal_mode = DELETE").Scan(&mode); err != nil {
		return fmt.Errorf("end the log: %w", err)
	}
	if mode != "delete" {
		return fmt.Errorf("end the log: journal mode is %q", mode)
	}
	return nil
}

// finish gives the copy its name once it is on disk.
func finish(temp, path string) error {
	if err := syncFile(temp); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// removeCopy removes a file and what SQLite may have put beside it.
func removeCopy(path string) error {
	var errs error
	for _, suffix := range []string{"", "-journal", "-wal", "-shm", sideSuffix} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = errors.Join(errs, err)
		}
	}
	return errs
}

// verifyCopy reads a file that is not open as a workspace and returns what is
// in it. It fails where anything is damaged.
func verifyCopy(ctx context.Context, path string) (counts side, err error) {
	c := &Workspace{path: path, older: map[string]*assessment.Questionnaire{}}
	if c.file, err = os.Stat(path); err != nil {
		return side{}, err
	}
	if c.file.Size() == 0 {
		return side{}, assessment.Fail("storage.emptied", nil, "path", path)
	}
	if err := inspectHeader(path, &side{}); err != nil {
		return side{}, err
	}
	c.db = connectToRead(path)
	defer func() { err = errors.Join(err, c.db.Close()) }()
	var check string
	if err := c.db.QueryRow("PRAGMA integrity_check(1)").Scan(&check); err != nil {
		return side{}, failure(path, err)
	}
	if check != "ok" {
		return side{}, assessment.Fail("storage.damaged_file", errors.New(check), "path", path)
	}
	found, err := c.Verify(ctx, nil)
	if err != nil {
		return side{}, err
	}
	if len(found) > 0 {
		return side{}, found[0].Err
	}
	if counts, err = c.count(); err != nil {
		return side{}, failure(path, err)
	}
	return counts, nil
}
