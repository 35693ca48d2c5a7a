package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// DoorFigure is the little drawing on a door.
type DoorFigure int

// The figures: two bobs against their lines, or ten.
const (
	DoorQuick DoorFigure = iota
	DoorFull
)

// DoorView is what a door says.
type DoorView struct {
	Title, Questions string // "Quick check", "20 questions"
	Minutes, Unit    string // "12", "minutes"
	Sentence         string // what one gets
	Figure           DoorFigure
}

// The measures of a door.
const (
	DoorWidth      float32 = 403
	DoorWidthSmall float32 = 340
	DoorHeight     float32 = 264
	doorPadding    float32 = 29
	doorFoot       float32 = 36 // middle of the sentence, from the lower edge
	doorArrow      float32 = 20
	doorLine       float32 = 121 // target line, from the figure's left edge
	doorSecond     float32 = 120 // from one group's figure to the other's
)

// Door is a large card that leads into a check.
type Door struct {
	Press
	view DoorView
}

// NewDoor returns a door.
func NewDoor(view DoorView, onTapped func()) *Door {
	d := &Door{view: view}
	d.Init(d, onTapped)
	return d
}

// Set changes what the door says.
func (d *Door) Set(view DoorView) {
	d.view = view
	d.Refresh()
}

// MinSize returns the least size of a door.
func (d *Door) MinSize() fyne.Size {
	d.ExtendBaseWidget(d)
	width := max(DoorWidthSmall, d.Size().Width)
	return fyne.NewSize(DoorWidthSmall, DoorHeight+d.extra(width))
}

// HeightFor returns the height at a width.
func (d *Door) HeightFor(width float32) float32 { return DoorHeight + d.extra(width) }

// extra is how far a title of several lines pushes the rest down.
func (d *Door) extra(width float32) float32 {
	const room = 1 // lines of a title above the figure
	return float32(max(0, len(d.titleLines(width))-room)) * doorTitle.LineHeight()
}

var (
	doorTitle   = Style{Size: theme.Heading, Bold: true}
	doorUnit    = Style{Size: theme.Large, Align: fyne.TextAlignTrailing}
	doorMinutes = Style{Size: theme.Figure, Bold: true, Align: fyne.TextAlignTrailing}
)

func (d *Door) minutesRight(width float32) float32 {
	return width - doorPadding - doorUnit.Width(d.view.Unit) - 6
}

func (d *Door) titleLines(width float32) []string {
	room := d.minutesRight(width) - doorMinutes.Width(d.view.Minutes) - doorPadding - 16
	return breakLines(d.view.Title, doorTitle, room)
}

// CreateRenderer is part of fyne.Widget.
func (d *Door) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	return newSceneRenderer(d)
}

func (d *Door) ground() (fill, border fyne.ThemeColorName) {
	if d.Hovered() {
		return theme.Hover, theme.Edge
	}
	return theme.Card, theme.Hairline
}

func (d *Door) draw(s *scene, size fyne.Size) {
	fill, border := d.ground()
	s.box(0, 0, size.Width, size.Height, theme.Radius, fill, border, 1)
	d.drawHead(s, size.Width)
	down := d.extra(size.Width)
	if d.view.Figure == DoorQuick {
		drawQuickFigure(s, doorPadding, down, fill)
	} else {
		drawFullFigure(s, doorPadding, down, fill)
	}
	d.drawFoot(s, size)
	if d.Ringed() {
		s.ring(0, 0, size.Width, size.Height, theme.Radius)
	}
}

func (d *Door) drawHead(s *scene, width float32) {
	s.text(d.view.Unit, doorUnit, width-doorPadding, 54)
	s.text(d.view.Minutes, doorMinutes, d.minutesRight(width), 45)
	lines := d.titleLines(width)
	s.lines(lines, doorTitle, doorPadding, 23)
	s.text(d.view.Questions, softStyle, doorPadding, 33+float32(len(lines))*doorTitle.LineHeight())
}

func (d *Door) drawFoot(s *scene, size fyne.Size) {
	right, foot := size.Width-doorPadding, size.Height-doorFoot
	s.icon(IconArrowRight, right-doorArrow/2-1, foot, doorArrow, 1.75, theme.Ink)
	lines := breakLines(d.view.Sentence, softStyle, right-doorArrow-16-doorPadding)
	// One line stands level with the arrow; more grow upwards.
	top := foot + 1 + softStyle.LineHeight()/2 - float32(len(lines))*softStyle.LineHeight()
	if len(lines) > 1 {
		top += softStyle.LineHeight() / 2
	}
	s.lines(lines, softStyle, doorPadding, top)
}

// drawQuickFigure draws a bob beside the target line for each group.
func drawQuickFigure(s *scene, left, down float32, ground fyne.ThemeColorName) {
	const beamWidth, thread = 100, 16
	beam, top, bottom := down+102, down+96, down+180
	for _, g := range []struct {
		shift, bob, line float32
		supply           bool
	}{{0, 48, 92, false}, {doorSecond, 34, 92, true}} {
		x := left + g.shift
		token := groupToken(g.supply)
		s.across(x, x+beamWidth, beam, 1, theme.Edge)
		s.down(x+g.line, top, bottom, 2, theme.Brass)
		s.down(x+g.bob+.5, beam+1, beam+thread+1, 1, token)
		s.bob(x+g.bob, beam+thread, BobMini, token, ground, nil)
	}
}

// doorBobs are the places of the ten little bobs, from the figure's left edge.
var doorBobs = map[bool][]float32{
	false: {20, 45.5, 62, 41.5, 87, 29},
	true:  {16, 33, 12, 58},
}

// drawFullFigure draws the dimensions of each group against its target line.
func drawFullFigure(s *scene, left, down float32, ground fyne.ThemeColorName) {
	const pitch, bobWidth = 13.5, 9
	top, bottom, first := down+94, down+180, down+103
	for _, supply := range []bool{false, true} {
		x := left
		if supply {
			x += doorSecond
		}
		token, line := groupToken(supply), x+doorLine-doorPadding
		s.down(line, top, bottom, 2, theme.Brass)
		for i, at := range doorBobs[supply] {
			y := first + pitch*float32(i)
			if bob := x + at; bob+bobWidth < line-1 {
				s.across(bob, line-1, y, 1, token)
			}
			s.bob(x+at, y-bobWidth*chart.BobMiddle/2-1.5, bobWidth, token, ground, nil)
		}
	}
}
