package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// GapRow is one question that hangs short of its target.
type GapRow struct {
	ID, Title string
	Supply    bool
	Now       *int // nil: don't know
	Target    int
	Unknown   string // the sign for don't know, "?"
}

// The measures of a gap row.
const (
	gapLeast    float32 = 48
	gapTitle    float32 = 46
	gapTile     float32 = 22
	gapRight    float32 = 82 // both tiles and the arrow
	gapTitleAir float32 = 20
)

// GapList shows questions from the furthest gap down. A whole row opens its
// question; the list is one Tab stop.
type GapList struct {
	rowList
	// OnOpen runs with the id of the question that was opened.
	OnOpen func(id string)
	rows   []GapRow
}

// NewGapList returns a list of gaps.
func NewGapList(rows []GapRow, onOpen func(id string)) *GapList {
	l := &GapList{rows: rows, OnOpen: onOpen}
	l.initRows(l, func() int { return len(l.rows) }, l.rowHeight, l.openRow)
	return l
}

// Set shows other rows.
func (l *GapList) Set(rows []GapRow) {
	l.rows = rows
	l.keep()
	l.Refresh()
}

func (l *GapList) openRow(i int) {
	if l.OnOpen != nil {
		l.OnOpen(l.rows[i].ID)
	}
}

// MinSize returns the room of the list at its present width.
func (l *GapList) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	width := l.Size().Width
	if width <= 0 {
		width = 422
	}
	return fyne.NewSize(240, l.HeightFor(width)+1)
}

func (l *GapList) lines(i int, width float32) []string {
	return breakLines(l.rows[i].Title, Style{}, width-gapTitle-gapRight-gapTitleAir)
}

func (l *GapList) rowHeight(i int, width float32) float32 {
	return max(gapLeast, float32(len(l.lines(i, width)))*Style{}.LineHeight()+8)
}

// CreateRenderer is part of fyne.Widget.
func (l *GapList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return newSceneRenderer(l)
}

func (l *GapList) draw(s *scene, size fyne.Size) {
	l.keep()
	var y float32
	for i, r := range l.rows {
		height := l.rowHeight(i, size.Width)
		s.across(0, size.Width, y+.5, 1, theme.Hairline)
		rowGround(s, false, l.hover(i), -choiceOut, y+2, size.Width+2*choiceOut, height-3)
		l.drawRow(s, r, l.lines(i, size.Width), y+height/2+.5, size.Width)
		if l.ringed(i) {
			s.ring(-8, y+7, size.Width+16, height-13, 4)
		}
		y += height
	}
	s.across(0, size.Width, y+.5, 1, theme.Hairline)
}

func (l *GapList) drawRow(s *scene, r GapRow, title []string, middle, width float32) {
	s.text(r.ID, Style{Bold: true, Color: groupToken(r.Supply)}, 0, middle)
	s.lines(title, Style{}, gapTitle, middle-float32(len(title))*Style{}.LineHeight()/2)
	now := width - gapRight + gapTile/2
	if r.Now != nil {
		s.tile(*r.Now, now, middle, gapTile)
	} else {
		s.box(now-gapTile/2, middle-gapTile/2, gapTile, gapTile, 5, theme.None, theme.Edge, 1)
		s.text(r.Unknown, Style{Size: theme.Caption, Bold: true, Color: theme.InkSoft, Align: fyne.TextAlignCenter}, now, middle)
	}
	s.icon(IconArrowRight, width-gapRight/2, middle, 14, 0, theme.InkSoft)
	s.tile(r.Target, width-gapTile/2, middle, gapTile)
}
