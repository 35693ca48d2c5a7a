package ui

import (
	"fyne.io/fyne/v2"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui/owner"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// Route names a screen.
type Route string

// The screens of a firm that assesses itself.
const (
	RouteWelcome   Route = "welcome"
	RouteFirm      Route = Route(present.StationFirm)
	RouteQuestions Route = Route(present.StationQuestions)
	RouteResults   Route = Route(present.StationResults)
	RoutePlan      Route = Route(present.StationPlan)
	RouteReport    Route = Route(present.StationReport)
)

// Go shows the screen, if it can be opened now.
func (f *Frame) Go(to Route) {
	if !f.canOpen(to) {
		return
	}
	if f.session != nil {
		f.session.ForgetStep()
		f.session.GoThroughCards(f.session.AfterQuestions() && to.besideQuestions())
		f.plan.Arrive()
	}
	f.safety.falls = 0
	f.show(to)
}

func (f *Frame) show(to Route) {
	f.keepTyped()
	f.drawing = true
	f.route = to
	if to == RouteWelcome {
		f.close()
		f.welcome.Reload()
		f.shell.Show("")
	} else {
		f.shell.Show(f.station(to))
	}
	f.screen = f.build(to)
	f.stage.Objects = []fyne.CanvasObject{f.screen.Content()}
	f.drawing = false
	f.rail.Hidden = to == RouteWelcome
	f.refresh()
	f.root.Refresh()
	f.stage.Refresh()
	f.focus()
}

func (f *Frame) focus() {
	if at := f.screen.Focus(); at != nil {
		widget.FocusQuietly(f.win.Canvas(), at)
	} else {
		f.win.Canvas().Unfocus()
	}
}

func (f *Frame) build(to Route) Screen {
	switch to {
	case RouteFirm:
		return owner.NewFirmCard(f.card, owner.FirmCardActions{
			Next: func() { f.Go(RouteQuestions) }, Card: f.goCard, Undo: f.undo, Elsewhere: f.sheet.elsewhere})
	case RouteQuestions:
		f.question.Resume()
		return owner.NewQuestion(f.question, owner.QuestionActions{
			Window: f.win, Undo: f.undo, First: func() { f.Go(RouteFirm) }, Last: f.afterQuestions, Elsewhere: f.sheet.elsewhere})
	case RouteExposure, RouteSuppliers, RouteOutcomes:
		return f.buildCard(to)
	case RouteResults:
		return owner.NewResults(f.results, owner.ResultsActions{
			Window: f.win, Question: f.openQuestion, Plan: func() { f.Go(RoutePlan) }, Report: func() { f.Go(RouteReport) }, Elsewhere: f.sheet.elsewhere})
	case RoutePlan:
		return owner.NewPlan(f.plan, owner.PlanActions{
			Window: f.win, Report: func() { f.Go(RouteReport) }, Undo: f.undo, Elsewhere: f.sheet.elsewhere})
	case RouteReport:
		return owner.NewReport(f.report, owner.ReportActions{
			Show: f.showFile, Copy: f.copyText, Folder: f.chooseFolder, HandOver: f.handOverOpen()})
	}
	return owner.NewWelcome(f.welcome, owner.WelcomeActions{
		Window: f.win, Language: f.chooseLanguage, Open: f.open, Keys: f.sheet.keys, HandOver: f.handOverOne(), TakeIn: f.takeInOne(),
		Notices: f.safety.notices, Safety: f.sheet.backups, Deleted: f.deleted})
}

// open opens an assessment where the person left off.
func (f *Frame) open(id string) {
	session, err := present.OpenSession(f.deps.Store, id, f.deps.Clock)
	if err != nil {
		f.sheet.failed(err)
		return
	}
	f.bind(session)
	f.show(f.resume())
}

// bind makes the presenters of an assessment.
func (f *Frame) bind(session *present.Session) {
	p := f.shell.Printer()
	f.session = session
	f.watchConflicts()
	f.card = present.NewFirmCard(session, p, f.deps.Clock)
	f.question = present.NewQuestion(session, p, f.deps.Clock)
	f.question.SetSecond(f.shell.Second())
	f.results = present.NewResults(session, f.deps.Score, p, f.deps.Clock)
	f.plan = present.NewPlan(session, f.deps.Score, p, f.deps.Clock)
	f.report = present.NewReport(session, f.deps.Folder, f.deps.Make, f.deps.Runner.Run, f.deps.Taken, p, f.deps.Clock)
	f.openCards(session, p)
	f.drawing = true
	f.shell.SetSession(session)
	f.drawing = false
	f.card.OnChange, f.question.OnChange = f.refresh, f.refresh
	f.results.OnChange, f.plan.OnChange, f.report.OnChange = f.refresh, f.refresh, f.refresh
}

// resume tells which screen an opened assessment begins with.
func (f *Frame) resume() Route {
	settled, asked := f.session.Settled()
	switch {
	case !f.shell.CanOpen(present.StationQuestions), settled == 0:
		return RouteFirm
	case settled < asked:
		return RouteQuestions
	}
	return RouteResults
}

// close leaves the open assessment; one in which nothing was said is dropped,
// so that looking behind a door leaves no trace.
func (f *Frame) close() {
	if f.session != nil && f.session.Untouched() {
		f.drop(f.session.ID())
	}
	f.session, f.card, f.question, f.results, f.plan, f.report = nil, nil, nil, nil, nil, nil
	f.cards, f.exchange.conflicts = cards{}, nil
	f.shell.SetSession(nil)
}

func (f *Frame) openQuestion(id assessment.QuestionID) {
	f.question.GoTo(id)
	f.Go(RouteQuestions)
}

func (f *Frame) chooseLanguage(code string) {
	f.drawing = true
	f.shell.ChooseLanguage(code)
	f.drawing = false
	f.speak()
}

// chooseSecond shows the questions in a second language too.
func (f *Frame) chooseSecond(code string) {
	f.shell.ChooseSecond(code)
	if f.question != nil {
		f.question.SetSecond(f.shell.Second())
	}
}

func (f *Frame) chooseLook(look string) {
	f.shell.ChooseLook(present.Look(look))
	f.applyTheme()
	f.show(f.route)
}

// speaker is a presenter that can change its language.
type speaker interface{ SetPrinter(*i18n.Printer) }

func (f *Frame) speakers() []speaker {
	out := []speaker{f.welcome, f.safety.notices}
	if f.session != nil {
		out = append(out, f.card, f.question, f.results, f.plan, f.report,
			f.cards.exposure, f.cards.suppliers, f.cards.outcomes, f.exchange.conflicts)
	}
	return out
}
