package text

import (
	"unicode/utf8"
)

// Glyph is one drawn shape. All measures are em.
type Glyph struct {
	ID      uint16
	Text    string  // what it stands for; empty where a glyph before it says so
	Advance float64 // to the next glyph, with spacing
	X, Y    float64 // where it is drawn, from the pen; Y upwards
	Shaped  bool    // part of a shaped word
	Word    string  // the whole word, at the first glyph of a shaped word
}

// Spacing in em.
const (
	air     = 0.125 // between Han and western letters
	squeeze = 0.5   // blank half of a full-width mark before another
	long    = 2.0   // the Chinese dash
)

// privateForms holds the Han forms of marks that both scripts write with one
// code point, as the fonts' build script placed them.
var privateForms = map[rune]rune{
	'‘': 0xE100, '’': 0xE101, '“': 0xE102, '”': 0xE103, '…': 0xE104, '·': 0xE105,
}

// walker goes over one line of clean text.
type walker struct {
	face   *Face
	s      string
	at     int
	prev   rune // 0 at the beginning
	quoted bool // the last opening quotation mark had its Han form
	dotted bool // the last ellipsis had its Han form
}

// walk calls emit for every glyph of a line of clean text.
func (f *Face) walk(s string, emit func(Glyph)) {
	w := walker{face: f, s: s}
	for w.at < len(w.s) {
		r, size := utf8.DecodeRuneInString(w.s[w.at:])
		switch {
		case isIndic(r):
			w.indic(emit)
		case r == hint || r == joiner || isJoin(r):
			w.at += size
		case isLeftward(r):
			w.leftward(emit)
		default:
			emit(w.plain(r, size))
		}
	}
}

// leftward lays out a word that is read from right to left, in the order of the
// eye, as programs that copy from a page expect it. The fonts have boxes for it.
func (w *walker) leftward(emit func(Glyph)) {
	var word []Glyph
	for {
		r, size := utf8.DecodeRuneInString(w.s[w.at:])
		if !isLeftward(r) {
			break
		}
		word = append(word, w.plain(r, size))
	}
	for i := len(word) - 1; i >= 0; i-- {
		emit(word[i])
	}
}

// indic lays out a run of Devanagari.
func (w *walker) indic(emit func(Glyph)) {
	end := w.at
	for end < len(w.s) {
		r, size := utf8.DecodeRuneInString(w.s[end:])
		if !isIndic(r) && r != '\u200C' && r != '\u200D' {
			break
		}
		end += size
	}
	word := w.s[w.at:end]
	w.at, w.prev = end, 'अ'
	glyphs, err := w.face.shape(word)
	if err != nil { // the embedded font always loads; boxes are better than nothing
		glyphs = []Glyph{{ID: w.face.box, Text: word, Advance: 1}}
	}
	for _, g := range glyphs {
		emit(g)
	}
}

// plain lays out one character that needs no shaping, with what hangs on it.
func (w *walker) plain(r rune, size int) Glyph {
	start := w.at
	w.at += size
	for w.at < len(w.s) {
		next, n := utf8.DecodeRuneInString(w.s[w.at:])
		if !isJoin(next) {
			break
		}
		w.at += n
	}
	next, n := utf8.DecodeRuneInString(w.s[w.at:])
	if n == 0 {
		next = 0
	}
	if r == '—' && next == '—' && (isFull(w.prev) || isFull(w.after(n))) {
		w.at += n
		w.prev = '〇'
		return Glyph{ID: w.face.dash, Text: "——", Advance: long, X: (long - w.face.Advance(w.face.dash)) / 2}
	}
	g := w.glyph(r, next)
	g.Text = w.s[start:w.at]
	if r == '\n' || r == 0xA0 || r == 0x202F {
		g.Text = " "
	}
	w.prev = r
	return g
}

// glyph chooses the form of r and the space behind it.
func (w *walker) glyph(r, next rune) Glyph {
	id, wide := w.face.sfnt.glyph(r), isWide(r)
	if r == '\n' {
		id = w.face.sfnt.glyph(' ')
	}
	if form, ok := privateForms[r]; ok && w.hanForm(r, next) {
		id, wide = w.face.sfnt.glyph(form), r < '…' && r != '·'
	}
	if id == 0 {
		id = w.face.box
	}
	g := Glyph{ID: id, Advance: w.face.Advance(id)}
	switch {
	case wide && w.wideNext(r, next) && !(isOpener(r) && isCloser(next)):
		g.Advance -= squeeze
	case isHan(r) && isWestern(next), isWestern(r) && isHan(next):
		g.Advance += air
	}
	return g
}

// hanForm tells whether a mark shared by both scripts stands in Han text.
func (w *walker) hanForm(r, next rune) bool {
	switch r {
	case '·':
		return isHan(w.prev) && isHan(next)
	case '“', '‘':
		w.quoted = isFull(w.prev) || isFull(next) && w.prev == 0
		return w.quoted
	case '”', '’':
		if isWestern(w.prev) && isWestern(next) {
			return false // an apostrophe
		}
		return w.quoted || isFull(w.prev)
	}
	w.dotted = isFull(w.prev) || w.prev == 0 && isFull(next) || w.prev == r && w.dotted
	return w.dotted
}

// wideNext tells whether the mark behind the full-width mark r will be one too.
func (w *walker) wideNext(r, next rune) bool {
	return isWide(next) || next == '“' || next == '‘' || (next == '”' || next == '’') && (w.quoted || isFull(r))
}

// after returns the character behind the next n bytes.
func (w *walker) after(n int) rune {
	r, size := utf8.DecodeRuneInString(w.s[w.at+n:])
	if size == 0 {
		return 0
	}
	return r
}

// isFull tells whether r fills a square, be it a character or a mark.
func isFull(r rune) bool { return isHan(r) || isWide(r) }

// isJoin tells whether r has no shape of its own and belongs to what is before.
func isJoin(r rune) bool {
	return r == '\u200C' || r == '\u200D' || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF
}
