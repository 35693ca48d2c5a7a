package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/report"
)

// ownerMondayPage is page 1 while it is laid out: heights first, then places.
type ownerMondayPage struct {
	*sheet
	m       report.OwnerMonday
	why     [2]run
	remark  []string
	stands  [2]standouts
	first   []firstCard
	none    []string
	top     float64 // of the plumb panels
	fall    float64 // of the scale in them
	between float64 // added between two sections
}

// ownerFit says how much page 1 gives up so that all of it finds room.
type ownerFit struct {
	words int  // lines of an answer's words
	short bool // short labels in place of titles
	why   bool // the words under the panels
	fall  float64
}

// ownerFits go from all to the least.
var ownerFits = []ownerFit{
	{4, false, true, leastFall}, {4, false, true, tightFall}, {4, true, true, tightFall}, {3, true, true, tightFall},
	{2, true, true, tightFall}, {2, true, false, tightFall}, {1, true, true, tightFall}, {1, true, false, tightFall},
}

// tightFall is that of the scale on a page that is very full.
const tightFall = 37.0

// ownerMonday lays out and draws page 1.
func (s *sheet) ownerMonday(m report.OwnerMonday, h report.Head) {
	s.c.addPage()
	y := s.firmName(h)
	s.c.bookmark(0, s.say(m.Question), y)
	s.question(y+6.9, "1", s.say(m.Question))
	last := s.findings(y+15.9, m.Headline, 2)

	p := &ownerMondayPage{sheet: s, m: m, top: last + toPanels}
	for _, fit := range ownerFits {
		p.measure(fit)
		if p.top+p.height() <= p.bottom {
			break
		}
	}
	over := max(0, p.bottom-p.top-p.height())
	grow := min(over*0.6, mostFall-p.fall)
	p.fall += grow
	p.between = (over - grow) / 3
	p.draw()
}

// measure breaks every text of variable length.
func (p *ownerMondayPage) measure(fit ownerFit) {
	p.why, p.first, p.fall = [2]run{}, nil, fit.fall
	if fit.why {
		p.why = p.breakWhy(p.m.Panels)
	}
	p.remark = p.wrap(p.say(p.m.Remark), label, p.right-p.left)
	p.stands = [2]standouts{
		p.standouts(p.m.Strengths, 1, strengthIndent, fit),
		p.standouts(p.m.Costly, 7, costlyIndent, fit),
	}
	titleAt := p.cardTitles(firstTitles(p.m.First))
	for i, f := range p.m.First {
		c := p.card(i, f.First, titleAt)
		c.person, c.lifts = f.Person, f.Lifts
		p.first = append(p.first, c)
	}
	p.none = p.wrap(p.say(p.m.NoFirst), body, wide(9))
}

func firstTitles(first []report.OwnerFirst) (titles []assessment.Text) {
	for _, f := range first {
		titles = append(titles, f.Title)
	}
	return titles
}

func (p *ownerMondayPage) firstHeight() float64 {
	if len(p.first) == 0 {
		return 12 + p.leading(4.5, 9)*float64(len(p.none))
	}
	h := 0.0
	for _, c := range p.first {
		h = max(h, firstHead+c.height(p.cardText(p.first)))
	}
	return h
}

// standsHeight is the room of both lists beside each other.
func (p *ownerMondayPage) standsHeight() float64 {
	h := 0.0
	for _, row := range p.rowHeights() {
		h += row
	}
	return standsHead + h
}

// rowHeights are the heights of the rows, the same on both sides.
func (p *ownerMondayPage) rowHeights() []float64 {
	var out []float64
	for _, list := range p.stands {
		for i, b := range list.rows {
			if i == len(out) {
				out = append(out, 0)
			}
			out[i] = max(out[i], b.height(p.sheet))
		}
	}
	if len(out) == 0 {
		out = []float64{12}
	}
	return out
}

// height is what the page needs below the headline.
func (p *ownerMondayPage) height() float64 {
	return p.fall + underRule + 5.2 + p.whyHeight(p.why) + 3.6*float64(len(p.remark)) + 2.4 +
		p.standsHeight() + 2 + p.firstHeight()
}

func (p *ownerMondayPage) draw() {
	p.plumbPanels(p.top, p.fall, p.m.Panels)
	y := p.top + p.fall + underRule
	p.under(y+5.2, p.why)
	y += p.whyHeight(p.why) + 5.2
	p.c.begin("P", "")
	p.lines(p.left, y, 3.6, p.remark, label)
	p.c.end()
	y += 3.6*float64(len(p.remark)) + 2.4 + p.between
	p.drawStandouts(y, p.between/4)
	p.actions(p.bottom - p.firstHeight() - p.between/4)
}

// actions draws the first actions, each with a line for a name.
func (p *ownerMondayPage) actions(y float64) {
	p.firstActions(y, p.say(p.m.FirstHead), p.say(p.m.FirstRemark), p.none, p.first)
}
