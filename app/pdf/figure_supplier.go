package pdf

import (
	"math"
	"strconv"

	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// Measures of the supplier rows, from the left margin.
const (
	supplierName = 35.0  // width of a name
	daysFrom     = 45.0  // left end of the bars
	daysWide     = 69.0  // their greatest length
	missingUntil = 129.0 // right end of the missing days
	missingWide  = 14.6  // their greatest width
	shareUntil   = 147.0
	riskFrom     = 152.0 // left end of the risk bars
	riskWide     = 9.0
	dayBar       = 4.2
	mostDays     = 90 // of the axis; longer bars break
)

// dayScale is the axis of the days.
type dayScale struct {
	chart.Scale
	most int
}

// daysOf returns the axis for the rows: to the next ten, at most mostDays.
func (s *sheet) daysOf(rows []report.Supplier) dayScale {
	longest := report.Days(1)
	for _, r := range rows {
		longest = max(longest, r.Survive, r.Recover)
	}
	left := s.left + daysFrom
	return dayScale{chart.Scale{Left: left, Right: left + daysWide}, min(mostDays, (int(math.Ceil(float64(longest)))+9)/10*10)}
}

// x is the place of a day; days beyond the axis stand at its end.
func (d dayScale) x(days report.Days) float64 {
	return d.X(100 * min(float64(days), float64(d.most)) / float64(d.most))
}

// beyond reports whether a row does not fit on the axis.
func (d dayScale) beyond(r report.Supplier) bool {
	return max(r.Survive, r.Recover) > report.Days(d.most)
}

// supplierBar draws what we last against when they are back, in a row whose
// middle is at y.
func (s *sheet) supplierBar(y float64, d dayScale, r report.Supplier) {
	top := y - dayBar/2
	zero, survive, recover := d.x(0), d.x(r.Survive), d.x(r.Recover)
	solid := min(survive, recover)
	s.c.rect(zero, top, solid-zero, dayBar, paint{fill: supply})
	number := zero
	switch {
	case r.Missing > 0:
		s.c.hatch(solid, top, recover-solid, dayBar, 45, 1.1, 0.5, alarm)
		s.c.rect(solid, top, recover-solid, dayBar, paint{stroke: alarm, pt: 0.6})
		number = solid
	case r.Spare > 0:
		s.c.rect(solid, top, survive-solid, dayBar, paint{fill: white, stroke: supply, pt: 0.6})
		number = survive
	}
	if d.beyond(r) {
		s.breakBar(d.Right-4, y)
	}
	s.c.line(recover, top-2.2, recover, top+dayBar+1, 1.4, brass)
	s.surviveNumber(number, y, d, r)
	s.recoverWords(recover, y, d, r)
}

// breakBar cuts a bar that is longer than the axis.
func (s *sheet) breakBar(x, y float64) {
	half := dayBar/2 + 0.6
	s.c.polygon([][2]float64{{x - 0.2, y + half}, {x + 0.8, y - half}, {x + 1.8, y - half}, {x + 0.8, y + half}}, paint{fill: white})
	s.c.line(x-0.2, y+half, x+0.8, y-half, 0.5, ink)
	s.c.line(x+0.8, y+half, x+1.8, y-half, 0.5, ink)
}

// surviveNumber writes how many days we last at the end of our bar, or left of
// it where that is too short.
func (s *sheet) surviveNumber(x, y float64, d dayScale, r report.Supplier) {
	words, st := s.words.shownDays(r.Survive), style{pt: 7.8, bold: true, colour: white}
	if r.Spare > 0 {
		st.colour = supply
	}
	base := y + st.pt/perMM*0.36
	w := s.c.width(words, st)
	from := d.x(0)
	if r.Spare > 0 {
		from = d.x(r.Recover)
	}
	end := x - 1
	if d.beyond(r) && x > d.Right-5 {
		end = d.Right - 5
	}
	if end-w >= from+0.4 {
		s.textRight(end, base, words, st)
		return
	}
	if r.Spare > 0 && x+1+w < s.left+missingUntil-missingWide {
		s.text(x+1, base, words, st)
		return
	}
	s.textRight(d.x(0)-1.2, base, words, st.in(supply))
}

// recoverWords names the day on which they are back, beside the brass line, or
// above the bar where there is no room.
func (s *sheet) recoverWords(x, y float64, d dayScale, r report.Supplier) {
	words, st := s.t("stop.recover", "n", s.words.days(r.Recover)), style{pt: 7.2, bold: true, colour: brass}
	w := s.c.width(words, st)
	if r.Spare == 0 && x+1.4+w <= d.Right+2 {
		s.text(x+1.4, y+st.pt/perMM*0.36, words, st)
		return
	}
	above := y - dayBar/2 - 1
	if x-1.2-w >= d.Left {
		s.textRight(x-1.2, above, words, st)
		return
	}
	s.text(x+1.2, above, words, st)
}

// dayAxis draws the lines of the axis from top to y and writes its numbers.
func (s *sheet) dayAxis(d dayScale, top, y float64) {
	s.c.begin(artifact, "")
	defer s.c.end()
	step := 10
	if d.most > 60 {
		step = 15
	}
	for day := 0; day <= d.most; day += step {
		x := d.x(report.Days(day))
		s.c.line(x, top, x, y, 0.5, hairline)
		s.textCenter(x, y+3.8, strconv.Itoa(day), label)
	}
}

// riskCells writes missing days, share and risk; largest is the greatest risk
// of all rows.
func (s *sheet) riskCells(y float64, r report.Supplier, first bool, largest float64) {
	base := y + 1.2
	s.cell("TD", func() {
		if r.Missing > 0 {
			s.textRight(s.left+missingUntil, base+0.8, s.words.shownDays(r.Missing), style{pt: 14, bold: true, colour: alarm})
		} else {
			words := s.t("stop.spare", "n", s.words.days(r.Spare))
			s.textRight(s.left+missingUntil, base, words, s.fit(words, body.in(good), missingWide-0.5, 6.8))
		}
	})
	s.cell("TD", func() { s.textRight(s.left+shareUntil, base, s.p.Percent(float64(r.Share)/100), body) })
	k, st := soft, body
	if first && r.Risk > 0 {
		k, st = ink, bodyBold
	}
	s.cell("TD", func() {
		if r.Risk > 0 {
			s.c.rect(s.left+riskFrom, y-1.8, riskWide*r.Risk/largest, 3.6, paint{fill: k})
		}
		s.textRight(s.right, base, s.risk(r.Risk), st)
	})
}

// risk writes per cent with one decimal, without one for nothing and from 10.
func (s *sheet) risk(v float64) string {
	decimals := 1
	if v == 0 || v >= 10 || math.Mod(v, 1) == 0 && v >= 1 {
		decimals = 0
	}
	return s.p.T("format.percent", "value", s.p.Number(v, decimals))
}
