package present_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// example has different levels, evidence, a don't know and a not applicable.
func example() assessment.Assessment {
	a := answered(maker(), 1)
	a.Answers["D1.1"] = assessment.Answer{State: assessment.Answered, Level: 3, Evidence: assessment.Verified}
	a.Answers["D1.2"] = assessment.Answer{State: assessment.Answered, Level: 2, Evidence: assessment.Noted}
	a.Answers["D2.1"] = assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	a.Answers["S2.3"] = assessment.Answer{State: assessment.DontKnow}
	return a
}

func has(t *testing.T, e present.Explanation, lines ...string) {
	t.Helper()
	for _, l := range lines {
		if !slices.Contains(e.Lines, l) {
			t.Errorf("%s lacks %q:\n%s", e.Title, l, strings.Join(e.Lines, "\n"))
		}
	}
}

func TestCalculationsCanBeRedoneByHand(t *testing.T) {
	r := results(t, example())
	has(t, r.Explain("D1.index"),
		"D1.1 Question D1.1: level 3 × 1.5 = 4.5",
		"Levels times weights: 4.5 + 2 + 1 = 7.5",
		"Weights: 1.5 + 1 + 1 = 3.5",
		"20 × 7.5 ÷ 3.5 = 42.86, shown as 43",
		"Answered weight: 3.5 of 3.5 = 100 %; at least 60 % is needed.")
	has(t, r.Explain("D1.band"),
		"D1: ((1.5 × 0.3)² + (1 × 0.5)² + (1 × 0.8)²) ÷ 3.5² = 0.0892",
		"1.645 × 20 × √0.0892 = 9.83, shown as ± 10")
	has(t, r.Explain("D1.target"), "20 × (1.5 × 3 + 1 × 3 + 1 × 3) ÷ 3.5 = 60")
	has(t, r.Explain("D1.level"),
		"Level 2 or higher: weight 2.5 of 3.5 = 71 %; 67 % is needed.",
		"Level 3 or higher: weight 1.5 of 3.5 = 43 %; 67 % is needed.",
		"Gate D1.1 Question D1.1: at 3; at least 2 is needed for the next level.")
	has(t, r.Explain("D2.index"), "D2.1 Question D2.1: not applicable, left out")
	has(t, r.Explain("S2.index"), "S2.3 Question S2.3: don’t know, not in the mean")
	has(t, r.Explain("D.index"), "(42.86 + 20 + 20 + 20 + 20 + 20) ÷ 6 = 23.81, shown as 24")
	has(t, r.Explain("D.target"), "(60 + 60 + 60 + 60 + 60 + 60) ÷ 6 = 60, shown as 60")
	has(t, r.Explain("D.gap"), "Target 60 − index 24 = 36, from the numbers as shown: 36 short.")
	has(t, r.Explain("D.next"), "Dimensions at level 2 or higher: 1 of 6; 4 are needed.", "D3.1 Question D3.1: now 1")
	has(t, r.Explain("S2.3.priority"), "The answer is not known, so it counts from 0.", "Gap: target 3 − now 0 = 3 levels")
}

func TestEveryFigureHasItsCalculation(t *testing.T) {
	for _, mode := range []assessment.Mode{assessment.Full, assessment.Quick} {
		a := example()
		a.Mode = mode
		r := present.NewResults(open(t, newStore(), a), scoring.Score, zh, clock)
		figures := []string{"badge"}
		for _, p := range r.View().Panels {
			for _, f := range []string{"index", "band", "target", "gap", "level", "next"} {
				figures = append(figures, string(p.Group)+"."+f)
			}
		}
		for _, d := range r.View().Dimensions {
			figures = append(figures, string(d.ID)+".index")
			if mode == assessment.Full {
				for _, f := range []string{"band", "target", "gap", "level"} {
					figures = append(figures, string(d.ID)+"."+f)
				}
			}
		}
		for _, g := range r.View().Gaps {
			figures = append(figures, string(g.Question)+".priority")
		}
		for _, f := range figures {
			e := r.Explain(f)
			ready(t, e)
			if e.Title == "" || len(e.Lines) == 0 {
				t.Errorf("%s %s has no calculation", mode, f)
			}
		}
	}
}

func TestNoCalculationForWhatIsNotShown(t *testing.T) {
	r := results(t, maker())
	for _, f := range []string{"D.index", "D1.index", "nowhere.index", "nonsense", "", "D.colour", "D1.1.index"} {
		equal(t, f, len(r.Explain(f).Lines), 0)
	}
	top := results(t, answered(maker(), 5))
	for _, f := range []string{"D.level", "D.next", "D1.level"} {
		equal(t, fmt.Sprint(f, " at the top"), top.Explain(f).Title != "", true)
	}
}
