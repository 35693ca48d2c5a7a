package ui

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/owner"
	"plumbline/app/ui/widget"
	"plumbline/assessment/exchange/plumb"
)

// exchangeSheets are what handing over, taking in and choosing between copies
// have on show.
type exchangeSheets struct {
	handOver  *present.HandOver
	takeIn    *present.TakeIn
	conflicts *present.Conflicts
	strip     *owner.ConflictStrip
	sheet     *dialog.Sheet
}

// offersExchange makes the exchange ready, where there is one: files dropped
// on the window are taken in.
func (f *Frame) offersExchange() {
	f.exchange.strip = owner.NewConflictStrip(f.showConflicts)
	if f.deps.Exchange == nil {
		return
	}
	f.deps.Exchange.Run = f.deps.Runner.Run
	f.win.SetOnDropped(func(_ fyne.Position, items []fyne.URI) {
		var paths []string
		for _, item := range items {
			paths = append(paths, item.Path())
		}
		widget.Survive(func() { f.TakeIn(paths...) })
	})
}

// HandOver opens the sheet that puts an assessment into a file; with "" the
// assessment is chosen there.
func (f *Frame) HandOver(id string) {
	f.keepTyped()
	x := &f.exchange
	x.handOver = present.NewHandOver(f.deps.Exchange, f.deps.Store, id, f.shell.Printer(), f.deps.Clock)
	content := owner.NewHandOver(x.handOver, owner.HandOverActions{
		Show: f.showFile, Copy: f.copyText, Folder: f.chooseFolder, Close: f.closeSheet, Resize: f.resizeSheet})
	x.handOver.OnChange = content.Refresh
	f.openSheet(x.handOver.View().Title, owner.HandOverWidth, content.Content(), func() {
		x.handOver.Stop()
		x.handOver = nil
	})
}

// handOverOpen hands over the assessment that is open, nil where nothing can
// be handed over.
func (f *Frame) handOverOpen() func() {
	if f.deps.Exchange == nil {
		return nil
	}
	return func() { f.HandOver(f.session.ID()) }
}

// handOverOne hands over one of the earlier assessments, nil where nothing can
// be handed over.
func (f *Frame) handOverOne() func(id string) {
	if f.deps.Exchange == nil {
		return nil
	}
	return f.HandOver
}

// takeInOne asks for a file and shows what it brings, nil where nothing can be
// taken in.
func (f *Frame) takeInOne() func() {
	if f.deps.Exchange == nil {
		return nil
	}
	return func() { f.chooseFiles(func(paths []string) { f.TakeIn(paths...) }) }
}

// TakeIn opens the sheet that shows what files bring, or adds them to it.
func (f *Frame) TakeIn(paths ...string) {
	if f.deps.Exchange == nil || len(paths) == 0 {
		return
	}
	x := &f.exchange
	if x.takeIn != nil {
		x.takeIn.Add(paths...)
		return
	}
	f.keepTyped()
	takeIn := present.NewTakeIn(f.deps.Exchange, f.deps.Store, f.shell.Printer(), f.deps.Clock)
	x.takeIn = takeIn
	content := owner.NewTakeIn(takeIn, owner.TakeInActions{Files: f.chooseFiles, Close: f.closeSheet, Resize: f.resizeSheet,
		Open: func(id string) {
			f.closeSheet()
			f.reopen(id)
		}})
	told := false
	takeIn.OnChange = func() {
		content.Refresh()
		if v := takeIn.View(); x.takeIn != takeIn && !takeIn.Busy() && v.Result != "" && !told {
			told = true // the sheet was closed while files came in
			f.arrived(takeIn)
			f.sheet.tell(v.Result, v.Detail)
		}
	}
	f.openSheet(takeIn.View().Title, owner.TakeInWidth, content.Content(), func() {
		x.takeIn = nil
		if takeIn.Stop(); !takeIn.Busy() {
			f.arrived(takeIn)
		}
	})
	takeIn.Add(paths...)
}

// arrived shows what came in on the page below.
func (f *Frame) arrived(takeIn *present.TakeIn) {
	ids := takeIn.Brought()
	if len(ids) == 0 {
		return
	}
	if f.session == nil {
		f.welcome.Reload()
		return
	}
	for _, id := range ids {
		if id != f.session.ID() {
			continue
		}
		if err := f.session.Reload(); err != nil {
			f.sheet.failed(err)
			return
		}
		f.question.Resume()
		f.refresh()
	}
}

// reopen opens an assessment that was taken in, unless it is open.
func (f *Frame) reopen(id string) {
	if f.session == nil || f.session.ID() != id {
		if f.session != nil {
			f.show(RouteWelcome)
		}
		f.open(id)
	}
}

// showConflicts opens the sheet of places where copies disagree.
func (f *Frame) showConflicts() {
	x := &f.exchange
	content := owner.NewConflicts(x.conflicts, f.resizeSheet, f.closeSheet)
	x.conflicts.OnChange = content.Refresh
	f.openSheet(x.conflicts.View().Title, owner.ConflictWidth, content.Content(), func() {
		x.conflicts.OnChange = nil
		f.show(f.route) // what was chosen stands on the page
	})
}

// watchConflicts makes the open assessment tell where copies disagree.
func (f *Frame) watchConflicts() {
	f.exchange.conflicts = present.NewConflicts(f.session, f.shell.Printer(), f.deps.Clock)
	if f.deps.Exchange != nil {
		f.session.WatchConflicts(f.deps.Exchange.Courier)
	}
}

// refreshStrip shows above the page that copies disagree, unless the question
// on show says it itself.
func (f *Frame) refreshStrip() {
	words, action := "", ""
	if f.session != nil && f.exchange.conflicts != nil && f.route != RouteWelcome {
		v := f.exchange.conflicts.View()
		words, action = v.Strip, v.Action
		if f.route == RouteQuestions && len(f.question.View().Conflict.Choices) > 0 {
			words = ""
		}
	}
	before := f.exchange.strip.Visible()
	f.exchange.strip.Set(words, action)
	if before != f.exchange.strip.Visible() {
		f.root.Refresh()
	}
}

func (f *Frame) openSheet(title string, width float32, content fyne.CanvasObject, closed func()) {
	f.exchange.sheet = dialog.ShowSheet(f.win, dialog.SheetConfig{Title: title, Width: width, Content: content, OnClosed: closed})
}

func (f *Frame) closeSheet() {
	if f.exchange.sheet != nil {
		f.exchange.sheet.Close()
	}
}

func (f *Frame) resizeSheet() {
	if f.exchange.sheet != nil {
		f.exchange.sheet.Resize()
	}
}

// chooseFiles lets the person choose what to take in.
func (f *Frame) chooseFiles(chosen func(paths []string)) {
	words := chooserWords(f.shell.Printer(), "file")
	words.Title = f.shell.Printer().T("handover.in.link")
	dialog.ShowChooser(f.win, dialog.ChooserConfig{Words: words, Start: f.deps.Exchange.Folder, Ending: plumb.Extension, Also: ".json",
		OnChosen: func(path string) { chosen([]string{path}) }})
}

// tell says in a dialog what came of work.
func (s *sheets) tell(title, text string) {
	dialog.Show(s.frame.win, dialog.Config{Title: title, Text: text, Primary: s.frame.shell.Printer().T("shell.close")})
}
