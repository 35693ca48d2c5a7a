package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// The widths of the welcome picture.
const (
	WelcomeArtWidth      float32 = 424
	WelcomeArtWidthSmall float32 = 232
)

// WelcomeArt is the picture on the welcome page: the bob on its thread beside
// the brass line, with the program's name below.
type WelcomeArt struct {
	fynewidget.BaseWidget
	Name   string // "准绳"
	Second string // the name in the other script
	Foot   string // version and promise
}

// NewWelcomeArt returns the picture.
func NewWelcomeArt(name, second, foot string) *WelcomeArt {
	a := &WelcomeArt{Name: name, Second: second, Foot: foot}
	a.ExtendBaseWidget(a)
	return a
}

// MinSize returns the least room of the picture.
func (a *WelcomeArt) MinSize() fyne.Size {
	a.ExtendBaseWidget(a)
	return fyne.NewSize(WelcomeArtWidthSmall, 480)
}

// CreateRenderer is part of fyne.Widget.
func (a *WelcomeArt) CreateRenderer() fyne.WidgetRenderer {
	a.ExtendBaseWidget(a)
	return newSceneRenderer(a)
}

// artPlaces are the measures of the picture in one of its two sizes.
type artPlaces struct {
	thread, bob, top, line, name float32
	nameSize                     float32
}

func artOf(width float32) artPlaces {
	if width < WelcomeArtWidth {
		return artPlaces{thread: 74, bob: 72, top: 160, line: 200, name: 32, nameSize: theme.Title}
	}
	return artPlaces{thread: 120, bob: BobWelcome, top: 224, line: 336, name: 64, nameSize: theme.Figure}
}

func (a *WelcomeArt) draw(s *scene, size fyne.Size) {
	at := artOf(size.Width)
	s.down(at.thread, 0, at.top+2, 2, theme.InkSoft)
	s.down(at.line, 0, size.Height, 2, theme.Brass)
	s.bob(at.thread, at.top, at.bob, theme.Ink, theme.Paper, func(b *Bob) {
		b.Tip, b.Groove = theme.Brass, true
	})
	middle := at.top + at.bob*chart.BobMiddle/2
	from, to := at.thread+at.bob/2+8, at.line-6
	s.across(from, to, middle, 1, theme.Edge)
	s.down(from, middle-5, middle+5, 1, theme.Edge)
	s.down(to, middle-5, middle+5, 1, theme.Edge)
	a.drawName(s, at, size.Height)
}

func (a *WelcomeArt) drawName(s *scene, at artPlaces, height float32) {
	s.text(a.Name, Style{Size: at.nameSize, Bold: true}, at.name, height-144)
	s.text(a.Second, Style{Size: theme.Large, Color: theme.InkSoft}, at.name, height-107)
	lines := breakLines(a.Foot, smallStyle, at.line-at.name-12)
	s.lines(lines, smallStyle, at.name, height-64)
}
