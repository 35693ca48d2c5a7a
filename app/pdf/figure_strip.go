package pdf

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/report"
)

// Measures of the gap strip.
const (
	stripLevel  = 7.8  // width of one level
	stripRow    = 4.5  // most height of a row
	stripHead   = 7.4  // from its line to the first row
	stripWide   = 72.0 // of the whole strip
	stripLine   = 34.5 // most distance of the line from the left edge
	stripAbove  = 3.2  // how far right a bob above target hangs
	stripMoved  = 5.0  // how far names then move
	stripID     = 2.0  // from the line to the id
	stripName   = 8.6  // from the line to the name
	stripRanks  = 8.0  // least kept free for the ranks and the word above them
	leastStrip  = 6.8  // smallest type
	leastLine   = 22.0
	stripBobMax = 3.4
)

// strip is the figure of all questions against the line of their targets.
type strip struct {
	*sheet
	hangs     []report.Hang
	top, row  float64
	line      float64 // the brass line
	ranks     float64 // kept free at the left
	widest    int     // gap
	first, on int     // rows of the first eight, first row on target
	above     int     // first row above target
}

// drawStrip draws the strip from top to the bottom of the page.
func (s *sheet) drawStrip(top float64, p report.Pinch) {
	f := strip{sheet: s, hangs: p.Hangs, top: top + stripHead, first: len(p.Cards), on: p.Below}
	widest := 0
	f.above = len(p.Hangs)
	for i, h := range p.Hangs {
		widest = max(widest, h.Gap)
		if h.Above > 0 && i < f.above {
			f.above = i
		}
	}
	f.row = min(stripRow, (s.bottom-3.5-f.top)/float64(max(len(p.Hangs), 1)))
	f.widest, f.ranks = widest, max(stripRanks, s.c.width(s.t("pinch.axis"), label)+1.8)
	f.line = s.left + min(stripLine, max(leastLine, stripRanks+stripLevel*float64(widest)), f.beforeNames())
	s.c.line(s.left, top, s.left+stripWide, top, 0.9, ink)
	s.c.begin("Figure", s.stripAlt(p))
	defer s.c.end()
	f.heads(top + 4.8)
	f.draw()
}

// beforeNames returns how far right the line can hang so that every name fits
// behind it, if need be in the smallest type.
func (f *strip) beforeNames() float64 {
	room := stripWide
	for _, h := range f.hangs {
		st := style{pt: leastStrip, bold: h.Rank > 0}
		need := stripName + f.c.width(f.in(h.Name), st) + 0.1
		if h.Above > 0 {
			need += stripMoved
		}
		room = min(room, stripWide-need)
	}
	return max(leastLine, room)
}

// level is the width of one level; narrower where the widest gap asks for it.
func (f *strip) level() float64 {
	return min(stripLevel, (f.line-f.left-f.ranks)/float64(max(f.widest, 1)))
}

// heads writes the scale above the rows and draws its lines.
func (f *strip) heads(y float64) {
	f.c.begin(artifact, "")
	end := f.top + f.row*float64(f.on) // below it words stand here
	for n := 1; n <= f.widest; n++ {
		x := f.line - f.level()*float64(n)
		f.c.line(x, f.top-1.2, x, end, 0.5, hairline)
	}
	f.c.end()
	if f.widest > 0 {
		f.text(f.left, y, f.t("pinch.axis"), label)
	}
	for n := 1; n <= f.widest; n++ {
		f.textCenter(f.line-f.level()*float64(n), y, strconv.Itoa(n), label)
	}
	f.text(f.line+stripID, y, f.t("pinch.target"), targetWords)
}

func (f *strip) draw() {
	if f.first > 0 {
		f.c.rect(f.left, f.top, stripWide, f.row*float64(f.first), paint{fill: tint})
	}
	end := f.top + f.row*float64(len(f.hangs))
	f.c.line(f.line, f.top-stripHead+1.2, f.line, end+1, 1.2, brass)
	for i, h := range f.hangs {
		y := f.top + f.row*float64(i)
		switch {
		case i == f.on:
			f.rule(y, f.t("pinch.on", "n", f.above-f.on), f.above > f.on)
		case i == f.above:
			f.rule(y, f.t("pinch.above", "n", len(f.hangs)-f.above), true)
		}
		if i == f.above && i == f.on {
			f.rule(y, f.t("pinch.above", "n", len(f.hangs)-f.above), true)
		}
		f.hang(y, h, f.level())
	}
}

// rule opens the questions that hang on target or above; words stand below it,
// left of the line, where there is room.
func (f *strip) rule(y float64, words string, write bool) {
	if y > f.top {
		f.c.dashed(f.left, y, f.left+stripWide, y, 0.5, soft, 1, 0.8)
	}
	if room := f.line - f.left - 6; write {
		st := f.fit(words, label, room, leastStrip)
		f.text(f.left, y+f.row*0.5+st.pt/perMM*0.36, f.c.ellipsis(words, st, room), st)
	}
}

// hang draws one question in the row that begins at y.
func (f *strip) hang(y float64, h report.Hang, level float64) {
	mid := y + f.row/2
	k, look := colourOf(h.Group), solidBob
	if h.Group == assessment.Supply {
		look = barredBob
	}
	bob := min(stripBobMax, f.row*0.76)
	x := f.line - level*float64(h.Gap)
	moved := 0.0
	switch {
	case h.Above > 0:
		x, moved = f.line+stripAbove, stripMoved
		f.c.line(f.line, mid, x, mid, 0.5, k)
		f.bob(x, mid-bob/2, bob, k, look)
	case h.Gap == 0:
		f.c.circle(f.line, mid, 0.95, paint{fill: k})
		if look == barredBob {
			f.c.line(f.line-1, mid, f.line+1, mid, 0.9, white)
		}
	case !h.Known:
		f.c.dashed(x, mid, f.line, mid, 0.6, k, 0.9, 0.7)
		f.openBob(x, mid-bob/2, bob, k)
	default:
		f.c.line(x, mid, f.line, mid, 0.5, k)
		f.bob(x, mid-bob/2, bob, k, look)
	}
	f.names(y, h, moved)
}

// openBob draws the bob of a question nobody knows.
func (s *sheet) openBob(x, y, h float64, k colour) {
	s.c.path(drawnBob(x, y, h), paint{fill: white, stroke: k, pt: 0.5, dash: []float64{0.6, 0.4}})
}

func (f *strip) names(y float64, h report.Hang, moved float64) {
	base := y + f.row/2 + leastStrip/perMM*0.36
	id := style{pt: leastStrip, colour: soft}
	st := style{pt: 7.2, colour: ink, bold: h.Rank > 0}
	if h.Rank > 0 {
		f.text(f.left+1, base, strconv.Itoa(h.Rank), st.size(leastStrip))
	}
	f.text(f.line+stripID+moved, base, string(h.Question), id)
	x := f.line + stripName + moved
	room := f.left + stripWide - x
	name := f.in(h.Name)
	st = f.fit(name, st, room, leastStrip)
	f.text(x, base, f.c.ellipsis(name, st, room), st)
	if h.Above > 0 {
		f.textRight(f.line-1.5, base, "+"+strconv.Itoa(h.Above), id)
	}
}

func (s *sheet) stripAlt(p report.Pinch) string {
	below, on := s.t("alt.none"), s.t("alt.none")
	var under, over []string
	for i, h := range p.Hangs {
		if i < p.Below {
			under = append(under, s.t("alt.hang", "id", string(h.Question), "n", h.Gap))
		} else {
			over = append(over, string(h.Question))
		}
	}
	if len(under) > 0 {
		below = s.p.List(under)
	}
	if len(over) > 0 {
		on = s.p.List(over)
	}
	return s.t("alt.strip", "below", below, "on", on)
}
