package merge

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"plumbline/assessment"
)

func named(depth, n int) string { return fmt.Sprintf("%04x%060x", depth, n) }

func TestHostileLineages(t *testing.T) {
	r := named(1, 1)
	value := func(field, raw string) assessment.Lineage {
		return assessment.Lineage{Revisions: []string{r},
			Fields: map[string][]assessment.Version{field: {{Revision: r, Value: json.RawMessage(raw)}}}}
	}
	chain := func(revisions ...string) assessment.Lineage { return assessment.Lineage{Revisions: revisions} }
	var many, wide assessment.Lineage
	for i := range MostRevisions + 1 {
		many.Revisions = append(many.Revisions, named(1, i))
	}
	wide = value("date", `"2026-11-20"`)
	for i := range mostFields {
		wide.Fields[fmt.Sprintf("answers.Q%d", i)] = nil
	}
	crowd := value("mode", `"full"`)
	for range mostVersions {
		crowd.Fields["mode"] = append(crowd.Fields["mode"], crowd.Fields["mode"][0])
	}
	for name, l := range map[string]assessment.Lineage{
		"too many revisions":     many,
		"too many fields":        wide,
		"too many versions":      crowd,
		"a short name":           chain("0001"),
		"capital letters":        chain(strings.ToUpper(named(1, 0xabc))),
		"the same twice":         chain(r, r),
		"newest first":           chain(named(2, 1), r),
		"deep out of nothing":    chain(named(2, 1)),
		"a step left out":        chain(r, named(3, 1)),
		"depth zero":             chain(named(0, 1)),
		"unknown revision":       {Revisions: []string{r}, Fields: map[string][]assessment.Version{"mode": {{Revision: named(1, 2), Value: []byte(`"full"`)}}}},
		"no versions":            {Revisions: []string{r}, Fields: map[string][]assessment.Version{"mode": {}}},
		"unknown field":          value("secret", `1`),
		"field of a card":        value("company", `{}`),
		"unknown line of a card": value("company.password", `"x"`),
		"no id":                  value("answers.", `{"state":"dont_know"}`),
		"strange id":             value("answers.../../x", `{"state":"dont_know"}`),
		"long id":                value("answers."+strings.Repeat("x", 65), `{"state":"dont_know"}`),
		"no value":               value("mode", ``),
		"null":                   value("mode", `null`),
		"two values":             value("mode", `"full" "quick"`),
		"unknown mode":           value("mode", `"deep"`),
		"level 6":                value("answers.D1.1", `{"state":"answered","level":6}`),
		"level below 0":          value("answers.D1.1", `{"state":"answered","level":-1}`),
		"half a level":           value("answers.D1.1", `{"state":"answered","level":0.5}`),
		"unknown state":          value("answers.D1.1", `{"state":"perhaps"}`),
		"unknown evidence":       value("answers.D1.1", `{"state":"answered","evidence":"oath"}`),
		"unknown key":            value("answers.D1.1", `{"state":"answered","price":3}`),
		"nothing answered":       value("answers.D1.1", `{}`),
		"target 6":               value("targets.D1.1", `6`),
		"exposure 4":             value("exposures.E1", `4`),
		"unknown outcome":        value("outcomes.energy", `"great"`),
		"empty name":             value("company.name", `""`),
		"minus staff":            value("company.employees", `-3`),
		"unknown size":           value("company.size", `"huge"`),
		"empty flags":            value("company.applies", `[]`),
		"strange flag":           value("company.applies", `["a b"]`),
		"not a day":              value("date", `"2026-02-30"`),
		"no suppliers":           value("suppliers", `[]`),
		"share above 1":          value("suppliers", `[{"name":"x","sales_share":1.5}]`),
		"too many suppliers":     value("suppliers", "["+strings.Repeat(`{"name":"x"},`, 1000)+`{"name":"x"}]`),
		"infinite capacity":      value("capacity", `{"effort":[1e400,0,0],"cash":[0,0,0]}`),
		"minus capacity":         value("capacity", `{"effort":[-1,0,0],"cash":[0,0,0]}`),
		"empty plan":             value("plan", `{}`),
		"horizon 3":              value("plan", `{"changes":[{"kind":"move","action":"A01","horizon":3}]}`),
		"unknown change":         value("plan", `{"changes":[{"kind":"double","action":"A01"}]}`),
		"strange action":         value("plan", `{"notes":{"a b":{"title":"x"}}}`),
		"a huge value":           value("company.name", `"`+strings.Repeat("x", mostValue)+`"`),
	} {
		if Check(l) == nil {
			t.Errorf("%s: taken", name)
		}
	}
	must(t, Check(assessment.Lineage{}))
	must(t, Check(chain(r, named(1, 2), named(2, 0))))
}

func TestDecodeIsStrict(t *testing.T) {
	for _, raw := range []string{``, `null null`, `{"revisions":[],"fields":{},"more":1}`, `[]`, `{"revisions":"x"}`,
		`{"revisions":[],"fields":{}} x`, strings.Repeat("[", 100_000)} {
		if _, err := Decode([]byte(raw)); err == nil {
			t.Errorf("%.40q: taken", raw)
		}
	}
}

// FuzzDecode: whatever is taken reads the same when it is written again, and
// can be joined and gone on with.
func FuzzDecode(f *testing.F) {
	one, err := Commit(assessment.Lineage{}, full())
	must(f, err)
	two, err := Commit(one, with(full(), "D1.1", assessment.At(1)))
	must(f, err)
	three, err := Commit(one, with(full(), "D1.1", assessment.At(2)))
	must(f, err)
	for _, l := range []assessment.Lineage{{}, one, two, Join(two, three)} {
		raw, err := Encode(l)
		must(f, err)
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		l, err := Decode(raw)
		if err != nil {
			return
		}
		written, err := Encode(l)
		must(t, err)
		again, err := Decode(written)
		must(t, err)
		if !Equal(l, again) {
			t.Fatalf("%s\nread again as %+v", written, again)
		}
		if !Equal(Join(l, l), l) || !Equal(Join(l, two), Join(two, l)) || Relate(l, l) != Same {
			t.Fatalf("%s does not join", written)
		}
		a, err := Assessment(l)
		must(t, err)
		next, err := Commit(l, a)
		must(t, err)
		b, err := Assessment(next)
		must(t, err)
		if len(l.Revisions) > 0 && (!Equal(next, l) || !reflect.DeepEqual(a, b)) {
			t.Fatalf("%s: reading it counts as a change", written)
		}
	})
}
