package seeds

import (
	"fmt"
	"math"
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
)

// closeEnough is how far a sum of shares may be from the whole.
const closeEnough = 1e-9

// outcomeFacts are the facts of the outcome card.
var outcomeFacts = []string{"energy", "right_first_time", "sales_per_head", "unit_cost", "on_time", "days_lost"}

// LintCrosswalks checks the tables of other schemes against the questionnaire
// and returns everything that is wrong; nothing means clean.
func LintCrosswalks(qn *assessment.Questionnaire, t crosswalk.Tables) []Finding {
	l := &linter{qn: qn, ids: idsOf(qn)}
	l.lintMIIT(t.MIIT)
	l.lintDMA(t.DMA)
	return l.found
}

func (l *linter) lintMIIT(t *crosswalk.MIITTable) {
	place := t.ID
	l.lintHead(t.Head)
	clusters := []assessment.Cluster{assessment.Making, assessment.Trade, assessment.Services}
	for _, c := range t.Clusters {
		if !slices.Contains(clusters, c) {
			l.add(place+" clusters", "unknown", "id", c)
		}
	}
	if len(t.Clusters) == 0 {
		l.add(place+" clusters", "crosswalk_empty")
	}
	l.rises(place+" values", t.Values[:])
	for _, said := range []string{"worse", "same", "better"} {
		if _, ok := t.Outcomes[said]; !ok || len(t.Outcomes) != 3 {
			l.add(place+" outcomes", "crosswalk_outcomes")
			break
		}
	}
	l.rises(place+" outcomes", []float64{t.Outcomes["worse"], t.Outcomes["same"], t.Outcomes["better"]})
	l.lintRule(t)
	l.lintItems(t)
	l.lintScenes(t)
}

// lintHead checks what every table must say of itself.
func (l *linter) lintHead(h crosswalk.Head) {
	if !wordForm.MatchString(h.ID) {
		l.add(h.ID, "id_form", "id", h.ID)
	}
	if !versionForm.MatchString(h.Version) {
		l.add(h.ID+" version", "version", "value", h.Version)
	}
	l.sentence(h.ID+" edition", h.Edition)
	l.sentence(h.ID+" disclaimer", h.Disclaimer)
	l.sentence(h.ID+" remark", h.Remark)
}

// sentence checks one text of a table as texts of the questionnaire are checked.
func (l *linter) sentence(place string, t assessment.Text) {
	l.complete(placed{place, t})
	for _, lang := range sorted(t) {
		l.lintText(place+" "+lang, lang, t[lang])
	}
}

// rises checks that shares never fall and end at the whole.
func (l *linter) rises(place string, shares []float64) {
	if !slices.IsSorted(shares) || shares[0] < 0 || shares[len(shares)-1] != 1 {
		l.add(place, "crosswalk_rise")
	}
}

// lintRule checks the gates: levels in order, none easier than the one before,
// none that asks for more scenes than there are.
func (l *linter) lintRule(t *crosswalk.MIITTable) {
	place := t.ID + " rule"
	if !slices.Contains([]string{"primary", "secondary"}, t.Rule.Source) {
		l.add(place+" source", "unknown", "id", t.Rule.Source)
	}
	if t.Rule.Verified && t.Rule.Source != "primary" {
		l.add(place+" verified", "crosswalk_verified")
	}
	l.sentence(place+" remark", t.Rule.Remark)
	constrained := 0
	for _, s := range t.Scenes {
		if s.Constrained {
			constrained++
		}
	}
	if len(t.Rule.Gates) == 0 {
		l.add(place+" gates", "crosswalk_empty")
	}
	var before crosswalk.Gate
	for _, g := range t.Rule.Gates {
		at := fmt.Sprintf("%s gates %d", place, g.Level)
		if g.Level != before.Level+1 || g.Level > 4 || g.Points <= before.Points ||
			g.Scenes < before.Scenes || g.Constrained < before.Constrained {
			l.add(at, "crosswalk_gate")
		}
		if g.Points > 100 || g.Scenes > len(t.Scenes) || g.Constrained > min(constrained, g.Scenes) {
			l.add(at, "crosswalk_reach")
		}
		before = g
	}
}

// lintItems checks that every item is read from one place and that the weights
// make 100.
func (l *linter) lintItems(t *crosswalk.MIITTable) {
	once := l.onceChecker()
	sum := 0.0
	for _, i := range t.Items {
		place := fmt.Sprintf("%s items %s", t.ID, i.ID)
		once(place, i.ID, string(i.Question)+i.Outcome)
		l.sentence(place+" title", i.Title)
		if len(i.Remark) > 0 {
			l.sentence(place+" remark", i.Remark)
		}
		switch {
		case (i.Question == "") == (i.Outcome == ""):
			l.add(place, "crosswalk_source")
		case i.Outcome != "" && !slices.Contains(outcomeFacts, i.Outcome):
			l.add(place, "unknown", "id", i.Outcome)
		case i.Question != "":
			l.question(place, i.Question)
		}
		if i.Weight <= 0 {
			l.add(place, "crosswalk_weight", "value", i.Weight)
		}
		sum += i.Weight
	}
	if math.Abs(sum-100) > closeEnough {
		l.add(t.ID+" items", "crosswalk_sum", "value", sum, "whole", 100)
	}
}

func (l *linter) lintScenes(t *crosswalk.MIITTable) {
	once := l.onceChecker()
	for _, s := range t.Scenes {
		place := fmt.Sprintf("%s scenes %s", t.ID, s.ID)
		once(place, s.ID, string(s.Question))
		l.sentence(place+" title", s.Title)
		l.question(place, s.Question)
	}
	if n := len(t.Scenes); n != 16 {
		l.add(t.ID+" scenes", "crosswalk_scenes", "count", n)
	}
}

// onceChecker checks an id's form, and that id and source stand once each.
func (l *linter) onceChecker() func(place, id, source string) {
	ids, sources := map[string]bool{}, map[string]bool{}
	return func(place, id, source string) {
		if !wordForm.MatchString(id) {
			l.add(place, "id_form", "id", id)
		}
		if ids[id] {
			l.add(place, "id_twice", "id", id)
		}
		if sources[source] {
			l.add(place, "id_twice", "id", source)
		}
		ids[id], sources[source] = true, source != ""
	}
}

func (l *linter) lintDMA(t *crosswalk.DMATable) {
	l.lintHead(t.Head)
	if t.Enough <= 0 || t.Enough > 1 {
		l.add(t.ID+" enough", "crosswalk_share", "value", t.Enough)
	}
	if len(t.Dimensions) != 6 {
		l.add(t.ID+" dimensions", "crosswalk_dimensions", "count", len(t.Dimensions))
	}
	names := map[string]bool{}
	for i := range t.Dimensions {
		d := &t.Dimensions[i]
		place := t.ID + " " + d.ID
		if names[d.ID] || d.ID == "" {
			l.add(place, "id_twice", "id", d.ID)
		}
		names[d.ID] = true
		l.sentence(place+" title", d.Title)
		if d.Coverage <= 0 || d.Coverage > 1 {
			l.add(place+" coverage", "crosswalk_share", "value", d.Coverage)
		}
		l.lintShares(place, d)
	}
}

// lintShares checks that the questions of a dimension stand once and make one
// whole.
func (l *linter) lintShares(place string, d *crosswalk.DMADimension) {
	sum := 0.0
	seen := map[assessment.QuestionID]bool{}
	for _, w := range d.Weights {
		l.question(place, w.Question)
		if seen[w.Question] {
			l.add(place, "id_twice", "id", w.Question)
		}
		seen[w.Question] = true
		if w.Share <= 0 {
			l.add(place, "crosswalk_weight", "value", w.Share)
		}
		sum += w.Share
	}
	if math.Abs(sum-1) > closeEnough {
		l.add(place, "crosswalk_sum", "value", sum, "whole", 1)
	}
}
