package ui

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/owner"
)

// sheets are what opens over every screen: the languages, the keys, a failure.
type sheets struct{ frame *Frame }

// languages opens the menu of languages and looks at the foot of the rail.
func (s *sheets) languages() {
	v := s.frame.shell.View()
	var items []dialog.MenuItem
	for _, l := range v.Languages {
		items = append(items, dialog.MenuItem{Label: l.Label, Checked: l.Chosen,
			OnTapped: func() { s.frame.chooseLanguage(l.ID) }})
	}
	items = append(items, dialog.MenuItem{Label: v.Second, OnTapped: s.seconds})
	for _, l := range v.Looks {
		items = append(items, dialog.MenuItem{Label: l.Label, Checked: l.Chosen,
			OnTapped: func() { s.frame.chooseLook(l.ID) }})
	}
	s.menu(items)
}

// seconds opens the menu of what may stand small beneath the first language.
func (s *sheets) seconds() {
	var items []dialog.MenuItem
	for _, l := range s.frame.shell.View().Seconds {
		items = append(items, dialog.MenuItem{Label: l.Label, Checked: l.Chosen,
			OnTapped: func() { s.frame.chooseSecond(l.ID) }})
	}
	s.menu(items)
}

// menu opens at the foot of the rail.
func (s *sheets) menu(items []dialog.MenuItem) {
	dialog.ShowMenu(s.frame.win, fyne.NewPos(16, s.frame.win.Canvas().Size().Height-100), items)
}

// keys opens the sheet of keys for the screen in front.
func (s *sheets) keys() {
	f := s.frame
	if dialog.Open(f.win) {
		return
	}
	k := present.NewKeys(f.shell.Printer(), f.deps.Clock)
	if f.route != RouteWelcome {
		k.Show(present.Station(f.route))
		k.Rail(len(f.shell.Stations()))
	}
	v := k.View()
	dialog.ShowSheet(f.win, dialog.SheetConfig{Title: v.Title, Content: owner.NewKeyTable(v), Width: 400,
		Keys: []fyne.KeyName{fyne.KeyF1}})
}

// failed says what went wrong where there is no banner for it.
func (s *sheets) failed(err error) {
	p := s.frame.shell.Printer()
	dialog.Show(s.frame.win, dialog.Config{Title: p.T("shell.failed.title"), Text: p.Error(err), Primary: p.T("shell.close")})
}
