package merge

import (
	"fmt"
	"strings"

	"plumbline/assessment"
)

// Fits reports an error where the lineage speaks of a question that the
// questionnaire does not have.
func Fits(l assessment.Lineage, qn *assessment.Questionnaire) error {
	for field := range l.Fields {
		for _, prefix := range []string{answerPrefix, targetPrefix} {
			id, ok := strings.CutPrefix(field, prefix)
			if !ok {
				continue
			}
			if _, known := qn.Question(assessment.QuestionID(id)); !known {
				return fmt.Errorf("%s: no such question", field)
			}
		}
	}
	return nil
}
