package scoring

import (
	"fmt"
	"testing"

	"plumbline/assessment"
)

func TestTargets(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, c := range []struct {
		name      string
		company   assessment.Company
		exposures map[assessment.ExposureID]int
		override  map[assessment.QuestionID]int
		question  assessment.QuestionID
		want      int
	}{
		{name: "profile", question: "D5.1", want: 2},
		{name: "micro trade", company: assessment.Company{Sector: "trade", Size: assessment.Micro}, question: "D3.1", want: 3},
		{name: "medium services", company: assessment.Company{Sector: "services", Size: assessment.Medium}, question: "D5.1", want: 4},
		{name: "basic", company: assessment.Company{Ambition: assessment.Basic}, question: "D1.1", want: 2},
		{name: "basic not under 2", company: assessment.Company{Ambition: assessment.Basic}, question: "D5.1", want: 2},
		{name: "floor", company: assessment.Company{Ambition: assessment.Basic}, question: "D2.7", want: 3},
		{name: "lead", company: assessment.Company{Ambition: assessment.Lead}, question: "D1.1", want: 4},
		{name: "lead medium", company: assessment.Company{Size: assessment.Medium, Ambition: assessment.Lead}, question: "D2.1", want: 5},
		{name: "exposure 1", exposures: map[assessment.ExposureID]int{"E8": 1}, question: "S4.5", want: 3},
		{name: "exposure 2", exposures: map[assessment.ExposureID]int{"E8": 2}, question: "S4.5", want: 4},
		{name: "exposure not over 4", company: assessment.Company{Size: assessment.Medium}, exposures: map[assessment.ExposureID]int{"E8": 3}, question: "S4.5", want: 4},
		{name: "exposure never lowers", company: assessment.Company{Size: assessment.Medium, Ambition: assessment.Lead}, exposures: map[assessment.ExposureID]int{"E7": 3}, question: "D2.7", want: 5},
		{name: "override", exposures: map[assessment.ExposureID]int{"E7": 3}, override: map[assessment.QuestionID]int{"D2.7": 1}, question: "D2.7", want: 1},
		{name: "unknown kind", company: assessment.Company{Sector: "nothing known"}, question: "D5.1", want: 3},
	} {
		a := firm(qn, assessment.Full)
		if c.company.Sector != "" {
			a.Company.Sector = c.company.Sector
		}
		if c.company.Size != "" {
			a.Company.Size = c.company.Size
		}
		a.Company.Ambition = c.company.Ambition
		a.Exposures, a.Targets = c.exposures, c.override
		if got := Score(qn, a).Questions[c.question].Target; got != c.want {
			t.Errorf("%s: %s aims at %d, want %d", c.name, c.question, got, c.want)
		}
	}
}

// TestTargetMeans: a dimension's target weighs its applicable questions, a
// group's is the mean over its dimensions with a score.
func TestTargetMeans(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Full, 1)
	a.Targets = map[assessment.QuestionID]int{"D1.1": 5}
	res := Score(qn, a)
	near(t, "D1", res.Dimensions["D1"].Target, 20*(7.5+15)/6.5)
	near(t, "D5", res.Dimensions["D5"].Target, 40)
	near(t, "D", res.Groups["D"].Target, (20*22.5/6.5+60+60+60+40+60)/6)
	a.Answers["D1.1"] = assessment.Answer{State: assessment.NotApplicable}
	near(t, "D1 without its gate", Score(qn, a).Dimensions["D1"].Target, 60)
}

func TestPriority(t *testing.T) {
	qn := testQuestionnaire(t)
	a := answered(qn, assessment.Full, 2)
	a.Company.Goals = []assessment.GoalID{"G1", "G4", "G7"}
	a.Exposures = map[assessment.ExposureID]int{"E7": 2, "E5": 1}
	set(a, map[assessment.QuestionID]int{"D2.7": 1, "S3.1": 3, "D1.2": 0})
	a.Answers["D1.1"] = assessment.Answer{State: assessment.DontKnow}
	questions := Score(qn, a).Questions
	for _, c := range []struct {
		id   assessment.QuestionID
		gap  int
		want float64
	}{
		{"D1.1", 3, 1.5 * 3 * 2.5 * 1.5}, // gate at 0 under 2; all three goals
		{"D1.2", 3, 3 * 1.75},            // serves G1 only
		{"D2.7", 3, 0},                   // set below
		{"S3.1", 0, 0},
	} {
		got := questions[c.id]
		if got.Gap != c.gap {
			t.Errorf("%s: gap %d, want %d", c.id, got.Gap, c.gap)
		}
		if c.id != "D2.7" && got.Priority != c.want {
			t.Errorf("%s: priority %v, want %v", c.id, got.Priority, c.want)
		}
	}
	// D2.7: weight 1.5, target 4 by exposure, exposure 2, gate under 3.
	q, _ := qn.Question("D2.7")
	want := 1.5 * 3 * importance(q, a.Company.Goals) * 1.5 * 1.5
	if got := questions["D2.7"].Priority; got != want {
		t.Errorf("D2.7: priority %v, want %v", got, want)
	}
	if questions["D1.1"].Level != nil || questions["D1.1"].Effective != nil {
		t.Error("don't know has a level")
	}
}

func TestGapsAreInOrder(t *testing.T) {
	qn := testQuestionnaire(t)
	res := Score(qn, answered(qn, assessment.Quick, 2))
	// Gates under their safety floor first, then by id; D5 aims at 2.
	ids(t, "gaps", res.Gaps, "D2.7", "D3.5", "S1.1", "S3.1", "D1.1", "S2.1",
		"D1.5", "D2.4", "D3.1", "D4.3", "D4.4", "D6.1", "D6.3", "S1.3", "S2.3", "S3.3", "S4.1", "S4.2")
	if compareIDs("D1.2", "D1.10") >= 0 || compareIDs("D6.5", "S1.1") >= 0 {
		t.Error("ids are not in order")
	}
}

func TestExposure(t *testing.T) {
	qn := testQuestionnaire(t)
	for _, c := range []struct {
		exposures map[assessment.ExposureID]int
		level     int
		index     float64
		zone      string
	}{
		{map[assessment.ExposureID]int{"E1": 1}, 2, 100.0 / 3, "exposed"},
		{map[assessment.ExposureID]int{"E1": 3, "E2": 0}, 3, 50, "balanced"},
		{map[assessment.ExposureID]int{"E1": 0, "E2": 0, "E3": 2}, 2, 100.0 / 3 * 2 / 3, "lean"},
		{map[assessment.ExposureID]int{"E1": 0}, 3, 0, "over_insured"},
		{map[assessment.ExposureID]int{"E1": 3}, -1, 100, ""},
	} {
		a := firm(qn, assessment.Full)
		if c.level >= 0 {
			fill(qn, a, c.level)
		}
		a.Exposures = c.exposures
		got := Score(qn, a).Exposure
		near(t, fmt.Sprint(c.exposures), &got.Index, c.index)
		if got.Zone != c.zone {
			t.Errorf("%v at level %d: %q, want %q", c.exposures, c.level, got.Zone, c.zone)
		}
	}
	if got := Score(qn, firm(qn, assessment.Full)).Exposure; got != nil {
		t.Errorf("no fact given, yet %+v", got)
	}
}

func TestSuppliers(t *testing.T) {
	qn := testQuestionnaire(t)
	a := firm(qn, assessment.Full)
	a.Suppliers = []assessment.Supplier{
		{Name: "steel", RecoverDays: 30, SurviveDays: 12, SalesShare: 0.4},
		{Name: "paint", RecoverDays: 5, SurviveDays: 20, SalesShare: 0.9},
	}
	got := Score(qn, a).Suppliers
	near(t, "gap", &got[0].GapDays, 18)
	near(t, "at risk", &got[0].SalesAtRisk, 0.0288)
	near(t, "no gap", &got[1].GapDays, 0)
	near(t, "no risk", &got[1].SalesAtRisk, 0)
}
