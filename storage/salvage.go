package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"plumbline/assessment"
)

// Salvage writes every assessment of the workspace at path that Examine calls
// safe, those in the bin too, to a new workspace at to, and returns them. The
// workspace at path must not be open and is not written to.
func Salvage(ctx context.Context, path, to string, now assessment.Clock, newID func() string) ([]Rescued, error) {
	holding.Lock()
	defer holding.Unlock()
	if isHeld(path) {
		return nil, assessment.Fail("storage.busy", nil, "path", path)
	}
	if _, err := os.Lstat(to); err == nil {
		return nil, assessment.Fail("storage.copy_exists", nil, "path", to)
	}
	fresh, cause := inspect(path, readSide(path))
	if !worthReading(cause) {
		return nil, cause
	}
	if fresh {
		return nil, assessment.Fail("storage.nothing_left", nil, "path", path)
	}
	var safe []Rescued
	err := withScratch(path, func(scratch string) (err error) {
		r, err := openRemains(ctx, path, scratch)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, r.w.db.Close()) }()
		if safe = r.safe(); len(safe) == 0 {
			return assessment.Fail("storage.nothing_left", r.whole, "path", path)
		}
		return r.write(ctx, to, now, newID)
	})
	if err != nil {
		return nil, err
	}
	return safe, nil
}

func (r *remains) write(ctx context.Context, to string, now assessment.Clock, newID func() string) (err error) {
	temp := to + unfinished
	defer func() {
		if err != nil {
			err = errors.Join(salvageFailed(to, err), removeCopy(temp))
		}
	}()
	if err := errors.Join(os.MkdirAll(filepath.Dir(to), 0o700), removeCopy(temp)); err != nil {
		return err
	}
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	w := &Workspace{path: temp, now: now, newID: newID, db: connect(temp, true)}
	err = errors.Join(migrate(w.db), w.identify())
	if err == nil {
		err = r.copyAll(w)
	}
	if err == nil {
		err = w.intoOneFile()
	}
	if err = errors.Join(err, w.db.Close()); err != nil {
		return err
	}
	if err := verified(ctx, temp); err != nil {
		return err
	}
	return finish(temp, to)
}

func salvageFailed(to string, err error) error {
	return assessment.Fail("storage.copy_failed", err, "path", to)
}

// copyAll copies what was read, as it is: the hashes stay the same.
func (r *remains) copyAll(w *Workspace) error {
	return w.transact(func(to *sql.Tx) error {
		return r.w.only(func(from *sql.Tx) error {
			for _, k := range r.kept {
				if err := k.copy(from, to); err != nil {
					return err
				}
			}
			// What a person set, and what was withdrawn, goes along where it can be read.
			return errors.Join(unlessDamaged(copyRows(from, to, "settings", "")), unlessDamaged(w.buryAgain(from, to)))
		})
	})
}

// buryAgain keeps what was withdrawn refused, also where the row was damaged.
func (w *Workspace) buryAgain(from, to *sql.Tx) error {
	ids, err := texts(from, "SELECT assessment FROM tombstones")
	if err != nil {
		return err
	}
	return w.bury(to, ids)
}

func (k kept) copy(from, to *sql.Tx) error {
	s := k.s
	if err := copyRows(from, to, "questionnaires", "full = ?", s.questionnaire); err != nil {
		return err
	}
	if !k.undo {
		s.position = 0
	}
	if err := s.insert(to); err != nil {
		return err
	}
	for q, body := range s.answers {
		if err := s.setAnswer(to, q, body); err != nil {
			return err
		}
	}
	if k.undo {
		if err := copyRows(from, to, "journal", "assessment = ?", s.id); err != nil {
			return err
		}
	}
	l, err := s.lineage(from)
	if err != nil || len(l.Revisions) == 0 {
		return nil // damaged, or never there: it starts anew with the next export
	}
	return s.setLineage(to, l)
}

// columns of the tables that are copied row by row.
var columns = map[string]string{
	"questionnaires": "full, meaning, body, hash",
	"journal":        "assessment, line, kind, question, value_before, value_after, at, hash",
	"settings":       "key, value",
}

func copyRows(from, to *sql.Tx, table, where string, args ...any) (err error) {
	query := "SELECT " + columns[table] + " FROM " + table
	if where != "" {
		query += " WHERE " + where
	}
	rows, err := from.Query(query, args...)
	if err != nil {
		return fmt.Errorf("read %s: %w", table, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	names, err := rows.Columns()
	if err != nil {
		return fmt.Errorf("read %s: %w", table, err)
	}
	row, into, marks := make([]any, len(names)), make([]any, len(names)), ""
	for i := range row {
		into[i] = &row[i]
		marks += "?, "
	}
	insert := "INSERT INTO " + table + " (" + columns[table] + ") VALUES (" + marks[:len(marks)-2] + ") ON CONFLICT DO NOTHING"
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return fmt.Errorf("read %s: %w", table, err)
		}
		if _, err := to.Exec(insert, row...); err != nil {
			return fmt.Errorf("write %s: %w", table, err)
		}
	}
	return rows.Err()
}
