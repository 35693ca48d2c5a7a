package storage

import (
	"database/sql"
	"errors"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/merge"
)

// errPreview ends the transaction of a preview.
var errPreview = errors.New("only a preview")

// Preview tells what Import would do: it does it and takes it back.
func (w *Workspace) Preview(records []assessment.Record, questionnaires []*assessment.Questionnaire) ([]assessment.Arrival, error) {
	im := newIntake(w, questionnaires)
	err := w.inTx(func(tx *sql.Tx) error {
		if err := im.run(tx, records); err != nil {
			return err
		}
		return errPreview
	})
	if !errors.Is(err, errPreview) {
		return nil, err
	}
	return im.arrivals, nil
}

// Import brings in the records together with the questionnaires they were
// answered with, in one transaction, and reads them back: with an error
// nothing has changed. What was here goes to the journal, so that it can be
// undone. Questionnaires that the workspace has need not be passed in.
func (w *Workspace) Import(records []assessment.Record, questionnaires []*assessment.Questionnaire) ([]assessment.Arrival, error) {
	var im *intake
	err := w.saving(func(tx *sql.Tx) error {
		im = newIntake(w, questionnaires)
		return im.run(tx, records)
	})
	if err != nil {
		return nil, err
	}
	if err := w.inTx(im.confirm); err != nil {
		return nil, err
	}
	// All is safe by now; Close writes the side file again and reports.
	_ = w.writeSide()
	return im.arrivals, nil
}

// intake is one import.
type intake struct {
	w        *Workspace
	brought  []*assessment.Questionnaire
	names    map[string]string // of new assessments by id
	arrivals []assessment.Arrival
	written  map[string]result
}

// result is what must be read back.
type result struct {
	hash    string
	lineage assessment.Lineage
}

func newIntake(w *Workspace, questionnaires []*assessment.Questionnaire) *intake {
	return &intake{w: w, brought: questionnaires, names: map[string]string{}, written: map[string]result{}}
}

func (im *intake) run(tx *sql.Tx, records []assessment.Record) error {
	for _, r := range records {
		a, err := im.take(tx, r)
		if err != nil {
			return err
		}
		im.arrivals = append(im.arrivals, a)
	}
	return im.sameNames(tx)
}

// sameNames adds to what is new the others here that carry the firm's name.
func (im *intake) sameNames(tx *sql.Tx) error {
	if len(im.names) == 0 {
		return nil
	}
	all, err := readAll(tx)
	if err != nil {
		return err
	}
	for i := range im.arrivals {
		a := &im.arrivals[i]
		name := im.names[a.ID]
		if name == "" {
			continue
		}
		for _, s := range all {
			if s.id != a.ID && folded(s.label()) == name {
				a.SameName = append(a.SameName, s.id)
			}
		}
	}
	return nil
}

// folded makes names alike that differ in case and spaces only.
func folded(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// confirm reads back what was written and compares it, content and lineage.
func (im *intake) confirm(tx *sql.Tx) error {
	for id, want := range im.written {
		s, err := read(tx, id)
		if err != nil {
			return err
		}
		got, more, err := s.committed(tx)
		if err != nil {
			return err
		}
		if s.hash != want.hash || more || !merge.Equal(got, want.lineage) {
			return assessment.Fail("storage.not_saved", nil, "path", im.w.path)
		}
	}
	return nil
}
