package pdf

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/report"
)

// Measures of the field of exposure against resilience.
const (
	fieldWide   = 78.0
	fieldTall   = 90.0 // at most
	fieldLeast  = 52.0
	fieldIndent = 6.0 // for the numbers at its left
	fieldHead   = 7.0 // between its upper edge and the exposure of 100
	fieldFoot   = 9.0 // for the numbers below
)

// field is the figure while it is drawn.
type field struct {
	*sheet
	f          report.Field
	x, y, w, h float64 // the frame
	px, py     float64 // the point of today
	words      areas
}

// drawField draws the field into a frame whose upper left corner is at x, y.
func (s *sheet) drawField(x, y, height float64, data report.Field) {
	f := field{sheet: s, f: data, x: x + fieldIndent, y: y, w: fieldWide, h: height}
	f.words = areas{left: f.x, top: f.y, right: f.x + f.w, bottom: f.y + f.h}
	s.c.begin("Figure", s.fieldAlt(data))
	defer s.c.end()
	f.ground()
	f.px, f.py = f.across(float64(data.Resilience)), f.down(float64(data.Exposure))
	if data.Known {
		f.reserve()
		f.today()
		f.zones()
		f.ahead()
		return
	}
	f.c.line(f.x, f.py, f.x+f.w, f.py, 1, supply)
	f.words.take(area{f.x, f.py - 0.5, f.x + f.w, f.py + 0.5})
	f.label(f.t("stop.today"), strconv.Itoa(data.Exposure), f.x+f.w/2)
	f.zones()
}

func (f *field) across(v float64) float64 { return f.x + f.w*v/100 }
func (f *field) down(v float64) float64   { return f.y + f.h - (f.h-fieldHead)*v/100 }

// ground draws frame, fields and the numbers at the edges.
func (f *field) ground() {
	border := f.f.Border
	bx, by := f.across(border.Resilience), f.down(border.Exposure)
	f.c.rect(f.x, f.y, bx-f.x, by-f.y, paint{fill: tint})
	f.c.rect(f.x, f.y, f.w, f.h, paint{stroke: axis, pt: 0.6})
	f.c.line(bx, f.y, bx, f.y+f.h, 0.6, axis)
	f.c.line(f.x, by, f.x+f.w, by, 0.6, axis)
	for _, v := range []int{0, 50, 100} {
		word := strconv.Itoa(v)
		f.textRight(f.x-1.2, f.down(float64(v))+0.9, word, label)
		at := f.across(float64(v)) - f.c.width(word, label)/2
		f.text(min(max(at, f.x), f.x+f.w-f.c.width(word, label)), f.y+f.h+3.8, word, label)
	}
	f.text(f.x-fieldIndent, f.y-1.6, f.t("stop.axis.exposure")+" ↑", label)
	words := f.t("stop.axis.resilience") + " →"
	f.textCenter(f.across(25), f.y+f.h+3.8, words, label)
}

// bobHeight keeps the bob inside the frame.
func (f *field) bobHeight() float64 { return min(groupBob, f.py-f.y) }

// reserve keeps words off thread, bob and band.
func (f *field) reserve() {
	h := f.bobHeight()
	f.words.take(area{f.px - 0.8, f.y, f.px + 0.8, f.py})
	f.words.take(area{f.px - 0.32*h, f.py - h, f.px + 0.32*h, f.py})
	f.words.take(area{f.across(f.f.Low), f.py - 1.5, f.across(f.f.High), f.py + 1.5})
	if n := len(f.f.Ahead); n > 0 {
		f.words.take(area{f.px, f.py - 1.3, f.across(float64(f.f.Ahead[n-1].Resilience)) + 1.3, f.py + 1.3})
	}
	bx, by := f.across(f.f.Border.Resilience), f.down(f.f.Border.Exposure)
	f.words.take(area{bx - 0.3, f.y, bx + 0.3, f.y + f.h})
	f.words.take(area{f.x, by - 0.3, f.x + f.w, by + 0.3})
}

// zones names the four fields, each in the corner that nothing else needs.
func (f *field) zones() {
	bx, by := f.across(f.f.Border.Resilience), f.down(f.f.Border.Exposure)
	for _, z := range []struct {
		key                      string
		left, top, right, bottom float64
		alignRight, low          bool
	}{
		{"exposed", f.x, f.y, bx, by, false, false},
		{"balanced", bx, f.y, f.x + f.w, by, true, false},
		{"lean", f.x, by, bx, f.y + f.h, false, true},
		{"over_insured", bx, by, f.x + f.w, f.y + f.h, true, true},
	} {
		name, act := f.t("stop.zone."+z.key), f.t("stop.zone."+z.key+".act")
		w := max(f.c.width(name, bodyBold), f.c.width(act, label))
		high, low := z.top+1.2, z.bottom-10
		left, right := z.left+2, z.right-2-w
		choice := []area{{left, high, left + w, high + 9}, {right, high, right + w, high + 9},
			{left, low, left + w, low + 9}, {right, low, right + w, low + 9}}
		if z.low {
			choice[0], choice[2] = choice[2], choice[0]
			choice[1], choice[3] = choice[3], choice[1]
		}
		if z.alignRight {
			choice[0], choice[1] = choice[1], choice[0]
			choice[2], choice[3] = choice[3], choice[2]
		}
		at, ok := f.words.word(choice)
		if !ok {
			continue
		}
		if at.left == right {
			f.textRight(at.right, at.top+4, name, bodyBold)
			f.textRight(at.right, at.top+7.8, act, label)
			continue
		}
		f.text(at.left, at.top+4, name, bodyBold)
		f.text(at.left, at.top+7.8, act, label)
	}
}

// today hangs the bob at today's point.
func (f *field) today() {
	h := f.bobHeight()
	f.c.line(f.px, f.y, f.px, f.py-h+0.1, 0.7, supply)
	f.bandOn(f.across(f.f.Low), f.across(f.f.High), f.py, 2.2, assessment.Supply)
	f.bob(f.px, f.py-h, h, supply, barredBob)
	f.label(f.t("stop.today"), strconv.Itoa(f.f.Resilience)+" / "+strconv.Itoa(f.f.Exposure), f.px)
}

// label writes a bold word and a number beside x, near today's height.
func (f *field) label(word, number string, x float64) {
	bold := bodyBold.in(supply)
	w := max(f.c.width(word, bold), f.c.width(number, label))
	var choice []area
	for _, dy := range []float64{-9.6, -13, -17, 2.4, 6, -22, 10, -30, 16} {
		for _, left := range []float64{x - 4 - w, x + 4} {
			choice = append(choice, area{left, f.py + dy, left + w, f.py + dy + 8})
		}
	}
	at, ok := f.words.word(choice)
	if !ok {
		at = choice[0]
	}
	write := f.sheet.text
	if at.left < x {
		write = func(_, y float64, s string, st style) float64 {
			f.textRight(at.right, y, s, st)
			return 0
		}
	}
	write(at.left, at.top+3.8, word, bold)
	write(at.left, at.top+7.2, number, label)
}

// ahead marks where the plan leads, as open dots on a dashed line.
func (f *field) ahead() {
	from := f.px
	for _, a := range f.f.Ahead {
		x := f.across(float64(a.Resilience))
		f.c.dashed(from, f.py, x, f.py, 0.6, supply, 1, 0.8)
		from = x
	}
	for _, a := range f.f.Ahead {
		x := f.across(float64(a.Resilience))
		f.c.circle(x, f.py, 1.1, paint{fill: white, stroke: supply, pt: 0.8})
		words, st := f.say(a.Name), label.in(supply)
		w := f.c.width(words, st)
		var choice []area
		for _, dy := range []float64{2.2, -5.4, 5.8, -9, 9.4, -12.6} {
			for _, left := range []float64{x - w/2, x - 2, x - w + 2, x + 0.8, x - w - 0.8, x + 2.4, x - w - 2.4} {
				choice = append(choice, area{left, f.py + dy, left + w, f.py + dy + 3.2})
			}
		}
		if at, ok := f.words.word(choice); ok {
			f.text(at.left, at.top+2.4, words, st)
		}
	}
}

func (s *sheet) fieldAlt(f report.Field) string {
	if !f.Known {
		return s.t("alt.field.open", "exposure", f.Exposure)
	}
	return s.t("alt.field", "exposure", f.Exposure, "resilience", f.Resilience, "zone", s.t("stop.zone."+f.Zone))
}
