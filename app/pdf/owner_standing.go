package pdf

import (
	"strconv"

	"plumbline/assessment/chart"
	"plumbline/assessment/report"
)

// standingPage is page 2 while it is laid out.
type standingPage struct {
	*sheet
	p      report.Standing
	halves []halfBlock
	st     style // of the words
	notes  []string
}

// halfBlock is one half with its texts broken and its rows measured.
type halfBlock struct {
	half report.Half
	rows []rowBlock // the group's first
}

type rowBlock struct {
	report.Row
	name   []string
	says   [][]string
	remark []string
	height float64
}

// Measures of page 2.
const (
	standingHead = 7.0  // from the line of a half to its first row
	leastRow     = 13.6 // of a dimension
	leastGroup   = 13.4 // of a group
	growRow      = 3.0  // most that is added to a row
	growHalf     = 9.0  // where only one half was asked
	halfApart    = 4.0
	legendHeight = 8.4
	sayIndent    = 5.0
	sayBox       = 3.6
	rowName      = 31.4 // width of a name
	scaleFrom    = 40.0 // left end of the scales, from the margin
	gapUntil     = 86.0 // right end of the gaps
	wordsFrom    = 90.0 // left end of the words
	wordsWide    = 84.0
)

// wordFit is a size of the words, the most lines of one answer, and whether
// the notes below are kept.
type wordFit struct {
	pt    float64
	most  int
	notes bool
}

var wordFits = []wordFit{{8.2, 9, true}, {7.8, 9, true}, {7.2, 9, true}, {6.8, 9, true}, {6.8, 3, true}, {6.8, 2, true}, {6.8, 2, false}}

// standing lays out and draws page 2. Where both halves do not fit one sheet,
// the second goes to the next.
func (s *sheet) standing(p report.Standing) {
	top := s.open("2", p.Question, p.Headline) + 5.8
	b := &standingPage{sheet: s, p: p}
	over := b.choose(top)
	if over >= 0 {
		b.draw(top, b.halves, over)
	} else {
		b.measure(wordFits[2])
		for i := range b.halves {
			if i > 0 {
				top = s.more("2", p.Question)
			}
			b.draw(top, b.halves[i:i+1], s.bottom-top-b.height(b.halves[i:i+1]))
		}
	}
	b.legend(s.bottom - b.endHeight())
}

// choose takes the largest words at which all fits one sheet, and returns the
// room left over; negative where none does.
func (b *standingPage) choose(top float64) (over float64) {
	for _, fit := range wordFits {
		b.measure(fit)
		over = b.bottom - top - b.height(b.halves)
		if over >= 0 {
			break
		}
	}
	return over
}

func (b *standingPage) measure(fit wordFit) {
	b.halves, b.notes = nil, nil
	b.st = labelInk.size(fit.pt)
	for _, n := range b.p.Notes {
		if !fit.notes {
			break
		}
		b.notes = append(b.notes, b.wrap(b.say(n), label, b.right-b.left)...)
	}
	for _, h := range b.p.Halves {
		block := halfBlock{half: h, rows: []rowBlock{b.rowBlock(h.Index, fit)}}
		for _, r := range h.Dimensions {
			block.rows = append(block.rows, b.rowBlock(r, fit))
		}
		b.halves = append(b.halves, block)
	}
}

func (b *standingPage) rowBlock(r report.Row, fit wordFit) rowBlock {
	block := rowBlock{Row: r, height: leastRow}
	lines := 0
	for _, say := range r.Says {
		words := b.atMost(b.in(say.Text), b.st, wordsWide-sayIndent, fit.most)
		block.says = append(block.says, words)
		lines += len(words)
	}
	block.remark = b.wrap(b.say(r.Remark), b.st, wordsWide)
	if r.Dimension == "" {
		block.height = leastGroup
	} else {
		block.name = b.c.headline(beforeBrackets(b.in(r.Name)), bodyBold, rowName-b.c.width(string(r.Dimension), label)-1, 3)
	}
	words := b.wordLeading()*float64(lines+len(block.remark)) + 0.9*float64(max(0, len(r.Says)-1))
	block.height = max(block.height, words+2.2, b.leading(4.2, 9)*float64(len(block.name))+3)
	return block
}

func (b *standingPage) wordLeading() float64 { return b.leading(0.47*b.st.pt, b.st.pt) }

func (b *standingPage) height(halves []halfBlock) float64 {
	h := b.endHeight() + halfApart*float64(len(halves)-1)
	for _, half := range halves {
		h += standingHead
		for _, r := range half.rows {
			h += r.height
		}
	}
	return h
}

func (b *standingPage) endHeight() float64 { return legendHeight + 3.6*float64(len(b.notes)) }

// draw draws the halves; over is room to share out among the rows.
func (b *standingPage) draw(y float64, halves []halfBlock, over float64) {
	n := 0
	for _, h := range halves {
		n += len(h.rows)
	}
	most := growRow
	if len(b.p.Halves) == 1 {
		most = growHalf
	}
	more := min(most, over/float64(max(n, 1)))
	for _, h := range halves {
		y = b.half(y, h, more) + halfApart
	}
}

// half draws the head of a half and its rows, and returns where they end.
func (b *standingPage) half(y float64, h halfBlock, more float64) float64 {
	b.c.bookmark(1, b.say(h.half.Name), y)
	b.c.line(b.left, y, b.right, y, 1.2, ink)
	b.c.begin("Table", "")
	defer b.c.end()
	b.c.begin("TR", "")
	b.cell("TH", func() { b.text(b.left, y+4.6, b.t("standing.head.level"), label) })
	b.c.begin(artifact, "")
	scale := chart.Scale{Left: b.left + scaleFrom, Right: b.left + scaleFrom + rowScale}
	for _, tick := range chart.Ticks() {
		b.textCenter(scale.X(tick), y+4.6, strconv.Itoa(int(tick)), label)
	}
	b.c.end()
	b.cell("TH", func() { b.textRight(b.left+gapUntil, y+4.6, b.t("standing.head.gap"), label) })
	b.cell("TH", func() { b.text(b.left+wordsFrom, y+4.6, b.t("standing.head.today"), label) })
	b.c.end()
	y += standingHead
	for _, r := range h.rows {
		r.height += more
		b.c.begin("TR", "")
		b.row(y, h.half, r)
		b.c.end()
		y += r.height
		b.c.line(b.left, y, b.right, y, 0.6, hairline)
	}
	return y
}

// cell draws a cell of a table.
func (s *sheet) cell(tag string, draw func()) {
	s.c.begin(tag, "")
	draw()
	s.c.end()
}

// row draws one row that begins at y.
func (b *standingPage) row(y float64, h report.Half, r rowBlock) {
	b.cell("TD", func() { b.rowName(y, h, r) })
	bob, name := rowBob, b.in(r.Name)
	if r.Dimension == "" {
		bob, name = groupBob, b.say(h.Name)
	}
	alt := b.t("alt.row.unknown", "name", name)
	if r.Known {
		alt = b.t("alt.row", "name", name, "score", r.Score, "half", r.HalfWidth, "target", r.Target, "level", r.Level)
	}
	b.c.begin("TD", "")
	b.c.begin("Figure", alt)
	b.hang(b.left+scaleFrom, y, r.height, bob, h.Group, r.Row)
	b.c.end()
	b.c.end()
	b.cell("TD", func() { b.gapCell(y, r) })
	b.cell("TD", func() { b.words(y, r) })
}

func (b *standingPage) rowName(y float64, h report.Half, r rowBlock) {
	if r.HasLevel {
		b.levelBox(b.left, y+3.2, levelSize, r.Level)
	} else {
		b.unknownBox(b.left, y+3.2, levelSize)
	}
	x, base := b.left+6.6, y+6.6
	if r.Dimension == "" {
		b.text(x, base, b.say(h.Name), group.in(colourOf(h.Group)))
		if r.Known {
			b.text(x, base+4.8, b.t("standing.index", "value", r.Score, "half", r.HalfWidth), label)
		}
		return
	}
	end := b.lines(x, base, b.leading(4.2, 9), r.name, bodyBold)
	if n := len(r.name); n > 0 {
		b.text(x+b.c.width(r.name[n-1], bodyBold)+1.2, end, string(r.Dimension), label)
	}
}

func (b *standingPage) gapCell(y float64, r rowBlock) {
	if !r.Known {
		return
	}
	st := body.in(soft)
	if r.Widest || r.Dimension == "" {
		st = group
	}
	words := strconv.Itoa(r.Gap)
	if r.Gap < 0 {
		words = "−" + strconv.Itoa(-r.Gap)
	}
	b.textRight(b.left+gapUntil, y+6.6, words, st)
}

// words writes what the answers say, or the remark in their place.
func (b *standingPage) words(y float64, r rowBlock) {
	x, lead := b.left+wordsFrom, b.wordLeading()
	base := y + 3.1 + b.st.pt/perMM*0.36 + 0.4
	for i, lines := range r.says {
		b.todayBox(x, base-sayBox/2-b.st.pt/perMM*0.36, sayBox, r.Says[i])
		base = b.lines(x+sayIndent, base, lead, lines, b.st) + lead + 0.9
	}
	b.lines(x, base, lead, r.remark, b.st)
}
