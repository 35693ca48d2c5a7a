package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// pinchPage is page 3 while it is laid out.
type pinchPage struct {
	*sheet
	p      report.Pinch
	size   pinchSize
	cards  []pinchBlock
	remark []string
}

// pinchSize is one size at which the cards can be set.
type pinchSize struct {
	pt, leading float64
	title       float64
	pitch       float64 // of two lines of a title
	apart       float64 // least between two cards
}

var pinchSizes = []pinchSize{{9, 4.5, 9, 4.5, 4}, {8.2, 3.9, 9, 4.3, 3.4}, {7.6, 3.5, 8.6, 4.1, 2.8}, {7.2, 3.3, 8.2, 3.9, 2.2}, {7.2, 3.3, 8, 3.7, 1.2}, {6.8, 3.1, 7.8, 3.6, 0.8}}

type pinchBlock struct {
	report.PinchCard
	title       []string
	titleAt     style
	slot        string
	today, next []string
	height      float64
}

// Measures of the cards.
const (
	cardsFrom   = 75.0 // left edge, from the margin
	cardsHead   = 7.0  // from the line to the first card
	cardIndent  = 8.0  // of title and boxes
	cardWords   = 6.4  // of the words, behind the boxes
	cardTitle   = 5.0  // from the top of a card to its title
	cardBoxes   = 2.0  // from the title to the first box
	cardBetween = 1.4  // between today's words and the next
	remarkApart = 4.6
	leastTitle  = 8.0 // type of a title that then fits one line
)

// pinch lays out and draws page 3.
func (s *sheet) pinch(p report.Pinch) {
	top := s.open("3", p.Question, p.Headline) + 7.4
	b := &pinchPage{sheet: s, p: p}
	if len(p.Hangs) > 0 {
		s.drawStrip(top, p)
	}
	b.drawCards(top)
}

func (b *pinchPage) width() float64 { return b.right - b.left - cardsFrom }

// choose takes the largest size at which all cards fit, then leaves the last
// ones out; the strip shows them still.
func (b *pinchPage) choose(room float64) {
	b.remark = b.wrap(b.say(b.p.Remark), label, b.width())
	for n := len(b.p.Cards); n >= 0; n-- {
		for _, size := range pinchSizes {
			b.size, b.cards = size, nil
			for _, c := range b.p.Cards[:n] {
				b.cards = append(b.cards, b.block(c))
			}
			if b.height() <= room {
				return
			}
		}
	}
}

func (b *pinchPage) height() float64 {
	h := cardsHead + remarkApart + 3.6*float64(len(b.remark))
	for _, c := range b.cards {
		h += c.height + b.size.apart
	}
	return h
}

func (b *pinchPage) words() style  { return body.size(b.size.pt) }
func (b *pinchPage) titles() style { return bodyBold.size(b.size.title) }

func (b *pinchPage) lead() float64 { return b.leading(b.size.leading, b.size.pt) }

func (b *pinchPage) block(c report.PinchCard) pinchBlock {
	out := pinchBlock{PinchCard: c, slot: b.say(c.Slot)}
	room := b.width() - cardIndent
	beside := b.c.width(out.slot, label) + levelSize + 5
	out.titleAt = b.titles()
	if one := b.fit(b.in(c.Title), out.titleAt, room-beside, leastTitle); b.c.width(b.in(c.Title), one) <= room-beside {
		out.titleAt = one
	}
	out.title = b.wrap(b.in(c.Title), out.titleAt, room-beside)
	today := b.say(c.Today.Unknown)
	if c.Today.Known {
		today = b.in(c.Today.Text)
	}
	out.today = b.atMost(today, b.words(), room-cardWords, 4)
	out.next = b.wrap(b.in(c.Next.Text), b.words(), room-cardWords)
	out.height = cardTitle + b.size.pitch*float64(len(out.title)-1) + cardBoxes +
		b.said(out.today) + cardBetween + b.said(out.next)
	return out
}

// said is the height of some words, no less than that of the box before them.
func (b *pinchPage) said(lines []string) float64 {
	return max(levelSize+0.4, b.lead()*float64(len(lines)))
}

func (b *pinchPage) drawCards(top float64) {
	b.choose(b.bottom - top)
	x := b.left + cardsFrom
	b.c.bookmark(1, b.say(b.p.Head), top)
	if len(b.p.Cards) == 0 {
		lines := b.wrap(b.say(b.p.Calm), body, b.width())
		b.c.line(x, top, x+b.width(), top, 0.9, ink)
		b.c.begin("P", "")
		b.lines(x, top+7, b.leading(4.5, 9), lines, body)
		b.c.end()
		return
	}
	head := b.say(b.p.Head)
	if len(b.cards) < len(b.p.Cards) {
		head = b.t("pinch.head", "n", len(b.cards))
	}
	b.section(x, top, b.width(), head, "")
	over := b.bottom - top - b.height()
	more := min(over/float64(max(len(b.cards), 1)), 12)
	y := top + cardsHead
	for i, c := range b.cards {
		if i > 0 {
			b.c.line(x, y, x+b.width(), y, 0.6, hairline)
		}
		b.card(x, y, c)
		y += c.height + b.size.apart + more
	}
	b.c.line(x, y, x+b.width(), y, 0.6, hairline)
	b.c.begin("P", "")
	b.lines(x, y+remarkApart, 3.6, b.remark, label)
	b.c.end()
}

// card draws one question in words.
func (b *pinchPage) card(x, y float64, c pinchBlock) {
	b.c.begin("H3", "")
	base := y + cardTitle
	b.text(x, base, strconv.Itoa(c.Rank), style{pt: 13, bold: true, colour: colourOf(c.Group)})
	end := b.lines(x+cardIndent, base, b.size.pitch, c.title, c.titleAt)
	b.text(x, base+4.2, string(c.Question), label.size(leastStrip))
	b.c.end()
	b.c.begin("P", "")
	right := x + b.width()
	b.targetBox(right-levelSize, base-3.4, levelSize, c.Target)
	b.textRight(right-levelSize-2, base, c.slot, label)
	b.c.end()
	b.rungs(x+cardIndent, end+cardBoxes, c)
}

// rungs writes today's words and the next level's, a line joining their boxes.
func (b *pinchPage) rungs(x, y float64, c pinchBlock) {
	next := y + b.said(c.today) + cardBetween
	b.c.line(x+levelSize/2, y+levelSize, x+levelSize/2, next, 0.7, soft)
	lift := levelSize/2 + b.size.pt/perMM*0.36
	b.c.begin("P", "")
	b.todayBox(x, y, levelSize, c.Today)
	b.lines(x+cardWords, y+lift, b.lead(), c.today, b.words())
	b.c.end()
	b.c.begin("P", "")
	b.todayBox(x, next, levelSize, c.Next)
	b.lines(x+cardWords, next+lift, b.lead(), c.next, b.words())
	b.c.end()
}
