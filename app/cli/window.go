package cli

import (
	"os"

	"plumbline/assessment/exchange/plumb"
)

// windowCommand opens the window: what the program does without a command.
type windowCommand struct{}

// Run opens the window on the workspace.
func (c *windowCommand) Run(s *session) error {
	if s.Window == nil {
		return wrongUse("no_window")
	}
	path, err := s.workspacePath()
	if err != nil {
		return err
	}
	if s.Window(path) != 0 {
		return errTold // the window reports its own errors
	}
	return nil
}

// handedOver reports whether the arguments are files that somebody handed over
// and nothing else, as when one is opened from a folder.
func handedOver(args []string) bool {
	for _, file := range args {
		info, err := os.Stat(file)
		if !ends(file, plumb.Extension) || err != nil || !info.Mode().IsRegular() {
			return false
		}
	}
	return len(args) > 0
}

// openFiles opens the window with files to be taken in.
func (s *session) openFiles(files []string) error {
	path, err := s.workspacePath()
	if err != nil {
		return err
	}
	if s.OpenFiles(path, files) != 0 {
		return errTold // the window reports its own errors
	}
	return nil
}

// workspacePath returns the workspace that was named, or else the usual one.
func (s *session) workspacePath() (string, error) {
	if s.workspace != "" {
		return s.workspace, nil
	}
	if s.Env.Workspace == "" {
		return "", wrongUse("no_folder")
	}
	return s.Env.Workspace, nil
}
