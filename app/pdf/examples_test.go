package pdf

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/seeds"
)

// examplePrint is one edition of an invented firm, as it was laid out.
type examplePrint struct {
	edition, lang string
	sheet         *sheet
	starts        []int
	texts         []placed
}

// everyExample lays out both editions of every invented firm in every language
// on both papers.
func everyExample(t *testing.T, check func(t *testing.T, p examplePrint)) {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	firms, err := seeds.Examples()
	if err != nil {
		t.Fatal(err)
	}
	for _, firm := range firms {
		for _, lang := range languages() {
			full, err := seeds.ExampleOf(firm.ID, assessment.Full, lang)
			if err != nil {
				t.Fatal(err)
			}
			quick, err := seeds.ExampleOf(firm.ID, assessment.Quick, lang)
			if err != nil {
				t.Fatal(err)
			}
			o, q := ownerOf(qn, &full), quickOf(qn, &quick)
			for _, size := range []string{"a4", "letter"} {
				opt := Options{Lang: lang, Paper: size}
				name := fmt.Sprint(firm.ID, " ", lang, " ", size)
				t.Run(name+" owner", func(t *testing.T) { check(t, layOut("owner", o.Head, opt, ownerChapters(o))) })
				t.Run(name+" quick", func(t *testing.T) { check(t, layOut("quick", q.Head, opt, quickChapters(q))) })
			}
		}
	}
}

func layOut(edition string, h report.Head, opt Options, chapters []chapter) examplePrint {
	p := examplePrint{edition: edition, lang: opt.Lang, sheet: newSheet(h, opt)}
	p.sheet.seen = func(text placed) { p.texts = append(p.texts, text) }
	p.starts = drawEdition([]*sheet{p.sheet}, h, chapters)
	return p
}

// TestExamplesTakeOneSheetAPage: an ordinary firm's report has eight pages, its
// quick check two, and no text touches another, in no language and on no paper.
func TestExamplesTakeOneSheetAPage(t *testing.T) {
	everyExample(t, func(t *testing.T, p examplePrint) {
		want := 8
		if p.edition == "quick" {
			want = 2
		}
		if n := p.sheet.c.pages(); n != want || !inOrder(p.starts) {
			t.Errorf("%d pages, the chapters begin on %v", n, p.starts)
		}
		inFrame(t, p.sheet, p.texts)
	})
}

// mayBeCut are the pages of the owner edition on which texts of a size may end
// with an ellipsis: an answer's words on the first two, a helper's jobs.
var mayBeCut = map[int]float64{0: label.pt, 1: 6.8, 6: helpText.pt}

// TestExamplesAreNotCut: titles, labels and names stand in full.
func TestExamplesAreNotCut(t *testing.T) {
	everyExample(t, func(t *testing.T, p examplePrint) {
		for _, text := range p.texts {
			if strings.HasSuffix(text.text, "…") && !(p.edition == "owner" && mayBeCut[text.page] == text.pt) {
				t.Errorf("page %d: %q is cut", text.page+1, text.text)
			}
		}
	})
}

// TestExamplesSpeakOneLanguage: but for names there is no word in another
// script.
func TestExamplesSpeakOneLanguage(t *testing.T) {
	scripts := map[string]*unicode.RangeTable{"zh": unicode.Han, "ru": unicode.Cyrillic, "hi": unicode.Devanagari}
	everyExample(t, func(t *testing.T, p examplePrint) {
		brand := i18n.For(p.lang).T("report.brand")
		for _, text := range p.texts {
			for lang, script := range scripts {
				if lang != p.lang && text.text != brand && strings.ContainsFunc(text.text, func(r rune) bool { return unicode.Is(script, r) }) {
					t.Errorf("page %d: %q", text.page+1, text.text)
				}
			}
			if scripts[p.lang] != nil && english(text.text) {
				t.Errorf("page %d: %q is English", text.page+1, text.text)
			}
		}
	})
}

// english reports whether a text has a sequence of three small Latin words.
func english(s string) bool {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) {
			n = 0
			continue
		}
		if n++; n == 3 {
			return true
		}
	}
	return false
}

// TestLinesDoNotEndBetweenNumberAndWord: as in "level / 2" or "30 / days".
func TestLinesDoNotEndBetweenNumberAndWord(t *testing.T) {
	for in, want := range map[string]string{
		"простой 30 дней, а мы":  "простой 30_дней, а_мы",
		"уровень 1; ещё 7 дел":   "уровень_1; ещё 7_дел",
		"narrows ± 11 and ± 13":  "narrows ±_11_and ±_13",
		"nível 2.":               "nível_2.",
		"from 14.0 to 47.5":      "from 14.0 to 47.5",
		"第8页":                    "第8页",
		"":                       "",
		"based on § 22":          "based on §_22",
		"Three small jobs first": "Three small jobs first",
	} {
		if got := strings.ReplaceAll(kept(in), noBreak, "_"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestTextsNameTheRightPage: where a page takes another sheet, texts that point
// to the pages behind it name where these are.
func TestTextsNameTheRightPage(t *testing.T) {
	qn, a := exampleFirm(t, "en")
	for i := range 9 {
		a.Suppliers = append(a.Suppliers, assessment.Supplier{Name: fmt.Sprint("Supplier ", i), RecoverDays: 20, SurviveDays: 4, SalesShare: 0.2})
	}
	r := ownerOf(qn, &a)
	for _, opt := range []Options{{Lang: "en"}, {Lang: "ru", Paper: "letter"}, {Lang: "zh", Second: "hi"}} {
		var texts []placed
		halves := drafted(r.Head, opt, append(ownerChapters(r), func(s *sheet) {
			s.c.addPage() // what the texts say now is what the file says
			texts = append(texts, placed{text: s.say(r.Monday.Remark)}, placed{text: s.say(r.Monday.FirstRemark)})
		}))
		starts := halves[0].starts
		if len(starts) != 9 || starts[7] <= 8 {
			t.Fatalf("%v: the chapters begin on %v", opt, starts)
		}
		for i, want := range []int{starts[7], starts[4]} {
			if got := texts[len(texts)-2+i].text; !strings.Contains(got, fmt.Sprint(want)) {
				t.Errorf("%v: %q does not name page %d", opt, got, want)
			}
		}
	}
}
