package storage

import (
	"database/sql"
	"errors"
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// questionnaire returns the one the record was answered with and makes sure
// that the workspace has it.
func (im *intake) questionnaire(tx *sql.Tx, r assessment.Record) (*assessment.Questionnaire, error) {
	qn, err := im.find(tx, r.Full)
	if err != nil {
		return nil, err
	}
	if qn == nil {
		return nil, assessment.Fail("merge.no_questions", nil, "name", called(r))
	}
	if r.Questionnaire != "" && r.Questionnaire != qn.Meaning {
		return nil, broken(called(r), errors.New("the two hashes of the questionnaire do not belong together"))
	}
	return qn, storeQuestionnaire(tx, qn)
}

// find returns the questionnaire out of the program, the workspace or what was
// brought, nil where none of them has it. Of what was brought only the content
// counts, not the hashes it claims.
func (im *intake) find(tx *sql.Tx, full string) (*assessment.Questionnaire, error) {
	if full == im.w.current.Full {
		return im.w.current, nil
	}
	var known bool
	if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM questionnaires WHERE full = ?)", full).Scan(&known); err != nil {
		return nil, fmt.Errorf("look for questionnaire %s: %w", full, err)
	}
	if known {
		return im.w.questionnaire(tx, full)
	}
	for _, brought := range im.brought {
		if brought == nil {
			continue
		}
		qn := *brought
		var err error
		if qn.Meaning, qn.Full, err = exchange.Hashes(brought); err != nil {
			return nil, fmt.Errorf("hash a questionnaire: %w", err)
		}
		if qn.Full == full {
			return &qn, nil
		}
	}
	return nil, nil
}
