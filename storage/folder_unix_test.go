//go:build unix

package storage

import (
	"os"
	"path/filepath"
	"testing"

	"plumbline/assessment"
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

// TestBackupNotAllowed may not write beside the workspace, nor read the copies.
func TestBackupNotAllowed(t *testing.T) {
	path := filled(t)
	folder := backupFolder(path)
	must(t, os.Mkdir(folder, 0o700))
	asOrdinaryUser(t, filepath.Dir(path), func() {
		w := open(t, path)
		rows, err := w.List()
		must(t, err)
		for _, rights := range []os.FileMode{0o500, 0o000} {
			must(t, os.Chmod(folder, rights))
			_, err = w.BackUpIfDue(ctx)
			refused(t, err, "storage.backup_no_folder")
			must(t, w.SaveAnswer(rows[0].ID, "D1.1", assessment.At(int(rights)%5)))
		}
		_, err = Backups(ctx, path)
		refused(t, err, "storage.backup_no_folder")
		must(t, os.Chmod(folder, 0o700))
		if made, err := w.BackUpIfDue(ctx); made == "" || err != nil {
			t.Errorf("made %q, %v", made, err)
		}
		closed(t, w)
	})
}
