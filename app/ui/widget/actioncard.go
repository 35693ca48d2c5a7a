package widget

import (
	"fmt"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// ActionCard is one action of a plan as its card shows it.
type ActionCard struct {
	ID        string
	Title     string
	Mark      string // a word at the right of the title, "" for none
	Strong    bool   // the mark is bold and in brass
	FirstStep string // "" where it is not shown
	Meta      []string
	Who       string
	Ticked    bool

	Supply   bool   // colour of the question
	Question string // what it lifts, "" for nothing
	Known    bool   // else a question mark stands for the level it begins at
	From, To int
	More     string // "+2"
	Loss     string // what leaving it out costs
	Waits    string // instead of the question: what it waits for

	Edit, Earlier, Later, Drop string // what can be done with it; "" cannot
}

// The measures of a card, from its corner.
const (
	cardPadX      float32 = 12
	cardPadY      float32 = 9
	cardTick      float32 = 20
	cardWords     float32 = 45 // left edge of the words
	cardStepGap   float32 = 3  // above the first step, and above who does it
	cardMetaGap   float32 = 6  // above effort and cost
	cardMetaLine  float32 = 18
	cardLiftTile  float32 = 18
	cardIcon      float32 = 16
	cardIconPitch float32 = 32
	cardMarkGap   float32 = 12
)

var (
	cardTitle = Style{Bold: true}
	cardSmall = Style{Size: theme.Caption, Color: theme.InkSoft}
)

// cardPart is a part of a card that can be clicked.
type cardPart int

const (
	cardBody cardPart = iota
	cardTickBox
	cardPencil
	cardForward
	cardPostpone
	cardCross
)

// cardButton is a command at the right of a card.
type cardButton struct {
	part cardPart
	icon IconName
	word string
}

// buttons returns the commands from left to right.
func (c *ActionCard) buttons() []cardButton {
	var out []cardButton
	for _, b := range []cardButton{{cardPencil, IconPencil, c.Edit}, {cardForward, IconEarlier, c.Earlier},
		{cardPostpone, IconLater, c.Later}, {cardCross, IconClose, c.Drop}} {
		if b.word != "" {
			out = append(out, b)
		}
	}
	return out
}

// draw draws the card with its top at y.
func (c *ActionCard) draw(s *scene, l cardLayout, y, width float32, look cardLook) {
	c.drawGround(s, y, width, l.height, look)
	c.drawTick(s, y, look)
	title := cardTitle
	if !c.Ticked {
		title.Color = theme.InkSoft
	}
	s.lines(l.title, title, cardWords, y+l.tops[0])
	if c.Mark != "" {
		s.text(c.Mark, c.markStyle(), width-cardPadX, y+l.tops[0]+title.LineHeight()/2)
	}
	s.lines(l.step, cardSmall, cardWords, y+l.tops[1])
	middle := y + l.tops[2] + cardMetaLine/2
	s.lines(c.metaShown(l, width, look), cardSmall, cardWords, middle-cardSmall.LineHeight()/2)
	s.lines(l.who, cardSmall, cardWords, y+l.tops[3])
	if look.open {
		c.drawButtons(s, middle, width, look)
	} else {
		c.drawRight(s, middle, width)
	}
}

// cardLook is how a card is seen at the moment.
type cardLook struct {
	open    bool     // commands stand at the right
	hovered bool     // the pointer is over the card
	pointed cardPart // the part under the pointer
}

func (c *ActionCard) drawGround(s *scene, y, width, height float32, look cardLook) {
	fill, border := theme.Card, theme.Hairline
	if !c.Ticked {
		fill = theme.None
	}
	if look.hovered {
		fill, border = theme.Hover, theme.Edge
	}
	s.box(0, y, width, height, theme.Radius, fill, border, 1)
}

func (c *ActionCard) drawTick(s *scene, y float32, look cardLook) {
	x, middle := cardPadX+cardTick/2, y+cardPadY+cardTick/2
	fill := theme.Card
	if !c.Ticked {
		fill = theme.None
	}
	s.picture(tickBox(markBorder(c.Ticked, look.hovered && look.pointed == cardTickBox), fill),
		x-cardTick/2-1, middle-cardTick/2-1, cardTick+2, cardTick+2)
	if c.Ticked {
		s.icon(IconCheck, x, middle, cardIcon, 2.5, theme.BrassText)
	}
}

// tickBox is the square of 20 with its border, and a margin for its edge.
func tickBox(border, fill fyne.ThemeColorName) fyne.Resource {
	line, ground := theme.Hex(border), "none"
	if fill != theme.None {
		ground = theme.Hex(fill)
	}
	return drawing(fmt.Sprintf("mark-card-%s-%s.svg", line, ground), func() string {
		side := cardTick - markLine
		return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" viewBox="0 0 22 22">`+
			`<rect x="%v" y="%v" width="%v" height="%v" rx="4" ry="4" fill="%s" stroke="%s" stroke-width="%v"/></svg>`,
			11-side/2, 11-side/2, side, side, ground, line, markLine)
	})
}

// drawRight draws the question with the levels it rises between, or the words
// that stand instead.
func (c *ActionCard) drawRight(s *scene, middle, width float32) {
	right := width - cardPadX
	if words := c.Right(); words != "" {
		style := Style{Size: theme.Caption, Bold: true, Color: theme.Caution, Align: fyne.TextAlignTrailing}
		if !c.Ticked {
			style.Color = groupToken(c.Supply)
		}
		s.text(words, style, right, middle)
		return
	}
	if c.Question == "" {
		return
	}
	if c.More != "" {
		s.text(c.More, aligned(cardSmall, fyne.TextAlignTrailing), right, middle)
		right -= cardSmall.Width(c.More) + liftIDGap
	}
	s.tile(c.To, right-cardLiftTile/2, middle, cardLiftTile)
	right -= cardLiftTile
	s.icon(IconArrowRight, right-liftTilesGap/2, middle, 12, 0, theme.InkSoft)
	right -= liftTilesGap
	c.drawFrom(s, right-cardLiftTile/2, middle)
	style := Style{Size: theme.Caption, Bold: true, Color: groupToken(c.Supply), Align: fyne.TextAlignTrailing}
	s.text(c.Question, style, right-cardLiftTile-liftIDGap, middle)
}

func (c *ActionCard) drawFrom(s *scene, x, middle float32) {
	if c.Known {
		s.tile(c.From, x, middle, cardLiftTile)
		return
	}
	s.box(x-cardLiftTile/2, middle-cardLiftTile/2, cardLiftTile, cardLiftTile, 4, theme.None, theme.Edge, 1)
	s.text("?", Style{Size: theme.Caption, Bold: true, Color: theme.InkSoft, Align: fyne.TextAlignCenter}, x, middle)
}

func (c *ActionCard) drawButtons(s *scene, middle, width float32, look cardLook) {
	all := c.buttons()
	for i, b := range all {
		x := buttonAt(len(all)-1-i, width)
		if look.pointed == b.part {
			s.box(x-14, middle-14, 28, 28, 6, theme.Hairline, theme.None, 0)
		}
		s.icon(b.icon, x, middle, cardIcon, strokeButton, theme.Ink)
	}
}
