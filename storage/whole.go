package storage

import (
	"database/sql"
	"fmt"
	"time"
)

// Withdrawal refuses files that bring the assessment.
type Withdrawal struct {
	Assessment string
	At         time.Time
}

// ID returns the workspace's own UUID.
func (w *Workspace) ID() string { return w.uuid }

// Settings returns all settings of the program.
func (w *Workspace) Settings() (map[string]string, error) {
	out := map[string]string{}
	err := w.inTx(func(tx *sql.Tx) error {
		keys, err := texts(tx, "SELECT key FROM settings")
		if err != nil {
			return err
		}
		for _, key := range keys {
			var value string
			if err := tx.QueryRow("SELECT value FROM settings WHERE key = ?", key).Scan(&value); err != nil {
				return fmt.Errorf("read setting %s: %w", key, err)
			}
			out[key] = value
		}
		return nil
	})
	return out, err
}

// Withdrawals returns what Import refuses, in the order of their ids.
func (w *Workspace) Withdrawals() ([]Withdrawal, error) {
	var out []Withdrawal
	err := w.inTx(func(tx *sql.Tx) error {
		if err := checkTombstones(tx, w.path); err != nil {
			return err
		}
		ids, err := texts(tx, "SELECT assessment FROM tombstones ORDER BY assessment")
		if err != nil {
			return err
		}
		for _, id := range ids {
			var at string
			if err := tx.QueryRow("SELECT at FROM tombstones WHERE assessment = ?", id).Scan(&at); err != nil {
				return fmt.Errorf("read the withdrawal of %s: %w", id, err)
			}
			when, err := time.Parse(layout, at)
			if err != nil {
				return fmt.Errorf("read the withdrawal of %s: %w", id, err)
			}
			out = append(out, Withdrawal{Assessment: id, At: when})
		}
		return nil
	})
	return out, err
}
