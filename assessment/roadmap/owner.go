package roadmap

import (
	"slices"

	"plumbline/assessment"
)

// OptionsOf returns the options that make the plan as the owner changed it.
func OptionsOf(qn *assessment.Questionnaire, a *assessment.Assessment) Options {
	var opt Options
	for _, c := range a.Plan.Changes {
		e := Edit{Kind: EditKind(c.Kind), Action: c.Action, Horizon: Horizon(c.Horizon)}
		if c.Kind == assessment.PlanAdd {
			e.Own = ownAction(qn, c, a.Plan.Notes[c.Action])
		}
		opt.Edits = append(opt.Edits, e)
	}
	return opt
}

// ownAction is an action of the owner's own. It lifts nothing: nobody knows
// what it does for the answers.
func ownAction(qn *assessment.Questionnaire, c assessment.PlanChange, n assessment.PlanNote) *assessment.Action {
	return &assessment.Action{ID: c.Action, Title: inEvery(qn, n.Title), FirstStep: inEvery(qn, n.FirstStep),
		Effort: c.Effort, Cash: c.Cash, Help: "self"}
}

// inEvery gives every language the words as the owner wrote them.
func inEvery(qn *assessment.Questionnaire, words string) assessment.Text {
	out := assessment.Text{}
	for _, lang := range qn.Languages {
		out[lang] = words
	}
	return out
}

// MakeOwners returns the plan as the owner changed it, with the owner's words,
// those actions included that are unticked.
func MakeOwners(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results, score Scorer) Plan {
	p := Make(qn, a, results, score, OptionsOf(qn, a))
	for h := range p.Stages {
		for i := range p.Stages[h].Choices {
			c := &p.Stages[h].Choices[i]
			c.Action = worded(qn, c.Action, a.Plan.Notes[c.Action.ID])
		}
	}
	if len(a.Plan.Unticked) > 0 {
		p.relift(newStanding(qn, a), a.Plan)
	}
	return p
}

// relift says what each action lifts while only the ticked ones are done.
func (p *Plan) relift(b *board, edits assessment.PlanEdits) {
	for h := range p.Stages {
		b.begin()
		for i := range p.Stages[h].Choices {
			c := &p.Stages[h].Choices[i]
			b.moves = b.moves[:0]
			b.add(c.Action, true, c.Own)
			m := &b.moves[0]
			c.Lifts, c.Lacking = b.lifts(m), b.lackingFor(m)
			if len(c.Lacking) > 0 {
				c.Lifts = []Lift{}
			} else if edits.Ticked(c.Action.ID) {
				b.apply(c.Lifts)
			}
		}
	}
}

// lackingFor returns the questions by which the move is not ready.
func (b *board) lackingFor(m *move) []assessment.QuestionID {
	var out []assessment.QuestionID
	for _, n := range m.needs {
		if n.row >= 0 && !b.meets(n) {
			out = append(out, b.spots[n.row].id)
		}
	}
	return out
}

// worded returns the action with the owner's words; that of the library stays
// as it is.
func worded(qn *assessment.Questionnaire, action *assessment.Action, n assessment.PlanNote) *assessment.Action {
	if n.Title == "" && n.FirstStep == "" {
		return action
	}
	out := *action
	if n.Title != "" {
		out.Title = inEvery(qn, n.Title)
	}
	if n.FirstStep != "" {
		out.FirstStep = inEvery(qn, n.FirstStep)
	}
	return &out
}

// Ticked returns the plan without the actions that are unticked: effort, cash
// and forecasts are those of the rest. It is the plan to print.
func (p *Plan) Ticked(qn *assessment.Questionnaire, a *assessment.Assessment, score Scorer) Plan {
	out := *p
	for h := range out.Stages {
		s := &out.Stages[h]
		s.Choices = slices.DeleteFunc(slices.Clone(s.Choices), func(c Choice) bool { return !a.Plan.Ticked(c.Action.ID) })
		s.Effort, s.Cash = 0, 0
		for i := range s.Choices {
			s.Effort += float64(s.Choices[i].Action.Effort)
			s.Cash += float64(s.Choices[i].Action.Cash)
		}
	}
	forecasts := Forecasts(qn, a, score, out.Chosen())
	for h := range out.Stages {
		out.Stages[h].Forecast = forecasts[h]
		out.Stages[h].Levels = levelsIn(forecasts[h].Assessment, out.Stages[h].Levels)
	}
	return out
}

// levelsIn returns the levels of the same questions in a forecast.
func levelsIn(a assessment.Assessment, of map[assessment.QuestionID]int) map[assessment.QuestionID]int {
	out := make(map[assessment.QuestionID]int, len(of))
	for id := range of {
		out[id] = a.Answers[id].Level
	}
	return out
}
