// Package ui is the window: the frame round every screen, the routes between
// them, the keys that work everywhere, and the runner for work beside it. Fyne
// begins here; what is shown comes from app/present.
package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/owner"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// Deps is what the window works with.
type Deps struct {
	Store    assessment.Store
	Clock    assessment.Clock
	Lang     string // where the person has chosen none yet
	Version  string
	Score    func(*assessment.Questionnaire, *assessment.Assessment) assessment.Results
	Examples present.Examples
	Folder   string // where reports go unless another folder is chosen
	Make     present.Maker
	Taken    func(path string) bool  // is there a file already?
	Show     func(path string) error // opens a file or folder in the system's viewer
	Runner   Runner
	Safety   Safety
	Exchange *present.Exchange // nil: nothing is handed over or taken in
}

// Screen is what the frame shows beside the rail.
type Screen interface {
	Content() fyne.CanvasObject
	Refresh()              // copies the presenter's view into the widgets
	Place() string         // where this is, for the window's title
	Focus() fyne.Focusable // where the keyboard begins, nil for nowhere
	TypedRune(r rune)      // keys while no text field has the focus
	TypedKey(e *fyne.KeyEvent)
}

// Frame holds the window together: the rail, the screen on show, and the
// presenters behind the screens.
type Frame struct {
	win   fyne.Window
	deps  Deps
	shell *present.Shell

	welcome  *present.Welcome
	session  *present.Session
	card     *present.FirmCard
	cards    cards
	question *present.Question
	results  *present.Results
	plan     *present.Plan
	report   *present.Report

	route  Route
	screen Screen
	rail   *widget.Rail
	paper  *widget.Fill
	stage  *fyne.Container // holds the screen
	root   *fyne.Container
	sheet  *sheets

	exchange exchangeSheets
	safety   safety

	drawing bool // a refresh is under way
}

// NewFrame fills the window and shows the first screen.
func NewFrame(win fyne.Window, deps Deps) *Frame {
	f := &Frame{win: win, deps: deps, stage: container.NewStack()}
	f.shell = present.NewShell(deps.Store, deps.Lang, deps.Clock)
	f.welcome = present.NewWelcome(deps.Store, deps.Examples, deps.Version, f.shell.Printer(), deps.Clock)
	f.sheet = &sheets{frame: f}
	speakToolkit(f.shell.Printer().Lang())
	f.applyTheme()
	f.rail = widget.NewRail("", "")
	f.paper = widget.NewFill(theme.Paper)
	f.offersSafety()
	f.offersExchange()
	f.root = container.New(&frameLayout{f}, f.paper, f.stage, f.exchange.strip.Container, f.safety.toast.box, f.rail)
	f.shell.OnChange = f.refresh
	f.welcome.OnChange = f.refresh
	win.SetContent(f.root)
	win.SetCloseIntercept(func() {
		f.keepTyped()
		win.Close()
	})
	f.keys()
	f.Go(RouteWelcome)
	f.backUp()
	return f
}

// applyTheme sets the look of the chosen language and light.
func (f *Frame) applyTheme() {
	choice := theme.System
	switch f.shell.Look() {
	case present.LookLight:
		choice = theme.Light
	case present.LookDark:
		choice = theme.Dark
	}
	// Setting a theme makes Fyne measure every text anew.
	if next := theme.For(choice, f.shell.Printer().Lang()); !theme.InUse(next) {
		fyne.CurrentApp().Settings().SetTheme(next)
	}
}

// refresh copies every view on show into its widgets.
func (f *Frame) refresh() {
	if f.screen == nil || f.drawing {
		return
	}
	f.drawing = true
	defer func() { f.drawing = false }()
	f.refreshRail()
	f.screen.Refresh()
	f.refreshStrip()
	f.refreshTitle()
	f.ids()
}

func (f *Frame) refreshTitle() {
	title := f.shell.View().Name
	if place := f.screen.Place(); place != "" {
		title = place + " – " + title
	}
	f.win.SetTitle(title)
}

// speak hands the chosen language to every presenter and builds the screen anew.
func (f *Frame) speak() {
	p := f.shell.Printer()
	speakToolkit(p.Lang())
	f.drawing = true
	for _, s := range f.speakers() {
		s.SetPrinter(p)
	}
	if f.question != nil {
		f.question.SetSecond(f.shell.Second())
	}
	f.drawing = false
	f.applyTheme()
	f.show(f.route)
}

// frameLayout places the rail at the left and the screen beside it.
type frameLayout struct{ f *Frame }

// MinSize is the smallest window in which the screens still hold.
func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(960, 560) }

// Reveal scrolls the screen until the part of an object on it is on show.
func (l *frameLayout) Reveal(o fyne.CanvasObject, top, height float32) {
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if r, ok := l.f.screen.(widget.Revealer); ok && where(o).X >= where(l.f.stage).X {
		r.Reveal(o, top, height)
	}
}

// Layout places rail and screen.
func (l *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	widget.Survive(func() { l.place(size) })
}

func (l *frameLayout) place(size fyne.Size) {
	f := l.f
	f.paper.Resize(size)
	left := float32(0)
	defer func() { f.safety.toast.arrange(left, size) }()
	if f.rail.Hidden {
		f.stage.Move(fyne.NewPos(0, 0))
		f.stage.Resize(size)
		return
	}
	f.rail.SetSmall(owner.IsSmall(size))
	width := f.rail.MinSize().Width
	left = width
	f.rail.Move(fyne.NewPos(0, 0))
	f.rail.Resize(fyne.NewSize(width, size.Height))
	page := size.Width - width
	strip, inset := f.exchange.strip, owner.Inset(size)
	above := strip.Height(page - 2*inset)
	strip.Move(fyne.NewPos(width+inset, 0))
	strip.Resize(fyne.NewSize(page-2*inset, above))
	f.stage.Move(fyne.NewPos(width, above))
	f.stage.Resize(fyne.NewSize(page, size.Height-above))
}
