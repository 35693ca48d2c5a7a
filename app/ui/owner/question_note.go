package owner

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// noteBox is the block with the note, the grade of evidence and a hint what
// could be shown.
type noteBox struct {
	fynewidget.BaseWidget
	p        *present.Question
	entry    *noteEntry
	evidence *widget.Segments
	hint     *widget.Paragraph
	box      *fyne.Container
}

const noteHeight float32 = 84

func newNoteBox(p *present.Question) *noteBox {
	n := &noteBox{p: p, hint: widget.NewParagraph("", widget.Style{Size: theme.Caption, Color: theme.InkSoft})}
	n.entry = newNoteEntry(p.SetNote)
	n.evidence = widget.NewSegments(nil, func(id string) { p.SetEvidence(assessment.Evidence(id)) })
	n.box = container.NewWithoutLayout(n.entry, n.evidence, n.hint)
	n.ExtendBaseWidget(n)
	return n
}

// set copies the view into the block; what is being typed stays.
func (n *noteBox) set(v present.NoteFold) {
	n.entry.show(v.Text, v.TextTip)
	grades, chosen := items(v.Evidence)
	n.evidence.SetItems(grades)
	n.evidence.SetChosen(chosen)
	hint := v.Ask
	if v.Example != "" {
		hint += "\n" + v.Example
	}
	n.hint.SetText(hint)
}

func (n *noteBox) focus() { widget.FocusOn(n.entry) }

// HeightFor returns the height of the block at a width.
func (n *noteBox) HeightFor(width float32) float32 {
	return noteHeight + 10 + 36 + 10 + n.hint.HeightFor(width)
}

// MinSize is part of fyne.Widget.
func (n *noteBox) MinSize() fyne.Size {
	n.ExtendBaseWidget(n)
	width := n.Size().Width
	if width <= 0 {
		width = foldsWidth
	}
	return fyne.NewSize(0, n.HeightFor(width))
}

// Resize is part of fyne.CanvasObject.
func (n *noteBox) Resize(size fyne.Size) {
	n.BaseWidget.Resize(size)
	place(n.entry, 0, 0, size.Width, noteHeight)
	place(n.evidence, 0, noteHeight+10, size.Width, 36)
	place(n.hint, 0, noteHeight+56, size.Width, n.hint.HeightFor(size.Width))
}

// CreateRenderer is part of fyne.Widget.
func (n *noteBox) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(n.box)
}

// noteEntry is a text of several lines that is kept when it is left.
type noteEntry struct {
	fynewidget.Entry
	done func(string)
	told string
}

func newNoteEntry(done func(string)) *noteEntry {
	e := &noteEntry{done: done}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	return e
}

// show puts another text into the entry, unless it is the one there already.
func (e *noteEntry) show(text, tip string) {
	e.SetPlaceHolder(tip)
	if text != e.told {
		e.told = text
		e.SetText(text)
		e.toEnd()
	}
}

// FocusGained brings the note on show.
func (e *noteEntry) FocusGained() {
	e.Entry.FocusGained()
	widget.Reveal(e, 0, e.Size().Height)
}

// FocusLost keeps what was typed.
func (e *noteEntry) FocusLost() {
	e.Entry.FocusLost()
	if e.told != e.Text {
		e.told = e.Text
		widget.Survive(func() { e.done(e.Text) })
	}
}

// TypedShortcut hands on what is no editing, such as the keys of the rail.
func (e *noteEntry) TypedShortcut(shortcut fyne.Shortcut) {
	widget.TypedShortcut(e, &e.Entry, shortcut, e.Text != e.told)
}

// TypedKey hands on what is no editing: Escape leaves the note, in a sheet and
// on the page.
func (e *noteEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape || key.Name == fyne.KeyF1 {
		widget.BubbleKey(e, key)
		return
	}
	e.Entry.TypedKey(key)
}

// toEnd puts the cursor behind the last word, where one goes on writing.
func (e *noteEntry) toEnd() {
	lines := strings.Split(e.Text, "\n")
	e.CursorRow = len(lines) - 1
	e.CursorColumn = len([]rune(lines[len(lines)-1]))
	e.Refresh()
}
