package pdf

import "plumbline/assessment/report"

// othersPage is page 7 while it is laid out.
type othersPage struct {
	*sheet
	o     report.Others
	notes []string
	row   float64   // height of a dimension of the European view
	spare float64   // room below each kind of help to write in
	level []float64 // heights of the rows of kinds, where two columns share them
}

// Measures of page 7.
const (
	scoreLeast = 40.0
	scoreMost  = 58.0
	dmaRow     = 7.0 // of a dimension; taller where there is room
	dmaRowTall = 7.8
	dmaHead    = 8.0
	dmaBarAt   = 40.0 // of the bars
)

// others lays out and draws page 7.
func (s *sheet) others(o report.Others) {
	last := s.open("7", o.Question, o.Headline)
	p := &othersPage{sheet: s, o: o, row: dmaRow}
	p.measureNotes()
	if !o.Stamp.Empty() {
		s.stamp()
	}
	y := last + 7.6
	if o.Estimate == nil {
		p.without(y)
		p.drawNotes()
		return
	}
	y = p.figures(y)
	y = p.shopping(y)
	y = p.fresh(y+2.4, p.dmaHeight(halfWidth)+p.notesHeight())
	p.helpColumn(y, p.dma(p.left, y, halfWidth))
	p.drawNotes()
}

// fresh returns y, or the top of a further sheet where the height does not fit
// above the bottom any more.
func (p *othersPage) fresh(y, height float64) float64 {
	if y+height <= p.bottom {
		return y
	}
	return p.sheetAgain()
}

// sheetAgain begins a further sheet of the page.
func (p *othersPage) sheetAgain() float64 {
	y := p.more("7", p.o.Question)
	if !p.o.Stamp.Empty() {
		p.stamp()
	}
	return y + 3
}

// measureNotes breaks what must stand beside the estimates.
func (p *othersPage) measureNotes() {
	words := ""
	for _, n := range p.o.Notes {
		words += p.in(n) + p.gap()
	}
	if !p.o.LeftOut.Empty() {
		words += p.say(p.o.LeftOut)
	}
	if words != "" {
		p.notes = p.c.lines(words, label, p.right-p.left)
	}
}

func (p *othersPage) notesHeight() float64 { return 3.6*float64(len(p.notes)) + 3 }

func (p *othersPage) drawNotes() {
	p.c.begin("P", "")
	defer p.c.end()
	p.lines(p.left, p.bottom-3.6*float64(len(p.notes)-1), 3.6, p.notes, label)
}

// figures draws score and scenes and returns where they end. The score grows
// to the height of the scenes.
func (p *othersPage) figures(y float64) float64 {
	e := *p.o.Estimate
	span := p.wrap(p.say(e.Range), label, halfWidth)
	below := estimateFoot + 4.4 + 3.6*float64(len(span))
	fall := min(scoreMost, max(scoreLeast, tilesHeight(e)-below))
	if len(e.List) == 0 {
		fall = scoreMost
	}
	p.c.bookmark(1, p.t("others.score"), y)
	p.scorePanel(p.left, y, fall, e)
	p.c.begin("P", "")
	p.lines(p.left, y+fall+estimateFoot+4.4, 3.6, span, label)
	p.c.end()
	p.sceneTiles(p.col(7), y, e)
	return y + max(fall+below, tilesHeight(e)) + 3.4
}

// dmaHeight is the room of the European view.
func (p *othersPage) dmaHeight(width float64) float64 {
	if !p.o.DMA.None.Empty() {
		return 11 + p.leading(3.9, 8.2)*float64(len(p.wrap(p.say(p.o.DMA.None), dense, width)))
	}
	return dmaHead + p.row*float64(len(p.o.DMA.Rows)) + 4.4 + 3.6*float64(len(p.wrap(p.t("others.dma.scale"), label, width)))
}

// dma draws the European view at x and returns where it ends.
func (p *othersPage) dma(x, y, width float64) float64 {
	title := p.t("others.dma")
	p.c.bookmark(1, title, y)
	p.section(x, y, width, title, "")
	if !p.o.DMA.None.Empty() {
		lines := p.wrap(p.say(p.o.DMA.None), dense, width)
		p.c.begin("P", "")
		defer p.c.end()
		return p.lines(x, y+11, p.leading(3.9, 8.2), lines, dense) + 3
	}
	p.c.begin("P", "")
	p.textRight(x+width, y+5.2, p.t("others.dma.coverage"), label)
	p.c.end()
	top := y + dmaHead
	for _, r := range p.o.DMA.Rows {
		p.dmaRow(x, top, width, r)
		top += p.row
	}
	p.c.line(x+dmaBarAt, y+dmaHead, x+dmaBarAt, top, 0.9, ink)
	lines := p.wrap(p.t("others.dma.scale"), label, width)
	p.c.begin("P", "")
	defer p.c.end()
	return p.lines(x, top+4.4, 3.6, lines, label) + 3
}

// dmaRow draws one dimension: solid where it is well covered, hatched where it
// is an indication only.
func (p *othersPage) dmaRow(x, y, width float64, r report.DMARow) {
	base, bar := y+p.row/2+1.1, x+dmaBarAt
	title, coverage := p.in(r.Title), p.words.p.Percent(float64(r.Coverage)/100)
	p.c.begin("Figure", p.t("others.alt.dma", "title", title, "score", p.dmaScore(r), "coverage", coverage))
	defer p.c.end()
	note := ""
	switch {
	case !r.Known:
		note = p.words.p.T("crosswalk.dma.none")
	case r.Indication:
		note = p.words.p.T("crosswalk.dma.indication")
	}
	lift := 0.0
	if note != "" {
		lift = 1.3
	}
	st := p.fit(title, dense, dmaBarAt-2, 6.8)
	p.text(x, base-lift, p.c.ellipsis(title, st, dmaBarAt-2), st)
	p.text(x, base+1.9, note, label.size(6.8))
	p.textRight(x+width, base, coverage, labelInk)
	if !r.Known {
		return
	}
	w := (width - dmaBarAt - 22) * float64(r.Score) / 100
	if r.Indication {
		p.c.hatch(bar, y+(p.row-3)/2, w, 3, 45, 0.8, 0.4, ink)
		p.c.rect(bar, y+(p.row-3)/2, w, 3, paint{stroke: ink, pt: 0.5})
	} else {
		p.c.rect(bar, y+(p.row-3)/2, w, 3, paint{fill: ink})
	}
	p.text(bar+2+w, base, p.dmaScore(r), bodyBold.size(8.2))
}

func (p *othersPage) dmaScore(r report.DMARow) string {
	if !r.Known {
		return p.words.p.T("crosswalk.dma.none")
	}
	return p.words.p.Number(float64(r.Score), 0)
}
