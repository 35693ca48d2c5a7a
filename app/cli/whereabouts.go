package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"plumbline/assessment"
)

// goesTo ends the name of the file beside the usual workspace that names the
// one a person chose instead.
const goesTo = ".goes-to"

// Followed returns the workspace that a person chose instead of this one, or
// this one where none was chosen.
func Followed(usual string) string {
	if usual == "" {
		return ""
	}
	raw, err := os.ReadFile(usual + goesTo)
	if path := strings.TrimSpace(string(raw)); err == nil && filepath.IsAbs(path) {
		return path
	}
	return usual
}

// UsualWorkspace returns the workspace in the person's data folder; "" where
// the system does not name that folder.
func UsualWorkspace() string { return usualWorkspace() }

// Follow makes the program open the workspace at path from now on.
func Follow(path string) error {
	usual := usualWorkspace()
	if path == usual {
		if err := os.Remove(usual + goesTo); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(usual), 0o700); err != nil {
		return err
	}
	return os.WriteFile(usual+goesTo, []byte(path+"\n"), 0o600)
}

// Strayed returns an error where the workspace at path was chosen by a person
// and is gone, such as with the drive that it was on: a new one must not take
// its place unseen.
func Strayed(path string) error {
	usual := usualWorkspace()
	if path == usual || path != Followed(usual) {
		return nil
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return assessment.Fail("storage.missing", err, "path", path)
	}
	return nil
}
