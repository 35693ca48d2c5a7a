package pdf

import (
	"fmt"
	"strconv"

	"plumbline/assessment/report"
)

// sectionText is where the text of a section begins below its line.
const sectionText = 10.6

func (p *trustPage) small() style {
	if p.tight {
		return dense.size(7.8)
	}
	return dense
}

// step is the distance of two lines of small text.
func (p *trustPage) step() float64 {
	if p.tight {
		return p.leading(3.5, p.small().pt)
	}
	return p.leading(p.smallLeading(), p.small().pt)
}

func (p *trustPage) smallLeading() float64 {
	if p.han() {
		return 4.2
	}
	return 3.9
}

func (p *trustPage) matrixSection() trustSection {
	return trustSection{p.matrixHeight(p.m.Matrix, p.tight), func(x, y float64) { p.matrix(x, y, p.m.Matrix, p.tight) }}
}

// texts is a section of paragraphs, each after the number or mark of
// its own.
func (p *trustPage) texts(title string, texts []string, numbered bool) trustSection {
	indent, apart := 0.0, 1.6
	if numbered {
		indent = 5
	}
	if p.tight {
		apart = 0.9
	}
	var blocks [][]string
	h := sectionText - p.step()*0.3
	for i, t := range texts {
		blocks = append(blocks, p.wrap(t, p.small(), halfWidth-indent))
		h += p.step() * float64(len(blocks[i]))
		if i > 0 {
			h += apart
		}
	}
	return trustSection{h - p.step()*0.7, func(x, y float64) {
		p.c.bookmark(1, title, y)
		p.section(x, y, halfWidth, title, "")
		y += sectionText
		for i, lines := range blocks {
			p.c.begin("P", "")
			if numbered {
				p.text(x, y, strconv.Itoa(i+1), p.small().weight(true).in(brass))
			}
			y = p.lines(x+indent, y, p.step(), lines, p.small()) + p.step() + apart
			p.c.end()
		}
	}}
}

func (p *trustPage) sayAll(messages []report.Message) []string {
	var out []string
	for _, m := range messages {
		out = append(out, p.say(m))
	}
	return out
}

func (p *trustPage) formulas() trustSection {
	return p.texts(p.t("trust.formulas"), p.sayAll(p.m.Formulas), true)
}

func (p *trustPage) checks() trustSection {
	return p.texts(p.t("trust.checks"), p.sayAll(p.m.Checks[:p.notes]), false)
}

func (p *trustPage) notThis() trustSection {
	return p.texts(p.t("trust.not"), p.sayAll(p.m.Not), false)
}

// who is who answered, how much and when.
func (p *trustPage) who() trustSection {
	texts := []string{p.say(p.m.Person), p.say(p.m.Extent)}
	if p.date != "" {
		texts[0] += " · " + p.date
	}
	return p.texts(p.t("trust.who"), texts, false)
}

// Measures of the badge.
const (
	badgePart  = 7.4 // pitch of the parts
	badgeNames = 24.0
	badgeBar   = 0.42 // millimetres a point
)

func (p *trustPage) badge() trustSection {
	b := p.m.Badge
	note := p.wrap(p.say(b.Text), p.small(), halfWidth)
	h := 9.4 + badgePart*float64(len(b.Parts)) + 3.8 + p.step()*float64(len(note)-1)
	return trustSection{h, func(x, y float64) {
		title := p.t("trust.badge", "badge", b.Badge)
		p.c.bookmark(1, title, y)
		p.section(x, y, halfWidth, title, p.t("trust.badge.remark"))
		p.c.begin("P", "")
		p.text(x, y+22.6, b.Badge, style{pt: 40, bold: true, colour: ink})
		p.text(x, y+29.4, p.words.p.Number(float64(b.Value)/10, 1), style{pt: 14, bold: true, colour: ink})
		limits := p.c.headline(p.t("trust.badge.limits"), label, badgeNames-3, 2)
		p.lines(x, y+33.6, 3.2, limits, label)
		p.c.end()
		top := y + 9.4
		for _, part := range b.Parts {
			p.badgePart(x, top, part)
			top += badgePart
		}
		p.c.begin("P", "")
		p.lines(x, y+h-p.step()*float64(len(note)-1), p.step(), note, p.small())
		p.c.end()
	}}
}

// badgePart draws a part: its name, what it was counted from, and its points
// as a bar in the frame of what could be had.
func (p *trustPage) badgePart(x, y float64, part report.BadgePart) {
	p.c.begin("P", "")
	defer p.c.end()
	const barAt = 50.0
	name, remark := p.say(part.Name), p.say(part.Remark)
	st := p.fit(name, labelInk.weight(true), barAt-badgeNames-1.5, 6.8)
	p.text(x+badgeNames, y+2.6, name, st)
	st = p.fit(remark, label, barAt-badgeNames-1.5, 6.8)
	p.text(x+badgeNames, y+5.6, p.c.ellipsis(remark, st, barAt-badgeNames-1), st)
	wide := badgeBar * float64(part.Of)
	p.c.rect(x+barAt, y+0.9, wide, 3, paint{fill: white, stroke: soft, pt: 0.4})
	p.c.rect(x+barAt, y+0.9, wide*part.Share, 3, paint{fill: ink})
	points := p.say(report.Say("report.trust.badge.of", "points", part.Points, "of", part.Of))
	p.textRight(x+halfWidth, y+3.3, points, labelInk.weight(true))
}

// findOut lists what nobody knows, with a box to tick.
func (p *trustPage) findOut() trustSection {
	if len(p.m.FindOut) == 0 {
		return p.texts(p.t("trust.find.head"), []string{p.say(p.m.FindNone)}, false)
	}
	var rows []trustSection
	h := 8.4
	for _, f := range p.m.FindOut[:p.finds] {
		rows = append(rows, p.findRow(f))
		h += rows[len(rows)-1].height
	}
	more := len(p.m.FindOut) - p.finds
	if more > 0 {
		h += 4.4
	}
	return trustSection{h - 2, func(x, y float64) {
		p.c.bookmark(1, p.say(p.m.FindHead), y)
		p.section(x, y, halfWidth, p.say(p.m.FindHead), "")
		y += 8.4
		for _, r := range rows {
			r.draw(x, y)
			y += r.height
		}
		if more > 0 {
			p.c.begin("P", "")
			p.text(x+6.2, y+3, p.t("trust.find.more", "n", more), label)
			p.c.end()
		}
	}}
}

// findRow is one thing to find out, its top at y.
func (p *trustPage) findRow(f report.FindOut) trustSection {
	const indent = 6.2
	title := p.atMost(p.in(f.Title), p.small().weight(true), halfWidth-indent, 2)
	id := string(f.Question)
	who := p.atMost(fmt.Sprintf("%s · %s", id, p.say(f.Who)), label, halfWidth-indent, 2)
	h := p.step()*float64(len(title)) + 3.4*float64(len(who)) + 1.1
	return trustSection{h, func(x, y float64) {
		p.c.begin("P", "")
		defer p.c.end()
		p.c.rounded(x, y, 4, 4, 0.5, paint{fill: white, stroke: ink, pt: 0.6})
		last := p.lines(x+indent, y+3.1, p.step(), title, p.small().weight(true))
		p.lines(x+indent, last+3.5, 3.4, who, label)
	}}
}

// noteRow is one check note on a further sheet, its top at y.
func (p *trustPage) noteRow(m report.Message) trustSection {
	lines := p.wrap(p.say(m), p.small(), halfWidth)
	return trustSection{p.step()*float64(len(lines)) + 2, func(x, y float64) {
		p.c.begin("P", "")
		defer p.c.end()
		p.lines(x, y+3.1, p.step(), lines, p.small())
	}}
}

// paragraphs lists the paragraphs of the declaration with their themes and the
// dimensions that rest on them.
func (p *trustPage) paragraphs() trustSection {
	remark := p.wrap(p.t("trust.paragraphs.remark"), label, halfWidth)
	pitch := 5.0
	if p.tight {
		pitch = 4.1
	}
	rows := p.m.Paragraphs
	head := 9.6 + 3.6*float64(len(remark)-1) + 2.4
	return trustSection{head + pitch*float64(len(rows)), func(x, y float64) {
		p.c.bookmark(1, p.t("trust.paragraphs"), y)
		p.section(x, y, halfWidth, p.t("trust.paragraphs"), "")
		p.c.begin("P", "")
		p.lines(x, y+9.6, 3.6, remark, label)
		p.c.end()
		p.c.begin("Table", "")
		defer p.c.end()
		y += head
		for _, r := range rows {
			p.c.line(x, y, x+halfWidth, y, 0.6, hairline)
			p.paragraphRow(x, y+pitch-1.3, r)
			y += pitch
		}
		p.c.line(x, y, x+halfWidth, y, 0.5, ink)
	}}
}

func (p *trustPage) paragraphRow(x, y float64, r report.ParagraphRow) {
	p.c.begin("TR", "")
	defer p.c.end()
	const theme = 14.0
	p.c.begin(rowHead, "")
	p.text(x, y, p.t("trust.paragraph", "n", r.Number), labelInk.weight(true))
	p.c.end()
	dimensions := ""
	for i, d := range r.Dimensions {
		if i > 0 {
			dimensions += " "
		}
		dimensions += fmt.Sprint(d)
	}
	room := halfWidth - theme - p.c.width(dimensions, label) - 2
	words := p.say(r.Theme)
	p.c.begin("TD", "")
	st := p.fit(words, style{pt: 7.8, colour: ink}, room, 6.8)
	p.text(x+theme, y, p.c.ellipsis(words, st, room), st)
	p.c.end()
	p.c.begin("TD", "")
	p.textRight(x+halfWidth, y, dimensions, label)
	p.c.end()
}
