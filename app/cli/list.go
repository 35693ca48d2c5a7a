package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"plumbline/assessment"
)

type listCommand struct{}

// Run prints one line per assessment of the workspace, parted by tabs: id, last
// change, mode, sector, answered of asked, name.
func (c *listCommand) Run(s *session) error {
	path, err := s.workspacePath()
	if err != nil {
		return err
	}
	// Opening would make a workspace, and looking must not.
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if s.workspace == "" {
			return nil
		}
		return assessment.Fail("cli.no_workspace", err, "file", path)
	case err == nil && info.Mode().IsRegular() && info.Size() == 0:
		return assessment.Fail("cli.empty_workspace", nil, "file", path)
	}
	store, err := s.OpenStore(path)
	if err != nil {
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
