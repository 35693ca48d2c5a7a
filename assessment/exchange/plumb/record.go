package plumb

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/merge"
	"plumbline/assessment/wire"
)

// recordShape is an assessment as it lies in a package.
type recordShape struct {
	Meta    metaShape                                 `json:"meta"`
	Company json.RawMessage                           `json:"company"`
	Content json.RawMessage                           `json:"content"`
	Answers map[assessment.QuestionID]json.RawMessage `json:"answers"`
	Lineage json.RawMessage                           `json:"lineage"`
}

type metaShape struct {
	ID       string                `json:"id"`
	Meaning  string                `json:"meaning"`
	Full     string                `json:"full"`
	Created  time.Time             `json:"created"`
	Changed  time.Time             `json:"changed"`
	Finished bool                  `json:"finished,omitempty"`
	Current  assessment.QuestionID `json:"current,omitempty"`
}

// settled returns the assessment as it is written. Its content is what its
// lineage says, so that the two can never tell different stories; an assessment
// without a lineage begins one here.
func settled(r assessment.Record) (assessment.Record, error) {
	lineage, err := merge.Canonical(r.Lineage)
	if err == nil && len(lineage.Revisions) == 0 {
		lineage, err = merge.Commit(lineage, r.Assessment)
	}
	if err != nil {
		return assessment.Record{}, err
	}
	a, err := merge.Assessment(lineage)
	if err != nil {
		return assessment.Record{}, err
	}
	r.Lineage, r.Assessment = lineage, a
	return r, nil
}

// encodeRecord writes an assessment that is settled.
func encodeRecord(r assessment.Record) ([]byte, error) {
	shape, err := contentShape(r.Assessment)
	if err != nil {
		return nil, err
	}
	if shape.Lineage, err = merge.Encode(r.Lineage); err != nil {
		return nil, err
	}
	shape.Meta = metaShape{ID: r.ID, Meaning: r.Questionnaire, Full: r.Full, Created: r.Created.UTC(), Changed: r.Changed.UTC(),
		Finished: r.Finished, Current: r.Current}
	return encode(shape, "")
}

// contentShape returns the parts that hold what was said.
func contentShape(a assessment.Assessment) (recordShape, error) {
	company, err := wire.EncodeCompany(a.Company)
	if err != nil {
		return recordShape{}, err
	}
	content, err := wire.EncodeContent(a)
	if err != nil {
		return recordShape{}, err
	}
	answers := map[assessment.QuestionID]json.RawMessage{}
	for id, x := range a.Answers {
		body, err := wire.EncodeAnswer(x)
		if err != nil {
			return recordShape{}, err
		}
		if body != "" {
			answers[id] = json.RawMessage(body)
		}
	}
	return recordShape{Company: json.RawMessage(company), Content: json.RawMessage(content), Answers: answers}, nil
}

// decodeRecord reads an assessment and makes sure that it is written as
// encodeRecord writes it.
func decodeRecord(name string, raw []byte) (assessment.Record, error) {
	var s recordShape
	if err := decode(name, raw, &s); err != nil {
		return assessment.Record{}, err
	}
	lineage, err := merge.Decode(s.Lineage)
	if err != nil {
		return assessment.Record{}, fail("json", err, "entry", name)
	}
	a, err := merge.Assessment(lineage)
	if err != nil {
		return assessment.Record{}, fail("json", err, "entry", name)
	}
	r := assessment.Record{
		Entry: assessment.Entry{ID: s.Meta.ID, Questionnaire: s.Meta.Meaning, Created: s.Meta.Created.UTC(),
			Changed: s.Meta.Changed.UTC(), Finished: s.Meta.Finished, Current: s.Meta.Current, Assessment: a},
		Full: s.Meta.Full, Lineage: lineage,
	}
	again, err := encodeRecord(r)
	if err != nil {
		return assessment.Record{}, fail("json", err, "entry", name)
	}
	if !bytes.Equal(again, raw) {
		return assessment.Record{}, fail("json", errors.New("not written the way the program writes it"), "entry", name)
	}
	if name != recordName(r.ID) {
		return assessment.Record{}, fail("content", fmt.Errorf("id %s", shown(r.ID)), "entry", name)
	}
	return r, nil
}

func recordName(id string) string { return assessmentFolder + id + ".json" }

// questionnaireName returns the entry of the questionnaire with the full hash.
func questionnaireName(full string) string {
	return questionnaireFolder + strings.TrimPrefix(full, hashMark) + ".json"
}

// hashMark begins the hashes of questionnaires.
const hashMark = "sha256:"
