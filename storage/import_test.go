package storage

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

func record(t testing.TB, w *Workspace, id string) assessment.Record {
	t.Helper()
	r, err := w.Record(id)
	must(t, err)
	return r
}

// arrive imports the records and expects one arrival of the kind for each, and
// that the preview said the same and changed nothing.
func arrive(t testing.TB, w *Workspace, kind assessment.ArrivalKind, records ...assessment.Record) []assessment.Arrival {
	t.Helper()
	before := dump(t, w)
	preview, err := w.Preview(records, nil)
	must(t, err)
	if dump(t, w) != before {
		t.Error("the preview changed something")
	}
	got, err := w.Import(records, nil)
	must(t, err)
	if !reflect.DeepEqual(got, preview) {
		t.Errorf("the preview said %+v, the import %+v", preview, got)
	}
	for _, a := range got {
		if a.Kind != kind {
			t.Errorf("arrived as %s, want %s", a.Kind, kind)
		}
	}
	return got
}

// dump returns all that is in the database.
func dump(t testing.TB, w *Workspace) string {
	t.Helper()
	var out strings.Builder
	for _, table := range []string{"workspace", "settings", "questionnaires", "assessments", "answers", "journal", "lineages", "tombstones"} {
		rows, err := w.db.Query("SELECT * FROM " + table)
		must(t, err)
		columns, err := rows.Columns()
		must(t, err)
		for rows.Next() {
			values := make([]any, len(columns))
			into := make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			must(t, rows.Scan(into...))
			raw, err := json.Marshal(values)
			must(t, err)
			out.WriteString(table + string(raw) + "\n")
		}
		must(t, rows.Err())
		must(t, rows.Close())
	}
	return out.String()
}

// two returns two workspaces of which the first has a firm that the second
// received.
func two(t *testing.T) (a, b *Workspace, id string) {
	t.Helper()
	a, b = open(t, somewhere(t)), open(t, somewhere(t))
	id = create(t, a, firm("甲")).ID
	arrive(t, b, assessment.New, record(t, a, id))
	return a, b, id
}

func TestEverythingTravels(t *testing.T) {
	path := somewhere(t)
	a := open(t, path)
	want := create(t, a, firm("甲"))
	must(t, a.SetCurrent(want.ID, "D2.1"))
	must(t, a.SetFinished(want.ID))
	want = load(t, a, want.ID)
	r := record(t, a, want.ID)
	if !reflect.DeepEqual(r.Entry, want) || r.Full != a.current.Full {
		t.Errorf("record %+v\nof %+v", r.Entry, want)
	}
	if again := record(t, a, want.ID); !reflect.DeepEqual(again, r) {
		t.Errorf("again %+v\nwas %+v", again, r)
	}
	all, err := a.Records()
	if err != nil || len(all) != 1 || !reflect.DeepEqual(all[0], r) {
		t.Errorf("records %+v, %v", all, err)
	}
	other := somewhere(t)
	b, err := Open(other, sample("1"), func() time.Time { return want.Changed.Add(time.Hour) }, nextID)
	must(t, err)
	got := arrive(t, b, assessment.New, r)
	if got[0].Name != "甲" || got[0].ID != want.ID || got[0].Conflicts != 0 || got[0].SameName != nil {
		t.Errorf("arrival %+v", got)
	}
	closed(t, b)
	b = open(t, other)
	if e := load(t, b, want.ID); !reflect.DeepEqual(e, want) {
		t.Errorf("arrived as %+v\nwant %+v", e, want)
	}
	arrive(t, b, assessment.Same, r)
	arrive(t, a, assessment.Same, r)
}

func TestFastForwardAndOlder(t *testing.T) {
	a, b, id := two(t)
	old := record(t, a, id)
	must(t, a.SaveAnswer(id, "D1.1", assessment.At(1)))
	must(t, a.SaveOutcomes(id, map[string]string{"energy": "worse"}))
	c := firm("甲有限公司").Company
	must(t, a.SaveCompany(id, c))
	before := load(t, b, id).Assessment
	arrive(t, b, assessment.Newer, record(t, a, id))
	after := load(t, b, id).Assessment
	if !reflect.DeepEqual(after, load(t, a, id).Assessment) {
		t.Errorf("got %+v", after)
	}
	arrive(t, b, assessment.Older, old)
	arrive(t, a, assessment.Same, record(t, b, id))
	steps := undoAll(t, b, id)
	if steps != 3 || !reflect.DeepEqual(load(t, b, id).Assessment, before) {
		t.Errorf("undone in %d steps: %+v", steps, load(t, b, id).Assessment)
	}
	for range steps {
		if _, ok, err := b.Redo(id); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	if !reflect.DeepEqual(load(t, b, id).Assessment, after) {
		t.Error("redo does not bring the import back")
	}
}

func undoAll(t *testing.T, w *Workspace, id string) (steps int) {
	t.Helper()
	for {
		_, ok, err := w.Undo(id)
		must(t, err)
		if !ok {
			return steps
		}
		steps++
	}
}

// TestUndoneImportTravelsAsAnEdit: taking an import back wins over it, there
// as well.
func TestUndoneImportTravelsAsAnEdit(t *testing.T) {
	a, b, id := two(t)
	must(t, a.SaveAnswer(id, "D1.1", assessment.At(0)))
	arrive(t, b, assessment.Newer, record(t, a, id))
	undoAll(t, b, id)
	arrive(t, a, assessment.Newer, record(t, b, id))
	if got := load(t, a, id).Assessment; got.Answer("D1.1") != firm("").Answers["D1.1"] {
		t.Errorf("got %+v", got.Answer("D1.1"))
	}
}

func TestConflict(t *testing.T) {
	a, b, id := two(t)
	must(t, a.SaveAnswer(id, "D1.1", assessment.At(1)))
	must(t, a.SaveAnswer(id, "S1.1", assessment.At(3)))
	must(t, b.SaveAnswer(id, "D1.1", assessment.At(2)))
	must(t, b.SaveAnswer(id, "D1.2", assessment.At(5)))
	c := firm("甲").Company
	c.Employees = 30
	must(t, b.SaveCompany(id, c))
	c.Employees = 31
	must(t, a.SaveCompany(id, c))

	if got := arrive(t, a, assessment.Merged, record(t, b, id)); got[0].Conflicts != 2 {
		t.Errorf("arrival %+v", got)
	}
	got := load(t, a, id).Assessment
	if got.Answer("D1.1").State != assessment.Unanswered || got.Company.Employees != 0 ||
		got.Answer("S1.1").Level != 3 || got.Answer("D1.2").Level != 5 {
		t.Errorf("merged: %+v", got)
	}
	arrive(t, b, assessment.Newer, record(t, a, id))
	for _, w := range []*Workspace{a, b} {
		conflicts, err := w.Conflicts(id)
		must(t, err)
		if len(conflicts) != 2 || conflicts[0].Question != "D1.1" || conflicts[1].Field != "company.employees" {
			t.Fatalf("conflicts %+v", conflicts)
		}
		must(t, w.Withdraw(nextID())) // others are not touched
	}
	must(t, b.SaveAnswer(id, "D1.1", assessment.At(2))) // choosing is answering
	must(t, b.Choose(id, "company.employees", json.RawMessage("31")))
	if err := b.Choose(id, "company.employees", json.RawMessage("31")); err == nil {
		t.Error("chosen twice")
	} else {
		refused(t, err, "merge.no_choice")
	}
	if left, err := b.Conflicts(id); err != nil || len(left) != 0 {
		t.Errorf("left %+v, %v", left, err)
	}
	arrive(t, a, assessment.Newer, record(t, b, id))
	got = load(t, a, id).Assessment
	if left, err := a.Conflicts(id); err != nil || len(left) != 0 || got.Answer("D1.1").Level != 2 || got.Company.Employees != 31 {
		t.Errorf("left %+v, %v: %+v", left, err, got)
	}
}

// TestFirmWithTwoNamesIsFound keeps it in the list under both.
func TestFirmWithTwoNamesIsFound(t *testing.T) {
	a, b, id := two(t)
	must(t, a.SaveCompany(id, firm("乙").Company))
	must(t, b.SaveCompany(id, firm("丙").Company))
	arrive(t, a, assessment.Merged, record(t, b, id))
	rows, err := a.List()
	if err != nil || len(rows) != 1 || rows[0].Name != "丙 / 乙" {
		t.Errorf("rows %+v, %v", rows, err)
	}
}

// TestUndoBringsTheOldValueBack: the conflict made the question unanswered;
// undo gives it the value it had here.
func TestUndoBringsTheOldValueBack(t *testing.T) {
	a, b, id := two(t)
	must(t, a.SaveAnswer(id, "D1.1", assessment.At(1)))
	must(t, b.SaveAnswer(id, "D1.1", assessment.At(2)))
	arrive(t, a, assessment.Merged, record(t, b, id))
	q, ok, err := a.Undo(id)
	if got := load(t, a, id).Assessment; q != "D1.1" || !ok || err != nil || got.Answer("D1.1").Level != 1 {
		t.Errorf("undo: %q, %v, %v, %+v", q, ok, err, got.Answer("D1.1"))
	}
	if left, err := a.Conflicts(id); err != nil || len(left) != 0 {
		t.Errorf("the value set back is no choice: %+v, %v", left, err)
	}
}

func TestSameNameIsOnlyAHint(t *testing.T) {
	a, b := open(t, somewhere(t)), open(t, somewhere(t))
	here := create(t, b, firm("Acme  Ltd"))
	create(t, b, firm("Other"))
	there := create(t, a, firm("ACME ltd"))
	got := arrive(t, b, assessment.New, record(t, a, there.ID))
	if !slices.Equal(got[0].SameName, []string{here.ID}) {
		t.Errorf("arrival %+v", got)
	}
	rows, err := b.List()
	must(t, err)
	if len(rows) != 3 || !reflect.DeepEqual(load(t, b, here.ID), here) {
		t.Errorf("rows %+v", rows)
	}
}

func TestWithdrawnIsRefusedUntilLifted(t *testing.T) {
	a, b, id := two(t)
	r := record(t, a, id)
	must(t, b.Withdraw(id))
	if _, err := b.Load(id); err == nil {
		t.Error("still listed")
	}
	arrive(t, b, assessment.Withdrawn, r)
	if _, err := b.Load(id); err == nil {
		t.Error("came back")
	}
	must(t, b.Lift(id))
	arrive(t, b, assessment.New, r)
	if got := load(t, b, id).Assessment; !reflect.DeepEqual(got, firm("甲")) {
		t.Errorf("got %+v", got)
	}
	refused(t, b.Withdraw("x"), "storage.not_found")
}

func TestOutOfTheBin(t *testing.T) {
	a, b, id := two(t)
	must(t, b.SaveAnswer(id, "D1.2", assessment.At(4)))
	must(t, b.Delete(id))
	arrive(t, b, assessment.New, record(t, a, id))
	if got := load(t, b, id).Assessment; got.Answer("D1.2").Level != 4 {
		t.Errorf("what was done before it was deleted is lost: %+v", got.Answer("D1.2"))
	}
}

func TestOtherVersion(t *testing.T) {
	old := sample("0")
	old.Questions = old.Questions[:2]
	a, b := openWith(t, somewhere(t), old), open(t, somewhere(t))
	f := firm("甲")
	f.Answers = map[assessment.QuestionID]assessment.Answer{"D1.1": assessment.At(2)}
	id := create(t, a, f).ID
	r := record(t, a, id)
	_, err := b.Import([]assessment.Record{r}, nil)
	refused(t, err, "merge.no_questions")
	qn, err := a.Questionnaire(id)
	must(t, err)
	raw, err := exchange.EncodeQuestionnaire(qn)
	must(t, err)
	read, err := exchange.DecodeQuestionnaire(raw)
	must(t, err)
	read.Full, read.Meaning = b.current.Full, b.current.Meaning // claims are not believed
	got, err := b.Import([]assessment.Record{r}, []*assessment.Questionnaire{nil, read})
	if err != nil || got[0].Kind != assessment.OtherVersion {
		t.Fatalf("%+v, %v", got, err)
	}
	if e := load(t, b, id); e.Questionnaire != r.Questionnaire || e.Questionnaire == b.current.Meaning {
		t.Errorf("entry %+v", e)
	}
	if qn, err := b.Questionnaire(id); err != nil || len(qn.Questions) != 2 {
		t.Errorf("questionnaire %+v, %v", qn, err)
	}
	arrive(t, b, assessment.Same, r)
}

// TestRecordWithoutLineage is content from a program that keeps none.
func TestRecordWithoutLineage(t *testing.T) {
	a := open(t, somewhere(t))
	r := assessment.Record{Entry: assessment.Entry{ID: nextID(), Current: "X1", Assessment: firm("甲")}, Full: a.current.Full}
	arrive(t, a, assessment.New, r)
	arrive(t, a, assessment.Same, r)
	e := load(t, a, r.ID)
	if !reflect.DeepEqual(e.Assessment, firm("甲")) || e.Current != "" || e.Created.Year() < 2026 {
		t.Errorf("got %+v", e)
	}
}

// TestOneFileTwice brings two states of one assessment in one go.
func TestOneFileTwice(t *testing.T) {
	a, b, id := two(t)
	must(t, a.SaveAnswer(id, "D1.1", assessment.At(1)))
	one := record(t, a, id)
	must(t, a.SaveAnswer(id, "D1.1", assessment.At(2)))
	got, err := b.Import([]assessment.Record{record(t, a, id), one}, nil)
	if err != nil || got[0].Kind != assessment.Newer || got[1].Kind != assessment.Older {
		t.Errorf("%+v, %v", got, err)
	}
	if load(t, b, id).Assessment.Answers["D1.1"].Level != 2 {
		t.Errorf("got %+v", load(t, b, id))
	}
}
