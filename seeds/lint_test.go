package seeds

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// mutation breaks one rule; Lint must find it with this key at this place.
type mutation struct {
	key, place string
	change     func(*assessment.Questionnaire)
}

// mutations break every rule at least once.
var mutations = []mutation{
	{"version", "version", func(q *assessment.Questionnaire) { q.Version = "1.0" }},
	{"languages", "languages", func(q *assessment.Questionnaire) { q.Languages = nil }},
	{"six_levels", "levels", func(q *assessment.Questionnaire) { q.Levels = q.Levels[:5] }},
	{"six_levels", "stages", func(q *assessment.Questionnaire) { q.Stages = q.Stages[:5] }},
	{"hash", "meaning, full", func(q *assessment.Questionnaire) { q.Questions[0].Minutes = 1.5 }},
	{"id_form", "id", func(q *assessment.Questionnaire) { q.ID = "Plumb Line" }},
	{"id_form", "questions", func(q *assessment.Questionnaire) { q.Questions[0].ID = "D1.01" }},
	{"id_form", "actions", func(q *assessment.Questionnaire) { q.Actions[0].ID = "B1" }},
	{"id_form", "flags", func(q *assessment.Questionnaire) { q.Flags[0].ID = "Equip" }},
	{"id_form", "rules.checks", func(q *assessment.Questionnaire) { q.Rules.Checks[0].ID = "first" }},
	{"id_twice", "questions", func(q *assessment.Questionnaire) { q.Questions[1].ID = q.Questions[0].ID }},
	{"id_twice", "actions", func(q *assessment.Questionnaire) { q.Actions[1].ID = q.Actions[0].ID }},
	{"id_twice", "support", func(q *assessment.Questionnaire) { q.Support[1].ID = q.Support[0].ID }},
	{"unknown", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Dimension = "D9" }},
	{"unknown", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Goals[0] = "G9" }},
	{"unknown", "D1.2", func(q *assessment.Questionnaire) { q.Questions[1].Applies = "nothing" }},
	{"unknown", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Raises[0].Question = "D1.9" }},
	{"unknown", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Help = "friend" }},
	{"unknown", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Applies = "nothing" }},
	{"unknown", "A02", func(q *assessment.Questionnaire) { q.Actions[1].Prerequisites["D1.9"] = 1 }},
	{"unknown", "E1", func(q *assessment.Questionnaire) { q.Exposures[0].Raises[0] = "S9.9" }},
	{"unknown", "sectors manufacturing", func(q *assessment.Questionnaire) { q.Sectors[0].Applies[0] = "nothing" }},
	{"unknown", "sectors manufacturing", func(q *assessment.Questionnaire) { q.Sectors[0].Cluster = "other" }},
	{"unknown", "floors", func(q *assessment.Questionnaire) { q.Rules.Floors["D9.9"] = 3 }},
	{"unknown", "caps D9.9", func(q *assessment.Questionnaire) { q.Rules.Caps[0].Question = "D9.9" }},
	{"unknown", "C01", func(q *assessment.Questionnaire) { q.Rules.Checks[0].AtMost["D9.9"] = 1 }},
	{"unknown", "support training", func(q *assessment.Questionnaire) { q.Support[0].Questions[0] = "D9.9" }},
	{"group", "D1", func(q *assessment.Questionnaire) { q.Dimensions[0].Group = assessment.Supply }},
	{"dimension", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Dimension = "D2" }},
	{"no_goal", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Goals = nil }},
	{"no_question", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Raises = nil }},
	{"no_question", "E1", func(q *assessment.Questionnaire) { q.Exposures[0].Raises = nil }},
	{"no_paragraph", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Paragraphs = nil }},
	{"paragraph_number", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Paragraphs = []int{32} }},
	{"paragraph_number", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Paragraphs = []int{0} }},
	{"paragraph_count", "paragraphs", func(q *assessment.Questionnaire) { q.Paragraphs = q.Paragraphs[:30] }},
	{"paragraph_order", "paragraphs", func(q *assessment.Questionnaire) { q.Paragraphs[4].Number = 6 }},
	{"paragraph_uncarried", "questions", func(q *assessment.Questionnaire) { dropParagraph(q, 15) }},
	{"paragraph_uncarried", "questions", func(q *assessment.Questionnaire) { dropParagraph(q, 22) }},
	{"minutes", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Minutes = 0 }},
	{"quick_dimension", "D1", func(q *assessment.Questionnaire) { q.Questions[0].Quick = false }},
	{"quick_total", "questions", func(q *assessment.Questionnaire) { q.Questions[1].Quick = true }},
	{"quick_applies", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Applies = "equip" }},
	{"gate", "D1.1", func(q *assessment.Questionnaire) { q.Questions[0].Gate = false }},
	{"gate", "D1.2", func(q *assessment.Questionnaire) { q.Questions[1].Gate = true }},
	{"raise", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Raises[0].From = 3 }},
	{"raise", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Raises[0].To = 6 }},
	{"effort", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Effort = 4 }},
	{"cash", "A01", func(q *assessment.Questionnaire) { q.Actions[0].Cash = 5 }},
	{"months", "A01", func(q *assessment.Questionnaire) { q.Actions[0].MinMonths = 0 }},
	{"no_action", "D1.3", func(q *assessment.Questionnaire) { q.Actions[2].Raises[0].From = 1 }},
	{"no_action", "D1.3", func(q *assessment.Questionnaire) { q.Actions[2].Applies = "equip" }},
	{"target_count", "targets making micro", func(q *assessment.Questionnaire) { q.Rules.Targets["making"]["micro"] = []int{2} }},
	{"target", "targets trade small", func(q *assessment.Questionnaire) { q.Rules.Targets["trade"]["small"][0] = 6 }},
	{"level", "floors", func(q *assessment.Questionnaire) { q.Rules.Floors["D2.6"] = 6 }},
	{"level", "caps D1.6", func(q *assessment.Questionnaire) { q.Rules.Caps[0].At = -1 }},
	{"check_empty", "C01", func(q *assessment.Questionnaire) { q.Rules.Checks[0].AtMost = nil }},
	{"missing", "D1.1 anchors[3]", func(q *assessment.Questionnaire) { q.Questions[0].Anchors[3] = nil }},
	{"missing", "D1.1 why", func(q *assessment.Questionnaire) { q.Questions[0].Why["zh"] = "" }},
	{"missing", "D1.1 examples trade", func(q *assessment.Questionnaire) { delete(q.Questions[0].Examples, "trade") }},
	{"missing", "A01 how", func(q *assessment.Questionnaire) { delete(q.Actions[0].How, "en") }},
	{"missing", "A01 how[0] zh", func(q *assessment.Questionnaire) { q.Actions[0].How["zh"][0] = " " }},
	{"missing", "paragraphs 9", func(q *assessment.Questionnaire) { delete(q.Paragraphs[8].Summary, "en") }},
	{"language", "D1.1 title", func(q *assessment.Questionnaire) { q.Questions[0].Title["fr"] = "plan" }},
	{"steps", "A01 how", func(q *assessment.Questionnaire) { q.Actions[0].How["en"] = q.Actions[0].How["en"][:2] }},
	{"space", "D1.1 why en", func(q *assessment.Questionnaire) { q.Questions[0].Why["en"] += " " }},
	{"space", "D1.1 why en", func(q *assessment.Questionnaire) { q.Questions[0].Why["en"] = "One  page." }},
	{"space", "D1.1 why zh", func(q *assessment.Questionnaire) { q.Questions[0].Why["zh"] = "一 页纸。" }},
	{"quotes", "D1.1 why en", func(q *assessment.Questionnaire) { q.Questions[0].Why["en"] = "The owner's page." }},
	{"quotes", "D1.1 why zh", func(q *assessment.Questionnaire) { q.Questions[0].Why["zh"] = "“一页纸。" }},
	{"forbidden", "A01 why en", func(q *assessment.Questionnaire) { q.Actions[0].Why["en"] = "It is Required by the declaration." }},
	{"forbidden", "A01 why zh", func(q *assessment.Questionnaire) { q.Actions[0].Why["zh"] = "必须按照宣言执行。" }},
	{"script", "D1.1 title en", func(q *assessment.Questionnaire) { q.Questions[0].Title["en"] = "A plan 计划" }},
	{"latin", "D1.1 title zh", func(q *assessment.Questionnaire) { q.Questions[0].Title["zh"] = "数字化plan" }},
	{"mixed", "D1.1 title ru", func(q *assessment.Questionnaire) { q.Questions[0].Title["ru"] = "Планshet" }},
	{"decimal", "D1.1 title pt", func(q *assessment.Questionnaire) { q.Questions[0].Title["pt"] = "Perda de 7.5%" }},
	{"untranslated", "D1.1 title pt", func(q *assessment.Questionnaire) { q.Questions[0].Title["pt"] = q.Questions[0].Title["en"] }},
	{"full_width", "D1.1 title en", func(q *assessment.Questionnaire) { q.Questions[0].Title["en"] = "A plan，a date" }},
	{"half_width", "D1.1 title zh", func(q *assessment.Questionnaire) { q.Questions[0].Title["zh"] = "目标,计划" }},
	{"half_width", "D1.1 title zh", func(q *assessment.Questionnaire) { q.Questions[0].Title["zh"] = "目标与计划." }},
	{"anchor_long", "D1.1 anchors[1] en", func(q *assessment.Questionnaire) { q.Questions[0].Anchors[1]["en"] = strings.Repeat("word ", 26) }},
	{"anchor_long", "D1.1 anchors[1] zh", func(q *assessment.Questionnaire) { q.Questions[0].Anchors[1]["zh"] = strings.Repeat("字", 46) }},
	{"short_long", "D1.1 short en", func(q *assessment.Questionnaire) { q.Questions[0].Short["en"] = strings.Repeat("a", 23) }},
	{"short_long", "D1 short zh", func(q *assessment.Questionnaire) { q.Dimensions[0].Short["zh"] = strings.Repeat("字", 9) }},
	{"double", "D1.1 anchors[1] en", func(q *assessment.Questionnaire) {
		q.Questions[0].Anchors[1]["en"] = strings.ToUpper(q.Questions[0].Anchors[0]["en"])
	}},
	{"double", "S4.5 anchors[5] zh", func(q *assessment.Questionnaire) {
		q.Questions[57].Anchors[5]["zh"] = q.Questions[0].Anchors[5]["zh"]
	}},
	{"double", "E1 options[1] en", func(q *assessment.Questionnaire) { q.Exposures[0].Options[1]["en"] = q.Exposures[0].Options[0]["en"] }},
	{"double", "D1.2 short en", func(q *assessment.Questionnaire) { q.Questions[1].Short = q.Questions[0].Short }},
}

// dropParagraph takes a paragraph of the declaration from every question.
func dropParagraph(qn *assessment.Questionnaire, n int) {
	for i := range qn.Questions {
		q := &qn.Questions[i]
		q.Paragraphs = slices.DeleteFunc(q.Paragraphs, func(p int) bool { return p == n })
	}
}

// TestLintFindsEveryMutation shows that each rule can fail.
func TestLintFindsEveryMutation(t *testing.T) {
	for _, m := range mutations {
		t.Run(m.key+" "+m.place, func(t *testing.T) {
			qn, err := exchange.DecodeQuestionnaire(canonical)
			if err != nil {
				t.Fatal(err)
			}
			m.change(qn)
			found := Lint(qn)
			ok := slices.ContainsFunc(found, func(f Finding) bool { return f.Key == m.key && f.Place == m.place })
			if !ok {
				t.Errorf("not found; Lint says %v", found)
			}
		})
	}
}

// TestLintSurvivesEmpty shows that an empty questionnaire is a finding, not a
// crash.
func TestLintSurvivesEmpty(t *testing.T) {
	if len(Lint(&assessment.Questionnaire{})) == 0 {
		t.Error("an empty questionnaire passes")
	}
	odd := &assessment.Questionnaire{
		Dimensions: make([]assessment.Dimension, 1), Questions: make([]assessment.Question, 1),
		Actions: make([]assessment.Action, 1), Exposures: make([]assessment.Exposure, 1),
	}
	if len(Lint(odd)) == 0 {
		t.Error("a questionnaire without ids passes")
	}
}

// TestEveryFindingHasASentence shows that people can read every finding, with
// every argument it carries, and that each rule has its mutation.
func TestEveryFindingHasASentence(t *testing.T) {
	for _, lang := range offered(t) {
		raw, err := os.ReadFile("../assets/messages/" + lang + "/lint.json")
		if err != nil {
			t.Fatal(err)
		}
		sentences := map[string]string{}
		if err := json.Unmarshal(raw, &sentences); err != nil {
			t.Fatal(err)
		}
		for _, m := range mutations {
			if sentences["lint."+m.key] == "" {
				t.Errorf("%s has no sentence for %q", lang, m.key)
			}
		}
		for key := range sentences {
			rule, ok := strings.CutPrefix(key, "lint.")
			if ok && !slices.ContainsFunc(mutations, func(m mutation) bool { return m.key == rule }) {
				t.Errorf("no mutation shows that rule %q can fail", rule)
			}
		}
	}
}

// offered returns the languages of the built-in questionnaire.
func offered(t *testing.T) []string {
	t.Helper()
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	return qn.Languages
}
