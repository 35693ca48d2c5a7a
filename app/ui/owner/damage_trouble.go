package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// TroubleActions are what the screen of a workspace that does not open asks of
// the window.
type TroubleActions struct {
	Window fyne.Window
	File   func(from string, chosen func(path string)) // another workspace
	Quit   func()
}

// Trouble is the screen of a workspace that does not open.
type Trouble struct {
	*page
	p       *present.Trouble
	actions TroubleActions

	title, text  *widget.Paragraph
	failed       *status
	working      *progress
	safeTitle    *widget.Paragraph
	safe         *widget.RecordList
	lostTitle    *widget.Paragraph
	lost         *widget.RecordList
	salvage      *widget.Button
	salvageNote  *widget.Paragraph
	copiesTitle  *widget.Paragraph
	copies       *widget.RecordList
	noCopies     *widget.Paragraph
	quit, fresh  *widget.Button
	other, retry *widget.Button
}

// NewTrouble returns the screen.
func NewTrouble(p *present.Trouble, actions TroubleActions) *Trouble {
	s := &Trouble{p: p, actions: actions}
	s.page = newPage(56, 48, s.arrange, s.arrangeBar)
	head := widget.Style{Size: theme.Large, Bold: true}
	soft := widget.Style{Color: theme.InkSoft}
	s.title = widget.NewParagraph("", widget.Style{Size: theme.Title, Bold: true})
	s.text = widget.NewParagraph("", widget.Style{Size: theme.Large})
	s.failed, s.working = newStatus(), newProgress(p.Stop)
	s.safeTitle, s.lostTitle = widget.NewParagraph("", head), widget.NewParagraph("", head)
	s.safe, s.lost = widget.NewRecordList(nil, nil), widget.NewRecordList(nil, nil)
	s.safe.Disable()
	s.lost.Disable()
	s.salvage = widget.NewButton("", widget.Secondary, p.Salvage)
	s.salvage.Left = widget.IconDocument
	s.salvageNote = widget.NewParagraph("", soft)
	s.copiesTitle, s.noCopies = widget.NewParagraph("", head), widget.NewParagraph("", soft)
	s.copies = widget.NewRecordList(nil, s.ask)
	s.body.Objects = []fyne.CanvasObject{s.title, s.text, s.failed.box, s.working.box, s.safeTitle, s.safe, s.salvage,
		s.salvageNote, s.lostTitle, s.lost, s.copiesTitle, s.noCopies, s.copies}
	s.quit = widget.NewButton("", widget.Quiet, actions.Quit)
	s.fresh = widget.NewButton("", widget.Secondary, p.New)
	s.other = widget.NewButton("", widget.Secondary, func() { actions.File(p.Folder(), p.Open) })
	s.retry = widget.NewButton("", widget.Primary, p.Retry)
	s.barBox.Objects = []fyne.CanvasObject{s.quit, s.fresh, s.other, s.retry}
	s.Refresh()
	return s
}

// Content returns what the window shows.
func (s *Trouble) Content() fyne.CanvasObject { return s.root }

// Focus begins at trying again, which never does harm.
func (s *Trouble) Focus() fyne.Focusable { return s.retry }

// Refresh copies the presenter's view into the widgets.
func (s *Trouble) Refresh() {
	v := s.p.View()
	put := func(p *widget.Paragraph, words string) {
		p.SetText(words)
		show(p, words != "")
	}
	put(s.title, v.Title)
	put(s.text, v.Text)
	put(s.safeTitle, v.SafeTitle)
	put(s.lostTitle, v.LostTitle)
	put(s.salvageNote, v.SalvageNote)
	put(s.copiesTitle, v.CopiesTitle)
	put(s.noCopies, v.NoCopies)
	s.failed.set(v.Failed)
	s.working.set(v.Working)
	s.safe.Set(records(v.Safe, true))
	s.lost.Set(records(v.Lost, true))
	s.copies.Set(records(v.Copies, true))
	show(s.safe, len(v.Safe) > 0)
	show(s.lost, len(v.Lost) > 0)
	show(s.copies, len(v.Copies) > 0)
	for b, label := range map[*widget.Button]string{s.salvage: v.Salvage, s.quit: v.Quit, s.fresh: v.New, s.other: v.Other, s.retry: v.Retry} {
		b.SetLabel(label)
		show(b, label != "")
		if b != s.quit {
			enable(b, v.Free)
		}
	}
	s.relayout()
}

// ask asks before a copy is put back.
func (s *Trouble) ask(path string) {
	words := s.p.RestoreWords(path)
	if words.Title == "" || s.p.Busy() {
		return
	}
	dialog.Show(s.actions.Window, dialog.Config{Title: words.Title, Text: words.Text,
		Primary: words.Confirm, Secondary: words.Cancel, Key: "Esc", Hint: words.Escape,
		OnPrimary: func() { s.p.Restore(path) }})
}

// arrange places what happened above what is safe, at the left, and the
// copies, at the right.
func (s *Trouble) arrange(m metrics, _, _ float32) float32 {
	block := m.right - m.left
	y := float32(28)
	if m.small {
		y = 20
	}
	down := func(o fyne.CanvasObject, x, y, width, air float32) float32 {
		if !o.Visible() {
			return y
		}
		height := heightIn(o, width)
		place(o, x, y, width, height)
		return y + height + air
	}
	reading := min(block, 720)
	y = down(s.title, m.left, y, reading, 8)
	y = down(s.text, m.left, y, reading, 20)
	y = down(s.failed.box, m.left, y, reading, 20)
	y = down(s.working.box, m.left, y, reading, 20)
	const gap = 48
	column := (block - gap) / 2
	right := m.left + column + gap
	if !s.safeTitle.Visible() && !s.lostTitle.Visible() {
		right, column = m.left, reading
	}
	left := down(s.safeTitle, m.left, y+8, column, 8)
	left = down(s.safe, m.left, left, column, 16)
	if s.salvage.Visible() {
		left += placeMin(s.salvage, m.left, left).Height + 8
		left = down(s.salvageNote, m.left, left, column, 24)
	}
	left = down(s.lostTitle, m.left, left, column, 8)
	left = down(s.lost, m.left, left, column, 16)
	y = down(s.copiesTitle, right, y+8, column, 8)
	y = down(s.noCopies, right, y, column, 16)
	y = down(s.copies, right, y, column, 16)
	return max(left, y) + 8
}

// arrangeBar places the ways out.
func (s *Trouble) arrangeBar(m metrics, _ float32) {
	middle := m.bar / 2
	placeMid(s.quit, m.left, middle)
	x := m.right
	for _, b := range []*widget.Button{s.retry, s.other, s.fresh} {
		if b.Visible() {
			x = placeMidRight(b, x, middle) - 12
		}
	}
}
