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

const helpApart = 2.6 // between two blocks

func (p *othersPage) helpLeading() float64 { return p.leading(3.7, 7.8) }

var (
	helpText  = style{pt: 7.8, colour: ink}
	helpTitle = style{pt: 8.2, bold: true, colour: ink}
)

// helpColumn fills the right half under y: up to three kinds of public help,
// then who can help with the plan where that fits.
func (p *othersPage) helpColumn(y float64) {
	x, floor := p.col(7), p.bottom-p.notesHeight()
	y, _ = p.kinds(x, y, floor, p.o.Help.Kinds[:min(3, len(p.o.Help.Kinds))], false, true)
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

// helpersHeight is the most room that the list of helpers takes.
func (p *othersPage) helpersHeight(most int) float64 {
	return 10 + (p.helpLeading()*float64(most)+0.8)*float64(len(p.o.Helpers))
}

// helperList draws who can help with which jobs of the plan.
func (p *othersPage) helperList(x, y, width float64, most int) float64 {
	p.section(x, y, width, p.t("others.helpers"), "")
	const indent = 21.0
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
	const head = 10.6
	if len(kinds) == 0 || y+head+p.blockHeight(p.helpBlock(kinds[0], halfWidth, long)) > floor+helpApart {
		return y, 0
	}
	if headed {
		p.c.bookmark(1, p.say(p.o.Help.Head), y)
		p.section(x, y, halfWidth, p.say(p.o.Help.Head), p.t("others.help.remark"))
	} else {
		p.c.line(x, y, x+halfWidth, y, 0.9, ink)
	}
	y += head
	for i, k := range kinds {
		b := p.helpBlock(k, halfWidth, long)
		if y+p.blockHeight(b)-helpApart > floor {
			return y, i
		}
		p.drawKind(x, y, b)
		y += p.blockHeight(b)
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
	half := (len(p.o.Help.Kinds) + 1) / 2
	_, n := p.kinds(p.left, y, floor, p.o.Help.Kinds[:half], true, true)
	p.kinds(p.col(7), y, floor, p.o.Help.Kinds[n:], true, false)
}
