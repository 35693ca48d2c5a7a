package exchange

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// fields reads nodes into values. The first failure stays; everything read
// after it is a zero value.
type fields struct {
	*source
	err error
}

func (f *fields) failAt(n *node, what string, args ...any) {
	if f.err == nil {
		f.err = f.fail(what, n.offset, n.path, args...)
	}
}

// object returns the members of an object with none but the known keys.
func (f *fields) object(n *node, known ...string) map[string]*node {
	out := map[string]*node{}
	if n.kind != '{' {
		f.failAt(n, "not_object")
		return out
	}
	for _, m := range n.members {
		if !slices.Contains(known, m.key) && f.err == nil {
			f.err = f.fail("key", m.offset, n.path, "key", quoted(m.key), "known", strings.Join(known, ", "))
		}
		out[m.key] = m.value
	}
	return out
}

// need returns a member that may not be missing.
func (f *fields) need(n *node, members map[string]*node, key string) *node {
	if m, ok := members[key]; ok {
		return m
	}
	f.failAt(n, "missing", "key", quoted(key))
	return &node{offset: n.offset, path: join(n.path, key)}
}

// text returns a text of one line.
func (f *fields) text(n *node) string { return f.anyText(n, false) }

// lines returns a text that may have several lines.
func (f *fields) lines(n *node) string { return f.anyText(n, true) }

func (f *fields) anyText(n *node, lines bool) string {
	if n.kind != 's' {
		f.failAt(n, "not_text")
		return ""
	}
	clean, bad, ok := cleanText(n.text, lines)
	if !ok {
		f.failAt(n, "character", "code", fmt.Sprintf("U+%04X", bad))
		return ""
	}
	if utf8.RuneCountInString(clean) > textLength {
		f.failAt(n, "long", "max", textLength)
		return ""
	}
	return clean
}

// choice returns one of the words.
func (f *fields) choice(n *node, words ...string) string {
	if n.kind != 's' {
		f.failAt(n, "not_text")
		return ""
	}
	if !slices.Contains(words, n.text) {
		f.failAt(n, "choice", "found", quoted(n.text), "choices", strings.Join(words, ", "))
		return ""
	}
	return n.text
}

var wholeNumber = regexp.MustCompile(`^(0|-?[1-9][0-9]{0,8})$`)

// whole returns a whole number written as such: 2, and neither 2.0 nor "2".
func (f *fields) whole(n *node, low, high int) int {
	if n.kind == '0' && wholeNumber.MatchString(n.text) {
		if v, err := strconv.Atoi(n.text); err == nil && v >= low && v <= high {
			return v
		}
	}
	f.failAt(n, "not_whole", "low", low, "high", high)
	return 0
}

// number returns a number of the range.
func (f *fields) number(n *node, low, high float64) float64 {
	if n.kind == '0' {
		v, err := strconv.ParseFloat(n.text, 64)
		if err == nil && v >= low && v <= high {
			return math.Abs(v) // -0 is 0
		}
	}
	f.failAt(n, "not_number", "low", low, "high", high)
	return 0
}

// list returns the items of a list of at most that many.
func (f *fields) list(n *node, most int) []*node {
	if n.kind != '[' {
		f.failAt(n, "not_list")
		return nil
	}
	if len(n.items) > most {
		f.failAt(n, "many", "max", most)
		return nil
	}
	return n.items
}

// choices returns a list of different words.
func (f *fields) choices(n *node, most int, words ...string) []string {
	out := []string{}
	for _, item := range f.list(n, most) {
		word := f.choice(item, words...)
		if slices.Contains(out, word) {
			f.failAt(item, "repeated", "found", quoted(word))
		}
		out = append(out, word)
	}
	return out
}

// day returns a date written YYYY-MM-DD.
func (f *fields) day(n *node) string {
	s := f.text(n)
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		f.failAt(n, "day", "found", quoted(s))
		return ""
	}
	return s
}
