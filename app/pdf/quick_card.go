package pdf

import (
	"strconv"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/report"
)

// firstCard is one of the first actions with its texts broken.
type firstCard struct {
	number      int
	x           float64
	title, step []string
	titleAt     style
	work, money string
	person      string        // empty: a line to write on
	lifts       []report.Lift // in the owner edition
}

// cardText says how far below the titles the steps and the facts begin, the
// same for all cards, so that their rows stand in one line.
type cardText struct {
	step, facts float64
}

// Measures of a card.
const (
	titleIndent = 10.0
	titlePitch  = 5.2
	factHeight  = 5.0
	nameHeight  = 7.0 // of the row to write a name in
	factIndent  = 15.0
)

func (s *sheet) card(i int, f report.First, titleAt style) firstCard {
	return firstCard{
		number: i + 1, x: s.col(1 + 4*i), titleAt: titleAt,
		title: s.cardTitle(f.Title, titleAt),
		step:  s.atMost(s.in(f.FirstStep), body, wide(4), 5),
		work:  s.say(f.Work), money: s.say(f.Money),
	}
}

func (s *sheet) cardTitle(title assessment.Text, st style) []string {
	return s.c.headline(kept(beforeBrackets(s.in(title))), st, wide(4)-titleIndent, 4)
}

// cardTitles returns the style of the titles, the same for all: a little
// smaller where that spares a third line.
func (s *sheet) cardTitles(titles []assessment.Text) style {
	for _, pt := range []float64{11, 10.4, 9.8} {
		most := 0
		for _, t := range titles {
			most = max(most, len(s.cardTitle(t, group.size(pt))))
		}
		if most <= 2 {
			return group.size(pt)
		}
	}
	return group
}

// beforeBrackets lets a Chinese title break before what stands in brackets.
func beforeBrackets(title string) string { return strings.ReplaceAll(title, "（", breakHint+"（") }

// breakHint is the invisible space at which translations let a line end.
const breakHint = "\u200b"

// cardText measures the cards against each other.
func (s *sheet) cardText(cards []firstCard) cardText {
	titles, steps := 2, 0
	for _, c := range cards {
		titles, steps = max(titles, len(c.title)), max(steps, len(c.step))
	}
	step := titlePitch*float64(titles) + 2.4
	return cardText{step: step, facts: step + s.leading(4.5, 9)*float64(steps) - 2.2}
}

// height is the room of the card below the baseline of its title.
func (c firstCard) height(t cardText) float64 {
	h := t.facts + nameHeight + 2*factHeight + 0.6
	if len(c.lifts) > 0 {
		h += factHeight
	}
	return h
}

// drawCard draws a card whose title has its first baseline at y.
func (s *sheet) drawCard(c firstCard, y float64, t cardText) {
	s.c.begin("H3", "")
	s.text(c.x, y+5.4, strconv.Itoa(c.number), style{pt: 30, bold: true, colour: brass})
	s.lines(c.x+titleIndent, y, titlePitch, c.title, c.titleAt)
	s.c.end()
	s.c.begin("P", "")
	s.lines(c.x, y+t.step, s.leading(4.5, 9), c.step, body)
	s.c.end()
	top := y + t.facts
	s.c.line(c.x, top, c.x+wide(4), top, 0.6, hairline)
	s.fact(c.x, top, nameHeight, s.t("first.who"), c.person)
	if c.person == "" {
		s.c.line(c.x+factIndent, top+nameHeight-0.8, c.x+wide(4), top+nameHeight-0.8, 0.5, ink)
	} else {
		s.c.line(c.x, top+nameHeight, c.x+wide(4), top+nameHeight, 0.6, hairline)
	}
	top += nameHeight
	s.fact(c.x, top, factHeight, s.t("first.work"), c.work)
	s.c.line(c.x, top+factHeight, c.x+wide(4), top+factHeight, 0.6, hairline)
	s.fact(c.x, top+factHeight, factHeight, s.t("first.money"), c.money)
	if len(c.lifts) > 0 {
		top += 2 * factHeight
		s.c.line(c.x, top, c.x+wide(4), top, 0.6, hairline)
		s.lifts(c.x, top, c.lifts)
	}
}

// fact writes a label and a value in a row.
func (s *sheet) fact(x, top, height float64, name, value string) {
	s.c.begin("P", "")
	defer s.c.end()
	base := top + height - 1.5
	s.text(x, base, name, label)
	room := wide(4) - factIndent
	st := s.fit(value, bodyBold, room, 7.4)
	s.text(x+factIndent, base, s.c.ellipsis(value, st, room), st)
}

// lifts shows how far the action lifts the first of its questions.
func (s *sheet) lifts(x, top float64, lifts []report.Lift) {
	s.c.begin("P", "")
	defer s.c.end()
	const side = 3.8
	base, box := top+factHeight-1.5, top+0.7
	s.text(x, base, s.t("first.lifts"), label)
	x += factIndent
	l := lifts[0]
	if l.Known {
		s.levelBox(x, box, side, l.From)
	} else {
		s.unknownBox(x, box, side)
	}
	s.arrow(x+side+0.8, x+side+4, box+side/2)
	s.levelBox(x+side+4.8, box, side, l.To)
	words := string(l.Question)
	if n := len(lifts) - 1; n > 0 {
		words += "  " + s.t("first.lifts.more", "n", n)
	}
	s.text(x+2*side+7, base, words, label)
}

// firstActions draws the section of the first actions from y down, or what is
// said where there are none.
func (s *sheet) firstActions(y float64, title, remark string, none []string, cards []firstCard) {
	s.c.bookmark(1, title, y)
	s.c.line(s.left, y, s.right, y, 1.6, ink)
	s.c.begin("H2", "")
	s.text(s.left, y+5.6, title, group)
	s.c.end()
	s.c.begin("P", "")
	if len(cards) == 0 {
		s.lines(s.left, y+12, s.leading(4.5, 9), none, body)
		s.c.end()
		return
	}
	s.textRight(s.right, y+5.6, remark, label)
	s.c.end()
	text := s.cardText(cards)
	for _, c := range cards {
		s.drawCard(c, y+firstHead, text)
	}
}
