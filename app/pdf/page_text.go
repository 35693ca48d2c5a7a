package pdf

import "strings"

// text writes one line and returns its width.
func (s *sheet) text(x, y float64, str string, st style) float64 {
	if s.seen != nil && strings.TrimSpace(str) != "" {
		s.seen(placed{page: s.c.tree.page, text: str, x: x, y: y, w: s.c.width(str, st), pt: st.pt, bold: st.bold, of: s.c.holder()})
	}
	return s.c.text(x, y, str, st)
}

// textRight writes one line that ends at x.
func (s *sheet) textRight(x, y float64, str string, st style) {
	s.text(x-s.c.width(str, st), y, str, st)
}

// textCenter writes one line whose middle is at x.
func (s *sheet) textCenter(x, y float64, str string, st style) {
	s.text(x-s.c.width(str, st)/2, y, str, st)
}

// lines writes lines already broken and returns the last baseline.
func (s *sheet) lines(x, y, leading float64, lines []string, st style) float64 {
	for i, l := range lines {
		if i > 0 {
			y += leading
		}
		s.text(x, y, l, st)
	}
	return y
}

// fit returns the style at the largest size, down to least points, at which
// str is no wider than width.
func (s *sheet) fit(str string, st style, width, least float64) style {
	for st.pt-0.2 >= least-0.01 && s.c.width(str, st) > width {
		st.pt -= 0.2
	}
	return st
}

// atMost breaks str into lines and cuts what goes beyond the last one with an
// ellipsis.
func (s *sheet) atMost(str string, st style, width float64, most int) []string {
	lines := s.wrap(str, st, width)
	if len(lines) <= most {
		return lines
	}
	rest := strings.Join(lines[most-1:], " ")
	if s.han() {
		rest = strings.Join(lines[most-1:], "")
	}
	return append(lines[:most-1:most-1], s.cutAtWord(rest, st, width))
}

// cutAtWord cuts str with an ellipsis after a whole word, where it has some.
func (s *sheet) cutAtWord(str string, st style, width float64) string {
	cut := s.c.ellipsis(str, st, width)
	begun, ok := strings.CutSuffix(cut, "…")
	if !ok || s.han() || strings.HasPrefix(str, begun+" ") {
		return cut
	}
	if at := strings.LastIndexByte(begun, ' '); at > len(begun)/2 {
		return strings.TrimRight(begun[:at], " ,;:—–") + "…"
	}
	return cut
}

// wrap breaks str into lines and sees to it that the last one is not left with
// a crumb: it makes all lines a little shorter, as long as that adds none.
func (s *sheet) wrap(str string, st style, width float64) []string {
	str = kept(str)
	lines := s.c.lines(str, st, width)
	n := len(lines)
	for narrow := width * 0.96; n > 1 && narrow > width*0.6 && s.c.width(lines[n-1], st) < width/4; narrow -= width * 0.04 {
		even := s.c.lines(str, st, narrow)
		if len(even) > n {
			break
		}
		lines = even
	}
	return lines
}

// run is a paragraph whose first words are bold.
type run struct {
	lead  string
	lines []string // the first one follows the lead
	st    style
}

// breakRun breaks a paragraph with a bold beginning into lines.
func (s *sheet) breakRun(lead, text string, st style, width float64) run {
	r := run{lead: lead, st: st}
	text = kept(text)
	if lead == "" {
		r.lines = s.wrap(text, st, width)
		return r
	}
	room := width - s.c.width(lead+s.gap(), st.weight(true))
	first := s.c.lines(text, st, room)
	if len(first) == 0 {
		return r
	}
	rest, cut := strings.CutPrefix(text, first[0])
	if room < width/4 || !cut {
		r.lines = append([]string{""}, s.c.lines(text, st, width)...)
		return r
	}
	r.lines = first[:1]
	if rest = strings.TrimSpace(rest); rest != "" {
		r.lines = append(r.lines, s.wrap(rest, st, width)...)
	}
	return r
}

// gap is what stands between a bold beginning and the text after it.
func (s *sheet) gap() string {
	if s.han() {
		return ""
	}
	return " "
}

func (s *sheet) writeRun(x, y, leading float64, r run) {
	indent := 0.0
	if r.lead != "" {
		indent = s.text(x, y, r.lead, r.st.weight(true)) + s.c.width(s.gap(), r.st)
	}
	for i, l := range r.lines {
		s.text(x+indent, y+float64(i)*leading, l, r.st)
		indent = 0
	}
}
