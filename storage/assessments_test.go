package storage

import (
	"path/filepath"
	"reflect"
	"testing"

	"plumbline/assessment"
)

func TestEverythingComesBack(t *testing.T) {
	for _, name := range []string{"北京准绳机械有限公司", "क्षत्रिय उद्योग", "ООО «Ёж»", "👩🏽‍🔧 & Söhne", "a\x00b\u202e\u200d", "𠮷野家", ""} {
		path := somewhere(t)
		w := open(t, path)
		want := firm(name)
		made := create(t, w, want)
		must(t, w.SetCurrent(made.ID, "D2.1"))
		must(t, w.SetFinished(made.ID))
		closed(t, w)

		w = open(t, path)
		got := load(t, w, made.ID)
		if !reflect.DeepEqual(got.Assessment, want) {
			t.Errorf("%q: got %+v, want %+v", name, got.Assessment, want)
		}
		if got.Current != "D2.1" || !got.Finished || got.Questionnaire != w.current.Meaning {
			t.Errorf("%q: got %+v", name, got)
		}
		if !got.Created.Equal(made.Created) || !got.Changed.Equal(made.Changed) || got.Created.IsZero() {
			t.Errorf("%q: created %v, changed %v; made with %v, %v", name, got.Created, got.Changed, made.Created, made.Changed)
		}
	}
}

// TestSampleIsComplete makes sure that the round trip above leaves out no field.
func TestSampleIsComplete(t *testing.T) {
	f := firm("x")
	for _, v := range []any{f, f.Company, f.Suppliers[0], *f.Capacity, f.Plan, f.Plan.Changes[0], f.Plan.Notes["own1"]} {
		r := reflect.ValueOf(v)
		for i := range r.NumField() {
			if r.Field(i).IsZero() {
				t.Errorf("%s.%s is not set", r.Type(), r.Type().Field(i).Name)
			}
		}
	}
}

func TestEmptyAssessment(t *testing.T) {
	w := open(t, somewhere(t))
	got := create(t, w, assessment.Assessment{}).Assessment
	if want := (assessment.Assessment{Answers: map[assessment.QuestionID]assessment.Answer{}}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestListIsNewestFirst(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	first := create(t, w, assessment.Assessment{Mode: assessment.Quick, Company: assessment.Company{Name: "甲", Sector: "trade"}})
	second := create(t, w, assessment.Assessment{Mode: assessment.Full,
		Company: assessment.Company{Name: "乙", Sector: "services", Applies: []assessment.FlagID{"buy"}}})
	gone := create(t, w, assessment.Assessment{Company: assessment.Company{Name: "丙"}})
	must(t, w.SaveAnswer(first.ID, "D1.1", assessment.At(0)))
	must(t, w.SaveAnswer(first.ID, "D1.2", assessment.At(3))) // not asked in the quick check
	must(t, w.SaveAnswer(first.ID, "D2.1", assessment.Answer{State: assessment.DontKnow}))
	must(t, w.SetCurrent(second.ID, "D2.1"))
	must(t, w.Delete(gone.ID))
	closed(t, w)

	w = open(t, path)
	rows, err := w.List()
	must(t, err)
	if len(rows) != 2 {
		t.Fatalf("got %+v", rows)
	}
	if r := rows[0]; r.ID != first.ID || r.Name != "甲" || r.Mode != assessment.Quick || r.Sector != "trade" ||
		r.Answered != 2 || r.Asked != 2 || !r.Changed.After(first.Changed) {
		t.Errorf("first row: %+v", r)
	}
	if r := rows[1]; r.ID != second.ID || r.Answered != 0 || r.Asked != 4 || !r.Changed.Equal(second.Changed) {
		t.Errorf("second row: %+v", r)
	}
}

func TestDeletedIsGone(t *testing.T) {
	w := open(t, somewhere(t))
	e := create(t, w, firm("甲"))
	must(t, w.Delete(e.ID))
	_, err := w.Load(e.ID)
	refused(t, err, "storage.not_found")
	refused(t, w.SaveAnswer(e.ID, "D1.1", assessment.At(1)), "storage.not_found")
	refused(t, w.SaveCompany(e.ID, assessment.Company{}), "storage.not_found")
	refused(t, w.Delete(e.ID), "storage.not_found")
	_, _, err = w.Undo("never made")
	refused(t, err, "storage.not_found")
	_, err = w.Questionnaire(e.ID)
	refused(t, err, "storage.not_found")
}

func TestQuestionnaireStaysTheOneAnswered(t *testing.T) {
	path := somewhere(t)
	old, current := sample("1"), sample("2")
	w := openWith(t, path, old)
	before := create(t, w, firm("甲"))
	closed(t, w)

	w = openWith(t, path, current)
	after := create(t, w, firm("乙"))
	got, err := w.Questionnaire(before.ID)
	must(t, err)
	if got.Version != "1" || got.Questions[0].Title["en"] != "one 1" || got.Full == w.current.Full {
		t.Errorf("got %+v", got)
	}
	again, err := w.Questionnaire(before.ID)
	must(t, err)
	if again != got {
		t.Error("the old questionnaire was read twice")
	}
	if now, err := w.Questionnaire(after.ID); err != nil || now != w.current {
		t.Errorf("got %p, %v; want the current one", now, err)
	}
	if e := load(t, w, before.ID); e.Questionnaire != before.Questionnaire {
		t.Errorf("hash %s, was %s", e.Questionnaire, before.Questionnaire)
	}
	_, err = w.List()
	must(t, err)
}

func TestSettings(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	if got, err := w.Setting("language"); got != "" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	must(t, w.SetSetting("language", "en"))
	must(t, w.SetSetting("language", "zh"))
	closed(t, w)
	if got, err := open(t, path).Setting("language"); got != "zh" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestStrangePaths(t *testing.T) {
	for _, name := range []string{"公司 数据", "50% ?#&=;.plumb", "a+b%20c", "ё'\""} {
		path := filepath.Join(t.TempDir(), name, name)
		w := open(t, path)
		e := create(t, w, firm(name))
		closed(t, w)
		if got := size(path); got == 0 {
			t.Errorf("nothing at %s", path)
		}
		load(t, open(t, path), e.ID)
	}
}
