package widget

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// What a figure of a chart stands for, as passed to OnExplain. The dimension
// chart puts the dimension's id and a dot before it: "D1.index".
const (
	ExplainIndex  = "index"  // the index itself
	ExplainBand   = "band"   // its ± range, or low, middle and high
	ExplainGap    = "gap"    // the distance to the target
	ExplainTarget = "target" // the target
	ExplainLevel  = "level"  // the earned level
	ExplainNext   = "next"   // why not the next level
)

// spot is a figure of a chart that opens its explanation.
type spot struct {
	what                string
	row                 int // rows are left by up and down, spots in a row by left and right
	x, y, width, height float32
	line                spotLine // shown while the pointer is over the figure
}

// spotLine is the line under the words of a figure.
type spotLine struct {
	from, to, y float32
	token       fyne.ThemeColorName
}

// Spots is what the charts share: their figures can be pointed at, clicked and
// walked through with the arrows, and the whole chart is one Tab stop.
type Spots struct {
	Press
	// OnExplain runs with what a figure stands for when it is opened.
	OnExplain func(what string)

	spots   []spot
	cursor  int
	pointed int // under the pointer; -1 for none
}

// initSpots ties the spots to the widget that embeds them.
func (s *Spots) initSpots(self fyne.Widget) {
	s.pointed = -1
	s.Init(self, func() { s.open(s.cursor) })
	s.OnKey = func(e *fyne.KeyEvent) bool { return s.walk(e.Name) }
}

func (s *Spots) open(i int) {
	if i >= 0 && i < len(s.spots) && s.OnExplain != nil {
		Survive(func() { s.OnExplain(s.spots[i].what) })
	}
}

// resetSpots begins a new drawing.
func (s *Spots) resetSpots() { s.spots = s.spots[:0] }

// spotText draws words that are a figure and notes where they stand; x is
// beside them as the style aligns them and y their middle.
func (s *Spots) spotText(on *scene, what string, row int, words string, style Style, x, y float32) {
	if words == "" {
		return
	}
	on.text(words, style, x, y)
	width, height := style.Width(words), style.LineHeight()
	left := x + alignedX(style.Align, 0, width)
	s.spotArea(what, row, left, y-height/2, width, height, spotLine{left, left + width, y + style.size()*.55, style.color()})
}

// spotArea notes a figure that is drawn by the caller.
func (s *Spots) spotArea(what string, row int, x, y, width, height float32, line spotLine) {
	s.spots = append(s.spots, spot{what: what, row: row, x: x, y: y, width: width, height: height, line: line})
}

// drawSpots draws the line under the figure that is pointed at and the ring
// round the one the keyboard is on.
func (s *Spots) drawSpots(on *scene) {
	slices.SortStableFunc(s.spots, func(a, b spot) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.x, b.x))
	})
	if s.pointed >= 0 && s.pointed < len(s.spots) && s.OnExplain != nil {
		l := s.spots[s.pointed].line
		on.across(l.from, l.to, l.y, 1, l.token)
	}
	s.cursor = min(max(s.cursor, 0), max(0, len(s.spots)-1))
	if s.Ringed() && len(s.spots) > 0 {
		p := s.spots[s.cursor]
		on.ring(p.x, p.y, p.width, p.height, 2)
	}
}

// walk moves the keyboard's place among the figures and reports whether the
// key was one of its own.
func (s *Spots) walk(key fyne.KeyName) bool {
	last := len(s.spots) - 1
	if last < 0 {
		return false
	}
	switch key {
	case fyne.KeyLeft:
		s.cursor = max(0, s.cursor-1)
	case fyne.KeyRight:
		s.cursor = min(last, s.cursor+1)
	case fyne.KeyUp:
		s.cursor = s.inRow(-1)
	case fyne.KeyDown:
		s.cursor = s.inRow(1)
	case fyne.KeyHome:
		s.cursor = 0
	case fyne.KeyEnd:
		s.cursor = last
	default:
		return false
	}
	s.redraw()
	revealFocus(s.self)
	return true
}

// part returns the figure that has the keyboard.
func (s *Spots) part() (top, height float32) {
	if s.cursor < 0 || s.cursor >= len(s.spots) {
		return 0, s.Size().Height
	}
	return s.spots[s.cursor].y, s.spots[s.cursor].height
}

// inRow returns the figure nearest above or below the present one in the next
// row that has any.
func (s *Spots) inRow(step int) int {
	from, best := s.spots[s.cursor], s.cursor
	target := from.row
	for i := s.cursor; i >= 0 && i < len(s.spots); i += step {
		p := s.spots[i]
		if p.row == from.row {
			continue
		}
		if target == from.row {
			target, best = p.row, i
		}
		if p.row != target {
			break
		}
		if abs(p.x-from.x) < abs(s.spots[best].x-from.x) {
			best = i
		}
	}
	return best
}

func (s *Spots) at(pos fyne.Position) int {
	const slack = 4 // small figures are easier to hit
	best, least := -1, float32(0)
	for i, p := range s.spots {
		if pos.X < p.x-slack || pos.X > p.x+p.width+slack || pos.Y < p.y-slack || pos.Y > p.y+p.height+slack {
			continue
		}
		off := abs(pos.X-p.x-p.width/2)/p.width + abs(pos.Y-p.y-p.height/2)/p.height
		if best < 0 || off < least {
			best, least = i, off
		}
	}
	return best
}

// Tapped is part of fyne.Tappable.
func (s *Spots) Tapped(e *fyne.PointEvent) {
	i := s.at(e.Position)
	if i < 0 {
		return
	}
	s.cursor = i
	s.takeFocus()
	s.open(i)
}

// MouseIn is part of desktop.Hoverable.
func (s *Spots) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (s *Spots) MouseMoved(e *desktop.MouseEvent) { s.point(s.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (s *Spots) MouseOut() { s.point(-1) }

func (s *Spots) point(i int) {
	if i != s.pointed {
		s.pointed = i
		s.redraw()
	}
}

// Cursor is part of desktop.Cursorable.
func (s *Spots) Cursor() desktop.Cursor {
	if s.pointed >= 0 && s.OnExplain != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func abs(v float32) float32 { return max(v, -v) }
