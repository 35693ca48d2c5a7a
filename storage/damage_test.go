package storage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// TestTamperedRows changes one value behind the program's back. The firm's
// name is told, the others can be used, and nothing can be saved over it.
func TestTamperedRows(t *testing.T) {
	for _, harm := range []string{
		`UPDATE answers SET body = replace(body, '4', '5') WHERE assessment = '%s' AND question = 'D1.1'`,
		`DELETE FROM answers WHERE assessment = '%s' AND question = 'D1.2'`,
		`UPDATE answers SET question = 'D9.9' WHERE assessment = '%s' AND question = 'D1.2'`,
		`UPDATE assessments SET content = replace(content, 'full', 'quick') WHERE id = '%s'`,
		`UPDATE assessments SET company = replace(company, 'small', 'micro') WHERE id = '%s'`,
		`UPDATE assessments SET position = 0 WHERE id = '%s'`,
		`UPDATE assessments SET changed = '' WHERE id = '%s'`,
		`UPDATE journal SET value_before = '' WHERE assessment = '%s' AND line = 1`,
		`UPDATE journal SET line = 3 WHERE assessment = '%s' AND line = 1`,
		`DELETE FROM journal WHERE assessment = '%s' AND line = 2`,
		`DELETE FROM journal WHERE assessment = '%s' AND line = 1`,
	} {
		path := somewhere(t)
		w := open(t, path)
		id, other := create(t, w, firm("甲")).ID, create(t, w, firm("乙")).ID
		must(t, w.SaveAnswer(id, "S1.1", assessment.At(3)))
		must(t, w.SaveAnswer(id, "D2.1", assessment.At(3)))
		_, err := w.db.Exec(fmt.Sprintf(harm, id))
		must(t, err)
		_, err = w.Load(id)
		refused(t, err, "storage.damaged")
		if s := i18n.For("zh").Error(err); !strings.Contains(s, "甲") {
			t.Errorf("%s: %s", harm, s)
		}
		if !strings.Contains(harm, "journal") {
			refused(t, w.SaveAnswer(id, "S1.1", assessment.At(4)), "storage.damaged")
		}
		load(t, w, other)
		rows, err := w.List()
		if err != nil || len(rows) != 2 {
			t.Errorf("%s: list %v, %v", harm, rows, err)
		}
		closed(t, w)
	}
}

func TestTamperedQuestionnaire(t *testing.T) {
	path := filled(t)
	w := openWith(t, path, sample("2"))
	_, err := w.db.Exec("UPDATE questionnaires SET body = replace(body, 'three', 'seven')")
	must(t, err)
	rows, err := w.List()
	if err != nil || len(rows) != 1 || rows[0].Name != "甲" {
		t.Fatalf("list %v, %v", rows, err)
	}
	_, err = w.Questionnaire(rows[0].ID)
	refused(t, err, "storage.damaged_questionnaire")
	_, err = w.Load(rows[0].ID)
	refused(t, err, "storage.damaged_questionnaire")
}

// TestFlippedBytes flips one byte somewhere in the file, many times: either
// the damage is noticed, or everything that is read is as it was.
func TestFlippedBytes(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	e := create(t, w, firm(strings.Repeat("甲", 50)))
	for i := range 40 {
		must(t, w.SaveAnswer(e.ID, question(i), numbered(i)))
	}
	want := load(t, w, e.ID)
	closed(t, w)
	original, err := os.ReadFile(path)
	must(t, err)
	random := rand.New(rand.NewPCG(1, 2))
	noticed := 0
	for range rounds() * 8 {
		at, bit := random.IntN(len(original)), byte(1)<<random.IntN(8)
		raw := bytes.Clone(original)
		raw[at] ^= bit
		must(t, os.WriteFile(path, raw, 0o600))
		got, err := reread(path, e.ID)
		if err != nil {
			noticed++
			var told *assessment.Error
			if !asError(err, &told) {
				t.Errorf("byte %d: %v has no message for people", at, err)
			}
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("byte %d, bit %08b: read without notice %+v", at, bit, got)
		}
	}
	if noticed == 0 {
		t.Error("no flip was noticed")
	}
}

func reread(path, id string) (e assessment.Entry, err error) {
	w, err := Open(path, sample("1"), clock(), nextID)
	if err != nil {
		return e, err
	}
	defer func() {
		if cerr := w.Close(); err == nil && cerr != nil {
			err = cerr
		}
	}()
	if e, err = w.Load(id); err != nil {
		return e, err
	}
	_, err = w.Questionnaire(id)
	return e, err
}

func TestSideFile(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	e := create(t, w, firm("甲"))
	counted := func() (s side) {
		raw, err := os.ReadFile(sidePath(path))
		must(t, err)
		must(t, json.Unmarshal(raw, &s))
		return s
	}
	if s := counted(); s != (side{UUID: w.uuid, Schema: schema, Assessments: 1, Answers: 4}) {
		t.Errorf("after create: %+v", s)
	}
	must(t, w.SaveAnswer(e.ID, "D3.1", assessment.At(1)))
	must(t, w.Delete(e.ID))
	closed(t, w)
	if s := counted(); s.Assessments != 1 || s.Answers != 5 {
		t.Errorf("after close: %+v", s)
	}
	if _, err := os.Stat(sidePath(path) + ".new"); err == nil {
		t.Error("the temporary file stayed")
	}
}
