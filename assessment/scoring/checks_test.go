package scoring

import (
	"slices"
	"testing"

	"plumbline/assessment"
)

func fired(qn *assessment.Questionnaire, a *assessment.Assessment) []string {
	var out []string
	for _, c := range Score(qn, a).Checks {
		out = append(out, c.ID)
	}
	return out
}

// TestPairs holds every consistency pair at its bounds and just inside them.
func TestPairs(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, c := range []struct {
		high  assessment.QuestionID
		least int
		low   assessment.QuestionID
		most  int
	}{
		{"D2.4", 4, "D2.5", 1}, {"D1.5", 4, "D2.4", 2}, {"D4.4", 4, "D2.3", 1}, {"D5.1", 4, "D2.1", 1},
		{"D3.5", 4, "D3.1", 1}, {"D2.7", 4, "D2.6", 1}, {"D6.1", 4, "D6.3", 0}, {"S2.1", 3, "S1.1", 1},
		{"S3.2", 3, "S1.1", 1}, {"S3.1", 4, "S3.5", 0}, {"S4.1", 4, "D4.5", 1}, {"S1.3", 4, "S1.2", 1},
	} {
		id := "pair." + string(c.high) + "-" + string(c.low)
		look := func(high, low int) bool {
			a := firm(qn, assessment.Full)
			set(a, map[assessment.QuestionID]int{c.high: high, c.low: low})
			return slices.Contains(fired(qn, a), id)
		}
		if !look(c.least, c.most) || look(c.least-1, c.most) || look(c.least, c.most+1) {
			t.Errorf("%s: fires at the bounds %v, under %v, over %v", id,
				look(c.least, c.most), look(c.least-1, c.most), look(c.least, c.most+1))
		}
	}
	a := firm(qn, assessment.Full)
	set(a, map[assessment.QuestionID]int{"D4.4": 5})
	a.Answers["D2.3"] = assessment.Answer{State: assessment.DontKnow}
	if got := fired(qn, a); slices.Contains(got, "pair.D4.4-D2.3") {
		t.Error("a pair fires although one answer is unknown")
	}
}

func TestChecksOverAll(t *testing.T) {
	qn := testQuestionnaire(t)
	at := func(n int, states func(i int) assessment.Answer) *assessment.Assessment {
		a := firm(qn, assessment.Quick)
		for i, q := range a.AskedQuestions(qn) {
			if i < n {
				a.Answers[q.ID] = states(i)
			}
		}
		return a
	}
	state := func(s assessment.State, first int) func(int) assessment.Answer {
		return func(i int) assessment.Answer {
			if i < first {
				return assessment.Answer{State: s}
			}
			return assessment.At(i % 3)
		}
	}
	for _, c := range []struct {
		name string
		a    *assessment.Assessment
		id   string
		want bool
	}{
		{"16 of 20 alike", at(20, func(i int) assessment.Answer { return assessment.At(min(i%5, 1)) }), checkSameLevel, true},
		{"15 of 20 alike", at(20, func(i int) assessment.Answer { return assessment.At(min(i%4, 1)) }), checkSameLevel, false},
		{"15 in a row", at(20, func(i int) assessment.Answer { return assessment.At(max(0, i-14)) }), checkSameLevel, true},
		{"14 in a row", at(20, func(i int) assessment.Answer { return assessment.At(max(0, i-13) % 4) }), checkSameLevel, false},
		{"6 of 18 high", at(18, func(i int) assessment.Answer { return assessment.At(i % 3 * 2) }), checkUnprovenHigh, false},
		{"7 of 19 high", at(19, func(i int) assessment.Answer { return assessment.At((i + 2) % 3 * 2) }), checkUnprovenHigh, true},
		{"10 of 20 high", at(20, func(i int) assessment.Answer { return assessment.At(i % 2 * 4) }), checkUnprovenHigh, true},
		{"10 of 20 high with proof", at(20, func(i int) assessment.Answer {
			return assessment.Answer{State: assessment.Answered, Level: i % 2 * 4, Evidence: assessment.Noted}
		}), checkUnprovenHigh, false},
		{"4 of 20 unknown", at(20, state(assessment.DontKnow, 4)), checkUnknown, false},
		{"5 of 20 unknown", at(20, state(assessment.DontKnow, 5)), checkUnknown, true},
		{"4 of 20 not applicable", at(20, state(assessment.NotApplicable, 4)), checkNotApplicable, false},
		{"5 of 20 not applicable", at(20, state(assessment.NotApplicable, 5)), checkNotApplicable, true},
	} {
		if got := slices.Contains(fired(qn, c.a), c.id); got != c.want {
			t.Errorf("%s: fired %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTargetsEqualLevels(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Quick, 3)
	if slices.Contains(fired(qn, a), checkTargets) {
		t.Error("D5 aims at 2 and stands at 3, yet the check fires")
	}
	a.Targets = map[assessment.QuestionID]int{"D5.1": 3, "D5.4": 3}
	if !slices.Contains(fired(qn, a), checkTargets) {
		t.Error("every target is today's level, yet nothing fires")
	}
	a.Answers["D5.1"] = assessment.Answer{State: assessment.DontKnow}
	if slices.Contains(fired(qn, a), checkTargets) {
		t.Error("an unknown level equals a target")
	}
}

func TestConfidence(t *testing.T) {
	qn := testQuestionnaire(t)
	proven := func(e assessment.Evidence) *assessment.Assessment {
		a := answered(qn, assessment.Quick, 3)
		for id, answer := range a.Answers {
			answer.Evidence = e
			a.Answers[id] = answer
		}
		return a
	}
	contradicting := answered(qn, assessment.Quick, 2)
	set(contradicting, map[assessment.QuestionID]int{"D3.5": 4, "D3.1": 1}) // one of four pairs
	for _, c := range []struct {
		name  string
		a     *assessment.Assessment
		value float64
		badge string
	}{
		{"nothing said", firm(qn, assessment.Quick), 17.5, "C"},
		{"no proof", proven(assessment.NoEvidence), 57.5, "B"},
		{"noted", proven(assessment.Noted), 75, "A"},
		{"verified", proven(assessment.Verified), 92.5, "A"},
		{"low levels need no proof", answered(qn, assessment.Quick, 2), 92.5, "A"},
		{"one of four pairs", contradicting, 40 + 0 + 7.5 + 7.5, "B"},
	} {
		got := Score(qn, c.a).Confidence
		near(t, c.name, &got.Value, c.value)
		if got.Badge != c.badge {
			t.Errorf("%s: badge %s, want %s", c.name, got.Badge, c.badge)
		}
	}
}
