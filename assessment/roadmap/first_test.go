package roadmap

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

func testQuestionnaire(t testing.TB) *assessment.Questionnaire {
	t.Helper()
	raw, err := os.ReadFile("../scoring/testdata/questionnaire.json")
	if err != nil {
		t.Fatal(err)
	}
	qn := new(assessment.Questionnaire)
	if err := json.Unmarshal(raw, qn); err != nil {
		t.Fatal(err)
	}
	return qn
}

// workshop is a small maker that stands at the level everywhere.
func workshop(qn *assessment.Questionnaire, level int) *assessment.Assessment {
	a := &assessment.Assessment{
		Mode: assessment.Quick, Scope: assessment.Both,
		Company: assessment.Company{Sector: "manufacturing", Size: assessment.Small,
			Applies: qn.PresetFlags("manufacturing", 28), Ambition: assessment.Solid},
		Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	for _, q := range a.AskedQuestions(qn) {
		a.Answers[q.ID] = assessment.At(level)
	}
	return a
}

func firstSteps(qn *assessment.Questionnaire, a *assessment.Assessment, n int) []Step {
	return FirstSteps(qn, a, scoring.Score(qn, a), n)
}

func named(steps []Step) []assessment.ActionID {
	var out []assessment.ActionID
	for _, s := range steps {
		out = append(out, s.Action.ID)
	}
	return out
}

// TestBenefit is worked out by hand: A23 lifts D3.5 from 3 to 4 and S3.3 from
// 2 to 3.
func TestBenefit(t *testing.T) {
	qn := testQuestionnaire(t)
	a := workshop(qn, 2)
	a.Answers["D3.5"] = assessment.At(3)
	a.Company.Goals = []assessment.GoalID{"G5"}
	a.Exposures = map[assessment.ExposureID]int{"E3": 2}
	b := newBoard(qn, a, scoring.Score(qn, a))
	a23 := &b.moves[slices.IndexFunc(b.moves, func(m move) bool { return m.action.ID == "A23" })]
	if want := []Lift{{"D3.5", 3, 4}, {"S3.3", 2, 3}}; !slices.Equal(b.lifts(a23), want) {
		t.Errorf("lifts %v, want %v", b.lifts(a23), want)
	}
	// D3.5 aims at 3: nothing won there. S3.3 aims at 4 by exposure 2, serves G5:
	// one level at 1.75 and 1.5.
	q, _ := qn.Question("S3.3")
	importance := 1.0
	if slices.Contains(q.Goals, "G5") {
		importance = 1.75
	}
	want := importance * 1.5
	got := b.benefit(a23)
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("benefit %v, want %v", got, want)
	}
	if got := a23.value(got); math.Abs(got-want/2) > 1e-9 {
		t.Errorf("value %v, want %v", got, want/2)
	}
}

func TestFirstSteps(t *testing.T) {
	qn := testQuestionnaire(t)
	// At 0 all gates are below their floors: those come first, best value first.
	// The continuity card waits for the critical list.
	got := firstSteps(qn, workshop(qn, 0), 3)
	if want := []assessment.ActionID{"A01", "A44", "A16"}; !slices.Equal(named(got), want) {
		t.Errorf("at level 0: %v, want %v", named(got), want)
	}
	if want := []Lift{{"D1.1", 0, 2}}; !slices.Equal(got[0].Raises, want) {
		t.Errorf("A01 lifts %v, want %v: nobody rises three levels at once, and D1.2 is not asked", got[0].Raises, want)
	}
	for _, step := range firstSteps(qn, workshop(qn, 5), 3) {
		t.Errorf("at the top %s is still advised", step.Action.ID)
	}
}

// TestDontKnowCountsFromZero: who does not know begins at the bottom.
func TestDontKnowCountsFromZero(t *testing.T) {
	qn := testQuestionnaire(t)
	a := workshop(qn, 5)
	a.Answers["S1.1"] = assessment.Answer{State: assessment.DontKnow}
	if got := named(firstSteps(qn, a, 3)); !slices.Equal(got, []assessment.ActionID{"A44"}) {
		t.Errorf("got %v", got)
	}
	a.Answers["S1.1"] = assessment.Answer{State: assessment.NotApplicable}
	if got := named(firstSteps(qn, a, 3)); len(got) > 0 {
		t.Errorf("what does not apply gives %v", got)
	}
}

func TestBothGroups(t *testing.T) {
	qn := testQuestionnaire(t)
	a := workshop(qn, 5)
	for _, id := range []assessment.QuestionID{"D1.1", "D1.5", "D2.7", "D3.1", "D6.1"} {
		a.Answers[id] = assessment.At(0)
	}
	a.Answers["S2.3"] = assessment.At(1)
	got := firstSteps(qn, a, 3)
	if want := []assessment.ActionID{"A01", "A16", "A49"}; !slices.Equal(named(got), want) {
		t.Errorf("got %v, want %v", named(got), want)
	}
	if got := named(firstSteps(qn, a, 1)); !slices.Equal(got, []assessment.ActionID{"A01"}) {
		t.Errorf("one step: %v", got)
	}
	a.Scope = assessment.DigitalOnly
	for _, step := range firstSteps(qn, a, 3) {
		if step.Serves(assessment.Supply) {
			t.Errorf("%s is about the half that is not taken", step.Action.ID)
		}
	}
}

func TestActionsThatDoNotApply(t *testing.T) {
	qn := testQuestionnaire(t)
	for i := range qn.Actions {
		qn.Actions[i].Applies = "equip"
	}
	a := workshop(qn, 0)
	if got := firstSteps(qn, a, 3); len(got) != 3 {
		t.Errorf("with equipment: %v", named(got))
	}
	a.Company.Applies = nil
	if got := firstSteps(qn, a, 3); len(got) > 0 {
		t.Errorf("without equipment: %v", named(got))
	}
}

// TestEveryStepIsStartable: whatever was answered, each step is small, its
// prerequisites were answered high enough, it wins something, and no two
// steps are the same.
func TestEveryStepIsStartable(t *testing.T) {
	qn := testQuestionnaire(t)
	rapid.Check(t, func(t *rapid.T) {
		a := workshop(qn, 0)
		for _, q := range a.AskedQuestions(qn) {
			a.Answers[q.ID] = rapid.SampledFrom([]assessment.Answer{assessment.At(0), assessment.At(1), assessment.At(2),
				assessment.At(3), assessment.At(4), {State: assessment.DontKnow}, {}}).Draw(t, "answer")
		}
		steps := firstSteps(qn, a, 3)
		seen := map[assessment.ActionID]bool{}
		for _, s := range steps {
			if s.Action.Effort+s.Action.Cash > 3 || s.Action.MinMonths > 3 || s.Benefit <= 0 || len(s.Raises) == 0 || seen[s.Action.ID] {
				t.Errorf("%s: %+v", s.Action.ID, s)
			}
			seen[s.Action.ID] = true
			for id, need := range s.Action.Prerequisites {
				if answer := a.Answers[id]; answer.State != assessment.Answered || answer.Level < need {
					t.Errorf("%s needs %s at %d, answered %+v", s.Action.ID, id, need, answer)
				}
			}
			for _, l := range s.Raises {
				if l.To <= l.From || l.To > l.From+2 {
					t.Errorf("%s lifts %+v", s.Action.ID, l)
				}
			}
		}
		if again := firstSteps(qn, a, 3); !slices.Equal(named(steps), named(again)) {
			t.Errorf("%v, then %v", named(steps), named(again))
		}
	})
}
