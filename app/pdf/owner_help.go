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

// helpPlan says what of the help finds room beside and below the European view.
type helpPlan struct {
	kinds int  // of public help
	long  bool // with what they are
	lines int  // for the jobs of one helper; 0: no list of helpers
	left  bool // the helpers stand in the left half
	under float64
}

// leastKinds is how many kinds a page should show.
const leastKinds = 2

// arrangeHelp finds room for the kinds of help in the right half under y, then
// for who can help with the plan: in the left half where there is room under
// the European view, else below the kinds. It is good where nothing is missing.
func (p *othersPage) arrangeHelp(y float64) (h helpPlan, good bool) {
	floor := p.bottom - p.notesHeight() + p.helpLeading() // from baseline to baseline
	h.under = y + p.dmaHeight(halfWidth) + helpUnder
	below := 0.0
	if len(p.o.Helpers) > 0 {
		h.lines = p.helperLines(h.under, floor)
		if h.left = h.lines > 0; !h.left {
			below = p.helpersHeight(1)
		}
	}
	if !p.fitKinds(&h, y, floor-below) {
		p.fitKinds(&h, y, floor)
		return h, len(p.o.Help.Kinds) < leastKinds && len(p.o.Helpers) == 0
	}
	if below > 0 {
		h.lines = p.helperLines(y+p.kindsHeight(h.kinds, h.long), floor)
	}
	return h, true
}

// helpUnder is the room between the European view and what stands below it.
const helpUnder = 2.0

// helperLines is how many lines one helper's jobs can take in a list from y
// down; 0 where not even one fits.
func (p *othersPage) helperLines(y, floor float64) int {
	for lines := 3; lines > 0; lines-- {
		if y+p.helpersHeight(lines) <= floor {
			return lines
		}
	}
	return 0
}

// fitKinds chooses as many kinds as fit with what they are, of few also without
// it. It reports whether they are as many as there should be.
func (p *othersPage) fitKinds(h *helpPlan, y, floor float64) bool {
	for n := len(p.o.Help.Kinds); n > 0; n-- {
		for _, long := range []bool{true, false} {
			if (long || n <= columnKinds) && y+p.kindsHeight(n, long) <= floor {
				h.kinds, h.long = n, long
				return n >= leastKinds || n == len(p.o.Help.Kinds)
			}
		}
	}
	return len(p.o.Help.Kinds) == 0
}

// kindsHeight is the room of the first kinds.
func (p *othersPage) kindsHeight(n int, long bool) float64 {
	h := kindsHead
	for _, k := range p.o.Help.Kinds[:n] {
		h += p.blockHeight(p.helpBlock(k, halfWidth, long))
	}
	return h
}

// drawHelp draws what found room.
func (p *othersPage) drawHelp(y float64, h helpPlan) {
	floor := p.bottom - p.notesHeight() + p.helpLeading()
	if h.left {
		p.helperList(p.left, h.under, halfWidth, h.lines)
	}
	end, _ := p.kinds(p.col(7), y, floor, p.o.Help.Kinds[:h.kinds], h.long, true)
	if h.lines > 0 && !h.left {
		p.helperList(p.col(7), end, halfWidth, h.lines)
	}
}

// helpersIndent is where the jobs stand beside the names of the helpers.
func (p *othersPage) helpersIndent() float64 {
	at := 24.0
	for _, h := range p.o.Helpers {
		at = max(at, p.c.width(p.say(h.Name), helpText.weight(true).size(7.2))+2)
	}
	return min(at, 34)
}

// helpersHeight is the room of the list of helpers.
func (p *othersPage) helpersHeight(most int) float64 {
	height := 10.0
	for _, h := range p.o.Helpers {
		height += p.helpLeading()*float64(len(p.helperJobs(h, halfWidth-p.helpersIndent(), most))) + 0.8
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
	indent := p.helpersIndent()
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
