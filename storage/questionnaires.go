package storage

import (
	"database/sql"
	"errors"
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// Questionnaire returns the questionnaire that the assessment was answered
// with: the very one passed to Open if that is it. It is read-only.
func (w *Workspace) Questionnaire(id string) (*assessment.Questionnaire, error) {
	var qn *assessment.Questionnaire
	err := w.inTx(func(tx *sql.Tx) error {
		s, err := readLive(tx, id)
		if err != nil {
			return err
		}
		qn, err = w.questionnaire(tx, s.questionnaire)
		return err
	})
	return qn, err
}

// questionnaire returns the one with the full hash. Older ones are read once.
func (w *Workspace) questionnaire(tx *sql.Tx, full string) (*assessment.Questionnaire, error) {
	if full == w.current.Full {
		return w.current, nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if qn, ok := w.older[full]; ok {
		return qn, nil
	}
	qn, err := w.readQuestionnaire(tx, full)
	if err != nil {
		return nil, err
	}
	w.older[full] = qn
	return qn, nil
}

// readQuestionnaire checks the stored bytes, not the questionnaire that they
// give: a later program may know more fields and would hash it differently.
func (w *Workspace) readQuestionnaire(tx *sql.Tx, full string) (*assessment.Questionnaire, error) {
	var meaning, body, hash string
	err := tx.QueryRow("SELECT meaning, body, hash FROM questionnaires WHERE full = ?", full).Scan(&meaning, &body, &hash)
	if errors.Is(err, sql.ErrNoRows) || err == nil && digest(full, meaning, body) != hash {
		return nil, w.damagedQuestionnaire(fmt.Errorf("questionnaire %s does not match its hash", full))
	}
	if err != nil {
		return nil, fmt.Errorf("read questionnaire %s: %w", full, err)
	}
	qn, err := exchange.DecodeQuestionnaire([]byte(body))
	if err != nil {
		return nil, w.damagedQuestionnaire(err)
	}
	qn.Full, qn.Meaning = full, meaning
	return qn, nil
}

func (w *Workspace) damagedQuestionnaire(cause error) error {
	return assessment.Fail("storage.damaged_questionnaire", cause, "path", w.path)
}

// keepQuestionnaire stores the current questionnaire where it is not yet.
func (w *Workspace) keepQuestionnaire(tx *sql.Tx) error { return storeQuestionnaire(tx, w.current) }

// storeQuestionnaire stores a questionnaire, which carries its hashes, where
// it is not yet.
func storeQuestionnaire(tx *sql.Tx, qn *assessment.Questionnaire) error {
	full, meaning := qn.Full, qn.Meaning
	var known bool
	if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM questionnaires WHERE full = ?)", full).Scan(&known); err != nil {
		return fmt.Errorf("look for questionnaire %s: %w", full, err)
	}
	if known {
		return nil
	}
	body, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO questionnaires (full, meaning, body, hash) VALUES (?, ?, ?, ?)",
		full, meaning, string(body), digest(full, meaning, string(body))); err != nil {
		return fmt.Errorf("write questionnaire %s: %w", full, err)
	}
	return nil
}
