package storage

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// stored is an assessment as it is in the database.
type stored struct {
	id            string
	questionnaire string // full hash
	created       string
	changed       string
	finished      bool
	current       string
	company       string // JSON
	content       string // JSON
	position      int
	deleted       string
	hash          string
	answers       map[assessment.QuestionID]string // JSON
}

// digest covers everything a person would miss if it changed by itself.
func (s *stored) digest() string {
	parts := []string{s.id, s.questionnaire, s.created, s.changed, strconv.FormatBool(s.finished), s.current,
		s.company, s.content, strconv.Itoa(s.position), s.deleted}
	for _, q := range slices.Sorted(maps.Keys(s.answers)) {
		parts = append(parts, string(q), s.answers[q])
	}
	return digest(parts...)
}

const storedColumns = "id, questionnaire, created, changed, finished, current, company, content, position, deleted, hash"

func scanStored(row interface{ Scan(...any) error }) (*stored, error) {
	s := &stored{answers: map[assessment.QuestionID]string{}}
	err := row.Scan(&s.id, &s.questionnaire, &s.created, &s.changed, &s.finished, &s.current,
		&s.company, &s.content, &s.position, &s.deleted, &s.hash)
	return s, err
}

// read returns the assessment if it is there and is what was written.
func read(tx *sql.Tx, id string) (*stored, error) {
	s, err := scanStored(tx.QueryRow("SELECT "+storedColumns+" FROM assessments WHERE id = ?", id))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, notFound(id)
	}
	if err != nil {
		return nil, fmt.Errorf("read assessment %s: %w", id, err)
	}
	rows, err := tx.Query("SELECT question, body FROM answers WHERE assessment = ?", id)
	if err != nil {
		return nil, fmt.Errorf("read answers of %s: %w", id, err)
	}
	defer rows.Close()
	for rows.Next() {
		var q assessment.QuestionID
		var body string
		if err := rows.Scan(&q, &body); err != nil {
			return nil, fmt.Errorf("read answers of %s: %w", id, err)
		}
		s.answers[q] = body
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read answers of %s: %w", id, err)
	}
	if s.digest() != s.hash {
		return nil, s.damaged("content does not match its hash")
	}
	return s, nil
}

// readLive is read for an assessment that was not deleted.
func readLive(tx *sql.Tx, id string) (*stored, error) {
	s, err := read(tx, id)
	if err == nil && s.deleted != "" {
		return nil, notFound(id)
	}
	return s, err
}

// write updates the assessment's own row; answers have theirs.
func (s *stored) write(tx *sql.Tx) error {
	s.hash = s.digest()
	_, err := tx.Exec(`UPDATE assessments SET changed = ?, finished = ?, current = ?, company = ?, content = ?,
		position = ?, deleted = ?, hash = ? WHERE id = ?`,
		s.changed, s.finished, s.current, s.company, s.content, s.position, s.deleted, s.hash, s.id)
	if err != nil {
		return fmt.Errorf("write assessment %s: %w", s.id, err)
	}
	return nil
}

func (s *stored) insert(tx *sql.Tx) error {
	s.hash = s.digest()
	_, err := tx.Exec("INSERT INTO assessments ("+storedColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		s.id, s.questionnaire, s.created, s.changed, s.finished, s.current, s.company, s.content, s.position,
		s.deleted, s.hash)
	if err != nil {
		return fmt.Errorf("write assessment %s: %w", s.id, err)
	}
	return nil
}

func (s *stored) entry(meaning string) (assessment.Entry, error) {
	a, err := wire.DecodeAssessment(s.company, s.content, s.answers)
	if err != nil {
		return assessment.Entry{}, s.damaged(err.Error())
	}
	created, err := time.Parse(layout, s.created)
	if err != nil {
		return assessment.Entry{}, s.damaged(err.Error())
	}
	changed, err := time.Parse(layout, s.changed)
	if err != nil {
		return assessment.Entry{}, s.damaged(err.Error())
	}
	return assessment.Entry{ID: s.id, Questionnaire: meaning, Created: created, Changed: changed,
		Finished: s.finished, Current: assessment.QuestionID(s.current), Assessment: a}, nil
}

func (s *stored) damaged(what string) error {
	return assessment.Fail("storage.damaged", errors.New(what), "name", s.label())
}

// label is the firm's name, or the day of the last change where it has none
// or it cannot be read.
func (s *stored) label() string {
	var firm wire.Company
	if json.Unmarshal([]byte(s.company), &firm) == nil && firm.Name != "" {
		return firm.Name
	}
	return s.changed[:min(len(s.changed), len(time.DateOnly))]
}
