package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"plumbline/assessment"
	"plumbline/storage"
)

type checkCommand struct{}

// The words that begin the lines of a check.
const (
	sound   = "ok"
	warning = "warning"
	damaged = "damaged"
	kept    = "kept" // what a restore put aside, damaged or not
)

// leastRoom is the space below which a disk counts as nearly full.
const leastRoom = 64 << 20

// Run looks through the workspace and its copies without changing anything and
// prints a line per finding, parted by tabs: a word, what it is about, a
// sentence.
func (c *checkCommand) Run(s *session) error {
	path, err := s.workspacePath()
	if err != nil {
		return err
	}
	if path, err = filepath.Abs(path); err != nil {
		return assessment.Fail("cli.open", err, "file", path)
	}
	e := examiner{s: s, path: path}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) && !storage.Remembered(path) {
		if s.workspace != "" {
			return assessment.Fail("cli.no_workspace", err, "file", path)
		}
		e.line(sound, path, s.say.T("cli.check.none"))
		return e.err
	}
	if err := e.content(); err != nil {
		return err
	}
	if err := e.backups(); err != nil {
		return err
	}
	e.place()
	if e.err == nil && e.bad > 0 {
		return assessment.Fail("cli.damage", nil, "n", e.bad)
	}
	return e.err
}

// examiner prints what it finds.
type examiner struct {
	s    *session
	path string
	bad  int
	err  error // the first failure to print
}

func (e *examiner) line(word, about, sentence string) {
	if word == damaged {
		e.bad++
	}
	if e.err == nil {
		e.err = e.s.printLine(strings.Join([]string{word, oneLine(about), oneLine(sentence)}, "\t"))
	}
}

// content looks through the workspace itself.
func (e *examiner) content() error {
	look, err := storage.LookThrough(context.Background(), e.path)
	var told *assessment.Error
	switch {
	case err != nil && (!errors.As(err, &told) || !speaksOfDamage(told.Key)):
		return err
	case err != nil:
		e.line(damaged, e.path, e.s.say.Error(err))
		return e.remains()
	}
	for _, f := range look.Found {
		about := e.path
		if f.ID != "" {
			about = f.ID
		}
		e.line(damaged, about, e.s.say.Error(f.Err))
	}
	if len(look.Found) > 0 {
		return e.remains()
	}
	e.line(sound, e.path, e.s.say.T("cli.check.whole", "n", look.Firms, "answers", look.Answers))
	return nil
}

// speaksOfDamage reports whether the error is about the file, not about
// reaching it.
func speaksOfDamage(key string) bool {
	switch key {
	case "storage.damaged_file", "storage.emptied", "storage.missing", "storage.foreign", "storage.lost_rows",
		"storage.damaged", "storage.damaged_questionnaire":
		return true
	}
	return false
}

// remains tells what can still be read of a damaged workspace.
func (e *examiner) remains() error {
	d, err := storage.Examine(context.Background(), e.path)
	if err != nil {
		return err
	}
	for _, r := range d.Safe {
		e.line(sound, r.ID, e.s.say.T("cli.check.safe", "name", r.Name, "n", r.Answers))
	}
	return nil
}

// backups reads every copy in full.
func (e *examiner) backups() error {
	copies, err := storage.Backups(context.Background(), e.path)
	if err != nil {
		return err
	}
	for _, b := range copies {
		word := sound
		sentence := e.s.say.T("cli.check.copy", "date", b.Made.UTC().Format(time.RFC3339),
			"reason", e.s.say.T("backups.reason."+string(b.Reason)), "n", b.Firms)
		switch {
		case b.Reason == storage.Replaced:
			word, sentence = kept, e.s.say.T("cli.check.aside", "date", b.Made.UTC().Format(time.RFC3339))
		case b.Damage != nil:
			word, sentence = damaged, e.s.say.Error(b.Damage)
		}
		e.line(word, b.Path, sentence)
	}
	if len(copies) == 0 {
		e.line(sound, e.path, e.s.say.T("cli.check.no_copies"))
	}
	return nil
}

// place looks at where the workspace lies.
func (e *examiner) place() {
	if reason, name := storage.Suspect(e.path); reason != "" {
		e.line(warning, e.path, e.s.say.T(reason, "name", name))
	}
	free, known := storage.Room(e.path)
	if !known {
		return
	}
	const mib = 1 << 20
	need := uint64(leastRoom)
	if info, err := os.Stat(e.path); err == nil {
		need = max(need, 3*uint64(info.Size()))
	}
	word, key := sound, "cli.check.room"
	if free < need {
		word, key = warning, "cli.check.little_room"
	}
	e.line(word, e.path, e.s.say.T(key, "mib", float64(free/mib)))
}
