package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The invisible characters that mean something to the line breaker.
const (
	hint   = '\u200B' // a place where a headline may break
	joiner = '\u2060' // a place where no line may break
)

// Clean returns s as text that is safe to measure and draw: valid UTF-8, with
// newline as the only control character and without the marks that turn the
// direction of writing. Accents written apart are joined with their letters.
func Clean(s string) string {
	if plain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(cleanRune, s)
	if strings.ContainsFunc(s, isAccent) {
		s = norm.NFC.String(s)
	}
	return s
}

// plain tells whether s has nothing that Clean could change.
func plain(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if r < 0xA0 && (r < ' ' || r > '~') && r != '\n' || r == 0xAD || isAccent(r) ||
			r >= 0x2000 && r < 0x2070 && cleanRune(r) != r || r > 0xD7FF && cleanRune(r) != r {
			return false
		}
		if r > 0x5FF && r < 0x900 || r == 0x180E {
			return false
		}
	}
	return true
}

func cleanRune(r rune) rune {
	switch {
	case r == '\n' || r == hint || r == joiner || r == '\u200C' || r == '\u200D':
		return r
	case r == '\t':
		return ' '
	case r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return '\n'
	case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		return -1
	case r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF:
		return utf8.RuneError
	}
	return r
}

// isAccent tells whether r is a mark that sits on the letter before it.
func isAccent(r rune) bool { return r >= 0x300 && r <= 0x36F }

// visible removes the characters that only steer line breaking.
func visible(s string) string {
	if !strings.ContainsAny(s, string(hint)+string(joiner)) {
		return s
	}
	return strings.NewReplacer(string(hint), "", string(joiner), "").Replace(s)
}
