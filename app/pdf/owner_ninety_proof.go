package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// proof writes when the job is done and which number to watch, as large as
// both fit.
func (p *ninetyPage) proof(y, height float64, c report.Card) {
	x, room := p.col(7), wide(3)
	if c.Proof == nil {
		p.proofLines(y, height)
		return
	}
	type part struct{ head, text string }
	var parts []part
	for _, t := range []part{{p.t("ninety.proof"), p.in(c.Proof)}, {p.t("ninety.kpi"), p.in(c.KPI)}} {
		if t.text != "" {
			parts = append(parts, t)
		}
	}
	for _, pt := range []float64{8.2, 7.8, 7.4, 7.2, 6.8} {
		st := dense.size(pt)
		leading := max(p.leading(0, pt), 3.3)
		at := y + 5.6
		var lines [][]string
		for _, t := range parts {
			lines = append(lines, p.wrap(t.text, st, room))
			at += 4 + leading*float64(len(lines[len(lines)-1])-1) + 5.4
		}
		if at-5.4 > y+height-1.6 && pt > 6.8 {
			continue
		}
		at = y + 5.6
		for i, t := range parts {
			p.c.begin("P", "")
			p.text(x, at, t.head, label)
			at = p.lines(x, at+4, leading, lines[i], st) + 5.4
			p.c.end()
		}
		return
	}
}

// proofLines leaves room to write when the job is done.
func (p *ninetyPage) proofLines(y, height float64) {
	p.c.begin("P", "")
	p.text(p.col(7), y+5.6, p.t("ninety.proof"), label)
	p.c.end()
	for _, at := range []float64{0.36, 0.52, 0.68} {
		p.c.line(p.col(7), y+at*height, p.col(7)+wide(3), y+at*height, 0.6, hairline)
	}
}

// blankStrip draws a strip for a job of the firm's own.
func (p *ninetyPage) blankStrip(y, height float64, number int) {
	p.c.line(p.left, y, p.right, y, 0.5, ink)
	p.c.begin("P", "")
	p.text(p.left, y+9.8, strconv.Itoa(number), style{pt: 30, bold: true, colour: axis})
	p.text(p.col(2), y+stripTitle, p.t("ninety.own"), group.in(soft))
	p.c.end()
	for _, at := range []float64{0.36, 0.52, 0.68} {
		p.c.line(p.col(2), y+at*height, p.col(2)+wide(5), y+at*height, 0.6, hairline)
	}
	p.proofLines(y, height)
	p.sign(y+height-stripSign, p.tickBox(y+height), report.Card{})
}
