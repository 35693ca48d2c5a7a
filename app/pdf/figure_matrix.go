package pdf

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/report"
)

// Measures of the answer matrix.
const (
	matrixAt    = 33.4 // of the first square
	matrixStep  = 6.3
	matrixSide  = 5.6
	matrixHead  = 8.6
	matrixApart = 3.0 // between the two groups
	matrixFoot  = 8.0 // of the legend
	legendSide  = 4.2 // of its squares
	legendPitch = 5.6 // of its lines
)

// matrixRow is the height of a row; tight where the page is full.
func matrixRow(tight bool) float64 {
	if tight {
		return 6.6
	}
	return 7.7
}

func (s *sheet) matrixHeight(rows []report.MatrixRow, tight bool) float64 {
	h := matrixHead + legendPitch*float64(len(s.matrixLegend())-1) + matrixRow(tight)*float64(len(rows)) + matrixFoot
	if twoGroups(rows) {
		h += matrixApart
	}
	return h
}

func twoGroups(rows []report.MatrixRow) bool {
	return len(rows) > 0 && rows[0].Group != rows[len(rows)-1].Group
}

// matrix draws one square per question with its level; how dark it is tells
// what stands behind the answer.
func (s *sheet) matrix(x, y float64, rows []report.MatrixRow, tight bool) {
	s.c.bookmark(1, s.t("trust.matrix"), y)
	s.section(x, y, halfWidth, s.t("trust.matrix"), s.t("trust.matrix.remark"))
	y += matrixHead
	for i, r := range rows {
		if i > 0 && r.Group != rows[i-1].Group {
			y += matrixApart
		}
		s.matrixRow(x, y, r, matrixRow(tight))
		y += matrixRow(tight)
	}
	s.drawMatrixLegend(x, y+1.6)
}

func (s *sheet) matrixRow(x, y float64, r report.MatrixRow, height float64) {
	s.c.begin("Figure", s.matrixAlt(r))
	defer s.c.end()
	base := y + height/2 + 0.9
	s.text(x, base, string(r.Dimension), label.weight(true).in(colourOf(r.Group)))
	name, room := s.in(r.Name), matrixAt-5.6-1
	st := s.fit(name, labelInk, room, 6.8)
	s.text(x+5.6, base, s.c.ellipsis(name, st, room), st)
	step := min(matrixStep, (halfWidth-matrixAt)/float64(max(1, len(r.Cells))))
	for i, c := range r.Cells {
		s.answerSquare(x+matrixAt+step*float64(i), y+(height-matrixSide)/2, min(matrixSide, step-0.6), c)
	}
}

// answerSquare draws one answer.
func (s *sheet) answerSquare(x, y, side float64, c report.Cell) {
	level := strconv.Itoa(c.Level)
	st := style{pt: 8.2, colour: ink}
	switch {
	case c.State == assessment.NotApplicable:
		s.c.rounded(x, y, side, side, 0.5, paint{fill: white, stroke: hairline, pt: 0.5})
		s.boxText(x, y, side, "–", st.in(soft))
	case c.State != assessment.Answered:
		s.c.rounded(x, y, side, side, 0.5, paint{fill: white, stroke: ink, pt: 0.6, dash: []float64{0.7, 0.5}})
		s.boxText(x, y, side, "?", st.weight(true))
	case c.Evidence == assessment.Verified:
		s.c.rounded(x, y, side, side, 0.5, paint{fill: ink})
		s.boxText(x, y, side, level, st.weight(true).in(white))
	case c.Evidence == assessment.Noted:
		s.c.rounded(x, y, side, side, 0.5, paint{fill: level2})
		s.boxText(x, y, side, level, st.weight(true))
	default:
		s.c.rounded(x, y, side, side, 0.5, paint{fill: white, stroke: axis, pt: 0.5})
		s.boxText(x, y, side, level, st)
	}
}

// matrixLegend are the squares that explain the others, in one line or two.
func (s *sheet) matrixLegend() [][]report.Cell {
	kinds := []report.Cell{
		{State: assessment.Answered, Level: 3, Evidence: assessment.Verified},
		{State: assessment.Answered, Level: 3, Evidence: assessment.Noted},
		{State: assessment.Answered, Level: 3},
		{State: assessment.DontKnow},
		{State: assessment.NotApplicable},
	}
	if s.legendWidth(kinds, label)+1.5*float64(len(kinds)-1) <= halfWidth {
		return [][]report.Cell{kinds}
	}
	return [][]report.Cell{kinds[:3], kinds[3:]}
}

func (s *sheet) legendWidth(kinds []report.Cell, st style) (w float64) {
	for _, k := range kinds {
		w += legendSide + 1.2 + s.c.width(s.legendWord(k), st)
	}
	return w
}

// drawMatrixLegend explains the squares, each by one.
func (s *sheet) drawMatrixLegend(left, y float64) {
	s.c.begin("P", "")
	defer s.c.end()
	for _, kinds := range s.matrixLegend() {
		apart := min(6, (halfWidth-s.legendWidth(kinds, label))/float64(len(kinds)-1))
		x := left
		for _, k := range kinds {
			s.answerSquare(x, y, legendSide, k)
			x += legendSide + 1.2
			x += s.text(x, y+legendSide/2+0.9, s.legendWord(k), label) + apart
		}
		y += legendPitch
	}
}

func (s *sheet) legendWord(c report.Cell) string {
	switch {
	case c.State == assessment.NotApplicable:
		return s.t("trust.legend.not_applicable")
	case c.State != assessment.Answered:
		return s.t("trust.legend.unknown")
	case c.Evidence == assessment.Verified:
		return s.t("trust.legend.verified")
	case c.Evidence == assessment.Noted:
		return s.t("trust.legend.note")
	}
	return s.t("trust.legend.none")
}

func (s *sheet) matrixAlt(r report.MatrixRow) string {
	var list []string
	for _, c := range r.Cells {
		word := s.legendWord(c)
		if c.State == assessment.Answered {
			word = strconv.Itoa(c.Level) + " " + word
		}
		list = append(list, string(c.Question)+" "+word)
	}
	return s.t("trust.matrix.alt", "dimension", string(r.Dimension), "name", s.in(r.Name), "list", s.words.p.List(list))
}
