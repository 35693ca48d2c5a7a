package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"plumbline/assessment"
)

// Reason tells why a copy was made. It is part of the copy's file name;
// "backups.reason.<Reason>" is its message key.
type Reason string

// The reasons for a copy.
const (
	Daily        Reason = "daily"
	ByHand       Reason = "by-hand"
	BeforeUpdate Reason = "before-update" // of the file to a newer schema
	BeforeImport Reason = "before-import"
	BeforeBulk   Reason = "before-bulk"
	Replaced     Reason = "replaced" // what was there before a copy was put back, damaged or not
)

// maxAge is the age at which the newest copy asks for another.
const maxAge = 24 * time.Hour

// BackUpIfDue makes a copy if the newest is older than a day, and returns its
// path, "" where none was due. The workspace can be used meanwhile, and goes on
// working where the copy fails.
func (w *Workspace) BackUpIfDue(ctx context.Context) (made string, err error) {
	w.keeping.Lock()
	defer w.keeping.Unlock()
	counts, err := w.count()
	if err != nil {
		return "", failure(w.path, err)
	}
	if counts.Assessments == 0 {
		return "", nil
	}
	copies, err := copiesOf(w.path)
	if err != nil {
		return "", w.backupFailed(err)
	}
	now := w.now()
	for _, c := range copies {
		age := now.Sub(c.Made)
		if c.Reason != Replaced && -maxAge < age && age < maxAge { // a clock may have been wrong
			return "", nil
		}
	}
	return w.backUp(ctx, Daily, verified)
}

// BackUp makes a verified copy of the workspace in the folder beside it,
// removes the oldest copies, and returns the path of the new one.
func (w *Workspace) BackUp(ctx context.Context, why Reason) (made string, err error) {
	w.keeping.Lock()
	defer w.keeping.Unlock()
	return w.backUp(ctx, why, verified)
}

// backUpFirst makes a copy before the schema is brought up to date. Damage in
// the content is no reason not to open the workspace, so it is copied as it is.
func (w *Workspace) backUpFirst() error {
	var version int
	if err := w.db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return fmt.Errorf("read the schema: %w", err)
	}
	if version == 0 || version >= schema {
		return nil
	}
	_, err := w.backUp(context.Background(), BeforeUpdate, func(ctx context.Context, path string) error {
		return unlessDamaged(verified(ctx, path))
	})
	if err != nil {
		return assessment.Fail("storage.backup_first", err, "path", w.path)
	}
	return nil
}

func (w *Workspace) backUp(ctx context.Context, why Reason, check func(context.Context, string) error) (string, error) {
	folder := backupFolder(w.path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", w.backupFailed(err)
	}
	if err := sweep(folder); err != nil {
		return "", w.backupFailed(err)
	}
	path := freeName(folder, w.now(), why)
	if err := w.copyInto(ctx, path, nil, check); err != nil {
		return "", w.backupFailed(err)
	}
	if err := thinOut(w.path); err != nil {
		return path, w.backupFailed(err)
	}
	return path, nil
}

// sweep removes what a program that was killed left unfinished.
func sweep(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if strings.Contains(e.Name(), unfinished) || isLeftOver(path) {
			err = errors.Join(err, os.Remove(path))
		}
	}
	return err
}

// isLeftOver reports whether the file stands beside a copy that is not there.
func isLeftOver(path string) bool {
	for _, suffix := range []string{"-wal", sideSuffix} {
		if copied, ok := strings.CutSuffix(path, copySuffix+suffix); ok {
			_, err := os.Lstat(copied + copySuffix)
			return errors.Is(err, fs.ErrNotExist)
		}
	}
	return false
}

func (w *Workspace) backupFailed(err error) error {
	key, folder := "storage.backup_failed", backupFolder(w.path)
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case isDamage(err):
		return assessment.Fail("storage.backup_damaged", err, "path", w.path)
	case isFull(err), codeOf(err) == sqliteFull:
		key = "storage.backup_full"
	case errors.Is(err, fs.ErrPermission), isReadOnly(err), codeOf(err) == sqliteReadOnly:
		key = "storage.backup_no_folder"
	}
	return assessment.Fail(key, err, "folder", folder)
}
