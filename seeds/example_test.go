package seeds

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/scoring"
)

// TestExample holds the example firm to what the documents tell about it, in
// every language and both modes.
func TestExample(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	invented := map[string]string{"zh": "虚构", "en": "invented"}
	for _, c := range []struct {
		mode            assessment.Mode
		asked, answered int
		di, ri          float64
	}{{assessment.Full, 58, 55, 36, 31}, {assessment.Quick, 20, 20, 38, 30}} {
		for _, lang := range qn.Languages {
			a, err := Example(c.mode, lang)
			if err != nil {
				t.Fatal(err)
			}
			r := scoring.Score(qn, &a)
			if r.Asked != c.asked || r.Answered != c.answered {
				t.Errorf("%s %s: %d of %d answered, want %d of %d", c.mode, lang, r.Answered, r.Asked, c.answered, c.asked)
			}
			for g, want := range map[assessment.GroupID]float64{assessment.Digital: c.di, assessment.Supply: c.ri} {
				if got := r.Groups[g].Index; got == nil || math.Abs(*got-want) > 0.5 {
					t.Errorf("%s %s %s: index %v, want about %v", c.mode, lang, g, got, want)
				}
			}
			if len(r.Checks) > 0 {
				t.Errorf("%s: answers that do not fit together: %v", lang, r.Checks)
			}
			if !strings.Contains(a.Company.Name, invented[lang]) {
				t.Errorf("the name %q does not say that the firm is invented", a.Company.Name)
			}
		}
	}
}

// TestExampleSameInAllLanguages shows that only texts differ.
func TestExampleSameInAllLanguages(t *testing.T) {
	zh, en := bare(t, "zh"), bare(t, "en")
	if !bytes.Equal(zh, en) {
		t.Errorf("the examples differ in more than texts:\n%s\n%s", zh, en)
	}
}

func bare(t *testing.T, lang string) []byte {
	t.Helper()
	a, err := Example(assessment.Full, lang)
	if err != nil {
		t.Fatal(err)
	}
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	a.Company.Name, a.Company.Respondent = "", ""
	for id, v := range a.Answers {
		v.Note, v.WhoKnows = strings.Repeat("x", min(1, len(v.Note))), ""
		a.Answers[id] = v
	}
	for i := range a.Suppliers {
		a.Suppliers[i].Name = "x"
	}
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, qn, a); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestExampleUnknownLanguage(t *testing.T) {
	if _, err := Example(assessment.Quick, "xx"); err == nil {
		t.Error("an example in a language that does not exist")
	}
}
