package pdf

import (
	"strconv"

	"plumbline/assessment/report"
)

// leastSuppliers is the least room of the first sheet's suppliers.
func (b *stopPage) leastSuppliers() float64 {
	return supplierHead + leastSupply*float64(min(len(b.p.Suppliers), rowsASheet)) + b.supplierFoot()
}

// supplierFoot is the room of axis, legend and remark.
func (b *stopPage) supplierFoot() float64 { return 15 + 3.6*float64(len(b.remark)) }

// suppliers draws the table, with further sheets where it is long, and what
// stands below it; it returns where that ends.
func (b *stopPage) suppliers(y float64) float64 {
	rows := b.p.Suppliers
	days := b.daysOf(rows)
	foot := b.supplierFoot()
	height := supplierRow
	if len(rows) <= rowsASheet {
		room := b.bottom - y - supplierHead - foot - sectionApart - b.restHeight()
		height = min(supplierRow, max(leastSupply, room/float64(len(rows))))
	}
	b.c.bookmark(1, b.t("stop.suppliers"), y)
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
	return b.underSuppliers(y)
}

// supplierRows draws a table head and rows of the height.
func (b *stopPage) supplierRows(y float64, rows []report.Supplier, days dayScale, height float64, first bool) float64 {
	b.c.begin("Table", "")
	defer b.c.end()
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
	lines, st := b.supplierTitle(r.Name, height)
	lead := b.leading(4.1*st.pt/9, st.pt)
	b.cell(rowHead, func() { b.lines(b.left, mid+1.1-lead*float64(len(lines)-1)/2, lead, lines, st) })
	b.c.begin("TD", "")
	b.c.begin("Figure", b.t("alt.supplier", "name", r.Name, "recover", b.words.days(r.Recover), "survive", b.words.days(r.Survive)))
	b.supplierBar(mid, days, r)
	b.c.end()
	b.c.end()
	b.riskCells(mid, r, first, largest)
}

// supplierTitle breaks a name into the lines that a row holds, smaller where
// they would be too many.
func (b *stopPage) supplierTitle(name string, height float64) (lines []string, st style) {
	for _, pt := range []float64{9, 8.2, 7.6} {
		st = bodyBold.size(pt)
		most := min(3, int((height-0.8)/b.leading(4.1*pt/9, pt)))
		if lines = b.wrap(name, st, supplierName); len(lines) <= most {
			break
		}
		lines = b.atMost(name, st, supplierName, most)
	}
	return lines, st
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

// blankHeight is the room of the empty sheet.
func (b *stopPage) blankHeight() float64 {
	h := 11 + b.leading(4.5, 9)*float64(len(b.remark)-1)
	if b.p.Blank == 0 {
		return h + 2
	}
	return h + 4 + 6 + b.row*float64(b.p.Blank)
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
		b.text(b.left, y+b.row-2.2, strconv.Itoa(i+1), label)
		b.c.line(b.left+4, y+b.row-1.6, b.left+54, y+b.row-1.6, 0.5, ink)
		for _, end := range ends {
			b.c.line(b.left+end-20, y+b.row-1.6, b.left+end, y+b.row-1.6, 0.5, ink)
		}
		y += b.row
	}
	b.c.line(b.left, y, b.right, y, 0.5, ink)
	return y
}
