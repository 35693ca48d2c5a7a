package pdf

import "plumbline/assessment"

// legend says at y how to read page 2, and writes the notes below.
func (b *standingPage) legend(y float64) {
	base := y + 6
	group := assessment.Digital
	if len(b.halves) > 0 {
		group = b.halves[0].half.Group
	}
	k, look := colourOf(group), solidBob
	if group == assessment.Supply {
		look = barredBob
	}
	marks := []legendMark{
		{"standing.legend.tip", 5, func(x float64) {
			b.c.line(x+1.4, base-4, x+1.4, base-2.9, 0.5, k)
			b.bob(x+1.4, base-3, 3.9, k, look)
		}},
		{"standing.legend.band", 10, func(x float64) { b.bandOn(x, x+8, base-1, rowBand, group) }},
		{"standing.legend.target", 3, func(x float64) { b.c.line(x+1, base-3.6, x+1, base+1, 1.2, brass) }},
		{"standing.legend.level", 5.6, func(x float64) { b.levelBox(x, base-3, sayBox, 2) }},
		{"standing.legend.gap", 0, func(float64) {}},
	}
	b.legendRow(base, marks)
	b.c.begin("P", "")
	b.lines(b.left, base+4.6, 3.6, b.notes, label)
	b.c.end()
}

// legendMark is a mark with what it means.
type legendMark struct {
	key   string
	width float64
	draw  func(x float64)
}

// legendRow writes marks in one line from edge to edge.
func (b *standingPage) legendRow(base float64, marks []legendMark) {
	st, room := label, b.right-b.left
	apart := (room - b.legendWidth(marks, st)) / float64(len(marks)-1)
	if apart < 3 {
		st = label.size(6.8)
		apart = (room - b.legendWidth(marks, st)) / float64(len(marks)-1)
	}
	x := b.left
	for _, m := range marks {
		b.c.begin(artifact, "")
		m.draw(x)
		b.c.end()
		b.cell("P", func() { x += m.width + b.text(x+m.width, base, b.t(m.key), st) + min(apart, 14) })
	}
}

func (b *standingPage) legendWidth(marks []legendMark, st style) (w float64) {
	for _, m := range marks {
		w += m.width + b.c.width(b.t(m.key), st)
	}
	return w
}
