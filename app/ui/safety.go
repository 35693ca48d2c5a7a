package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/owner"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// Safety is what the window needs to keep what was said safe.
type Safety struct {
	Keeper present.Keeper
	News   []present.News             // what there is to say at the start
	Folder string                     // proposed for a copy elsewhere
	Free   func(folder string) string // an unused file in the folder
	// Restore puts a copy back and fills the window anew, with what there is to say then.
	Restore func(path, lang string, done present.News)
	// Open fills the window with another workspace, or tells why it cannot.
	Open  func(path, lang string, failed func(error))
	Crash func(what any, stack []byte) (file string) // notes a panic; nil lets it pass
	IDs   func(assessment, question string)          // says what is on show, for such a note
}

// safety is what the frame shows about what is safe.
type safety struct {
	notices *present.Notices
	toast   *toast
	deleted string // the assessment that was deleted last, to be put back
	falls   int    // panics since a person went somewhere
}

func (f *Frame) beside() present.Beside {
	return present.Beside{Run: f.deps.Runner.Run, Post: f.deps.Runner.Post}
}

// offersSafety makes ready what keeps things safe.
func (f *Frame) offersSafety() {
	s := f.deps.Safety
	f.deps.Runner.Crash = s.Crash
	widget.OnPanic(nil)
	if s.Crash != nil {
		widget.OnPanic(f.crashed)
	}
	f.safety.toast = newToast()
	f.safety.notices = present.NewNotices(s.Keeper, f.deps.Store, s.News, f.beside(), f.shell.Printer(), f.deps.Clock)
	f.safety.notices.OnChange = f.refresh
}

// backUp makes the copy that is due, once the window stands.
func (f *Frame) backUp() { f.safety.notices.BackUp() }

// backups opens the sheet on copies and safety.
func (s *sheets) backups() {
	f := s.frame
	if dialog.Open(f.win) {
		return
	}
	f.keepTyped()
	p := present.NewBackups(f.deps.Safety.Keeper, f.deps.Store.List, f.beside(), f.shell.Printer(), f.deps.Clock)
	lang := f.shell.Printer().Lang()
	owner.ShowBackups(p, owner.BackupsActions{Window: f.win, Show: f.showFile, Bin: s.bin,
		Restore: func(path string) { f.deps.Safety.Restore(path, lang, p.Restored(path)) },
		Other: func() {
			f.chooseWorkspace(f.deps.Safety.Keeper.Path(), func(path string) { f.deps.Safety.Open(path, lang, s.failed) })
		}})
}

// bin opens the sheet of deleted assessments.
func (s *sheets) bin() {
	f := s.frame
	p := present.NewBin(f.deps.Safety.Keeper, f.beside(), f.shell.Printer(), f.deps.Clock)
	owner.ShowBin(f.win, p, func() {
		f.safety.deleted = ""
		f.safety.toast.close()
		if f.route == RouteWelcome {
			f.welcome.Reload()
		}
	})
}

// elsewhere opens the sheet that saves to another place.
func (s *sheets) elsewhere() {
	f := s.frame
	if dialog.Open(f.win) {
		return
	}
	f.keepTyped()
	safe, p := f.deps.Safety, f.shell.Printer()
	e := present.NewElsewhere(f.session, safe.Keeper, safe.Folder, safe.Free, f.beside(), p, f.deps.Clock)
	owner.ShowElsewhere(e, owner.ElsewhereActions{Window: f.win, Show: f.showFile,
		Folder: func(_ string, chosen func(string)) { f.chooseFolder(chosen) },
		Open:   func(path string) { safe.Open(path, p.Lang(), s.failed) }})
}

// deleted says that an assessment is in the bin, and takes that back.
func (f *Frame) deleted(id, name string) {
	p := f.shell.Printer()
	f.safety.deleted = id
	f.say(widget.SignGood, p.T("safety.deleted", "name", name), p.T("safety.deleted.detail"), p.T("safety.undo"), f.undelete)
}

// undelete takes what was deleted last out of the bin.
func (f *Frame) undelete() {
	id := f.safety.deleted
	if id == "" {
		return
	}
	f.safety.deleted = ""
	f.safety.toast.close()
	if err := f.deps.Safety.Keeper.PutBack(id); err != nil {
		f.sheet.failed(err)
	}
	f.welcome.Reload()
}

// drop removes an assessment in which nothing was said, so that looking behind
// a door leaves no trace in the bin either.
func (f *Frame) drop(id string) {
	if err := f.deps.Store.Delete(id); err != nil {
		fyne.LogError("drop empty assessment", err)
		return
	}
	f.deps.Runner.Run(func(ctx context.Context) error {
		return f.deps.Safety.Keeper.Purge(ctx, []string{id}, nil, false)
	}, func(err error) {
		if err != nil {
			fyne.LogError("drop empty assessment", err)
		}
	})
}

// crashed notes a panic and puts the window on its feet again. Where that
// panics too, and again, the program ends: nothing more can be shown.
func (f *Frame) crashed(what any, stack []byte) {
	const most = 4
	f.safety.falls++
	file := f.deps.Safety.Crash(what, stack)
	if f.safety.falls > most {
		panic(what)
	}
	f.deps.Runner.Later(func() { widget.Survive(func() { f.standUp(file) }) })
}

// standUp goes back to where the person was, with everything but what was said
// made anew; where the screen itself fails, to the first screen.
func (f *Frame) standUp(file string) {
	f.drawing = false
	for top := f.win.Canvas().Overlays().Top(); top != nil; top = f.win.Canvas().Overlays().Top() {
		f.win.Canvas().Overlays().Remove(top)
	}
	f.keys()
	to := f.route
	if f.session != nil {
		kept := f.saves()
		if f.safety.falls > 2 && (!kept || !f.session.Dirty()) {
			to = RouteWelcome
		} else {
			f.again(kept)
		}
	}
	f.show(to)
	p := f.shell.Printer()
	f.say(widget.SignAlarm, p.T("safety.stumbled"), p.T("safety.stumbled.detail", "path", file), "", nil)
}

// saves tries to save what is not on disk yet; false where that panics.
func (f *Frame) saves() (kept bool) {
	defer func() {
		if recover() != nil { // noted already, when it came first
			kept = false
		}
	}()
	f.session.Retry()
	return true
}

// again makes the presenters of the open assessment anew: with what is not
// saved yet, where it can be kept, otherwise from the disk.
func (f *Frame) again(kept bool) {
	session := f.session
	if !kept || !session.Dirty() {
		read, err := present.OpenSession(f.deps.Store, session.ID(), f.deps.Clock)
		if err != nil {
			fyne.LogError("read the assessment again", err)
		} else {
			session = read
		}
	}
	f.bind(session)
}

// ids tells what is on show, by ids alone.
func (f *Frame) ids() {
	if f.deps.Safety.IDs == nil {
		return
	}
	id, q := "", assessment.QuestionID("")
	if f.session != nil {
		id = f.session.ID()
	}
	if f.question != nil && f.route == RouteQuestions {
		q = f.question.Current()
	}
	f.deps.Safety.IDs(id, string(f.route)+" "+string(q))
}
