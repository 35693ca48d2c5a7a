package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"strconv"

	"plumbline/assessment"
)

// The kinds of change that the journal knows.
const (
	answerKind  = "answer"
	companyKind = "company"
	contentKind = "content"
)

// line is one line of an assessment's journal: a change with the value before
// and after. The first line has number 1.
type line struct {
	number        int
	kind          string
	question      assessment.QuestionID // empty for the cards
	before, after string                // JSON, empty for no answer
	at            string
	hash          string
}

func (l *line) digest(id string) string {
	return digest(id, strconv.Itoa(l.number), l.kind, string(l.question), l.before, l.after, l.at)
}

// do makes a change and writes it down. What had been undone before can no
// longer be redone.
func (s *stored) do(tx *sql.Tx, l line, at string) error {
	if _, err := tx.Exec("DELETE FROM journal WHERE assessment = ? AND line > ?", s.id, s.position); err != nil {
		return fmt.Errorf("cut the journal of %s: %w", s.id, err)
	}
	s.position++
	s.changed = at
	l.number, l.at = s.position, at
	_, err := tx.Exec(`INSERT INTO journal (assessment, line, kind, question, value_before, value_after, at, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		s.id, l.number, l.kind, l.question, l.before, l.after, l.at, l.digest(s.id))
	if err != nil {
		return fmt.Errorf("write the journal of %s: %w", s.id, err)
	}
	return s.apply(tx, &l, l.after)
}

// apply sets what the line changed to one of its two values.
func (s *stored) apply(tx *sql.Tx, l *line, value string) error {
	switch l.kind {
	case answerKind:
		return s.setAnswer(tx, l.question, value)
	case companyKind:
		s.company = value
	case contentKind:
		s.content = value
	}
	return nil
}

// Undo takes back the last change of the assessment and tells which question
// it touched, "" for a card; ok is false where nothing is left.
func (w *Workspace) Undo(id string) (q assessment.QuestionID, ok bool, err error) {
	return w.step(id, func(tx *sql.Tx, s *stored) (*line, error) {
		l, err := s.line(tx, s.position)
		if l == nil {
			return nil, err
		}
		s.position--
		return l, s.apply(tx, l, l.before)
	})
}

// Redo makes the change again that was undone last; ok is false where nothing
// is left.
func (w *Workspace) Redo(id string) (q assessment.QuestionID, ok bool, err error) {
	return w.step(id, func(tx *sql.Tx, s *stored) (*line, error) {
		l, err := s.line(tx, s.position+1)
		if l == nil {
			return nil, err
		}
		s.position++
		return l, s.apply(tx, l, l.after)
	})
}

// step moves along the journal with f, which returns nil at its end.
func (w *Workspace) step(id string, f func(tx *sql.Tx, s *stored) (*line, error)) (q assessment.QuestionID, ok bool, err error) {
	err = w.change(id, func(tx *sql.Tx, s *stored) (bool, error) {
		l, err := f(tx, s)
		if err != nil || l == nil {
			return false, err
		}
		q, ok = l.question, true
		s.changed = stamp(w.now())
		return true, nil
	})
	if err != nil {
		return "", false, err
	}
	return q, ok, nil
}

const lineColumns = "line, kind, question, value_before, value_after, at, hash"

// line returns the line with the number, nil where there is none.
func (s *stored) line(tx *sql.Tx, number int) (*line, error) {
	row := tx.QueryRow("SELECT "+lineColumns+" FROM journal WHERE assessment = ? AND line = ?", s.id, number)
	l, err := s.scanLine(row)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return l, err
}

func (s *stored) scanLine(row interface{ Scan(...any) error }) (*line, error) {
	l := new(line)
	if err := row.Scan(&l.number, &l.kind, &l.question, &l.before, &l.after, &l.at, &l.hash); err != nil {
		return nil, fmt.Errorf("read the journal of %s: %w", s.id, err)
	}
	if l.digest(s.id) != l.hash {
		return nil, s.damaged(fmt.Sprintf("journal line %d does not match its hash", l.number))
	}
	return l, nil
}

// checkJournal reads all lines: each matches its hash, none in force is missing.
func (s *stored) checkJournal(tx *sql.Tx) (err error) {
	rows, err := tx.Query("SELECT "+lineColumns+" FROM journal WHERE assessment = ? ORDER BY line", s.id)
	if err != nil {
		return fmt.Errorf("read the journal of %s: %w", s.id, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	last := 0
	for rows.Next() {
		l, err := s.scanLine(rows)
		if err != nil {
			return err
		}
		if l.number != last+1 {
			return s.damaged(fmt.Sprintf("journal line %d is missing", last+1))
		}
		last = l.number
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read the journal of %s: %w", s.id, err)
	}
	if last < s.position {
		return s.damaged(fmt.Sprintf("journal ends at line %d of %d", last, s.position))
	}
	return nil
}
