package pdf

import (
	"fmt"
	"io"
	"slices"

	"plumbline/assessment/report"
)

// chapter draws one numbered page of an edition, which may take several sheets.
type chapter func(*sheet)

// edition writes an edition, in one language or in two side by side.
func edition(w io.Writer, h report.Head, opt Options, chapters []chapter) error {
	raw, err := drafted(h, opt, chapters)[0].c.bytes()
	if err != nil {
		return fmt.Errorf("print report: %w", err)
	}
	if _, err := w.Write(raw); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// drafted draws an edition. Texts name the pages on which chapters begin; where
// these are others than was thought, it draws again.
func drafted(h report.Head, opt Options, chapters []chapter) []*sheet {
	var starts []int
	for draft := 1; ; draft++ {
		halves := newSheets(h, opt)
		for _, s := range halves {
			s.starts = starts
		}
		found := drawEdition(halves, h, chapters)
		if draft == mostDrafts || slices.Equal(found, starts) || starts == nil && inOrder(found) {
			return halves
		}
		starts = found
	}
}

// mostDrafts is how often an edition is drawn to find its page numbers; a
// longer number in a text could move them once more.
const mostDrafts = 3

// inOrder reports whether every chapter begins on the page of its number.
func inOrder(starts []int) bool {
	for i, page := range starts {
		if page != i+1 {
			return false
		}
	}
	return true
}

// newSheets returns the page in the language asked for, or both halves of a
// spread where there is a second one.
func newSheets(h report.Head, opt Options) []*sheet {
	if opt.Second == "" {
		return []*sheet{newSheet(h, opt)}
	}
	return newSpread(h, opt)
}

// newSpread returns the halves of sheets that are two pages wide. The second
// draws on the canvas of the first, one page further right.
func newSpread(h report.Head, opt Options) []*sheet {
	first := newSheet(h, opt)
	page := first.c.paper
	d := first.c.details
	opt.Lang = opt.Second
	second := newSheet(h, opt)
	d.second = second.c.details.lang

	c := newCanvas(paper{page.name, 2 * page.width, page.height}, d)
	for i, s := range []*sheet{first, second} {
		s.c, s.across = c, float64(i)*page.width
		s.part = &node{tag: "Part", lang: s.words.p.Lang()}
		c.tree.root.kids = append(c.tree.root.kids, kid{node: s.part})
	}
	return []*sheet{first, second}
}

// enter makes drawing go to this half of the sheet and its part of the
// structure, so that one language can be read aloud from end to end.
func (s *sheet) enter() {
	if s.part == nil {
		return
	}
	s.c.closeMark()
	s.c.across, s.c.tree.top = s.across, s.part
}

// drawEdition draws the chapters, the heads and the feet on every half. It
// returns the pages, from 1, on which the chapters begin.
func drawEdition(halves []*sheet, h report.Head, chapters []chapter) (starts []int) {
	for _, draw := range chapters {
		starts = append(starts, halves[0].c.pages()+1)
		drawChapter(halves, draw)
	}
	for _, s := range halves {
		s.enter()
		s.headsAndFeet(h)
	}
	if len(halves) > 1 {
		halves[0].enter()
		halves[0].c.eachPage(func(int, int) { halves[0].fold() })
	}
	return starts
}

// drawChapter draws a chapter on every half. It begins on the same sheet in
// both languages, and so does the next: where one language needs a sheet more,
// the other half says that it is empty.
func drawChapter(halves []*sheet, draw chapter) {
	c := halves[0].c
	from, ends := c.pages(), make([]int, len(halves))
	for i, s := range halves {
		s.enter()
		c.turnBack(from)
		draw(s)
		ends[i] = c.tree.page + 1
	}
	for i, s := range halves {
		s.enter()
		for page := ends[i]; page < c.pages(); page++ {
			c.turn(page)
			s.emptyHalf()
		}
	}
}

// emptyHalf says that the other language goes on here alone.
func (s *sheet) emptyHalf() {
	s.c.begin("P", "")
	s.textCenter((s.left+s.right)/2, s.bottom/2, s.t("spread.empty"), label)
	s.c.end()
}

// fold draws the line between the halves, along which the sheet can be cut.
func (s *sheet) fold() {
	middle := s.c.paper.width / 2
	s.c.line(middle, 0, middle, s.c.paper.height, 0.4, hairline)
}
