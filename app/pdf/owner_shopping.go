package pdf

import (
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// Places in a row of the shopping list, from the left edge of the page.
const (
	buyTitle  = 9.0
	buySlot   = 80.0
	buyPoints = 110.0 // where the points end
	buySteps  = 124.0
	buyEnd    = 164.0
	buyHead   = 10.6 // of the table's head below its section's line
)

// buyLine is one row of the list with its texts broken.
type buyLine struct {
	p      report.Purchase
	title  []string
	st     style
	scenes []string
	height float64
}

func (p *othersPage) buyLines() []buyLine {
	var out []buyLine
	for _, row := range p.o.Estimate.List {
		l := buyLine{p: row, st: buyStyle}
		if p.how.oneLine {
			one := p.fit(p.in(row.Title), buyStyle, buySlot-buyTitle-3, leastBuy)
			if p.c.width(p.in(row.Title), one) <= buySlot-buyTitle-3 {
				l.st = one
			}
		}
		l.title = p.atMost(p.in(row.Title), l.st, buySlot-buyTitle-3, 2)
		var names []string
		for _, scene := range row.Scenes {
			names = append(names, p.starred(scene.Title, scene.Starred))
		}
		switch {
		case row.Action == "":
			l.scenes = p.atMost(p.t("others.list.ask"), label, buySlot-buyTitle-3, 2)
		case len(names) > 0:
			words := p.t("others.list.scenes", "list", p.words.p.List(names))
			l.scenes = p.atMost(words, label, buySlot-buyTitle-3, 3)
		}
		l.height = p.how.buy + max(4.4, p.buyLeading()*float64(len(l.title))+3.5*float64(len(l.scenes)))
		out = append(out, l)
	}
	return out
}

var buyStyle = dense.weight(true)

const leastBuy = 7.2 // type of a title that then fits one line

func (p *othersPage) buyLeading() float64 { return p.leading(3.9, buyStyle.pt) }

func (s *sheet) starred(title assessment.Text, starred bool) string {
	return s.starredName(s.in(title), starred)
}

func (s *sheet) starredName(name string, starred bool) string {
	if starred {
		return s.words.p.T("crosswalk.miit.scene.starred", "scene", name)
	}
	return name
}

// shopping draws the list to the next level; it goes on on further sheets. It
// returns where it ends.
func (p *othersPage) shopping(y float64) float64 {
	lines := p.buyLines()
	e := p.o.Estimate
	if len(lines) == 0 {
		return p.conclude(y)
	}
	y = p.fresh(y, buyHead+lines[0].height)
	title := p.say(e.ListHead)
	p.c.bookmark(1, title, y)
	y = p.buyHead(y, title)
	steps := p.stepScale()
	for _, l := range lines {
		if y+l.height > p.bottom-2 {
			p.c.line(p.left, y, p.right, y, 0.5, ink)
			p.c.end()
			y = p.buyHead(p.sheetAgain(), p.t("continued", "question", title))
		}
		p.buy(y, l, steps)
		y += l.height
	}
	p.c.line(p.left, y, p.right, y, 0.5, ink)
	p.c.end()
	return p.conclude(y + 5.2)
}

// shoppingHeight is the room of the list and of what is said below it.
func (p *othersPage) shoppingHeight() float64 {
	lines := p.buyLines()
	h := 0.0
	for _, l := range lines {
		h += l.height
	}
	if len(lines) > 0 {
		h += buyHead + 5.2
	}
	if n := len(p.conclusion()); n > 0 {
		h += p.leading(4.5, 9)*float64(n-1) + 3
	}
	return h
}

// conclusion are the lines that say when the plan gets there.
func (p *othersPage) conclusion() []string {
	var sentences []string
	for _, m := range p.o.Estimate.Conclusion {
		sentences = append(sentences, p.say(m))
	}
	return p.wrap(strings.Join(sentences, p.gap()), bodyBold, p.right-p.left)
}

func (p *othersPage) conclude(y float64) float64 {
	lines := p.conclusion()
	if len(lines) == 0 {
		return y
	}
	y = p.fresh(y, 4.5*float64(len(lines)))
	p.c.begin("P", "")
	defer p.c.end()
	return p.lines(p.left, y, p.leading(4.5, 9), lines, bodyBold) + 3
}

// buyHead draws the head of the list and opens its table.
func (p *othersPage) buyHead(y float64, title string) float64 {
	p.section(p.left, y, p.right-p.left, title, "")
	p.c.begin("Table", "")
	p.c.begin("TR", "")
	defer p.c.end()
	p.headCell(p.left, y+buyHead-1.4, p.t("others.list.action"), false)
	p.headCell(p.left+buySlot, y+buyHead-1.4, p.t("others.list.slot"), false)
	p.headCell(p.left+buyPoints, y+buyHead-1.4, p.t("others.list.points"), true)
	if p.o.Estimate.Next.Short > 0 {
		p.headCell(p.left+buySteps-6, y+buyHead-1.4, p.t("others.list.sum"), false)
	}
	p.c.line(p.left, y+buyHead, p.right, y+buyHead, 0.6, hairline)
	return y + buyHead
}

func (p *othersPage) headCell(x, y float64, words string, right bool) {
	p.c.begin("TH", "")
	if right {
		p.textRight(x, y, words, label)
	} else {
		p.text(x, y, words, label)
	}
	p.c.end()
}

// buy draws one row: the action, when it is planned, its points, and the
// running score as a step towards the brass line.
func (p *othersPage) buy(y float64, l buyLine, steps chart.Scale) {
	p.c.begin("TR", "")
	defer p.c.end()
	base := y + p.how.buy/2 + p.buyLeading()*0.74
	p.c.begin(rowHead, "")
	p.text(p.left, base, string(l.p.Action), label.size(6.8))
	last := p.lines(p.left+buyTitle, base, p.buyLeading(), l.title, l.st)
	p.lines(p.left+buyTitle, last+3.6, 3.5, l.scenes, label)
	p.c.end()
	p.c.begin("TD", "")
	slot := p.say(l.p.Slot)
	st := p.fit(slot, style{pt: 7.8, colour: ink}, buyPoints-buySlot-10, 6.8)
	p.text(p.left+buySlot, base, slot, st)
	p.c.end()
	p.c.begin("TD", "")
	points := "–"
	if l.p.Points > 0 {
		points = "+" + p.words.p.Number(float64(l.p.Points)/10, 1)
	}
	p.textRight(p.left+buyPoints, base, points, style{pt: 7.8, bold: true, colour: ink})
	p.c.end()
	if p.o.Estimate.Next.Short > 0 {
		p.step(y, l, steps)
	}
	p.c.line(p.left, y+l.height, p.right, y+l.height, 0.6, hairline)
}

// stepScale maps the running score onto the right of the list.
func (p *othersPage) stepScale() chart.Scale {
	return chart.Scale{Left: p.left + buySteps, Right: p.left + buyEnd}
}

// step draws the running score of a row.
func (p *othersPage) step(y float64, l buyLine, at chart.Scale) {
	e := p.o.Estimate
	low := float64(e.Points)
	high := float64(e.Next.Points)
	for _, row := range e.List {
		high = max(high, float64(row.To))
	}
	x := func(v report.Tenths) float64 { return at.X(100 * (float64(v) - low) / (high - low)) }
	p.c.line(x(e.Next.Points), y, x(e.Next.Points), y+l.height, 1.2, brass)
	if l.p.Points <= 0 {
		return
	}
	p.c.begin("TD", "")
	defer p.c.end()
	p.c.begin("Figure", p.say(report.Say("report.others.alt.sum", "from", l.p.From, "to", l.p.To)))
	defer p.c.end()
	middle := y + l.height/2
	p.c.line(x(l.p.From), y, x(l.p.From), middle, 0.5, axis)
	p.c.rect(x(l.p.From), middle-1.2, x(l.p.To)-x(l.p.From), 2.4, paint{fill: ink})
	p.c.line(x(l.p.To), middle, x(l.p.To), y+l.height, 0.5, axis)
	words, st := p.words.p.Number(float64(l.p.To)/10, 1), labelInk.weight(true)
	w, left, line := p.c.width(words, st), x(l.p.To)+1.6, x(e.Next.Points)
	if left < line+1 && left+w > line-1 {
		left = x(l.p.From) - 1.6 - w
	}
	p.text(left, middle+0.95, words, st)
}
