package storage

import (
	"database/sql"
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// SaveAnswer stores one answer together with its journal line. The zero
// answer takes the question back to unanswered; the answer that is there
// already changes nothing.
func (w *Workspace) SaveAnswer(id string, q assessment.QuestionID, a assessment.Answer) error {
	after, err := wire.EncodeAnswer(a)
	if err != nil {
		return failure(w.path, err)
	}
	return w.change(id, func(tx *sql.Tx, s *stored) (bool, error) {
		before := s.answers[q]
		if before == after {
			return false, nil
		}
		l := line{kind: answerKind, question: q, before: before, after: after}
		return true, s.do(tx, l, stamp(w.now()))
	})
}

// setAnswer stores the answer; an empty body removes it.
func (s *stored) setAnswer(tx *sql.Tx, q assessment.QuestionID, body string) error {
	var err error
	if body == "" {
		delete(s.answers, q)
		_, err = tx.Exec("DELETE FROM answers WHERE assessment = ? AND question = ?", s.id, q)
	} else {
		s.answers[q] = body
		_, err = tx.Exec(`INSERT INTO answers (assessment, question, body) VALUES (?, ?, ?)
			ON CONFLICT (assessment, question) DO UPDATE SET body = excluded.body`, s.id, q, body)
	}
	if err != nil {
		return fmt.Errorf("write answer %s of %s: %w", q, s.id, err)
	}
	return nil
}
