package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// cardLayout is where the parts of a card stand at a width.
type cardLayout struct {
	title, step, meta, who []string
	tops                   [4]float32 // of title, first step, meta, who
	height                 float32
}

func (c *ActionCard) layout(width float32, brief bool) cardLayout {
	room := width - cardWords - cardPadX
	var l cardLayout
	y := cardPadY
	block := func(i int, gap, height float32) {
		l.tops[i] = y + gap
		y += gap + height
	}
	l.title = c.titleLines(room)
	block(0, 0, float32(len(l.title))*cardTitle.LineHeight())
	if c.FirstStep != "" && !brief {
		l.step = breakLines(c.FirstStep, cardSmall, room)
		block(1, cardStepGap, float32(len(l.step))*cardSmall.LineHeight())
	}
	l.meta = c.metaLines(room - c.rightWidth())
	block(2, cardMetaGap, max(cardMetaLine, float32(len(l.meta))*cardSmall.LineHeight()))
	if c.Who != "" {
		l.who = breakLines(c.Who, cardSmall, room)
		block(3, cardStepGap, float32(len(l.who))*cardSmall.LineHeight())
	}
	l.height = y + cardPadY
	return l
}

// titleLines leaves room for the mark at the end of the first line.
func (c *ActionCard) titleLines(room float32) []string {
	if c.Mark != "" {
		room -= cardMarkGap + c.markStyle().Width(c.Mark)
	}
	return breakLines(c.Title, cardTitle, room)
}

func (c *ActionCard) markStyle() Style {
	style := Style{Size: theme.Caption, Color: theme.InkSoft, Align: fyne.TextAlignTrailing}
	if c.Strong {
		style.Bold, style.Color = true, theme.BrassText
	}
	return style
}

// metaLines puts effort and cost on one line where there is room.
func (c *ActionCard) metaLines(room float32) []string {
	if one := strings.Join(c.Meta, " · "); cardSmall.Width(one) <= room {
		return []string{one}
	}
	return c.Meta
}

// rightWidth is the room of what stands at the right of the last line: the
// question with its levels or the commands, whichever is wider, as nothing
// moves when one takes the place of the other.
func (c *ActionCard) rightWidth() float32 {
	width := float32(0)
	switch {
	case c.Right() != "":
		width = Style{Size: theme.Caption, Bold: true}.Width(c.Right())
	case c.Question != "":
		width = c.liftWidth()
	}
	return width + cardMarkGap
}

// Right returns the words that stand instead of question and levels, "" for
// none.
func (c *ActionCard) Right() string {
	if !c.Ticked {
		return c.Loss
	}
	return c.Waits
}

const (
	liftTilesGap float32 = 20 // between the tiles, with the arrow in the middle
	liftIDGap    float32 = 7
)

func (c *ActionCard) liftWidth() float32 {
	width := 2*cardLiftTile + liftTilesGap + liftIDGap + Style{Size: theme.Caption, Bold: true}.Width(c.Question)
	if c.More != "" {
		width += liftIDGap + cardSmall.Width(c.More)
	}
	return width
}

// buttonAt returns the middle of a command, counted from the right.
func buttonAt(fromRight int, width float32) float32 {
	return width - cardPadX - cardIcon/2 - 4 - float32(fromRight)*cardIconPitch
}

// metaShown returns what has room beside the commands, where they are on show:
// what the one under the pointer does, else effort and cost.
func (c *ActionCard) metaShown(l cardLayout, width float32, look cardLook) []string {
	if !look.open {
		return l.meta
	}
	words := l.meta
	for _, b := range c.buttons() {
		if b.part == look.pointed {
			words = []string{b.word}
		}
	}
	room := buttonAt(len(c.buttons())-1, width) - cardIconPitch/2 - cardWords
	return slices.DeleteFunc(slices.Clone(words), func(line string) bool { return cardSmall.Width(line) > room })
}

// partAt returns the part of the card at a place in it.
func (c *ActionCard) partAt(l cardLayout, at fyne.Position, width float32) cardPart {
	if at.X < cardWords-4 {
		return cardTickBox
	}
	middle := l.tops[2] + cardMetaLine/2
	all := c.buttons()
	for i, b := range all {
		if x := buttonAt(len(all)-1-i, width); abs(at.X-x) <= cardIconPitch/2 && abs(at.Y-middle) <= cardIconPitch/2 {
			return b.part
		}
	}
	return cardBody
}
