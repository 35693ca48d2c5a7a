package storage

import (
	"database/sql"
	"encoding/json"
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/merge"
)

var _ assessment.Courier = (*Workspace)(nil)

// Record takes down the present state as a revision, where it is not one yet,
// and returns the assessment as it travels.
func (w *Workspace) Record(id string) (assessment.Record, error) {
	out, err := w.records(func(*sql.Tx) ([]string, error) { return []string{id}, nil })
	if err != nil {
		return assessment.Record{}, err
	}
	return out[0], nil
}

// Records is Record for all assessments that are not deleted, the one changed
// last first.
func (w *Workspace) Records() ([]assessment.Record, error) {
	return w.records(func(tx *sql.Tx) ([]string, error) {
		all, err := readAll(tx)
		var out []string
		for _, s := range all {
			out = append(out, s.id)
		}
		return out, err
	})
}

func (w *Workspace) records(which func(*sql.Tx) ([]string, error)) (out []assessment.Record, err error) {
	var fresh []assessment.Record
	err = w.saving(func(tx *sql.Tx) error {
		out, fresh = nil, nil
		chosen, err := which(tx)
		if err != nil {
			return err
		}
		for _, id := range chosen {
			r, more, err := w.record(tx, id)
			if err != nil {
				return err
			}
			out = append(out, r)
			if more {
				fresh = append(fresh, r)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, r := range fresh {
		if err := w.confirmLineage(r.ID, r.Lineage); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (w *Workspace) record(tx *sql.Tx, id string) (r assessment.Record, more bool, err error) {
	s, err := readLive(tx, id)
	if err != nil {
		return r, false, err
	}
	if err := s.checkJournal(tx); err != nil {
		return r, false, err
	}
	qn, err := w.questionnaire(tx, s.questionnaire)
	if err != nil {
		return r, false, err
	}
	r.Full = s.questionnaire
	if r.Entry, err = s.entry(qn.Meaning); err != nil {
		return r, false, err
	}
	if r.Lineage, more, err = s.committed(tx); err != nil {
		return r, false, err
	}
	if r.Assessment, err = merge.Assessment(r.Lineage); err != nil {
		return r, false, err
	}
	if more {
		err = s.setLineage(tx, r.Lineage)
	}
	return r, more, err
}

// confirmLineage reads a lineage back.
func (w *Workspace) confirmLineage(id string, want assessment.Lineage) error {
	return w.inTx(func(tx *sql.Tx) error {
		s, err := read(tx, id)
		if err != nil {
			return err
		}
		got, err := s.lineage(tx)
		if err == nil && !merge.Equal(got, want) {
			err = assessment.Fail("storage.not_saved", nil, "path", w.path)
		}
		return err
	})
}

// Conflicts returns the fields of which a person must choose the value. A
// field that was answered since is none, whether it was written down as a
// revision or not.
func (w *Workspace) Conflicts(id string) ([]merge.Conflict, error) {
	var out []merge.Conflict
	err := w.inTx(func(tx *sql.Tx) error {
		s, err := readLive(tx, id)
		if err != nil {
			return err
		}
		l, _, err := s.committed(tx)
		if err != nil {
			return err
		}
		out = merge.Conflicts(l)
		return s.markHere(tx, out)
	})
	return out, err
}

// Choose settles a conflict with one of its values, which goes to the journal
// like an answer does.
func (w *Workspace) Choose(id, field string, value json.RawMessage) error {
	return w.change(id, func(tx *sql.Tx, s *stored) (bool, error) {
		l, _, err := s.committed(tx)
		if err != nil {
			return false, err
		}
		if !offered(l, field, value) {
			return false, assessment.Fail("merge.no_choice", nil, "name", s.label())
		}
		e, err := s.entry("")
		if err != nil {
			return false, err
		}
		a, err := merge.With(e.Assessment, field, value)
		if err != nil {
			return false, err
		}
		return true, s.become(tx, a, stamp(w.now()))
	})
}

func offered(l assessment.Lineage, field string, value json.RawMessage) bool {
	return slices.ContainsFunc(merge.Conflicts(l), func(c merge.Conflict) bool {
		return c.Field == field && slices.ContainsFunc(c.Values, func(v json.RawMessage) bool { return string(v) == string(value) })
	})
}
