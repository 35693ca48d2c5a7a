package pdf

import (
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// Measures of the score, from the line of its section.
const (
	estimateBeam = 10.5
	estimateFoot = 8.6 // from the scale to the names of the levels
)

// estimatePanel is the ladder of the score in ink: thresholds as thin lines,
// the next one brass, the range as a band.
type estimatePanel struct {
	*sheet
	e       report.Estimate
	x       float64
	beam, y float64
	scale   chart.Scale
	thread  float64
}

// scorePanel draws the score at x, its section's line at top and its scale
// fall below that.
func (s *sheet) scorePanel(x, top, fall float64, e report.Estimate) {
	title := s.t("others.score")
	if e.Next != nil {
		title = s.say(e.Next.Scores)
	}
	s.c.bookmark(1, title, top)
	s.section(x, top, halfWidth, title, "")
	f := estimatePanel{sheet: s, e: e, x: x, beam: top + estimateBeam, y: top + fall,
		scale: chart.Scale{Left: x, Right: x + halfWidth}}
	f.thread = f.scale.X(float64(e.Points) / 10)
	s.c.begin("Figure", s.say(report.Say("report.others.alt.score",
		"points", e.Points, "low", e.Low, "high", e.High, "name", e.Name)))
	defer s.c.end()
	f.ladder()
	f.hang()
	f.number()
}

// ladder draws beam, scale and thresholds with their names.
func (f *estimatePanel) ladder() {
	f.c.line(f.x, f.beam, f.x+halfWidth, f.beam, 1, ink)
	f.c.line(f.x, f.y, f.x+halfWidth, f.y, 0.9, ink)
	for _, tick := range chart.Ticks() {
		at := f.scale.X(tick)
		words := f.words.p.Number(tick, 0)
		f.text(chart.Centred(at, f.c.width(words, label), f.x, f.x+halfWidth), f.y+4.4, words, label)
	}
	from, name := 0.0, f.words.p.T("crosswalk.miit.level.0")
	for i, g := range f.e.Gates {
		at := f.scale.X(g.Points)
		if g.Level == f.e.Level+1 {
			f.c.line(at, f.beam-2.4, at, f.y+1.3, 1.4, brass)
		} else {
			f.c.line(at, f.beam, at, f.y+1.2, 0.5, axis)
		}
		f.levelName(name, from, g.Points, i == f.e.Level)
		from, name = g.Points, f.say(g.Name)
	}
	f.levelName(name, from, 100, len(f.e.Gates) == f.e.Level)
}

// levelName writes a level's name under its stretch of the scale.
func (f *estimatePanel) levelName(name string, from, to float64, here bool) {
	st := label
	if here {
		st = labelInk.weight(true)
	}
	x1, x2 := f.scale.X(from), f.scale.X(to)
	if w := f.c.width(name, st); w <= x2-x1 {
		f.text((x1+x2-w)/2, f.y+estimateFoot, name, st)
	}
}

// hang draws the range and the bob.
func (f *estimatePanel) hang() {
	from, to := f.scale.X(float64(f.e.Low)/10), f.scale.X(float64(f.e.High)/10)
	f.c.alpha(0.18)
	f.c.rect(from, f.y-1.3, to-from, 2.6, paint{fill: ink})
	f.c.alpha(1)
	f.c.line(from, f.y-1.3, from, f.y+1.3, 0.8, ink)
	f.c.line(to, f.y-1.3, to, f.y+1.3, 0.8, ink)
	h := min(11, (f.y-f.beam)*0.32)
	f.c.line(f.thread, f.beam, f.thread, f.y-h+0.1, 0.7, ink)
	f.bob(f.thread, f.y-h, h, ink, solidBob)
}

// number writes the score beside the thread, and the next threshold with what
// is missing beside its line; where both want one place, the threshold's words
// stand below the score.
func (f *estimatePanel) number() {
	st := style{pt: 24, bold: true, colour: ink}
	words := f.words.p.Number(float64(f.e.Points)/10, 1)
	w := f.c.width(words, st)
	at := f.thread - 2.6 - w
	if at < f.x {
		at = f.thread + 2.6
	}
	if f.e.Next == nil {
		f.backed(at, f.beam+13, words, st)
		return
	}
	line := f.scale.X(float64(f.e.Next.Points) / 10)
	if at < line+1 && at+w > line-1 {
		at = line + 2
		if at+w > f.x+halfWidth {
			at = line - 2 - w
		}
	}
	f.backed(at, f.beam+13, words, st)
	lines := f.nextWords()
	widest := max(f.c.width(lines[0], targetWords), f.c.width(lines[1], bodyBold))
	x := line + 1.8
	if x+widest > f.x+halfWidth {
		x = line - 1.8 - widest
	}
	y := f.beam + 5.2
	if x < at+w+1 && at < x+widest+1 {
		y = f.beam + 18.6
	}
	f.backed(x, y, lines[0], targetWords)
	f.backed(x, y+5.2, lines[1], bodyBold)
}

// nextWords are the next threshold and how far it is.
func (f *estimatePanel) nextWords() [2]string {
	next := f.e.Next
	short := f.t("others.enough")
	if next.Short > 0 {
		short = f.say(report.Say("report.others.short", "points", next.Short))
	}
	return [2]string{f.t("others.gate", "level", f.say(next.Name),
		"points", f.words.p.Number(float64(next.Points)/10, 0)), short}
}

// backed writes words on white, over the thin lines of the thresholds.
func (f *estimatePanel) backed(x, y float64, words string, st style) {
	h := st.pt / perMM * 0.74
	f.c.rect(x-0.6, y-h-0.5, f.c.width(words, st)+1.2, h+1, paint{fill: white})
	f.text(x, y, words, st)
}
