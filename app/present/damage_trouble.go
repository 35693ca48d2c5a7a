package present

import (
	"context"
	"errors"
	"path/filepath"
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// Rescued is an assessment that can be read and is what was written.
type Rescued struct {
	Name    string
	Answers int
}

// Damage is what was found in a workspace that does not open.
type Damage struct {
	Cause  error
	Safe   []Rescued
	Lost   []Finding
	Copies []Copy
}

// Rescue is what can be done with a workspace that does not open. All but Show
// takes time and runs beside the window.
type Rescue interface {
	Path() string   // of the workspace
	Folder() string // where its copies are
	Examine(ctx context.Context) (Damage, error)
	Restore(ctx context.Context, from string) error
	Salvage(ctx context.Context, to string) error
	Open(ctx context.Context, path string) error
	Fresh(word string) string // an unused file for a new workspace, named with the word
	Show(news ...News)        // fills the window with what Open opened
}

// trouble is the kind of a failure: it decides on the words and the choices.
type trouble string

const (
	troubleBusy    trouble = "busy"
	troubleNewer   trouble = "newer"
	troubleForeign trouble = "foreign"
	troubleMissing trouble = "missing"
	troubleEmptied trouble = "emptied"
	troubleDamaged trouble = "damaged"
	troubleLocked  trouble = "locked"
	troubleFull    trouble = "full"
	troubleOther   trouble = "other"
)

var troubles = map[string]trouble{
	"storage.busy": troubleBusy, "storage.newer": troubleNewer, "storage.foreign": troubleForeign,
	"storage.is_folder": troubleForeign, "storage.missing": troubleMissing, "storage.emptied": troubleEmptied,
	"storage.damaged_file": troubleDamaged, "storage.damaged": troubleDamaged, "storage.lost_rows": troubleDamaged,
	"storage.damaged_questionnaire": troubleDamaged, "storage.read_only": troubleLocked,
	"storage.folder_read_only": troubleLocked, "storage.full": troubleFull,
}

func troubleOf(err error) trouble {
	var told *assessment.Error
	if errors.As(err, &told) {
		if t, ok := troubles[told.Key]; ok {
			return t
		}
	}
	return troubleOther
}

func (t trouble) in(some ...trouble) bool { return slices.Contains(some, t) }

// TroubleView is the screen of a workspace that does not open.
type TroubleView struct {
	Name, OtherName string
	Place           string // for the window's title
	Title           string // what happened
	Text            string // what is safe and what to do
	SafeTitle       string // "Can be read: 2 firms", "" while nothing was looked at
	Safe            []RecordRow
	LostTitle       string
	Lost            []RecordRow
	Salvage         string // saves what can be read, "" where there is nothing
	SalvageNote     string
	CopiesTitle     string
	Copies          []RecordRow
	NoCopies        string
	Retry           string
	Other           string // opens another file, "" where that makes no sense
	New             string
	Quit            string
	Language        string
	Languages       []Option
	Working         Working
	Free            bool
	Failed          Status // of what was tried last
}

// Trouble presents a workspace that does not open and the ways out.
type Trouble struct {
	work
	rescue Rescue
	cause  error
	kind   trouble
	looked bool
	damage Damage
	failed Status
}

// NewTrouble returns the screen for the reason why the workspace does not
// open.
func NewTrouble(rescue Rescue, cause error, beside Beside, p *i18n.Printer, clock assessment.Clock) *Trouble {
	return &Trouble{work: work{base: base{p: p, clock: clock}, beside: beside}, rescue: rescue, cause: cause, kind: troubleOf(cause)}
}

// Look finds out what is safe and which copies there are, where that makes
// sense.
func (t *Trouble) Look() {
	if !t.kind.in(troubleDamaged, troubleMissing, troubleEmptied, troubleLocked) {
		return
	}
	var found Damage
	t.begin("safety.working.look", func(ctx context.Context) (err error) {
		found, err = t.rescue.Examine(ctx)
		return err
	}, func(err error) {
		if t.looked = err == nil; t.looked {
			t.damage = found
		} else if !stopped(err) {
			t.failed = Status{Mood: Alarm, Title: t.p.T("safety.look.failed"), Detail: t.p.Error(err)}
		}
	})
}

// Retry opens the workspace again.
func (t *Trouble) Retry() { t.open(t.rescue.Path()) }

// Open opens another workspace.
func (t *Trouble) Open(path string) {
	t.open(path, News{ID: "other", Mood: Info, Args: []any{"path", path}})
}

// New opens a new workspace beside this one.
func (t *Trouble) New() {
	path := t.rescue.Fresh(t.p.T("safety.file.new"))
	t.open(path, News{ID: "new", Mood: Info, Args: []any{"path", path}})
}

func (t *Trouble) open(path string, news ...News) {
	t.try("safety.working.open", func(ctx context.Context) error { return t.rescue.Open(ctx, path) }, news...)
}

// Restore puts a copy back and opens it. What was there is kept.
func (t *Trouble) Restore(path string) {
	i := slices.IndexFunc(t.damage.Copies, func(c Copy) bool { return c.Path == path })
	if i < 0 {
		return
	}
	t.try("safety.working.restore", func(ctx context.Context) error {
		if err := t.rescue.Restore(ctx, path); err != nil {
			return err
		}
		return t.rescue.Open(ctx, t.rescue.Path())
	}, News{ID: "restored", Mood: Good, Args: []any{"when", t.moment(t.damage.Copies[i].Made), "folder", t.rescue.Folder()}})
}

// Salvage saves what can be read to a new workspace and opens that.
func (t *Trouble) Salvage() {
	to := t.rescue.Fresh(t.p.T("safety.file.salvaged"))
	t.try("safety.working.salvage", func(ctx context.Context) error {
		if err := t.rescue.Salvage(ctx, to); err != nil {
			return err
		}
		return t.rescue.Open(ctx, to)
	}, News{ID: "salvaged", Mood: Good, Args: []any{"path", to, "old", t.rescue.Path()}})
}

// try does something that ends with an open workspace.
func (t *Trouble) try(doing string, job func(context.Context) error, news ...News) {
	t.failed = Status{}
	before := t.kind
	t.begin(doing, job, func(err error) {
		switch {
		case err == nil:
			t.rescue.Show(news...)
		case stopped(err):
			t.failed = Status{Mood: Info, Title: t.p.T("safety.stopped")}
		case len(news) == 0: // the workspace itself: the reason may be another now
			t.cause, t.kind = err, troubleOf(err)
			t.failed = Status{Mood: Info, Title: t.p.T("safety.trouble.still")}
			if t.kind != before {
				t.looked, t.failed = false, Status{}
				t.Look()
			}
		default:
			t.failed = Status{Mood: Alarm, Title: t.p.T("safety.failed"), Detail: t.p.Error(err)}
		}
	})
}

// RestoreWords asks before a copy is put back.
func (t *Trouble) RestoreWords(path string) Confirmation {
	i := slices.IndexFunc(t.damage.Copies, func(c Copy) bool { return c.Path == path && c.Damage == nil })
	if i < 0 {
		return Confirmation{}
	}
	return t.restoreWords(t.damage.Copies[i], t.p.T("safety.since.damaged"), t.rescue.Folder())
}

// Folder returns where the choice of another file begins.
func (t *Trouble) Folder() string { return filepath.Dir(t.rescue.Path()) }

// View returns what the screen shows.
func (t *Trouble) View() TroubleView {
	v := TroubleView{Name: t.p.T("shell.name"), OtherName: t.p.T("shell.name.other"), Place: t.p.T("window.trouble.title"),
		Title: t.p.T("safety.trouble." + string(t.kind)), Text: t.p.Error(t.cause),
		Retry: t.p.T("window.trouble.retry"), Quit: t.p.T("window.trouble.quit"), Other: t.p.T("safety.trouble.open"),
		Working: t.working(), Free: t.doing == "", Failed: t.failed}
	if t.kind != troubleBusy {
		v.New = t.p.T("safety.trouble.new")
	}
	for _, l := range i18n.Offered {
		v.Languages = append(v.Languages, Option{ID: l.Code, Label: l.Name, Chosen: l.Code == t.p.Lang()})
		if l.Code == t.p.Lang() {
			v.Language = l.Name
		}
	}
	if t.looked {
		t.found(&v)
	}
	return v
}

// found adds what was found in the file and beside it.
func (t *Trouble) found(v *TroubleView) {
	if t.kind.in(troubleDamaged, troubleLocked) {
		v.SafeTitle = t.p.T("safety.trouble.safe", "n", len(t.damage.Safe))
	}
	for _, r := range t.damage.Safe {
		v.Safe = append(v.Safe, RecordRow{Title: t.firmName(r.Name), Detail: t.p.T("safety.answers", "n", r.Answers)})
	}
	if n := len(t.damage.Lost); n > 0 {
		v.LostTitle = t.p.T("safety.trouble.lost", "n", n)
	}
	for _, f := range t.damage.Lost {
		v.Lost = append(v.Lost, RecordRow{Mood: Alarm, Title: t.firmName(f.Name), Detail: t.p.T("safety.trouble.unread")})
	}
	if len(v.Safe) > 0 {
		v.Salvage, v.SalvageNote = t.p.T("safety.trouble.salvage"), t.p.T("safety.trouble.salvage.note")
	}
	if t.kind == troubleLocked { // the file itself is well
		if v.Salvage != "" {
			v.Salvage = t.p.T("safety.trouble.copy")
		}
		return
	}
	v.CopiesTitle = t.p.T("safety.list")
	for _, c := range t.damage.Copies {
		v.Copies = append(v.Copies, t.copyRow(c))
	}
	if len(v.Copies) == 0 {
		v.NoCopies = t.p.T("safety.trouble.nocopies")
	}
}
