package app

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"plumbline/app/i18n"
)

// workspaceEnding is how a file with assessments ends.
const workspaceEnding = ".plumbline"

// copyFolder returns where a copy of a workspace goes that cannot be written
// where it is: to the documents, else to the person's folder, else to where
// the system keeps what is temporary.
func copyFolder(workspace string) string {
	folders := []string{reportFolder()}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, home)
	}
	for _, f := range folders {
		if f != "" && f != filepath.Dir(workspace) && writable(f) {
			return f
		}
	}
	return os.TempDir()
}

// writable reports whether a file can be made in the folder, which is made
// where it does not exist.
func writable(folder string) bool {
	if os.MkdirAll(folder, 0o755) != nil {
		return false
	}
	f, err := os.CreateTemp(folder, ".plumbline-*")
	if err != nil {
		return false
	}
	name := f.Name()
	return f.Close() == nil && os.Remove(name) == nil
}

// freeFile returns an unused file in the folder, named like another and with a
// word.
func freeFile(folder, like, word string) string {
	stem := strings.TrimSuffix(filepath.Base(like), workspaceEnding) + " " + word
	path := filepath.Join(folder, stem+workspaceEnding)
	for n := 2; taken(path); n++ {
		path = filepath.Join(folder, fmt.Sprintf("%s %d%s", stem, n, workspaceEnding))
	}
	return path
}

// freeCopy returns what finds an unused file for a copy.
func freeCopy(lang string) func(folder string) string {
	p := i18n.For(lang)
	return func(folder string) string { return freeFile(folder, p.T("shell.name"), p.T("safety.file.copy")) }
}

// stateFolder is where notes about failures go; "" where there is no place.
func stateFolder() string {
	folder := os.Getenv("XDG_STATE_HOME")
	switch {
	case runtime.GOOS == "windows":
		folder = os.Getenv("LOCALAPPDATA")
	case runtime.GOOS == "darwin":
		folder, _ = os.UserConfigDir()
	case !filepath.IsAbs(folder):
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		folder = filepath.Join(home, ".local", "state")
	}
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, "Plumbline")
}
