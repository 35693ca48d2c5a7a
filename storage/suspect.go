package storage

import (
	_ "embed"
	"path/filepath"
	"strings"
)

// Suspect tells why the place of a workspace is a bad one: on a network, or in
// a folder that a program copies to other computers while we write. It returns
// a message key, "" where nothing speaks against the place, and the name of the
// service, which the message wants as {name}.
func Suspect(path string) (reason, name string) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", ""
	}
	real := resolved(path)
	for _, p := range []string{path, real} {
		if service := syncService(p); service != "" {
			return "backups.suspect.sync", service
		}
	}
	if onNetwork(real) {
		return "backups.suspect.network", ""
	}
	return "", ""
}

// resolved follows links as far as the path exists.
func resolved(path string) string {
	for dir := path; ; dir = filepath.Dir(dir) {
		if real, err := filepath.EvalSymlinks(dir); err == nil {
			return filepath.Join(real, strings.TrimPrefix(path, dir))
		}
		if dir == filepath.Dir(dir) {
			return path
		}
	}
}

//go:embed sync-folders.txt
var syncFolders string

// syncService returns the service whose folder is on the way to the file.
func syncService(path string) string {
	for dir := filepath.Dir(path); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if service := serviceOf(filepath.Base(dir)); service != "" {
			return service
		}
	}
	return ""
}

func serviceOf(folder string) string {
	folder = strings.ToLower(folder)
	for row := range strings.Lines(syncFolders) {
		names := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		for _, n := range names[1:] {
			start, open := strings.CutSuffix(strings.ToLower(n), "*")
			if folder == start || open && strings.HasPrefix(folder, start) {
				return names[0]
			}
		}
	}
	return ""
}

// existing returns the nearest folder on the way to the file that is there.
func existing(path string) string {
	for dir := filepath.Dir(path); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := filepath.EvalSymlinks(dir); err == nil {
			return dir
		}
	}
	return filepath.VolumeName(path) + string(filepath.Separator)
}
