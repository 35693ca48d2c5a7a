package scoring

import (
	"testing"

	"plumbline/assessment"
)

// TestCaps holds every cap at its limit and just under it.
func TestCaps(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, c := range []struct {
		question   assessment.QuestionID
		foundation assessment.QuestionID
		need, cap  int
	}{
		{"D1.6", "D2.4", 3, 3}, {"D1.6", "D2.7", 3, 3}, {"D1.5", "D2.4", 3, 3}, {"D2.3", "D2.6", 3, 3},
		{"D4.3", "D4.4", 3, 3}, {"D4.4", "D2.4", 4, 4}, {"D5.1", "D2.6", 3, 3}, {"S1.3", "S1.1", 3, 3},
		{"S2.1", "S1.1", 3, 3}, {"S3.2", "S1.1", 3, 3}, {"S3.1", "S3.5", 2, 3},
	} {
		a := answered(qn, assessment.Full, 5)
		effective := func() *int { return Score(qn, a).Questions[c.question].Effective }
		a.Answers[c.foundation] = assessment.At(c.need)
		level(t, string(c.question+" at "+c.foundation), effective(), 5)
		a.Answers[c.foundation] = assessment.At(c.need - 1)
		level(t, string(c.question+" under "+c.foundation), effective(), c.cap)
		a.Answers[c.foundation] = assessment.Answer{State: assessment.DontKnow}
		level(t, string(c.question+" unknown "+c.foundation), effective(), c.cap)
		delete(a.Answers, c.foundation)
		level(t, string(c.question+" unanswered "+c.foundation), effective(), c.cap)
		a.Answers[c.foundation] = assessment.Answer{State: assessment.NotApplicable}
		level(t, string(c.question+" without "+c.foundation), effective(), 5)
	}
	// In the quick check D2.6 and S3.5 are not asked.
	quick := Score(qn, answered(qn, assessment.Quick, 5))
	level(t, "quick D5.1", quick.Questions["D5.1"].Effective, 5)
	level(t, "quick S3.1", quick.Questions["S3.1"].Effective, 5)
}

// TestCapsLeaveScores: a cap lowers the level and never the score.
func TestCapsLeaveScores(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Full, 5)
	set(a, map[assessment.QuestionID]int{"S3.5": 0})
	d := Score(qn, a).Dimensions["S3"]
	near(t, "score", d.Score, 20*5*4.5/5.5)
	// S3.1 counts as 3: level 4 is reached by 3 of 5.5 only.
	level(t, "level", d.Level, 3)
	ids(t, "blockers", d.Blockers, "S3.1", "S3.5")
}

func TestGateHoldsBack(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Full, 5)
	// 5 of D1's 6.5 are at 5, more than two thirds; the gate D1.1 is at 1.
	set(a, map[assessment.QuestionID]int{"D1.1": 1})
	d := Score(qn, a).Dimensions["D1"]
	level(t, "level", d.Level, 2)
	ids(t, "blockers", d.Blockers, "D1.1")
	// An unknown gate counts from 0.
	a.Answers["D1.1"] = assessment.Answer{State: assessment.DontKnow}
	level(t, "unknown gate", Score(qn, a).Dimensions["D1"].Level, 1)
}

// TestTwoThirdsExactly: in D6 without staff5 there are four questions; in D5
// of three with two not applicable two of three are exactly two thirds.
func TestTwoThirdsExactly(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Full, 3)
	a.Answers["D5.2"] = assessment.Answer{State: assessment.NotApplicable}
	a.Answers["D5.3"] = assessment.Answer{State: assessment.NotApplicable}
	set(a, map[assessment.QuestionID]int{"D5.1": 2})
	level(t, "two of three", Score(qn, a).Dimensions["D5"].Level, 3)
	set(a, map[assessment.QuestionID]int{"D5.4": 2})
	d := Score(qn, a).Dimensions["D5"]
	level(t, "one of three", d.Level, 2)
	ids(t, "blockers", d.Blockers, "D5.1", "D5.4")
}

func TestGroupLevel(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, c := range []struct {
		name     string
		change   map[assessment.DimensionID]int // all answers of a dimension
		single   map[assessment.QuestionID]int
		level    int
		blockers []assessment.QuestionID
	}{
		{"two of six below", map[assessment.DimensionID]int{"D5": 3, "D6": 3}, nil, 4, nil},
		{"three of six below", map[assessment.DimensionID]int{"D4": 3, "D5": 3, "D6": 3}, nil, 3, nil},
		{"one two below", map[assessment.DimensionID]int{"D6": 2}, nil, 3,
			[]assessment.QuestionID{"D6.1", "D6.2", "D6.3", "D6.4", "D6.5"}},
		{"cap", nil, map[assessment.QuestionID]int{"D2.7": 1}, 2, []assessment.QuestionID{"D2.7"}},
		{"just no cap", nil, map[assessment.QuestionID]int{"D2.7": 2}, 4, nil},
	} {
		a := answered(qn, assessment.Full, 4)
		for i := range qn.Questions {
			q := &qn.Questions[i]
			if k, ok := c.change[q.Dimension]; ok {
				a.Answers[q.ID] = assessment.At(k)
			}
		}
		set(a, c.single)
		g := Score(qn, a).Groups["D"]
		level(t, c.name, g.Level, c.level)
		if c.blockers != nil {
			ids(t, c.name, g.Blockers, c.blockers...)
		}
	}
}

// TestGroupCapInQuick: D2.6 is not asked there, so only D2.7 can cap.
func TestGroupCapInQuick(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Quick, 4)
	level(t, "all 4", Score(qn, a).Groups["D"].Level, 4)
	a.Answers["D2.7"] = assessment.Answer{State: assessment.DontKnow}
	level(t, "unknown backup", Score(qn, a).Groups["D"].Level, 2)
	a.Answers["D2.7"] = assessment.Answer{State: assessment.NotApplicable}
	level(t, "no backup question", Score(qn, a).Groups["D"].Level, 4)
	b := answered(qn, assessment.Quick, 4)
	set(b, map[assessment.QuestionID]int{"S3.1": 1})
	g := Score(qn, b).Groups["S"]
	level(t, "no plan", g.Level, 2)
	ids(t, "no plan", g.Blockers, "S3.1")
}
