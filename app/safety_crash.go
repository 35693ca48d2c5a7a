package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"plumbline/app/i18n"
)

// crashNotes writes down what the program was doing when it failed: the kind
// of failure, where in the code, versions and ids. What a person typed is never
// part of it, so the words of a failure that may hold it are left out.
type crashNotes struct {
	folder, version string

	mu        sync.Mutex
	id, place string
	broken    error // why the last note could not be written
}

// keptNotes is how many notes stay.
const keptNotes = 10

// at says what is on show: the id of an assessment, and screen and question.
func (c *crashNotes) at(assessment, place string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.id, c.place = assessment, place
}

// note writes a note and returns its file; where it cannot be written, the
// folder.
func (c *crashNotes) note(what any, stack []byte) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := time.Now().UTC()
	text := fmt.Sprintf("Plumbline %s, %s, %s/%s\n%s\nassessment %s, at %s\n%s\n\n%s", c.version, runtime.Version(),
		runtime.GOOS, runtime.GOARCH, now.Format(time.RFC3339), c.id, c.place, kindOf(what), stack)
	path := filepath.Join(c.folder, "crash-"+now.Format("2006-01-02T150405.000Z")+".txt")
	c.broken = errors.Join(os.MkdirAll(c.folder, 0o700), os.WriteFile(path, []byte(text), 0o600))
	if c.broken != nil {
		return c.folder
	}
	c.thinOut()
	return path
}

// kindOf names a failure without words that may hold what a person typed: only
// the runtime's own are known not to.
func kindOf(what any) string {
	if err, ok := what.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("%T", what)
}

// thinOut keeps the newest notes. One that cannot be removed now goes next time.
func (c *crashNotes) thinOut() {
	notes, _ := filepath.Glob(filepath.Join(c.folder, "crash-*.txt"))
	slices.Sort(notes)
	for len(notes) > keptNotes {
		_ = os.Remove(notes[0])
		notes = notes[1:]
	}
}

// endMark is the file that says that the program ended with a failure.
const endMark = "ended-unexpectedly"

// ended writes the note of a failure with which the program ends, and a mark
// for the next start.
func (c *crashNotes) ended(what any, stack []byte) string {
	file := c.note(what, stack)
	c.broken = errors.Join(c.broken, os.WriteFile(filepath.Join(c.folder, endMark), []byte(file+"\n"), 0o600))
	return file
}

// unread returns the note of a failure with which the program ended last time,
// once; "" for none.
func (c *crashNotes) unread() string {
	mark := filepath.Join(c.folder, endMark)
	raw, err := os.ReadFile(mark)
	if err != nil {
		return ""
	}
	if err := os.Remove(mark); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	return strings.TrimSpace(string(raw))
}

// top ends the program in order where nothing else stopped a failure. What was
// said is on disk already.
func (d *desk) top(lang string, status *int) {
	what := recover()
	if what == nil {
		return
	}
	file := d.notes.ended(what, debug.Stack())
	fmt.Fprintln(os.Stderr, i18n.For(lang).T("error.safety.crashed", "path", file))
	*status = 1
}
