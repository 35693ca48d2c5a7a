package pdf

import (
	"regexp"
	"strconv"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/report"
)

// mondayPage is page 1 while it is laid out: heights first, then places.
type mondayPage struct {
	*sheet
	m       report.Monday
	why     [2]run
	remark  []string
	first   []firstCard
	none    []string
	bandRow float64 // height of a row of the bands
	fall    float64 // of the scale in the plumb panels
	between float64 // added between two sections
	top     float64 // of the plumb panels
}

// Heights of page 1 that do not change.
const (
	toPanels  = 10.6 // from the headline's last baseline
	underRule = 4.4  // from the scale to its numbers
	bandHeads = 12.6 // from the section's line to the first row
	firstHead = 14.2 // from the line above the actions to their titles
)

// monday lays out and draws page 1.
func (s *sheet) monday(m report.Monday, r report.Quick) {
	s.c.addPage()
	y := s.firmName(r.Head)
	s.c.bookmark(0, s.say(m.Question), y)
	s.question(y+6.9, "1", s.say(m.Question))
	last := s.findings(y+15.9, m.Headline, 2)

	p := &mondayPage{sheet: s, m: m, top: last + toPanels, bandRow: 8.25, fall: leastFall}
	p.measure()
	p.share()
	p.draw()
}

// firmName writes the firm's name as large as it fits, the three facts below
// it and the line that closes them; it returns the place of that line.
func (s *sheet) firmName(r report.Head) float64 {
	width := s.right - s.left
	name := s.firm(r)
	facts := 30.6
	s.c.begin("P", "")
	if st := s.fit(name, finding, width, 13); s.c.width(name, st) <= width {
		s.text(s.left, 24, name, st)
	} else if lines := s.c.lines(name, finding.size(13), width); len(lines) <= 2 {
		s.lines(s.left, 19.6, 6, lines, finding.size(13))
	} else {
		st := finding.size(10.5)
		s.lines(s.left, 19, s.leading(4.5, st.pt), s.atMost(name, st, width, 3), st)
		facts = 33.6
	}
	s.c.end()
	rows := 1
	for i, fact := range r.Facts {
		st := label
		lines := s.atMost(s.say(fact), st, wide(4), 3)
		s.c.begin("P", "")
		s.lines(s.col(1+4*i), facts, 3.6, lines, st)
		s.c.end()
		rows = max(rows, len(lines))
	}
	y := max(37.5, facts+3.6*float64(rows-1)+3.3)
	s.c.line(s.left, y, s.right, y, 1, ink)
	return y
}

// measure breaks every text of variable length.
func (p *mondayPage) measure() {
	p.why = p.breakWhy(p.m.Panels)
	p.remark = p.wrap(p.say(p.m.Remark), label, p.right-p.left)
	var titles []assessment.Text
	for _, f := range p.m.First {
		titles = append(titles, f.Title)
	}
	titleAt := p.cardTitles(titles)
	for i, f := range p.m.First {
		p.first = append(p.first, p.card(i, f, titleAt))
	}
	p.none = p.wrap(p.say(p.m.NoFirst), body, wide(9))
}

// breakWhy breaks the words under the panels into lines.
func (s *sheet) breakWhy(panels [2]report.Panel) (why [2]run) {
	for i, panel := range panels {
		if panel.Asked {
			why[i] = s.breakRun(s.say(panel.Lead), whole(s.say(panel.Why)), dense, halfWidth)
		}
	}
	return why
}

// whole keeps a short Chinese name in one line with the id in brackets after it.
func whole(text string) string {
	return named.ReplaceAllStringFunc(text, func(name string) string {
		return strings.Join(strings.Split(name, ""), wordJoiner)
	})
}

// named finds up to eight Han characters and the bracket that opens after them.
var named = regexp.MustCompile(`\p{Han}{2,8}（`)

// wordJoiner is the invisible character at which no line ends.
const wordJoiner = "\u2060"

func (s *sheet) denseLeading() float64 {
	if s.han() {
		return 4.2
	}
	return 3.9
}

// whyHeight is the room of the words under the panels.
func (s *sheet) whyHeight(why [2]run) float64 {
	n := max(len(why[0].lines), len(why[1].lines))
	if n == 0 {
		return 0
	}
	return 1.6 + s.denseLeading()*float64(n)
}

func (p *mondayPage) bandsHeight() float64 {
	rows := 0
	for _, g := range p.m.Bands.Rows {
		rows = max(rows, len(g))
	}
	return bandHeads + p.bandRow*float64(rows)
}

func (p *mondayPage) firstHeight() float64 {
	if len(p.first) == 0 {
		return 12 + p.leading(4.5, 9)*float64(len(p.none))
	}
	h := 0.0
	for _, c := range p.first {
		h = max(h, firstHead+c.height(p.cardText(p.first)))
	}
	return h
}

// height is what the page needs below the headline.
func (p *mondayPage) height() float64 {
	return p.fall + underRule + 5.2 + p.whyHeight(p.why) + 3.6*float64(len(p.remark)) + 3.4 +
		p.bandsHeight() + 8 + p.firstHeight()
}

// share gives what is left over to the figure, up to its maximum, then between
// the sections. Where the page is too full, the rows of the bands move closer,
// then the scale rises, then the words under the panels go.
func (p *mondayPage) share() {
	over := p.bottom - p.top - p.height()
	if over < 0 {
		p.bandRow = max(6.4, p.bandRow+over/6)
		over = p.bottom - p.top - p.height()
	}
	if over < 0 {
		p.fall = max(tightFall, p.fall+over)
		over = p.bottom - p.top - p.height()
	}
	if over < 0 {
		p.why = [2]run{}
		over = p.bottom - p.top - p.height()
	}
	over = max(over, 0)
	grow := min(over, mostFall-p.fall)
	p.fall += grow
	p.between = (over - grow) / 3
}

func (p *mondayPage) draw() {
	p.plumbPanels(p.top, p.fall, p.m.Panels)
	y := p.top + p.fall + underRule
	p.under(y+5.2, p.why)
	y += p.whyHeight(p.why) + 5.2
	p.c.begin("P", "")
	p.lines(p.left, y, 3.6, p.remark, label)
	p.c.end()
	y += 3.6*float64(len(p.remark)) + 3.4 + p.between
	p.bands(y)
	p.actions(p.bottom - p.firstHeight() - p.between/2)
}

// under writes why the next level is not reached, under each panel.
func (s *sheet) under(y float64, why [2]run) {
	for i := range why {
		if len(why[i].lines) == 0 {
			continue
		}
		s.c.begin("P", "")
		s.writeRun(s.col(1+6*i), y, s.denseLeading(), why[i])
		s.c.end()
	}
}

func (p *mondayPage) bands(y float64) {
	p.c.bookmark(1, p.t("bands.head"), y)
	p.section(p.left, y, p.right-p.left, p.t("bands.head"), p.say(p.m.Bands.Remark))
	p.c.begin("Figure", p.bandsAlt())
	x, free := p.bandRows(y)
	p.c.end()
	lines := p.wrap(p.say(p.m.Bands.Advice), dense, halfWidth)
	p.c.begin("P", "")
	p.lines(x, free+6.2, p.leading(4.5, 8.2), lines, dense)
	p.c.end()
}

// bandRows draws the rows of both halves; it returns where the shorter half
// leaves room.
func (p *mondayPage) bandRows(y float64) (left, free float64) {
	for i, panel := range p.m.Panels {
		x, top := p.col(1+6*i), y+bandHeads
		rows := p.m.Bands.Rows[panel.Group]
		if len(rows) > 0 {
			p.bandHead(x, y+10.6)
		}
		for _, r := range rows {
			p.sheet.bandRow(x, top, p.bandRow, panel.Group, r)
			top += p.bandRow
		}
		if len(rows) == 0 {
			st := body.in(soft)
			lines := p.wrap(p.say(p.m.Bands.Absent), st, 66)
			top = p.lines(x, top+3, p.leading(4.5, 9), lines, st) + 2
		}
		if i == 0 || top < free {
			left, free = x, top
		}
	}
	return left, free
}

func (p *mondayPage) bandsAlt() string {
	var list []string
	for _, panel := range p.m.Panels {
		for _, r := range p.m.Bands.Rows[panel.Group] {
			list = append(list, p.t("alt.band", "name", p.in(r.Name), "band", p.bandWord(r.Band)))
		}
	}
	return p.t("alt.bands", "list", p.words.p.List(list))
}

// actions draws the first actions, each with a line for a name.
func (p *mondayPage) actions(y float64) {
	p.firstActions(y, p.t("first.head."+strconv.Itoa(len(p.first))), p.say(p.m.FirstRemark), p.none, p.first)
}
