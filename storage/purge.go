package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"plumbline/assessment"
)

// Purge removes the assessments for good: from the workspace, in the bin or
// not, and from the copies chosen among those of Backups. A chosen copy is
// written anew without them and verified, or removed where it is damaged. No
// word of them stays in any of these files. With refuse, files that bring the
// assessments again are refused.
func (w *Workspace) Purge(ctx context.Context, ids, copies []string, refuse bool) error {
	w.keeping.Lock()
	defer w.keeping.Unlock()
	known, err := copiesOf(w.path)
	if err != nil {
		return w.backupFailed(err)
	}
	// The copies first: as long as something is left to remove, the firm is in
	// the list to be chosen again.
	for _, path := range copies {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !slices.ContainsFunc(known, func(b Backup) bool { return b.Path == path }) {
			return assessment.Fail("storage.purge_copy", errors.New("not one of the copies"), "path", path)
		}
		if err := w.purgeCopy(ctx, path, ids); err != nil {
			return assessment.Fail("storage.purge_copy", err, "path", path)
		}
	}
	var besides func(tx *sql.Tx) error
	if refuse {
		besides = func(tx *sql.Tx) error { return w.bury(tx, ids) }
	}
	if err := w.remove(ids, besides); err != nil {
		return err
	}
	return failure(w.path, w.shrink())
}

// bury makes Import refuse the assessments.
func (w *Workspace) bury(tx *sql.Tx, ids []string) error {
	at := stamp(w.now())
	for _, id := range ids {
		if _, err := tx.Exec("INSERT INTO tombstones (assessment, at, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
			id, at, digest(id, at)); err != nil {
			return fmt.Errorf("refuse %s from now on: %w", id, err)
		}
	}
	return nil
}

// shrink writes the file anew, without what deleted rows left behind.
func (w *Workspace) shrink() error {
	if _, err := w.db.Exec("VACUUM"); err != nil {
		return fmt.Errorf("write the file anew: %w", err)
	}
	return w.emptyLog()
}

func (w *Workspace) purgeCopy(ctx context.Context, path string, ids []string) error {
	temp := path + unfinished
	err := errors.Join(removeCopy(temp), rewrite(ctx, path, temp, ids))
	if err == nil {
		err = errors.Join(os.Rename(temp, path), removeBeside(path))
	} else {
		err = errors.Join(unlessDamaged(err), removeCopy(temp))
		if err == nil {
			err = removeCopy(path)
		}
	}
	return errors.Join(err, syncFolder(filepath.Dir(path)))
}

// rewrite makes a verified copy of the copy without the assessments.
func rewrite(ctx context.Context, path, temp string, ids []string) error {
	for _, suffix := range []string{"", "-wal"} {
		if err := copyFile(path+suffix, temp+suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	c := &Workspace{path: temp, db: connect(temp, false)}
	err := c.transact(func(tx *sql.Tx) error { return removeRows(tx, ids) })
	if err == nil {
		err = errors.Join(c.shrink(), c.intoOneFile())
	}
	if err = errors.Join(err, c.db.Close()); err != nil {
		return err
	}
	if _, err := verifyCopy(ctx, temp); err != nil {
		return err
	}
	return syncFile(temp)
}

// removeBeside removes what stood beside the copy before it was written anew.
func removeBeside(path string) error {
	var errs error
	for _, p := range []string{walPath(path), sidePath(path)} {
		if err := os.Remove(p); err != nil && !errors.Is(err, os.ErrNotExist) {
			errs = errors.Join(errs, err)
		}
	}
	return errs
}
