package cli

import (
	"fmt"

	"plumbline/assessment"
)

type versionCommand struct{}

// Run prints the version of the program and of its questionnaire.
func (c *versionCommand) Run(s *session) error {
	_, err := fmt.Fprintf(s.Stdout, "plumbline %s\n%s %s %s\n", Version, s.qn.ID, s.qn.Version, s.qn.Meaning)
	if err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}
