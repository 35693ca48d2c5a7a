package present

import (
	"context"
	"errors"
	"strings"
	"time"

	"plumbline/assessment"
)

// Copy is one copy of the workspace.
type Copy struct {
	Path    string
	Made    time.Time
	Reason  string // "backups.reason.<Reason>" is its message
	Firms   int
	Answers int
	Damage  error // nil where all of it was read and verified
}

// Binned is an assessment in the bin.
type Binned struct {
	ID, Name       string
	Deleted, Until time.Time
}

// Finding is damage; Name is empty where no single assessment is touched.
type Finding struct {
	Name string
	Err  error
}

// Keeper keeps the open workspace safe. What takes a context takes time and
// runs beside the window.
type Keeper interface {
	Path() string                   // of the workspace
	Folder() string                 // where its copies are
	Suspect() (reason, name string) // message key of what speaks against its place, "" for nothing
	Cramped() bool                  // the disk is nearly full
	Copies(ctx context.Context) ([]Copy, error)
	BackUp(ctx context.Context) error
	BackUpIfDue(ctx context.Context) error
	Verify(ctx context.Context, progress func(done, of int)) ([]Finding, error)
	CopyTo(ctx context.Context, path string, unsaved func(SessionStore) error) error
	Bin() ([]Binned, error)
	PutBack(id string) error
	Purge(ctx context.Context, ids, copies []string, refuse bool) error
}

// Beside is how work beside the window is run, and how it tells its progress
// on the window's own thread.
type Beside struct {
	Run  Runner
	Post func(func())
}

// Mood is what a message is about.
type Mood int

// The moods.
const (
	Good Mood = iota
	Caution
	Alarm
	Info
)

// Status is a message: what is, and what to do.
type Status struct {
	Mood   Mood
	Title  string
	Detail string
}

// RecordRow is a line of a list of copies or files.
type RecordRow struct {
	ID     string
	Title  string
	Detail string
	Mood   Mood
	Action string // what Enter does, "" where it can do nothing
}

// Working says how far long work is.
type Working struct {
	Words string // "" while nothing is under way
	Share float64
	Stop  string
}

// work is what a presenter has done beside the window, one thing at a time.
type work struct {
	base
	beside Beside
	doing  string // message key, "" for nothing
	share  float64
	end    func()
}

// begin starts the job unless one is under way. A job that was stopped ends
// with context.Canceled.
func (w *work) begin(doing string, job func(context.Context) error, done func(error)) {
	if w.doing != "" {
		return
	}
	w.doing, w.share, w.end = doing, 0, nil
	w.changed()
	end := w.beside.Run(job, func(err error) {
		w.doing, w.end = "", nil
		done(err)
		w.changed()
	})
	if w.doing != "" {
		w.end = end
	}
}

// progress tells from beside the window how far the job is.
func (w *work) progress(done, of int) {
	w.beside.Post(func() {
		if of > 0 {
			w.share = float64(done) / float64(of)
		}
		w.changed()
	})
}

// Stop asks the job to end; what was whole stays whole.
func (w *work) Stop() {
	if w.end != nil {
		w.end()
	}
}

// Busy reports whether a job is under way.
func (w *work) Busy() bool { return w.doing != "" }

func (w *work) working() Working {
	if w.doing == "" {
		return Working{}
	}
	return Working{Words: w.p.T(w.doing), Share: w.share, Stop: w.p.T("safety.stop")}
}

func stopped(err error) bool { return errors.Is(err, context.Canceled) }

// copyRow writes a copy as a line.
func (b *base) copyRow(c Copy) RecordRow {
	r := RecordRow{ID: c.Path, Title: b.moment(c.Made) + " · " + b.reason(c.Reason)}
	if c.Damage != nil {
		r.Mood, r.Detail = Alarm, b.p.T("safety.copy.damaged")
		var told *assessment.Error
		if errors.As(c.Damage, &told) && told.Key == "storage.newer" {
			r.Mood, r.Detail = Caution, b.p.T("safety.copy.newer")
		}
		return r
	}
	r.Detail = b.p.T("safety.copy.holds", "firms", b.p.T("safety.firms", "n", c.Firms),
		"answers", b.p.T("safety.answers", "n", c.Answers))
	r.Action = b.p.T("safety.restore")
	return r
}

func (b *base) reason(r string) string {
	if key := "backups.reason." + r; b.p.Has(key) {
		return b.p.T(key)
	}
	return r
}

// moment writes a point in time so that two copies of a day differ.
func (b *base) moment(t time.Time) string {
	now := b.clock()
	t = t.In(now.Location())
	if t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return b.day(t)
	}
	return t.Format(time.DateOnly) + " " + b.p.Clock(t)
}

// someNames joins names and says how many more there are.
func (b *base) someNames(names []string) string {
	const most = 3
	var out []string
	for _, n := range names {
		out = append(out, b.firmName(strings.TrimSpace(n)))
	}
	if len(out) <= most {
		return b.p.List(out)
	}
	return b.p.T("safety.names.more", "names", strings.Join(out[:most], b.p.T("format.list.comma")), "n", len(out)-most)
}

// restoreWords asks before a copy is put back.
func (b *base) restoreWords(c Copy, since, folder string) Confirmation {
	return Confirmation{
		Title:   b.p.T("safety.restore.title", "when", b.moment(c.Made)),
		Text:    b.p.T("safety.restore.text", "since", since, "aside", b.p.T("safety.restore.aside", "folder", folder)),
		Confirm: b.p.T("safety.restore.confirm"), Cancel: b.p.T("shell.cancel"), Escape: b.p.T("shell.escape")}
}
