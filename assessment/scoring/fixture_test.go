package scoring

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"plumbline/assessment"
)

// testQuestionnaire returns the 58 questions with their rules and no texts.
func testQuestionnaire(t testing.TB) *assessment.Questionnaire {
	t.Helper()
	raw, err := os.ReadFile("testdata/questionnaire.json")
	if err != nil {
		t.Fatal(err)
	}
	qn := new(assessment.Questionnaire)
	if err := json.Unmarshal(raw, qn); err != nil {
		t.Fatal(err)
	}
	return qn
}

// firm returns a small maker to which everything applies, without answers.
func firm(qn *assessment.Questionnaire, mode assessment.Mode) *assessment.Assessment {
	return &assessment.Assessment{
		Mode: mode, Scope: assessment.Both,
		Company: assessment.Company{Sector: "manufacturing", Size: assessment.Small, Employees: 28,
			Applies: qn.PresetFlags("manufacturing", 28), Ambition: assessment.Solid},
		Answers: map[assessment.QuestionID]assessment.Answer{},
	}
}

// answered returns the firm with every asked question at the level.
func answered(qn *assessment.Questionnaire, mode assessment.Mode, level int) *assessment.Assessment {
	a := firm(qn, mode)
	fill(qn, a, level)
	return a
}

func fill(qn *assessment.Questionnaire, a *assessment.Assessment, level int) {
	for _, q := range a.AskedQuestions(qn) {
		a.Answers[q.ID] = assessment.At(level)
	}
}

func set(a *assessment.Assessment, levels map[assessment.QuestionID]int) {
	for id, level := range levels {
		a.Answers[id] = assessment.At(level)
	}
}

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil {
		t.Errorf("%s: nil, want %v", what, want)
	} else if math.Abs(*got-want) > 1e-9 {
		t.Errorf("%s: %v, want %v", what, *got, want)
	}
}

func level(t *testing.T, what string, got *int, want int) {
	t.Helper()
	if got == nil {
		t.Errorf("%s: nil, want %d", what, want)
	} else if *got != want {
		t.Errorf("%s: %d, want %d", what, *got, want)
	}
}

func ids(t *testing.T, what string, got []assessment.QuestionID, want ...assessment.QuestionID) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}
