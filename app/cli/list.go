package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"plumbline/assessment"
)

type listCommand struct{}

// Run prints one line per assessment of the workspace, parted by tabs: id, last
// change, mode, sector, answered of asked, name.
func (c *listCommand) Run(s *session) error {
	store, err := s.existing()
	if err != nil || store == nil {
		return err
	}
	rows, err := store.List()
	if err := errors.Join(err, store.Close()); err != nil {
		return err
	}
	for _, r := range rows {
		fields := []string{r.ID, r.Changed.UTC().Format(time.RFC3339), string(r.Mode), r.Sector,
			fmt.Sprintf("%d/%d", r.Answered, r.Asked), oneLine(r.Name)}
		if _, err := fmt.Fprintln(s.Stdout, strings.Join(fields, "\t")); err != nil {
			return assessment.Fail("cli.print", err)
		}
	}
	return nil
}
