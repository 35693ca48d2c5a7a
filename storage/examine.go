package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"plumbline/assessment"
)

// Damage is what Examine found in a workspace that cannot be opened, or in
// which Verify found something.
type Damage struct {
	Cause   error     // an assessment.Error; nil where nothing is wrong
	Safe    []Rescued // can be read; Salvage keeps them
	Lost    []Finding // cannot be read, or not as it was written
	Backups []Backup  // newest first
}

// Rescued is an assessment that can be read and is what was written.
type Rescued struct {
	ID      string
	Name    string
	Answers int
	Undo    bool // its journal is whole as well, so that changes can be undone
}

// Examine looks at the workspace at path, which must not be open, without
// writing to it: what is wrong, what can be saved, which copies there are.
func Examine(ctx context.Context, path string) (Damage, error) {
	holding.Lock()
	defer holding.Unlock()
	if isHeld(path) {
		return Damage{}, assessment.Fail("storage.busy", nil, "path", path)
	}
	var d Damage
	var err error
	if d.Backups, err = Backups(ctx, path); err != nil {
		return d, err
	}
	before := readSide(path)
	fresh, cause := inspect(path, before)
	d.Cause = cause
	if fresh || !worthReading(cause) {
		return d, nil
	}
	err = withScratch(path, func(scratch string) error {
		r, err := readRemains(ctx, path, scratch)
		if err != nil {
			return err
		}
		d.Safe, d.Lost = r.safe(), r.lost
		if d.Cause == nil {
			d.Cause = r.cause(path, before)
		}
		return nil
	})
	return d, err
}

// worthReading reports whether there may be assessments in the file.
func worthReading(cause error) bool {
	var told *assessment.Error
	return cause == nil || errors.As(cause, &told) && told.Key == "storage.damaged_file"
}

// remains is what can be read of a workspace.
type remains struct {
	w     *Workspace
	whole error // what SQLite says about the file
	kept  []kept
	lost  []Finding
}

type kept struct {
	s    *stored
	undo bool
}

func (r *remains) safe() (out []Rescued) {
	for _, k := range r.kept {
		out = append(out, Rescued{ID: k.s.id, Name: k.s.label(), Answers: len(k.s.answers), Undo: k.undo})
	}
	return out
}

func (r *remains) cause(path string, before *side) error {
	switch {
	case r.whole != nil:
		return assessment.Fail("storage.damaged_file", r.whole, "path", path)
	case before.had() && len(r.kept)+len(r.lost) == 0:
		return assessment.Fail("storage.emptied", nil, "path", path)
	case len(r.lost) > 0:
		return r.lost[0].Err
	}
	return nil
}

// readRemains reads a scratch copy, which it may change; the handle is closed.
func readRemains(ctx context.Context, path, scratch string) (r *remains, err error) {
	r, err = openRemains(ctx, path, scratch)
	if err != nil {
		return nil, err
	}
	return r, r.w.db.Close()
}

// openRemains leaves the handle open. What it says is about path.
func openRemains(ctx context.Context, path, scratch string) (*remains, error) {
	if err := mendHeader(scratch); err != nil {
		return nil, failure(scratch, err)
	}
	r := &remains{w: &Workspace{path: path, older: map[string]*assessment.Questionnaire{}}}
	var err error
	if r.w.file, err = os.Stat(scratch); err != nil {
		return nil, failure(scratch, err)
	}
	r.w.db = connectToRescue(scratch)
	var check string
	switch err := r.w.db.QueryRow("PRAGMA quick_check(1)").Scan(&check); {
	case err != nil:
		r.whole = err
	case check != "ok":
		r.whole = errors.New(check)
	default:
		r.whole = r.w.only(func(tx *sql.Tx) error { return checkSchema(tx, path) })
	}
	if err := r.read(ctx); err != nil {
		return nil, errors.Join(err, r.w.db.Close())
	}
	return r, nil
}

func (r *remains) read(ctx context.Context) error {
	v := verifier{w: r.w, checked: map[string]bool{}}
	for _, id := range r.w.idsLeft(r.w.file.Size()) {
		if err := ctx.Err(); err != nil {
			return err
		}
		var k kept
		err := r.w.only(func(tx *sql.Tx) (err error) {
			if k.s, err = read(tx, id); err != nil {
				return err
			}
			if _, err := k.s.entry(""); err != nil {
				return err
			}
			if err := v.questionnaire(tx, k.s.questionnaire); err != nil {
				return err
			}
			k.undo = k.s.checkJournal(tx) == nil
			return nil
		})
		if err != nil {
			r.lost = append(r.lost, Finding{ID: id, Name: r.w.nameOf(id), Err: failure(r.w.path, err)})
			continue
		}
		r.kept = append(r.kept, k)
	}
	return nil
}

// only runs f in a transaction that is taken back: nothing was written, and
// the end of a damaged file must not count against what was read.
func (w *Workspace) only(f func(tx *sql.Tx) error) error {
	tx, err := w.db.Begin()
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	err = f(tx)
	_ = tx.Rollback() // of a scratch copy
	return err
}
