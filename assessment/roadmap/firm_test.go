package roadmap_test

import (
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

// content returns the built-in questionnaire with all its actions.
func content(t testing.TB) *assessment.Questionnaire {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	return qn
}

// workshop returns the example firm.
func workshop(t testing.TB) *assessment.Assessment {
	t.Helper()
	a, err := seeds.Example(assessment.Full, "en")
	if err != nil {
		t.Fatal(err)
	}
	return &a
}

func plan(qn *assessment.Questionnaire, a *assessment.Assessment, edits ...roadmap.Edit) roadmap.Plan {
	return roadmap.Make(qn, a, scoring.Score(qn, a), scoring.Score, roadmap.Options{Edits: edits})
}

// names lists the actions of one horizon.
func names(p roadmap.Plan, h roadmap.Horizon) []assessment.ActionID {
	var out []assessment.ActionID
	for _, c := range p.Stages[h].Choices {
		out = append(out, c.Action.ID)
	}
	return out
}

// where returns the horizon an action is in.
func where(p roadmap.Plan, id assessment.ActionID) (roadmap.Horizon, bool) {
	for _, s := range p.Stages {
		for _, c := range s.Choices {
			if c.Action.ID == id {
				return s.Horizon, true
			}
		}
	}
	return 0, false
}

// anyFirm draws a firm of any kind with any answers.
func anyFirm(t *rapid.T, qn *assessment.Questionnaire) *assessment.Assessment {
	one := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
	sector := rapid.SampledFrom(qn.Sectors).Draw(t, "sector")
	a := &assessment.Assessment{
		Mode:  assessment.Mode(one("mode", "full", "full", "full", "quick")),
		Scope: assessment.Scope(one("scope", "both", "both", "both", "D", "S")),
		Company: assessment.Company{Sector: sector.ID, Size: assessment.Size(one("size", "micro", "small", "medium")),
			Applies: sector.Applies, Ambition: assessment.Ambition(one("ambition", "basic", "solid", "lead")),
			Hours: rapid.SampledFrom([]int{0, 10, 20, 40, 80}).Draw(t, "hours"),
			Money: one("money", "", "0", "1", "6", "36", "more")},
		Answers:   map[assessment.QuestionID]assessment.Answer{},
		Targets:   map[assessment.QuestionID]int{},
		Exposures: map[assessment.ExposureID]int{},
	}
	for _, g := range rapid.Permutation(qn.Goals).Draw(t, "goals")[:3] {
		a.Company.Goals = append(a.Company.Goals, g.ID)
	}
	for _, e := range qn.Exposures {
		a.Exposures[e.ID] = rapid.IntRange(0, 3).Draw(t, "exposure")
	}
	if rapid.Bool().Draw(t, "own capacity") {
		a.Capacity = &assessment.Capacity{}
		for h := range a.Capacity.Effort {
			a.Capacity.Effort[h] = float64(rapid.IntRange(0, 40).Draw(t, "effort"))
			a.Capacity.Cash[h] = float64(rapid.IntRange(0, 12).Draw(t, "cash"))
		}
	}
	low := rapid.IntRange(0, 4).Draw(t, "low")
	for _, q := range a.AskedQuestions(qn) {
		a.Answers[q.ID] = anyAnswer(t, low)
		if rapid.IntRange(0, 9).Draw(t, "override") == 0 {
			a.Targets[q.ID] = rapid.IntRange(0, 5).Draw(t, "target")
		}
	}
	return a
}

func anyAnswer(t *rapid.T, low int) assessment.Answer {
	switch rapid.IntRange(0, 11).Draw(t, "kind") {
	case 0:
		return assessment.Answer{State: assessment.DontKnow}
	case 1:
		return assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	case 2:
		return assessment.Answer{}
	default:
		return assessment.At(rapid.IntRange(low, min(5, low+2)).Draw(t, "level"))
	}
}
