package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/ui/theme"
)

// AssessmentRow is one earlier assessment in the list of the welcome page.
type AssessmentRow struct {
	ID, Name, Kind string
	Progress       float64 // 0 to 1; a line is drawn while ShowProgress is set
	ShowProgress   bool
	State          string // "39 / 58 answered", "finished"
	Date           string
	Action         string // "Continue", "Open"
	Bold           bool   // the action that is to be taken next
}

// The columns of the list at its full width of 830; narrower lists shrink them
// alike.
const (
	assessmentHeight float32 = 52
	assessmentWidth  float32 = 830
	assessmentKind   float32 = 200
	assessmentState  float32 = 320
	assessmentDate   float32 = 540
	assessmentLine   float32 = 96
	assessmentThick  float32 = 4
	columnAir        float32 = 12
)

// AssessmentList is the list of earlier assessments. A whole row is a button;
// the list is one Tab stop.
type AssessmentList struct {
	rowList
	// OnOpen runs with the id of the row that was opened.
	OnOpen func(id string)
	// OnDelete runs with the id of the row on which Delete or the right mouse
	// button was pressed.
	OnDelete func(id string)
	// OnMenu runs with the id of the row on which the right mouse button or
	// the menu key was pressed, and with where in the list; without it the
	// right mouse button deletes.
	OnMenu func(id string, at fyne.Position)
	rows   []AssessmentRow
}

// NewAssessmentList returns a list of earlier assessments.
func NewAssessmentList(rows []AssessmentRow, onOpen func(id string)) *AssessmentList {
	l := &AssessmentList{rows: rows, OnOpen: onOpen}
	height := func(int, float32) float32 { return assessmentHeight }
	l.initRows(l, func() int { return len(l.rows) }, height, l.openRow)
	walk := l.OnKey
	l.OnKey = func(e *fyne.KeyEvent) bool { return l.deleted(e.Name) || l.asked(e.Name) || walk(e) }
	return l
}

// deleted asks for the row at the cursor to be taken away.
func (l *AssessmentList) deleted(key fyne.KeyName) bool {
	if key != fyne.KeyDelete || l.OnDelete == nil || l.cursor >= len(l.rows) {
		return false
	}
	Survive(func() { l.OnDelete(l.rows[l.cursor].ID) })
	return true
}

// asked opens the menu of the row at the cursor.
func (l *AssessmentList) asked(key fyne.KeyName) bool {
	if key != desktop.KeyMenu || l.OnMenu == nil || l.cursor >= len(l.rows) {
		return false
	}
	at := fyne.NewPos(assessmentHeight, (float32(l.cursor)+.5)*assessmentHeight)
	Survive(func() { l.OnMenu(l.rows[l.cursor].ID, at) })
	return true
}

// TappedSecondary is part of fyne.SecondaryTappable.
func (l *AssessmentList) TappedSecondary(e *fyne.PointEvent) {
	i := int(e.Position.Y / assessmentHeight)
	switch {
	case i < 0 || i >= len(l.rows):
	case l.OnMenu != nil:
		Survive(func() { l.OnMenu(l.rows[i].ID, e.Position) })
	case l.OnDelete != nil:
		Survive(func() { l.OnDelete(l.rows[i].ID) })
	}
}

// Set shows other rows.
func (l *AssessmentList) Set(rows []AssessmentRow) {
	l.rows = rows
	l.keep()
	l.Refresh()
}

func (l *AssessmentList) openRow(i int) {
	if l.OnOpen != nil {
		l.OnOpen(l.rows[i].ID)
	}
}

// MinSize returns the room of the list.
func (l *AssessmentList) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	return fyne.NewSize(560, float32(len(l.rows))*assessmentHeight+1)
}

// CreateRenderer is part of fyne.Widget.
func (l *AssessmentList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return newSceneRenderer(l)
}

func (l *AssessmentList) draw(s *scene, size fyne.Size) {
	l.keep()
	for i, r := range l.rows {
		y := float32(i) * assessmentHeight
		s.across(0, size.Width, y+.5, 1, theme.Hairline)
		rowGround(s, false, l.hover(i), -choiceOut, y+2, size.Width+2*choiceOut, assessmentHeight-3)
		drawAssessment(s, r, y+assessmentHeight/2+1, size.Width)
		if l.ringed(i) {
			s.ring(-8, y+7, size.Width+16, assessmentHeight-13, 4)
		}
	}
	s.across(0, size.Width, float32(len(l.rows))*assessmentHeight+.5, 1, theme.Hairline)
}

func drawAssessment(s *scene, r AssessmentRow, middle, width float32) {
	scale := min(1, width/assessmentWidth)
	kind, state, date := assessmentKind*scale, assessmentState*scale, assessmentDate*scale
	action := Style{Bold: r.Bold, Align: fyne.TextAlignTrailing}
	right := width - chevronSide - 6
	cell(s, r.Name, boldStyle, 0, kind-columnAir, middle)
	cell(s, r.Kind, softStyle, kind, state-kind-columnAir, middle)
	words := Style{Color: stateToken(r)}
	line := assessmentLine * scale
	// Where there is no room for both, the words say it.
	if r.ShowProgress && words.Width(r.State) <= date-state-line-2*columnAir {
		drawProgress(s, r.Progress, state, line, middle)
		state += line + columnAir
	}
	cell(s, r.State, words, state, date-state-columnAir, middle)
	cell(s, r.Date, softStyle, date, right-action.Width(r.Action)-date-columnAir, middle)
	s.text(r.Action, action, right, middle)
	s.icon(IconChevronRight, width-chevronSide/2+2, middle, chevronSide, 0, theme.InkSoft)
}

// stateToken keeps the count of a running assessment in ink: it is what the
// person looks for.
func stateToken(r AssessmentRow) fyne.ThemeColorName {
	if r.ShowProgress {
		return theme.Ink
	}
	return theme.InkSoft
}

func drawProgress(s *scene, share float64, x, width, middle float32) {
	share = min(max(share, 0), 1)
	s.box(x, middle-assessmentThick/2, width, assessmentThick, assessmentThick/2, theme.Hairline, theme.None, 0)
	if done := round(width * float32(share)); done > 0 {
		s.box(x, middle-assessmentThick/2, max(done, assessmentThick), assessmentThick, assessmentThick/2, theme.Ink, theme.None, 0)
	}
}

// cell draws words in a column, on two lines where they need them; what does
// not fit on two ends with a sign that there is more.
func cell(s *scene, words string, style Style, x, width, middle float32) {
	lines := twoLines(breakLines(words, style, width), style, width)
	s.lines(lines, style, x, middle-float32(len(lines))*style.LineHeight()/2)
}

func twoLines(lines []string, style Style, width float32) []string {
	const more = "…"
	if len(lines) <= 2 {
		return lines
	}
	last := []rune(strings.TrimSpace(lines[1]))
	for len(last) > 0 && style.Width(string(last)+more) > width {
		last = last[:len(last)-1]
	}
	return []string{lines[0], string(last) + more}
}
