package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// TestMain lets the test binary play the program that is killed.
func TestMain(m *testing.M) {
	if what := os.Getenv(childAct); what != "" {
		os.Exit(actor(what, os.Getenv(childPath), os.Getenv(childID)))
	}
	if path := os.Getenv(childPath); path != "" {
		os.Exit(child(path, os.Getenv(childID)))
	}
	os.Exit(m.Run())
}

// sample returns a small questionnaire in which "D1.2" is asked in the full
// check only and "S1.1" only of firms that buy.
func sample(version string) *assessment.Questionnaire {
	both := func(s string) assessment.Text { return assessment.Text{"en": s, "zh": "题" + s} }
	return &assessment.Questionnaire{
		ID: "sample", Version: version, Languages: []string{"zh", "en"},
		Questions: []assessment.Question{
			{ID: "D1.1", Dimension: "D1", Quick: true, Gate: true, Title: both("one " + version)},
			{ID: "D1.2", Dimension: "D1", Title: both("two")},
			{ID: "D2.1", Dimension: "D2", Quick: true, Title: both("three")},
			{ID: "S1.1", Dimension: "S1", Quick: true, Applies: "buy", Title: both("four")},
		},
	}
}

var someQuestions = []assessment.QuestionID{"D1.1", "D1.2", "D2.1", "S1.1"}

// firm returns an assessment with every field set.
func firm(name string) assessment.Assessment {
	return assessment.Assessment{
		Mode: assessment.Full, Scope: assessment.Both, Date: "2026-11-20",
		Company: assessment.Company{
			Name: name, Sector: "trade", Size: assessment.Small, Employees: 28, Sites: 2, Respondent: "Ли Мин",
			Applies: []assessment.FlagID{"buy", "stock"}, Goals: []assessment.GoalID{"G2", "G5"},
			Ambition: assessment.Lead, Hours: 20, Money: "6",
		},
		Answers: map[assessment.QuestionID]assessment.Answer{
			"D1.1": {State: assessment.Answered, Level: 4, Evidence: assessment.Verified, Note: "a\nb <c> & \u2028 \"d\" \\ 'e'"},
			"D1.2": {State: assessment.DontKnow, WhoKnows: "会计"},
			"D2.1": {State: assessment.NotApplicable, Reason: "parent"},
			"S1.1": {State: assessment.Answered, Level: 0},
		},
		Targets:   map[assessment.QuestionID]int{"D1.1": 5},
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

// clock goes one second further with every look.
func clock() assessment.Clock {
	t := time.Date(2026, 11, 20, 9, 41, 0, 123456789, time.FixedZone("CST", 8*3600))
	return func() time.Time { t = t.Add(time.Second); return t }
}

var ids atomic.Int64

func nextID() string { return fmt.Sprintf("00000000-0000-4000-8000-%012d", ids.Add(1)) }

func somewhere(t *testing.T) string { return filepath.Join(t.TempDir(), "data", "checks.plumbline") }

func open(t testing.TB, path string) *Workspace {
	t.Helper()
	return openWith(t, path, sample("1"))
}

func openWith(t testing.TB, path string, qn *assessment.Questionnaire) *Workspace {
	t.Helper()
	w, err := Open(path, qn, clock(), nextID)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closed(t, w) })
	return w
}

func closed(t testing.TB, w *Workspace) {
	t.Helper()
	if err := w.Close(); err != nil {
		t.Error(err)
	}
}

func create(t testing.TB, w *Workspace, a assessment.Assessment) assessment.Entry {
	t.Helper()
	e, err := w.Create(a)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func load(t testing.TB, w *Workspace, id string) assessment.Entry {
	t.Helper()
	e, err := w.Load(id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// refused checks that the error says what it should, in both languages, with
// nothing left to fill in and nothing that only a programmer reads.
func refused(t *testing.T, err error, key string) {
	t.Helper()
	var told *assessment.Error
	if !errors.As(err, &told) {
		t.Fatalf("got %v, want the error %s", err, key)
	}
	if told.Key != key {
		t.Fatalf("got %s (%v), want %s", told.Key, err, key)
	}
	for _, l := range i18n.Offered {
		s := i18n.For(l.Code).Error(err)
		if strings.ContainsAny(s, "{}") || strings.HasPrefix(s, "error.") || strings.Contains(s, "SQL") {
			t.Errorf("%s: %q", l.Code, s)
		}
	}
}

// openRefused tries to open the workspace and expects it to stay as it is.
func openRefused(t *testing.T, path, key string) {
	t.Helper()
	before := snapshot(t, filepath.Dir(path))
	w, err := Open(path, sample("1"), clock(), nextID)
	if err == nil {
		closed(t, w)
	}
	refused(t, err, key)
	after := snapshot(t, filepath.Dir(path))
	if len(before) != len(after) {
		t.Errorf("files before: %d, after: %d", len(before), len(after))
	}
	for name, content := range before {
		if after[name] != content {
			t.Errorf("%s was changed", name)
		}
	}
}

// snapshot returns the content of every file below the folder.
func snapshot(t *testing.T, folder string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return out
	}
	must(t, err)
	for _, e := range entries {
		name := filepath.Join(folder, e.Name())
		if e.IsDir() {
			out[name] = "folder"
			continue
		}
		raw, err := os.ReadFile(name)
		must(t, err)
		out[name] = string(raw)
	}
	return out
}
