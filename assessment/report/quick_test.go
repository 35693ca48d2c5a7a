package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

var update = flag.Bool("update", false, "write the golden files anew")

// workshop is an invented firm that took the quick check.
func workshop(t *testing.T) (*assessment.Questionnaire, assessment.Assessment) {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	levels := map[assessment.QuestionID]int{
		"D1.1": 1, "D1.5": 2, "D2.4": 2, "D2.7": 2, "D3.1": 3, "D3.5": 3, "D4.3": 2, "D4.4": 2,
		"D5.1": 1, "D5.4": 1, "D6.1": 2, "D6.3": 1, "S1.1": 2, "S1.3": 1, "S2.1": 1, "S2.3": 2,
		"S3.1": 1, "S3.3": 1, "S4.1": 3, "S4.2": 1,
	}
	a := assessment.Assessment{Mode: assessment.Quick, Scope: assessment.Both, Date: "2026-11-20",
		Company: assessment.Company{Name: "Yuanshan Metal Works (invented example)", Sector: "manufacturing",
			Size: assessment.Small, Employees: 28, Applies: qn.PresetFlags("manufacturing", 28),
			Goals: []assessment.GoalID{"G2", "G5", "G4"}, Ambition: assessment.Solid},
		Answers: map[assessment.QuestionID]assessment.Answer{}}
	for id, level := range levels {
		a.Answers[id] = assessment.At(level)
	}
	return qn, a
}

func build(qn *assessment.Questionnaire, a *assessment.Assessment) report.Quick {
	results := scoring.Score(qn, a)
	return report.BuildQuick(qn, a, results, roadmap.FirstSteps(qn, a, results, 3), report.Options{})
}

// every answers all questions that are asked alike.
func every(qn *assessment.Questionnaire, a *assessment.Assessment, answer assessment.Answer) {
	a.Answers = map[assessment.QuestionID]assessment.Answer{}
	for _, q := range a.AskedQuestions(qn) {
		a.Answers[q.ID] = answer
	}
}

// TestFactsLeaveOutWhatDoesNotApply: the screen and both editions count alike.
func TestFactsLeaveOutWhatDoesNotApply(t *testing.T) {
	qn, a := workshop(t)
	a.Answers["D3.1"] = assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	a.Answers["S1.1"] = assessment.Answer{State: assessment.DontKnow}
	carry := fmt.Sprint(build(qn, &a).Facts[2])
	if !strings.Contains(carry, "18") || !strings.Contains(carry, "19") {
		t.Errorf("the sheet counts %s, want 18 of 19", carry)
	}
}

func TestGoldenModel(t *testing.T) {
	const golden = "testdata/workshop.json"
	qn, a := workshop(t)
	got := modelOf(t, build(qn, &a))
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

// modelOf writes a model without the sentences of the questionnaire.
func modelOf(t *testing.T, v any) []byte {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var model any
	if err := json.Unmarshal(raw, &model); err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	e := json.NewEncoder(&got)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(withoutTexts(model)); err != nil {
		t.Fatal(err)
	}
	return got.Bytes()
}

// withoutTexts leaves the sentences of the questionnaire out, so that an editor
// can mend them without touching the golden file.
func withoutTexts(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if _, text := v["en"]; text {
			return "text"
		}
		for key := range v {
			v[key] = withoutTexts(v[key])
		}
	case []any:
		for i := range v {
			v[i] = withoutTexts(v[i])
		}
	}
	return v
}

func TestPanelsPrintTheResults(t *testing.T) {
	qn, a := workshop(t)
	results := scoring.Score(qn, &a)
	for _, p := range build(qn, &a).Monday.Panels {
		r := results.Groups[p.Group]
		if p.Index != report.Round(*r.Index) || p.Target != report.Round(*r.Target) ||
			p.HalfWidth != report.Round(*r.HalfWidth) || p.Level != *r.Level {
			t.Errorf("%s: %+v does not print %+v", p.Group, p, r)
		}
		if p.Gap != p.Target-p.Index {
			t.Errorf("%s: gap %d is not the difference of the printed numbers", p.Group, p.Gap)
		}
		if !p.Provisional || p.Why.Empty() {
			t.Errorf("%s: a quick level is provisional and says why not the next: %+v", p.Group, p)
		}
	}
}

func TestRoundsHalfToEven(t *testing.T) {
	for v, want := range map[float64]int{0.5: 0, 1.5: 2, 36.5: 36, 36.51: 37, 99.5: 100} {
		if got := report.Round(v); got != want {
			t.Errorf("Round(%v) = %d, want %d", v, got, want)
		}
	}
}

// TestHeadlines covers what page 1 says first in every kind of result.
func TestHeadlines(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(*assessment.Questionnaire, *assessment.Assessment)
		want    string
		ladders int
	}{
		"example": {func(*assessment.Questionnaire, *assessment.Assessment) {}, "report.headline.S", 5},
		"all five": {func(qn *assessment.Questionnaire, a *assessment.Assessment) { every(qn, a, assessment.At(5)) },
			"report.headline.hold", 0},
		"nothing known": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			every(qn, a, assessment.Answer{State: assessment.DontKnow})
		}, "report.headline.nothing", 5},
		"no answers": {func(_ *assessment.Questionnaire, a *assessment.Assessment) { a.Answers = nil }, "report.headline.nothing", 5},
		"one answer": {func(_ *assessment.Questionnaire, a *assessment.Assessment) {
			a.Answers = map[assessment.QuestionID]assessment.Answer{"D1.1": assessment.At(2)}
		}, "report.headline.too_few", 5},
		"supply unknown": {func(_ *assessment.Questionnaire, a *assessment.Assessment) {
			for id := range a.Answers {
				if strings.HasPrefix(string(id), "S") {
					a.Answers[id] = assessment.Answer{State: assessment.DontKnow, WhoKnows: "the buyer"}
				}
			}
		}, "report.headline.unknown.S", 5},
		"nothing applies": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			every(qn, a, assessment.Answer{State: assessment.NotApplicable})
		}, "report.headline.not_applicable", 0},
		"hardly anything applies": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			every(qn, a, assessment.Answer{State: assessment.NotApplicable})
			a.Answers["D1.1"] = assessment.At(5)
		}, "report.headline.few_apply", 0},
		"supply does not apply": {func(_ *assessment.Questionnaire, a *assessment.Assessment) {
			for id := range a.Answers {
				if strings.HasPrefix(string(id), "S") {
					a.Answers[id] = assessment.Answer{State: assessment.NotApplicable}
				}
			}
		}, "report.headline.gap", 5},
		"digital only": {func(_ *assessment.Questionnaire, a *assessment.Assessment) {
			a.Scope = assessment.DigitalOnly
		}, "report.headline.gap", 5},
		"full, all two": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			a.Mode = assessment.Full
			every(qn, a, assessment.At(4))
			a.Answers["D3.1"] = assessment.At(0)
		}, "report.headline.near", 1},
	} {
		t.Run(name, func(t *testing.T) {
			qn, a := workshop(t)
			c.change(qn, &a)
			r := build(qn, &a)
			if got := r.Monday.Headline[0].Key; !strings.HasPrefix(got, c.want) {
				t.Errorf("headline %q, want one of %q", got, c.want)
			}
			if len(r.Hour.Ladders) != c.ladders {
				t.Errorf("%d ladders, want %d", len(r.Hour.Ladders), c.ladders)
			}
			if len(r.Monday.First) == 0 && r.Monday.NoFirst.Empty() {
				t.Error("nothing to do, and not said why")
			}
		})
	}
}

func TestScopeLeavesOneHalfOut(t *testing.T) {
	qn, a := workshop(t)
	a.Scope = assessment.SupplyOnly
	r := build(qn, &a)
	if p := r.Monday.Panels[0]; p.Asked || p.Known || p.Why.Empty() {
		t.Errorf("digital was not asked: %+v", p)
	}
	if len(r.Monday.Bands.Rows[assessment.Digital]) != 0 || r.Monday.Bands.Absent.Empty() {
		t.Error("bands of a half that was not asked")
	}
	for _, l := range r.Hour.Ladders {
		if l.Group != assessment.Supply {
			t.Errorf("ladder of %s", l.Question)
		}
	}
}

func TestFullAnswersAreNotProvisional(t *testing.T) {
	qn, a := workshop(t)
	a.Mode = assessment.Full
	every(qn, &a, assessment.At(2))
	r := build(qn, &a)
	for _, p := range r.Monday.Panels {
		if p.Provisional || p.Index != 40 || p.Level != 2 {
			t.Errorf("%+v", p)
		}
	}
	for _, rows := range r.Monday.Bands.Rows {
		for _, row := range rows {
			if row.Band != chart.Middle {
				t.Errorf("%s: score 40 in band %v", row.Dimension, row.Band)
			}
		}
	}
}

func TestFingerprint(t *testing.T) {
	qn, a := workshop(t)
	first := report.Fingerprint(qn, &a)
	if !regexp.MustCompile(`^\d{4} \d{4} \d{4}$`).MatchString(first) {
		t.Fatalf("fingerprint %q", first)
	}
	if again := report.Fingerprint(qn, &a); again != first {
		t.Errorf("%q, then %q", first, again)
	}
	a.Answers["D1.1"] = assessment.At(2)
	if report.Fingerprint(qn, &a) == first {
		t.Error("another answer, the same fingerprint")
	}
}

// TestEveryMessageExists follows the keys of many reports into the messages.
func TestEveryMessageExists(t *testing.T) {
	p := i18n.For("en")
	check := func(r report.Quick) {
		raw, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"Key":"([^"]+)"`).FindAllStringSubmatch(string(raw), -1) {
			if !p.Has(m[1]) {
				t.Errorf("no message %q", m[1])
			}
		}
	}
	for level := range 6 {
		for _, mode := range []assessment.Mode{assessment.Quick, assessment.Full} {
			for _, scope := range []assessment.Scope{assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly} {
				qn, a := workshop(t)
				a.Mode, a.Scope = mode, scope
				every(qn, &a, assessment.At(level))
				check(build(qn, &a))
				for i := range qn.Questions {
					if i%3 == level%3 {
						a.Answers[qn.Questions[i].ID] = assessment.Answer{State: assessment.DontKnow}
					}
				}
				check(build(qn, &a))
			}
		}
	}
}
