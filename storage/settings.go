package storage

import (
	"database/sql"
	"errors"
	"fmt"

	"plumbline/assessment"
)

// Setting returns a setting of the program, "" where it was never set.
func (w *Workspace) Setting(key string) (string, error) {
	var value string
	err := w.inTx(func(tx *sql.Tx) error {
		err := tx.QueryRow("SELECT value FROM settings WHERE key = ?", key).Scan(&value)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("read setting %s: %w", key, err)
		}
		return nil
	})
	return value, err
}

// SetSetting stores a setting of the program.
func (w *Workspace) SetSetting(key, value string) error {
	err := w.inTx(func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO settings (key, value) VALUES (?, ?)
			ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
		if err != nil {
			return fmt.Errorf("write setting %s: %w", key, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	got, err := w.Setting(key)
	if err == nil && got != value {
		return assessment.Fail("storage.not_saved", nil, "path", w.path)
	}
	return err
}
