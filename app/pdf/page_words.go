package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/report"
)

// words puts messages and texts into the language of the print.
type words struct {
	p      *i18n.Printer
	starts []int // page on which each chapter begins, from 1; nil: that of its number
}

// say returns the sentence of a message, with its arguments in the language.
func (w words) say(m report.Message) string {
	if m.Empty() {
		return ""
	}
	args := make([]any, len(m.Args))
	for i, a := range m.Args {
		args[i] = w.value(a)
	}
	return w.p.T(m.Key, args...)
}

// t returns the sentence with the key; args are name, value pairs.
func (w words) t(key string, args ...any) string { return w.p.T("report."+key, args...) }

func (w words) value(a any) any {
	switch a := a.(type) {
	case report.Message:
		return w.say(a)
	case assessment.Text:
		return w.in(a)
	case report.Chapter:
		return w.page(a)
	case report.Tenths:
		return w.p.Number(float64(a)/10, 1)
	case report.Days:
		return w.days(a)
	case report.Inline:
		return inline(w.in(a.Title))
	case []any:
		items := make([]string, len(a))
		for i, item := range a {
			items[i] = fmt.Sprint(w.value(item))
		}
		return w.p.List(items)
	}
	return a
}

// page returns the number of the page on which a chapter begins.
func (w words) page(c report.Chapter) int {
	if n := int(c) - 1; n >= 0 && n < len(w.starts) {
		return w.starts[n]
	}
	return int(c)
}

// days returns days as a number that a plural can follow: whole ones plain,
// others with one decimal.
func (w words) days(d report.Days) i18n.Decimal {
	if d == report.Days(int(d)) {
		return i18n.Decimal{Value: float64(d)}
	}
	return i18n.Decimal{Value: float64(d), Decimals: 1}
}

// shownDays writes days as a bare number.
func (w words) shownDays(d report.Days) string {
	n := w.days(d)
	return w.p.Number(n.Value, n.Decimals)
}

// inline puts a title into the middle of a sentence: without brackets at its
// end and what comes after a colon, and with a small letter at its beginning
// unless that is an abbreviation.
func inline(title string) string {
	for _, mark := range []string{" (", "（", ": ", "："} {
		if at := strings.Index(title, mark); at > 0 {
			title = title[:at]
		}
	}
	first, size := utf8.DecodeRuneInString(title)
	if second, _ := utf8.DecodeRuneInString(title[size:]); unicode.IsUpper(second) {
		return title
	}
	return string(unicode.ToLower(first)) + title[size:]
}

// in returns the text in the language of the print, in English where it lacks
// there, else in the first language it is written in: what an owner typed has
// one only.
func (w words) in(t assessment.Text) string {
	for _, lang := range append([]string{w.p.Lang(), "en"}, slices.Sorted(maps.Keys(t))...) {
		if s := t.In(lang); s != "" {
			return s
		}
	}
	return ""
}

// han reports whether the print is in Chinese, which wants more leading.
func (w words) han() bool { return w.p.Lang() == "zh" }

// leading returns the distance of two baselines in millimetres: what the role
// asks for, but no less than the script needs.
func (w words) leading(asked, pt float64) float64 {
	least := 1.33
	if w.han() || w.p.Lang() == "hi" {
		least = 1.4 // full squares, or signs above and below the letters
	}
	return max(asked, pt/perMM*least)
}
