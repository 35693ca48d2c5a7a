package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// ninetyPage is page 5 while it is laid out: strips of equal height, one for
// each action, and blank ones to write in where there are few.
type ninetyPage struct {
	*sheet
	n      report.Ninety
	end    []string   // the forecast
	beside bool       // the capacity stands in the forecast's line
	facts  [3]float64 // widths of the columns of facts
}

// Measures of page 5.
const (
	stripsFull  = 5
	stripMost   = 46.4
	ninetyFoot  = 5.6 // from the last strip to the forecast
	ninetyLines = 4.5
)

// ninety lays out and draws page 5.
func (s *sheet) ninety(n report.Ninety) {
	last := s.open("5", n.Question, n.Headline)
	p := &ninetyPage{sheet: s, n: n}
	top := p.none(last + 5.6)
	p.measureEnd()
	p.shareFacts()
	blank := min(3, max(0, stripsFull-1-len(n.Cards)))
	if len(n.Cards) > 0 {
		blank = min(1, blank)
	}
	height := (p.bottom - p.endHeight() - top) / float64(max(stripsFull, len(n.Cards)))
	height = min(height, stripMost)
	for i, c := range n.Cards {
		p.strip(top, height, i+1, c)
		top += height
	}
	for i := range blank {
		p.blankStrip(top, height, len(n.Cards)+i+1)
		top += height
	}
	p.c.line(p.left, top, p.right, top, 0.5, ink)
	p.drawEnd(top + ninetyFoot)
}

// none writes why there is no action and returns where the strips begin.
func (p *ninetyPage) none(top float64) float64 {
	if p.n.None.Empty() {
		return top
	}
	lines := p.wrap(p.say(p.n.None), body, wide(10))
	p.c.begin("P", "")
	top = p.lines(p.left, top+2, p.leading(4.5, 9), lines, body)
	p.c.end()
	return top + 8
}

// measureEnd breaks the forecast, and sets the capacity beside it where both
// fit in one line.
func (p *ninetyPage) measureEnd() {
	text, used := p.say(p.n.Forecast), p.say(p.n.Used)
	p.end = p.wrap(text, bodyBold, p.right-p.left)
	p.beside = len(p.end) <= 1 && p.c.width(text, bodyBold)+p.c.width(used, label)+6 <= p.right-p.left
}

func (p *ninetyPage) endHeight() float64 {
	n := len(p.end)
	if !p.beside {
		n++
	}
	return ninetyFoot + ninetyLines*float64(n-1) + 2
}

// drawEnd writes the forecast and the capacity used.
func (p *ninetyPage) drawEnd(y float64) {
	if len(p.n.Cards) == 0 {
		return
	}
	p.c.begin("P", "")
	last := p.lines(p.left, y, ninetyLines, p.end, bodyBold)
	p.c.end()
	p.c.begin("P", "")
	defer p.c.end()
	if p.beside {
		p.textRight(p.right, y, p.say(p.n.Used), label)
		return
	}
	p.text(p.left, last+ninetyLines, p.say(p.n.Used), label)
}

// Measures of a strip.
const (
	stripIndent = 15.0 // of title and step
	stripTitle  = 6.0  // from the strip's line to the title
	stripSign   = 3.8  // from the row to write in to the next strip
	stripFacts  = 14.0 // from the labels of the facts to the next strip
)

// strip draws one action between two lines.
func (p *ninetyPage) strip(y, height float64, number int, c report.Card) {
	p.c.bookmark(1, p.in(c.Title), y)
	p.c.line(p.left, y, p.right, y, 0.5, ink)
	p.c.begin("H2", "")
	p.text(p.left, y+9.8, strconv.Itoa(number), style{pt: 30, bold: true, colour: brass})
	end := p.stripHead(y+stripTitle, c)
	p.c.end()
	p.firstStep(end, y+height-stripFacts, c)
	x := p.col(2)
	facts := y + height - stripFacts
	for i, f := range p.stripFacts(c) {
		p.stripFact(x, facts, p.facts[i], f[0], f[1])
		x += p.facts[i] + factsApart
	}
	p.sign(y+height-stripSign, p.tickBox(y+height), c)
	p.proof(y, height, c)
	p.ladders(y, height, c)
}

// stripHead writes title and id and returns the last baseline.
func (p *ninetyPage) stripHead(y float64, c report.Card) float64 {
	id := string(c.Action)
	if c.Own {
		id = ""
	}
	room := wide(5)
	lines := p.c.headline(beforeBrackets(p.in(c.Title)), group, room, 2)
	st := group
	if len(lines) > 2 || !p.fits(lines, st, room) {
		st = group.size(9)
		lines = p.atMost(p.in(c.Title), st, room, 2)
	}
	y = p.lines(p.col(2), y, titlePitch, lines, st)
	if len(lines) > 0 && id != "" {
		at := p.col(2) + p.c.width(lines[len(lines)-1], st) + 1.6
		if at+p.c.width(id, label) <= p.col(7)-3 {
			p.text(at, y, id, label)
		}
	}
	return y
}

// firstStep writes what to begin with, smaller where the strip is low.
func (p *ninetyPage) firstStep(y, floor float64, c report.Card) {
	step := p.in(c.FirstStep)
	if step == "" {
		return
	}
	p.c.begin("P", "")
	defer p.c.end()
	for _, st := range []style{body, dense, dense.size(7.4)} {
		leading := p.leading(4.5, 9)
		if st.pt < 9 {
			leading = p.leading(0, st.pt)
		}
		most := int((floor - 3.4 - (y + 0.8 + leading)) / leading)
		lines := p.stepLines(step, st)
		if len(lines) <= most+1 || st.pt < 8 {
			p.writeStep(y+0.8+leading, leading, lines[:min(len(lines), max(1, most+1))], st)
			return
		}
	}
}

func (p *ninetyPage) stepLines(step string, st style) []string {
	return p.breakRun(p.t("ninety.step"), step, st, wide(5)).lines
}

// writeStep writes the lines of a step behind its label.
func (p *ninetyPage) writeStep(y, leading float64, lines []string, st style) {
	x := p.col(2)
	indent := p.text(x, y, p.t("ninety.step"), st.in(soft)) + p.c.width(p.gap(), st)
	for i, l := range lines {
		p.text(x+indent, y+float64(i)*leading, l, st)
		indent = 0
	}
}

// factsApart is the least between two facts of a strip.
const factsApart = 2.5

// stripFacts are the labels of the three facts with their values.
func (p *ninetyPage) stripFacts(c report.Card) [3][2]string {
	return [3][2]string{{p.t("ninety.work"), p.say(c.Work)}, {p.t("ninety.money"), p.say(c.Money)}, {p.t("ninety.help"), p.say(c.Help)}}
}

// shareFacts gives the facts of all strips columns as wide as they need, and
// what is left in equal parts.
func (p *ninetyPage) shareFacts() {
	room := wide(5) - 2*factsApart
	for _, c := range p.n.Cards {
		for i, f := range p.stripFacts(c) {
			p.facts[i] = max(p.facts[i], p.c.width(f[0], label), min(26, p.c.width(f[1], bodyBold)))
		}
	}
	spare := room - p.facts[0] - p.facts[1] - p.facts[2]
	for i := range p.facts {
		if spare < 0 {
			p.facts[i] *= room / (room - spare)
		} else {
			p.facts[i] += spare / 3
		}
	}
}

// stripFact writes a label with its value below.
func (p *ninetyPage) stripFact(x, y, room float64, name, value string) {
	p.c.begin("P", "")
	defer p.c.end()
	st := p.fit(name, label, room, 6.8)
	p.text(x, y, p.c.ellipsis(name, st, room), st)
	st = p.fit(value, bodyBold, room, 7.2)
	p.text(x, y+4, p.c.ellipsis(value, st, room), st)
}

// tickBox draws the box to tick and returns where the row to write in begins.
func (p *ninetyPage) tickBox(bottom float64) float64 {
	p.c.rounded(p.left, bottom-8.6, 5, 5, 0.6, paint{fill: white, stroke: ink, pt: 0.6})
	return p.col(2)
}

const leastDay = 24.0 // width of the line for a day

// sign draws the row for a person and a day: what the owner wrote, else lines
// to write on.
func (p *ninetyPage) sign(y, x float64, c report.Card) {
	p.c.begin("P", "")
	defer p.c.end()
	date := ""
	if day, known := parseDay(c.Date); known {
		date = p.words.p.Date(day)
	}
	dayWide := max(leastDay, p.c.width(date, bodyBold.size(7.2))+1.5)
	end := p.col(2) + wide(5)
	x += p.text(x, y, p.t("ninety.person"), label) + 2
	by := p.t("ninety.by")
	at := end - dayWide - p.c.width(by, label) - 2
	p.onLine(x, y, at-4-x, c.Person)
	p.text(at, y, by, label)
	p.onLine(end-dayWide, y, dayWide, date)
}

// onLine draws a line with what is written on it.
func (p *ninetyPage) onLine(x, y, width float64, words string) {
	p.c.line(x, y+0.7, x+width, y+0.7, 0.5, ink)
	st := p.fit(words, bodyBold, width-1, 7.2)
	p.text(x+0.5, y-0.2, p.c.ellipsis(words, st, width-1), st)
}
