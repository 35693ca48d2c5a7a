package exchange

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// shownLength is how many characters of a found value an error repeats.
const shownLength = 40

// quoted repeats what was found in one line: shortened, with everything
// unprintable escaped.
func quoted(s string) string {
	if utf8.RuneCountInString(s) > shownLength {
		s = string([]rune(s)[:shownLength]) + "…"
	}
	return strconv.Quote(s)
}

// printable is a file name fit for a line of text.
func printable(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return '?'
		}
		return r
	}, name)
}

// cleanText returns the text in the normal form all texts are kept in, or the
// first character that no text may hold.
func cleanText(s string, lines bool) (clean string, bad rune, ok bool) {
	for _, r := range s {
		if lines && (r == '\n' || r == '\t') {
			continue
		}
		if Forbidden(r) {
			return "", r, false
		}
	}
	return norm.NFC.String(s), 0, true
}

// Forbidden reports whether no text may hold the character, because it hides or
// reorders text: controls, line and paragraph separators, bidi embeddings,
// overrides and isolates, and the mark that stands for a character already lost.
func Forbidden(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r <= 0x9f:
		return true
	case r >= 0x2028 && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return r == utf8.RuneError
}
