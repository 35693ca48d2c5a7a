package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// row draws one row that begins at y.
func (b *standingPage) row(y float64, h report.Half, r rowBlock) {
	b.cell(rowHead, func() { b.rowName(y, h, r) })
	bob, name := rowBob, b.in(r.Name)
	if r.Dimension == "" {
		bob, name = groupBob, b.say(h.Name)
	}
	alt := b.t("alt.row.unknown", "name", name)
	if r.Known {
		alt = b.t("alt.row", "name", name, "score", r.Score, "half", r.HalfWidth, "target", r.Target, "level", r.Level)
	}
	b.c.begin("TD", "")
	b.c.begin("Figure", alt)
	b.hang(b.left+scaleFrom, y, r.height, bob, h.Group, r.Row)
	b.c.end()
	b.c.end()
	b.cell("TD", func() { b.gapCell(y, r) })
	b.cell("TD", func() { b.words(y, r) })
}

func (b *standingPage) rowName(y float64, h report.Half, r rowBlock) {
	if r.HasLevel {
		b.levelBox(b.left, y+3.2, levelSize, r.Level)
	} else {
		b.unknownBox(b.left, y+3.2, levelSize)
	}
	x, base := b.left+6.6, y+6.6
	if r.Dimension == "" {
		b.text(x, base, b.say(h.Name), group.in(colourOf(h.Group)))
		if r.Known {
			b.text(x, base+4.8, b.t("standing.index", "value", r.Score, "half", r.HalfWidth), label)
		}
		return
	}
	end := b.lines(x, base, b.leading(4.2, 9), r.name, bodyBold)
	if n := len(r.name); n > 0 {
		b.text(x+b.c.width(r.name[n-1], bodyBold)+1.2, end, string(r.Dimension), label)
	}
}

func (b *standingPage) gapCell(y float64, r rowBlock) {
	if !r.Known {
		return
	}
	st := body.in(soft)
	if r.Widest || r.Dimension == "" {
		st = group
	}
	words := strconv.Itoa(r.Gap)
	if r.Gap < 0 {
		words = "−" + strconv.Itoa(-r.Gap)
	}
	b.textRight(b.left+gapUntil, y+6.6, words, st)
}

// words writes what the answers say, or the remark in their place.
func (b *standingPage) words(y float64, r rowBlock) {
	x, lead := b.left+wordsFrom, b.wordLeading()
	base := y + 3.1 + b.st.pt/perMM*0.36 + 0.4
	for i, lines := range r.says {
		b.todayBox(x, base-sayBox/2-b.st.pt/perMM*0.36, sayBox, r.Says[i])
		base = b.lines(x+sayIndent, base, lead, lines, b.st) + lead + 0.9
	}
	b.lines(x, base, lead, r.remark, b.st)
}
