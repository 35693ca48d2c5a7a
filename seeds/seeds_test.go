package seeds

import (
	"bytes"
	"os"
	"testing"

	"plumbline/assessment/exchange"
)

// TestGeneratedIsFresh fails when someone edited YAML and forgot
// "go generate ./seeds".
func TestGeneratedIsFresh(t *testing.T) {
	qn, err := Parse(os.DirFS("plumbline-sme"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(canonical, want) {
		t.Error(`questionnaire.json is stale: run "go generate ./seeds"`)
	}
}

// TestContentIsClean holds the built-in questionnaire to every rule of Lint.
func TestContentIsClean(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Lint(qn) {
		t.Error(f)
	}
}

// TestWhoIsAskedWhat holds the numbers of questions that the model promises.
func TestWhoIsAskedWhat(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		sector    string
		employees int
		want      int
	}{
		{"manufacturing", 28, 58}, {"manufacturing", 4, 56}, {"subcontract", 12, 55},
		{"agrifood", 12, 55}, {"construction", 12, 55}, {"trade", 12, 50},
		{"logistics", 12, 53}, {"services", 12, 48}, {"hospitality", 12, 50},
	} {
		flags := map[string]bool{"": true}
		for _, f := range qn.PresetFlags(c.sector, c.employees) {
			flags[string(f)] = true
		}
		got := 0
		for i := range qn.Questions {
			if flags[string(qn.Questions[i].Applies)] {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s with %d people is asked %d questions, want %d", c.sector, c.employees, got, c.want)
		}
	}
	if len(qn.Actions) != 148 {
		t.Errorf("%d actions, want 148", len(qn.Actions))
	}
}

func BenchmarkQuestionnaire(b *testing.B) {
	for b.Loop() {
		if _, err := exchange.DecodeQuestionnaire(canonical); err != nil {
			b.Fatal(err)
		}
	}
}
