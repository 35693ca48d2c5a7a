package widget

import (
	"strconv"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// PlumbView is one group as its panel shows it. Numbers are rounded as they
// are printed; words are ready for the reader.
type PlumbView struct {
	Title     string
	Supply    bool // in the colour of supply, else of digital
	Level     *int // nil: none earned yet, no tile
	LevelName string
	Next      string // "Why not level 2?"; "" at the highest level
	Reading   chart.Reading
	Index     string // "36"
	Band      string // "± 4"
	Gap       string // "21 short", "on target", "3 above"
	Target    string // "target 57"
	Empty     string // said when there are not enough answers
}

// The measures of a plumb panel, from its top.
const (
	plumbHead     float32 = 28 // the row of title and level
	plumbFigures  float32 = 51 // middle of the figures on the scale
	plumbBeam     float32 = 64
	plumbInset    float32 = 10 // from the panel's edge to the beam's end
	plumbThread   float32 = 34
	plumbAbove    float32 = 6   // the target line begins above the beam
	plumbBelow    float32 = 136 // and ends below it
	plumbFoot     float32 = 211 // middle of the words at the foot
	plumbHeight   float32 = 224
	plumbMinWidth float32 = 380
	plumbBar      float32 = 10
)

// PlumbPanel is one plumb line: the bob hangs where the firm stands, the brass
// line is the target. Its figures open their explanation.
type PlumbPanel struct {
	Spots
	view PlumbView
	// HeadRows is 1 or 2. Panels side by side share it, so that their beams
	// are level; PlumbPair sees to that.
	headRows int
}

// NewPlumbPanel returns the panel of a group.
func NewPlumbPanel(view PlumbView, onExplain func(what string)) *PlumbPanel {
	p := &PlumbPanel{view: view, headRows: 1}
	p.initSpots(p)
	p.OnExplain = onExplain
	return p
}

// Set shows another state of the group.
func (p *PlumbPanel) Set(view PlumbView) {
	p.view = view
	p.Refresh()
}

// MinSize returns the least room of the panel.
func (p *PlumbPanel) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return fyne.NewSize(plumbMinWidth, plumbHeight+p.headExtra())
}

func (p *PlumbPanel) headExtra() float32 { return float32(p.headRows-1) * theme.LineHeight(theme.Body) }

// CreateRenderer is part of fyne.Widget.
func (p *PlumbPanel) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return newSceneRenderer(p)
}

func (p *PlumbPanel) token() fyne.ThemeColorName { return groupToken(p.view.Supply) }

func (p *PlumbPanel) draw(s *scene, size fyne.Size) {
	p.resetSpots()
	p.drawHead(s, size.Width)
	down := p.headExtra()
	frame := p.frame(size.Width)
	mark := chart.NewPlumb(p.view.Reading, frame)
	beam := down + plumbBeam
	if mark.State != chart.NoScore && mark.BandTo > mark.BandFrom {
		from, to := float32(mark.BandFrom), float32(mark.BandTo)
		s.box(from, beam-plumbBar/2, to-from, plumbBar, plumbBar/2, paleToken(p.view.Supply), theme.None, 0)
	}
	p.drawScale(s, frame, down)
	if mark.State == chart.NoScore {
		p.drawEmpty(s, frame, down)
	} else {
		p.drawTarget(s, mark, down)
		p.drawBob(s, mark, down)
	}
	p.drawSpots(s)
}

func (p *PlumbPanel) frame(width float32) chart.PlumbFrame {
	wide := func(words string, style Style) float64 { return float64(style.Width(words)) }
	return chart.PlumbFrame{
		Low: 0, High: float64(width),
		Scale:    chart.Scale{Left: float64(plumbInset), Right: float64(width - plumbInset)},
		BobWidth: float64(BobGroup), Distance: float64(plumbInset), LeastGap: 30,
		GapWords:    wide(p.view.Gap, gapStyle),
		BandWords:   wide(p.view.Band, softStyle),
		TargetWords: wide(p.view.Target, targetStyle),
	}
}

// The styles that the charts share.
var (
	softStyle   = Style{Color: theme.InkSoft}
	smallStyle  = Style{Size: theme.Caption, Color: theme.InkSoft}
	boldStyle   = Style{Bold: true}
	gapStyle    = Style{Bold: true}
	targetStyle = Style{Bold: true, Color: theme.BrassText}
)

func aligned(style Style, align fyne.TextAlign) Style {
	style.Align = align
	return style
}

const (
	plumbTile    float32 = 24
	chevronSide  float32 = 16
	headTitleGap float32 = 14
	headNameGap  float32 = 8
	headLinkGap  float32 = 20
)

// headWidth returns how much room title and level take.
func (p *PlumbPanel) headWidth() float32 {
	width := p.titleStyle().Width(p.view.Title)
	if p.view.Level != nil {
		width += headTitleGap + plumbTile + headNameGap + p.nameStyle().Width(p.view.LevelName)
	}
	return width
}

func (p *PlumbPanel) titleStyle() Style {
	return Style{Size: theme.Heading, Bold: true, Color: p.token()}
}

func (p *PlumbPanel) nameStyle() Style { return Style{Size: theme.Large, Bold: true} }

// HeadRows returns how many rows the head needs at a width: the question on
// the next level goes to a second one when the first is full.
func (p *PlumbPanel) HeadRows(width float32) int {
	if p.view.Next == "" || p.headWidth()+headLinkGap+softStyle.Width(p.view.Next)+chevronSide+4 <= width {
		return 1
	}
	return 2
}

func (p *PlumbPanel) drawHead(s *scene, width float32) {
	middle := plumbHead / 2
	s.text(p.view.Title, p.titleStyle(), 0, middle)
	if p.view.Level != nil {
		x := ceil(p.titleStyle().Width(p.view.Title)) + headTitleGap
		s.tile(*p.view.Level, x+plumbTile/2, middle, plumbTile)
		name := x + plumbTile + headNameGap
		s.text(p.view.LevelName, p.nameStyle(), name, middle)
		width := plumbTile + headNameGap + p.nameStyle().Width(p.view.LevelName)
		p.spotArea(ExplainLevel, 0, x, 1, width, plumbHead-2, spotLine{name, x + width, plumbHead - 4, theme.Ink})
	}
	if p.view.Next == "" {
		return
	}
	style := Style{Align: fyne.TextAlignTrailing}
	right := width - chevronSide - 3
	if p.headRows > 1 {
		middle, style.Align = plumbHead+p.headExtra()/2-2, fyne.TextAlignLeading
		right = 0
	}
	p.spotText(s, ExplainNext, 0, p.view.Next, style, right, middle)
	chevron := right + chevronSide/2 + 4
	if p.headRows > 1 {
		chevron += style.Width(p.view.Next)
	}
	s.icon(IconChevronRight, chevron, middle, chevronSide, 0, theme.InkSoft)
}

func (p *PlumbPanel) drawScale(s *scene, f chart.PlumbFrame, down float32) {
	beam := down + plumbBeam
	s.across(float32(f.Scale.Left), float32(f.Scale.Right)+1, beam, 1, theme.Edge)
	style := aligned(smallStyle, fyne.TextAlignCenter)
	for _, at := range chart.Ticks() {
		x := float32(f.Scale.X(at))
		s.down(x+.5, beam-4, beam, 1, theme.Edge)
		s.text(strconv.Itoa(int(at)), style, x, down+plumbFigures)
	}
}

// drawEmpty draws the hatched beam and says why there is no bob.
func (p *PlumbPanel) drawEmpty(s *scene, f chart.PlumbFrame, down float32) {
	top := plumbBeam + down - plumbBar/2
	width := f.Scale.Right - f.Scale.Left
	drawHatched(s, float32(f.Scale.Left), top, float32(width), plumbBar)
	style := Style{Size: theme.Large, Color: theme.InkSoft}
	s.lines(breakLines(p.view.Empty, style, float32(width)), style, float32(f.Scale.Left), down+plumbBeam+24)
}

func (p *PlumbPanel) drawBob(s *scene, m chart.Plumb, down float32) {
	beam, x := down+plumbBeam, round(float32(m.Bob))
	s.down(x+.5, beam, beam+plumbThread+1, 1, p.token())
	top := beam + plumbThread
	s.bob(x, top, BobGroup, p.token(), theme.Paper, func(b *Bob) {
		b.Number, b.NumberSize = p.view.Index, theme.Title
	})
	digits := Style{Size: theme.Title, Bold: true}.Width(p.view.Index) / 2
	p.spotArea(ExplainIndex, 1, x-BobGroup/2, top, BobGroup, BobHeight(BobGroup),
		spotLine{x - digits, x + digits, top + 45, theme.OnBob})
	middle := top + BobGroup*chart.BobMiddle/2
	band := middle
	if m.BandUnder {
		band += 22
	}
	p.spotText(s, ExplainBand, 1, p.view.Band, softStyle, float32(m.BandWords), band)
	if m.GapLine {
		from, to := float32(m.GapFrom), float32(m.GapTo)
		s.across(from, to, middle, 1, p.token())
		s.down(from, middle-4, middle+4, 1, p.token())
		s.down(to, middle-4, middle+4, 1, p.token())
	}
	words := down + plumbFoot
	if m.GapAbove {
		words = middle - 12
	}
	p.spotText(s, ExplainGap, 1, p.view.Gap, gapStyle, float32(m.GapWords), words)
}

func (p *PlumbPanel) drawTarget(s *scene, m chart.Plumb, down float32) {
	if p.view.Reading.Target == nil {
		return
	}
	beam := down + plumbBeam
	s.down(float32(m.Target), beam-plumbAbove, beam+plumbBelow, 2, theme.Brass)
	p.spotText(s, ExplainTarget, 2, p.view.Target, targetStyle, float32(m.TargetWords), down+plumbFoot)
}
