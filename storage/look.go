package storage

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"

	"plumbline/assessment"
)

// Look is what LookThrough found.
type Look struct {
	Firms   int // assessments, those in the bin too
	Answers int
	Found   []Finding // damage; none where all is as it was written
}

// LookThrough reads everything in the workspace at path, which must not be
// open, from a copy of its own: nothing beside it or in it changes. The error
// says why it could not be read at all.
func LookThrough(ctx context.Context, path string) (Look, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return Look{}, failure(path, err)
	}
	holding.Lock()
	defer holding.Unlock()
	if isHeld(path) {
		return Look{}, assessment.Fail("storage.busy", nil, "path", path)
	}
	before := readSide(path)
	fresh, err := inspect(path, before)
	if err != nil || fresh {
		return Look{}, err
	}
	var out Look
	err = withScratch(path, func(scratch string) error {
		if size(walPath(scratch)) > 0 {
			if err := foldLog(scratch); err != nil {
				return failure(scratch, err)
			}
		}
		out, err = lookAt(ctx, scratch)
		return err
	})
	for i := range out.Found {
		var told *assessment.Error
		if errors.As(out.Found[i].Err, &told) && told.Args["path"] != nil {
			told.Args["path"] = path // a person knows this one
		}
	}
	if err == nil && before.had() && out.Firms+len(out.Found) == 0 {
		err = assessment.Fail("storage.emptied", nil, "path", path)
	}
	return out, err
}

// lookAt reads a copy that nothing else touches.
func lookAt(ctx context.Context, path string) (out Look, err error) {
	c := &Workspace{path: path, older: map[string]*assessment.Questionnaire{}}
	if c.file, err = os.Stat(path); err != nil {
		return out, failure(path, err)
	}
	c.db = connectToRead(path)
	defer func() { err = errors.Join(err, c.db.Close()) }()
	for _, pragma := range []string{"quick_check", "foreign_key_check"} {
		if err := c.sound(pragma); err != nil {
			out.Found = append(out.Found, Finding{Err: err})
			return out, nil
		}
	}
	if out.Found, err = c.Verify(ctx, nil); err != nil {
		return out, err
	}
	counts, err := c.count()
	if err != nil && len(out.Found) > 0 {
		return out, nil // what is missing was found
	}
	out.Firms, out.Answers = counts.Assessments, counts.Answers
	return out, failure(path, err)
}

// sound asks SQLite what it thinks of the file.
func (w *Workspace) sound(pragma string) error {
	var says string
	err := w.db.QueryRow("PRAGMA " + pragma).Scan(&says)
	switch {
	case errors.Is(err, sql.ErrNoRows), err == nil && says == "ok":
		return nil
	case err == nil:
		err = errors.New(says)
	}
	return assessment.Fail("storage.damaged_file", err, "path", w.path)
}

// Remembered reports whether data was in the workspace at path, also where the
// file is gone.
func Remembered(path string) bool { return readSide(path).had() }
