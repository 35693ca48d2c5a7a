package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// Measures of a climb: six stops on a line.
const (
	climbWide = 39.0
	climbStop = 1.9  // radius of a stop
	climbRow  = 10.6 // of one climb with its name
)

// climb draws the six levels of a question from x at the height y of their
// middle: today's box filled, the promised level in a brass frame, the way
// between them strong.
func (s *sheet) climb(x, y float64, known bool, from, to int) {
	pitch := (climbWide - levelSize) / 5
	at := func(level int) float64 { return x + levelSize/2 + pitch*float64(level) }
	s.c.line(at(0), y, at(5), y, 0.5, axis)
	s.c.line(at(from), y, at(to), y, 1.6, ink)
	for level := range 6 {
		switch {
		case level == from && !known:
			s.unknownBox(at(level)-levelSize/2, y-levelSize/2, levelSize)
		case level == from:
			s.levelBox(at(level)-levelSize/2, y-levelSize/2, levelSize, level)
		case level == to:
			s.targetBox(at(level)-levelSize/2, y-levelSize/2, levelSize, level)
		default:
			edge := axis
			if level > from && level < to {
				edge = ink
			}
			s.c.circle(at(level), y, climbStop, paint{fill: white, stroke: edge, pt: 0.6})
			s.boxText(at(level)-levelSize/2, y-levelSize/2, levelSize, strconv.Itoa(level), style{pt: 6.8, colour: soft})
		}
	}
}

// ladders draws the climbs that an action promises, as many as fit.
func (p *ninetyPage) ladders(y, height float64, c report.Card) {
	x := p.col(10)
	words := p.t("ninety.lifts")
	if len(c.Lifts) == 0 {
		words = p.say(c.NoLift)
	}
	p.c.begin("P", "")
	p.lines(x, y+5.6, 3.6, p.atMost(words, label, climbWide, 6), label)
	p.c.end()
	row := climbRow
	room := height - 8.6
	if n := len(c.Lifts); n > 1 {
		row = min(climbRow+1.2, max(9.4, room/float64(n)))
	}
	most := max(1, int((room+1.4)/row))
	top := y + 8.2
	for i, l := range c.Lifts {
		if i == most-1 && len(c.Lifts) > most {
			p.text(x, top+3, p.t("ninety.more", "n", len(c.Lifts)-i), label)
			return
		}
		p.lift(x, top, l)
		top += row
	}
}

func (p *ninetyPage) lift(x, y float64, l report.CardLift) {
	key := "ninety.alt"
	if !l.Known {
		key = "ninety.alt.unknown"
	}
	p.c.begin("Figure", p.t(key, "question", string(l.Question), "name", p.in(l.Name), "from", l.From, "to", l.To))
	p.climb(x, y+levelSize/2, l.Known, l.From, l.To)
	p.c.end()
	p.c.begin("P", "")
	defer p.c.end()
	id := string(l.Question)
	base := y + levelSize + 3.2
	room := climbWide - p.c.width(id, label) - 1.5
	st := p.fit(p.in(l.Name), labelInk.weight(true), room, 6.8)
	p.text(x, base, p.c.ellipsis(p.in(l.Name), st, room), st)
	p.textRight(x+climbWide, base, id, label)
}
