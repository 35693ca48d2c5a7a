package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Marks as the line breaker and the spacing see them.
const (
	// openers stand before a word and never end a line.
	openers = "（《「『【〈〔〖｛［“‘"
	// closers stand behind a word and never begin a line.
	closers = "，。、；：？！）》」』】〉〕〗｝］”’．"
	// followers never begin a line either, and are not full-width marks.
	followers = "·…—％%‰℃〃々ー～）)]},.;:!?»›।॥"
	// pauses are the marks after which a Han headline may break.
	pauses = "，、；：。？！"
)

// isHan tells whether r is written in a full square and may begin a line.
func isHan(r rune) bool {
	if r < 0x2E80 {
		return false
	}
	return unicode.Is(unicode.Han, r) || unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo)
}

func hasHan(rs []rune) bool {
	for _, r := range rs {
		if isHan(r) {
			return true
		}
	}
	return false
}

// isWide tells whether r is a full-width mark, one half of which is blank.
func isWide(r rune) bool {
	return r >= 0x3001 && strings.ContainsRune(openers+closers, r)
}

func isOpener(r rune) bool { return r >= 0x2018 && strings.ContainsRune(openers, r) }

func isCloser(r rune) bool { return r >= 0x2018 && strings.ContainsRune(closers, r) }

// isIndic tells whether r needs shaping.
func isIndic(r rune) bool { return r >= 0x900 && r <= 0x97F || r >= 0xA8E0 && r <= 0xA8FF }

// isLeftward tells whether r is written from right to left.
func isLeftward(r rune) bool {
	return r >= 0x590 && r < 0x900 || r >= 0xFB1D && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFF ||
		r >= 0x10800 && r < 0x11000 || r >= 0x1E800 && r < 0x1F000
}

// isWestern tells whether r is a letter or digit that wants a little air beside
// a Han character.
func isWestern(r rune) bool {
	if r < 0x80 {
		return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || strings.ContainsRune("%$#@&+", r)
	}
	return r < 0x900 && (unicode.IsLetter(r) || strings.ContainsRune("±°§£¥", r)) || r == '€' || r == '−' || r == '‰'
}

// Spaced tells whether a space stands between two pieces of text when they are
// read in one go: not beside Han characters, hyphens and other spaces.
func Spaced(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	for _, r := range []rune{last, first} {
		if r == utf8.RuneError || r == ' ' || isFull(r) {
			return false
		}
	}
	return last != '-'
}
