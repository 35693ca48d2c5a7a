//go:build unix

package storage

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReadOnlyFolder(t *testing.T) {
	path := filled(t)
	folder := filepath.Dir(path)
	asOrdinaryUser(t, folder, func() {
		must(t, os.Chmod(folder, 0o500))
		openRefused(t, path, "storage.folder_read_only")
		_, err := Open(filepath.Join(folder, "deeper", "checks"), sample("1"), clock(), nextID)
		refused(t, err, "storage.no_folder")
		must(t, os.Chmod(folder, 0o700))
	})
}
