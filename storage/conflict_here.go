package storage

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/merge"
	"plumbline/assessment/wire"
)

// markHere tells which value of each conflict stood here before a file brought
// another: the latest that the journal knows.
func (s *stored) markHere(tx *sql.Tx, conflicts []merge.Conflict) error {
	open := len(conflicts)
	for number := s.position; number > 0 && open > 0; number-- {
		l, err := s.line(tx, number)
		if err != nil {
			return err
		}
		if l == nil || l.before == "" {
			continue
		}
		var before map[string][]assessment.Version
		for i := range conflicts {
			c := &conflicts[i]
			if c.Here != nil || c.Question != l.question {
				continue
			}
			if before == nil {
				if before, err = s.fieldsBefore(l); err != nil {
					return err
				}
			}
			if c.Here = valueAmong(c.Values, before[c.Field]); c.Here != nil {
				open--
			}
		}
	}
	return nil
}

// fieldsBefore returns the fields of what a line of the journal replaced.
func (s *stored) fieldsBefore(l *line) (map[string][]assessment.Version, error) {
	company, content, answers := "{}", "{}", map[assessment.QuestionID]string{}
	switch l.kind {
	case companyKind:
		company = l.before
	case contentKind:
		content = l.before
	case answerKind:
		answers[l.question] = l.before
	}
	a, err := wire.DecodeAssessment(company, content, answers)
	if err != nil {
		return nil, s.damaged(err.Error())
	}
	lineage, err := merge.Commit(assessment.Lineage{}, a)
	return lineage.Fields, err
}

// valueAmong returns the value that is one of those set, nil where none is.
func valueAmong(values []json.RawMessage, set []assessment.Version) json.RawMessage {
	for _, v := range set {
		if i := slices.IndexFunc(values, func(o json.RawMessage) bool { return bytes.Equal(o, v.Value) }); i >= 0 {
			return values[i]
		}
	}
	return nil
}
