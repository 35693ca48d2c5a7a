package seeds

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/scoring"
	"plumbline/assessment/wording"
)

// told is what the documents tell about an example firm.
type told struct {
	firm            string
	mode            assessment.Mode
	asked, answered int
	di, ri          float64
	dl, rl          int
}

var tales = []told{
	{MetalWorkshop, assessment.Full, 58, 55, 36, 31, 2, 1}, {MetalWorkshop, assessment.Quick, 20, 20, 38, 30, 2, 1},
	{"food-maker", assessment.Full, 55, 52, 40, 41, 2, 2}, {"food-maker", assessment.Quick, 20, 20, 41, 41, 2, 1},
	{"trading-firm", assessment.Full, 50, 48, 51, 29, 3, 1}, {"trading-firm", assessment.Quick, 20, 20, 56, 32.5, 2, 1},
	{"software-service", assessment.Full, 48, 46, 57, 31, 2, 1}, {"software-service", assessment.Quick, 20, 20, 52, 34.5, 2, 1},
}

// TestExamples holds the example firms to what the documents tell about them,
// in every language and both modes.
func TestExamples(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	invented := map[string]string{"zh": "虚构", "en": "invented", "pt": "fictíci", "ru": "вымышлен", "hi": "काल्पनिक"}
	for _, c := range tales {
		for _, lang := range qn.Languages {
			a, err := ExampleOf(c.firm, c.mode, lang)
			if err != nil {
				t.Fatal(err)
			}
			r := scoring.Score(qn, &a)
			if r.Asked != c.asked || r.Answered != c.answered {
				t.Errorf("%s %s %s: %d of %d answered, want %d of %d", c.firm, c.mode, lang, r.Answered, r.Asked, c.answered, c.asked)
			}
			for g, want := range map[assessment.GroupID]float64{assessment.Digital: c.di, assessment.Supply: c.ri} {
				if got := r.Groups[g].Index; got == nil || math.Abs(*got-want) > 0.5 {
					t.Errorf("%s %s %s %s: index %v, want about %v", c.firm, c.mode, lang, g, show(got), want)
				}
			}
			if d, s := level(r, assessment.Digital), level(r, assessment.Supply); d != c.dl || s != c.rl {
				t.Errorf("%s %s %s: levels %d and %d, want %d and %d", c.firm, c.mode, lang, d, s, c.dl, c.rl)
			}
			if len(r.Checks) > 0 {
				t.Errorf("%s %s: answers that do not fit together: %v", c.firm, lang, r.Checks)
			}
			if !strings.Contains(a.Company.Name, invented[lang]) {
				t.Errorf("the name %q does not say that the firm is invented", a.Company.Name)
			}
		}
	}
}

// level returns the level of the group, -1 where there is none.
func level(r assessment.Results, g assessment.GroupID) int {
	if l := r.Groups[g].Level; l != nil {
		return *l
	}
	return -1
}

func show(f *float64) any {
	if f == nil {
		return nil
	}
	return *f
}

// TestExamplesAreComplete: every firm on offer is told about above, and its
// full check has every card, something seen and something unknown.
func TestExamplesAreComplete(t *testing.T) {
	firms, err := Examples()
	if err != nil {
		t.Fatal(err)
	}
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	if len(firms) != 4 || firms[0].ID != MetalWorkshop {
		t.Errorf("the firms on offer: %v", firms)
	}
	for _, f := range firms {
		for _, lang := range qn.Languages {
			if f.Title[lang] == "" {
				t.Errorf("%s has no title in %s", f.ID, lang)
			}
		}
		a := full(t, f.ID, "en")
		if len(a.Exposures) != 8 || len(a.Suppliers) < 3 || len(a.Suppliers) > 5 || len(a.Outcomes) < 5 || len(a.Company.Goals) != 3 {
			t.Errorf("%s: %d exposures, %d suppliers, %d outcomes, goals %v", f.ID, len(a.Exposures), len(a.Suppliers), len(a.Outcomes), a.Company.Goals)
		}
		seen := map[any]int{}
		for _, v := range a.Answers {
			seen[v.State]++
			seen[v.Evidence]++
		}
		for _, want := range []any{assessment.DontKnow, assessment.NotApplicable, assessment.Noted, assessment.Verified} {
			if seen[want] == 0 {
				t.Errorf("%s: nothing is %v", f.ID, want)
			}
		}
	}
}

// TestExampleSameInAllLanguages shows that only texts differ.
func TestExampleSameInAllLanguages(t *testing.T) {
	firms, err := Examples()
	if err != nil {
		t.Fatal(err)
	}
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range firms {
		en := bare(t, f.ID, "en")
		for _, lang := range qn.Languages {
			if got := bare(t, f.ID, lang); !bytes.Equal(got, en) {
				t.Errorf("%s: %s differs in more than texts:\n%s\n%s", f.ID, lang, got, en)
			}
		}
	}
}

// TestExampleLanguage: each example is written as its language is.
func TestExampleLanguage(t *testing.T) {
	firms, err := Examples()
	if err != nil {
		t.Fatal(err)
	}
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range firms {
		for _, lang := range qn.Languages {
			for _, s := range texts(full(t, f.ID, lang)) {
				for _, fault := range wording.Check(lang, s) {
					t.Errorf("%s %s: %v in %q", f.ID, lang, fault, s)
				}
			}
		}
	}
}

// texts returns what a person wrote into the assessment.
func texts(a assessment.Assessment) []string {
	out := []string{a.Company.Name, a.Company.Respondent}
	for _, v := range a.Answers {
		out = append(out, v.Note, v.WhoKnows)
	}
	for _, s := range a.Suppliers {
		out = append(out, s.Name)
	}
	return out
}

func full(t *testing.T, firm, lang string) assessment.Assessment {
	t.Helper()
	a, err := ExampleOf(firm, assessment.Full, lang)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// bare writes the example without its texts; where a text stood, an x does.
func bare(t *testing.T, firm, lang string) []byte {
	t.Helper()
	a := full(t, firm, lang)
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	mark := func(s string) string { return strings.Repeat("x", min(1, len(s))) }
	a.Company.Name, a.Company.Respondent = "x", mark(a.Company.Respondent)
	for id, v := range a.Answers {
		v.Note, v.WhoKnows = mark(v.Note), mark(v.WhoKnows)
		a.Answers[id] = v
	}
	for i := range a.Suppliers {
		a.Suppliers[i].Name = mark(a.Suppliers[i].Name)
	}
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, qn, a); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestExampleUnknown(t *testing.T) {
	for _, c := range [][2]string{{MetalWorkshop, "xx"}, {"bank", "en"}, {"../seeds", "en"}} {
		if _, err := ExampleOf(c[0], assessment.Quick, c[1]); err == nil {
			t.Errorf("an example of %s in %s", c[0], c[1])
		}
	}
}
