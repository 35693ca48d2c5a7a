package storage

import (
	"encoding/json"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// TestRefusedLeavesAllAsItWas imports a good record together with a bad one.
func TestRefusedLeavesAllAsItWas(t *testing.T) {
	a, b, id := two(t)
	must(t, a.SaveAnswer(id, "D1.1", assessment.At(1)))
	must(t, b.SaveAnswer(id, "D1.2", assessment.At(1)))
	good := record(t, a, id)
	fresh := record(t, a, create(t, a, firm("乙")).ID)
	closed(t, b)
	path := b.Path()
	for name, c := range map[string]struct {
		key  string
		harm func(r *assessment.Record)
	}{
		"no uuid":              {"merge.broken", func(r *assessment.Record) { r.ID = "../x" }},
		"unknown questions":    {"merge.no_questions", func(r *assessment.Record) { r.Full = "sha256:0" }},
		"other meaning":        {"merge.broken", func(r *assessment.Record) { r.Questionnaire = "sha256:0" }},
		"level 9":              {"merge.broken", func(r *assessment.Record) { r.Lineage.Fields["answers.D1.1"][0].Value = []byte(`{"level":9}`) }},
		"question of nobody":   {"merge.broken", func(r *assessment.Record) { r.Lineage.Fields["answers.X9"] = r.Lineage.Fields["answers.D1.1"] }},
		"revision of nobody":   {"merge.broken", func(r *assessment.Record) { r.Lineage.Revisions = []string{strings.Repeat("0", 64)} }},
		"other questions here": {"merge.other_questions", func(r *assessment.Record) { r.ID = id; r.Full = "later"; r.Questionnaire = "" }},
	} {
		t.Run(name, func(t *testing.T) {
			b := open(t, path)
			before := dump(t, b)
			bad := fresh
			raw, err := json.Marshal(fresh.Lineage)
			must(t, err)
			bad.Lineage = assessment.Lineage{}
			must(t, json.Unmarshal(raw, &bad.Lineage))
			c.harm(&bad)
			var qns []*assessment.Questionnaire
			if bad.Full == "later" {
				other := sample("2")
				bad.Full = must2(exchange.Hashes(other))
				qns = append(qns, other)
			}
			_, err = b.Import([]assessment.Record{good, bad}, qns)
			refused(t, err, c.key)
			_, err = b.Preview([]assessment.Record{good, bad}, qns)
			refused(t, err, c.key)
			if dump(t, b) != before {
				t.Error("something was changed")
			}
			closed(t, b)
		})
	}
}

func must2(_, full string, err error) string {
	if err != nil {
		panic(err)
	}
	return full
}

// TestFullDiskDuringImport has no room for the import.
func TestFullDiskDuringImport(t *testing.T) {
	a, b := open(t, somewhere(t)), open(t, somewhere(t))
	create(t, b, firm("甲"))
	var records []assessment.Record
	for range 30 {
		records = append(records, record(t, a, create(t, a, firm(strings.Repeat("乙", 500))).ID))
	}
	before := dump(t, b)
	_, err := b.db.Exec("PRAGMA max_page_count = 1")
	must(t, err)
	_, err = b.Import(records, nil)
	refused(t, err, "storage.full")
	if dump(t, b) != before {
		t.Error("something was changed")
	}
	_, err = b.db.Exec("PRAGMA max_page_count = 1000000")
	must(t, err)
	arrive(t, b, assessment.New, records...)
}

func TestDamagedLineageIsNoticed(t *testing.T) {
	a, _, id := two(t)
	for _, statement := range []string{
		"UPDATE lineages SET body = replace(body, 'answered', 'Answered')",
		"UPDATE lineages SET hash = ''",
	} {
		_, err := a.db.Exec(statement)
		must(t, err)
		_, err = a.Load(id)
		refused(t, err, "storage.damaged")
		_, err = a.Record(id)
		refused(t, err, "storage.damaged")
	}
}
