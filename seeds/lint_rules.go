package seeds

import (
	"fmt"
	"slices"

	"plumbline/assessment"
)

const lastParagraph = 31

// carried are the paragraphs of the declaration that questions must rest on.
var carried = []int{8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 22}

// gates are the questions that hold their dimension back.
var gates = []assessment.QuestionID{"D1.1", "D2.6", "D2.7", "D3.5", "S1.1", "S2.1", "S3.1"}

// lintQuick checks the quick check: two questions of every dimension, 20 in
// all, each put to everybody.
func (l *linter) lintQuick() {
	per, all := map[assessment.DimensionID]int{}, 0
	for i := range l.qn.Questions {
		q := &l.qn.Questions[i]
		if !q.Quick {
			continue
		}
		per[q.Dimension]++
		all++
		if q.Applies != "" {
			l.add(string(q.ID), "quick_applies", "id", q.Applies)
		}
	}
	for _, d := range l.qn.Dimensions {
		if per[d.ID] != 2 {
			l.add(string(d.ID), "quick_dimension", "count", per[d.ID])
		}
	}
	if all != 20 {
		l.add("questions", "quick_total", "count", all)
	}
}

// lintGates checks that the gates are those of the model.
func (l *linter) lintGates() {
	for i := range l.qn.Questions {
		q := &l.qn.Questions[i]
		if q.Gate != slices.Contains(gates, q.ID) {
			l.add(string(q.ID), "gate")
		}
	}
	for _, id := range gates {
		l.question("gate", id)
	}
}

// lintParagraphs checks that all 31 paragraphs are told, in order, and that
// those for firms are carried by a question.
func (l *linter) lintParagraphs() {
	if n := len(l.qn.Paragraphs); n != lastParagraph {
		l.add("paragraphs", "paragraph_count", "count", n)
	}
	for i, p := range l.qn.Paragraphs {
		if p.Number != i+1 {
			l.add("paragraphs", "paragraph_order", "number", p.Number)
		}
	}
	rests := map[int]bool{}
	for i := range l.qn.Questions {
		for _, n := range l.qn.Questions[i].Paragraphs {
			rests[n] = true
		}
	}
	for _, n := range carried {
		if !rests[n] {
			l.add("questions", "paragraph_uncarried", "number", n)
		}
	}
}

// lintActions checks what each action refers to and its numbers.
func (l *linter) lintActions() {
	efforts := []int{1, 2, 3, 5, 8}
	helps := []string{"self", "association", "vendor", "bank", "public"}
	for i := range l.qn.Actions {
		a := &l.qn.Actions[i]
		place := string(a.ID)
		l.flag(place, a.Applies)
		l.paragraphs(place, a.Paragraphs)
		if len(a.Raises) == 0 {
			l.add(place, "no_question")
		}
		for _, r := range a.Raises {
			l.question(place, r.Question)
			if r.From < 0 || r.From >= r.To || r.To > 5 {
				l.add(place, "raise", "id", r.Question, "from", r.From, "to", r.To)
			}
		}
		l.bounds(place, a.Prerequisites)
		if !slices.Contains(efforts, a.Effort) {
			l.add(place, "effort", "value", a.Effort)
		}
		if a.Cash < 0 || a.Cash > 4 {
			l.add(place, "cash", "value", a.Cash)
		}
		if !slices.Contains(helps, a.Help) {
			l.add(place, "unknown", "id", a.Help)
		}
		if a.MinMonths < 1 {
			l.add(place, "months", "value", a.MinMonths)
		}
	}
}

// lintUpwards checks that from level 0, 1 and 2 of every question an action
// leads upwards, one that every firm asked that question can do.
func (l *linter) lintUpwards() {
	for i := range l.qn.Questions {
		q := &l.qn.Questions[i]
		for level := range 3 {
			if !l.hasActionUp(q, level) {
				l.add(string(q.ID), "no_action", "level", level)
			}
		}
	}
}

func (l *linter) hasActionUp(q *assessment.Question, level int) bool {
	for i := range l.qn.Actions {
		a := &l.qn.Actions[i]
		if a.Applies != "" && a.Applies != q.Applies {
			continue
		}
		for _, r := range a.Raises {
			if r.Question == q.ID && r.From <= level && level < r.To {
				return true
			}
		}
	}
	return false
}

// lintRules checks targets, floors, caps and consistency checks.
func (l *linter) lintRules() {
	for _, c := range []assessment.Cluster{assessment.Making, assessment.Trade, assessment.Services} {
		for _, s := range []assessment.Size{assessment.Micro, assessment.Small, assessment.Medium} {
			l.lintTargets(fmt.Sprintf("targets %s %s", c, s), l.qn.Rules.Targets[c][s])
		}
	}
	l.bounds("floors", l.qn.Rules.Floors)
	for _, c := range l.qn.Rules.Caps {
		place := "caps " + string(c.Question)
		l.question(place, c.Question)
		l.level(place, c.At)
		l.bounds(place, c.Unless)
	}
	for _, c := range l.qn.Rules.Checks {
		l.bounds(c.ID, c.AtLeast)
		l.bounds(c.ID, c.AtMost)
		l.flag(c.ID, c.If)
		if len(c.AtLeast) == 0 || len(c.AtMost) == 0 {
			l.add(c.ID, "check_empty")
		}
	}
}

func (l *linter) lintTargets(place string, targets []int) {
	if n := len(targets); n != len(l.qn.Dimensions) {
		l.add(place, "target_count", "count", n, "dimensions", len(l.qn.Dimensions))
	}
	for _, t := range targets {
		if t < 2 || t > 5 {
			l.add(place, "target", "value", t)
		}
	}
}

func (l *linter) bounds(place string, bounds map[assessment.QuestionID]int) {
	for _, q := range sorted(bounds) {
		l.question(place, q)
		l.level(place, bounds[q])
	}
}

func (l *linter) level(place string, level int) {
	if level < 0 || level > 5 {
		l.add(place, "level", "value", level)
	}
}
