package pdf

import "plumbline/assessment/report"

// othersPage is page 7 while it is laid out.
type othersPage struct {
	*sheet
	o     report.Others
	notes []string
	how   othersFit
	row   float64   // height of a dimension of the European view
	spare float64   // room below each kind of help to write in
	level []float64 // heights of the rows of kinds, where two columns share them
}

// Measures of page 7.
const (
	scoreLeast = 40.0
	scoreMost  = 58.0
	dmaRowTall = 7.8 // of a dimension, where there is room
	dmaHead    = 8.0
	dmaBarAt   = 40.0 // of the bars, at least
	dmaBarMost = 50.0
)

// othersFit says how close the parts of page 7 stand.
type othersFit struct {
	tile    float64 // from one tile to the next below
	buy     float64 // added to the lines of a row of the list
	oneLine bool    // titles in the list are set smaller rather than broken
	dma     float64 // of a dimension of the European view
}

var othersFits = []othersFit{{4.6, 2.2, false, 7}, {4.6, 2.2, true, 7}, {4.4, 1.6, true, 6.6}, {4.1, 1.2, true, 6.2}, {3.9, 0.8, true, 5.8}}

// others lays out and draws page 7.
func (s *sheet) others(o report.Others) {
	last := s.open("7", o.Question, o.Headline)
	p := &othersPage{sheet: s, o: o}
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
	p.choose(y)
	y = p.figures(y)
	y = p.shopping(y)
	y = p.fresh(y+2.4, p.dmaHeight(halfWidth)+p.notesHeight())
	h, _ := p.arrangeHelp(y)
	p.dma(p.left, y, halfWidth)
	p.drawHelp(y, h)
	p.drawNotes()
}

// choose takes the loosest fit at which the page shows all that it should, else
// the loosest that fits one sheet; where none does, a further sheet follows.
func (p *othersPage) choose(top float64) {
	for _, all := range []bool{true, false} {
		for _, fit := range othersFits {
			p.how, p.row = fit, fit.dma
			y := top + p.figuresHeight() + p.shoppingHeight() + 2.4
			if y+p.dmaHeight(halfWidth)+p.notesHeight() > p.bottom {
				continue
			}
			if _, good := p.arrangeHelp(y); good || !all {
				return
			}
		}
	}
	p.how, p.row = othersFits[0], othersFits[0].dma
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

// figureParts are the heights of score and scenes.
type figureParts struct {
	fall  float64  // of the score's scale
	span  []string // the range in words
	star  []string // what a star means
	right bool     // it stands below the scenes, else below the range
	tall  float64
}

// figureParts measures. The score grows to the height of the scenes.
func (p *othersPage) figureParts() figureParts {
	e := *p.o.Estimate
	f := figureParts{span: p.wrap(p.say(e.Range), label, halfWidth)}
	if e.Next != nil {
		f.star = p.wrap(p.t("others.star"), label, halfWidth)
	}
	tiles, star := p.tilesHeight(e, p.how.tile), 3.6*float64(len(f.star))
	below := estimateFoot + 4.4 + 3.6*float64(len(f.span))
	f.right = scoreLeast+below+star > tiles
	if f.right {
		tiles += star + 1
	} else {
		below += star
	}
	f.fall = min(scoreMost, max(scoreLeast, tiles-below))
	if len(e.List) == 0 {
		f.fall = scoreMost
	}
	f.tall = max(f.fall+below, tiles)
	return f
}

func (p *othersPage) figuresHeight() float64 { return p.figureParts().tall + 3.4 }

// figures draws score and scenes and returns where they end.
func (p *othersPage) figures(y float64) float64 {
	e, f := *p.o.Estimate, p.figureParts()
	p.scorePanel(p.left, y, f.fall, e)
	p.c.begin("P", "")
	end := p.lines(p.left, y+f.fall+estimateFoot+4.4, 3.6, f.span, label)
	p.c.end()
	p.sceneTiles(p.col(7), y, p.how.tile, e)
	p.c.begin("P", "")
	if f.right {
		p.lines(p.col(7), y+p.tilesHeight(e, p.how.tile)+3, 3.6, f.star, label)
	} else {
		p.lines(p.left, end+3.6, 3.6, f.star, label)
	}
	p.c.end()
	return y + f.tall + 3.4
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
	at := x + p.barAt()
	p.c.line(at, y+dmaHead, at, top, 0.9, ink)
	lines := p.wrap(p.t("others.dma.scale"), label, width)
	p.c.begin("P", "")
	defer p.c.end()
	return p.lines(x, top+4.4, 3.6, lines, label) + 3
}

// barAt is where the bars of the European view begin: behind the longest title.
func (p *othersPage) barAt() float64 {
	at := dmaBarAt
	for _, r := range p.o.DMA.Rows {
		at = max(at, p.c.width(p.in(r.Title), dense.size(7.8))+2)
	}
	return min(at, dmaBarMost)
}

// dmaRow draws one dimension: solid where it is well covered, hatched where it
// is an indication only.
func (p *othersPage) dmaRow(x, y, width float64, r report.DMARow) {
	at := p.barAt()
	base, bar := y+p.row/2+1.1, x+at
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
	st := p.fit(title, dense, at-2, 6.8)
	p.text(x, base-lift, p.c.ellipsis(title, st, at-2), st)
	p.text(x, base+1.9, note, label.size(6.8))
	p.textRight(x+width, base, coverage, labelInk)
	if !r.Known {
		return
	}
	w := (width - at - 22) * float64(r.Score) / 100
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
