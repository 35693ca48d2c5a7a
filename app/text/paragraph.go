package text

import (
	"sort"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// rank says how good a place is for a line to end.
type rank uint8

const (
	inside  rank = iota // within a grapheme cluster: never
	torn                // between clusters, against the rules for marks
	cluster             // within a word
	poor                // allowed by Unicode, but it parts what belongs together
	fair                // between words
	pause               // after a mark or at a hint
)

// paragraph is text without newlines and the places where it may break.
type paragraph struct {
	runes   []rune
	ranks   []rank // ranks[i] is about the place before runes[i]
	places  [pause + 1][]int
	measure Measure
	han     bool
	perRune float64 // width of a rune as last seen, to guess where a line ends
}

func newParagraph(s string, measure Measure) *paragraph {
	p := &paragraph{runes: []rune(s), measure: measure}
	p.han = hasHan(p.runes)
	p.ranks = make([]rank, len(p.runes)+1)
	var seg segmenter.Segmenter
	seg.Init(p.runes)
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		p.ranks[g.Offset+len(g.Text)] = cluster
	}
	for it := seg.LineIterator(); it.Next(); {
		l := it.Line()
		if at := l.Offset + len(l.Text); p.ranks[at] == cluster {
			p.ranks[at] = fair
		}
	}
	for i := 1; i < len(p.runes); i++ {
		p.ranks[i] = p.adjust(i, p.ranks[i])
	}
	for i := 1; i <= len(p.runes); i++ {
		for r := torn; r <= p.ranks[i]; r++ {
			p.places[r] = append(p.places[r], i)
		}
	}
	if n := len(p.runes); n > 0 { // the end is as good as any place
		for r := p.ranks[n] + 1; r <= pause; r++ {
			p.places[r] = append(p.places[r], n)
		}
	}
	return p
}

// adjust corrects what Unicode says about the place before runes[i].
func (p *paragraph) adjust(i int, r rank) rank {
	before, after := p.runes[i-1], p.runes[i]
	switch {
	case before == hint:
		return pause
	case r == inside, p.conjunct(i):
		return inside
	case before == joiner || after == joiner:
		return torn
	case strings.ContainsRune(closers+followers, after) || isOpener(before):
		return torn
	case p.han && isOpener(after), isCloser(before) && before < 0x3000 && isHan(after):
		r = fair // Unicode does not tell opening curly quotes from closing ones
	}
	if r < fair {
		return r
	}
	switch {
	case strings.ContainsRune(pauses, before):
		return pause
	case p.together(i):
		return poor
	}
	return fair
}

// conjunct tells whether the place lies between consonants that are drawn as
// one; Unicode's older rules for clusters part them.
func (p *paragraph) conjunct(i int) bool {
	const virama, zwj = 0x94D, 0x200D
	before := p.runes[i-1]
	if before == zwj && i > 1 {
		before = p.runes[i-2]
	}
	return before == virama && isIndic(p.runes[i])
}

// together tells whether the place parts a compound, or a number and its unit.
func (p *paragraph) together(i int) bool {
	before, after := p.runes[i-1], p.runes[i]
	switch {
	case before == '-':
		return i > 1 && p.runes[i-2] != ' '
	case unicode.IsDigit(before):
		return isHan(after)
	case before == ' ' && i > 1 && unicode.IsDigit(p.runes[i-2]):
		return unicode.IsLower(after) && !p.han || after == '%'
	}
	return false
}

// line returns the text from one place to another as it is shown.
func (p *paragraph) line(from, to int) string {
	return visible(strings.TrimRight(string(p.runes[from:to]), " "))
}

func (p *paragraph) lines(cuts []int) []string {
	lines := make([]string, len(cuts))
	from := 0
	for i, to := range cuts {
		lines[i] = p.line(from, to)
		from = to
	}
	return lines
}

// next returns the first place of the rank after at, or the end.
func (p *paragraph) next(at int, r rank) int {
	places := p.places[r]
	if i := sort.SearchInts(places, at+1); i < len(places) {
		return places[i]
	}
	return len(p.runes)
}

// longest returns the last place of the rank up to which the text from at fits,
// or -1. It guesses from the width of what it measured before, so that a line
// costs a few measurements however long the paragraph is.
func (p *paragraph) longest(at int, r rank, width float64) int {
	places := p.places[r]
	first := sort.SearchInts(places, at+1)
	low, high := first-1, len(places) // low fits, high does not
	for tries := 0; low+1 < high; tries++ {
		try := min(max(p.guess(at, places, width), low+1), high-1)
		switch {
		case high == len(places) && tries > 4:
			try = min(low+1<<tries, high-1)
		case high == len(places):
			try = min(try, low+16<<tries)
		case tries > 4:
			try = (low + high) / 2
		}
		w := p.measure(p.line(at, places[try]))
		p.perRune = w / float64(places[try]-at)
		if w <= width {
			low = try
		} else {
			high = try
		}
	}
	if low < first {
		return -1
	}
	return places[low]
}

// guess returns the index of the place where a line from at probably ends.
func (p *paragraph) guess(at int, places []int, width float64) int {
	if p.perRune <= 0 {
		return len(places)
	}
	runes := min(max(width/p.perRune, 0), float64(len(p.runes)))
	return sort.SearchInts(places, at+int(runes)+1) - 1
}
