package seeds

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/assessment"
)

// Limits of length: a level must be read at a glance, a short label must fit
// under a chart.
const (
	anchorWords = 25
	anchorHan   = 45
	shortLatin  = 22
	shortHan    = 8
)

// latinInChinese are the Latin words a Chinese reader expects as they are.
var latinInChinese = []string{"AI", "QR", "ERP", "U", "ID", "IT", "AB"}

// forbidden is wording that would give the declaration a force it has not.
var forbidden = map[string][]string{
	"en": {"required by", "certified under", "certified by the declaration", "the declaration demands", "the declaration obliges", "in compliance with the declaration"},
	"zh": {"必须按照宣言", "按宣言要求", "宣言要求", "宣言规定", "宣言认证", "符合宣言"},
}

const (
	halfWidth = ",;:?!()"
	fullWidth = "，；：？！（）。、《》「」"
	straight  = `'"`
)

var latinWord = regexp.MustCompile(`[A-Za-z][A-Za-z’-]*`)

// lintTexts checks every text in every language, then lengths and doubles.
func (l *linter) lintTexts() {
	for _, t := range textsOf(l.qn) {
		l.complete(t)
		for _, lang := range sorted(t.text) {
			l.lintText(t.place+" "+lang, lang, t.text[lang])
		}
	}
	for i := range l.qn.Actions {
		l.lintSteps(&l.qn.Actions[i])
	}
	l.lintAnchors()
	l.lintShort()
}

// complete checks that a text is there in every language and in no other.
func (l *linter) complete(t placed) {
	for _, lang := range l.qn.Languages {
		if strings.TrimSpace(t.text[lang]) == "" {
			l.add(t.place, "missing", "lang", lang)
		}
	}
	for _, lang := range sorted(t.text) {
		if !slices.Contains(l.qn.Languages, lang) {
			l.add(t.place, "language", "lang", lang)
		}
	}
}

// lintText checks one text in one language.
func (l *linter) lintText(place, lang, s string) {
	if s != strings.TrimSpace(s) || strings.Contains(s, "  ") || strings.ContainsAny(s, "\n\t") {
		l.add(place, "space")
	}
	if strings.ContainsAny(s, straight) || strings.Count(s, "“") != strings.Count(s, "”") {
		l.add(place, "quotes")
	}
	for _, w := range forbidden[lang] {
		if strings.Contains(strings.ToLower(s), w) {
			l.add(place, "forbidden", "words", w)
		}
	}
	if lang == "zh" {
		l.lintChinese(place, s)
		return
	}
	if han(s) > 0 {
		l.add(place, "han")
	}
	if strings.ContainsAny(s, fullWidth) {
		l.add(place, "full_width")
	}
}

func (l *linter) lintChinese(place, s string) {
	for _, w := range latinWord.FindAllString(s, -1) {
		if !slices.Contains(latinInChinese, w) {
			l.add(place, "latin", "word", w)
		}
	}
	if strings.ContainsAny(s, halfWidth) || endsWithDot(s) {
		l.add(place, "half_width")
	}
	if spaceByHan(s) {
		l.add(place, "space")
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

// lintSteps checks the steps of an action: all languages, as many in each.
func (l *linter) lintSteps(a *assessment.Action) {
	place := fmt.Sprintf("%s how", a.ID)
	for _, lang := range l.qn.Languages {
		steps := a.How[lang]
		if len(steps) == 0 {
			l.add(place, "missing", "lang", lang)
		} else if len(steps) != len(a.How[l.qn.Languages[0]]) {
			l.add(place, "steps", "lang", lang, "count", len(steps))
		}
		for i, s := range steps {
			at := fmt.Sprintf("%s[%d] %s", place, i, lang)
			if strings.TrimSpace(s) == "" {
				l.add(at, "missing", "lang", lang)
			}
			l.lintText(at, lang, s)
		}
	}
}

// lintAnchors checks the length of the level texts, and that no two of all
// level texts, nor of the options of an exposure, say the same.
func (l *linter) lintAnchors() {
	seen := map[string]string{}
	for i := range l.qn.Questions {
		q := &l.qn.Questions[i]
		for level, t := range q.Anchors {
			place := anchorPlace(q.ID, level)
			l.distinct(seen, "", place, t)
			for _, lang := range sorted(t) {
				s := t[lang]
				if lang == "zh" && han(s) > anchorHan || lang != "zh" && words(s) > anchorWords {
					l.add(place+" "+lang, "anchor_long", "count", max(han(s), words(s)))
				}
			}
		}
	}
	for _, e := range l.qn.Exposures {
		for level, t := range e.Options {
			l.distinct(seen, string(e.ID), fmt.Sprintf("%s options[%d]", e.ID, level), t)
		}
	}
}

// lintShort checks the short labels: length, and that no two are the same.
func (l *linter) lintShort() {
	seen := map[string]string{}
	short := func(place string, t assessment.Text) {
		l.distinct(seen, "short", place, t)
		for _, lang := range sorted(t) {
			s := t[lang]
			if han(s) > shortHan || han(s) == 0 && utf8.RuneCountInString(s) > shortLatin {
				l.add(place+" "+lang, "short_long", "count", utf8.RuneCountInString(s))
			}
		}
	}
	for _, d := range l.qn.Dimensions {
		short(fmt.Sprintf("%s short", d.ID), d.Short)
	}
	for i := range l.qn.Questions {
		short(fmt.Sprintf("%s short", l.qn.Questions[i].ID), l.qn.Questions[i].Short)
	}
}

// distinct notes a text whose letters stood before within the realm.
func (l *linter) distinct(seen map[string]string, realm, place string, t assessment.Text) {
	for _, lang := range sorted(t) {
		letters := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '<' || r == '>' {
				return unicode.ToLower(r)
			}
			return -1
		}, t[lang])
		key := realm + "\x00" + lang + "\x00" + letters
		if letters == "" {
			continue
		}
		if before, ok := seen[key]; ok {
			l.add(place+" "+lang, "double", "other", before)
			continue
		}
		seen[key] = place
	}
}

// sorted returns the keys in order, so that findings come in a fixed order.
func sorted[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

func anchorPlace(id assessment.QuestionID, level int) string {
	return fmt.Sprintf("%s anchors[%d]", id, level)
}

// han counts the Han characters.
func han(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// words counts what holds a letter or a digit; a lone sign is no word.
func words(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}
