package merge

import (
	"testing"

	"plumbline/assessment"
)

// TestFits: a file cannot bring in what the questionnaire does not know.
func TestFits(t *testing.T) {
	qn := &assessment.Questionnaire{Questions: []assessment.Question{{ID: "D1.1"}}, Sectors: []assessment.Sector{{ID: "trade"}},
		Goals: []assessment.Goal{{ID: "G1"}}, Flags: []assessment.Flag{{ID: "buy"}}, Exposures: []assessment.Exposure{{ID: "E1"}}}
	fine := assessment.Assessment{Company: assessment.Company{Name: "甲", Sector: "trade", Goals: []assessment.GoalID{"G1"}, Applies: []assessment.FlagID{"buy"}},
		Answers: map[assessment.QuestionID]assessment.Answer{"D1.1": assessment.At(2)}, Exposures: map[assessment.ExposureID]int{"E1": 1}}
	for name, change := range map[string]func(*assessment.Assessment){
		"":       func(*assessment.Assessment) {},
		"sector": func(a *assessment.Assessment) { a.Company.Sector = "moonbase" },
		"goal":   func(a *assessment.Assessment) { a.Company.Goals = []assessment.GoalID{"G1", "G9"} },
		"flag":   func(a *assessment.Assessment) { a.Company.Applies = []assessment.FlagID{"fly"} },
		"question": func(a *assessment.Assessment) {
			a.Answers = map[assessment.QuestionID]assessment.Answer{"D9.9": assessment.At(1)}
		},
		"exposure": func(a *assessment.Assessment) { a.Exposures = map[assessment.ExposureID]int{"E9": 1} },
	} {
		a := fine
		change(&a)
		l, err := Commit(assessment.Lineage{}, a)
		if err != nil {
			t.Fatal(err)
		}
		if err := Fits(l, qn); (err == nil) != (name == "") {
			t.Errorf("%q: %v", name, err)
		}
	}
}
