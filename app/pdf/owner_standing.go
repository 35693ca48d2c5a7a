package pdf

import (
	"strconv"
	"strings"

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
	rowName      = 31.0 // width of a name
	scaleFrom    = 40.0 // left end of the scales, from the margin
	gapUntil     = 87.0 // right end of the gaps
	wordsFrom    = 90.6 // left end of the words
	wordsWide    = 83.4
)

// wordFit is a size of the words, the fewest lines that an answer is cut to
// where they do not fit, and whether the notes below are kept.
type wordFit struct {
	pt    float64
	least int
	notes bool
}

var wordFits = []wordFit{{8.2, allLines, true}, {7.8, allLines, true}, {7.2, allLines, true}, {6.8, allLines, true}, {6.8, 2, true}, {6.8, 2, false}}

const allLines = 9 // no answer has so many lines

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
		over = b.shorten(fit.least, b.bottom-top-b.height(b.halves))
		if over >= 0 {
			break
		}
	}
	return over
}

// shorten cuts lines off the longest answers, one by one, until the room that
// is left over is no longer negative or all have the fewest lines; it returns
// what is left over then.
func (b *standingPage) shorten(least int, over float64) float64 {
	for over < 0 {
		var longest *rowBlock
		at, most := 0, least
		for i := range b.halves {
			for j := range b.halves[i].rows {
				r := &b.halves[i].rows[j]
				for k, lines := range r.says {
					if len(lines) > most && b.wordsHeight(r) >= r.height {
						longest, at, most = r, k, len(lines)
					}
				}
			}
		}
		if longest == nil {
			return over
		}
		words := b.in(longest.Says[at].Text)
		longest.says[at] = b.atMost(words, b.st, wordsWide-sayIndent, most-1)
		before := longest.height
		longest.height = b.rowHeight(longest)
		over += before - longest.height
	}
	return over
}

func (b *standingPage) measure(fit wordFit) {
	b.halves, b.notes = nil, nil
	b.st = labelInk.size(fit.pt)
	if fit.notes {
		var notes []string
		for _, n := range b.p.Notes {
			notes = append(notes, b.say(n))
		}
		b.notes = b.wrap(strings.Join(notes, b.gap()), label, b.right-b.left)
	}
	for _, h := range b.p.Halves {
		block := halfBlock{half: h, rows: []rowBlock{b.rowBlock(h.Index)}}
		for _, r := range h.Dimensions {
			block.rows = append(block.rows, b.rowBlock(r))
		}
		b.halves = append(b.halves, block)
	}
}

func (b *standingPage) rowBlock(r report.Row) rowBlock {
	block := rowBlock{Row: r}
	for _, say := range r.Says {
		block.says = append(block.says, b.wrap(b.in(say.Text), b.st, wordsWide-sayIndent))
	}
	block.remark = b.wrap(b.say(r.Remark), b.st, wordsWide)
	if r.Dimension != "" {
		block.name = b.c.headline(beforeBrackets(b.in(r.Name)), bodyBold, rowName-b.c.width(string(r.Dimension), label)-1, 3)
	}
	block.height = b.rowHeight(&block)
	return block
}

// wordsHeight is the room that the words of a row ask for.
func (b *standingPage) wordsHeight(r *rowBlock) float64 {
	lines := len(r.remark)
	for _, words := range r.says {
		lines += len(words)
	}
	return b.wordLeading()*float64(lines) + 0.9*float64(max(0, len(r.says)-1)) + 2.2
}

func (b *standingPage) rowHeight(r *rowBlock) float64 {
	least := leastRow
	if r.Dimension == "" {
		least = leastGroup
	}
	return max(least, b.wordsHeight(r), b.leading(4.2, 9)*float64(len(r.name))+3)
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
	b.c.begin("TH", "")
	scale := chart.Scale{Left: b.left + scaleFrom, Right: b.left + scaleFrom + rowScale}
	gap := b.c.width(b.t("standing.head.gap"), label)
	for _, tick := range chart.Ticks() {
		words := strconv.Itoa(int(tick))
		w := b.c.width(words, label)
		b.text(min(scale.X(tick)-w/2, b.left+gapUntil-gap-1.4-w), y+4.6, words, label)
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
