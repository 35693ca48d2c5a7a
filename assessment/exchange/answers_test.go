package exchange

import (
	"bytes"
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

// TestRefused: every fault is refused with its own message and the place.
func TestRefused(t *testing.T) {
	in := func(old, new string) string {
		if !strings.Contains(everything, old) {
			t.Fatalf("the file has no %s", old)
		}
		return strings.Replace(everything, old, new, 1)
	}
	for _, c := range []struct{ name, file, key, place string }{
		{"empty", " \n", "empty", ""},
		{"not UTF-8", in("steel", "st\xffel"), "utf8", "21:29"},
		{"comma missing", in(`"mode": "full",`, `"mode": "full"`), "json", "5:3"},
		{"cut off", everything[:len(everything)-2], "json", "23:57"},
		{"not JSON", "sector,size\n", "json", "1:1"},
		{"not a number", in(`"level": 1`, `"level": NaN`), "json", "13:23"},
		{"trailing", everything + "\n{}", "trailing", "25:1"},
		{"list", "[]", "format", "1:1"},
		{"other format", in("answers/1", "answers/2"), "format", "1:1"},
		{"other questionnaire", in("plumbline-test", "another"), "questionnaire", "3:20 questionnaire"},
		{"key twice", in(`"mode": "full"`, `"mode": "full", "mode": "full"`), "twice", "4:19"},
		{"key twice below", in(`"level": 1`, `"level": 1, "level": 2`), "twice", `13:26 answers["D1.1"]`},
		{"unknown key", in(`"date"`, `"day"`), "key", "6:3"},
		{"unknown key below", in(`"hours"`, `"owner"`), "key", "10:54 company"},
		{"unknown key of an answer", in(`"level": 1`, `"levels": 1`), "key", `13:14 answers["D1.1"]`},
		{"mode missing", in(`"mode": "full",`, ""), "missing", "1:1"},
		{"sector missing", in(`"sector": "manufacturing",`, ""), "missing", "7:14 company"},
		{"mode wrong", in(`"full"`, `"long"`), "choice", "4:11 mode"},
		{"scope wrong", in(`"both"`, `"E"`), "choice", "5:12 scope"},
		{"sector wrong", in(`"manufacturing"`, `"mining"`), "choice", "company.sector"},
		{"size wrong", in(`"small"`, `"large"`), "choice", "company.size"},
		{"ambition wrong", in(`"lead"`, `"max"`), "choice", "company.ambition"},
		{"flag wrong", in(`"equip"`, `"ship"`), "choice", "company.applies[0]"},
		{"flag twice", in(`"buy"`, `"equip"`), "repeated", "company.applies[1]"},
		{"goal wrong", in(`"G2"`, `"G9"`), "choice", "company.goals[0]"},
		{"goal twice", in(`"G5"`, `"G2"`), "repeated", "company.goals[1]"},
		{"four goals", in(`"G4"]`, `"G4", "G1"]`), "many", "company.goals"},
		{"evidence wrong", in(`"note", "note"`, `"seen", "note"`), "choice", `answers["D3.1"].evidence`},
		{"state wrong", in(`"dont_know"`, `"unsure"`), "choice", `answers["S1.4"].state`},
		{"outcome wrong", in(`"worse"`, `"bad"`), "choice", "outcomes.unit_cost"},
		{"outcome unknown", in(`"unit_cost"`, `"sales"`), "key", "outcomes"},
		{"level as text", in(`"level": 1`, `"level": "1"`), "not_whole", `answers["D1.1"].level`},
		{"level with decimals", in(`"level": 1`, `"level": 2.0`), "not_whole", `answers["D1.1"].level`},
		{"level with exponent", in(`"level": 1`, `"level": 2e0`), "not_whole", `answers["D1.1"].level`},
		{"level 6", in(`"level": 1`, `"level": 6`), "not_whole", `answers["D1.1"].level`},
		{"level -1", in(`"level": 1`, `"level": -1`), "not_whole", `answers["D1.1"].level`},
		{"level null", in(`"level": 1`, `"level": null`), "not_whole", `answers["D1.1"].level`},
		{"answer is a number", in(`{"level": 1}`, `1`), "not_object", `answers["D1.1"]`},
		{"nothing said", in(`{"level": 1}`, `{}`), "level_or_state", `answers["D1.1"]`},
		{"level and state", in(`{"level": 1}`, `{"level": 1, "state": "dont_know"}`), "level_or_state", `answers["D1.1"]`},
		{"evidence for don't know", in(`"who_knows": "the buyer"`, `"evidence": "note"`), "out_of_place", `answers["S1.4"].evidence`},
		{"unknown question", in(`"D1.1"`, `"D9.1"`), "question", `answers["D9.1"]`},
		{"unknown target", in(`{"D1.1": 4}`, `{"D9.1": 4}`), "question", `targets["D9.1"]`},
		{"target too high", in(`{"D1.1": 4}`, `{"D1.1": 6}`), "not_whole", `targets["D1.1"]`},
		{"not asked by what applies", in(`"D1.1": {`, `"D4.7": {`), "not_asked_applies", `answers["D4.7"]`},
		{"not asked by scope", in(`"both"`, `"S"`), "not_asked_scope", `answers["D1.1"]`},
		{"not asked by mode", in(`"full"`, `"quick"`), "not_asked_quick", `answers["D2.6"]`},
		{"employees negative", in(`28`, `-28`), "not_whole", "company.employees"},
		{"employees as text", in(`28`, `"28"`), "not_whole", "company.employees"},
		{"no size", in(`"size": "small", "employees": 28,`, ``), "no_size", "company"},
		{"exposure 4", in(`"E1": 3`, `"E1": 4`), "not_whole", `exposures["E1"]`},
		{"unknown exposure", in(`"E1": 3`, `"E9": 3`), "key", "exposures"},
		{"share over 1", in(`0.4`, `40`), "not_number", "suppliers[0].sales_share"},
		{"days negative", in(`12.5`, `-1`), "not_number", "suppliers[0].survive_days"},
		{"days without end", in(`12.5`, `1e999`), "not_number", "suppliers[0].survive_days"},
		{"two horizons", in(`[8, 20, 30]`, `[8, 20]`), "three", "capacity.effort"},
		{"no day", in(`2026-11-20`, `2026-11-31`), "day", "date"},
		{"name is a list", in(`"海风 Möbel 🪑 شركة"`, `[]`), "not_text", "company.name"},
		{"zero in a name", in(`Li Wei`, `Li\u0000Wei`), "character", "company.respondent"},
		{"line in a name", in(`Li Wei`, `Li\nWei`), "character", "company.respondent"},
		{"control in a note", in(`line one\n`, `line one\u001b`), "character", `answers["D3.1"].note`},
		{"bidi override", in(`Li Wei`, `Li \u202eWei`), "character", "company.respondent"},
		{"bidi isolate", in(`Li Wei`, "Li \u2066Wei"), "character", "company.respondent"},
		{"half a character", in(`Li Wei`, `Li \ud800 Wei`), "character", "company.respondent"},
		{"long text", in(`Li Wei`, strings.Repeat("名", textLength+1)), "long", "company.respondent"},
		{"nesting", in(`{"level": 1}`, strings.Repeat("[", 40)+strings.Repeat("]", 40)), "deep", "13:43"},
		{"too large", everything + strings.Repeat(" ", answersSize), "big", ""},
	} {
		_, err := read(t, c.file)
		var failure *assessment.Error
		if !errors.As(err, &failure) {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if failure.Key != "answers."+c.key {
			t.Errorf("%s: %v, want answers.%s", c.name, err, c.key)
		}
		if place := fmt.Sprint(failure.Args["place"]); c.place != "" && !strings.Contains(place, c.place) {
			t.Errorf("%s: place %q, want %q", c.name, place, c.place)
		}
		if failure.Args["file"] != "firm.json" {
			t.Errorf("%s: the file is not named: %v", c.name, failure.Args)
		}
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

func TestWriteReadsBack(t *testing.T) {
	qn := answersQuestionnaire(t)
	for _, file := range []string{everything, smallest} {
		a, err := read(t, file)
		if err != nil {
			t.Fatal(err)
		}
		var first, second bytes.Buffer
		if err := WriteAnswers(&first, qn, a); err != nil {
			t.Fatal(err)
		}
		again, err := read(t, first.String())
		if err != nil || !reflect.DeepEqual(a, again) {
			t.Errorf("%v\ngot  %+v\nwant %+v", err, again, a)
		}
		if err := WriteAnswers(&second, qn, again); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%v: the second file differs from the first", err)
		}
	}
}

// TestWriteLeavesOut: what the reader would refuse is not written.
func TestWriteLeavesOut(t *testing.T) {
	qn := answersQuestionnaire(t)
	a, err := read(t, smallest)
	if err != nil {
		t.Fatal(err)
	}
	a.Answers["D2.6"] = assessment.At(3)                 // not in the quick check
	a.Answers["D1.1"] = assessment.Answer{Note: "later"} // unanswered
	a.Answers["D1.5"] = assessment.Answer{State: assessment.DontKnow, Level: 4, Evidence: assessment.Verified}
	var out bytes.Buffer
	if err := WriteAnswers(&out, qn, a); err != nil {
		t.Fatal(err)
	}
	again, err := read(t, out.String())
	want := map[assessment.QuestionID]assessment.Answer{"D1.5": {State: assessment.DontKnow}}
	if err != nil || !reflect.DeepEqual(again.Answers, want) {
		t.Errorf("%v: %+v, want %+v", err, again.Answers, want)
	}
	a.Company.Sector = "mining"
	out.Reset()
	if err := WriteAnswers(&out, qn, a); err == nil || out.Len() > 0 {
		t.Errorf("an unreadable file was written: %v", err)
	}
}

// FuzzReadAnswers: no input makes the reader panic, and what it accepts comes
// back the same from what is written.
func FuzzReadAnswers(f *testing.F) {
	qn := answersQuestionnaire(f)
	f.Add([]byte(everything))
	f.Add([]byte(smallest))
	f.Add([]byte(`{"format":"plumbline-answers/1","format":1}`))
	f.Add([]byte("\xEF\xBB\xBF[[[[{\"a\":\"\\ud800\"}"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := ReadAnswers(bytes.NewReader(raw), "fuzz.json", qn)
		if err != nil {
			var failure *assessment.Error
			if !errors.As(err, &failure) {
				t.Fatalf("an error without a message: %v", err)
			}
			return
		}
		var out bytes.Buffer
		if err := WriteAnswers(&out, qn, a); err != nil {
			t.Fatalf("accepted, but not written: %v", err)
		}
		again, err := ReadAnswers(&out, "again.json", qn)
		if err != nil || !reflect.DeepEqual(a, again) {
			t.Fatalf("%v\ngot  %+v\nwant %+v", err, again, a)
		}
	})
}
