package plumb

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"plumbline/assets"
)

// leastWords gives four words forty bits, out of reach behind half a second of
// work for each try.
const leastWords = 1024

// A language's words are written in one script with what is on every keyboard:
// no accents in Portuguese, no ё in Russian, no dots below borrowed sounds in
// Hindi, so that it does not matter how somebody spells.
var wordRules = map[string]struct {
	letters  func(r rune) bool
	low, top int
	alike    func(a, b string) bool
}{
	"en": {isSmallLatin, 3, 9, within1},
	"pt": {isSmallLatin, 3, 10, within1},
	"ru": {func(r rune) bool { return r >= 'а' && r <= 'я' }, 3, 10, within1},
	"hi": {isPlainHindi, 2, 10, func(a, b string) bool { return skeleton(a) == skeleton(b) }},
	"zh": {func(r rune) bool { return unicode.Is(unicode.Han, r) }, 2, 2, sameSigns},
}

func TestWords(t *testing.T) {
	for lang, rule := range wordRules {
		raw, err := assets.Words.ReadFile("words/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
		if len(words) < leastWords {
			t.Errorf("%s has %d words, not %d", lang, len(words), leastWords)
		}
		for i, w := range words {
			if n := len([]rune(w)); n < rule.low || n > rule.top || strings.ContainsFunc(w, func(r rune) bool { return !rule.letters(r) }) {
				t.Errorf("%s: %q has the wrong length or letters", lang, w)
			}
			if Normal(w) != w {
				t.Errorf("%s: %q is used as %q", lang, w, Normal(w))
			}
			if j := slices.IndexFunc(words[:i], func(o string) bool { return rule.alike(w, o) }); j >= 0 {
				t.Errorf("%s: %q and %q are too much alike", lang, w, words[j])
			}
		}
	}
}

func isSmallLatin(r rune) bool { return r >= 'a' && r <= 'z' }

// isPlainHindi allows the dot below only where every keyboard has it.
func isPlainHindi(r rune) bool {
	const candrabindu = 0x901
	return unicode.Is(unicode.Devanagari, r) && r != candrabindu && !strings.ContainsRune("\u0958\u0959\u095a\u095b\u095e\u095f", r)
}

// within1 reports whether one typing error turns one word into the other.
func within1(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if i == len(x) {
		return true
	}
	if len(x) == len(y) {
		return string(x[i+1:]) == string(y[i+1:])
	}
	return string(x[i:]) == string(y[i+1:])
}

// skeleton leaves only the consonants of a word, those that are often mixed up
// as one.
func skeleton(w string) string {
	const virama = '\u094d'
	bare := strings.Map(func(r rune) rune {
		if unicode.IsMark(r) && r != virama {
			return -1
		}
		return r
	}, norm.NFD.String(w))
	return strings.NewReplacer("श", "स", "ष", "स", "ण", "न", "ई", "इ", "ऊ", "उ", "ऐ", "ए", "औ", "ओ", "आ", "अ").Replace(bare)
}

// sameSigns reports whether two Chinese words are made of the same signs.
func sameSigns(a, b string) bool {
	x, y := []rune(a), []rune(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}
