package cli

import "fmt"

type versionCommand struct{}

// Run prints the version of the program and of its questionnaire.
func (c *versionCommand) Run(s *session) error {
	_, err := fmt.Fprintf(s.Stdout, "plumbline %s\n%s %s %s\n", Version, s.qn.ID, s.qn.Version, s.qn.Meaning)
	if err != nil {
		return fmt.Errorf("print version: %w", err)
	}
	return nil
}
