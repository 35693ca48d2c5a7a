package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// noBreak is the space at which no line ends.
const noBreak = "\u00a0"

// kept joins what should stay in one line: a number and the word it counts or
// the word it belongs to, and a Russian word of one letter and the one after it.
func kept(s string) string {
	words := strings.Split(s, " ")
	if len(words) < 2 {
		return s
	}
	var out strings.Builder
	for i, w := range words {
		out.WriteString(w)
		if i == len(words)-1 {
			break
		}
		if joins(w, words[i+1]) {
			out.WriteString(noBreak)
		} else {
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// joins reports whether two words belong into one line.
func joins(left, right string) bool {
	switch {
	case left == "" || right == "":
		return false
	case left == "±" || left == "§" || left == "≥":
		return true
	case bareNumber(left):
		r, _ := utf8.DecodeRuneInString(right)
		return unicode.IsLetter(r)
	case utf8.RuneCountInString(left) == 1:
		r, _ := utf8.DecodeRuneInString(left)
		return unicode.Is(unicode.Cyrillic, r)
	}
	return bareNumber(strings.TrimRight(right, ".,;:।)")) && !bareNumber(right) && unicode.IsLetter(lastRune(left))
}

// bareNumber reports whether a word is digits alone.
func bareNumber(w string) bool {
	for _, r := range w {
		if r < '0' || r > '9' {
			return false
		}
	}
	return w != ""
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
