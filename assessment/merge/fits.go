package merge

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"plumbline/assessment"
)

// Fits reports an error where the lineage speaks of a question, an exposure, a
// sector, a goal or a flag that the questionnaire does not have. A
// questionnaire that lists none of a kind leaves that kind free.
func Fits(l assessment.Lineage, qn *assessment.Questionnaire) error {
	for field, versions := range l.Fields {
		if !knownField(field, qn) {
			return fmt.Errorf("%s: no such thing in the questionnaire", field)
		}
		known, limited := choices(field, qn)
		for _, v := range versions {
			if limited && !within(v.Value, known) {
				return fmt.Errorf("%s: %s is not in the questionnaire", field, v.Value)
			}
		}
	}
	return nil
}

// knownField reports whether what the field names is in the questionnaire.
func knownField(field string, qn *assessment.Questionnaire) bool {
	for _, prefix := range []string{answerPrefix, targetPrefix} {
		if id, ok := strings.CutPrefix(field, prefix); ok {
			_, known := qn.Question(assessment.QuestionID(id))
			return known
		}
	}
	if id, ok := strings.CutPrefix(field, exposurePrefix); ok && len(qn.Exposures) > 0 {
		return slices.ContainsFunc(qn.Exposures, func(e assessment.Exposure) bool { return string(e.ID) == id })
	}
	return true
}

// choices returns the ids that a line of the firm card may hold; limited is
// false where it may hold anything.
func choices(field string, qn *assessment.Questionnaire) (ids []string, limited bool) {
	switch field {
	case companyPrefix + "sector":
		for _, s := range qn.Sectors {
			ids = append(ids, s.ID)
		}
	case companyPrefix + "goals":
		for _, g := range qn.Goals {
			ids = append(ids, string(g.ID))
		}
	case companyPrefix + "applies":
		for _, f := range qn.Flags {
			ids = append(ids, string(f.ID))
		}
	default:
		return nil, false
	}
	return ids, len(ids) > 0
}

// within reports whether a value, one id or a list of them, is among the ids.
func within(value json.RawMessage, ids []string) bool {
	var list []string
	if json.Unmarshal(value, &list) != nil {
		var one string
		if json.Unmarshal(value, &one) != nil {
			return false
		}
		list = []string{one}
	}
	for _, id := range list {
		if !slices.Contains(ids, id) {
			return false
		}
	}
	return true
}
