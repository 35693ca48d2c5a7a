package pdf

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// Measures of a plumb panel, from its top.
const (
	beamAt    = 9.0
	leastFall = 43.0 // of the scale below the panel's top
	mostFall  = 64.0
	away      = 3.4 // of the numeral from the thread

	halvesApart = 6.0 // from the end of one panel to the beginning of the other
)

var (
	numeral     = style{pt: 40, bold: true, colour: ink}
	targetWords = style{pt: 9, bold: true, colour: brass}
)

// plumb is one panel being drawn.
type plumb struct {
	*sheet
	p               report.Panel
	x, top, beam, y float64 // left edge, top, beam and scale
	scale           chart.Scale
	thread, target  float64 // places of the index and the target
	look            panelLook
	height          float64 // of the numeral's baseline below the beam
}

// panelLook is what both panels have in common.
type panelLook struct {
	fall, bobHeight float64
	name, stage     style
}

// plumbPanels draws both panels at top, with their scales at fall below it.
func (s *sheet) plumbPanels(top, fall float64, panels [2]report.Panel) {
	look := s.panelLook(fall, panels)
	for i, panel := range panels {
		s.plumbPanel(s.col(1+6*i), top, look, panel)
	}
}

// panelLook sets names and stages as large as they fit beside each other in
// both panels.
func (s *sheet) panelLook(fall float64, panels [2]report.Panel) panelLook {
	look := panelLook{fall: fall, bobHeight: bobHeight(fall, panels), name: group, stage: bodyBold}
	for _, p := range panels {
		const between = levelSize + 1.6 + 2.4
		room := halfWidth - between - s.c.width(s.say(p.Name), look.name)
		look.stage = s.fit(s.stage(p), look.stage, room, 7.4)
		room = halfWidth - between - s.c.width(s.stage(p), look.stage)
		look.name = s.fit(s.say(p.Name), look.name, room, 9)
	}
	return look
}

// stage says the level of a panel in a word.
func (s *sheet) stage(p report.Panel) string {
	switch {
	case !p.Known || !p.HasLevel:
		return ""
	case p.Provisional:
		return s.t("stage.provisional", "stage", s.in(p.Stage))
	}
	return s.in(p.Stage)
}

// bobHeight returns the height of both bobs: a good third of the fall, less
// where Digital hangs far right and Supply far left, so that they do not touch.
func bobHeight(fall float64, panels [2]report.Panel) float64 {
	h := 15 * (fall - beamAt) / 47
	d, s := panels[0], panels[1]
	if !d.Known || !s.Known {
		return h
	}
	apart := halvesApart + halfWidth*float64(100-d.Index+s.Index)/100
	return min(h, (apart-1)/(2*chart.PrintBobHalfWidth))
}

// plumbPanel draws the panel of a group at x, top.
func (s *sheet) plumbPanel(x, top float64, look panelLook, p report.Panel) {
	f := plumb{sheet: s, p: p, x: x, top: top, beam: top + beamAt, y: top + look.fall,
		scale: chart.Scale{Left: x, Right: x + halfWidth}, look: look}
	f.height = 19 + (look.fall-47)*0.25
	s.c.begin("Figure", s.plumbAlt(p))
	defer s.c.end()
	f.title()
	s.c.line(x, f.beam, x+halfWidth, f.beam, 1, ink)
	if !p.Asked {
		s.lines(x, f.beam+8, s.leading(4.5, 9), s.wrap(s.say(p.Why), body.in(soft), 66), body.in(soft))
		return
	}
	f.rule()
	if !p.Known {
		f.unknown()
		return
	}
	f.thread, f.target = f.scale.X(float64(p.Index)), f.scale.X(float64(p.Target))
	f.band()
	f.targetLine()
	f.bobAndNumber()
}

// title writes the group's name and, at the right, level and stage.
func (f *plumb) title() {
	base := f.top + 3.6
	f.text(f.x, base, f.say(f.p.Name), f.look.name.in(colourOf(f.p.Group)))
	if !f.p.Known || !f.p.HasLevel {
		return
	}
	words, st := f.stage(f.p), f.look.stage
	f.textRight(f.x+halfWidth, base, words, st)
	f.levelBox(f.x+halfWidth-f.c.width(words, st)-1.6-levelSize, base-3.3, levelSize, f.p.Level)
}

// rule draws the scale from 0 to 100.
func (f *plumb) rule() {
	f.c.line(f.x, f.y, f.x+halfWidth, f.y, 0.9, ink)
	for _, tick := range chart.Ticks() {
		x := f.scale.X(tick)
		f.c.line(x, f.y, x, f.y+1.2, 0.6, ink)
		word := strconv.Itoa(int(tick))
		w := f.c.width(word, label)
		f.text(chart.Centred(x, w, f.x, f.x+halfWidth), f.y+4.4, word, label)
	}
}

func (f *plumb) unknown() {
	f.c.hatch(f.x, f.y-2.6, halfWidth, 2.6, 45, 1.1, 0.4, axis)
	f.c.rect(f.x, f.y-2.6, halfWidth, 2.6, paint{stroke: axis, pt: 0.5, dash: []float64{1, 0.8}})
	f.textCenter(f.x+halfWidth/2, (f.beam+f.y)/2+0.6, f.t("panel.too_few"), group)
}

// band draws the range on the scale: pale for Digital, hatched for Supply.
func (f *plumb) band() {
	f.bandOn(f.scale.X(f.p.Low), f.scale.X(f.p.High), f.y, 2.6, f.p.Group)
}

// targetLine draws the target and its words beside it, where neither thread
// nor edge is in the way.
func (f *plumb) targetLine() {
	f.c.line(f.target, f.beam-2.4, f.target, f.y+1.3, 1.4, brass)
	words := f.t("target", "value", f.p.Target)
	w := f.c.width(words, targetWords)
	const off = 1.8
	at := f.target + off
	for _, x := range []float64{f.target + off, f.target - off - w, f.thread + off, f.thread - off - w} {
		if f.free(x, w) {
			at = x
			break
		}
	}
	f.text(at, f.beam+5.2, words, targetWords)
}

// free reports whether words of width w at x stay in the panel and touch
// neither the thread nor the target.
func (f *plumb) free(x, w float64) bool {
	clear := func(line float64) bool { return line < x-1 || line > x+w+1 }
	return x >= f.x && x+w <= f.x+halfWidth && clear(f.thread) && clear(f.target)
}

// bobAndNumber hangs the bob and writes the index, its range and the gap.
func (f *plumb) bobAndNumber() {
	k, look := colourOf(f.p.Group), solidBob
	if f.p.Group == assessment.Supply {
		look = barredBob
	}
	h := f.look.bobHeight
	f.c.line(f.thread, f.beam, f.thread, f.y-h+0.1, 0.7, k)
	f.bob(f.thread, f.y-h, h, k, look)

	line := f.gapLine()
	side, x := f.number(line)
	if line {
		f.drawGap(side == chart.Right && x < f.target)
	}
}

// number writes the index beside the thread and its range below; the gap comes
// between the two where there is no line for it.
func (f *plumb) number(line bool) (side chart.Side, x float64) {
	index, gap := strconv.Itoa(f.p.Index), f.gapWords()
	spread, spreadStyle := f.t("plusminus", "value", f.p.HalfWidth), label.size(9)
	w := max(f.c.width(index, numeral), f.c.width(spread, spreadStyle))
	if !line {
		w = max(w, f.c.width(gap, bodyBold))
	}
	x, side = f.place(w)
	write := f.textRight
	if side == chart.Right {
		write = func(x, y float64, str string, st style) { f.text(x, y, str, st) }
	}
	y := f.beam + f.height
	if line {
		write(x, y, index, numeral)
		write(x, y+5.6, spread, spreadStyle)
		return side, x
	}
	y -= 1.4 // two lines below must end above the bob's belly
	write(x, y, index, numeral)
	write(x, y+5.2, gap, bodyBold)
	write(x, y+9, spread, spreadStyle)
	return side, x
}

// place returns where the numeral ends (left of the thread) or begins (right
// of it): on the side away from the target, on the other where it must.
func (f *plumb) place(w float64) (x float64, side chart.Side) {
	left, right := f.thread-away, f.thread+away
	if f.target > f.thread && f.target < right+w+1 {
		right = f.target + away
	}
	if f.target < f.thread && f.target > left-w-1 {
		left = f.target - away
	}
	fitsLeft, fitsRight := left-w >= f.x, right+w <= f.x+halfWidth
	leftFirst := f.target >= f.thread
	if fitsLeft && (leftFirst || !fitsRight) {
		return left, chart.Left
	}
	return right, chart.Right
}

// gapLine reports whether there is room for a line between bob and target
// with the gap written above it.
func (f *plumb) gapLine() bool {
	return f.target-f.thread-2*0.9 >= f.c.width(strconv.Itoa(max(f.p.Gap, 0)), bodyBold)+1.2 && f.p.Gap > 0
}

func (f *plumb) gapWords() string {
	switch {
	case f.p.Gap > 0:
		return f.t("gap", "value", f.p.Gap)
	case f.p.Gap < 0:
		return f.t("gap.above", "value", -f.p.Gap)
	}
	return f.t("gap.none")
}

// drawGap draws the way to the target; under the beam where the numeral takes
// its usual place.
func (f *plumb) drawGap(high bool) {
	y := f.beam + f.height - 3.6
	if high {
		y = f.beam + 6.6
	}
	from, to := f.thread+0.9, f.target-0.9
	f.c.line(from, y, to, y, 0.8, ink)
	f.c.line(from, y-1.2, from, y+1.2, 0.8, ink)
	f.c.line(to, y-1.2, to, y+1.2, 0.8, ink)
	words := f.gapWords()
	st := f.fit(words, bodyBold, to-from-1, 7.2)
	if f.c.width(words, st) > to-from-1 {
		words, st = strconv.Itoa(f.p.Gap), bodyBold
	}
	f.textCenter((from+to)/2, y-1.9, words, st)
}

func (s *sheet) plumbAlt(p report.Panel) string {
	name := s.say(p.Name)
	switch {
	case !p.Asked:
		return s.t("alt.not_asked", "group", name)
	case !p.Known:
		return s.t("alt.unknown", "group", name)
	}
	gap := plumb{sheet: s, p: p}
	return s.t("alt.panel", "group", name, "index", p.Index, "half", p.HalfWidth,
		"target", p.Target, "gap", gap.gapWords(), "level", p.Level)
}
