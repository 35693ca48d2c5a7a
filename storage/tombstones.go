package storage

import (
	"database/sql"
	"fmt"

	"plumbline/assessment"
)

// Withdraw moves the assessment to the bin, if it is here, and refuses it from
// then on when a file brings it.
func (w *Workspace) Withdraw(id string) error {
	if !isUUID(id) {
		return notFound(id)
	}
	return w.saving(func(tx *sql.Tx) error {
		if err := w.bury(tx, []string{id}); err != nil {
			return err
		}
		var here bool
		if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM assessments WHERE id = ? AND deleted = '')", id).Scan(&here); err != nil {
			return fmt.Errorf("withdraw %s: %w", id, err)
		}
		if !here {
			return nil
		}
		s, err := read(tx, id)
		if err != nil {
			return err
		}
		s.deleted = stamp(w.now())
		return s.write(tx)
	})
}

// Lift ends the refusal. What is in the bin stays there until it is taken out
// or a file brings it again.
func (w *Workspace) Lift(id string) error {
	return w.saving(func(tx *sql.Tx) error {
		if _, err := tx.Exec("DELETE FROM tombstones WHERE assessment = ?", id); err != nil {
			return fmt.Errorf("lift the withdrawal of %s: %w", id, err)
		}
		return nil
	})
}

// withdrawn reports whether there is a tombstone. One that was damaged still
// refuses: letting a firm back in is a person's decision.
func withdrawn(tx *sql.Tx, id string) (bool, error) {
	var is bool
	if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM tombstones WHERE assessment = ?)", id).Scan(&is); err != nil {
		return false, fmt.Errorf("look for a withdrawal of %s: %w", id, err)
	}
	return is, nil
}

// checkTombstones compares all with their hashes.
func checkTombstones(tx *sql.Tx, path string) error {
	bad, err := texts(tx, "SELECT assessment || ' ' || at || ' ' || hash FROM tombstones")
	if err != nil {
		return err
	}
	for _, row := range bad {
		var id, at, hash string
		if _, err := fmt.Sscan(row, &id, &at, &hash); err != nil || digest(id, at) != hash {
			return assessment.Fail("storage.lost_rows", fmt.Errorf("withdrawal %s does not match its hash", id), "path", path)
		}
	}
	return nil
}
