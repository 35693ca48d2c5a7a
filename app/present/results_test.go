package present_test

import (
	"fmt"
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/scoring"
)

func results(t *testing.T, a assessment.Assessment) *present.Results {
	t.Helper()
	return present.NewResults(open(t, newStore(), a), scoring.Score, en, clock)
}

func TestFinding(t *testing.T) {
	mixed := answered(maker(), 1)
	for id := range mixed.Answers {
		if id[0] == 'D' {
			mixed.Answers[id] = assessment.At(4)
		}
	}
	half := answered(maker(), 2)
	for id := range half.Answers {
		if id[0] == 'S' {
			delete(half.Answers, id)
		}
	}
	digital := answered(maker(), 2)
	digital.Scope = assessment.DigitalOnly
	quick := answered(maker(), 1)
	quick.Mode = assessment.Quick
	for _, c := range []struct {
		name   string
		a      assessment.Assessment
		en, zh string
	}{
		{"both short", answered(maker(), 1), "Digital hangs 40 points short of target, resilience 40.", "数字化离目标还差 40 分，供应链韧性还差 40 分。"},
		{"one short", mixed, "Resilience hangs 40 points short of target, digital is on target.", "供应链韧性离目标还差 40 分，数字化已达到目标。"},
		{"on target", answered(maker(), 3), "Digital and resilience both hang on target.", "数字化和供应链韧性都已达到目标。"},
		{"half open", half, "Digital hangs 20 points short of target; resilience needs more answers.", "数字化离目标还差 20 分；供应链韧性还缺答案。"},
		{"one half", digital, "Digital hangs 20 points short of target.", "数字化离目标还差 20 分。"},
		{"quick", quick, "First look: digital hangs about 40 points short of target, resilience 40.", "初步看，数字化离目标大约还差 40 分，供应链韧性大约还差 40 分。"},
		{"nothing", maker(), "Not enough answers yet to see where you stand.", "答案还不够，暂时看不出位置。"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := results(t, c.a)
			v := r.View()
			ready(t, v)
			equal(t, "en", v.Title, c.en)
			r.SetPrinter(zh)
			ready(t, r.View())
			equal(t, "zh", r.View().Title, c.zh)
		})
	}
}

func TestPanels(t *testing.T) {
	a := answered(maker(), 2)
	a.Answers["S1.1"] = assessment.Answer{State: assessment.DontKnow, WhoKnows: "the buyer"}
	r := results(t, a)
	v := r.View()
	p := v.Panels[0]
	equal(t, "index", p.IndexText, "40")
	equal(t, "band", p.BandText[:len("± ")], "± ")
	equal(t, "target", p.TargetText, "target 60")
	equal(t, "gap", p.GapText, "20 short")
	equal(t, "level", p.Level, 2)
	equal(t, "stage", p.Stage, "Stage 2")
	equal(t, "why not", p.WhyNot, "Why not level 3?")
	equal(t, "facts", v.Facts, "Kestrel  ·  Full check, 20 November 2026  ·  29 of 30 answered, 1 don’t know")
	equal(t, "open title", v.OpenTitle, "1 don’t know: find out")
	equal(t, "ask", v.Open[0].Who, "Ask: the buyer")
	equal(t, "unknown gap first", v.Gaps[0].Question, assessment.QuestionID("S1.1"))
	equal(t, "its level", v.Gaps[0].NowText, "?")
	equal(t, "five gaps", len(v.Gaps), 5)
	equal(t, "missing", v.Missing, "")
}

func TestGapIsTheDifferenceOfThePrintedNumbers(t *testing.T) {
	at := func(index, target float64) func(*assessment.Questionnaire, *assessment.Assessment) assessment.Results {
		half, level := 4.2, 1
		g := assessment.GroupResult{Index: &index, HalfWidth: &half, Target: &target, Level: &level}
		return func(*assessment.Questionnaire, *assessment.Assessment) assessment.Results {
			return assessment.Results{Groups: map[assessment.GroupID]assessment.GroupResult{"D": g, "S": g}}
		}
	}
	for _, c := range []struct {
		index, target float64
		gap           string
	}{
		{36.4, 57.6, "22 short"}, {36.5, 57.5, "22 short"}, {60, 60.4, "on target"}, {63.6, 60, "4 above"},
	} {
		r := present.NewResults(open(t, newStore(), maker()), at(c.index, c.target), en, clock)
		equal(t, fmt.Sprint(c), r.View().Panels[0].GapText, c.gap)
	}
}

func TestQuickCheckShowsNoNumbersForDimensions(t *testing.T) {
	a := answered(maker(), 1)
	a.Mode = assessment.Quick
	for _, id := range []assessment.QuestionID{"D2.1", "D2.2"} {
		a.Answers[id] = assessment.At(5)
	}
	r := results(t, a)
	v := r.View()
	equal(t, "quick", v.Quick, true)
	equal(t, "provisional", v.Panels[0].Stage, "Stage 1 (provisional)")
	for _, row := range v.Dimensions {
		if strings.ContainsAny(row.IndexText+row.BandText+row.Digit+row.Word, "0123456789") || row.Score != 0 || row.HasLevel {
			t.Errorf("%s carries a number: %+v", row.ID, row)
		}
		equal(t, "band figure", len(r.Explain(string(row.ID)+".band").Lines), 0)
	}
	equal(t, "low", v.Dimensions[0].Word, "low")
	equal(t, "high", v.Dimensions[1].Word, "high")
	equal(t, "band", v.Dimensions[1].Band, chart.High)
	lines := strings.Join(r.Explain("D.index").Lines, "\n")
	if strings.Contains(lines, "= 20\n") || !strings.Contains(lines, "20 × (1.5 × 1 + 1 × 1) ÷ (1.5 + 1)") {
		t.Errorf("the index of a quick check is not written out from the answers:\n%s", lines)
	}
}

func TestDimensionRows(t *testing.T) {
	a := answered(maker(), 2)
	a.Answers["D3.1"] = assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	delete(a.Answers, "D4.1")
	delete(a.Answers, "D4.2")
	v := results(t, a).View()
	row := v.Dimensions[0]
	equal(t, "index", row.IndexText, "40")
	equal(t, "one level short", row.Position, -1)
	equal(t, "level", row.Digit, "2")
	equal(t, "not applicable is left out", v.Dimensions[2].IndexText, "40")
	equal(t, "too few", v.Dimensions[3].None, "not enough answers")
	equal(t, "missing", v.Missing, "2 questions have no answer yet.")
}

func TestNeeds(t *testing.T) {
	a := answered(maker(), 1)
	for _, d := range []string{"D1", "D2", "S4"} {
		for n := 1; n <= 3; n++ {
			a.Answers[assessment.QuestionID(fmt.Sprintf("%s.%d", d, n))] = assessment.At(2)
		}
	}
	a.Answers["S1.1"] = assessment.At(0)
	a.Answers["S1.2"] = assessment.At(2)
	a.Answers["S1.3"] = assessment.At(2)
	r := results(t, a)
	v := r.View()
	equal(t, "digital", v.Needs[0], "Digital: 2 more dimensions at level 2; nearest: D3 and D4.")
	for _, line := range v.Needs {
		if strings.HasPrefix(line, "Resilience") && strings.Contains(line, "S1.1") {
			return
		}
	}
	t.Errorf("the gate S1.1 is not named: %q", v.Needs)
}

// TestNearestHasTheFewestQuestionsInTheWay: the report names it so, too.
func TestNearestHasTheFewestQuestionsInTheWay(t *testing.T) {
	a := answered(maker(), 1)
	for _, id := range []assessment.QuestionID{"D1.1", "D1.2", "D1.3", "D2.1", "D2.2", "D2.3", "D4.3"} {
		a.Answers[id] = assessment.At(2)
	}
	a.Answers["D4.1"] = assessment.At(0) // as many points as D3, but one question more is there
	r := results(t, a)
	equal(t, "digital", r.View().Needs[0], "Digital: 2 more dimensions at level 2; nearest: D4 and D3.")
}

// TestFactsCountAsTheReportDoes: what does not apply is not counted, and what
// nobody knows is not answered.
func TestFactsCountAsTheReportDoes(t *testing.T) {
	a := answered(maker(), 2)
	a.Answers["D3.1"] = assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	a.Answers["S1.1"] = assessment.Answer{State: assessment.DontKnow}
	r := results(t, a)
	equal(t, "facts", r.View().Facts, "Kestrel  ·  Full check, 20 November 2026  ·  28 of 29 answered, 1 don’t know")
}

func TestChecksAreShown(t *testing.T) {
	r := present.NewResults(open(t, newStore(), maker()), func(*assessment.Questionnaire, *assessment.Assessment) assessment.Results {
		return assessment.Results{Checks: []assessment.FiredCheck{{ID: "same_level", Questions: []assessment.QuestionID{"D1.1"}}}}
	}, en, clock)
	v := r.View()
	ready(t, v)
	equal(t, "check", len(v.Checks), 1)
	equal(t, "text", v.Checks[0].Text, en.T("check.same_level"))
}
