package report_test

import (
	"encoding/json"
	"math"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

// fullExample is the example firm's full check.
func fullExample(t *testing.T) (*assessment.Questionnaire, assessment.Assessment) {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	a, err := seeds.Example(assessment.Full, "en")
	if err != nil {
		t.Fatal(err)
	}
	return qn, a
}

func planOf(qn *assessment.Questionnaire, a *assessment.Assessment) roadmap.Plan {
	plan := roadmap.MakeOwners(qn, a, scoring.Score(qn, a), scoring.Score)
	return plan.Ticked(qn, a, scoring.Score)
}

func buildOwner(t *testing.T, qn *assessment.Questionnaire, a *assessment.Assessment) report.Owner {
	t.Helper()
	tables, err := seeds.Crosswalks()
	if err != nil {
		t.Fatal(err)
	}
	return report.BuildOwner(qn, a, scoring.Score(qn, a), planOf(qn, a), report.ViewsOf(qn, a, tables), report.Options{})
}

// planCases are firms for which the pages on the plan say something of their
// own.
var planCases = map[string]struct {
	change   func(*assessment.Questionnaire, *assessment.Assessment)
	headline [4]string // keys of pages 5 to 8
}{
	"example": {func(*assessment.Questionnaire, *assessment.Assessment) {},
		[4]string{"ninety.headline.small", "road.headline.level.H2", "others.headline.next", "trust.headline.open"}},
	"all five": {func(qn *assessment.Questionnaire, a *assessment.Assessment) { every(qn, a, assessment.At(5)) },
		[4]string{"ninety.headline.hold", "road.headline.hold", "others.headline.top", "trust.headline.closed"}},
	"all unknown": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
		every(qn, a, assessment.Answer{State: assessment.DontKnow})
	}, [4]string{"ninety.headline.small", "road.headline.unknown", "others.headline.nothing", "trust.headline.nothing"}},
	"nothing applies": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
		every(qn, a, assessment.Answer{State: assessment.NotApplicable})
	}, [4]string{"ninety.headline.not_applicable", "road.headline.not_applicable", "others.headline.nothing", "trust.headline.not_applicable"}},
	"no time": {func(_ *assessment.Questionnaire, a *assessment.Assessment) { a.Capacity = &assessment.Capacity{} },
		[4]string{"ninety.headline.no_room", "road.headline.no_room", "others.headline.next", "trust.headline.open"}},
	"quick": {func(_ *assessment.Questionnaire, a *assessment.Assessment) { a.Mode = assessment.Quick },
		[4]string{"ninety.headline.", "road.headline.", "others.headline.quick", "trust.headline."}},
	"supply half": {func(_ *assessment.Questionnaire, a *assessment.Assessment) { a.Scope = assessment.SupplyOnly },
		[4]string{"ninety.headline.", "road.headline.", "others.headline.supply", "trust.headline."}},
	"no sector": {func(_ *assessment.Questionnaire, a *assessment.Assessment) { a.Company.Sector = "" },
		[4]string{"ninety.headline.", "road.headline.", "others.headline.no_sector", "trust.headline."}},
	"service": {func(qn *assessment.Questionnaire, a *assessment.Assessment) {
		i := slices.IndexFunc(qn.Sectors, func(s assessment.Sector) bool { return s.Cluster == assessment.Services })
		a.Company.Sector = qn.Sectors[i].ID
	}, [4]string{"ninety.headline.", "road.headline.", "others.headline.not_made", "trust.headline."}},
}

func TestPlanPagesSayWhatFits(t *testing.T) {
	keys := regexp.MustCompile(`"Key":"([^"]+)"`)
	for name, c := range planCases {
		t.Run(name, func(t *testing.T) {
			qn, a := fullExample(t)
			c.change(qn, &a)
			r := buildOwner(t, qn, &a)
			for i, got := range []string{r.Ninety.Headline[0].Key, r.Road.Headline[0].Key, r.Others.Headline[0].Key, r.Trust.Headline[0].Key} {
				if want := "report." + c.headline[i]; len(got) < len(want) || got[:len(want)] != want {
					t.Errorf("page %d says %q, want %q", 5+i, got, want)
				}
			}
			if len(r.Ninety.Cards) == 0 && r.Ninety.None.Empty() || !r.Road.Planned && r.Road.None.Empty() ||
				r.Others.Estimate == nil && r.Others.NoMIIT.Empty() {
				t.Error("something is missing and not said why")
			}
			raw, err := json.Marshal([]any{r.Ninety, r.Road, r.Others, r.Trust})
			if err != nil {
				t.Fatal(err)
			}
			for _, lang := range []string{"zh", "en"} {
				for _, m := range keys.FindAllStringSubmatch(string(raw), -1) {
					if !i18n.For(lang).Has(m[1]) {
						t.Errorf("no message %q in %s", m[1], lang)
					}
				}
			}
		})
	}
}

// TestNinetyPrintsTheFirstHorizon: what page 5 promises is what the plan says.
func TestNinetyPrintsTheFirstHorizon(t *testing.T) {
	qn, a := fullExample(t)
	a.Plan.Notes = map[assessment.ActionID]assessment.PlanNote{"A01": {Person: "Wu Lan", Date: "2027-01-15"}}
	plan := planOf(qn, &a)
	cards := buildOwner(t, qn, &a).Ninety.Cards
	if len(cards) != len(plan.Stages[roadmap.H1].Choices) {
		t.Fatalf("%d cards for %d actions", len(cards), len(plan.Stages[roadmap.H1].Choices))
	}
	for i, c := range plan.Stages[roadmap.H1].Choices {
		if cards[i].Action != c.Action.ID || len(cards[i].Lifts) != len(c.Lifts) {
			t.Errorf("card %d: %+v for %s", i, cards[i], c.Action.ID)
		}
		for k, l := range c.Lifts {
			if got := cards[i].Lifts[k]; got.Question != l.Question || got.From != l.From || got.To != l.To {
				t.Errorf("%s promises %+v, the plan %+v", c.Action.ID, got, l)
			}
		}
		if note := a.Plan.Notes[c.Action.ID]; cards[i].Person != note.Person || cards[i].Date != note.Date {
			t.Errorf("%s: %q until %q", c.Action.ID, cards[i].Person, cards[i].Date)
		}
	}
}

// TestRoadPrintsTheForecast: the points of a course are today's and those
// after each horizon.
func TestRoadPrintsTheForecast(t *testing.T) {
	qn, a := fullExample(t)
	plan, results := planOf(qn, &a), scoring.Score(qn, &a)
	for _, c := range buildOwner(t, qn, &a).Road.Courses {
		want := []*float64{results.Groups[c.Group].Index}
		for h := range plan.Stages {
			want = append(want, plan.Stages[h].Forecast.Of(c.Group).Index)
		}
		for i, v := range want {
			if !c.Points[i].Known || c.Points[i].Index != report.Round(*v) {
				t.Errorf("%s at %d: %+v, want %v", c.Group, i, c.Points[i], *v)
			}
		}
	}
}

// TestShoppingListAddsUp: every row's points lead from one running score to the
// next, and the last one is enough.
func TestShoppingListAddsUp(t *testing.T) {
	for level := range 5 {
		qn, a := fullExample(t)
		if level > 0 {
			every(qn, &a, assessment.At(level))
		}
		e := buildOwner(t, qn, &a).Others.Estimate
		if e == nil || e.Next == nil {
			t.Fatalf("level %d: no estimate or nothing above it", level)
		}
		sum := e.Points
		for _, p := range e.List {
			if p.From != sum || p.To != sum+p.Points {
				t.Errorf("level %d: %s leads from %d to %d with %d, the sum was %d", level, p.Action, p.From, p.To, p.Points, sum)
			}
			sum = p.To
		}
		if sum < e.Next.Points {
			t.Errorf("level %d: the list leads to %d, %d are asked for", level, sum, e.Next.Points)
		}
		if e.Points+e.Next.Short != e.Next.Points && e.Next.Short > 0 {
			t.Errorf("level %d: %d and %d are not %d", level, e.Points, e.Next.Short, e.Next.Points)
		}
	}
}

// TestBadgePartsAddUp: the four parts are the confidence value.
func TestBadgePartsAddUp(t *testing.T) {
	qn, a := fullExample(t)
	badge, sum := buildOwner(t, qn, &a).Trust.Badge, 0.0
	for _, p := range badge.Parts {
		sum += p.Share * float64(p.Of)
	}
	if want := scoring.Score(qn, &a).Confidence; math.Abs(sum-want.Value) > 1e-9 || badge.Badge != want.Badge {
		t.Errorf("the parts make %v, badge %s; want %v", sum, badge.Badge, want)
	}
}

// TestTrustListsWhatIsOpen: every answer without a level stands on the list,
// with the person who would know.
func TestTrustListsWhatIsOpen(t *testing.T) {
	qn, a := fullExample(t)
	trust := buildOwner(t, qn, &a).Trust
	open := map[assessment.QuestionID]bool{}
	for _, f := range trust.FindOut {
		open[f.Question] = true
	}
	for _, row := range trust.Matrix {
		for _, c := range row.Cells {
			if want := c.State == assessment.DontKnow || c.State == assessment.Unanswered; open[c.Question] != want {
				t.Errorf("%s is %q, on the list: %v", c.Question, c.State, open[c.Question])
			}
		}
	}
}

// TestTrustNamesWhoAnswered: a role of the firm card is printed in words of the
// reader's language, a person's own words as they are.
func TestTrustNamesWhoAnswered(t *testing.T) {
	qn, a := fullExample(t)
	for who, want := range map[string]any{
		"owner":      report.Say("firmcard.role.owner"),
		"Ayanda, QA": "Ayanda, QA",
	} {
		a.Company.Respondent = who
		got := buildOwner(t, qn, &a).Trust.Person
		if !reflect.DeepEqual(got, report.Say("report.trust.person", "person", want)) {
			t.Errorf("%q is printed as %v", who, got)
		}
	}
}
