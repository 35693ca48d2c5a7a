package storage

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/merge"
	"plumbline/assessment/wire"
)

// lineage returns what is stored of where the values come from, and fails
// where that is damaged. An assessment that never left has none.
func (s *stored) lineage(tx *sql.Tx) (assessment.Lineage, error) {
	var l assessment.Lineage
	var body, hash string
	err := tx.QueryRow("SELECT body, hash FROM lineages WHERE assessment = ?", s.id).Scan(&body, &hash)
	if errors.Is(err, sql.ErrNoRows) {
		return l, nil
	}
	if err != nil {
		return l, fmt.Errorf("read the lineage of %s: %w", s.id, err)
	}
	if digest(s.id, body) != hash {
		return l, s.damaged("lineage does not match its hash")
	}
	if err := json.Unmarshal([]byte(body), &l); err != nil {
		return l, s.damaged(err.Error())
	}
	return l, nil
}

func (s *stored) setLineage(tx *sql.Tx, l assessment.Lineage) error {
	body, err := merge.Encode(l)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`INSERT INTO lineages (assessment, body, hash) VALUES (?, ?, ?)
		ON CONFLICT (assessment) DO UPDATE SET body = excluded.body, hash = excluded.hash`,
		s.id, string(body), digest(s.id, string(body)))
	if err != nil {
		return fmt.Errorf("write the lineage of %s: %w", s.id, err)
	}
	return nil
}

// committed returns the lineage with the present state taken down, and whether
// that is more than what is stored. It writes nothing.
func (s *stored) committed(tx *sql.Tx) (l assessment.Lineage, more bool, err error) {
	before, err := s.lineage(tx)
	if err != nil {
		return l, false, err
	}
	a, err := wire.DecodeAssessment(s.company, s.content, s.answers)
	if err != nil {
		return l, false, s.damaged(err.Error())
	}
	l, err = merge.Commit(before, a)
	if err != nil {
		return l, false, err
	}
	if more = !merge.Equal(before, l); !more {
		return l, false, nil
	}
	if err := merge.Check(l); err != nil { // others would refuse it
		return l, false, assessment.Fail("merge.unfit", err, "name", s.label())
	}
	return l, true, nil
}

// namesToChoose returns the names among which a person must choose, so that
// the firm is found in the list until then; "" where there is no such choice.
func (s *stored) namesToChoose(tx *sql.Tx) string {
	l, err := s.lineage(tx)
	if err != nil {
		return "" // Load tells what is wrong
	}
	var names []string
	for _, c := range merge.Conflicts(l) {
		for _, v := range c.Values {
			var name string
			if c.Field == "company.name" && json.Unmarshal(v, &name) == nil {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, " / ")
}

// become changes the content to that of a, with a journal line for each answer
// and each card that differs.
func (s *stored) become(tx *sql.Tx, a assessment.Assessment, at string) error {
	company, content, answers, err := bodies(a)
	if err != nil {
		return err
	}
	if s.company != company {
		if err := s.do(tx, line{kind: companyKind, before: s.company, after: company}, at); err != nil {
			return err
		}
	}
	if s.content != content {
		if err := s.do(tx, line{kind: contentKind, before: s.content, after: content}, at); err != nil {
			return err
		}
	}
	all := maps.Clone(s.answers)
	maps.Copy(all, answers)
	for _, q := range slices.Sorted(maps.Keys(all)) {
		if s.answers[q] == answers[q] {
			continue
		}
		l := line{kind: answerKind, question: q, before: s.answers[q], after: answers[q]}
		if err := s.do(tx, l, at); err != nil {
			return err
		}
	}
	return nil
}

// bodies returns the three stored parts of an assessment.
func bodies(a assessment.Assessment) (company, content string, answers map[assessment.QuestionID]string, err error) {
	if company, err = wire.EncodeCompany(a.Company); err != nil {
		return "", "", nil, err
	}
	if content, err = wire.EncodeContent(a); err != nil {
		return "", "", nil, err
	}
	answers = map[assessment.QuestionID]string{}
	for q, x := range a.Answers {
		body, err := wire.EncodeAnswer(x)
		if err != nil {
			return "", "", nil, err
		}
		if body != "" {
			answers[q] = body
		}
	}
	return company, content, answers, nil
}
