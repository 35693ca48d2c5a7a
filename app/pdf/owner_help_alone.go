package pdf

import "plumbline/assessment/report"

// without draws the page of a firm for which there is no estimate: why, the
// European view, and help with what it is.
func (p *othersPage) without(y float64) {
	floor := p.bottom - p.notesHeight()
	p.section(p.left, y, halfWidth, p.t("others.no_miit.head"), "")
	p.c.begin("P", "")
	end := p.lines(p.left, y+10.6, p.leading(3.9, 8.2), p.wrap(p.say(p.o.NoMIIT), dense, halfWidth), dense)
	p.c.end()
	p.row = dmaRowTall
	right := p.dma(p.col(7), y, halfWidth)
	left := end + 5
	if len(p.o.Helpers) > 0 {
		most := 5
		for most > 2 && left+p.helpersHeight(most) > right {
			most--
		}
		left = p.helperList(p.left, left, halfWidth, most)
	}
	y = max(left, right) + 3
	kinds := p.o.Help.Kinds
	half := (len(kinds) + 1) / 2
	p.level = p.levelRows(kinds, half)
	p.spare = p.spareRoom(y, floor)
	_, n := p.kinds(p.left, y, floor, kinds[:half], true, true)
	p.kinds(p.col(7), y, floor, kinds[n:], true, false)
}

// Measures of the row to write an answer in, below a kind of help.
const (
	answerLeast = 8.0
	answerMost  = 13.0
)

// spareRoom is what each kind of help can have besides, to write the answer
// in; 0 where it is too little.
func (p *othersPage) spareRoom(y, floor float64) float64 {
	room := floor - y - kindsHead
	for _, height := range p.level {
		room -= height
	}
	spare := min(answerMost, room/float64(max(1, len(p.level))))
	if spare < answerLeast {
		p.level = nil
		return 0
	}
	return spare
}

// levelRows returns the heights of the rows of two columns of kinds, so that
// neighbours begin at one height.
func (p *othersPage) levelRows(kinds []report.HelpKind, half int) []float64 {
	rows := make([]float64, half)
	for i, k := range kinds {
		rows[i%half] = max(rows[i%half], p.blockHeight(p.helpBlock(k, halfWidth, true)))
	}
	return rows
}

// answerRow leaves lines for whom one asked and what they said.
func (p *othersPage) answerRow(x, y float64) {
	p.c.begin("P", "")
	defer p.c.end()
	at := x + p.text(x, y, p.t("others.help.asked"), label) + 2
	answer := x + 34
	p.c.line(at, y+0.7, answer-3, y+0.7, 0.5, ink)
	at = answer + p.text(answer, y, p.t("others.help.answer"), label) + 2
	p.c.line(at, y+0.7, x+halfWidth, y+0.7, 0.5, ink)
}
