package crosswalk_test

import (
	"math"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/seeds"
)

type (
	levels   = map[assessment.QuestionID]int
	outcomes = map[string]string
)

// content returns the built-in questionnaire and tables.
func content(t testing.TB) (*assessment.Questionnaire, crosswalk.Tables) {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := seeds.Crosswalks()
	if err != nil {
		t.Fatal(err)
	}
	return qn, tables
}

// firm returns a workshop to which everything applies, with every question at
// the level.
func firm(qn *assessment.Questionnaire, level int) *assessment.Assessment {
	a := &assessment.Assessment{
		Mode: assessment.Full, Scope: assessment.Both,
		Company: assessment.Company{Sector: "manufacturing", Size: assessment.Small, Employees: 28,
			Applies: qn.PresetFlags("manufacturing", 28), Ambition: assessment.Solid},
		Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	for i := range qn.Questions {
		a.Answers[qn.Questions[i].ID] = assessment.At(level)
	}
	return a
}

// with sets levels.
func with(a *assessment.Assessment, set levels) *assessment.Assessment {
	for id, level := range set {
		answer := a.Answers[id]
		answer.State, answer.Level = assessment.Answered, level
		a.Answers[id] = answer
	}
	return a
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// prototype is the workshop of the model: 29.6 points, four scenes at level 2,
// eleven at level 1, one below.
func prototype(qn *assessment.Questionnaire) *assessment.Assessment {
	a := with(firm(qn, 2), levels{
		"D2.1": 3, "D2.2": 3, "D2.3": 1, "D2.5": 3, "D2.6": 1, "D1.1": 1, "D1.3": 1, "D6.2": 1,
		"D3.1": 3, "D3.5": 3, "D4.1": 3, "D4.5": 3, "D4.7": 1,
	})
	a.Outcomes = outcomes{"energy": "same", "right_first_time": "better", "sales_per_head": "same", "unit_cost": "worse"}
	return a
}
