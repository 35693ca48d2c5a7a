package cli

import (
	"encoding/json"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

type scoreCommand struct {
	File string `arg:""`
}

// scored is what the command prints: the results, and the questionnaire they
// rest on.
type scored struct {
	Questionnaire questionnaireID `json:"questionnaire"`
	assessment.Results
}

type questionnaireID struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Meaning string `json:"meaning"`
}

// Run prints the results of an answers file as JSON, nothing rounded.
func (c *scoreCommand) Run(s *session) error {
	a, err := s.readAnswers(c.File)
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(s.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err = encoder.Encode(scored{
		Questionnaire: questionnaireID{s.qn.ID, s.qn.Version, s.qn.Meaning},
		Results:       scoring.Score(s.qn, &a),
	})
	if err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}
