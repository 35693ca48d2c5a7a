package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/owner"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// TroubleDeps is what the screen of a workspace that does not open works with.
type TroubleDeps struct {
	Rescue present.Rescue
	Cause  error
	Lang   string
	Clock  assessment.Clock
	Runner Runner
}

// troubleFrame holds the window while no workspace is open.
type troubleFrame struct {
	win    fyne.Window
	p      *present.Trouble
	lang   string
	rail   *widget.Rail
	screen *owner.Trouble
	paper  *widget.Fill
	stage  *fyne.Container
}

// ShowTrouble fills the window with why the workspace does not open, what is
// safe and what can be done. One of the ways out fills the window anew.
func ShowTrouble(win fyne.Window, deps TroubleDeps) {
	useLight(deps.Lang) // before any text is measured: Fyne keeps the fonts it began with
	t := &troubleFrame{win: win, rail: widget.NewRail("", ""), paper: widget.NewFill(theme.Paper), stage: container.NewStack()}
	beside := present.Beside{Run: deps.Runner.Run, Post: deps.Runner.Post}
	t.p = present.NewTrouble(deps.Rescue, deps.Cause, beside, i18n.For(deps.Lang), deps.Clock)
	win.SetContent(container.New(&troubleLayout{t}, t.paper, t.stage, t.rail))
	c := win.Canvas()
	c.SetOnTypedRune(nil)
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			t.p.Retry()
		}
	})
	t.speak(deps.Lang)
	t.p.OnChange = t.refresh
	t.p.Look()
}

// speak shows the screen in a language.
func (t *troubleFrame) speak(lang string) {
	t.lang = lang
	speakToolkit(lang)
	useLight(lang)
	p := i18n.For(lang)
	t.p.SetPrinter(p)
	t.screen = owner.NewTrouble(t.p, owner.TroubleActions{Window: t.win, Quit: t.win.Close,
		File: func(from string, chosen func(string)) { chooseWorkspace(t.win, i18n.For(t.lang), from, chosen) }})
	t.stage.Objects = []fyne.CanvasObject{t.screen.Content()}
	t.refresh()
	t.win.Content().Refresh()
	t.stage.Refresh()
	widget.FocusQuietly(t.win.Canvas(), t.screen.Focus())
}

// useLight sets the look for the time without a workspace, which keeps the
// look that was chosen.
func useLight(lang string) {
	if next := theme.For(theme.Light, lang); !theme.InUse(next) {
		fyne.CurrentApp().Settings().SetTheme(next)
	}
}

func (t *troubleFrame) refresh() {
	v := t.p.View()
	t.win.SetTitle(v.Place + " – " + v.Name)
	t.rail.Name, t.rail.Other = v.Name, v.OtherName
	t.rail.SetStations(nil, nil)
	t.rail.SetFoot([]widget.FootItem{{Icon: widget.IconGlobe, Label: v.Language, OnTapped: t.languages}})
	t.screen.Refresh()
}

// languages opens the menu of languages at the foot of the rail.
func (t *troubleFrame) languages() {
	var items []dialog.MenuItem
	for _, l := range t.p.View().Languages {
		items = append(items, dialog.MenuItem{Label: l.Label, Checked: l.Chosen, OnTapped: func() { t.speak(l.ID) }})
	}
	dialog.ShowMenu(t.win, fyne.NewPos(16, t.win.Canvas().Size().Height-68), items)
}

// troubleLayout places the rail at the left and the screen beside it.
type troubleLayout struct{ t *troubleFrame }

// MinSize leaves the size to the window.
func (l *troubleLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(960, 560) }

// Reveal scrolls the screen until the part of an object on it is on show.
func (l *troubleLayout) Reveal(o fyne.CanvasObject, top, height float32) {
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if where(o).X >= where(l.t.stage).X {
		l.t.screen.Reveal(o, top, height)
	}
}

// Layout places rail and screen.
func (l *troubleLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	t := l.t
	t.paper.Resize(size)
	t.rail.SetSmall(owner.IsSmall(size))
	width := t.rail.MinSize().Width
	t.rail.Move(fyne.NewPos(0, 0))
	t.rail.Resize(fyne.NewSize(width, size.Height))
	t.stage.Move(fyne.NewPos(width, 0))
	t.stage.Resize(fyne.NewSize(size.Width-width, size.Height))
}
