package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"plumbline/assessment"
)

// Finding is damage in the workspace. ID and Name are empty where no single
// assessment is touched.
type Finding struct {
	ID   string
	Name string // of the firm, empty where it cannot be read
	Err  error  // an assessment.Error
}

// Verify reads everything in the workspace, the bin too, and compares it with
// the hashes taken when it was written. It tells progress after each
// assessment and holds the workspace for one of them at a time, so that a
// person can work on meanwhile. The error says why it could not look
// everywhere.
func (w *Workspace) Verify(ctx context.Context, progress func(done, of int)) ([]Finding, error) {
	v := verifier{w: w, checked: map[string]bool{}}
	var ids []string
	err := v.look(Finding{}, func(tx *sql.Tx) error { return checkSchema(tx, w.path) })
	if err != nil || len(v.found) > 0 {
		return v.found, err // what is not declared as ours is not read as ours
	}
	err = v.look(Finding{}, func(tx *sql.Tx) error {
		err := tx.QueryRow("PRAGMA user_version").Scan(&v.schema)
		if err == nil {
			ids, err = texts(tx, "SELECT id FROM assessments ORDER BY rowid")
		}
		return err
	})
	for i, id := range ids {
		if err = errors.Join(err, ctx.Err()); err != nil {
			break
		}
		err = v.assessment(id)
		if progress != nil {
			progress(i+1, len(ids))
		}
	}
	if err == nil {
		err = v.look(Finding{}, v.rest)
	}
	return v.found, err
}

type verifier struct {
	w       *Workspace
	schema  int             // of the file; a copy may be older than the program
	checked map[string]bool // questionnaires by full hash
	found   []Finding
}

// look runs f and takes down the damage that it meets.
func (v *verifier) look(f Finding, read func(tx *sql.Tx) error) error {
	err := v.w.inTx(read)
	if !isDamage(err) {
		return err
	}
	f.Err = err
	v.found = append(v.found, f)
	return nil
}

// isDamage reports whether the error is about what is stored, not about
// reaching it.
func isDamage(err error) bool {
	var told *assessment.Error
	if !errors.As(err, &told) {
		return false
	}
	switch told.Key {
	case "storage.damaged", "storage.damaged_file", "storage.damaged_questionnaire", "storage.lost_rows":
		return true
	}
	return false
}

// unlessDamaged returns nil for an error about the content of a copy.
func unlessDamaged(err error) error {
	if err == nil || codeOf(err) == sqliteError { // such as a table that is not there
		return nil
	}
	err = failure("", err)
	var told *assessment.Error
	if isDamage(err) || errors.As(err, &told) &&
		(told.Key == "storage.emptied" || told.Key == "storage.foreign" || told.Key == "storage.newer") {
		return nil
	}
	return err
}

func (v *verifier) assessment(id string) error {
	before := len(v.found)
	err := v.look(Finding{ID: id}, func(tx *sql.Tx) error { return v.check(tx, id) })
	if len(v.found) > before {
		v.found[before].Name = v.w.nameOf(id)
	}
	return err
}

// nameOf returns what a person knows a damaged assessment by, empty where that
// cannot be read either.
func (w *Workspace) nameOf(id string) string {
	s := &stored{}
	row := w.db.QueryRow("SELECT company, changed FROM assessments WHERE id = ?", id)
	if row.Scan(&s.company, &s.changed) != nil {
		return ""
	}
	return s.label()
}

// check reads one assessment with its journal, its questionnaire and its
// lineage.
func (v *verifier) check(tx *sql.Tx, id string) error {
	s, err := read(tx, id)
	if isNotFound(err) {
		return v.misplaced(tx, id)
	}
	if err != nil {
		return err
	}
	if err := s.checkJournal(tx); err != nil {
		return err
	}
	if _, err := s.entry(""); err != nil {
		return err
	}
	if v.schema >= lineageSchema {
		if _, err := s.lineage(tx); err != nil {
			return err
		}
	}
	return v.questionnaire(tx, s.questionnaire)
}

func isNotFound(err error) bool {
	var told *assessment.Error
	return errors.As(err, &told) && told.Key == "storage.not_found"
}

// misplaced looks for an assessment without the index that did not find it. It
// may as well have been removed since it was listed.
func (v *verifier) misplaced(tx *sql.Tx, id string) error {
	found, err := texts(tx, "SELECT id FROM assessments NOT INDEXED WHERE id = ?", id)
	if err != nil || len(found) == 0 {
		return err
	}
	return assessment.Fail("storage.damaged_file", fmt.Errorf("the index lacks %s", id), "path", v.w.path)
}

// questionnaire checks the stored one, not the one in memory.
func (v *verifier) questionnaire(tx *sql.Tx, full string) error {
	if v.checked[full] {
		return nil
	}
	_, err := v.w.readQuestionnaire(tx, full)
	v.checked[full] = err == nil
	return err
}

// lineageSchema is the first schema with lineages and tombstones.
const lineageSchema = 3

// rest checks what belongs to no assessment: questionnaires, tombstones and
// rows whose assessment is gone.
func (v *verifier) rest(tx *sql.Tx) error {
	fulls, err := texts(tx, "SELECT full FROM questionnaires")
	if err != nil {
		return err
	}
	for _, full := range fulls {
		if err := v.questionnaire(tx, full); err != nil {
			return err
		}
	}
	tables := []string{"answers", "journal"}
	if v.schema >= lineageSchema {
		tables = append(tables, "lineages")
		if err := checkTombstones(tx, v.w.path); err != nil {
			return err
		}
	}
	for _, table := range tables {
		if err := v.orphans(tx, table); err != nil {
			return err
		}
	}
	return nil
}

func (v *verifier) orphans(tx *sql.Tx, table string) error {
	var lost int
	err := tx.QueryRow("SELECT count(*) FROM " + table + " WHERE assessment NOT IN (SELECT id FROM assessments)").Scan(&lost)
	if err != nil {
		return fmt.Errorf("look for lost %s: %w", table, err)
	}
	if lost > 0 {
		return assessment.Fail("storage.lost_rows", fmt.Errorf("%d %s belong to no assessment", lost, table), "path", v.w.path)
	}
	return nil
}

// texts returns the first column of a query.
func texts(tx *sql.Tx, query string, args ...any) (out []string, err error) {
	rows, err := tx.Query(query, args...)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", query, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, fmt.Errorf("%s: %w", query, err)
		}
		out = append(out, s)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", query, err)
	}
	return out, nil
}
