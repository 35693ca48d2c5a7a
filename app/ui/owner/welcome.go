package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// WelcomeActions are what the first screen asks of the window.
type WelcomeActions struct {
	Window   fyne.Window
	Language func(code string)
	Open     func(id string)
	Keys     func()
}

// Welcome is the first screen: the language, two doors, what was begun.
type Welcome struct {
	*page
	p       *present.Welcome
	actions WelcomeActions

	art       *widget.WelcomeArt
	name      *widget.Text
	other     *widget.Text
	version   *widget.Paragraph
	languages []*widget.Chip
	help      *widget.Button
	headline  *widget.Paragraph
	banner    *banner
	doors     [2]*widget.Door
	example   *widget.Button
	earlier   *widget.Text
	rows      *widget.AssessmentList
}

// NewWelcome returns the first screen.
func NewWelcome(p *present.Welcome, actions WelcomeActions) *Welcome {
	s := &Welcome{p: p, actions: actions}
	s.page = newPage(0, 0, s.arrange, nil)
	s.build(p.View())
	s.Refresh()
	return s
}
