package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// ChoiceItem is one row of a list to choose from.
type ChoiceItem struct {
	ID, Label string
	Remark    string // at right, 12 soft, as "−1 question"
}

// The measures of the rows to choose from.
const (
	ChoicePitch      float32 = 38 // height of a row
	ChoicePitchSmall float32 = 32 // in a small window
	choiceGap        float32 = 2  // between two washes
	choiceOut        float32 = 12 // the wash reaches beyond the list
	choiceMark       float32 = 18
	choiceLabel      float32 = 32 // left edge of the words
	choiceRemarkGap  float32 = 12
)

// choiceList is what the lists to choose from share.
type choiceList struct {
	rowList
	items []ChoiceItem
	pitch float32
	look  func(i int) choiceLook
	menu  bool // the keyboard's row is shown by its ground, not by a ring
}

// choiceLook is how a row appears.
type choiceLook struct {
	wash, bold, soft bool
	mark             func(s *scene, x, y float32, hovered bool) // middle of the mark
}

func (l *choiceList) initChoices(self fyne.Widget, items []ChoiceItem, activate func(i int), look func(i int) choiceLook) {
	l.items, l.pitch, l.look = items, ChoicePitch, look
	l.initRows(self, func() int { return len(l.items) }, l.rowHeight, activate)
}

// SetPitch sets the height of a row: ChoicePitch or ChoicePitchSmall.
func (l *choiceList) SetPitch(pitch float32) {
	if l.pitch == pitch {
		return
	}
	l.pitch = pitch
	l.redraw()
}

// SetItems shows other rows.
func (l *choiceList) SetItems(items []ChoiceItem) {
	l.items = items
	l.keep()
	l.redraw()
}

// MinSize returns the room of the list at its present width.
func (l *choiceList) MinSize() fyne.Size {
	const least = 160
	width := l.Size().Width
	if width <= 0 {
		width = 330
	}
	return fyne.NewSize(least, l.HeightFor(width))
}

func (l *choiceList) lines(i int, width float32) []string {
	room := width - choiceLabel
	if remark := l.items[i].Remark; remark != "" {
		room -= smallStyle.Width(remark) + choiceRemarkGap
	}
	// Bold is the wider weight: a row must not grow when it is chosen.
	return breakLines(l.items[i].Label, boldStyle, room)
}

func (l *choiceList) rowHeight(i int, width float32) float32 {
	words := float32(len(l.lines(i, width))) * Style{}.LineHeight()
	return max(l.pitch, words+8+choiceGap)
}

func (l *choiceList) draw(s *scene, size fyne.Size) {
	l.keep()
	var y float32
	for i := range l.items {
		height := l.rowHeight(i, size.Width)
		l.drawRow(s, i, y, height-choiceGap, size.Width)
		y += height
	}
}

func (l *choiceList) drawRow(s *scene, i int, top, height, width float32) {
	look := l.look(i)
	middle := top + height/2
	here := l.menu && l.cursor == i
	rowGround(s, look.wash && !here, here || l.hover(i) && !l.menu, -choiceOut, top, width+2*choiceOut, height)
	look.mark(s, choiceMark/2, middle, l.hover(i))
	style := Style{Bold: look.bold}
	if look.soft || l.Disabled() {
		style.Color = theme.InkSoft
	}
	words := l.lines(i, width)
	s.lines(words, style, choiceLabel, middle-float32(len(words))*style.LineHeight()/2)
	s.text(l.items[i].Remark, aligned(smallStyle, fyne.TextAlignTrailing), width, middle)
	if l.ringed(i) && !l.menu {
		s.ring(-choiceOut, top, width+2*choiceOut, height, theme.Radius)
	}
}

func (l *choiceList) index(id string) int {
	for i, item := range l.items {
		if item.ID == id {
			return i
		}
	}
	return -1
}

// choiceHeadHeight keeps title and rows at the distance of the firm card.
const choiceHeadHeight float32 = 32

// NewChoiceHead returns the title over a list or segments, with a remark at
// right.
func NewChoiceHead(title, remark string) *fyne.Container {
	words := NewParagraph(title, Style{Size: theme.Large, Bold: true})
	return &fyne.Container{Layout: choiceHeadLayout{}, Objects: []fyne.CanvasObject{words, NewText(remark, smallStyle)}}
}

type choiceHeadLayout struct{}

// Layout puts the remark beside the title where there is room for both; the
// title goes first.
func (choiceHeadLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	title, remark := objects[0].(*Paragraph), objects[1].(*Text)
	min := remark.MinSize()
	fits := title.Style.Width(title.Text)+choiceRemarkGap+min.Width <= size.Width
	if show(remark, fits); !fits {
		min.Width = 0
	}
	place(remark, size.Width-remark.Style.Width(remark.Text), 6, min.Width, min.Height)
	width := size.Width - min.Width - choiceRemarkGap
	place(title, 0, 0, width, title.HeightFor(width))
}

// MinSize is part of fyne.Layout.
func (choiceHeadLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	title := objects[0].(*Paragraph)
	height := choiceHeadHeight
	if title.Size().Width > 0 {
		height = max(height, title.HeightFor(title.Size().Width)+8)
	}
	return fyne.NewSize(objects[1].MinSize().Width, height)
}
