package present

import (
	"context"
	"maps"
	"path/filepath"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// ElsewhereView is the sheet that saves the workspace to another place.
type ElsewhereView struct {
	Title   string
	Lead    string
	Where   Field // the proposed file
	Choose  string
	Save    string
	Free    bool
	Working Working
	Result  Status
	Path    string // of the finished copy, "" until then
	GoOn    string // opens the copy
	Reveal  string
}

// Elsewhere presents how a workspace that cannot be written is saved to
// another place, with what is not saved yet.
type Elsewhere struct {
	work
	s      *Session
	keeper Keeper
	free   func(folder string) string // an unused file in the folder

	folder string
	path   string
	result Status
}

// NewElsewhere returns the sheet with a folder proposed. The session may be
// nil: then nothing waits to be saved.
func NewElsewhere(s *Session, keeper Keeper, folder string, free func(folder string) string, beside Beside,
	p *i18n.Printer, clock assessment.Clock) *Elsewhere {
	return &Elsewhere{work: work{base: base{p: p, clock: clock}, beside: beside}, s: s, keeper: keeper, folder: folder, free: free}
}

// SetFolder chooses another place.
func (e *Elsewhere) SetFolder(path string) {
	e.folder, e.path, e.result = path, "", Status{}
	e.changed()
}

// Save writes the copy and verifies it.
func (e *Elsewhere) Save() {
	to, unsaved := e.free(e.folder), e.s.Unsaved()
	e.begin("safety.working.copy", func(ctx context.Context) error {
		return e.keeper.CopyTo(ctx, to, unsaved)
	}, func(err error) {
		switch {
		case stopped(err):
			e.result = Status{Mood: Info, Title: e.p.T("safety.stopped")}
		case err != nil:
			e.result = Status{Mood: Alarm, Title: e.p.T("safety.elsewhere.failed"), Detail: e.p.Error(err)}
		default:
			e.path = to
			e.result = Status{Mood: Good, Title: e.p.T("safety.elsewhere.done"), Detail: to}
		}
	})
}

// View returns what the sheet shows.
func (e *Elsewhere) View() ElsewhereView {
	v := ElsewhereView{Title: e.p.T("safety.elsewhere"), Lead: e.p.T("safety.elsewhere.lead"),
		Where:  Field{Label: e.p.T("safety.elsewhere.where"), Value: e.path},
		Choose: e.p.T("safety.elsewhere.choose"), Save: e.p.T("safety.elsewhere.save"), Free: e.doing == "",
		Working: e.working(), Result: e.result, Path: e.path, GoOn: e.p.T("safety.elsewhere.goon"), Reveal: e.p.T("safety.elsewhere.reveal")}
	if v.Where.Value == "" {
		v.Where.Value = e.free(e.folder)
	}
	if e.path != "" {
		v.Lead = e.p.T("safety.elsewhere.next")
	}
	return v
}

// Folder returns the folder that is chosen.
func (e *Elsewhere) Folder() string { return filepath.Clean(e.folder) }

// Dirty reports whether something said is not on disk yet.
func (s *Session) Dirty() bool { return s.dirty() }

// Unsaved returns what writes all that is not on disk yet into another store.
// It keeps what is said now and may run beside the window. Without a session
// there is nothing to write.
func (s *Session) Unsaved() func(SessionStore) error {
	if s == nil || !s.dirty() {
		return nil
	}
	now := *s
	now.OnChange = nil
	now.entry.Assessment = *s.snapshot()
	now.unsavedParts, now.unsavedAnswers = maps.Clone(s.unsavedParts), maps.Clone(s.unsavedAnswers)
	return func(to SessionStore) error {
		again := now
		again.store = to
		again.unsavedParts, again.unsavedAnswers = maps.Clone(now.unsavedParts), maps.Clone(now.unsavedAnswers)
		return again.write()
	}
}
