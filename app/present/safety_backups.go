package present

import (
	"context"
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// BackupsView is the sheet on copies and safety.
type BackupsView struct {
	Title    string
	State    Status   // of the last copy
	Warnings []Status // what speaks against the place, what failed
	Make     string
	Check    string
	Free     bool // no work is under way
	Working  Working
	Result   Status // of the last work, without title for none

	ListTitle string
	None      string // in place of an empty list
	Rows      []RecordRow

	WhereTitle string
	Where      string // the workspace
	Folder     string // of the copies
	Reveal     string
	Other      string // opens another workspace
	Bin        string // "Bin (2)"
}

// Backups presents the copies of the workspace and what else keeps it safe.
type Backups struct {
	work
	keeper Keeper
	rows   func() ([]assessment.Row, error)

	copies []Copy
	listed bool
	failed error
	result Status
}

// NewBackups returns the sheet. The rows are the assessments of today, to tell
// what a copy lacks.
func NewBackups(keeper Keeper, rows func() ([]assessment.Row, error), beside Beside, p *i18n.Printer, clock assessment.Clock) *Backups {
	return &Backups{work: work{base: base{p: p, clock: clock}, beside: beside}, keeper: keeper, rows: rows}
}

// Load reads and verifies the copies beside the window.
func (l *Backups) Load() { l.load(Status{}) }

func (l *Backups) load(result Status) {
	var found []Copy
	l.result = result
	l.begin("safety.working.list", func(ctx context.Context) (err error) {
		found, err = l.keeper.Copies(ctx)
		return err
	}, func(err error) {
		if stopped(err) {
			return
		}
		if l.failed = err; err == nil {
			l.copies, l.listed = found, true
		}
	})
}

// Make makes a copy now.
func (l *Backups) Make() {
	l.begin("safety.working.backup", l.keeper.BackUp, func(err error) {
		l.load(l.outcome(err, "safety.made", "safety.made.failed"))
	})
}

// Check reads everything in the workspace and compares it with its hashes.
func (l *Backups) Check() {
	var found []Finding
	l.begin("safety.working.verify", func(ctx context.Context) (err error) {
		found, err = l.keeper.Verify(ctx, l.progress)
		return err
	}, func(err error) {
		l.result = l.outcome(err, "safety.verified", "safety.verify.failed")
		if err == nil && len(found) > 0 {
			l.result = l.damage(found)
		}
	})
}

func (l *Backups) damage(found []Finding) Status {
	var names []string
	for _, f := range found {
		if f.Name != "" {
			names = append(names, f.Name)
		}
	}
	s := Status{Mood: Alarm, Title: l.p.T("safety.found", "n", len(found)), Detail: l.p.T("safety.found.somewhere")}
	if len(names) > 0 {
		s.Detail = l.p.T("safety.found.names", "names", l.someNames(names))
	}
	return s
}

func (l *Backups) outcome(err error, done, failed string) Status {
	switch {
	case stopped(err):
		return Status{Mood: Info, Title: l.p.T("safety.stopped")}
	case err != nil:
		return Status{Mood: Alarm, Title: l.p.T(failed), Detail: l.p.Error(err)}
	}
	return Status{Mood: Good, Title: l.p.T(done)}
}

// RestoreWords asks before the copy is put back and says what is lost.
func (l *Backups) RestoreWords(path string) Confirmation {
	i := slices.IndexFunc(l.copies, func(c Copy) bool { return c.Path == path && c.Damage == nil })
	if i < 0 {
		return Confirmation{}
	}
	c, since := l.copies[i], l.p.T("safety.since.none")
	rows, err := l.rows()
	var names []string
	for _, r := range rows {
		if r.Changed.After(c.Made) {
			names = append(names, r.Name)
		}
	}
	switch {
	case err != nil:
		since = l.p.T("safety.since.unknown")
	case len(names) > 0:
		since = l.p.T("safety.since", "n", len(names), "names", l.someNames(names))
	}
	return l.restoreWords(c, since, l.keeper.Folder())
}

// Restored returns what there is to say once the copy is put back.
func (l *Backups) Restored(path string) News {
	news := News{ID: "restored", Mood: Good}
	for _, c := range l.copies {
		if c.Path == path {
			news.Args = []any{"when", l.moment(c.Made), "folder", l.keeper.Folder()}
		}
	}
	return news
}

// View returns what the sheet shows.
func (l *Backups) View() BackupsView {
	v := BackupsView{Title: l.p.T("safety.title"), State: l.state(), Warnings: l.warnings(),
		Make: l.p.T("safety.make"), Check: l.p.T("safety.check"), Free: l.doing == "", Working: l.working(), Result: l.result,
		ListTitle: l.p.T("safety.list"), WhereTitle: l.p.T("safety.where"), Where: l.keeper.Path(), Folder: l.keeper.Folder(),
		Reveal: l.p.T("safety.reveal"), Other: l.p.T("safety.other"), Bin: l.p.T("safety.bin")}
	if binned, err := l.keeper.Bin(); err == nil && len(binned) > 0 {
		v.Bin = l.p.T("safety.bin.count", "n", len(binned))
	}
	for _, c := range l.copies {
		v.Rows = append(v.Rows, l.copyRow(c))
	}
	if l.listed && len(v.Rows) == 0 {
		v.None = l.p.T("safety.list.none")
	}
	return v
}

func (l *Backups) state() Status {
	for _, c := range l.copies {
		if c.Damage == nil && c.Reason != "replaced" {
			return Status{Mood: Good, Title: l.p.T("safety.last", "when", l.moment(c.Made)),
				Detail: l.p.T("safety.last.detail")}
		}
	}
	switch {
	case l.failed != nil:
		return Status{Mood: Alarm, Title: l.p.T("safety.list.failed"), Detail: l.p.Error(l.failed)}
	case !l.listed:
		return Status{Mood: Info, Title: l.p.T("safety.list.reading")}
	}
	return Status{Mood: Caution, Title: l.p.T("safety.last.none"), Detail: l.p.T("safety.last.none.detail")}
}

func (l *Backups) warnings() []Status {
	var out []Status
	if s, ok := suspect(l.p, l.keeper); ok {
		out = append(out, s)
	}
	if l.keeper.Cramped() {
		out = append(out, Status{Mood: Caution, Title: l.p.T("safety.cramped"), Detail: l.p.T("safety.cramped.detail")})
	}
	return out
}

// suspect says what speaks against the place of the workspace.
func suspect(p *i18n.Printer, k Keeper) (Status, bool) {
	reason, name := k.Suspect()
	if reason == "" {
		return Status{}, false
	}
	return Status{Mood: Caution, Title: p.T("safety.suspect"), Detail: p.T(reason, "name", name)}, true
}
