package owner

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// The folds beside the cards, from top to bottom.
const (
	foldHowTo = iota
	foldMove
	foldNote
	foldDeclaration
	foldCount
)

const foldTitle float32 = 56 // from the top of a fold to below its title

var foldIcons = [foldCount]widget.IconName{widget.IconQuestion, widget.IconArrowNext, widget.IconPencil, widget.IconInfo}

// side is what stands beside the cards: a column of folds, or in a small
// window a row of buttons that open the same in a sheet.
type side struct {
	p       *present.Question
	win     fyne.Window
	changed func()
	folds   [foldCount]*widget.Fold
	column  *widget.Folds
	buttons [foldCount]*widget.Button
	note    *noteBox
	noted   *noteBox // the note in the sheet, nil where none was opened
	small   bool
	sheet   *dialog.Sheet
}

func newSide(p *present.Question, win fyne.Window, changed func()) *side {
	s := &side{p: p, win: win, changed: changed, note: newNoteBox(p)}
	for i := range s.folds {
		if i == foldNote {
			s.folds[i] = widget.NewFold(foldIcons[i], "", s.note)
			s.folds[i].Wide = true
		} else {
			s.folds[i] = widget.NewTextFold(foldIcons[i], "", "")
		}
		s.buttons[i] = widget.NewButton("", widget.Quiet, func() { s.openSheet(i) })
		s.buttons[i].Left, s.buttons[i].Regular = foldIcons[i], true
	}
	s.folds[foldHowTo].Open, s.folds[foldMove].Open = true, true
	s.column = widget.NewFolds(s.folds[:]...)
	s.column.OnChanged = changed
	return s
}

func (s *side) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{s.column}
	for _, b := range s.buttons {
		out = append(out, b)
	}
	return out
}

// refresh copies the view into the folds.
func (s *side) refresh(v present.QuestionView) {
	texts := [foldCount]present.Fold{foldHowTo: v.HowTo, foldMove: v.NextMove, foldDeclaration: v.Declaration}
	for i, f := range s.folds {
		title, shown := texts[i].Title, texts[i].Shown
		if i == foldNote {
			title, shown = v.Note.Title, true
		} else {
			f.Content.(*widget.Paragraph).SetText(strings.Join(texts[i].Lines, "\n"))
		}
		f.Title = title
		show(f, shown)
		f.Refresh()
		s.buttons[i].SetLabel(title)
	}
	s.note.set(v.Note)
	if s.noted != nil {
		s.noted.set(v.Note)
	}
}

// arrangeColumn places the folds and returns where they end.
func (s *side) arrangeColumn(x, y, width float32) float32 {
	s.small = false
	for _, b := range s.buttons {
		b.Hide()
	}
	s.column.Show()
	height := s.column.HeightFor(width)
	place(s.column, x, y, width, height)
	return y + height
}

// arrangeRow places the buttons of the small window.
func (s *side) arrangeRow(x, y, width float32) {
	s.small = true
	s.column.Hide()
	order := []int{foldNote, foldHowTo, foldMove, foldDeclaration}
	for _, i := range order {
		b := s.buttons[i]
		show(b, s.folds[i].Visible())
		if !b.Visible() {
			continue
		}
		size := b.MinSize()
		place(b, x, y, size.Width, 32)
		x += size.Width + 28
	}
}

func (s *side) toggle(i int) {
	if s.small {
		s.openSheet(i)
		return
	}
	s.folds[i].Toggle()
}

// openNote opens the note, on show in what the page scrolls, and puts the
// keyboard into it.
func (s *side) openNote(scroll *container.Scroll) {
	if s.small {
		s.openSheet(foldNote)
		s.noted.focus()
		return
	}
	s.folds[foldNote].SetOpen(true)
	s.note.focus()
	fold := s.folds[foldNote]
	widget.ScrollToPart(scroll, s.column.Position().Y+fold.Position().Y, min(fold.Size().Height, noteHeight+foldTitle))
}

// openSheet shows one fold at the right of a small window.
func (s *side) openSheet(i int) {
	var content fyne.CanvasObject
	if i == foldNote {
		s.noted = newNoteBox(s.p)
		s.noted.set(s.p.View().Note)
		content = s.noted
	} else {
		content = widget.NewParagraph(s.folds[i].Content.(*widget.Paragraph).Text, widget.Style{Color: theme.InkSoft})
	}
	s.sheet = dialog.ShowSheet(s.win, dialog.SheetConfig{Title: s.folds[i].Title, Content: content})
}

func (s *side) close() {
	if s.sheet != nil {
		s.sheet.Close()
	}
}
