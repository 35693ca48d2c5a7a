package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/seeds"
)

// vocabulary returns the words of the questionnaire in a language; Chinese is
// cut at its marks.
func vocabulary(t *testing.T, lang string) []string {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	seen, out := map[string]bool{}, []string{}
	add := func(text assessment.Text) {
		for _, w := range strings.Fields(strings.NewReplacer("，", "， ", "。", "。 ", "；", "； ").Replace(Clean(text[lang]))) {
			if !seen[w] {
				seen[w] = true
				out = append(out, w)
			}
		}
	}
	for _, q := range qn.Questions {
		add(q.Why)
		add(q.Evidence)
		for _, a := range q.Anchors {
			add(a)
		}
	}
	for _, a := range qn.Actions {
		add(a.Pitfall)
		add(a.Title)
	}
	return out
}

// extras are what people write between words.
var extras = map[string][]string{
	"zh": {"（两台）", "“转型”", "《通知》", "12%", "约3个月", "——", "ERP", "2026年", "……"},
	"en": {"(two)", "“plan”", "12 %", "3.5 %", "e-mail", "and/or", "Smith’s", "–", "2026", "…"},
	"pt": {"(dois)", "“plano”", "12%", "3,5%", "e-mail", "e/ou", "d’água", "–", "guarda-chuva", "…"},
	"ru": {"(два)", "«план»", "12\u00a0%", "3,5\u00a0%", "кто-то", "и/или", "№\u00a05", "—", "из-за", "…"},
	"hi": {"(दो)", "“प्लान”", "12%", "3.5%", "ई-मेल", "और/या", "प्र॰", "–", "क्षमता।", "स्त्री", "…"},
}

// TestLinesInEveryLanguage: 2,000 paragraphs in each language at widths that
// every word fits: nothing lost, nothing wider than its box, no line begins or
// ends with a mark that must not, and words stay whole.
func TestLinesInEveryLanguage(t *testing.T) {
	face := Regular().Width
	for lang, more := range extras {
		words := vocabulary(t, lang)
		if len(words) == 0 {
			continue // not offered yet
		}
		t.Run(lang, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				for range 20 { // rapid checks a hundred times
					word := rapid.OneOf(rapid.SampledFrom(words), rapid.SampledFrom(words), rapid.SampledFrom(more))
					list := rapid.SliceOfN(word, 1, 60).Draw(t, "words")
					gap := " "
					if lang == "zh" {
						gap = ""
					}
					s, widest := Clean("准绳"+gap+strings.Join(list, gap)), 0.0
					for _, w := range list {
						widest = max(widest, face(w))
					}
					width := widest*rapid.Float64Range(1.3, 4).Draw(t, "width") + face("准绳——")
					for _, lines := range [][]string{Lines(s, width, face), Balanced(s, width, 2, face)} {
						holds(t, lang, s, lines, width)
					}
				}
			})
		})
	}
}

// holds checks what every broken paragraph must keep.
func holds(t *rapid.T, lang, s string, lines []string, width float64) {
	if got, want := letters(strings.Join(lines, "")), letters(s); got != want {
		t.Fatalf("%q became %q", s, got)
	}
	for i, line := range lines {
		if w := Regular().Width(line); w > width {
			t.Fatalf("%q is %v wide in a box of %v", line, w, width)
		}
		first, _ := utf8.DecodeRuneInString(line)
		last, _ := utf8.DecodeLastRuneInString(line)
		if i > 0 && (strings.ContainsRune(closers+"%·…।,.;:!?)]»’", first) || unicode.IsMark(first) || unicode.IsSpace(first)) {
			t.Fatalf("%q begins a line: %q", first, lines)
		}
		if i < len(lines)-1 && (strings.ContainsRune("([«„“‘（《", last) || unicode.IsSpace(last)) {
			t.Fatalf("%q ends a line: %q", last, lines)
		}
	}
	if lang != "zh" {
		wholeWords(t, s, lines)
	}
}

// wholeWords checks that lines end at spaces, or behind a hyphen, slash or dash.
func wholeWords(t *rapid.T, s string, lines []string) {
	rest := s
	for i, line := range lines {
		rest = strings.TrimPrefix(rest, line)
		last, _ := utf8.DecodeLastRuneInString(line)
		if i < len(lines)-1 && !strings.HasPrefix(rest, " ") && !strings.ContainsRune("-/–—…", last) {
			t.Fatalf("a word is broken behind %q: %q", line, lines)
		}
		rest = strings.TrimLeft(rest, " ")
	}
}

// TestHindiBreaksBetweenClusters: where a word must be broken because nothing
// else fits, it is between clusters that are drawn apart.
func TestHindiBreaksBetweenClusters(t *testing.T) {
	const virama = '\u094d'
	rapid.Check(t, func(t *rapid.T) {
		for range 20 {
			s := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
				"क्षमता", "कर्मचारियों", "स्त्री", "उत्पादकता", "ज़िम्मेदारी", "पूर्वानुमान", "विद्युत्शक्ति", "हिन्दी।", "र्\u200dय", "सर्व्हर",
			}), 1, 8).Draw(t, "words"), "")
			lines := Lines(s, rapid.Float64Range(0.3, 4).Draw(t, "width"), Regular().Width)
			for i, line := range lines {
				first, _ := utf8.DecodeRuneInString(line)
				last, _ := utf8.DecodeLastRuneInString(line)
				if i > 0 && unicode.IsMark(first) {
					t.Fatalf("a line begins with the mark %q: %q", first, lines)
				}
				if i < len(lines)-1 && (last == virama || last == '\u200d') {
					t.Fatalf("a conjunct is broken: %q", lines)
				}
			}
		}
	})
}
