package exchange_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

func small() *assessment.Questionnaire {
	text := func(s string) assessment.Text { return assessment.Text{"zh": "甲" + s, "en": "<" + s + ">"} }
	q := assessment.Question{
		ID: "D1.1", Dimension: "D1", Quick: true, Gate: true, Goals: []assessment.GoalID{"G1"},
		Paragraphs: []int{9}, Minutes: 0.5, Title: text("title"),
	}
	for i := range q.Anchors {
		q.Anchors[i] = text(strings.Repeat("x", i+1))
	}
	return &assessment.Questionnaire{
		ID: "test", Version: "1.0.0", Languages: []string{"zh", "en"},
		Levels:     make([]assessment.Level, 6),
		Dimensions: []assessment.Dimension{{ID: "D1", Group: assessment.Digital, Title: text("dimension")}},
		Questions:  []assessment.Question{q},
		Goals:      []assessment.Goal{{ID: "G1", Title: text("goal")}},
		Flags:      []assessment.Flag{{ID: "equip", Title: text("flag")}},
		Sectors:    []assessment.Sector{{ID: "trade", Cluster: assessment.Trade}},
		Exposures:  []assessment.Exposure{{ID: "E1", Raises: []assessment.QuestionID{"D1.1"}}},
		Actions:    []assessment.Action{{ID: "A01", Title: text("action"), Effort: 1}},
		Rules: assessment.Rules{
			Targets: map[assessment.Cluster]map[assessment.Size][]int{"trade": {"micro": {2}}},
			Floors:  map[assessment.QuestionID]int{"D1.1": 3},
			Caps:    []assessment.Cap{{Question: "D1.1", At: 3, Unless: map[assessment.QuestionID]int{"D1.1": 2}}},
			Checks:  []assessment.ConsistencyCheck{{ID: "C01", AtLeast: map[assessment.QuestionID]int{"D1.1": 4}}},
		},
	}
}

func encode(t *testing.T, qn *assessment.Questionnaire) []byte {
	t.Helper()
	raw, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestRoundTrip shows that the canonical form survives reading and writing.
func TestRoundTrip(t *testing.T) {
	raw := encode(t, small())
	qn, err := exchange.DecodeQuestionnaire(raw)
	if err != nil {
		t.Fatal(err)
	}
	if again := encode(t, qn); !bytes.Equal(raw, again) {
		t.Errorf("written again it differs:\n%s\n%s", raw, again)
	}
	if bytes.Contains(raw, []byte("null")) {
		t.Error("an empty list or map is written as null")
	}
	if !bytes.Contains(raw, []byte(`"<x>"`)) {
		t.Error("signs are escaped as for HTML")
	}
}

// TestDecodeRefuses shows what a questionnaire file must not hold.
func TestDecodeRefuses(t *testing.T) {
	good := string(encode(t, small()))
	for name, raw := range map[string]string{
		"nothing":        "",
		"no JSON":        "hello",
		"cut off":        good[:len(good)/2],
		"unknown key":    strings.Replace(good, `"quick"`, `"quik"`, 1),
		"something more": good + "{}",
		"five levels":    strings.Replace(good, `"anchors": [`, `"anchors": [], "x": [`, 1),
		"seven levels":   strings.Replace(good, `"anchors": [`, `"anchors": [{},`, 1),
		"other capitals": strings.Replace(good, `"anchors": [`, `"Anchors": [{},`, 1),
		"escaped key":    strings.Replace(good, `"anchors": [`, `"anch\u006frs": [{},`, 1),
		"no levels":      strings.Replace(good, `"anchors": [`, `"anchors": [ ], "anchors": [`, 1),
		"five options":   strings.Replace(good, `"options": [`, `"options": [{},`, 1),
		"too deep":       strings.Repeat("[", 50) + strings.Repeat("]", 50),
		"too large":      strings.Repeat(" ", 9<<20),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := exchange.DecodeQuestionnaire([]byte(raw))
			var known *assessment.Error
			if !errors.As(err, &known) {
				t.Errorf("error %v, want one that people can be told", err)
			}
		})
	}
}

// TestHashes shows what each hash covers and what it leaves out.
func TestHashes(t *testing.T) {
	meaning, full, err := exchange.Hashes(small())
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change        func(*assessment.Questionnaire)
		meaning, full bool // must the hash change?
	}{
		"nothing":        {func(*assessment.Questionnaire) {}, false, false},
		"stored hashes":  {func(q *assessment.Questionnaire) { q.Meaning, q.Full = "a", "b" }, false, false},
		"empty, not nil": {func(q *assessment.Questionnaire) { q.Support = []assessment.Support{} }, false, false},
		"anchor text":    {func(q *assessment.Questionnaire) { q.Questions[0].Anchors[3]["en"] = "y" }, false, true},
		"minutes":        {func(q *assessment.Questionnaire) { q.Questions[0].Minutes = 2 }, false, true},
		"paragraphs":     {func(q *assessment.Questionnaire) { q.Questions[0].Paragraphs = nil }, false, true},
		"action":         {func(q *assessment.Questionnaire) { q.Actions[0].Effort = 2 }, false, true},
		"quick":          {func(q *assessment.Questionnaire) { q.Questions[0].Quick = false }, true, true},
		"gate":           {func(q *assessment.Questionnaire) { q.Questions[0].Gate = false }, true, true},
		"applies":        {func(q *assessment.Questionnaire) { q.Questions[0].Applies = "equip" }, true, true},
		"goals":          {func(q *assessment.Questionnaire) { q.Questions[0].Goals = nil }, true, true},
		"question id":    {func(q *assessment.Questionnaire) { q.Questions[0].ID = "D1.2" }, true, true},
		"group":          {func(q *assessment.Questionnaire) { q.Dimensions[0].Group = assessment.Supply }, true, true},
		"levels":         {func(q *assessment.Questionnaire) { q.Levels = q.Levels[:5] }, true, true},
		"cluster":        {func(q *assessment.Questionnaire) { q.Sectors[0].Cluster = assessment.Making }, true, true},
		"raises":         {func(q *assessment.Questionnaire) { q.Exposures[0].Raises = nil }, true, true},
		"targets":        {func(q *assessment.Questionnaire) { q.Rules.Targets["trade"]["micro"][0] = 3 }, true, true},
		"floors":         {func(q *assessment.Questionnaire) { q.Rules.Floors["D1.1"] = 2 }, true, true},
		"caps":           {func(q *assessment.Questionnaire) { q.Rules.Caps[0].At = 4 }, true, true},
		"checks":         {func(q *assessment.Questionnaire) { q.Rules.Checks[0].If = "equip" }, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			qn := small()
			c.change(qn)
			m, f, err := exchange.Hashes(qn)
			if err != nil {
				t.Fatal(err)
			}
			if (m != meaning) != c.meaning || (f != full) != c.full {
				t.Errorf("meaning changed %v, full changed %v; want %v, %v", m != meaning, f != full, c.meaning, c.full)
			}
		})
	}
	if !strings.HasPrefix(meaning, "sha256:") || len(full) != len("sha256:")+64 {
		t.Errorf("hashes %q and %q have not the form sha256:<hex>", meaning, full)
	}
}

func FuzzDecodeQuestionnaire(f *testing.F) {
	raw, err := exchange.EncodeQuestionnaire(small())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte(`{"questions":[{"anchors":[{}]}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		qn, err := exchange.DecodeQuestionnaire(raw)
		if err != nil {
			return
		}
		if _, err := exchange.EncodeQuestionnaire(qn); err != nil {
			t.Errorf("what was read cannot be written: %v", err)
		}
	})
}
