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
	step := (b.right - b.left) / 5
	mark := func(i int, width float64, key string, draw func(x float64)) {
		x := b.left + step*float64(i)
		b.c.begin(artifact, "")
		if draw != nil {
			draw(x)
		}
		b.c.end()
		b.cell("P", func() { b.text(x+width, base, b.t(key), label) })
	}
	mark(0, 5, "standing.legend.tip", func(x float64) {
		b.c.line(x+1.4, base-4, x+1.4, base-2.9, 0.5, k)
		b.bob(x+1.4, base-3, 3.9, k, look)
	})
	mark(1, 10, "standing.legend.band", func(x float64) { b.bandOn(x, x+8, base-1, rowBand, group) })
	mark(2, 3, "standing.legend.target", func(x float64) { b.c.line(x+1, base-3.6, x+1, base+1, 1.2, brass) })
	mark(3, 5.6, "standing.legend.level", func(x float64) { b.levelBox(x, base-3, sayBox, 2) })
	mark(4, 0, "standing.legend.gap", nil)
	b.c.begin("P", "")
	b.lines(b.left, base+4.6, 3.6, b.notes, label)
	b.c.end()
}
