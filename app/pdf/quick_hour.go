package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// hourPage is page 2 while it is laid out.
type hourPage struct {
	*sheet
	h       report.Hour
	size    ladderSize
	ladders []ladderBlock
	next    []string
	notes   []string
}

// nextGap is what stands between the last ladder and what comes after it.
const nextGap = 5.2

// hour lays out and draws page 2.
func (s *sheet) hour(h report.Hour) {
	s.c.addPage()
	const headline = 30.5
	p := &hourPage{sheet: s, h: h}
	lines, st := s.fitFinding(h.Headline, 1)
	y := headline + s.leading(9, st.pt)*float64(len(lines)-1) + 7
	p.choose(p.bottom - y)
	p.headings()
	s.findings(headline, h.Headline, 1)
	over := p.bottom - y - p.endHeight() - p.laddersHeight()
	y = p.drawLadders(y, min(over/float64(max(len(p.ladders), 1)), 6))
	p.drawHeld(y, p.bottom-p.endHeight()-y)
	p.drawEnd(p.bottom - p.endHeight() + nextGap)
}

// choose takes the largest type at which ladders and end fit the room. Where
// even the smallest does not, the notes but the last are left out, then the
// last ladders, which a note then names.
func (p *hourPage) choose(room float64) {
	notes := p.h.Notes
	if p.try(p.h.Ladders, notes, room) {
		return
	}
	notes = notes[len(notes)-1:]
	for n := len(p.h.Ladders); n >= 0; n-- {
		kept := notes
		if n < len(p.h.Ladders) {
			kept = append([]report.Message{p.dropped(p.h.Ladders[n:])}, notes...)
		}
		if p.try(p.h.Ladders[:n], kept, room) {
			return
		}
	}
}

// try measures ladders and notes from the largest size down; it reports
// whether one fits.
func (p *hourPage) try(ladders []report.Ladder, notes []report.Message, room float64) bool {
	p.next = p.wrap(p.say(p.h.NextText), nextText, wide(12))
	p.notes = nil
	for _, n := range notes {
		p.notes = append(p.notes, p.wrap(p.say(n), label, wide(12))...)
	}
	for _, size := range ladderSizes {
		p.size, p.ladders = size, nil
		for i, l := range ladders {
			p.ladders = append(p.ladders, p.ladderBlock(i+1, l, size))
		}
		if p.laddersHeight()+p.endHeight() <= room {
			return true
		}
	}
	return false
}

func (p *hourPage) dropped(ladders []report.Ladder) report.Message {
	var ids []any
	for _, l := range ladders {
		ids = append(ids, string(l.Question))
	}
	return report.Say("report.note.dropped", "list", ids)
}

// headings writes the question of the page, which counts the ladders that
// found room.
func (p *hourPage) headings() {
	question := p.say(p.h.Question)
	if len(p.ladders) < len(p.h.Ladders) {
		question = p.t("hour.question." + strconv.Itoa(len(p.ladders)))
	}
	p.c.bookmark(0, question, 16)
	p.question(21.5, "2", question)
}

// nextText is the style of what comes after the ladders.
var nextText = dense.in(soft)

func (p *hourPage) laddersHeight() float64 {
	h := 0.0
	for _, l := range p.ladders {
		h += l.height
	}
	return h
}

func (p *hourPage) endHeight() float64 {
	return nextGap + 4.2*float64(len(p.next)) + 1.2 + 3.6*float64(len(p.notes))
}

// drawLadders draws the ladders, each with some more room below it, and
// returns where they end.
func (p *hourPage) drawLadders(y, more float64) float64 {
	for _, l := range p.ladders {
		p.drawLadder(y, l, more)
		y += l.height + more
	}
	return y
}

// Measures of the list of questions at target.
const (
	heldHead  = 10.0
	heldPitch = 5.4 // least
	heldWide  = 8.0 // most
)

// drawHeld lists the questions at target in two columns, as many as fit the
// room; the last place says how many more there are.
func (p *hourPage) drawHeld(y, room float64) {
	y += 2
	rows := int((room - 2 - heldHead - 2) / heldPitch)
	if len(p.h.Held) == 0 || rows < 2 {
		p.c.line(p.left, y-2, p.right, y-2, 0.9, ink)
		return
	}
	p.section(p.left, y, p.right-p.left, p.say(p.h.HeldHead), p.t("held.remark"))
	rows = min(rows, (len(p.h.Held)+1)/2)
	pitch := min(heldWide, (room-2-heldHead-2)/float64(rows))
	for i, h := range p.h.Held {
		x, at := p.col(1+6*(i/rows)), y+heldHead+pitch*float64(i%rows)
		if left := len(p.h.Held) - i; i == 2*rows-1 && left > 1 {
			p.text(x, at+3.1, p.t("held.more", "n", left), label)
			return
		}
		p.held(x, at, h)
	}
}

func (p *hourPage) held(x, y float64, h report.Held) {
	p.c.begin("P", "")
	defer p.c.end()
	p.levelBox(x, y, levelSize, h.Level)
	p.arrow(x+levelSize+0.8, x+levelSize+4.2, y+levelSize/2)
	p.targetBox(x+levelSize+5, y, levelSize, h.Target)
	at := x + 2*levelSize + 8
	id := string(h.Question)
	room := x + halfWidth - at - p.c.width(id, label) - 1.5
	st := p.fit(p.in(h.Name), dense, room, 7.4)
	w := p.text(at, y+3.1, p.c.ellipsis(p.in(h.Name), st, room), st)
	p.text(at+w+1.5, y+3.1, id, label)
}

// drawEnd writes the notes and what comes next.
func (p *hourPage) drawEnd(y float64) {
	p.c.begin("P", "")
	p.text(p.left, y, p.say(p.h.Next), bodyBold)
	y = p.lines(p.left, y+4.2, 4.2, p.next, nextText)
	p.c.end()
	p.c.begin("P", "")
	p.lines(p.left, y+1.2+3.6, 3.6, p.notes, label)
	p.c.end()
}

// rungWord says what a level is to a question: today's, the next or the target.
func (p *hourPage) rungWord(l report.Ladder, level int) (word string, k colour) {
	switch {
	case l.Known && level == l.Today:
		return p.t("rung.today"), ink
	case l.Known && level == l.Next && level == l.Target:
		return p.t("rung.both"), brass
	case level == l.Target:
		return p.t("rung.target"), brass
	case l.Known && level == l.Next:
		return p.t("rung.next"), soft
	}
	return "", none
}
