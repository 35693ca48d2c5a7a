package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"plumbline/assessment"
	"plumbline/storage"
)

// existing opens the workspace where there is one; nil where the usual one has
// not been made yet. Opening would make it, and looking must not.
func (s *session) existing() (*storage.Workspace, error) {
	path, err := s.workspacePath()
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if s.workspace == "" {
			return nil, nil
		}
		return nil, assessment.Fail("cli.no_workspace", err, "file", path)
	case err == nil && info.Mode().IsRegular() && info.Size() == 0:
		return nil, assessment.Fail("cli.empty_workspace", nil, "file", path)
	}
	return s.OpenStore(path)
}

// trial returns a workspace to try an import on: the one there is, or an empty
// one in a folder that leave takes away. fresh tells that it is such a one.
func (s *session) trial() (w *storage.Workspace, fresh bool, leave func() error, err error) {
	path, err := s.workspacePath()
	if err != nil {
		return nil, false, nil, err
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		if w, err = s.OpenStore(path); err != nil {
			return nil, false, nil, err
		}
		return w, false, w.Close, nil
	}
	folder, err := os.MkdirTemp("", "plumbline-trial-*")
	if err != nil {
		return nil, false, nil, assessment.Fail("cli.no_temp", err)
	}
	if w, err = s.OpenStore(filepath.Join(folder, "workspace")); err != nil {
		return nil, false, nil, errors.Join(err, os.RemoveAll(folder))
	}
	return w, true, func() error { return errors.Join(w.Close(), os.RemoveAll(folder)) }, nil
}

// find returns the id that begins as given.
func find(w *storage.Workspace, begins string) (string, error) {
	rows, err := w.List()
	if err != nil {
		return "", err
	}
	var found []string
	for _, r := range rows {
		if strings.HasPrefix(r.ID, strings.ToLower(begins)) {
			found = append(found, r.ID)
		}
	}
	switch {
	case begins == "" || len(found) == 0:
		return "", assessment.Fail("cli.no_assessment", nil, "id", oneLine(begins))
	case len(found) > 1:
		return "", assessment.Fail("cli.ambiguous", nil, "id", oneLine(begins), "n", len(found))
	}
	return found[0], nil
}

// apart refuses an output that is the workspace or stands beside it.
func (s *session) apart(output string) error {
	path, err := s.workspacePath()
	if err != nil {
		return err
	}
	target, err := filepath.Abs(output)
	if err != nil {
		return wrapWrite(output, err)
	}
	folder, err := filepath.Abs(path + ".backups")
	if err != nil {
		return wrapWrite(output, err)
	}
	if filepath.Dir(target) == folder {
		return wrongUse("same_workspace", "file", output)
	}
	for _, suffix := range []string{"", "-wal", ".side", ".reserve"} {
		if err := spare([]string{path + suffix}, []string{output}); err != nil {
			return wrongUse("same_workspace", "file", output)
		}
	}
	return nil
}
