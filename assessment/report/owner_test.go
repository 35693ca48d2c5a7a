package report_test

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// fullWorkshop is the invented workshop with a level for every question, three
// suppliers and five facts of the exposure card.
func fullWorkshop(t *testing.T) (*assessment.Questionnaire, assessment.Assessment) {
	t.Helper()
	qn, a := workshop(t)
	a.Mode = assessment.Full
	for i, q := range a.AskedQuestions(qn) {
		if _, ok := a.Answers[q.ID]; !ok {
			a.Answers[q.ID] = assessment.At([]int{1, 2, 2, 3}[i%4])
		}
	}
	a.Answers["S3.2"] = assessment.Answer{State: assessment.DontKnow, WhoKnows: "the buyer"}
	a.Answers["D5.3"] = assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	a.Exposures = map[assessment.ExposureID]int{"E1": 3, "E2": 1, "E3": 3, "E4": 0, "E7": 2}
	a.Suppliers = []assessment.Supplier{
		{Name: "cutting tools", RecoverDays: 28, SurviveDays: 40, SalesShare: 0.55},
		{Name: "heat treatment", RecoverDays: 21, SurviveDays: 5, SalesShare: 0.6},
		{Name: "special bar", RecoverDays: 30, SurviveDays: 12, SalesShare: 0.4},
	}
	return qn, a
}

func TestGoldenOwner(t *testing.T) {
	const golden = "testdata/owner.json"
	qn, a := fullWorkshop(t)
	r := buildOwner(t, qn, &a)
	got := modelOf(t, struct {
		report.Head
		Monday   report.OwnerMonday
		Standing report.Standing
		Pinch    report.Pinch
		Stop     report.Stop
	}{r.Head, r.Monday, r.Standing, r.Pinch, r.Stop})
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the model of the example has changed; look at it and run go test -update:\n%s", got)
	}
}

func TestStandingPrintsTheResults(t *testing.T) {
	qn, a := fullWorkshop(t)
	results := scoring.Score(qn, &a)
	for _, h := range buildOwner(t, qn, &a).Standing.Halves {
		for _, row := range h.Dimensions {
			d := results.Dimensions[row.Dimension]
			if !row.Known || row.Score != report.Round(*d.Score) || row.Target != report.Round(*d.Target) || row.Level != *d.Level {
				t.Errorf("%s: %+v does not print %+v", row.Dimension, row, d)
			}
			if row.Gap != row.Target-row.Score {
				t.Errorf("%s: gap %d is not the difference of the printed numbers", row.Dimension, row.Gap)
			}
			for i := 1; i < len(row.Says); i++ {
				if row.Says[i].Level >= row.Says[0].Level {
					t.Errorf("%s: the weakest answer is not weaker: %+v", row.Dimension, row.Says)
				}
			}
		}
	}
}

func TestPinchHangsEveryQuestion(t *testing.T) {
	qn, a := fullWorkshop(t)
	results := scoring.Score(qn, &a)
	p := buildOwner(t, qn, &a).Pinch
	if len(p.Hangs) != len(results.Questions) || p.Below != len(results.Gaps) || len(p.Cards) != 8 {
		t.Fatalf("%d hang, %d below, %d cards", len(p.Hangs), p.Below, len(p.Cards))
	}
	for i, id := range results.Gaps {
		if p.Hangs[i].Question != id || p.Hangs[i].Gap != results.Questions[id].Gap {
			t.Errorf("place %d: %+v, want %s", i, p.Hangs[i], id)
		}
	}
	for _, h := range p.Hangs[p.Below:] {
		if h.Gap != 0 || h.Rank != 0 {
			t.Errorf("%+v is at target", h)
		}
	}
	for _, c := range p.Cards {
		q, _ := qn.Question(c.Question)
		if c.Next.Level != c.Today.Level+1 || c.Next.Text.In("en") != q.Anchors[c.Next.Level].In("en") {
			t.Errorf("%s: %+v is not one step up from %+v", c.Question, c.Next, c.Today)
		}
	}
}

func TestStopSortsByRisk(t *testing.T) {
	qn, a := fullWorkshop(t)
	s := buildOwner(t, qn, &a).Stop
	want := []report.Supplier{
		{Name: "heat treatment", Survive: 5, Recover: 21, Missing: 16, Share: 60, Risk: 3.8},
		{Name: "special bar", Survive: 12, Recover: 30, Missing: 18, Share: 40, Risk: 2.9},
		{Name: "cutting tools", Survive: 40, Recover: 28, Spare: 12, Share: 55},
	}
	for i, w := range want {
		if s.Suppliers[i] != w {
			t.Errorf("place %d: %+v, want %+v", i, s.Suppliers[i], w)
		}
	}
	if s.Headline[0].Key != "report.stop.headline" {
		t.Errorf("headline %q", s.Headline[0].Key)
	}
	if len(s.Exposed) != 3 || s.Exposed[0].Level != 3 || len(s.Others) != 5 || s.Others[4].Given {
		t.Errorf("exposed %+v, others %+v", s.Exposed, s.Others)
	}
	results := scoring.Score(qn, &a)
	if s.Field == nil || s.Field.Exposure != report.Round(results.Exposure.Index) || s.Field.Zone != results.Exposure.Zone {
		t.Errorf("field %+v of %+v", s.Field, results.Exposure)
	}
}

// TestStopWithoutCards: what is missing, and room to write it down.
func TestStopWithoutCards(t *testing.T) {
	qn, a := fullWorkshop(t)
	a.Suppliers, a.Exposures = nil, nil
	s := buildOwner(t, qn, &a).Stop
	if s.Blank == 0 || s.Remark.Empty() || s.Field != nil || s.Advice.Empty() || len(s.Others) != len(qn.Exposures) {
		t.Errorf("%+v", s)
	}
	if s.Headline[0].Key != "report.stop.headline.unknown" {
		t.Errorf("headline %q", s.Headline[0].Key)
	}
}

// TestOwnerSpeaksOfWhatWasAsked: nothing of the half that was left out.
func TestOwnerSpeaksOfWhatWasAsked(t *testing.T) {
	for scope, other := range map[assessment.Scope]assessment.GroupID{
		assessment.DigitalOnly: assessment.Supply, assessment.SupplyOnly: assessment.Digital} {
		qn, a := fullWorkshop(t)
		a.Scope = scope
		r := buildOwner(t, qn, &a)
		for _, p := range r.Monday.Panels {
			if p.Asked == (p.Group == other) {
				t.Errorf("%s: panel %+v", scope, p)
			}
		}
		if len(r.Standing.Halves) != 1 || r.Standing.Halves[0].Group == other {
			t.Errorf("%s: halves %+v", scope, r.Standing.Halves)
		}
		for _, h := range r.Pinch.Hangs {
			if h.Group == other {
				t.Errorf("%s: %s hangs", scope, h.Question)
			}
		}
		if !strings.HasSuffix(r.Edition.Key, string(scope)) {
			t.Errorf("edition %q", r.Edition.Key)
		}
	}
}

// TestWhyNotYet: the reason given is the rule that holds the level back.
func TestWhyNotYet(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*assessment.Questionnaire, *assessment.Assessment)
		want   string
	}{
		"none reaches": {func(qn *assessment.Questionnaire, a *assessment.Assessment) { every(qn, a, assessment.At(2)) }, "report.owner.why.none"},
		"some reach": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			every(qn, a, assessment.At(2))
			raise(a, "D1.", 3)
		}, "report.owner.why.share"},
		"one far below": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			every(qn, a, assessment.At(3))
			raise(a, "D6.", 0)
		}, "report.owner.why.low"},
		"a foundation": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			every(qn, a, assessment.At(3))
			raise(a, "D2.7", 1)
		}, "report.owner.why.foundation"},
	} {
		t.Run(name, func(t *testing.T) {
			qn, a := fullWorkshop(t)
			c.change(qn, &a)
			why := buildOwner(t, qn, &a).Monday.Panels[0].Why
			got := why.Key
			if first, ok := arg(why, "first").(report.Message); ok {
				got = first.Key
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// raise answers the questions whose id begins so.
func raise(a *assessment.Assessment, prefix string, level int) {
	for id := range a.Answers {
		if strings.HasPrefix(string(id), prefix) {
			a.Answers[id] = assessment.At(level)
		}
	}
}

func arg(m report.Message, name string) any {
	for i := 0; i+1 < len(m.Args); i += 2 {
		if m.Args[i] == name {
			return m.Args[i+1]
		}
	}
	return nil
}

// TestEveryOwnerMessageExists follows the keys of many reports into the
// messages.
func TestEveryOwnerMessageExists(t *testing.T) {
	p := i18n.For("en")
	for level := range 6 {
		for _, scope := range []assessment.Scope{assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly} {
			for part := range 4 {
				qn, a := fullWorkshop(t)
				a.Scope = scope
				every(qn, &a, assessment.At(level))
				for i := range qn.Questions {
					if i%4 < part {
						a.Answers[qn.Questions[i].ID] = assessment.Answer{State: assessment.DontKnow}
					}
				}
				if part%2 == 1 {
					a.Suppliers, a.Exposures = nil, nil
				}
				raw, err := json.Marshal(buildOwner(t, qn, &a))
				if err != nil {
					t.Fatal(err)
				}
				for _, m := range regexp.MustCompile(`"Key":"([^"]+)"`).FindAllStringSubmatch(string(raw), -1) {
					if !p.Has(m[1]) {
						t.Errorf("no message %q", m[1])
					}
				}
			}
		}
	}
}

// TestFirstJobsCanBeBegun: what waits for another job is not sent out first.
func TestFirstJobsCanBeBegun(t *testing.T) {
	job := func(id assessment.ActionID, lacking ...assessment.QuestionID) roadmap.Choice {
		return roadmap.Choice{Action: &assessment.Action{ID: id}, Lacking: lacking}
	}
	plan := roadmap.Plan{}
	plan.Stages[roadmap.H1].Choices = []roadmap.Choice{job("A1", "S1.1"), job("A2"), job("A3"), job("A4"), job("A5")}
	var got []assessment.ActionID
	for _, step := range report.FirstJobs(plan) {
		got = append(got, step.Action.ID)
	}
	if !slices.Equal(got, []assessment.ActionID{"A2", "A3", "A4"}) {
		t.Errorf("the sheet begins with %v", got)
	}
}
