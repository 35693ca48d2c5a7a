package pdf

import (
	"unicode"
	"unicode/utf8"

	"plumbline/assessment/report"
)

// sheet is the page being laid out: the canvas, the words, and the frame that
// text stays in.
type sheet struct {
	words
	c                   *canvas
	left, right, bottom float64
	across              float64      // where this half of a spread begins
	part                *node        // of the structure; nil where it is not halved
	date                string       // as printed; "" where unknown
	seen                func(placed) // told of every text; for the tests
}

// placed is one line of text as it stands on the page.
type placed struct {
	page    int
	text    string
	x, y, w float64 // baseline
	pt      float64
	bold    bool
	of      *node // the element it belongs to; nil for decoration
}

// col returns the left edge of column n of twelve.
func (s *sheet) col(n int) float64 { return s.left + 15*float64(n-1) }

// wide returns the width of n columns.
func wide(n int) float64 { return 15*float64(n) - 6 }

// The styles that pages share.
var (
	body     = style{pt: 9, colour: ink}
	bodyBold = style{pt: 9, bold: true, colour: ink}
	label    = style{pt: 7.2, colour: soft}
	labelInk = style{pt: 7.2, colour: ink}
	dense    = style{pt: 8.2, colour: ink}
	group    = style{pt: 11, bold: true, colour: ink}
	finding  = style{pt: 20, bold: true, colour: ink}
)

func (st style) in(k colour) style      { st.colour = k; return st }
func (st style) size(pt float64) style  { st.pt = pt; return st }
func (st style) weight(bold bool) style { st.bold = bold; return st }

// headsAndFeet writes the head and the foot of every page.
func (s *sheet) headsAndFeet(r report.Head) {
	s.c.eachPage(func(page, total int) {
		s.c.begin(artifact, "")
		s.head(r)
		s.foot(r, page, total)
		s.c.end()
	})
}

func (s *sheet) head(r report.Head) {
	const base = 10.6
	s.mark(s.left, base)
	name := style{pt: 7.2, bold: true, colour: ink}
	x := s.left + 5
	x += s.text(x, base, s.t("brand"), name) + 3
	edition := s.say(r.Edition)
	room := s.right - s.c.width(edition, label) - 4 - x
	s.text(x, base, s.c.ellipsis(s.firm(r), label, room), label)
	s.textRight(s.right, base, edition, label)
	s.c.line(s.left, 13.5, s.right, 13.5, 0.5, ink)
}

func (s *sheet) foot(r report.Head, page, total int) {
	rule, base := s.bottom+3.5, s.bottom+8
	s.c.line(s.left, rule, s.right, rule, 0.6, hairline)
	if s.date == "" {
		s.text(s.left, base, s.t("foot.version_only", "version", r.Version), label)
	} else {
		s.text(s.left, base, s.t("foot.version", "date", s.date, "version", r.Version), label)
	}
	if r.Fingerprint != "" {
		s.textCenter((s.left+s.right)/2, base, s.t("foot.fingerprint", "digits", r.Fingerprint), label)
	}
	s.textRight(s.right, base, s.t("foot.page", "page", page, "pages", total), labelInk.weight(true))
}

// mark draws the sign of the program: a bob on its thread beside the line it
// is measured by. The tip stands on the baseline.
func (s *sheet) mark(x, base float64) {
	s.c.line(x+0.3, base-3.6, x+2.2, base-3.6, 0.6, ink)
	s.c.line(x+1.2, base-3.6, x+1.2, base-2.3, 0.6, ink)
	s.bob(x+1.2, base-2.7, 3.3, ink, solidBob)
	s.c.line(x+2.9, base-4, x+2.9, base+0.9, 0.8, brass)
}

func (s *sheet) firm(r report.Head) string {
	if r.Firm == "" {
		return s.t("firm.unnamed")
	}
	return r.Firm
}

// question writes the number and the question of a page.
func (s *sheet) question(y float64, number, text string) {
	st := style{pt: 9, bold: true, colour: brass}
	s.c.begin("H1", "")
	w := s.text(s.left, y, number, st)
	s.text(s.left+w+2.4, y, text, st)
	s.c.end()
}

// findings writes the first wording that fits two lines at 20, 18 or 16 points
// and returns the last baseline. A later wording is shorter.
func (s *sheet) findings(y float64, choice []report.Message, most int) float64 {
	lines, st := s.fitFinding(choice, most)
	s.c.begin("H2", "")
	defer s.c.end()
	for i, l := range lines {
		if i > 0 {
			y += s.leading(9, st.pt)
		}
		s.text(s.left, y, l, st)
	}
	return y
}

func (s *sheet) fitFinding(choice []report.Message, most int) ([]string, style) {
	width := s.right - s.left
	for _, m := range choice {
		var broken []string
		var brokenAt style
		for _, pt := range []float64{20, 18, 16} {
			st := finding.size(pt)
			lines := s.c.headline(kept(s.say(m)), st, width, most)
			switch {
			case !s.fits(lines, st, width) || len(lines) > most:
			case s.endsAtMarks(lines):
				return lines, st
			case broken == nil:
				broken, brokenAt = lines, st
			}
		}
		if broken != nil {
			return broken, brokenAt
		}
	}
	st := finding.size(13)
	return s.c.lines(s.say(choice[len(choice)-1]), st, width), st
}

// endsAtMarks reports whether every line but the last ends at a mark, as a
// Chinese headline should; in other scripts a line ends between words anyway.
func (s *sheet) endsAtMarks(lines []string) bool {
	if !s.han() {
		return true
	}
	for i, l := range lines {
		if last, _ := utf8.DecodeLastRuneInString(l); i < len(lines)-1 && !unicode.IsPunct(last) {
			return false
		}
	}
	return true
}

func (s *sheet) fits(lines []string, st style, width float64) bool {
	for _, l := range lines {
		if s.c.width(l, st) > width+0.01 {
			return false
		}
	}
	return true
}

// section draws the line that opens a section and its title; the remark stands
// beside it. A title too long for its width, or for the remark, is set smaller.
func (s *sheet) section(x, y, width float64, title, remark string) {
	s.c.line(x, y, x+width, y, 0.9, ink)
	s.c.begin("H2", "")
	st := s.fit(title, bodyBold, width, 7.4)
	if remark != "" {
		st = s.fit(title, st, width-3-s.c.width(remark, label.size(6.8)), 8.2)
	}
	w := s.text(x, y+5.2, title, st)
	s.c.end()
	if remark != "" {
		room := width - w - 3
		st := s.fit(remark, label, room, 6.8)
		s.c.begin("P", "")
		s.text(x+w+3, y+5.2, s.c.ellipsis(remark, st, room), st)
		s.c.end()
	}
}
