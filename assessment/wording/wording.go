// Package wording knows how a text in each language must look: its script, its
// quotation marks, its decimal sign, and the words that would give the
// declaration a force it has not. It looks at what a machine can see; it knows
// no questionnaire and no window.
package wording

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fault is one thing that is wrong with a text: the rule's name and its
// arguments as name, value pairs.
type Fault struct {
	Rule string
	Args []any
}

// latinNames are the Latin names that a reader of any script expects as they
// are.
var latinNames = []string{"AI", "QR", "ERP", "U", "ID", "IT", "AB", "Plumbline", "DMA", "MIIT", "PartNIR"}

// straight marks are a typewriter's, of no language.
const straight = `'"`

const (
	halfWidth = ",;:?!()"
	fullWidth = "，；：？！（）。、《》「」"
)

var (
	latinWord = regexp.MustCompile(`[A-Za-z][A-Za-z’-]*`)
	mixedWord = regexp.MustCompile(`[A-Za-z]\p{Cyrillic}|\p{Cyrillic}[A-Za-z]|[A-Za-z]\p{Devanagari}|\p{Devanagari}[A-Za-z]`)
	point     = regexp.MustCompile(`\d\.\d{1,2}(\D|$)`)
	comma     = regexp.MustCompile(`\d,\d{1,2}(\D|$)`)
)

// Check returns what is wrong with a text that stands by itself. Names are
// Latin words that may stand in a text of another script beyond the few that
// always may.
func Check(lang, s string, names ...string) []Fault {
	c := checker{lang: lang}
	c.spaces(s)
	c.quotes(s)
	c.force(s)
	c.script(s)
	if how, ok := ways[lang]; ok && how.script != unicode.Latin {
		c.names(s, names)
	}
	if lang == "zh" {
		c.chinese(s)
	} else if strings.ContainsAny(s, fullWidth) {
		c.add("full_width")
	}
	return c.found
}

type checker struct {
	lang  string
	found []Fault
}

func (c *checker) add(rule string, args ...any) {
	c.found = append(c.found, Fault{Rule: rule, Args: args})
}

func (c *checker) spaces(s string) {
	if s != strings.TrimSpace(s) || strings.Contains(s, "  ") || strings.ContainsAny(s, "\n\t") {
		c.add("space")
	}
}

// quotes checks that marks are the language's own and come in pairs. A language
// with other outer marks may have “ only as the end of an inner „ pair.
func (c *checker) quotes(s string) {
	how := ways[c.lang]
	bad := strings.ContainsAny(s, straight)
	if how.guillemets {
		bad = bad || strings.Count(s, "«") != strings.Count(s, "»") || strings.Count(s, "„") != strings.Count(s, "“") || strings.Contains(s, "”")
	} else {
		bad = bad || strings.Count(s, "“") != strings.Count(s, "”") || strings.ContainsAny(s, "«»„")
	}
	if bad {
		c.add("quotes")
	}
	if how.comma && point.MatchString(s) || !how.comma && how.script == unicode.Latin && comma.MatchString(s) {
		c.add("decimal")
	}
}

func (c *checker) force(s string) {
	for _, w := range ways[c.lang].forbidden {
		if strings.Contains(strings.ToLower(s), w) {
			c.add("forbidden", "words", w)
		}
	}
}

// script finds the first letter of a script that the language does not use,
// and words written in two.
func (c *checker) script(s string) {
	how, ok := ways[c.lang]
	if !ok {
		return
	}
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.In(r, how.script, unicode.Latin) {
			c.add("script", "letter", string(r))
			break
		}
	}
	if w := mixedWord.FindString(s); w != "" {
		c.add("mixed", "word", w)
	}
}

// names finds Latin words that are no names.
func (c *checker) names(s string, more []string) {
	for _, w := range latinWord.FindAllString(s, -1) {
		w = strings.Trim(w, "-")
		if !slices.Contains(latinNames, w) && !slices.Contains(more, w) {
			c.add("latin", "word", w)
		}
	}
}

func (c *checker) chinese(s string) {
	if strings.ContainsAny(s, halfWidth) || endsWithDot(s) {
		c.add("half_width")
	}
	if spaceByHan(s) {
		c.add("space")
	}
}

// endsWithDot reports a Latin full stop behind a Han character.
func endsWithDot(s string) bool {
	rest, found := strings.CutSuffix(s, ".")
	last, _ := utf8.DecodeLastRuneInString(rest)
	return found && unicode.Is(unicode.Han, last)
}

// spaceByHan reports a space beside a Han character; the gap between Han and
// digits is set by whoever draws the text.
func spaceByHan(s string) bool {
	r := []rune(s)
	for i, c := range r {
		if c == ' ' && (i > 0 && unicode.Is(unicode.Han, r[i-1]) || i+1 < len(r) && unicode.Is(unicode.Han, r[i+1])) {
			return true
		}
	}
	return false
}

// Untranslated reports whether a text of at least two words was left as it
// stands in English.
func Untranslated(lang, s, english string) bool {
	return lang != "en" && s == english && Words(s) > 1
}

// Han counts the Han characters.
func Han(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// Words counts what holds a letter or a digit; a lone sign is no word.
func Words(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

// LongAnchor reports whether the description of a level cannot be read at a
// glance in the language.
func LongAnchor(lang, s string) bool {
	if lang == "zh" {
		return Han(s) > 45
	}
	most, ok := ways[lang]
	if !ok {
		return Words(s) > 25
	}
	return Words(s) > most.anchorWords
}

// LongShort reports whether a short label does not fit under a chart.
func LongShort(s string) bool {
	return Han(s) > 8 || Han(s) == 0 && utf8.RuneCountInString(s) > 22
}
