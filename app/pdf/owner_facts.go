package pdf

import (
	"plumbline/assessment/report"
)

// factBlock is one fact of the exposure card with its texts broken.
type factBlock struct {
	report.Fact
	title, option, raises []string
	st                    style // of a fact that is only listed
	height                float64
}

// Measures of the facts.
const (
	factSquare = 2.8
	factStep   = 3.5  // of two squares
	factWords  = 13.0 // of the words, from the left edge
)

var factTitle = style{pt: 8.6, bold: true, colour: ink}

// exposedFact breaks the texts of a fact that is told in full.
func (s *sheet) exposedFact(f report.Fact) factBlock {
	b := factBlock{Fact: f}
	room := halfWidth - factWords
	b.title = s.c.lines(s.in(f.Title), factTitle, room-s.c.width(string(f.Exposure), label)-1.4)
	b.option = s.wrap(s.in(f.Option), dense, room)
	b.raises = s.wrap(s.say(f.Raises), label, room)
	b.height = s.leading(4.1, 8.6)*float64(len(b.title)) + s.denseLeading()*float64(len(b.option)) +
		3.6*float64(len(b.raises)) + 3.2
	return b
}

// otherFact breaks the title of a fact that is only listed.
func (s *sheet) otherFact(f report.Fact, fit stopFit) factBlock {
	b := factBlock{Fact: f, st: labelInk.size(fit.pt)}
	b.title = s.atMost(s.in(f.Title), b.st, halfWidth-factWords-7, fit.lines)
	b.height = max(5, s.otherLeading(b.st)*float64(len(b.title))+factApart(b.st))
	return b
}

func (s *sheet) otherLeading(st style) float64 { return s.leading(0.46*st.pt, st.pt) }

// factApart is what stands between two facts that are only listed.
func factApart(st style) float64 { return 1.8 - (7.4-st.pt)*0.9 }

func (s *sheet) drawExposed(x, y float64, b factBlock) {
	s.c.begin("P", "")
	s.squares(x, y+0.8, b.Fact)
	base := s.lines(x+factWords, y+3.2, s.leading(4.1, 8.6), b.title, factTitle)
	if n := len(b.title); n > 0 {
		s.text(x+factWords+s.c.width(b.title[n-1], factTitle)+1.4, base, string(b.Exposure), label)
	}
	s.c.end()
	s.c.begin("P", "")
	base = s.lines(x+factWords, base+s.denseLeading(), s.denseLeading(), b.option, dense)
	s.lines(x+factWords, base+3.8, 3.6, b.raises, label)
	s.c.end()
}

func (s *sheet) drawOther(x, y float64, b factBlock) {
	s.c.begin("P", "")
	defer s.c.end()
	s.squares(x, y+0.4, b.Fact)
	s.lines(x+factWords, y+2.8, s.otherLeading(b.st), b.title, b.st)
	s.textRight(x+halfWidth, y+2.8, string(b.Exposure), label)
}

// squares draws three squares, as many filled as the fact is severe; dashed
// where it was not given.
func (s *sheet) squares(x, y float64, f report.Fact) {
	for i := range 3 {
		left := x + factStep*float64(i)
		switch {
		case !f.Given:
			s.c.rect(left, y, factSquare, factSquare, paint{stroke: soft, pt: 0.5, dash: []float64{0.6, 0.5}})
		case i < f.Level:
			s.c.rect(left, y, factSquare, factSquare, paint{fill: ink, stroke: ink, pt: 0.4})
		default:
			s.c.rect(left, y, factSquare, factSquare, paint{stroke: axis, pt: 0.5})
		}
	}
}

// Measures of the card to tick.
const (
	tickTitle = 60.0
	tickFrom  = 64.0
	tickWide  = 27.5
	tickBox   = 3.2
	leastTick = 7.6
)

// tickRow is a fact of the card to tick, with its four answers.
type tickRow struct {
	report.Fact
	title   []string
	options [4][]string
	height  float64
}

func (s *sheet) tickRow(f report.Fact, tight bool) tickRow {
	r := tickRow{Fact: f, title: s.wrap(s.in(f.Title), dense, tickTitle)}
	lines := 0
	for i, o := range f.Options {
		r.options[i] = s.wrap(s.in(o), label, tickWide-tickBox-3.6)
		lines = max(lines, len(r.options[i]))
	}
	pad, least := 2.4, leastTick
	if tight {
		pad, least = 1.6, 6.8
	}
	r.height = max(least, s.denseLeading()*float64(len(r.title))+pad, 3.5*float64(lines)+pad)
	return r
}

// drawTick draws a row of the card to tick.
func (s *sheet) drawTick(y float64, r tickRow) {
	s.cell(rowHead, func() { s.lines(s.left, y+4.3, s.denseLeading(), r.title, dense) })
	for i, lines := range r.options {
		x := s.left + tickFrom + tickWide*float64(i)
		s.c.rect(x, y+1.6, tickBox, tickBox, paint{fill: white, stroke: soft, pt: 0.6})
		s.cell("TD", func() { s.lines(x+tickBox+1.4, y+4.2, 3.5, lines, label) })
	}
	s.c.line(s.left, y+r.height, s.right, y+r.height, 0.6, hairline)
}
