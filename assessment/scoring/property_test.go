package scoring

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
)

// drawFirm draws a firm with any answers, goals, exposures and scope.
func drawFirm(t *rapid.T, qn *assessment.Questionnaire) *assessment.Assessment {
	a := firm(qn, rapid.SampledFrom([]assessment.Mode{assessment.Quick, assessment.Full}).Draw(t, "mode"))
	a.Scope = rapid.SampledFrom([]assessment.Scope{assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly}).Draw(t, "scope")
	sector := rapid.SampledFrom(qn.Sectors).Draw(t, "sector")
	a.Company.Sector, a.Company.Applies = sector.ID, slices.Clone(sector.Applies)
	a.Company.Goals = rapid.SliceOfNDistinct(rapid.SampledFrom([]assessment.GoalID{"G1", "G2", "G3", "G5", "G8"}), 0, 3, rapid.ID).Draw(t, "goals")
	a.Exposures = map[assessment.ExposureID]int{"E1": rapid.IntRange(0, 3).Draw(t, "E1"), "E7": rapid.IntRange(0, 3).Draw(t, "E7")}
	states := []assessment.State{assessment.Unanswered, assessment.DontKnow, assessment.NotApplicable,
		assessment.Answered, assessment.Answered, assessment.Answered, assessment.Answered, assessment.Answered}
	for _, q := range a.AskedQuestions(qn) {
		answer := assessment.Answer{State: rapid.SampledFrom(states).Draw(t, "state")}
		if answer.State == assessment.Answered {
			answer.Level = rapid.IntRange(0, 5).Draw(t, "level")
			answer.Evidence = rapid.SampledFrom([]assessment.Evidence{"", assessment.Noted, assessment.Verified}).Draw(t, "evidence")
		}
		a.Answers[q.ID] = answer
	}
	return a
}

// TestRaisingNeverLowers: one answer a level higher lowers no score, no level
// and raises no priority.
func TestRaisingNeverLowers(t *testing.T) {
	qn := testQuestionnaire(t)
	rapid.Check(t, func(t *rapid.T) {
		a := drawFirm(t, qn)
		var raisable []assessment.QuestionID
		for _, q := range a.AskedQuestions(qn) {
			if answer := a.Answers[q.ID]; answer.State == assessment.Answered && answer.Level < 5 {
				raisable = append(raisable, q.ID)
			}
		}
		if len(raisable) == 0 {
			return
		}
		before := Score(qn, a)
		id := rapid.SampledFrom(raisable).Draw(t, "raised")
		answer := a.Answers[id]
		answer.Level++
		a.Answers[id] = answer
		after := Score(qn, a)
		for d, was := range before.Dimensions {
			now := after.Dimensions[d]
			notLower(t, string(d), was.Score, now.Score, was.Level, now.Level)
		}
		for g, was := range before.Groups {
			now := after.Groups[g]
			notLower(t, string(g), was.Index, now.Index, was.Level, now.Level)
		}
		if after.Questions[id].Priority > before.Questions[id].Priority {
			t.Errorf("%s: raised, and more urgent than before", id)
		}
	})
}

func notLower(t *rapid.T, what string, was, now *float64, wasLevel, nowLevel *int) {
	if (was == nil) != (now == nil) {
		t.Errorf("%s: a score came or went", what)
		return
	}
	if was != nil && (*now < *was-1e-9 || *nowLevel < *wasLevel) {
		t.Errorf("%s: %v level %d became %v level %d", what, *was, *wasLevel, *now, *nowLevel)
	}
}

// TestUnaskedChangesNothing: what is said to a question that is not asked has
// no effect on any figure.
func TestUnaskedChangesNothing(t *testing.T) {
	qn := testQuestionnaire(t)
	rapid.Check(t, func(t *rapid.T) {
		a := drawFirm(t, qn)
		before := asJSON(t, Score(qn, a))
		for i := range qn.Questions {
			q := &qn.Questions[i]
			if a.Asked(q) {
				continue
			}
			a.Answers[q.ID] = rapid.SampledFrom([]assessment.Answer{assessment.At(0), assessment.At(5),
				{State: assessment.NotApplicable}, {State: assessment.DontKnow}}).Draw(t, "unasked")
		}
		if after := asJSON(t, Score(qn, a)); after != before {
			t.Errorf("before %s\nafter %s", before, after)
		}
	})
}

// TestOrderDoesNotMatter: the order of exposures' links, flags, checks and of
// the questions inside a dimension changes no figure but the last bits.
func TestOrderDoesNotMatter(t *testing.T) {
	qn := testQuestionnaire(t)
	turned := testQuestionnaire(t)
	slices.Reverse(turned.Questions)
	slices.Reverse(turned.Exposures)
	slices.Reverse(turned.Rules.Caps)
	rapid.Check(t, func(t *rapid.T) {
		a := drawFirm(t, qn)
		x, y := Score(qn, a), Score(turned, a)
		if !slices.Equal(x.Gaps, y.Gaps) {
			t.Errorf("gaps %v and %v", x.Gaps, y.Gaps)
		}
		for g := range x.Groups {
			notLower(t, string(g), x.Groups[g].Index, y.Groups[g].Index, x.Groups[g].Level, y.Groups[g].Level)
			notLower(t, string(g), y.Groups[g].Index, x.Groups[g].Index, y.Groups[g].Level, x.Groups[g].Level)
		}
	})
}

// TestTwiceTheSame: the same answers give the same bytes.
func TestTwiceTheSame(t *testing.T) {
	qn := testQuestionnaire(t)
	rapid.Check(t, func(t *rapid.T) {
		a := drawFirm(t, qn)
		if x, y := asJSON(t, Score(qn, a)), asJSON(t, Score(qn, a)); x != y {
			t.Errorf("%s\n%s", x, y)
		}
	})
}

func asJSON(t *rapid.T, v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
