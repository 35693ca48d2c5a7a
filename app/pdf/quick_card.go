package pdf

import (
	"strconv"
	"strings"

	"plumbline/assessment/report"
)

// firstCard is one of the first actions with its texts broken.
type firstCard struct {
	number      int
	x           float64
	title, step []string
	titleStyle  style
	work, money string
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

func (p *mondayPage) card(i int, f report.First) firstCard {
	return firstCard{
		number: i + 1, x: p.col(1 + 4*i),
		title: p.c.headline(beforeBrackets(p.in(f.Title)), group, wide(4)-titleIndent, 4),
		step:  p.atMost(p.in(f.FirstStep), body, wide(4), 5),
		work:  p.say(f.Work), money: p.say(f.Money),
	}
}

// beforeBrackets lets a Chinese title break before what stands in brackets.
func beforeBrackets(title string) string { return strings.ReplaceAll(title, "（", breakHint+"（") }

// breakHint is the invisible space at which translations let a line end.
const breakHint = "\u200b"

// cardText measures the cards against each other.
func (p *mondayPage) cardText() cardText {
	titles, steps := 2, 0
	for _, c := range p.first {
		titles, steps = max(titles, len(c.title)), max(steps, len(c.step))
	}
	step := titlePitch*float64(titles) + 2.4
	return cardText{step: step, facts: step + p.leading(4.5, 9)*float64(steps) - 2.2}
}

// height is the room of the card below the baseline of its title.
func (c firstCard) height(t cardText) float64 { return t.facts + nameHeight + 2*factHeight + 0.6 }

// drawCard draws a card whose title has its first baseline at y.
func (p *mondayPage) drawCard(c firstCard, y float64, t cardText) {
	p.c.begin("H3", "")
	p.text(c.x, y+5.4, strconv.Itoa(c.number), style{pt: 30, bold: true, colour: brass})
	p.lines(c.x+titleIndent, y, titlePitch, c.title, group)
	p.c.end()
	p.c.begin("P", "")
	p.lines(c.x, y+t.step, p.leading(4.5, 9), c.step, body)
	p.c.end()
	top := y + t.facts
	p.c.line(c.x, top, c.x+wide(4), top, 0.6, hairline)
	p.fact(c.x, top, nameHeight, p.t("first.who"), "")
	p.c.line(c.x+factIndent, top+nameHeight-0.8, c.x+wide(4), top+nameHeight-0.8, 0.5, ink)
	top += nameHeight
	p.fact(c.x, top, factHeight, p.t("first.work"), c.work)
	p.c.line(c.x, top+factHeight, c.x+wide(4), top+factHeight, 0.6, hairline)
	p.fact(c.x, top+factHeight, factHeight, p.t("first.money"), c.money)
}

// fact writes a label and a value in a row.
func (p *mondayPage) fact(x, top, height float64, name, value string) {
	p.c.begin("P", "")
	defer p.c.end()
	base := top + height - 1.5
	p.text(x, base, name, label)
	room := wide(4) - factIndent
	st := p.fit(value, bodyBold, room, 7.4)
	p.text(x+factIndent, base, p.c.ellipsis(value, st, room), st)
}
