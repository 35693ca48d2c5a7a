package merge

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// Conflict is a field of which a person must choose the value.
type Conflict = assessment.Conflict

// Assessment returns the content. A field in conflict counts as not given.
func Assessment(l assessment.Lineage) (assessment.Assessment, error) {
	fields := map[string]string{}
	for field, versions := range l.Fields {
		if values := distinct(versions); len(values) == 1 {
			fields[field] = values[0]
		}
	}
	return assessmentOf(fields)
}

// Conflicts returns the fields with more than one value, by name.
func Conflicts(l assessment.Lineage) []Conflict {
	var out []Conflict
	for _, field := range slices.Sorted(maps.Keys(l.Fields)) {
		values := distinct(l.Fields[field])
		if len(values) < 2 {
			continue
		}
		c := Conflict{Field: field}
		if id, ok := strings.CutPrefix(field, answerPrefix); ok {
			c.Question = assessment.QuestionID(id)
		}
		for _, v := range values {
			c.Values = append(c.Values, json.RawMessage(v))
		}
		out = append(out, c)
	}
	return out
}

// Answers returns the values of a conflict about a question.
func Answers(c Conflict) ([]assessment.Answer, error) {
	var out []assessment.Answer
	for _, v := range c.Values {
		var a wire.Answer
		if err := json.Unmarshal(v, &a); err != nil {
			return nil, fmt.Errorf("conflict about %s: %w", c.Field, err)
		}
		out = append(out, assessment.Answer(a))
	}
	return out, nil
}

// With returns the assessment with one field set to a value of a conflict.
func With(a assessment.Assessment, field string, value json.RawMessage) (assessment.Assessment, error) {
	canonical, err := canonicalValue(field, value)
	if err != nil {
		return assessment.Assessment{}, err
	}
	fields, err := fieldsOf(a)
	if err != nil {
		return assessment.Assessment{}, err
	}
	fields[field] = string(canonical)
	return assessmentOf(fields)
}
