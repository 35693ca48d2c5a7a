package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// helpBlock is a paragraph of the help column with its texts broken.
type helpBlock struct {
	title  []string
	lines  []string // what to ask, or the jobs
	what   []string
	source []string
}

const (
	helpApart = 2.6 // between two blocks
	kindsHead = 10.6

	columnKinds = 3 // kinds in one column where room is short
)

func (p *othersPage) helpLeading() float64 { return p.leading(3.7, 7.8) }

var (
	helpText  = style{pt: 7.8, colour: ink}
	helpTitle = style{pt: 8.2, bold: true, colour: ink}
)

// helpColumn fills the right half under y: some kinds of public help, with what
// they are where there is room, then who can help with the plan.
func (p *othersPage) helpColumn(y float64) {
	x, floor := p.col(7), p.bottom-p.notesHeight()
	kinds := p.o.Help.Kinds
	for len(kinds) > columnKinds && !p.longKinds(y, floor, kinds) {
		kinds = kinds[:len(kinds)-1]
	}
	y, _ = p.kinds(x, y, floor, kinds, p.longKinds(y, floor, kinds), true)
	if len(p.o.Helpers) == 0 {
		return
	}
	for _, most := range []int{3, 2, 1} {
		if y+p.helpersHeight(most) <= floor {
			p.helperList(x, y, halfWidth, most)
			return
		}
	}
}

// longKinds reports whether the kinds fit with what they are, and the helpers
// below them.
func (p *othersPage) longKinds(y, floor float64, kinds []report.HelpKind) bool {
	y += 12 + p.helpersHeight(1)
	for _, k := range kinds {
		y += p.blockHeight(p.helpBlock(k, halfWidth, true))
	}
	return y <= floor
}

// helpersHeight is the most room that the list of helpers takes.
func (p *othersPage) helpersHeight(most int) float64 {
	return 10 + (p.helpLeading()*float64(most)+0.8)*float64(len(p.o.Helpers))
}

// helperList draws who can help with which jobs of the plan.
func (p *othersPage) helperList(x, y, width float64, most int) float64 {
	p.section(x, y, width, p.t("others.helpers"), "")
	const indent = 24.0
	at := y + 10
	for _, h := range p.o.Helpers {
		var names []string
		for _, j := range h.Jobs {
			names = append(names, p.t("others.helper.job", "title", p.in(j.Title), "id", string(j.Action)))
		}
		p.c.begin("P", "")
		st := p.fit(p.say(h.Name), helpText.weight(true), indent-1.5, 6.8)
		p.text(x, at, p.c.ellipsis(p.say(h.Name), st, indent-1.5), st)
		lines := p.atMost(p.words.p.List(names), helpText, width-indent, most)
		at = p.lines(x+indent, at, p.helpLeading(), lines, helpText) + p.helpLeading() + 0.8
		p.c.end()
	}
	return at - 1
}

// helpBlock breaks one kind of help; long adds what it is.
func (p *othersPage) helpBlock(k report.HelpKind, width float64, long bool) helpBlock {
	b := helpBlock{
		title: p.wrap(p.in(k.Title), helpTitle, width),
		lines: p.wrap(p.t("others.help.ask", "text", p.in(k.Ask)), helpText, width),
	}
	if long {
		b.what = p.wrap(p.in(k.What), label, width)
	}
	var ids, paragraphs []any
	for i, id := range k.Questions {
		if i < 4 {
			ids = append(ids, string(id))
		}
	}
	for _, n := range k.Paragraphs {
		paragraphs = append(paragraphs, strconv.Itoa(n))
	}
	source := report.Say("report.others.help.based", "paragraphs", paragraphs)
	if len(ids) > 0 {
		source = report.Say("report.others.help.for", "list", ids, "paragraphs", paragraphs)
	}
	b.source = p.wrap(p.say(source), label.size(6.8), width)
	return b
}

func (p *othersPage) blockHeight(b helpBlock) float64 {
	return p.leading(0, 8.2)*float64(len(b.title)) + p.helpLeading()*float64(len(b.lines)) +
		3.6*float64(len(b.what)+len(b.source)) + helpApart
}

// kinds draws the section of public help from y down to the floor; it returns
// where it ends and how many kinds found room.
func (p *othersPage) kinds(x, y, floor float64, kinds []report.HelpKind, long, headed bool) (float64, int) {
	if len(kinds) == 0 || y+kindsHead+p.blockHeight(p.helpBlock(kinds[0], halfWidth, long)) > floor+helpApart {
		return y, 0
	}
	if headed {
		p.c.bookmark(1, p.say(p.o.Help.Head), y)
		p.section(x, y, halfWidth, p.say(p.o.Help.Head), p.t("others.help.remark"))
	} else {
		p.c.line(x, y, x+halfWidth, y, 0.9, ink)
	}
	y += kindsHead
	for i, k := range kinds {
		b := p.helpBlock(k, halfWidth, long)
		if y+p.blockHeight(b)-helpApart > floor {
			return y, i
		}
		p.drawKind(x, y, b)
		y += p.blockHeight(b)
		if p.spare > 0 {
			p.answerRow(x, y+1.8)
			y += p.spare
		}
	}
	return y, len(kinds)
}

func (p *othersPage) drawKind(x, y float64, b helpBlock) {
	p.c.begin("P", "")
	defer p.c.end()
	y = p.lines(x, y, p.leading(0, 8.2), b.title, helpTitle)
	y = p.lines(x, y+p.helpLeading(), p.helpLeading(), b.lines, helpText)
	if len(b.what) > 0 {
		y = p.lines(x, y+3.6, 3.6, b.what, label)
	}
	p.lines(x, y+3.6, 3.6, b.source, label.size(6.8))
}

// without draws the page of a firm for which there is no estimate: why, the
// European view, and help with what it is.
func (p *othersPage) without(y float64) {
	floor := p.bottom - p.notesHeight()
	p.section(p.left, y, halfWidth, p.t("others.no_miit.head"), "")
	p.c.begin("P", "")
	end := p.lines(p.left, y+10.6, p.leading(3.9, 8.2), p.wrap(p.say(p.o.NoMIIT), dense, halfWidth), dense)
	p.c.end()
	right := p.dma(p.col(7), y, halfWidth)
	left := end + 5
	if len(p.o.Helpers) > 0 {
		left = p.helperList(p.left, left, halfWidth, 2)
	}
	y = max(left, right) + 3
	kinds := p.o.Help.Kinds
	half := (len(kinds) + 1) / 2
	p.spare = p.spareRoom(y, floor, kinds, half)
	_, n := p.kinds(p.left, y, floor, kinds[:half], true, true)
	p.kinds(p.col(7), y, floor, kinds[n:], true, false)
}

// Measures of the row to write an answer in, below a kind of help.
const (
	answerLeast = 8.0
	answerMost  = 13.0
)

// spareRoom is what each kind of help can have besides, to write the answer
// in; 0 where it is too little.
func (p *othersPage) spareRoom(y, floor float64, kinds []report.HelpKind, half int) float64 {
	spare := answerMost
	for _, column := range [][]report.HelpKind{kinds[:half], kinds[half:]} {
		room := floor - y - kindsHead
		for _, k := range column {
			room -= p.blockHeight(p.helpBlock(k, halfWidth, true))
		}
		spare = min(spare, room/float64(max(1, half)))
	}
	if spare < answerLeast {
		return 0
	}
	return spare
}

// answerRow leaves lines for whom one asked and what they said.
func (p *othersPage) answerRow(x, y float64) {
	p.c.begin("P", "")
	defer p.c.end()
	at := x + p.text(x, y, p.t("others.help.asked"), label) + 2
	answer := x + 34
	p.c.line(at, y+0.7, answer-3, y+0.7, 0.5, ink)
	at = answer + p.text(answer, y, p.t("others.help.answer"), label) + 2
	p.c.line(at, y+0.7, x+halfWidth, y+0.7, 0.5, ink)
}
