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
// they are where there is room, then who can help with the plan; these stand in
// the left half where there is room under it.
func (p *othersPage) helpColumn(y, under float64) {
	x, floor := p.col(7), p.bottom-p.notesHeight()
	under += 2
	for _, most := range []int{3, 2} {
		if len(p.o.Helpers) > 0 && under+p.helpersHeight(most)-p.helpLeading() <= floor {
			p.helperList(p.left, under, halfWidth, most)
			p.o.Helpers = nil
		}
	}
	kinds := p.o.Help.Kinds
	for len(kinds) > columnKinds && !p.longKinds(y, floor, kinds) {
		kinds = kinds[:len(kinds)-1]
	}
	y, _ = p.kinds(x, y, floor, kinds, p.longKinds(y, floor, kinds), true)
	if len(p.o.Helpers) == 0 {
		return
	}
	for _, most := range []int{3, 2, 1} {
		if y+p.helpersHeight(most)-p.helpLeading() <= floor { // from baseline to baseline
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

// helpersIndent is where the jobs stand beside the name of the helper.
const helpersIndent = 24.0

// helpersHeight is the room of the list of helpers.
func (p *othersPage) helpersHeight(most int) float64 {
	height := 10.0
	for _, h := range p.o.Helpers {
		height += p.helpLeading()*float64(len(p.helperJobs(h, halfWidth-helpersIndent, most))) + 0.8
	}
	return height
}

// helperJobs breaks the list of jobs one helper can help with; it leaves out
// whole jobs, the last first, where there are more than most lines hold.
func (p *othersPage) helperJobs(h report.Helper, width float64, most int) []string {
	var names []string
	for _, j := range h.Jobs {
		names = append(names, p.t("others.helper.job", "title", p.in(j.Title), "id", string(j.Action)))
	}
	list := p.words.p.List(names)
	for n := len(names) - 1; n > 0 && len(p.wrap(list, helpText, width)) > most; n-- {
		list = p.words.p.List(names[:n]) + "…"
	}
	for i := 0; i < len(names) && len(p.wrap(list, helpText, width)) > most; i++ {
		list = names[i] + "…" // rather a later job than half of the first
	}
	return p.atMost(list, helpText, width, most)
}

// helperList draws who can help with which jobs of the plan.
func (p *othersPage) helperList(x, y, width float64, most int) float64 {
	p.section(x, y, width, p.t("others.helpers"), "")
	const indent = helpersIndent
	at := y + 10
	for _, h := range p.o.Helpers {
		p.c.begin("P", "")
		st := p.fit(p.say(h.Name), helpText.weight(true), indent-1.5, 6.8)
		p.text(x, at, p.c.ellipsis(p.say(h.Name), st, indent-1.5), st)
		lines := p.helperJobs(h, width-indent, most)
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
		if i < len(p.level) {
			y += p.level[i] - p.blockHeight(b)
		}
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
	p.row = dmaRowTall
	right := p.dma(p.col(7), y, halfWidth)
	left := end + 5
	if len(p.o.Helpers) > 0 {
		most := 5
		for most > 2 && left+p.helpersHeight(most) > right {
			most--
		}
		left = p.helperList(p.left, left, halfWidth, most)
	}
	y = max(left, right) + 3
	kinds := p.o.Help.Kinds
	half := (len(kinds) + 1) / 2
	p.level = p.levelRows(kinds, half)
	p.spare = p.spareRoom(y, floor)
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
func (p *othersPage) spareRoom(y, floor float64) float64 {
	room := floor - y - kindsHead
	for _, height := range p.level {
		room -= height
	}
	spare := min(answerMost, room/float64(max(1, len(p.level))))
	if spare < answerLeast {
		p.level = nil
		return 0
	}
	return spare
}

// levelRows returns the heights of the rows of two columns of kinds, so that
// neighbours begin at one height.
func (p *othersPage) levelRows(kinds []report.HelpKind, half int) []float64 {
	rows := make([]float64, half)
	for i, k := range kinds {
		rows[i%half] = max(rows[i%half], p.blockHeight(p.helpBlock(k, halfWidth, true)))
	}
	return rows
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
