package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

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
	chosen, newest := usual, time.Time{}
	for _, note := range notes(usual) {
		info, err := os.Stat(note)
		if err != nil || !info.ModTime().After(newest) {
			continue
		}
		raw, err := os.ReadFile(note)
		if path := strings.TrimSpace(string(raw)); err == nil && filepath.IsAbs(path) {
			chosen, newest = path, info.ModTime()
		}
	}
	return chosen
}

// notes returns the files that may name the workspace a person chose: beside
// the usual one, or, where that folder cannot be written to, among the person's
// settings.
func notes(usual string) []string {
	out := []string{usual + goesTo}
	if folder, err := os.UserConfigDir(); err == nil && usual == usualWorkspace() {
		out = append(out, filepath.Join(folder, "Plumbline", filepath.Base(usual)+goesTo))
	}
	return out
}

// UsualWorkspace returns the workspace in the person's data folder; "" where
// the system does not name that folder.
func UsualWorkspace() string { return usualWorkspace() }

// Follow makes the program open the workspace at path from now on.
func Follow(path string) error {
	usual := usualWorkspace()
	if path == usual {
		var failed error
		for _, note := range notes(usual) {
			if err := os.Remove(note); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) {
				failed = errors.Join(failed, err)
			}
		}
		return failed
	}
	var failed error
	for _, note := range notes(usual) {
		err := os.MkdirAll(filepath.Dir(note), 0o700)
		if err == nil {
			err = os.WriteFile(note, []byte(path+"\n"), 0o600)
		}
		if err == nil {
			return nil
		}
		failed = errors.Join(failed, err)
	}
	return failed
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
