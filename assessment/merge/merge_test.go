package merge

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// TestMain asks for a thousand histories where nobody says otherwise.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if !asked {
		if err := flag.Set("rapid.checks", "1000"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func commit(t testing.TB, l assessment.Lineage, a assessment.Assessment) assessment.Lineage {
	t.Helper()
	out, err := Commit(l, a)
	must(t, err)
	return out
}

func content(t testing.TB, l assessment.Lineage) assessment.Assessment {
	t.Helper()
	a, err := Assessment(l)
	must(t, err)
	return a
}

// with returns a copy of the assessment with one answer set; the zero answer
// takes it back.
func with(a assessment.Assessment, q assessment.QuestionID, x assessment.Answer) assessment.Assessment {
	answers := map[assessment.QuestionID]assessment.Answer{}
	for id, y := range a.Answers {
		answers[id] = y
	}
	answers[q] = x
	if x == (assessment.Answer{}) {
		delete(answers, q)
	}
	a.Answers = answers
	return a
}

// full returns an assessment with every field set.
func full() assessment.Assessment {
	return assessment.Assessment{
		Mode: assessment.Full, Scope: assessment.Both, Date: "2026-11-20",
		Company: assessment.Company{Name: "甲 & <Söhne>\u2028", Sector: "trade", Size: assessment.Small, Employees: 28,
			Sites: 2, Respondent: "Ли Мин", Applies: []assessment.FlagID{"buy", "stock"},
			Goals: []assessment.GoalID{"G2", "G5"}, Ambition: assessment.Lead, Hours: 20, Money: "6"},
		Answers: map[assessment.QuestionID]assessment.Answer{
			"D1.1": {State: assessment.Answered, Level: 4, Evidence: assessment.Verified, Note: "a\nb"},
			"D1.2": {State: assessment.DontKnow, WhoKnows: "会计"},
			"D2.1": {State: assessment.NotApplicable, Reason: "parent"},
			"S1.1": {State: assessment.Answered},
		},
		Targets:   map[assessment.QuestionID]int{"D1.1": 5, "D1.2": 0},
		Exposures: map[assessment.ExposureID]int{"E1": 3, "E2": 0},
		Suppliers: []assessment.Supplier{{Name: "甲", RecoverDays: 30.5, SurviveDays: 12, SalesShare: 0.4}},
		Outcomes:  map[string]string{"energy": "better"},
		Capacity:  &assessment.Capacity{Effort: [3]float64{8, 20, 30}, Cash: [3]float64{3, 6, 8}},
		Plan: assessment.PlanEdits{
			Changes:  []assessment.PlanChange{{Kind: assessment.PlanAdd, Action: "own1", Horizon: 2, Effort: 3, Cash: 1}},
			Unticked: []assessment.ActionID{"A01"},
			Notes:    map[assessment.ActionID]assessment.PlanNote{"own1": {Title: "看展会", FirstStep: "订票", Person: "李工", Date: "2026-12-15"}},
		},
	}
}

func TestCommitKeepsEverything(t *testing.T) {
	want := full()
	for _, v := range []any{want, want.Company, want.Plan} {
		for i := range reflect.ValueOf(v).NumField() {
			if reflect.ValueOf(v).Field(i).IsZero() {
				t.Errorf("%T: field %d is not set", v, i)
			}
		}
	}
	l := commit(t, assessment.Lineage{}, want)
	if got := content(t, l); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	must(t, Check(l))
	empty := assessment.Assessment{Answers: map[assessment.QuestionID]assessment.Answer{}}
	l = commit(t, l, empty)
	if got := content(t, l); !reflect.DeepEqual(got, empty) || len(l.Fields) != 0 || len(l.Revisions) != 2 {
		t.Errorf("all taken back: %+v, %+v", got, l)
	}
}

func TestCommitOfNothing(t *testing.T) {
	l := commit(t, assessment.Lineage{}, assessment.Assessment{})
	if len(l.Revisions) != 1 {
		t.Errorf("the first commit makes %d revisions", len(l.Revisions))
	}
	if again := commit(t, l, assessment.Assessment{}); !Equal(l, again) {
		t.Errorf("a commit without change gives %+v", again)
	}
	before, err := Encode(l)
	must(t, err)
	commit(t, l, full())
	if after, err := Encode(l); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the lineage passed in became %s, %v", after, err)
	}
}

func TestDiverged(t *testing.T) {
	base := with(with(full(), "D1.1", assessment.At(1)), "D1.2", assessment.At(1))
	root := commit(t, assessment.Lineage{}, base)
	here := commit(t, root, with(with(base, "D1.1", assessment.At(2)), "D2.1", assessment.At(3)))
	there := commit(t, root, with(with(with(base, "D1.1", assessment.At(4)), "D1.2", assessment.At(5)), "D2.1", assessment.At(3)))
	if Relate(here, there) != Diverged || Relate(root, there) != Ahead || Relate(there, root) != Behind || Relate(here, here) != Same {
		t.Error("relations")
	}
	joined := Join(here, there)
	a := content(t, joined)
	if a.Answer("D1.1").State != assessment.Unanswered {
		t.Errorf("a question in conflict reads %+v", a.Answer("D1.1"))
	}
	if a.Answer("D1.2").Level != 5 {
		t.Errorf("changed on one side only: %+v", a.Answer("D1.2"))
	}
	if a.Answer("D2.1").Level != 3 {
		t.Errorf("changed to the same value: %+v", a.Answer("D2.1"))
	}
	c := Conflicts(joined)
	if len(c) != 1 || c[0].Question != "D1.1" || c[0].Field != "answers.D1.1" {
		t.Fatalf("conflicts %+v", c)
	}
	if got, err := Answers(c[0]); err != nil || len(got) != 2 || got[0].Level != 2 || got[1].Level != 4 {
		t.Errorf("values %+v, %v", got, err)
	}
	if again := commit(t, joined, a); !Equal(again, joined) {
		t.Error("leaving a conflict alone is taken for a choice")
	}
	chosen, err := With(a, c[0].Field, c[0].Values[1])
	must(t, err)
	settled := commit(t, joined, chosen)
	for _, copy := range []assessment.Lineage{root, here, there, joined} {
		got := Join(copy, settled)
		a := content(t, got)
		if !Equal(got, settled) || len(Conflicts(got)) != 0 || a.Answer("D1.1").Level != 4 {
			t.Errorf("after the choice: %+v", Conflicts(got))
		}
	}
}

// TestReplacingOneOfTwoEqualValues is why equal values of different revisions
// both stay: a third copy replaced one without having seen the other.
func TestReplacingOneOfTwoEqualValues(t *testing.T) {
	root := commit(t, assessment.Lineage{}, full())
	one := commit(t, root, with(full(), "D1.1", assessment.At(2)))
	two := commit(t, root, with(with(full(), "D1.1", assessment.At(2)), "S1.1", assessment.At(5)))
	later := commit(t, one, with(full(), "D1.1", assessment.At(3)))
	left, right := Join(Join(one, two), later), Join(one, Join(two, later))
	if !Equal(left, right) || len(Conflicts(left)) != 1 {
		t.Errorf("%+v\n%+v", Conflicts(left), Conflicts(right))
	}
}

func TestUndoIsAnEdit(t *testing.T) {
	old := commit(t, assessment.Lineage{}, full())
	newer := commit(t, old, with(full(), "D1.1", assessment.At(0)))
	back := commit(t, newer, full())
	if Relate(newer, back) != Ahead || !reflect.DeepEqual(content(t, Join(back, newer)), full()) {
		t.Errorf("set back: %+v", content(t, Join(back, newer)))
	}
}

// TestTextsAreTheSameAfterAJourney writes a letter in two parts.
func TestTextsAreTheSameAfterAJourney(t *testing.T) {
	a := full()
	a.Company.Name = "Cafe\u0301 <\u0327>"
	a = with(a, "D1.1", assessment.Answer{State: assessment.DontKnow, WhoKnows: "Rene\u0301"})
	l := commit(t, assessment.Lineage{}, a)
	got := content(t, l)
	if got.Company.Name != "Caf\u00e9 <\u0327>" || got.Answer("D1.1").WhoKnows != "Ren\u00e9" {
		t.Errorf("got %q, %q", got.Company.Name, got.Answer("D1.1").WhoKnows)
	}
	if clean, err := Canonical(l); err != nil || !Equal(clean, l) {
		t.Errorf("canonical: %+v, %v", clean, err)
	}
	if again := commit(t, commit(t, l, a), got); !Equal(again, l) {
		t.Error("the spelling counts as a change")
	}
}

// TestContradiction: two copies that read one revision differently. One was
// tampered with; a person sees both.
func TestContradiction(t *testing.T) {
	l := commit(t, assessment.Lineage{}, full())
	bad, err := Canonical(l)
	must(t, err)
	v := bad.Fields["answers.D1.1"]
	v[0].Value = json.RawMessage(strings.Replace(string(v[0].Value), `"level":4`, `"level":1`, 1))
	if Relate(l, bad) != Diverged || len(Conflicts(Join(l, bad))) != 1 || !Equal(Join(l, bad), Join(bad, l)) {
		t.Errorf("got %+v", Conflicts(Join(l, bad)))
	}
}

func TestTooManyRevisions(t *testing.T) {
	var l assessment.Lineage
	for i := range MostRevisions {
		l.Revisions = append(l.Revisions, fmt.Sprintf("0001%060x", i))
	}
	must(t, Check(l))
	if _, err := Commit(l, full()); err == nil {
		t.Error("one more was taken")
	}
}

// TestNamesOfShapes keeps the list of fields in step with the shapes.
func TestNamesOfShapes(t *testing.T) {
	r := reflect.TypeFor[wire.Company]()
	for i := range r.NumField() {
		name, _, _ := strings.Cut(r.Field(i).Tag.Get("json"), ",")
		if _, ok := shapes[companyPrefix+name]; !ok {
			t.Errorf("the firm card's %q has no shape", name)
		}
	}
}

// TestSameChangeOnAnotherPast must be another revision: who replaced the one
// may never have seen the other.
func TestSameChangeOnAnotherPast(t *testing.T) {
	root := commit(t, assessment.Lineage{}, full())
	one := commit(t, root, with(full(), "D1.1", assessment.At(0)))
	two := commit(t, root, with(full(), "D1.2", assessment.At(0)))
	one = commit(t, one, with(content(t, one), "S1.1", assessment.At(3)))
	two = commit(t, two, with(content(t, two), "S1.1", assessment.At(3)))
	replaced := commit(t, one, with(content(t, one), "S1.1", assessment.At(4)))
	if c := Conflicts(Join(replaced, two)); len(c) != 1 || c[0].Question != "S1.1" {
		t.Errorf("conflicts %+v", c)
	}
}
