package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"plumbline/assessment"
)

// verifyAnyCopy is verifyCopy for a copy that may have its log beside it, as
// what was copied aside has: it is read from yet another copy.
func verifyAnyCopy(ctx context.Context, path string) (counts side, err error) {
	if size(walPath(path)) == 0 {
		return verifyCopy(ctx, path)
	}
	err = withScratch(path, func(scratch string) error {
		if err := foldLog(scratch); err != nil {
			return failure(path, err)
		}
		counts, err = verifyCopy(ctx, scratch)
		return err
	})
	return counts, err
}

// withScratch copies the file and its log to a folder of its own, which is
// gone afterwards, so that SQLite can work on them.
func withScratch(path string, f func(scratch string) error) (err error) {
	folder, err := os.MkdirTemp(filepath.Dir(path), ".plumbline-look-*")
	if err != nil {
		folder, err = os.MkdirTemp("", "plumbline-look-*") // no room or right beside it
	}
	if err != nil {
		return failure(path, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	scratch := filepath.Join(folder, "workspace")
	for _, suffix := range []string{"", "-wal"} {
		if err := copyFile(path+suffix, scratch+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return failure(path, err)
		}
	}
	err = f(scratch)
	var told *assessment.Error
	if errors.As(err, &told) && told.Args["path"] == scratch {
		told.Args["path"] = path // a person knows this one
	}
	return err
}

// foldLog brings what waits in the log into the file.
func foldLog(path string) error {
	w := &Workspace{path: path, db: connect(path, false)}
	return errors.Join(w.intoOneFile(), w.db.Close())
}

// copyFile copies a file byte by byte and makes it last.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close() // only read
	return copyOpen(in, to)
}

func copyOpen(in *os.File, to string) error {
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err = io.Copy(out, in); err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("copy %s: %w", in.Name(), errors.Join(err, os.Remove(to)))
	}
	return nil
}
