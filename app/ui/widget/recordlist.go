package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// Record is a row of two lines: what it is, and soft below it what it holds.
type Record struct {
	ID, Title, Detail string
	Sign              Sign
	// Signed draws the sign before the title.
	Signed bool
	// Icon stands before the title instead of a sign.
	Icon IconName
	// Action says at the right what Enter does; "" for a row that only tells.
	Action string
}

// The measures of a record.
const (
	recordAir    float32 = 8
	recordIndent float32 = 28 // of the words where there is a sign
	recordGap    float32 = 16 // between words and action
)

// RecordList is a list of records below each other, each a button; the list is
// one Tab stop.
type RecordList struct {
	rowList
	// OnOpen runs with the id of the row that was opened.
	OnOpen func(id string)
	rows   []Record
}

// NewRecordList returns a list of records.
func NewRecordList(rows []Record, onOpen func(id string)) *RecordList {
	l := &RecordList{rows: rows, OnOpen: onOpen}
	l.initRows(l, func() int { return len(l.rows) }, l.rowHeight, l.openRow)
	return l
}

// Set shows other rows.
func (l *RecordList) Set(rows []Record) {
	l.rows = rows
	l.keep()
	l.redraw()
}

// Begin puts the keyboard on the first row.
func (l *RecordList) Begin() {
	l.cursor = 0
	l.redraw()
}

func (l *RecordList) openRow(i int) {
	if l.OnOpen != nil && l.rows[i].Action != "" {
		l.OnOpen(l.rows[i].ID)
	}
}

// words returns the lines of a record and where they begin.
func (l *RecordList) words(i int, width float32) (title, detail []string, left float32) {
	r := l.rows[i]
	if r.Signed || r.Icon != "" {
		left = recordIndent
	}
	room := width - left
	if r.Action != "" {
		room -= boldStyle.Width(r.Action) + chevronSide + recordGap
	}
	return breakLines(r.Title, boldStyle, room), breakLines(r.Detail, smallStyle, room), left
}

func (l *RecordList) rowHeight(i int, width float32) float32 {
	title, detail, _ := l.words(i, width)
	return float32(len(title))*boldStyle.LineHeight() + float32(len(detail))*smallStyle.LineHeight() + 2*recordAir
}

// MinSize returns the room of the list at its present width.
func (l *RecordList) MinSize() fyne.Size {
	const least = 160
	l.ExtendBaseWidget(l)
	width := l.Size().Width
	if width <= 0 {
		width = 330
	}
	return fyne.NewSize(least, l.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (l *RecordList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return newSceneRenderer(l)
}

func (l *RecordList) draw(s *scene, size fyne.Size) {
	l.keep()
	var y float32
	for i := range l.rows {
		height := l.rowHeight(i, size.Width)
		s.across(0, size.Width, y+.5, 1, theme.Hairline)
		rowGround(s, false, l.hover(i) && l.rows[i].Action != "", -choiceOut, y+2, size.Width+2*choiceOut, height-3)
		l.drawRecord(s, i, y+recordAir, height, size.Width)
		if l.ringed(i) {
			s.ring(-8, y+5, size.Width+16, height-9, 4)
		}
		y += height
	}
	if len(l.rows) > 0 {
		s.across(0, size.Width, y-.5, 1, theme.Hairline)
	}
}

func (l *RecordList) drawRecord(s *scene, i int, y, height, width float32) {
	r := l.rows[i]
	title, detail, left := l.words(i, width)
	middle := y - recordAir + height/2
	switch line := y + boldStyle.LineHeight()/2; {
	case r.Icon != "":
		s.icon(r.Icon, messageIcon/2, middle, messageIcon, 0, theme.InkSoft)
	case r.Signed:
		name, token := r.Sign.Icon()
		s.icon(name, messageIcon/2, line, messageIcon, 0, token)
	}
	s.lines(title, boldStyle, left, y)
	s.lines(detail, smallStyle, left, y+float32(len(title))*boldStyle.LineHeight())
	if r.Action == "" {
		return
	}
	s.text(r.Action, aligned(boldStyle, fyne.TextAlignTrailing), width-chevronSide-6, middle)
	s.icon(IconChevronRight, width-chevronSide/2+2, middle, chevronSide, 0, theme.InkSoft)
}
