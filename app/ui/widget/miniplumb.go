package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// MiniPlumbView is a group as a small plumb line shows it. Numbers are rounded
// as they are printed.
type MiniPlumbView struct {
	Title  string
	Supply bool // in the colour of supply, else of digital
	Level  *int // nil: none earned yet, no tile
	Index  *float64
	Number string   // the index in words
	Before *float64 // an outlined bob hangs there
	Now    string   // said beside the outlined bob, "now 36"
	Today  string   // the same as a number alone
	Target *float64
	Goal   string  // the target in words
	End    float64 // of the scale, which begins at 0
	// Highest is the furthest target of the plumb lines that share the scale:
	// it is made long enough for the target's words.
	Highest float64
	Empty   string // said when there are not enough answers
}

// The measures of a small plumb line, from its top.
const (
	miniWidth  float32 = 165
	miniHeight float32 = 94
	miniHead   float32 = 10 // middle of title and tile
	miniBeam   float32 = 26
	miniThread float32 = 15
	miniAbove  float32 = 6 // the target line begins above the beam
	miniLine   float32 = 92
	miniFoot   float32 = 86 // middle of the words at the foot
	miniAir    float32 = 6
	miniTile   float32 = 16
	miniLeast  float32 = 8 // a bob further left would lose its number
)

// MiniPlumb is a small plumb line: the bob hangs where the group will stand,
// the outlined one where it stood before, the brass line is the target. It
// opens how its number comes about.
type MiniPlumb struct {
	Press
	view MiniPlumbView
}

// NewMiniPlumb returns the plumb line of a group.
func NewMiniPlumb(view MiniPlumbView, onTapped func()) *MiniPlumb {
	m := &MiniPlumb{view: view}
	m.Init(m, onTapped)
	return m
}

// Set shows another state of the group.
func (m *MiniPlumb) Set(view MiniPlumbView) {
	m.view = view
	m.Refresh()
}

// MinSize returns the room of the plumb line.
func (m *MiniPlumb) MinSize() fyne.Size {
	m.ExtendBaseWidget(m)
	return fyne.NewSize(miniWidth, miniHeight)
}

// CreateRenderer is part of fyne.Widget.
func (m *MiniPlumb) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	return newSceneRenderer(m)
}

func (m *MiniPlumb) titleStyle() Style {
	return Style{Size: theme.Caption, Bold: true, Color: groupToken(m.view.Supply)}
}

func (m *MiniPlumb) draw(s *scene, size fyne.Size) {
	title := m.titleStyle()
	s.text(m.view.Title, title, 0, miniHead)
	if m.Hovered() {
		s.across(0, title.Width(m.view.Title), miniHead+7, 1, groupToken(m.view.Supply))
	}
	if m.view.Level != nil {
		s.tile(*m.view.Level, size.Width-miniTile/2, miniHead, miniTile)
	}
	if m.view.Index == nil {
		drawHatched(s, 0, miniBeam-plumbBar/2, size.Width, plumbBar)
		s.lines(breakLines(m.view.Empty, smallStyle, size.Width), smallStyle, 0, miniBeam+12)
	} else {
		s.across(0, size.Width, miniBeam+.5, 1, theme.Edge)
		m.drawMarks(s, size.Width)
	}
	if m.Ringed() {
		s.ring(-2, 0, size.Width+4, size.Height, 4)
	}
}

// scale ends with the beam, or further where the target's words need it; the
// whole scale leaves room for a bob there.
func (m *MiniPlumb) scale(width float32) chart.Scale {
	right := float64(width) * 100 / m.view.End
	if m.view.End >= 100 {
		right = float64(width - BobMini/2)
	}
	if words := float64(width - miniAir - miniGoal.Width(m.view.Goal)); m.view.Highest > 0 {
		right = min(right, words*100/m.view.Highest)
	}
	return chart.Scale{Right: right}
}

// drawMarks hangs the bobs, the one before behind the other, and the target.
func (m *MiniPlumb) drawMarks(s *scene, width float32) {
	scale := m.scale(width)
	at := func(v float64) float32 { return round(float32(scale.X(v))) }
	if m.view.Before != nil {
		x := at(*m.view.Before)
		s.down(x+.5, miniBeam, miniBeam+miniThread, 1, theme.Edge)
		s.bob(x, miniBeam+miniThread, BobMini, theme.Edge, theme.Paper, func(b *Bob) { b.Outlined = true })
	}
	if m.view.Target != nil {
		x := at(*m.view.Target)
		s.down(x, miniBeam-miniAbove, miniLine, 2, theme.Brass)
	}
	x, token := max(at(*m.view.Index), miniLeast), groupToken(m.view.Supply)
	s.down(x+.5, miniBeam, miniBeam+miniThread+1, 1, token)
	s.bob(x, miniBeam+miniThread, BobMini, token, theme.Paper, func(b *Bob) {
		b.Number, b.NumberSize = m.view.Number, theme.Body
	})
	m.drawWords(s, at, width)
}

// miniGoal and the words of today share the row at the foot.
var miniGoal = Style{Size: theme.Caption, Bold: true, Color: theme.BrassText}

func (m *MiniPlumb) drawWords(s *scene, at func(float64) float32, width float32) {
	bob := max(at(*m.view.Index), miniLeast)
	left, right := bob, bob
	if m.view.Before != nil {
		left, right = min(left, at(*m.view.Before)), max(right, at(*m.view.Before))
	}
	beside := width - miniTile - miniAir // end of what stands beside the title
	goal := [2]float32{width, width}     // from and to of the target's words at the foot
	if m.view.Target != nil {
		words := miniGoal.Width(m.view.Goal)
		if x, ok := goalPlace(at(*m.view.Target), words, left, right, width); ok {
			goal = [2]float32{x, x + words}
			s.text(m.view.Goal, miniGoal, x, miniFoot)
		} else {
			s.text(m.view.Goal, aligned(miniGoal, fyne.TextAlignTrailing), beside, miniHead)
			beside -= words + miniAir
		}
	}
	if m.view.Before != nil {
		m.drawNow(s, left-BobMini/2-miniAir, goal, beside)
	}
}

// goalPlace returns where the target's words stand at the foot of its line:
// right of it, or left where they would stick out or a bob hangs before them;
// ok is false where there is no room on either side.
func goalPlace(line, words, left, right, width float32) (x float32, ok bool) {
	if x = line + miniAir; x+words <= width && !covers(x, words, left, right) {
		return x, true
	}
	x = line - miniAir - words
	return x, x >= 0 && !covers(x, words, left, right)
}

// drawNow says where the group stands today left of the outlined bob, or
// beside the title, or with the number alone, wherever there is room.
func (m *MiniPlumb) drawNow(s *scene, right float32, goal [2]float32, beside float32) {
	style := aligned(smallStyle, fyne.TextAlignTrailing)
	fits := func(words string) bool {
		left := right - style.Width(words)
		return words != "" && left >= 0 && (right < goal[0]-miniAir || left > goal[1]+miniAir)
	}
	switch title := m.titleStyle().Width(m.view.Title); {
	case m.view.Now == "":
	case fits(m.view.Now):
		s.text(m.view.Now, style, right, miniFoot)
	case title+miniAir+style.Width(m.view.Now) <= beside:
		s.text(m.view.Now, style, beside, miniHead)
	case fits(m.view.Today):
		s.text(m.view.Today, style, right, miniFoot)
	}
}

// covers reports whether the lower part of one of two bobs lies on words.
func covers(x, width, left, right float32) bool {
	const tip = 5 // half of a bob where the words stand
	on := func(bob float32) bool { return bob+tip > x && bob-tip < x+width }
	return on(left) || on(right)
}
