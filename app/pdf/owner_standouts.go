package pdf

import (
	"plumbline/assessment/report"
)

// standouts are a list of answers with their texts broken.
type standouts struct {
	list   report.Standouts
	x      float64
	indent float64
	rows   []standoutRow
	none   []string
}

type standoutRow struct {
	report.Standout
	title []string
	words []string
}

// Measures of the lists of strengths and gaps.
const (
	standsHead     = 8.6  // from the section's line to the first row
	strengthIndent = 6.9  // behind one level box
	costlyIndent   = 16.0 // behind two with an arrow
	standoutGap    = 2.4  // least between two rows
)

// standouts breaks the texts of a list whose left edge is the column.
func (s *sheet) standouts(list report.Standouts, column int, indent float64, fit ownerFit) standouts {
	out := standouts{list: list, x: s.col(column), indent: indent}
	room := halfWidth - indent
	for _, r := range list.Rows {
		title := s.in(r.Title)
		if fit.short {
			title = s.in(r.Short)
		}
		words := s.say(r.Today.Unknown)
		if r.Today.Known {
			words = s.in(r.Today.Text)
		}
		out.rows = append(out.rows, standoutRow{r,
			s.c.lines(title, bodyBold, room-s.c.width(string(r.Question), label)-1.6),
			s.atMost(words, label, room, fit.words)})
	}
	out.none = s.wrap(s.say(list.None), body.in(soft), halfWidth)
	return out
}

// height is the room of the row.
func (r standoutRow) height(s *sheet) float64 {
	return s.leading(4.5, 9)*float64(len(r.title)) + s.leading(3.6, label.pt)*float64(len(r.words)) + standoutGap
}

// drawStandouts draws both lists; more is added to the height of every row.
func (p *ownerMondayPage) drawStandouts(y, more float64) {
	heights := p.rowHeights()
	for _, list := range p.stands {
		title := p.say(list.list.Head)
		p.c.bookmark(1, title, y)
		p.section(list.x, y, halfWidth, title, p.say(list.list.Remark))
		if len(list.rows) == 0 {
			p.c.begin("P", "")
			p.lines(list.x, y+standsHead+3.2, p.leading(4.5, 9), list.none, body.in(soft))
			p.c.end()
		}
		top := y + standsHead
		for i, row := range list.rows {
			p.standout(list, row, top)
			top += heights[i] + more
		}
	}
}

func (s *sheet) standout(list standouts, row standoutRow, y float64) {
	s.c.begin("P", "")
	s.todayBox(list.x, y, levelSize, row.Today)
	if list.indent == costlyIndent {
		s.arrow(list.x+levelSize+0.8, list.x+levelSize+4.6, y+levelSize/2)
		s.targetBox(list.x+levelSize+5.4, y, levelSize, row.Target)
	}
	x := list.x + list.indent
	base := s.lines(x, y+3.3, s.leading(4.5, 9), row.title, bodyBold)
	if n := len(row.title); n > 0 {
		s.text(x+s.c.width(row.title[n-1], bodyBold)+1.4, base, string(row.Question), label)
	}
	s.c.end()
	s.c.begin("P", "")
	s.lines(x, base+s.leading(4, 9)-0.2, s.leading(3.6, label.pt), row.words, label)
	s.c.end()
}

// todayBox draws the box of today's level, or that nobody knows it.
func (s *sheet) todayBox(x, y, side float64, today report.Saying) {
	if today.Known {
		s.levelBox(x, y, side, today.Level)
		return
	}
	s.unknownBox(x, y, side)
}
