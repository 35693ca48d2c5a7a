package text

import "strings"

// Measure returns the width of a line of text, in any unit.
type Measure func(string) float64

// Lines breaks s into lines no wider than width, by UAX #14 and the Chinese
// rules for marks. A newline ends a paragraph. A word wider than the line breaks
// between grapheme clusters; only a single cluster may stand out. No character
// is lost but spaces at breaks. Where it can be helped, the last line is not a
// single character or short word. Empty text has no lines.
func Lines(s string, width float64, measure Measure) []string {
	s = Clean(s)
	if s == "" {
		return nil
	}
	var lines []string
	for _, text := range strings.Split(s, "\n") {
		p := newParagraph(text, measure)
		cuts, _ := p.fill(width, fair)
		lines = append(lines, p.lines(p.avoidWidow(cuts, width))...)
	}
	return lines
}

// Balanced breaks a headline into as few lines as fit and makes them even. Han
// headlines break only after marks and at hints (U+200B) where that stays within
// most lines. A text too long for most lines gets the lines it needs.
func Balanced(s string, width float64, most int, measure Measure) []string {
	s = Clean(s)
	if s == "" {
		return nil
	}
	var lines []string
	for _, text := range strings.Split(s, "\n") {
		p := newParagraph(text, measure)
		lines = append(lines, p.lines(p.balance(width, most))...)
	}
	return lines
}

// Ellipsis returns s as one line, cut with an ellipsis between grapheme clusters
// where it is wider than width.
func Ellipsis(s string, width float64, measure Measure) string {
	s = strings.ReplaceAll(Clean(s), "\n", " ")
	if line := visible(s); measure(line) <= width {
		return line
	}
	p := newParagraph(s, func(part string) float64 { return measure(part + "…") })
	if end := p.longest(0, torn, width); end > 0 {
		return p.line(0, end) + "…"
	}
	return "…"
}

// fill breaks the paragraph into lines, at places of the given rank as long as
// there is one that fits. It returns where the lines end, and false if worse
// places had to be used.
func (p *paragraph) fill(width float64, least rank) (cuts []int, ok bool) {
	ok = true
	for at := 0; at < len(p.runes); {
		end := -1
		for r := least; end < 0 && r >= torn; r-- {
			end = p.longest(at, r, width)
			ok = ok && (end >= 0 || r != least)
		}
		if end < 0 {
			end = p.next(at, torn)
		}
		cuts = append(cuts, end)
		at = end
	}
	if len(cuts) == 0 {
		cuts = []int{0}
	}
	return cuts, ok
}

// avoidWidow moves the last break back where the last line is a mere scrap.
func (p *paragraph) avoidWidow(cuts []int, width float64) []int {
	n := len(cuts)
	if n < 2 || !p.scrap(cuts[n-2]) {
		return cuts
	}
	start, end := 0, cuts[n-2]
	if n > 2 {
		start = cuts[n-3]
	}
	for at := end - 1; at > start && 2*(at-start) >= end-start; at-- {
		if p.ranks[at] >= fair && !p.scrap(at) {
			if p.measure(p.line(at, len(p.runes))) <= width {
				cuts[n-2] = at
			}
			break
		}
	}
	return cuts
}

// scrap tells whether what follows at is one Han character or one short word.
func (p *paragraph) scrap(at int) bool {
	letters := 0
	for _, r := range p.runes[at:] {
		switch {
		case isHan(r):
			letters += 3
		case r == ' ' && letters > 0:
			letters += 2
		case !strings.ContainsRune(closers+followers+openers+" ", r):
			letters++
		}
	}
	return letters < 6
}

// balance breaks the paragraph evenly into the fewest lines.
func (p *paragraph) balance(width float64, most int) []int {
	least := fair
	cuts, ok := p.fill(width, least)
	if p.han {
		if at, fine := p.fill(width, pause); fine && len(at) <= most {
			cuts, ok, least = at, true, pause
		}
	}
	if !ok || len(cuts) < 2 || len(cuts) > most {
		return p.avoidWidow(cuts, width)
	}
	low, high := width/float64(len(cuts)+1), width
	for range 12 {
		middle := (low + high) / 2
		if even, fine := p.fill(middle, least); fine && len(even) == len(cuts) {
			cuts, high = even, middle
		} else {
			low = middle
		}
	}
	return cuts
}
