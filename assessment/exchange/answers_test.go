package exchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"plumbline/assessment"
)

// answersQuestionnaire returns the 58 questions with their rules, no texts.
func answersQuestionnaire(t testing.TB) *assessment.Questionnaire {
	t.Helper()
	raw, err := os.ReadFile("../scoring/testdata/questionnaire.json")
	if err != nil {
		t.Fatal(err)
	}
	qn := new(assessment.Questionnaire)
	if err := json.Unmarshal(raw, qn); err != nil {
		t.Fatal(err)
	}
	return qn
}

// everything is an answers file that uses every key.
const everything = `{
  "format": "plumbline-answers/1",
  "questionnaire": "plumbline-test",
  "mode": "full",
  "scope": "both",
  "date": "2026-11-20",
  "company": {
    "name": "海风 Möbel 🪑 شركة", "sector": "manufacturing", "size": "small", "employees": 28,
    "sites": 2, "respondent": "Li Wei", "applies": ["equip", "buy", "staff5"],
    "goals": ["G2", "G5", "G4"], "ambition": "lead", "hours": 20, "money": "6"
  },
  "answers": {
    "D1.1": {"level": 1},
    "D3.1": {"level": 3, "evidence": "note", "note": "line one\nline two"},
    "D2.6": {"level": 0, "evidence": "none"},
    "S1.4": {"state": "dont_know", "who_knows": "the buyer"},
    "D1.4": {"state": "not_applicable", "reason": "parent"}
  },
  "targets": {"D1.1": 4},
  "exposures": {"E1": 3, "E7": 0},
  "suppliers": [{"name": "steel", "recover_days": 30, "survive_days": 12.5, "sales_share": 0.4}],
  "outcomes": {"energy": "same", "unit_cost": "worse"},
  "capacity": {"effort": [8, 20, 30], "cash": [3, 6, 8]}
}`

// smallest is the least that is an answers file.
const smallest = `{"format":"plumbline-answers/1","questionnaire":"plumbline-test","mode":"quick",` +
	`"company":{"sector":"trade","employees":4},"answers":{}}`

func read(t testing.TB, file string) (assessment.Assessment, error) {
	t.Helper()
	return ReadAnswers(strings.NewReader(file), "firm.json", answersQuestionnaire(t))
}

func TestReadEverything(t *testing.T) {
	got, err := read(t, everything)
	if err != nil {
		t.Fatal(err)
	}
	want := assessment.Assessment{
		Mode: assessment.Full, Scope: assessment.Both, Date: "2026-11-20",
		Company: assessment.Company{Name: "海风 Möbel 🪑 شركة", Sector: "manufacturing", Size: assessment.Small,
			Employees: 28, Sites: 2, Respondent: "Li Wei", Applies: []assessment.FlagID{"equip", "buy", "staff5"},
			Goals: []assessment.GoalID{"G2", "G5", "G4"}, Ambition: assessment.Lead, Hours: 20, Money: "6"},
		Answers: map[assessment.QuestionID]assessment.Answer{
			"D1.1": assessment.At(1),
			"D3.1": {State: assessment.Answered, Level: 3, Evidence: assessment.Noted, Note: "line one\nline two"},
			"D2.6": assessment.At(0),
			"S1.4": {State: assessment.DontKnow, WhoKnows: "the buyer"},
			"D1.4": {State: assessment.NotApplicable, Reason: "parent"},
		},
		Targets:   map[assessment.QuestionID]int{"D1.1": 4},
		Exposures: map[assessment.ExposureID]int{"E1": 3, "E7": 0},
		Suppliers: []assessment.Supplier{{Name: "steel", RecoverDays: 30, SurviveDays: 12.5, SalesShare: 0.4}},
		Outcomes:  map[string]string{"energy": "same", "unit_cost": "worse"},
		Capacity:  &assessment.Capacity{Effort: [3]float64{8, 20, 30}, Cash: [3]float64{3, 6, 8}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestReadSmallest(t *testing.T) {
	got, err := read(t, smallest)
	if err != nil {
		t.Fatal(err)
	}
	if got.Company.Size != assessment.Micro || got.Company.Ambition != assessment.Solid || got.Scope != assessment.Both {
		t.Errorf("presets: %+v", got)
	}
	// Four people: the sector's flags without staff5.
	if want := []assessment.FlagID{"buy", "stock", "aftersales"}; !slices.Equal(got.Company.Applies, want) {
		t.Errorf("applies %v, want %v", got.Company.Applies, want)
	}
}

func TestAccepted(t *testing.T) {
	for name, file := range map[string]string{
		"byte order mark":         "\uFEFF" + smallest,
		"size beside employees":   strings.Replace(smallest, `"employees":4`, `"employees":4,"size":"medium"`, 1),
		"nothing applies":         strings.Replace(smallest, `"employees":4`, `"employees":4,"applies":[]`, 1),
		"space around":            "\n\t " + smallest + " \r\n",
		"one half":                strings.Replace(smallest, `"answers":{}`, `"scope":"S","answers":{"S1.1":{"level":5}}`, 1),
		"text of the full length": strings.Replace(smallest, `"sector"`, `"name":"`+strings.Repeat("名", textLength)+`","sector"`, 1),
	} {
		if _, err := read(t, file); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	decomposed, err := read(t, strings.Replace(smallest, `"sector"`, `"name":"Mo\u0308bel","sector"`, 1))
	if err != nil || decomposed.Company.Name != "Möbel" {
		t.Errorf("name %q, %v", decomposed.Company.Name, err)
	}
}

// A fault is what one replacement does to the file that has everything: the
// message it is refused with, and the place that is named.
type fault struct{ name, old, new, key, place string }

var faults = []fault{
	{"not UTF-8", "steel", "st\xffel", "utf8", "21:29"},
	{"comma missing", `"mode": "full",`, `"mode": "full"`, "json", "5:3"},
	{"not a number", `"level": 1`, `"level": NaN`, "json", "13:23"},
	{"other format", "answers/1", "answers/2", "format", "1:1"},
	{"other questionnaire", "plumbline-test", "another", "questionnaire", "3:20 questionnaire"},
	{"key twice", `"mode": "full"`, `"mode": "full", "mode": "full"`, "twice", "4:19"},
	{"key twice below", `"level": 1`, `"level": 1, "level": 2`, "twice", `13:26 answers["D1.1"]`},
	{"unknown key", `"date"`, `"day"`, "key", "6:3"},
	{"unknown key below", `"hours"`, `"owner"`, "key", "10:54 company"},
	{"unknown key of an answer", `"level": 1`, `"levels": 1`, "key", `13:14 answers["D1.1"]`},
	{"mode missing", `"mode": "full",`, "", "missing", "1:1"},
	{"sector missing", `"sector": "manufacturing",`, "", "missing", "7:14 company"},
	{"mode wrong", `"full"`, `"long"`, "choice", "4:11 mode"},
	{"scope wrong", `"both"`, `"E"`, "choice", "5:12 scope"},
	{"sector wrong", `"manufacturing"`, `"mining"`, "choice", "company.sector"},
	{"size wrong", `"small"`, `"large"`, "choice", "company.size"},
	{"ambition wrong", `"lead"`, `"max"`, "choice", "company.ambition"},
	{"flag wrong", `"equip"`, `"ship"`, "choice", "company.applies[0]"},
	{"flag twice", `"buy"`, `"equip"`, "repeated", "company.applies[1]"},
	{"goal wrong", `"G2"`, `"G9"`, "choice", "company.goals[0]"},
	{"goal twice", `"G5"`, `"G2"`, "repeated", "company.goals[1]"},
	{"four goals", `"G4"]`, `"G4", "G1"]`, "many", "company.goals"},
	{"evidence wrong", `"note", "note"`, `"seen", "note"`, "choice", `answers["D3.1"].evidence`},
	{"state wrong", `"dont_know"`, `"unsure"`, "choice", `answers["S1.4"].state`},
	{"outcome wrong", `"worse"`, `"bad"`, "choice", "outcomes.unit_cost"},
	{"outcome unknown", `"unit_cost"`, `"sales"`, "key", "outcomes"},
	{"level as text", `"level": 1`, `"level": "1"`, "not_whole", `answers["D1.1"].level`},
	{"level with decimals", `"level": 1`, `"level": 2.0`, "not_whole", `answers["D1.1"].level`},
	{"level with exponent", `"level": 1`, `"level": 2e0`, "not_whole", `answers["D1.1"].level`},
	{"level 6", `"level": 1`, `"level": 6`, "not_whole", `answers["D1.1"].level`},
	{"level -1", `"level": 1`, `"level": -1`, "not_whole", `answers["D1.1"].level`},
	{"level null", `"level": 1`, `"level": null`, "not_whole", `answers["D1.1"].level`},
	{"answer is a number", `{"level": 1}`, `1`, "not_object", `answers["D1.1"]`},
	{"nothing said", `{"level": 1}`, `{}`, "level_or_state", `answers["D1.1"]`},
	{"level and state", `{"level": 1}`, `{"level": 1, "state": "dont_know"}`, "level_or_state", `answers["D1.1"]`},
	{"evidence for don't know", `"who_knows": "the buyer"`, `"evidence": "note"`, "out_of_place", `answers["S1.4"].evidence`},
	{"unknown question", `"D1.1"`, `"D9.1"`, "question", `answers["D9.1"]`},
	{"unknown target", `{"D1.1": 4}`, `{"D9.1": 4}`, "question", `targets["D9.1"]`},
	{"target too high", `{"D1.1": 4}`, `{"D1.1": 6}`, "not_whole", `targets["D1.1"]`},
	{"not asked by what applies", `"D1.1": {`, `"D4.7": {`, "not_asked_applies", `answers["D4.7"]`},
	{"not asked by scope", `"both"`, `"S"`, "not_asked_scope", `answers["D1.1"]`},
	{"not asked by mode", `"full"`, `"quick"`, "not_asked_quick", `answers["D2.6"]`},
	{"employees negative", `28`, `-28`, "not_whole", "company.employees"},
	{"employees as text", `28`, `"28"`, "not_whole", "company.employees"},
	{"no size", `"size": "small", "employees": 28,`, ``, "no_size", "company"},
	{"exposure 4", `"E1": 3`, `"E1": 4`, "not_whole", `exposures["E1"]`},
	{"unknown exposure", `"E1": 3`, `"E9": 3`, "key", "exposures"},
	{"share over 1", `0.4`, `40`, "not_number", "suppliers[0].sales_share"},
	{"days negative", `12.5`, `-1`, "not_number", "suppliers[0].survive_days"},
	{"days without end", `12.5`, `1e999`, "not_number", "suppliers[0].survive_days"},
	{"two horizons", `[8, 20, 30]`, `[8, 20]`, "three", "capacity.effort"},
	{"no day", `2026-11-20`, `2026-11-31`, "day", "date"},
	{"name is a list", `"海风 Möbel 🪑 شركة"`, `[]`, "not_text", "company.name"},
	{"zero in a name", `Li Wei`, `Li\u0000Wei`, "character", "company.respondent"},
	{"line in a name", `Li Wei`, `Li\nWei`, "character", "company.respondent"},
	{"control in a note", `line one\n`, `line one\u001b`, "character", `answers["D3.1"].note`},
	{"bidi override", `Li Wei`, `Li \u202eWei`, "character", "company.respondent"},
	{"bidi isolate", `Li Wei`, "Li \u2066Wei", "character", "company.respondent"},
	{"half a character", `Li Wei`, `Li \ud800 Wei`, "character", "company.respondent"},
	{"long text", `Li Wei`, strings.Repeat("名", textLength+1), "long", "company.respondent"},
	{"nesting", `{"level": 1}`, strings.Repeat("[", 40) + strings.Repeat("]", 40), "deep", "13:43"},
}

// TestRefused: every fault is refused with its own message, the file and the
// place.
func TestRefused(t *testing.T) {
	for _, f := range faults {
		if !strings.Contains(everything, f.old) {
			t.Errorf("%s: the file has no %s", f.name, f.old)
		}
		refused(t, f.name, strings.Replace(everything, f.old, f.new, 1), f.key, f.place)
	}
	for _, c := range []struct{ name, file, key, place string }{
		{"empty", " \n", "empty", ""},
		{"cut off", everything[:len(everything)-2], "json", "23:57"},
		{"not JSON", "sector,size\n", "format", "1:1"},
		{"a web page", "\n<!doctype html>", "format", "2:1"},
		{"marked twice", "\uFEFF\uFEFF" + smallest, "format", "1:1"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "utf8", "1:1"},
		{"a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "utf8", "2:2"},
		{"lists without end", strings.Repeat("[", answersSize), "deep", "1:33"},
		{"very deep", strings.Repeat(`{"a":`, 20_000) + "1" + strings.Repeat("}", 20_000), "deep", "1:161"},
		{"huge number", strings.Replace(everything, `28`, strings.Repeat("9", 100_000), 1), "not_whole", "company.employees"},
		{"trailing", everything + "\n{}", "trailing", "25:1"},
		{"list", "[]", "format", "1:1"},
		{"too large", everything + strings.Repeat(" ", answersSize), "big", ""},
	} {
		refused(t, c.name, c.file, c.key, c.place)
	}
}

func refused(t *testing.T, name, file, key, place string) {
	t.Helper()
	_, err := read(t, file)
	var failure *assessment.Error
	if !errors.As(err, &failure) {
		t.Errorf("%s: %v", name, err)
		return
	}
	if failure.Key != "answers."+key {
		t.Errorf("%s: %v, want answers.%s", name, err, key)
	}
	if got := fmt.Sprint(failure.Args["place"]); place != "" && !strings.Contains(got, place) {
		t.Errorf("%s: place %q, want %q", name, got, place)
	}
	if failure.Args["file"] != "firm.json" {
		t.Errorf("%s: the file is not named: %v", name, failure.Args)
	}
}

// TestOneLine: nothing found in a file breaks an error into several lines.
func TestOneLine(t *testing.T) {
	for _, file := range []string{
		strings.Replace(everything, `"mode"`, `"mo\nde\u0007"`, 1),
		strings.Replace(everything, `"mode": "full"`, `"mode": "a\nb`+strings.Repeat("x", 500)+`"`, 1),
		strings.Replace(everything, `"D1.1": {`, `"\u202eD\n1": {`, 1),
	} {
		_, err := ReadAnswers(strings.NewReader(file), "a\nb.json", answersQuestionnaire(t))
		var failure *assessment.Error
		if !errors.As(err, &failure) {
			t.Fatal(err)
		}
		for name, v := range failure.Args {
			if s := fmt.Sprint(v); strings.ContainsAny(s, "\n\r\a\u202e") || len(s) > 400 {
				t.Errorf("%s: %q", name, s)
			}
		}
	}
}
