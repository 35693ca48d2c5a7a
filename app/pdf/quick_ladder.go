package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// ladderSize is one size at which ladders can be set.
type ladderSize struct {
	pt      float64
	leading float64 // of a broken anchor
	pitch   float64 // of two rungs
	box     float64 // side of the level boxes
	rungs   float64 // from the title to the first rung
	agree   float64 // height of the row to write in
	narrow  bool    // all anchors end before the words at the right
}

// ladderSizes go from the one to aim at to the smallest that can be read.
var ladderSizes = []ladderSize{
	{7.8, 3.7, 4.5, 4.0, 2.4, 6.6, true},
	{7.8, 3.7, 4.5, 4.0, 2.4, 6.6, false},
	{7.8, 3.7, 4.2, 3.8, 2.4, 6.6, false},
	{7.2, 3.4, 3.9, 3.6, 2.4, 6.6, false},
	{6.8, 3.2, 3.6, 3.3, 2.4, 6.6, false},
	{6.8, 3.2, 3.3, 3.1, 2.4, 5.4, false},
	{6.8, 3.2, 3.3, 3.1, 1.8, 5, false},
}

// ladderBlock is one question with its texts broken and measured.
type ladderBlock struct {
	ladder  report.Ladder
	rank    int
	title   []string
	titleAt style
	bring   string
	bringAt style
	beside  bool // what to bring stands beside the title, else below it
	unknown []string
	rungs   [6][]string
	height  float64
}

// Measures of a ladder.
const (
	ladderIndent = 8.0  // of title and boxes
	rungIndent   = 15.0 // of the anchors
	ladderTitle  = 5.0  // from the line to the title
	ladderFoot   = 1.4
)

func (p *hourPage) ladderBlock(rank int, l report.Ladder, size ladderSize) ladderBlock {
	b := ladderBlock{ladder: l, rank: rank}
	room := p.right - p.left - ladderIndent
	if len(l.Bring) > 0 {
		b.bring = p.t("bring", "what", p.in(l.Bring))
	}
	p.headLine(&b, room)
	b.height = ladderTitle + 5.2*float64(len(b.title)-1) + size.rungs
	if !b.beside && b.bring != "" {
		b.height += 4
	}
	if !l.Known {
		b.unknown = p.wrap(p.say(l.Unknown), p.rungStyle(size).weight(true), p.rungWidth(l, -1, size))
		b.height += p.rungHeight(b.unknown, size)
	}
	for level, anchor := range l.Anchors {
		st := p.rungStyle(size).weight(l.Known && level == l.Today)
		b.rungs[level] = p.wrap(p.in(anchor), st, p.rungWidth(l, level, size))
		b.height += p.rungHeight(b.rungs[level], size)
	}
	b.height += size.agree + ladderFoot
	return b
}

// headLine sets the title and what to bring in one line, if need be a little
// smaller, else in two.
func (p *hourPage) headLine(b *ladderBlock, room float64) {
	title, id := p.in(b.ladder.Title), p.c.width(string(b.ladder.Question), label)+2
	b.titleAt, b.bringAt = group, label
	for _, try := range [][2]float64{{11, 7.2}, {11, 6.8}, {10.4, 6.8}, {9.8, 6.8}} {
		st, bring := group.size(try[0]), label.size(try[1])
		if p.c.width(title, st)+id+5+p.c.width(b.bring, bring) <= room {
			b.titleAt, b.bringAt, b.beside = st, bring, true
			break
		}
	}
	b.title = p.c.lines(title, b.titleAt, room-id)
	if !b.beside {
		b.bringAt = p.fit(b.bring, label, room, 6.8)
	}
}

func (p *hourPage) rungStyle(size ladderSize) style { return style{pt: size.pt, colour: ink} }

// rungWidth is the room of an anchor: up to the word at its right, if it has
// one. Level -1 is the row that stands for a level nobody knows.
func (p *hourPage) rungWidth(l report.Ladder, level int, size ladderSize) float64 {
	full := p.right - p.left - rungIndent - 2
	word, _ := p.rungWord(l, level)
	if level < 0 {
		word = p.t("rung.today")
	}
	if word != "" {
		full -= p.c.width(word, label.weight(true)) + 3
	}
	if size.narrow {
		return min(132, full)
	}
	return full
}

func (p *hourPage) rungHeight(lines []string, size ladderSize) float64 {
	if len(lines) < 2 {
		return size.pitch
	}
	return size.pitch + p.leading(size.leading, size.pt)*float64(len(lines)-1)
}

// drawLadder draws a block whose line stands at y; more is room given to the
// row to write in.
func (p *hourPage) drawLadder(y float64, b ladderBlock, more float64) {
	l := b.ladder
	title := p.in(l.Title)
	p.c.bookmark(1, title, y)
	p.c.line(p.left, y, p.right, y, 0.9, ink)
	y += ladderTitle
	p.c.begin("H2", "")
	p.text(p.left, y, strconv.Itoa(b.rank), style{pt: 14, bold: true, colour: colourOf(l.Group)})
	end := p.lines(p.left+ladderIndent, y, 5.2, b.title, b.titleAt)
	last := ""
	if len(b.title) > 0 {
		last = b.title[len(b.title)-1]
	}
	p.text(p.left+ladderIndent+p.c.width(last, b.titleAt)+2, end, string(l.Question), label)
	p.c.end()
	p.c.begin("P", "")
	switch {
	case b.beside:
		p.textRight(p.right-1, y, b.bring, b.bringAt)
	case b.bring != "":
		end += 4
		bring := p.c.ellipsis(b.bring, b.bringAt, p.right-p.left-ladderIndent)
		p.text(p.left+ladderIndent, end, bring, b.bringAt)
	}
	p.c.end()
	p.c.begin("L", "")
	y = p.drawRungs(end+p.size.rungs, b)
	p.c.end()
	p.agree(y + p.size.agree - 1.5 + more/2)
}

// drawRungs draws the six rungs, and a row above them where today's is not
// known; it returns where they end.
func (p *hourPage) drawRungs(y float64, b ladderBlock) float64 {
	if !b.ladder.Known {
		y = p.drawRung(y, b.unknown, -1, b.ladder)
	}
	for level := range b.rungs {
		y = p.drawRung(y, b.rungs[level], level, b.ladder)
	}
	return y
}

func (p *hourPage) drawRung(y float64, lines []string, level int, l report.Ladder) float64 {
	p.c.begin("LI", "")
	p.c.begin("LBody", "")
	defer func() { p.c.end(); p.c.end() }()
	height := p.rungHeight(lines, p.size)
	st, today := p.rungStyle(p.size), level < 0 || l.Known && level == l.Today
	if today {
		p.c.rect(p.left+ladderIndent-1.2, y, p.right-p.left-ladderIndent+1.2, height, paint{fill: tint})
		st.bold = true
	}
	if level > l.Target {
		st.colour = soft
	}
	base := y + p.size.pitch/2 + st.pt/perMM*0.36
	p.rungBox(p.left+ladderIndent, y+(p.size.pitch-p.size.box)/2, level, l)
	p.lines(p.left+rungIndent, base, p.leading(p.size.leading, st.pt), lines, st)
	word, k := p.rungWord(l, level)
	if level < 0 {
		word, k = p.t("rung.today"), ink
	}
	p.textRight(p.right-1, base, word, style{pt: 7.2, bold: true, colour: k})
	return y + height
}

func (p *hourPage) rungBox(x, y float64, level int, l report.Ladder) {
	switch {
	case level < 0:
		p.unknownBox(x, y, p.size.box)
	case level == l.Target:
		p.targetBox(x, y, p.size.box, level)
	default:
		p.levelBox(x, y, p.size.box, level)
	}
}

// agree draws the row to write in: a level to tick, a person, a day.
func (p *hourPage) agree(y float64) {
	p.c.begin("P", "")
	defer p.c.end()
	x := p.left + ladderIndent
	x += p.text(x, y, p.t("agree"), label) + 4
	for level := range 6 {
		p.choiceBox(x, y-3, levelSize-0.2, level)
		x += 6.2
	}
	x += 4
	x += p.text(x, y, p.t("agree.person"), label) + 2.5
	by := p.c.width(p.t("agree.by"), label)
	until := p.right - 1 - 30 - by - 2.5 - 5
	p.c.line(x, y+0.8, until, y+0.8, 0.5, ink)
	p.text(until+5, y, p.t("agree.by"), label)
	p.c.line(until+5+by+2.5, y+0.8, p.right-1, y+0.8, 0.5, ink)
}
