package present

import (
	"fmt"

	"plumbline/assessment"
)

func (q *Question) howTo() Fold {
	return Fold{Shown: true, Key: "H", Title: q.p.T("question.howto"), Lines: []string{q.p.T("question.howto.text")}}
}

// nextMove names the cheapest action of the library that leads upwards.
func (q *Question) nextMove(question *assessment.Question, a assessment.Answer) Fold {
	if a.State != assessment.Answered || a.Level >= 5 {
		return Fold{}
	}
	f := Fold{Shown: true, Title: q.p.T("question.move", "from", a.Level, "to", a.Level+1)}
	action := firstMove(q.s.qn, &q.s.Assessment().Company, question.ID, a.Level)
	if action == nil {
		f.Lines = []string{q.p.T("question.move.none")}
		return f
	}
	f.Lines = []string{q.p.T("question.move.text", "action", q.in(action.Title),
		"effort", q.p.T(fmt.Sprintf("question.effort.%d", action.Effort)),
		"cash", q.p.T(fmt.Sprintf("question.cash.%d", action.Cash)))}
	if step := q.in(action.FirstStep); step != "" {
		f.Lines = append(f.Lines, q.p.T("question.move.first", "step", step))
	}
	return f
}

// firstMove returns the action with the least work and money that lifts the
// question from the level, nil where there is none.
func firstMove(qn *assessment.Questionnaire, c *assessment.Company, q assessment.QuestionID, level int) *assessment.Action {
	var best *assessment.Action
	for i := range qn.Actions {
		a := &qn.Actions[i]
		if !c.Has(a.Applies) || !lifts(a, q, level) {
			continue
		}
		if best == nil || a.Effort+a.Cash < best.Effort+best.Cash {
			best = a
		}
	}
	return best
}

func lifts(a *assessment.Action, q assessment.QuestionID, level int) bool {
	for _, r := range a.Raises {
		if r.Question == q && r.From <= level && level < r.To {
			return true
		}
	}
	return false
}

func (q *Question) note(question *assessment.Question, a assessment.Answer) NoteFold {
	f := NoteFold{Key: "E", Title: q.p.T("question.note"), Text: a.Note, TextTip: q.p.T("question.note.tip"),
		Filled: a.Note != "" || a.Evidence != assessment.NoEvidence}
	if show := q.in(question.Evidence); show != "" {
		f.Ask = q.p.T("question.note.ask", "evidence", show)
	}
	if example := q.in(question.Examples[q.s.cluster()]); example != "" {
		f.Example = q.p.T("question.note.example", "example", example)
	}
	for _, e := range []struct {
		grade assessment.Evidence
		key   string
	}{{assessment.NoEvidence, "none"}, {assessment.Noted, "noted"}, {assessment.Verified, "seen"}} {
		f.Evidence = append(f.Evidence, Option{ID: string(e.grade),
			Label: q.p.T("question.evidence." + e.key), Chosen: a.Evidence == e.grade})
	}
	return f
}

func (q *Question) declaration(question *assessment.Question) Fold {
	f := Fold{Key: "I", Title: q.p.T("question.declaration")}
	if len(question.Paragraphs) == 0 {
		return f
	}
	f.Shown = true
	numbers := make([]string, len(question.Paragraphs))
	for i, n := range question.Paragraphs {
		numbers[i] = fmt.Sprint(n)
	}
	f.Lines = []string{q.p.T("question.declaration.basis", "n", len(numbers), "numbers", q.p.List(numbers))}
	for _, n := range question.Paragraphs {
		for _, p := range q.s.qn.Paragraphs {
			if p.Number == n {
				f.Lines = append(f.Lines, q.p.T("question.declaration.line", "number", fmt.Sprint(n), "summary", q.in(p.Summary)))
			}
		}
	}
	f.Lines = append(f.Lines, q.p.T("question.declaration.duty"))
	return f
}
