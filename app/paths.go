package app

import (
	"os"
	"path/filepath"
)

// reportFolder returns where reports go unless the person chooses another
// folder: Plumbline in the documents.
func reportFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, "Documents", "Plumbline")
}

// taken reports whether something is at the path already.
func taken(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
