package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/report"
)

// roadPage is page 6 while it is laid out.
type roadPage struct {
	*sheet
	r      report.Road
	grid   *roadGrid
	size   roadSize
	least  float64 // height of the chart
	rows   [][3]roadCell
	height []float64 // of each row of the first sheet
	remark []string
	waits  map[assessment.ActionID][]assessment.ActionID // links said in words
}

// roadSize is one size at which the rows can be set.
type roadSize struct{ pt, pad float64 }

var roadSizes = []roadSize{{8.2, 3.6}, {7.8, 3}, {7.8, 2.4}, {7.4, 2}, {7.2, 1.2}, {7.2, 0.7}}

// Measures of page 6.
const (
	chartLeast = 40.0
	chartTight = 28.0 // where the rows need the room
	chartMost  = 74.0
	chartHead  = 7.4  // from the section's line to the chart
	stageHead  = 15.4 // from the line above a third to its first row
	roadApart  = 5.0  // from the chart's words to the thirds
	sheetTop   = 30.0 // of the thirds on a further sheet
)

// road lays out and draws page 6.
func (s *sheet) road(r report.Road) {
	last := s.open("6", r.Question, r.Headline)
	if len(r.Estimate) > 0 {
		s.stamp()
	}
	p := &roadPage{sheet: s, r: r, grid: newRoadGrid(r)}
	if r.Planned {
		p.remark = p.c.lines(p.say(r.Remark), label, p.right-p.left)
	}
	top := last + 7.6
	end := p.sheets(top)
	chart := min(p.mostChart(), p.least+p.spare(top, end))
	y := p.chart(top, chart)
	if !r.Planned {
		p.noRoad(y + roadApart + 5)
		return
	}
	p.stages(y+roadApart, end)
	p.further(end)
}

// sheets chooses the size of the rows, and a lower chart where they need its
// room; it returns how many rows fit the first sheet.
func (p *roadPage) sheets(top float64) (rows int) {
	for _, least := range []float64{chartLeast, chartTight} {
		p.least = least
		from := top + p.chartHeight(least) + roadApart + stageHead
		for _, size := range roadSizes {
			p.size = size
			p.measure(from)
			if rows = p.fitRows(from); rows == len(p.rows) {
				return rows
			}
		}
	}
	return rows
}

// measure breaks the texts of all rows. What cannot be drawn as a link is said
// in words, which takes room and may move the end of the sheet, so it looks
// again until nothing changes.
func (p *roadPage) measure(top float64) {
	p.waits = map[assessment.ActionID][]assessment.ActionID{}
	for {
		p.cells()
		_, words := p.grid.linksOf(p.fitRows(top))
		more := false
		for id, after := range words {
			if len(after) > len(p.waits[id]) {
				p.waits[id], more = after, true
			}
		}
		if !more {
			return
		}
	}
}

// fitRows returns how many rows fit the first sheet from top downwards.
func (p *roadPage) fitRows(top float64) int {
	room := p.bottom - top - p.remarkHeight()
	for row, h := range p.height {
		if room -= h; room < 0 {
			return max(1, row)
		}
	}
	return len(p.height)
}

func (p *roadPage) remarkHeight() float64 { return 1.6 + 3.6*float64(len(p.remark)) }

// spare is the room that the first sheet leaves over.
func (p *roadPage) spare(top float64, end int) float64 {
	used := top + p.chartHeight(p.least)
	if p.r.Planned {
		used += roadApart + stageHead + p.remarkHeight()
		for _, h := range p.height[:end] {
			used += h
		}
	}
	return max(0, p.bottom-used)
}

// chartHeight is what the chart takes with its head and the words below.
func (p *roadPage) chartHeight(chart float64) float64 {
	h := chartHead + chart + 4.4
	if len(p.r.Estimate) > 0 {
		h += 4.4
	}
	return h
}

// chart draws the forecast and returns where it ends.
func (p *roadPage) chart(top, height float64) float64 {
	p.c.bookmark(1, p.t("road.chart"), top)
	p.section(p.left, top, p.right-p.left, p.t("road.chart"), "")
	c := p.newCourseChart(p.r.Courses, top+chartHead, top+chartHead+height)
	if len(c.courses) == 0 {
		p.noChart(c)
		return c.bottom + 1
	}
	c.draw()
	p.absent(top)
	y := c.bottom + 3.4
	p.c.begin("P", "")
	p.textCenter(p.left+courseAt[0], y, p.t("road.today"), label)
	p.c.end()
	if len(p.r.Estimate) > 0 {
		y += 4.4
		p.estimates(y)
	}
	return y + 1
}

// absent names the half for which there are too few answers for a line.
func (p *roadPage) absent(top float64) {
	for _, c := range p.r.Courses {
		if !c.Points[0].Known {
			p.c.begin("P", "")
			p.textRight(p.right, top+5.2, p.t("road.alt.unknown", "group", p.say(c.Name)), label)
			p.c.end()
		}
	}
}

// mostChart is the most height of the chart; without a line it stays low.
func (p *roadPage) mostChart() float64 {
	for _, c := range p.r.Courses {
		if c.Points[0].Known {
			return chartMost
		}
	}
	return 30
}

func (p *roadPage) noChart(c *courseChart) {
	p.c.begin("Figure", p.t("road.unknown"))
	p.c.rect(p.left, c.top, p.right-p.left, c.bottom-c.top, paint{stroke: axis, pt: 0.5, dash: []float64{1, 0.8}})
	p.textCenter((p.left+p.right)/2, (c.top+c.bottom)/2+1, p.t("road.unknown"), group.in(soft))
	p.c.end()
}

// estimates writes how MIIT would see the firm at each time.
func (p *roadPage) estimates(y float64) {
	p.c.begin("P", "")
	defer p.c.end()
	from := p.left + p.text(p.left, y, p.t("road.estimate"), label) + 3
	st := labelInk.weight(true)
	for i, m := range p.r.Estimate {
		words := p.say(m)
		x := max(from, p.left+courseAt[i]-p.c.width(words, st)/2)
		p.text(x, y, words, st)
		from = x + p.c.width(words, st) + 3
	}
}

func (p *roadPage) noRoad(y float64) {
	p.c.begin("P", "")
	defer p.c.end()
	p.lines(p.left, y, p.leading(4.5, 9), p.wrap(p.say(p.r.None), body, wide(10)), body)
}

// stamp marks a sheet that shows an estimate.
func (s *sheet) stamp() {
	words, st := s.p.T("crosswalk.stamp"), style{pt: 8.2, bold: true, colour: alarm}
	w := s.c.width(words, st) + 6
	s.c.rounded(s.right-w, 16, w, 6.4, 0.6, paint{stroke: alarm, pt: 0.9, dash: []float64{1.4, 1}})
	s.c.begin("P", "")
	s.textCenter(s.right-w/2, 20.4, words, st)
	s.c.end()
}
