package seeds

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/assessment"
	"plumbline/assessment/wording"
)

// lintTexts checks every text in every language, then lengths and doubles.
func (l *linter) lintTexts() {
	for _, t := range textsOf(l.qn) {
		l.complete(t)
		for _, lang := range sorted(t.text) {
			l.lintText(t.place+" "+lang, lang, t.text[lang])
			l.lintLeft(t.place+" "+lang, lang, t.text[lang], t.text["en"])
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
	for _, f := range wording.Check(lang, s) {
		l.add(place, f.Rule, f.Args...)
	}
}

// lintLeft finds a text that was left in English.
func (l *linter) lintLeft(place string, lang, s, english string) {
	if wording.Untranslated(lang, s, english) {
		l.add(place, "untranslated")
	}
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
				if wording.LongAnchor(lang, s) {
					l.add(place+" "+lang, "anchor_long", "count", max(wording.Han(s), wording.Words(s)))
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
			if wording.LongShort(s) {
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
