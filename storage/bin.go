package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"plumbline/assessment"
)

// binTime is how long a deleted assessment can be put back.
const binTime = 30 * 24 * time.Hour

// Binned is an assessment in the bin.
type Binned struct {
	ID      string
	Name    string
	Deleted time.Time
	Until   time.Time // then it is gone for good
}

// Bin lists the deleted assessments, the latest first.
func (w *Workspace) Bin() ([]Binned, error) {
	var out []Binned
	err := w.inTx(func(tx *sql.Tx) error {
		ids, err := texts(tx, "SELECT id FROM assessments WHERE deleted <> '' ORDER BY deleted DESC, rowid DESC")
		if err != nil {
			return err
		}
		for _, id := range ids {
			b, err := binned(tx, id)
			if err != nil {
				return err
			}
			out = append(out, b)
		}
		return nil
	})
	return out, err
}

func binned(tx *sql.Tx, id string) (Binned, error) {
	s, err := scanStored(tx.QueryRow("SELECT "+storedColumns+" FROM assessments WHERE id = ?", id))
	if err != nil {
		return Binned{}, fmt.Errorf("read assessment %s: %w", id, err)
	}
	b := Binned{ID: id, Name: s.label()}
	if b.Deleted, err = time.Parse(layout, s.deleted); err == nil {
		b.Until = b.Deleted.Add(binTime)
	} // a damaged one is listed without its times; PutBack tells what is wrong
	return b, nil
}

// PutBack takes the assessment out of the bin.
func (w *Workspace) PutBack(id string) error {
	var written *stored
	err := w.saving(func(tx *sql.Tx) error {
		s, err := read(tx, id)
		if err != nil {
			return err
		}
		if s.deleted == "" {
			return notFound(id)
		}
		s.deleted = ""
		written = s
		return s.write(tx)
	})
	if err != nil {
		return err
	}
	return w.confirm(written)
}

// emptyBin removes for good what has been in the bin for too long. What is
// damaged stays.
func (w *Workspace) emptyBin() error {
	var due []string
	err := w.inTx(func(tx *sql.Tx) error {
		ids, err := texts(tx, "SELECT id FROM assessments WHERE deleted <> '' AND deleted < ?", stamp(w.now().Add(-binTime)))
		if err != nil {
			return err
		}
		for _, id := range ids {
			_, err := read(tx, id)
			if isDamage(err) {
				continue
			}
			if err != nil {
				return err
			}
			due = append(due, id)
		}
		return nil
	})
	if err != nil || len(due) == 0 {
		return err
	}
	return w.remove(due, nil)
}

// remove takes the assessments out of the database and out of its log.
// besides, where it is not nil, is part of the same transaction.
func (w *Workspace) remove(ids []string, besides func(tx *sql.Tx) error) error {
	// The side file must never promise more than there is, wherever this ends.
	if err := w.expectFewer(ids); err != nil {
		return failure(w.path, err)
	}
	err := w.inTx(func(tx *sql.Tx) error {
		if err := removeRows(tx, ids); err != nil || besides == nil {
			return err
		}
		return besides(tx)
	})
	return errors.Join(err, failure(w.path, errors.Join(w.emptyLog(), w.writeSide())))
}

func (w *Workspace) expectFewer(ids []string) error {
	s, err := w.count()
	if err != nil {
		return err
	}
	for _, id := range ids {
		var rows, answers int
		if err := w.db.QueryRow(`SELECT (SELECT count(*) FROM assessments WHERE id = ?1),
			(SELECT count(*) FROM answers WHERE assessment = ?1)`, id).Scan(&rows, &answers); err != nil {
			return fmt.Errorf("count: %w", err)
		}
		s.Assessments -= rows
		s.Answers -= answers
	}
	return w.putSide(s)
}

// removeRows deletes all that belongs to the assessments alone.
func removeRows(tx *sql.Tx, ids []string) error {
	lineages, err := texts(tx, "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'lineages'")
	if err != nil {
		return err
	}
	for _, id := range ids {
		for _, table := range append([]string{"answers", "journal"}, lineages...) {
			if _, err := tx.Exec("DELETE FROM "+table+" WHERE assessment = ?", id); err != nil {
				return fmt.Errorf("remove %s of %s: %w", table, id, err)
			}
		}
		if _, err := tx.Exec("DELETE FROM assessments WHERE id = ?", id); err != nil {
			return fmt.Errorf("remove assessment %s: %w", id, err)
		}
		if _, err := tx.Exec("DELETE FROM settings WHERE value = ?", id); err != nil {
			return fmt.Errorf("remove settings of %s: %w", id, err)
		}
	}
	if _, err := tx.Exec("DELETE FROM questionnaires WHERE full NOT IN (SELECT questionnaire FROM assessments)"); err != nil {
		return fmt.Errorf("remove questionnaires: %w", err)
	}
	return nil
}

// emptyLog brings everything into the main file and cuts the log to nothing.
func (w *Workspace) emptyLog() error {
	var busy, pages, moved int
	if err := w.db.QueryRow("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved); err != nil {
		return fmt.Errorf("empty the log: %w", err)
	}
	if busy != 0 {
		return assessment.Fail("storage.busy", nil, "path", w.path)
	}
	return nil
}
