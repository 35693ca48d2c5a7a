package cli

import (
	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

type questionnaireCommand struct{}

// Run prints the built-in questionnaire with its actions as JSON.
func (c *questionnaireCommand) Run(s *session) error {
	raw, err := exchange.EncodeQuestionnaire(s.qn)
	if err != nil {
		return err
	}
	if _, err := s.Stdout.Write(raw); err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}
