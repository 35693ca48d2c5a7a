package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/report"
)

// roadCell is one action with its texts broken.
type roadCell struct {
	row    *report.RoadRow
	title  []string
	st     style
	inline bool     // squares and id stand in one line
	after  []string // what it waits for, in words
}

// Measures of a cell.
const (
	cellIndent = 4.8
	squareSide = 1.4
	squareStep = 1.9
	squaresRow = 5 // squares side by side
)

// cells breaks the texts of all actions and measures the rows.
func (p *roadPage) cells() {
	n := p.grid.rows()
	p.rows, p.height = make([][3]roadCell, n), make([]float64, n)
	for row := range n {
		for third := range 3 {
			action := p.grid.action(third, row)
			if action == nil {
				continue
			}
			c := p.cell(action)
			p.rows[row][third] = c
			p.height[row] = max(p.height[row], p.cellHeight(c))
		}
		p.height[row] = max(p.height[row], 6)
	}
}

func (p *roadPage) cellHeight(c roadCell) float64 {
	return max(6, p.leading(0, c.st.pt)*float64(c.lines())+3.4*float64(len(c.after))+p.size.pad)
}

// lines is how many lines the title takes, or id and squares beside it.
func (c roadCell) lines() int {
	if c.inline {
		return len(c.title)
	}
	return max(2, len(c.title))
}

func (p *roadPage) cell(row *report.RoadRow) roadCell {
	st := style{pt: p.size.pt, bold: row.Backbone, colour: ink}
	c := roadCell{row: row, st: st, inline: true}
	title := p.in(row.Title)
	id, squares := p.idWidth(row), squaresWidth(row.Effort)
	room := wide(4) - cellIndent - 2 - id - 1.6 - squares
	if p.c.width(title, st) > room {
		c.inline = false
		room = wide(4) - cellIndent - 2 - max(id, squares)
	}
	c.title = p.atMost(title, st, room, 3)
	if p.han() && len(c.title) == 2 {
		c.title = p.c.headline(title, st, room, 2)
	}
	if waits := p.waits[row.Action]; len(waits) > 0 {
		var list []any
		for _, w := range waits {
			list = append(list, string(w))
		}
		words := p.say(report.Say("report.road.after", "list", list))
		c.after = p.atMost(words, label.size(6.8), room, 2)
	}
	return c
}

func (p *roadPage) idWidth(row *report.RoadRow) float64 {
	return p.c.width(string(row.Action), label.size(6.8))
}

func squaresWidth(effort int) float64 {
	return squareStep * float64(min(max(effort, 0), squaresRow))
}

// stages draws the thirds with their first rows, and the links between them.
func (p *roadPage) stages(y float64, end int) {
	var parts [3]*node // read one after the other, drawn side by side
	for third := range p.r.Stages {
		parts[third] = p.c.begin("Sect", "")
		p.stageHead(third, y)
		if len(p.r.Stages[third].Rows) == 0 {
			p.c.begin("P", "")
			p.text(p.col(1+4*third), y+stageHead+4.4, p.t("road.empty"), label)
			p.c.end()
		}
		p.c.end()
	}
	tops := []float64{y + stageHead}
	for row := range end {
		for third := range 3 {
			if c := p.rows[row][third]; c.row != nil {
				p.c.resume(parts[third])
				p.drawCell(p.col(1+4*third), tops[row], p.height[row], c)
				p.c.end()
			}
		}
		tops = append(tops, tops[row]+p.height[row])
	}
	p.drawLinks(tops)
	if end == len(p.rows) {
		p.drawRemark(tops[end] + 5.2)
	}
}

func (p *roadPage) drawRemark(y float64) {
	p.c.begin("P", "")
	p.lines(p.left, y, 3.6, p.remark, label)
	p.c.end()
}

// further draws what the first sheet has no room for: under the head of their
// third the actions in three columns, without links.
func (p *roadPage) further(end int) {
	y := p.bottom
	for third := range p.r.Stages {
		var rest []roadCell
		for row := end; row < len(p.rows); row++ {
			if c := p.rows[row][third]; c.row != nil {
				rest = append(rest, c)
			}
		}
		for len(rest) > 0 {
			if y+furtherHead+p.cellHeight(rest[0]) > p.bottom-p.remarkHeight() {
				p.more("6", p.r.Question)
				y = sheetTop
			}
			rest, y = p.furtherRows(third, y, rest)
		}
	}
	if end < len(p.rows) {
		p.drawRemark(y + 3)
	}
}

// furtherHead is the room of a third's head on a further sheet.
const furtherHead = 9.0

// furtherRows draws as many actions as fit under the head of their third; it
// returns those left over and where it ends.
func (p *roadPage) furtherRows(third int, y float64, rest []roadCell) ([]roadCell, float64) {
	p.c.line(p.left, y, p.right, y, 1.2, ink)
	p.c.begin("H2", "")
	p.text(p.left, y+5.6, p.t("continued", "question", p.say(p.r.Stages[third].Title)), group)
	p.c.end()
	y += furtherHead
	for len(rest) > 0 {
		line := rest[:min(3, len(rest))]
		h := 0.0
		for _, c := range line {
			h = max(h, p.cellHeight(c))
		}
		if y+h > p.bottom-p.remarkHeight() {
			break
		}
		for i, c := range line {
			p.drawCell(p.col(1+4*i), y, h, c)
		}
		y += h
		rest = rest[len(line):]
	}
	return rest, y + 5
}

// stageHead draws the head of a third: its months, how much of the effort it
// uses, and what that is in points.
func (p *roadPage) stageHead(third int, y float64) {
	x, stage := p.col(1+4*third), p.r.Stages[third]
	p.c.line(x, y, x+wide(4), y, 1.2, ink)
	title := p.say(stage.Title)
	p.c.bookmark(1, title, y)
	p.c.begin("H2", "")
	p.text(x, y+5.6, title, group)
	p.c.end()
	p.c.rect(x, y+8, wide(4), 1.1, paint{fill: white, stroke: soft, pt: 0.35})
	p.c.rect(x, y+8, wide(4)*stage.Share, 1.1, paint{fill: ink})
	p.c.begin("P", "")
	used := p.say(stage.Used)
	st := p.fit(used, label, wide(4), 6.8)
	p.text(x, y+12.6, p.c.ellipsis(used, st, wide(4)), st)
	p.c.end()
}

func (p *roadPage) drawCell(x, y, height float64, c roadCell) {
	p.c.begin("P", "")
	leading := p.leading(0, c.st.pt)
	middle, rise := y+height/2, c.st.pt/perMM*0.36
	base := middle - (leading*float64(len(c.title)-1)+3.4*float64(len(c.after)))/2 + rise
	p.lines(x+cellIndent, base, leading, c.title, c.st)
	p.lines(x+cellIndent, base+leading*float64(len(c.title)-1)+3.4, 3.4, c.after, label.size(6.8))
	side := base
	if !c.inline {
		side = middle - leading*float64(c.lines()-1)/2 - 3.4*float64(len(c.after))/2 + rise
	}
	p.textRight(x+wide(4), side, string(c.row.Action), label.size(6.8))
	p.c.end()
	p.cellBob(x+1.6, base-1, c.row.Group)
	if c.inline {
		p.squares(x+wide(4)-p.idWidth(c.row)-1.6, side-0.4-squareSide/2, c.row.Effort)
	} else {
		p.squares(x+wide(4), side+leading-0.4-squareSide/2, c.row.Effort)
	}
	p.c.line(x, y+height, x+wide(4), y+height, 0.6, hairline)
}

// cellBob hangs the small bob of the group about the height y.
func (p *roadPage) cellBob(x, y float64, g assessment.GroupID) {
	const h = 3.3
	switch g {
	case assessment.Digital:
		p.bob(x, y-h/2, h, digital, solidBob)
	case assessment.Supply:
		p.bob(x, y-h/2, h, supply, barredBob)
	default:
		p.c.circle(x, y, 0.7, paint{fill: soft})
	}
}

// squares draws the effort as squares that end at x, five in a row.
func (p *roadPage) squares(x, y float64, effort int) {
	for i := range max(0, effort) {
		col, line := i%squaresRow, i/squaresRow
		p.c.rect(x-squareSide-squareStep*float64(col), y+squareStep*float64(line), squareSide, squareSide, paint{fill: soft})
	}
}

// drawLinks draws what waits for what between the rows whose tops and end are
// given.
func (p *roadPage) drawLinks(tops []float64) {
	links, _ := p.grid.linksOf(len(tops) - 1)
	middle := func(row int) float64 { return (tops[row] + tops[row+1]) / 2 }
	p.c.begin(artifact, "")
	defer p.c.end()
	for _, l := range links.links {
		y1, y2 := middle(l.from.row), middle(l.to.row)
		start, end := p.col(1+4*l.from.third)+wide(4)+0.7, p.col(1+4*l.to.third)-0.4
		if l.riser < 0 {
			p.linkLine(start, y1, end-1.3, y1)
			p.arrowHead(end, y1, 1)
			continue
		}
		r := links.risers[l.riser]
		track := p.col(1+4*r.gutter) - 6 + 1.5 + 1.1*float64(r.track)
		back := 1.0
		switch {
		case l.from.third == l.to.third && l.from.third == 0: // turns back
			end, back = start, -1
		case l.from.third == l.to.third: // leaves on the left
			start = end
		}
		p.linkLine(start, y1, track, y1)
		p.linkLine(track, y1, track, y2)
		p.linkLine(track, y2, end-1.3*back, y2)
		p.arrowHead(end, y2, back)
	}
}

func (p *roadPage) linkLine(x1, y1, x2, y2 float64) {
	p.c.dashed(x1, y1, x2, y2, 0.6, ink, 0.8, 0.6)
}

// arrowHead draws the tip of a link that points right, or left where way is -1.
func (p *roadPage) arrowHead(x, y, way float64) {
	p.c.polygon([][2]float64{{x, y}, {x - 1.3*way, y - 0.65}, {x - 1.3*way, y + 0.65}}, paint{fill: ink})
}
