package scoring

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"plumbline/assessment"
)

// TestSameLevelEverywhere: all answers k give index 20k and level k.
func TestSameLevelEverywhere(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, mode := range []assessment.Mode{assessment.Quick, assessment.Full} {
		for k := 0; k <= 5; k++ {
			res := Score(qn, answered(qn, mode, k))
			for id, g := range res.Groups {
				near(t, fmt.Sprint(mode, k, id, " index"), g.Index, float64(20*k))
				level(t, fmt.Sprint(mode, k, id, " level"), g.Level, k)
			}
			for id, d := range res.Dimensions {
				near(t, fmt.Sprint(mode, k, id, " score"), d.Score, float64(20*k))
				level(t, fmt.Sprint(mode, k, id, " level"), d.Level, k)
				if len(d.Blockers) > 0 != (k < 5) {
					t.Errorf("%s %d %s: blockers %v", mode, k, id, d.Blockers)
				}
			}
		}
	}
}

// TestGoldenDimension checks a dimension worked out by hand: D1 has six
// questions, D1.1 with weight 1.5, the others 1, together 6.5.
func TestGoldenDimension(t *testing.T) {
	qn := testQuestionnaire(t)
	a := firm(qn, assessment.Full)
	set(a, map[assessment.QuestionID]int{"D1.1": 2, "D1.2": 3, "D1.3": 1, "D1.4": 4, "D1.5": 3})
	a.Answers["D1.1"] = assessment.Answer{State: assessment.Answered, Level: 2, Evidence: assessment.Verified}
	a.Answers["D1.2"] = assessment.Answer{State: assessment.Answered, Level: 3, Evidence: assessment.Noted}
	a.Answers["D1.6"] = assessment.Answer{State: assessment.DontKnow}
	d := Score(qn, a).Dimensions["D1"]
	near(t, "score", d.Score, 20*14/5.5) // 3+3+1+4+3 over 5.5
	coverage := d.Coverage
	near(t, "coverage", &coverage, 5.5/6.5)
	// (0.45² + 0.5² + 3·0.8²)/5.5² = 2.3725/30.25, its root 0.2800531
	near(t, "half width", d.HalfWidth, 9.213747768084618)
	near(t, "low", d.Low, 20*14/6.5-9.213747768084618)
	near(t, "high", d.High, 20*(14+14/5.5+1)/6.5+9.213747768084618)
	near(t, "target", d.Target, 60)
	// Level 1 reached by 5.5/6.5, level 2 by 4.5/6.5 = 0.69, level 3 by 3/6.5.
	level(t, "level", d.Level, 2)
	ids(t, "blockers", d.Blockers, "D1.1", "D1.3", "D1.6")
}

// TestQuickBand: with two of D1's six questions at weights 1.5 and 1 the
// variance is 0.64·3.25/6.25 + 1/2·(1-2/6).
func TestQuickBand(t *testing.T) {
	qn := testQuestionnaire(t)
	res := Score(qn, answered(qn, assessment.Quick, 2))
	near(t, "D1", res.Dimensions["D1"].HalfWidth, 26.851990267638136)
	// D6 has five questions and no gate: 0.64/2 + 1/2·(1-2/5).
	near(t, "D6", res.Dimensions["D6"].HalfWidth, 25.905485905498857)

	a := answered(qn, assessment.Quick, 2)
	a.Company.Applies = a.Company.Applies[:7] // without staff5 D6 has four questions in full
	near(t, "D6 of four", Score(qn, a).Dimensions["D6"].HalfWidth, 24.83895529204077)
}

func TestCoverageLimit(t *testing.T) {
	qn := testQuestionnaire(t)
	a := firm(qn, assessment.Full)
	// D6 has five questions of weight 1: three are exactly 0.6.
	set(a, map[assessment.QuestionID]int{"D6.1": 2, "D6.2": 2, "D6.3": 2})
	near(t, "at 0.6", Score(qn, a).Dimensions["D6"].Score, 40)
	delete(a.Answers, "D6.3")
	if d := Score(qn, a).Dimensions["D6"]; d.Score != nil || d.Level != nil || d.Low != nil || d.Target != nil {
		t.Errorf("under 0.6 nothing may be told, got %+v", d)
	}
	// One answer with the weight 1.5 of 2.5 is 0.6 as well, but one is too few.
	quick := firm(qn, assessment.Quick)
	set(quick, map[assessment.QuestionID]int{"D1.1": 4})
	if d := Score(qn, quick).Dimensions["D1"]; d.Score != nil {
		t.Errorf("one answer of two gives a score: %v", *d.Score)
	}
	// It is enough where the other does not apply.
	quick.Answers["D1.5"] = assessment.Answer{State: assessment.NotApplicable}
	near(t, "only one applies", Score(qn, quick).Dimensions["D1"].Score, 80)
}

func TestNothingApplicable(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Full, 3)
	for _, q := range a.AskedQuestions(qn) {
		if q.Dimension == "D5" {
			a.Answers[q.ID] = assessment.Answer{State: assessment.NotApplicable}
		}
	}
	res := Score(qn, a)
	if d := res.Dimensions["D5"]; d.Coverage != 0 || d.Score != nil || d.Level != nil {
		t.Errorf("D5: %+v", d)
	}
	near(t, "index over five dimensions", res.Groups["D"].Index, 60)
	if _, ok := res.Questions["D5.1"]; ok {
		t.Error("a question that does not apply is among the results")
	}
}

// TestThreeQuarters: Digital needs five of its six dimensions, Supply three of
// its four.
func TestThreeQuarters(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, c := range []struct {
		group assessment.GroupID
		gone  []assessment.DimensionID
		told  bool
	}{
		{"D", []assessment.DimensionID{"D6"}, true},
		{"D", []assessment.DimensionID{"D5", "D6"}, false},
		{"S", []assessment.DimensionID{"S4"}, true},
		{"S", []assessment.DimensionID{"S3", "S4"}, false},
	} {
		a := answered(qn, assessment.Full, 3)
		for _, d := range c.gone {
			without(qn, a, d)
		}
		g := Score(qn, a).Groups[c.group]
		if (g.Index != nil) != c.told || (g.Level != nil) != c.told || (g.HalfWidth != nil) != c.told || (g.Target != nil) != c.told {
			t.Errorf("%s without %v: %+v", c.group, c.gone, g)
		}
	}
}

func without(qn *assessment.Questionnaire, a *assessment.Assessment, d assessment.DimensionID) {
	for i := range qn.Questions {
		if qn.Questions[i].Dimension == d {
			delete(a.Answers, qn.Questions[i].ID)
		}
	}
}

func TestScope(t *testing.T) {
	qn := testQuestionnaire(t)
	a := firm(qn, assessment.Quick)
	a.Scope = assessment.SupplyOnly
	fill(qn, a, 2)
	res := Score(qn, a)
	if res.Asked != 8 || res.Answered != 8 {
		t.Errorf("asked %d, answered %d", res.Asked, res.Answered)
	}
	if g, ok := res.Groups["D"]; !ok || g.Index != nil || g.Level != nil {
		t.Errorf("Digital: %+v", g)
	}
	if d, ok := res.Dimensions["D1"]; !ok || d.Score != nil || d.Coverage != 0 {
		t.Errorf("D1: %+v", d)
	}
	near(t, "Resilience", res.Groups["S"].Index, 40)
}

// TestNoNulls: lists and maps are never null in the file.
func TestNoNulls(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, k := range []int{-1, 5} {
		a := firm(qn, assessment.Quick)
		if k >= 0 {
			fill(qn, a, k)
		}
		raw, err := json.Marshal(Score(qn, a))
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"blockers", "gaps", "suppliers", "checks", "questions", "dimensions", "groups"} {
			if bytes.Contains(raw, []byte(`"`+key+`":null`)) {
				t.Errorf("%s is null", key)
			}
		}
	}
}
