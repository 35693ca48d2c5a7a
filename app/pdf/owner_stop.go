package pdf

import "plumbline/assessment/report"

// stopPage is page 4 while it is laid out.
type stopPage struct {
	*sheet
	p       report.Stop
	remark  []string
	exposed []factBlock
	others  []factBlock
	ticks   []tickRow
	advice  []string
	how     stopFit
	row     float64 // height of a row to write a supplier in
	tight   bool    // the rows of the card to tick stand closer
}

// stopFit says how much of page 4 is shown, and how close.
type stopFit struct {
	agree  int     // rows to write in who sees to a gap, at most
	pitch  float64 // of these rows
	raises bool    // which targets a fact raises
	lines  int     // most of a fact that is only listed
	pt     float64 // its type
}

// stopFits go from all to the least.
var stopFits = []stopFit{
	{agreeMost, agreeRow, true, 3, 7.4}, {agreeMost, agreeTight, true, 3, 7.4}, {agreeMost, agreeTight, true, 3, 6.8},
	{agreeMost, agreeTight, false, 3, 6.8}, {agreeLeast, agreeTight, false, 3, 6.8},
	{0, 0, true, 3, 7.4}, {0, 0, true, 3, 6.8}, {0, 0, false, 3, 6.8}, {0, 0, false, 2, 6.8}, {0, 0, false, 1, 6.8},
}

// Measures of page 4.
const (
	supplierHead = 7.6  // from the line to the first row
	supplierRow  = 15.4 // at most
	leastSupply  = 12.0
	rowsASheet   = 6 // most suppliers on the first sheet
	blankRow     = 9.0
	blankTight   = 6.8
	fieldTop     = 12.4 // from the section's line to the frame
	sectionApart = 8.0
	agreeHead    = 6.0
	agreeRow     = 8.0 // of a line to write on
	agreeTight   = 7.0
	agreeMost    = 3
	agreeLeast   = 2
)

// stop lays out and draws page 4.
func (s *sheet) stop(p report.Stop) {
	y := s.open("4", p.Question, p.Headline) + 9
	b := &stopPage{sheet: s, p: p}
	b.choose(y)
	if len(p.Suppliers) > 0 {
		y = b.suppliers(y)
	} else {
		y = b.blank(y)
	}
	y += sectionApart
	if y+b.restHeight() > b.bottom {
		y = b.more("4", p.Question)
	}
	if p.Field == nil {
		b.tickCard(y)
		return
	}
	b.agreement(b.fieldAndFacts(y) + sectionApart)
}

// choose takes the first fit at which all fits the sheet.
func (b *stopPage) choose(top float64) {
	if len(b.p.Suppliers) == 0 {
		b.chooseBlank(top)
		return
	}
	for _, fit := range stopFits {
		b.measure(fit)
		if top+b.leastSuppliers()+sectionApart+b.restHeight() <= b.bottom {
			return
		}
	}
	b.tight = true
	b.measure(stopFits[len(stopFits)-1])
}

// chooseBlank makes the rows to write in lower where both cards need it.
func (b *stopPage) chooseBlank(top float64) {
	for _, b.tight = range []bool{false, true} {
		b.row = blankRow
		b.measure(stopFits[0])
		over := top + b.blankHeight() + sectionApart + b.restHeight() - b.bottom
		if over <= 0 {
			return
		}
		if room := (blankRow - blankTight) * float64(b.p.Blank); over <= room {
			b.row -= over / float64(b.p.Blank)
			return
		}
	}
	b.row = blankTight
}

// measure breaks the texts.
func (b *stopPage) measure(fit stopFit) {
	b.how = fit
	b.exposed, b.others, b.ticks = nil, nil, nil
	b.remark = b.wrap(b.say(b.p.Remark), label, b.right-b.left)
	b.advice = b.wrap(b.say(b.p.Advice), body, b.right-b.left)
	if len(b.p.Suppliers) == 0 {
		b.remark = b.wrap(b.say(b.p.Remark), body, b.right-b.left)
	}
	for _, f := range b.p.Exposed {
		if !fit.raises {
			f.Raises = report.Message{}
		}
		b.exposed = append(b.exposed, b.exposedFact(f))
	}
	for _, f := range b.p.Others {
		if b.p.Field == nil {
			b.ticks = append(b.ticks, b.tickRow(f, b.tight))
		} else {
			b.others = append(b.others, b.otherFact(f, fit))
		}
	}
}

// restHeight is what stands below the suppliers.
func (b *stopPage) restHeight() float64 {
	if b.p.Field == nil {
		h := 7 + b.leading(4.5, 9)*float64(len(b.advice)) + 2
		for _, t := range b.ticks {
			h += t.height
		}
		return h
	}
	return max(fieldTop+fieldLeast+fieldFoot, b.factsHeight()) + b.agreementHeight()
}

func (b *stopPage) factsHeight() float64 {
	h := 9.0
	for _, f := range b.exposed {
		h += f.height
	}
	if len(b.others) > 0 {
		h += 6.4
	}
	for _, f := range b.others {
		h += f.height
	}
	return h + 4 + 3.6*2
}

// fieldAndFacts draws the field and the facts of the exposure card beside it,
// and returns where they end.
func (b *stopPage) fieldAndFacts(y float64) float64 {
	head := b.say(b.p.Field.Head)
	b.c.bookmark(1, head, y)
	b.section(b.left, y, halfWidth, head, "")
	remark := b.wrap(b.say(b.p.Field.Remark), label, halfWidth)
	height := min(fieldTall, b.bottom-y-fieldTop-fieldFoot-3.6*float64(len(remark))-b.agreementHeight())
	b.drawField(b.left, y+fieldTop, height, *b.p.Field)
	b.c.begin("P", "")
	b.lines(b.left, y+fieldTop+height+8.4, 3.6, remark, label)
	b.c.end()
	return max(y+fieldTop+height+8.4+3.6*float64(len(remark)), b.facts(b.col(7), y))
}

func (b *stopPage) facts(x, y float64) float64 {
	head := b.t("stop.exposed", "n", len(b.exposed))
	if len(b.exposed) == 0 {
		head = b.t("stop.calm")
	}
	b.c.bookmark(1, head, y)
	b.section(x, y, halfWidth, head, "")
	over := max(0, min(20, b.bottom-y-b.factsHeight()-b.agreementHeight()))
	more := over / float64(len(b.exposed)+len(b.others)+1)
	y += 9
	for _, f := range b.exposed {
		b.drawExposed(x, y, f)
		y += f.height + more
	}
	if len(b.others) > 0 {
		b.c.line(x, y, x+halfWidth, y, 0.6, hairline)
		b.c.begin("P", "")
		b.text(x, y+3.8, b.t("stop.others", "n", len(b.others)), label)
		b.c.end()
		y += 6.4
	}
	for _, f := range b.others {
		b.drawOther(x, y, f)
		y += f.height + more/2
	}
	b.c.begin("P", "")
	defer b.c.end()
	return b.lines(x, y+4, 3.6, b.wrap(b.t("stop.squares"), label, halfWidth), label)
}

// agreements is how many of the first suppliers leave days uncovered.
func (b *stopPage) agreements() int {
	rows := 0
	for rows < len(b.p.Suppliers) && b.p.Suppliers[rows].Missing > 0 && rows < b.how.agree {
		rows++
	}
	return rows
}

func (b *stopPage) agreementHeight() float64 {
	rows := b.agreements()
	if rows == 0 || b.p.Field == nil {
		return 0
	}
	return sectionApart + agreeHead + b.how.pitch*float64(rows)
}

// agreement leaves lines to write on where there is room: who sees to the
// first gaps, and by when.
func (b *stopPage) agreement(y float64) {
	rows := b.agreements()
	if rows < 1 || y+agreeHead+b.how.pitch*float64(rows) > b.bottom+0.1 {
		return
	}
	b.section(b.left, y, b.right-b.left, b.t("stop.agree"), "")
	y += agreeHead
	for _, r := range b.p.Suppliers[:rows] {
		y += b.how.pitch
		b.c.begin("P", "")
		x := b.left + 62
		st := b.fit(r.Name, body, 58, 7.2)
		b.text(b.left, y-1.6, b.c.ellipsis(r.Name, st, 58), st)
		x += b.text(x, y-1.6, b.t("agree.person"), label) + 2.5
		by := b.right - 34 - b.c.width(b.t("agree.by"), label)
		b.c.line(x, y-0.8, by-5, y-0.8, 0.5, ink)
		by += b.text(by, y-1.6, b.t("agree.by"), label) + 2.5
		b.c.line(by, y-0.8, b.right, y-0.8, 0.5, ink)
		b.c.end()
	}
}

// tickCard draws the exposure card to tick.
func (b *stopPage) tickCard(y float64) {
	head := b.t("stop.facts.title")
	b.c.bookmark(1, head, y)
	b.section(b.left, y, b.right-b.left, head, "")
	b.c.begin("P", "")
	last := b.lines(b.left, y+11, b.leading(4.5, 9), b.advice, body)
	b.c.end()
	y = last + 3
	more := 0.0
	for _, t := range b.ticks {
		more += t.height
	}
	more = max(0, min(4, (b.bottom-y-more)/float64(max(len(b.ticks), 1))))
	b.c.line(b.left, y, b.right, y, 0.6, ink)
	b.c.begin("Table", "")
	for _, t := range b.ticks {
		t.height += more
		b.c.begin("TR", "")
		b.drawTick(y, t)
		b.c.end()
		y += t.height
	}
	b.c.end()
}
