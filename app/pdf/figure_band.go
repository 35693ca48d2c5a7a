package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// Measures of the three cells of a dimension.
const (
	cellWidth  = 11.6
	cellHeight = 4.4
	cellPitch  = 12.4
	cellsWidth = 2*cellPitch + cellWidth
	halfWidth  = 84.0
)

// bandHead writes the words above the cells of a half, at the baseline y.
func (s *sheet) bandHead(x, y float64) {
	for i, b := range chart.Bands() {
		s.textCenter(x+halfWidth-cellsWidth+float64(i)*cellPitch+cellWidth/2, y, s.bandWord(b), label)
	}
}

func (s *sheet) bandWord(b chart.Band) string {
	switch b {
	case chart.Low:
		return s.t("band.low")
	case chart.Middle:
		return s.t("band.middle")
	case chart.High:
		return s.t("band.high")
	}
	return s.t("band.unknown")
}

// bandRow draws one dimension in a row that begins at y: its name, and one of
// three cells filled; no number.
func (s *sheet) bandRow(x, y, height float64, g assessment.GroupID, r report.BandRow) {
	base := y + height/2 + 1.2
	s.text(x, base, string(r.Dimension), label)
	name := s.in(r.Name)
	st := body.weight(r.Band == chart.Low)
	room := halfWidth - cellsWidth - 6.1 - 1.5
	if st = s.fit(name, st, room, 7.4); s.c.width(name, st) <= room {
		s.text(x+6.1, base, name, st)
	} else {
		lines := s.atMost(name, st, room, 2)
		s.lines(x+6.1, base-1.45*float64(len(lines)-1), s.leading(2.9, st.pt), lines, st)
	}
	s.bandCells(x+halfWidth-cellsWidth, y+(height-cellHeight)/2, g, r.Band)
	s.c.line(x, y+height, x+halfWidth, y+height, 0.6, hairline)
}

func (s *sheet) bandCells(x, y float64, g assessment.GroupID, band chart.Band) {
	if band == chart.NoBand {
		s.c.rounded(x, y, cellsWidth, cellHeight, 0.4, paint{fill: white, stroke: soft, pt: 0.5, dash: []float64{0.9, 0.7}})
		s.textCenter(x+cellsWidth/2, y+cellHeight/2+0.9, s.bandWord(band), label)
		return
	}
	for i, b := range chart.Bands() {
		left := x + float64(i)*cellPitch
		if b != band {
			s.c.rounded(left, y, cellWidth, cellHeight, 0.4, paint{fill: white, stroke: axis, pt: 0.35})
			continue
		}
		s.filled(left, y, cellWidth, cellHeight, g)
	}
}

// filled draws an area of a group: Digital solid, Supply hatched.
func (s *sheet) filled(x, y, w, h float64, g assessment.GroupID) {
	if g == assessment.Digital {
		s.c.rounded(x, y, w, h, 0.4, paint{fill: digital})
		return
	}
	s.c.hatch(x, y, w, h, 45, 0.8, 0.5, supply)
	s.c.rect(x, y, w, h, paint{stroke: supply, pt: 0.6})
}

// colourOf returns the colour of a group.
func colourOf(g assessment.GroupID) colour {
	if g == assessment.Supply {
		return supply
	}
	return digital
}
