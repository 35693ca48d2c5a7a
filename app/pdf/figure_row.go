package pdf

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// Measures of a row in which a bob hangs against its target.
const (
	rowScale   = 36.0 // width of the scale
	rowBob     = 6.4
	groupBob   = 9.0
	rowBand    = 2.0
	rowShare   = 0.74 // of its height at which the scale stands
	rowDeepest = 14.0 // but no lower than this
)

// hanging is one row being drawn.
type hanging struct {
	*sheet
	r      report.Row
	group  assessment.GroupID
	x, y   float64 // left end of the scale, top of the row
	height float64
	bobAt  float64 // height of the bob
	scale  chart.Scale
}

// hang draws scale, band, bob and target of a row at x.
func (s *sheet) hang(x, y, height, bob float64, g assessment.GroupID, r report.Row) {
	h := hanging{sheet: s, r: r, group: g, x: x, y: y, height: height, bobAt: bob,
		scale: chart.Scale{Left: x, Right: x + rowScale}}
	h.axis()
	if r.HasTarget {
		at := h.scale.X(float64(r.Target))
		s.c.line(at, y, at, y+height, 1.2, brass)
	}
	if !r.Known {
		h.unknown()
		return
	}
	h.bandAndBob()
	h.numbers()
}

// base is the height at which the scale stands.
func (h *hanging) base() float64 { return h.y + min(rowShare*h.height, rowDeepest) }

func (h *hanging) axis() {
	y := h.base()
	h.c.line(h.x, y, h.x+rowScale, y, 0.5, axis)
	for _, tick := range chart.Ticks() {
		at := h.scale.X(tick)
		h.c.line(at, y-0.6, at, y+0.6, 0.5, axis)
	}
}

// unknown hatches the whole scale.
func (h *hanging) unknown() {
	y := h.base() - rowBand/2
	h.c.hatch(h.x, y, rowScale, rowBand, 45, 1.1, 0.4, axis)
	h.c.rect(h.x, y, rowScale, rowBand, paint{stroke: axis, pt: 0.5, dash: []float64{1, 0.8}})
}

func (h *hanging) bandAndBob() {
	h.bandOn(h.scale.X(h.r.Low), h.scale.X(h.r.High), h.base(), rowBand, h.group)
	k, look := colourOf(h.group), solidBob
	if h.group == assessment.Supply {
		look = barredBob
	}
	at := h.scale.X(float64(h.r.Score))
	h.c.line(at, h.y+1.4, at, h.base()-h.bobAt+0.1, 0.5, k)
	h.bob(at, h.base()-h.bobAt, h.bobAt, k, look)
}

// numbers writes the score beside the bob and the target beside its line,
// where nothing is in the way.
func (h *hanging) numbers() {
	at, target := h.scale.X(float64(h.r.Score)), h.scale.X(float64(h.r.Target))
	half := h.bobAt * chart.PrintBobHalfWidth
	free := areas{left: h.x - 1.6, top: h.y, right: h.x + rowScale + 2.5, bottom: h.y + h.height}
	free.take(area{at - half, h.base() - h.bobAt, at + half, h.base() - h.bobAt*0.3})
	free.take(area{at - 0.5, h.y, at + 0.5, h.base()})
	free.take(area{target - 0.6, h.y, target + 0.6, h.y + h.height})

	score, st := strconv.Itoa(h.r.Score), bodyBold
	if h.bobAt == groupBob {
		st = group
	}
	y := h.base() - h.bobAt*0.42
	w, away := h.c.width(score, st), half+1
	sides := []float64{at - away - w, at + away, max(at, target-0.8) + away, min(at, target+0.8) - away - w}
	if h.r.Score >= h.r.Target {
		sides[0], sides[1] = sides[1], sides[0]
	}
	h.textIn(&free, score, st, sides, y, y+2, h.y+4)

	words, small := strconv.Itoa(h.r.Target), style{pt: 7.2, bold: true, colour: brass}
	low := h.base() - 1.7
	h.textIn(&free, words, small, []float64{target + 1, target - 1 - h.c.width(words, small)},
		low, h.y+3.2, h.base()+3, h.base()-5)
}

// textIn writes one line at the first of the places that is free, by height and
// then by side; at the first where none is.
func (s *sheet) textIn(free *areas, words string, st style, lefts []float64, heights ...float64) {
	w, tall := s.c.width(words, st), st.pt/perMM*0.72
	var choice []area
	for _, y := range heights {
		for _, x := range lefts {
			choice = append(choice, area{x, y - tall, x + w, y})
		}
	}
	at, ok := free.word(choice)
	if !ok {
		at = choice[0]
	}
	s.text(at.left, at.bottom, words, st)
}

// bandOn draws a range on a scale whose line is at y: pale for Digital, hatched
// for Supply.
func (s *sheet) bandOn(from, to, y, height float64, g assessment.GroupID) {
	k, top := colourOf(g), y-height/2
	if g == assessment.Supply {
		s.c.hatch(from, top, to-from, height, 45, 1.1, 0.4, k)
		s.c.rect(from, top, to-from, height, paint{stroke: k, pt: 0.35})
	} else {
		s.c.alpha(0.22)
		s.c.rect(from, top, to-from, height, paint{fill: k})
		s.c.alpha(1)
	}
	s.c.line(from, top, from, top+height, 0.8, k)
	s.c.line(to, top, to, top+height, 0.8, k)
}
