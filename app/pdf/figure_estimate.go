package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// Measures of the estimate's figures, from the line of their section.
const (
	estimateBeam = 10.5
	estimateFoot = 8.6 // from the scale to the names of the levels
	tileWide     = 26.8
	tilePitch    = 28.6
	tileHigh     = 4.1
	tileStep     = 4.6
	tilesAt      = 14.6 // of the first tile
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
// is missing beside its line, each where it has room.
func (f *estimatePanel) number() {
	st := style{pt: 24, bold: true, colour: ink}
	words := f.words.p.Number(float64(f.e.Points)/10, 1)
	w := f.c.width(words, st)
	left := f.thread - 2.6 - w
	if left < f.x {
		left = f.thread + 2.6
	}
	f.backed(left, f.beam+13, words, st)
	next := f.e.Next
	if next == nil {
		return
	}
	target := f.scale.X(float64(next.Points) / 10)
	lines := []string{f.t("others.gate", "level", f.say(next.Name), "points", f.words.p.Number(float64(next.Points)/10, 0))}
	if next.Short > 0 {
		lines = append(lines, f.say(report.Say("report.others.short", "points", next.Short)))
	} else {
		lines = append(lines, f.t("others.enough"))
	}
	widest := max(f.c.width(lines[0], targetWords), f.c.width(lines[1], bodyBold))
	at := target + 1.8
	if at < left+w+2 && left > f.thread && at+widest > left-2 {
		at = max(at, left+w+3)
	}
	if at+widest > f.x+halfWidth {
		at = target - 1.8 - widest
	}
	if at < left+w && left < at+widest { // under the number
		f.backed(at, f.beam+18.4, lines[0], targetWords)
		f.backed(at, f.beam+23, lines[1], bodyBold)
		return
	}
	f.backed(at, f.beam+5.2, lines[0], targetWords)
	f.backed(at, f.beam+11, lines[1], bodyBold)
}

// backed writes words on white, over the thin lines of the thresholds.
func (f *estimatePanel) backed(x, y float64, words string, st style) {
	h := st.pt / perMM * 0.74
	f.c.rect(x-0.6, y-h-0.5, f.c.width(words, st)+1.2, h+1, paint{fill: white})
	f.text(x, y, words, st)
}

// tilesHeight is the room of the scenes below the line of their section.
func tilesHeight(e report.Estimate) float64 {
	n := 0
	for _, b := range e.Bins {
		n = max(n, len(b.Scenes)+missingIn(b, e))
	}
	return tilesAt + tileStep*float64(n)
}

func missingIn(b report.SceneBin, e report.Estimate) int {
	if !b.Next || e.Next == nil {
		return 0
	}
	return len(e.Next.Missing)
}

// sceneTiles draws the scenes in columns by level; those to lift stand dashed
// in brass where they belong.
func (s *sheet) sceneTiles(x, top float64, e report.Estimate) {
	title := s.t("others.bins")
	if e.Next != nil {
		title = s.say(e.Next.Scenes)
	}
	s.section(x, top, halfWidth, title, "")
	ids := s.idsFit(e)
	for i, b := range e.Bins {
		s.sceneBin(x+tilePitch*float64(i), top, b, e, ids)
	}
}

// tileStyle is the style of names and ids in tiles.
var tileStyle = style{pt: 6.8, colour: ink}

// idsFit reports whether every tile has room for the id beside the name.
func (s *sheet) idsFit(e report.Estimate) bool {
	for _, b := range e.Bins {
		for _, scene := range b.Scenes {
			w := s.c.width(s.starred(scene.Title, scene.Starred), tileStyle) + s.c.width(string(scene.Question), tileStyle)
			if w > tileWide-2.8 {
				return false
			}
		}
	}
	return true
}

func (s *sheet) sceneBin(x, top float64, b report.SceneBin, e report.Estimate, ids bool) {
	s.c.begin("Figure", s.binAlt(b))
	defer s.c.end()
	k := ink
	if b.Next {
		k = brass
	}
	st := s.fit(s.say(b.Name), bodyBold.in(k), tileWide-5, 7.2)
	s.text(x, top+11.2, s.say(b.Name), st)
	s.textRight(x+tileWide, top+11.2, s.words.p.Number(float64(len(b.Scenes)), 0), bodyBold)
	s.c.line(x, top+12.6, x+tileWide, top+12.6, 0.6, ink)
	y := top + tilesAt
	for _, scene := range b.Scenes {
		level := min(max(scene.Level, 0), 4) + 1 // of our own ladder
		p := paint{fill: levelFills[level]}
		switch {
		case !scene.Known:
			p = paint{fill: white, stroke: ink, pt: 0.5, dash: []float64{0.7, 0.5}}
		case scene.Level < 1:
			p = paint{fill: white, stroke: soft, pt: 0.35}
		}
		digit := ink
		if scene.Known && level >= 4 {
			digit = white
		}
		s.tile(x, y, s.starred(scene.Title, scene.Starred), idIf(ids, scene.Question), p, digit)
		y += tileStep
	}
	if missingIn(b, e) == 0 {
		return
	}
	for _, m := range e.Next.Missing {
		s.tile(x, y, s.starred(m.Title, m.Starred), idIf(ids, m.Question),
			paint{fill: white, stroke: brass, pt: 0.8, dash: []float64{0.9, 0.7}}, ink)
		y += tileStep
	}
}

func idIf(shown bool, id assessment.QuestionID) string {
	if !shown {
		return ""
	}
	return string(id)
}

// tile draws one scene.
func (s *sheet) tile(x, y float64, name, id string, p paint, k colour) {
	s.c.rounded(x, y, tileWide, tileHigh, 0.5, p)
	st := tileStyle.in(k)
	base := y + tileHigh/2 + 0.85
	room := tileWide - 1.6
	if id != "" {
		s.textRight(x+tileWide-0.8, base, id, st)
		room -= s.c.width(id, st) + 1
	}
	s.text(x+0.8, base, s.c.ellipsis(name, st, room), st)
}

func (s *sheet) binAlt(b report.SceneBin) string {
	var list []string
	for _, scene := range b.Scenes {
		list = append(list, s.starred(scene.Title, scene.Starred))
	}
	if len(list) == 0 {
		list = []string{s.t("others.alt.none")}
	}
	return s.t("others.alt.scenes", "name", s.say(b.Name), "list", s.words.p.List(list))
}
