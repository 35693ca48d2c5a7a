package storage

import (
	"database/sql"
	"errors"
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// Create stores a new assessment, answered with the current questionnaire.
func (w *Workspace) Create(a assessment.Assessment) (assessment.Entry, error) {
	at := stamp(w.now())
	s := &stored{id: w.newID(), questionnaire: w.current.Full, created: at, changed: at,
		answers: map[assessment.QuestionID]string{}}
	err := w.saving(func(tx *sql.Tx) error { return w.create(tx, s, a) })
	if err != nil {
		return assessment.Entry{}, err
	}
	if err := w.confirm(s); err != nil {
		return assessment.Entry{}, err
	}
	// The assessment is safe by now. A side file that cannot be written is
	// tried again by the next Create and by Close, which reports it.
	_ = w.writeSide()
	return w.Load(s.id)
}

func (w *Workspace) create(tx *sql.Tx, s *stored, a assessment.Assessment) error {
	var err error
	if s.company, err = wire.EncodeCompany(a.Company); err != nil {
		return err
	}
	if s.content, err = wire.EncodeContent(a); err != nil {
		return err
	}
	bodies := map[assessment.QuestionID]string{}
	for q, answer := range a.Answers {
		if bodies[q], err = wire.EncodeAnswer(answer); err != nil {
			return err
		}
	}
	if err := w.keepQuestionnaire(tx); err != nil {
		return err
	}
	if err := s.insert(tx); err != nil {
		return err
	}
	for q, body := range bodies {
		if err := s.setAnswer(tx, q, body); err != nil {
			return err
		}
	}
	return s.write(tx)
}

// Load returns an assessment after checking it and its journal for damage.
func (w *Workspace) Load(id string) (assessment.Entry, error) {
	var e assessment.Entry
	err := w.inTx(func(tx *sql.Tx) error {
		s, err := readLive(tx, id)
		if err != nil {
			return err
		}
		if err := s.checkJournal(tx); err != nil {
			return err
		}
		if _, err := s.lineage(tx); err != nil {
			return err
		}
		qn, err := w.questionnaire(tx, s.questionnaire)
		if err != nil {
			return err
		}
		e, err = s.entry(qn.Meaning)
		return err
	})
	return e, err
}

// List returns the assessments that were not deleted, newest change first. A
// damaged one is listed as well, so that a person can open it and is told.
func (w *Workspace) List() ([]assessment.Row, error) {
	var out []assessment.Row
	err := w.inTx(func(tx *sql.Tx) error {
		all, err := readAll(tx)
		if err != nil {
			return err
		}
		for _, s := range all {
			row, err := w.row(tx, s)
			if err != nil {
				return err
			}
			out = append(out, row)
		}
		return nil
	})
	return out, err
}

func (w *Workspace) row(tx *sql.Tx, s *stored) (assessment.Row, error) {
	e, err := s.entry("")
	if err != nil {
		return assessment.Row{ID: s.id, Name: s.label()}, nil // Load tells what is wrong
	}
	a := &e.Assessment
	r := assessment.Row{ID: s.id, Name: a.Company.Name, Mode: a.Mode, Sector: a.Company.Sector, Changed: e.Changed}
	if r.Name == "" {
		r.Name = s.namesToChoose(tx)
	}
	qn, err := w.questionnaire(tx, s.questionnaire)
	if err != nil {
		var damaged *assessment.Error
		if errors.As(err, &damaged) {
			return r, nil // without counts; Load tells what is wrong
		}
		return assessment.Row{}, err
	}
	for _, q := range a.AskedQuestions(qn) {
		r.Asked++
		if a.Answer(q.ID).State != assessment.Unanswered {
			r.Answered++
		}
	}
	return r, nil
}

// readAll returns the live assessments without checking them.
func readAll(tx *sql.Tx) (all []*stored, err error) {
	rows, err := tx.Query("SELECT " + storedColumns + " FROM assessments WHERE deleted = '' ORDER BY changed DESC, rowid DESC")
	if err != nil {
		return nil, fmt.Errorf("list assessments: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	byID := map[string]*stored{}
	for rows.Next() {
		s, err := scanStored(rows)
		if err != nil {
			return nil, fmt.Errorf("list assessments: %w", err)
		}
		all = append(all, s)
		byID[s.id] = s
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("list assessments: %w", err)
	}
	return all, readAllAnswers(tx, byID)
}

func readAllAnswers(tx *sql.Tx, byID map[string]*stored) (err error) {
	rows, err := tx.Query("SELECT assessment, question, body FROM answers")
	if err != nil {
		return fmt.Errorf("list answers: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id, body string
		var q assessment.QuestionID
		if err := rows.Scan(&id, &q, &body); err != nil {
			return fmt.Errorf("list answers: %w", err)
		}
		if s, ok := byID[id]; ok {
			s.answers[q] = body
		}
	}
	return rows.Err()
}

// SetCurrent remembers the question to go on with. It is no change of the
// assessment: neither its time nor its journal takes note.
func (w *Workspace) SetCurrent(id string, q assessment.QuestionID) error {
	return w.change(id, func(_ *sql.Tx, s *stored) (bool, error) {
		differs := s.current != string(q)
		s.current = string(q)
		return differs, nil
	})
}

// SetFinished remembers that the results were opened once all was asked.
func (w *Workspace) SetFinished(id string) error {
	return w.change(id, func(_ *sql.Tx, s *stored) (bool, error) {
		differs := !s.finished
		s.finished = true
		return differs, nil
	})
}

// Delete moves the assessment to the bin: it stays in the file, but is no
// longer listed nor loaded.
func (w *Workspace) Delete(id string) error {
	return w.change(id, func(_ *sql.Tx, s *stored) (bool, error) {
		s.deleted = stamp(w.now())
		return true, nil
	})
}

// change lets f alter an assessment in one transaction, which it does not end
// up in if f reports that nothing differs, and reads the result back.
func (w *Workspace) change(id string, f func(tx *sql.Tx, s *stored) (differs bool, err error)) error {
	var written *stored
	err := w.saving(func(tx *sql.Tx) error {
		written = nil
		s, err := readLive(tx, id)
		if err != nil {
			return err
		}
		differs, err := f(tx, s)
		if err != nil || !differs {
			return err
		}
		written = s
		return s.write(tx)
	})
	if err != nil || written == nil {
		return err
	}
	return w.confirm(written)
}

// confirm reads back what was written.
func (w *Workspace) confirm(written *stored) error {
	return w.inTx(func(tx *sql.Tx) error {
		s, err := read(tx, written.id)
		if err != nil {
			return err
		}
		if s.hash != written.hash {
			return assessment.Fail("storage.not_saved", nil, "path", w.path)
		}
		return nil
	})
}
