package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// stopPage is page 4 while it is laid out.
type stopPage struct {
	*sheet
	p       report.Stop
	remark  []string
	exposed []factBlock
	others  []factBlock
	ticks   []tickRow
	advice  []string
}

// Measures of page 4.
const (
	supplierHead = 7.6  // from the line to the first row
	supplierRow  = 15.4 // at most
	leastSupply  = 12.0
	rowsASheet   = 6 // most suppliers on the first sheet
	blankRow     = 9.0
	fieldTop     = 12.4 // from the section's line to the frame
	sectionApart = 8.0
	agreeHead    = 6.0
	agreeRow     = 8.0 // of a line to write on
	agreeMost    = 3
)

// stop lays out and draws page 4.
func (s *sheet) stop(p report.Stop) {
	y := s.open("4", p.Question, p.Headline) + 9
	b := &stopPage{sheet: s, p: p}
	b.measure()
	if len(p.Suppliers) > 0 {
		y = b.suppliers(y)
	} else {
		y = b.blank(y)
	}
	y += 8
	if y+b.restHeight() > b.bottom {
		y = b.more("4", p.Question)
	}
	if p.Field != nil {
		b.fieldAndFacts(y)
		return
	}
	b.tickCard(y)
}

func (b *stopPage) measure() {
	b.remark = b.wrap(b.say(b.p.Remark), label, b.right-b.left)
	b.advice = b.wrap(b.say(b.p.Advice), body, b.right-b.left)
	if len(b.p.Suppliers) == 0 {
		b.remark = b.wrap(b.say(b.p.Remark), body, b.right-b.left)
	}
	for _, f := range b.p.Exposed {
		b.exposed = append(b.exposed, b.exposedFact(f))
	}
	for _, f := range b.p.Others {
		if b.p.Field == nil {
			b.ticks = append(b.ticks, b.tickRow(f))
		} else {
			b.others = append(b.others, b.otherFact(f))
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
	return max(fieldTop+fieldLeast+fieldFoot, b.factsHeight())
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

// suppliers draws the table, with further sheets where it is long, and what
// stands below it; it returns where that ends.
func (b *stopPage) suppliers(y float64) float64 {
	rows := b.p.Suppliers
	days := b.daysOf(rows)
	foot := 12 + 3.6*float64(len(b.remark))
	height := supplierRow
	if len(rows) <= rowsASheet {
		room := b.bottom - y - supplierHead - foot - sectionApart - b.restHeight()
		height = min(supplierRow, max(leastSupply, room/float64(len(rows))))
	}
	b.c.bookmark(1, b.t("stop.suppliers"), y)
	b.c.begin("Table", "")
	for len(rows) > 0 {
		n := min(len(rows), max(1, int((b.bottom-y-supplierHead-foot)/height)))
		if len(rows) > rowsASheet {
			n = min(n, rowsASheet)
		}
		y = b.supplierRows(y, rows[:n], days, height, len(rows) == len(b.p.Suppliers))
		if rows = rows[n:]; len(rows) > 0 {
			y = b.more("4", b.p.Question)
		}
	}
	b.c.end()
	return b.underSuppliers(y)
}

// supplierRows draws a table head and rows of the height.
func (b *stopPage) supplierRows(y float64, rows []report.Supplier, days dayScale, height float64, first bool) float64 {
	b.c.line(b.left, y, b.right, y, 0.9, ink)
	b.c.begin("TR", "")
	b.cell("TH", func() { b.text(b.left, y+4.8, b.t("stop.suppliers"), label) })
	b.cell("TH", func() { b.text(b.left+daysFrom, y+4.8, b.t("stop.head.days"), label) })
	b.cell("TH", func() { b.textRight(b.left+missingUntil, y+4.8, b.t("stop.head.missing"), label) })
	b.cell("TH", func() { b.textRight(b.left+shareUntil, y+4.8, b.t("stop.head.share"), label) })
	b.cell("TH", func() { b.textRight(b.right, y+4.8, b.t("stop.head.risk"), label) })
	b.c.end()
	y += supplierHead
	end := y + height*float64(len(rows))
	b.c.line(b.left, y, b.right, y, 0.6, hairline)
	b.dayAxis(days, y, end)
	largest := 0.0
	for _, r := range b.p.Suppliers {
		largest = max(largest, r.Risk)
	}
	for i, r := range rows {
		b.supplier(y, height, days, r, first && i == 0, largest)
		y += height
		pt, k := 0.6, hairline
		if i == len(rows)-1 {
			pt, k = 0.5, ink
		}
		b.c.line(b.left, y, b.right, y, pt, k)
	}
	return y
}

func (b *stopPage) supplier(y, height float64, days dayScale, r report.Supplier, first bool, largest float64) {
	mid := y + height/2 + 0.8
	b.c.begin("TR", "")
	defer b.c.end()
	lines := b.atMost(r.Name, bodyBold, supplierName, 2)
	if height >= supplierRow-0.1 {
		lines = b.atMost(r.Name, bodyBold, supplierName, 3)
	}
	lead := b.leading(4.1, 9)
	b.cell("TD", func() { b.lines(b.left, mid+1.1-lead*float64(len(lines)-1)/2, lead, lines, bodyBold) })
	b.c.begin("TD", "")
	b.c.begin("Figure", b.t("alt.supplier", "name", r.Name, "recover", r.Recover, "survive", r.Survive))
	b.supplierBar(mid, days, r)
	b.c.end()
	b.c.end()
	b.riskCells(mid, r, first, largest)
}

// underSuppliers writes legend and remark below the numbers of the axis.
func (b *stopPage) underSuppliers(y float64) float64 {
	base := y + 9
	x := b.left + daysFrom
	entry := func(key string, draw func(x, top float64)) {
		b.c.begin(artifact, "")
		draw(x, base-2.5)
		b.c.end()
		b.c.begin("P", "")
		x += 7 + b.text(x+6.2, base, b.t(key), label) + 5
		b.c.end()
	}
	entry("stop.legend.last", func(x, top float64) { b.c.rect(x, top, 5, 2.8, paint{fill: supply}) })
	entry("stop.legend.missing", func(x, top float64) {
		b.c.hatch(x, top, 5, 2.8, 45, 1.1, 0.5, alarm)
		b.c.rect(x, top, 5, 2.8, paint{stroke: alarm, pt: 0.6})
	})
	entry("stop.legend.recover", func(x, top float64) { b.c.line(x+3.6, top-0.8, x+3.6, top+3.4, 1.4, brass) })
	entry("stop.legend.spare", func(x, top float64) { b.c.rect(x, top, 5, 2.8, paint{fill: white, stroke: supply, pt: 0.6}) })
	b.c.begin("P", "")
	end := b.lines(b.left, base+5, 3.6, b.remark, label)
	b.c.end()
	return end + 1
}

// blank draws an empty sheet to write suppliers in.
func (b *stopPage) blank(y float64) float64 {
	b.c.bookmark(1, b.t("stop.suppliers"), y)
	b.section(b.left, y, b.right-b.left, b.t("stop.suppliers"), "")
	b.c.begin("P", "")
	y = b.lines(b.left, y+11, b.leading(4.5, 9), b.remark, body)
	b.c.end()
	if b.p.Blank == 0 {
		return y + 2
	}
	y += 4
	ends := [4]float64{86, 114, 142, 174}
	heads := [4]string{"stop.head.recover", "stop.head.survive", "stop.head.missing", "stop.head.share.long"}
	b.c.line(b.left, y, b.right, y, 0.6, ink)
	b.c.begin("P", "")
	for i, h := range heads {
		b.textRight(b.left+ends[i], y+4.4, b.t(h), label)
	}
	b.c.end()
	y += 6
	for i := range b.p.Blank {
		b.c.line(b.left, y, b.right, y, 0.6, hairline)
		b.text(b.left, y+blankRow-2.2, strconv.Itoa(i+1), label)
		b.c.line(b.left+4, y+blankRow-1.6, b.left+54, y+blankRow-1.6, 0.5, ink)
		for _, end := range ends {
			b.c.line(b.left+end-20, y+blankRow-1.6, b.left+end, y+blankRow-1.6, 0.5, ink)
		}
		y += blankRow
	}
	b.c.line(b.left, y, b.right, y, 0.5, ink)
	return y
}

// fieldAndFacts draws the field and the facts of the exposure card beside it,
// and returns where they end.
func (b *stopPage) fieldAndFacts(y float64) float64 {
	head := b.say(b.p.Field.Head)
	b.c.bookmark(1, head, y)
	b.section(b.left, y, halfWidth, head, "")
	remark := b.wrap(b.say(b.p.Field.Remark), label, halfWidth)
	height := min(fieldTall, b.bottom-y-fieldTop-fieldFoot-3.6*float64(len(remark)))
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
	for rows < len(b.p.Suppliers) && b.p.Suppliers[rows].Missing > 0 && rows < agreeMost {
		rows++
	}
	return rows
}

func (b *stopPage) agreementHeight() float64 {
	return sectionApart + agreeHead + agreeRow*float64(b.agreements())
}

// agreement leaves lines to write on where there is room: who sees to the
// first gaps, and by when.
func (b *stopPage) agreement(y float64) {
	rows := min(b.agreements(), int((b.bottom-y-agreeHead)/agreeRow))
	if rows < 1 {
		return
	}
	b.section(b.left, y, b.right-b.left, b.t("stop.agree"), "")
	y += agreeHead
	for _, r := range b.p.Suppliers[:rows] {
		y += agreeRow
		b.c.begin("P", "")
		x := b.left + 62
		b.text(b.left, y-1.6, b.c.ellipsis(r.Name, body, 58), body)
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
