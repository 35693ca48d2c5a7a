package pdf

import "plumbline/assessment/report"

// trustPage is page 8 while it is laid out: two columns of sections.
type trustPage struct {
	*sheet
	m     report.Trust
	tight bool // rows and lines stand closer
	finds int  // how many things to find out stand on the first sheet
	notes int  // how many check notes do
	not   bool // what the tool is not stands on the first sheet
}

// section of page 8 with its height.
type trustSection struct {
	height float64
	draw   func(x, y float64)
}

// Measures of page 8.
const (
	trustApart  = 4.6 // least between two sections
	trustSpread = 10.0
	fewFinds    = 2
	fewNotes    = 2
)

// trust lays out and draws page 8.
func (s *sheet) trust(t report.Trust) {
	last := s.open("8", t.Question, t.Headline)
	top := last + 7.6
	p := &trustPage{sheet: s, m: t}
	p.choose(p.bottom - top)
	left, right := p.columns()
	p.drawColumns(top, left, right)
	p.rest()
}

// choose takes the arrangement that shows most on the first sheet: wide before
// tight, all that is to be found out before some of it.
func (p *trustPage) choose(room float64) {
	finds, notes := len(p.m.FindOut), len(p.m.Checks)
	for _, not := range []bool{true, false} {
		for _, n := range []int{finds, min(finds, 6), min(finds, 4), min(finds, fewFinds)} {
			for _, c := range []int{notes, min(notes, 4), min(notes, fewNotes)} {
				for _, tight := range []bool{false, true} {
					p.finds, p.notes, p.tight, p.not = n, c, tight, not
					if p.fitsColumns(room) {
						return
					}
				}
			}
		}
	}
}

func (p *trustPage) fitsColumns(room float64) bool {
	left, right := p.columns()
	return height(left) <= room && height(right) <= room
}

func height(sections []trustSection) float64 {
	h := -trustApart
	for _, s := range sections {
		h += s.height + trustApart
	}
	return h
}

// columns are the sections of both columns; what the tool is not goes where
// there is more room.
func (p *trustPage) columns() (left, right []trustSection) {
	left = []trustSection{p.matrixSection(), p.formulas(), p.checks()}
	right = []trustSection{p.badge(), p.who(), p.findOut(), p.paragraphs()}
	if p.not {
		if height(left) < height(right) {
			left = append(left, p.notThis())
		} else {
			right = append(right, p.notThis())
		}
	}
	return left, right
}

// drawColumns draws both columns. Where there is room the formulas and the
// paragraphs begin in one line.
func (p *trustPage) drawColumns(top float64, left, right []trustSection) {
	room := p.bottom - top
	first, second := height(left[:1]), height(right[:3])
	meet := max(first, second)
	if meet+trustApart+max(height(left[1:]), height(right[3:])) <= room {
		gap := min(trustSpread, (room-meet-max(height(left[1:]), height(right[3:])))/3)
		gap = max(gap, trustApart)
		p.drawSections(p.left, top, left[:1], meet)
		p.drawSections(p.col(7), top, right[:3], meet)
		p.drawSections(p.left, top+meet+gap, left[1:], room-meet-gap)
		p.drawSections(p.col(7), top+meet+gap, right[3:], room-meet-gap)
		return
	}
	p.drawSections(p.left, top, left, room)
	p.drawSections(p.col(7), top, right, room)
}

// drawSections draws sections one under the other and shares what is left of
// the room between them.
func (p *trustPage) drawSections(x, y float64, sections []trustSection, room float64) {
	apart := trustApart
	if n := len(sections); n > 1 {
		apart += max(0, min(trustSpread-trustApart, (room-height(sections))/float64(n-1)))
	}
	for _, s := range sections {
		s.draw(x, y)
		y += s.height + apart
	}
}

// rest draws what did not fit on further sheets, in two columns.
func (p *trustPage) rest() {
	var rows []trustSection
	for _, f := range p.m.FindOut[p.finds:] {
		rows = append(rows, p.findRow(f))
	}
	for _, n := range p.m.Checks[p.notes:] {
		rows = append(rows, p.noteRow(n))
	}
	if !p.not {
		rows = append(rows, p.notThis())
	}
	column, x, y, top, floor := 1, 0.0, 0.0, 0.0, 0.0
	for i, r := range rows {
		if i == 0 || y+r.height > floor {
			if column++; column > 1 {
				column, top = 0, p.restSheet(i)
				half := (height(rows[i:]) - trustApart*float64(len(rows[i:])-1)) / 2
				floor = min(p.bottom, top+half+rows[i].height)
			}
			x, y = p.col(1+6*column), top
		}
		r.draw(x, y)
		y += r.height
	}
}

// restSheet begins a further sheet whose first row is the one at the place.
func (p *trustPage) restSheet(at int) float64 {
	y := p.more("8", p.m.Question) + 3
	title := p.say(p.m.FindHead)
	if at >= len(p.m.FindOut)-p.finds {
		title = p.t("trust.checks")
	}
	p.section(p.left, y, p.right-p.left, p.t("continued", "question", title), "")
	return y + sectionText
}
