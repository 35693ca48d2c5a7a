package roadmap

import (
	"maps"
	"slices"

	"plumbline/assessment"
)

// Forecast says where the firm stands if the actions up to the end of a horizon
// are done: what they raise changes, everything else stays.
type Forecast struct {
	Digital Mark `json:"D"`
	Supply  Mark `json:"S"`
	// Estimate is a view of another scheme on the forecast, where one was made.
	Estimate any `json:"miit_2024"`
	// Results are the whole results of the forecast, and Assessment the answers
	// behind them.
	Results    assessment.Results    `json:"-"`
	Assessment assessment.Assessment `json:"-"`
	// Waiting are actions that have no effect because their prerequisites are
	// not met: what they build on was left out.
	Waiting []assessment.ActionID `json:"-"`
}

// Mark is a group's index and level; nil where there are not enough answers.
type Mark struct {
	Index *float64 `json:"index"`
	Level *int     `json:"level"`
}

// Of returns the mark of the group.
func (f *Forecast) Of(g assessment.GroupID) Mark {
	if g == assessment.Digital {
		return f.Digital
	}
	return f.Supply
}

// Forecasts returns where the firm stands after each horizon if exactly the
// chosen actions are done, in their order.
func Forecasts(qn *assessment.Questionnaire, a *assessment.Assessment, score Scorer, chosen Chosen) [horizons]Forecast {
	b := newStanding(qn, a)
	var out [horizons]Forecast
	for h := range chosen {
		waiting := b.doAll(chosen[h])
		raised := b.assessment(a)
		out[h] = forecast(score(qn, &raised), raised, waiting)
	}
	return out
}

func forecast(results assessment.Results, a assessment.Assessment, waiting []assessment.ActionID) Forecast {
	d, s := results.Groups[assessment.Digital], results.Groups[assessment.Supply]
	return Forecast{Digital: Mark{d.Index, d.Level}, Supply: Mark{s.Index, s.Level},
		Results: results, Assessment: a, Waiting: waiting}
}

// newStanding lays out where the firm stands without the worth of anything.
func newStanding(qn *assessment.Questionnaire, a *assessment.Assessment) *board {
	b := &board{row: make(map[assessment.QuestionID]int, len(qn.Questions))}
	for i := range qn.Questions {
		q := &qn.Questions[i]
		answer := a.Answers[q.ID]
		s := spot{id: q.ID, open: a.Asked(q) && answer.State != assessment.NotApplicable, known: answer.State == assessment.Answered}
		level := 0
		if s.known {
			level = answer.Level
		}
		b.row[q.ID] = i
		b.spots = append(b.spots, s)
		b.levels = append(b.levels, level)
	}
	b.start = slices.Clone(b.levels)
	return b
}

// doAll does the actions of one horizon in order, and returns those whose
// prerequisites were not met.
func (b *board) doAll(actions []*assessment.Action) []assessment.ActionID {
	b.begin()
	var waiting []assessment.ActionID
	for _, action := range actions {
		b.moves = b.moves[:0]
		b.add(action, true, false)
		m := &b.moves[0]
		if !b.ready(m) {
			waiting = append(waiting, action.ID)
			continue
		}
		b.apply(b.lifts(m))
	}
	return waiting
}

// assessment returns the answers with every level that rose. A level that is
// only planned is backed by nothing yet.
func (b *board) assessment(a *assessment.Assessment) assessment.Assessment {
	out := *a
	out.Answers = maps.Clone(a.Answers)
	if out.Answers == nil {
		out.Answers = map[assessment.QuestionID]assessment.Answer{}
	}
	for row, s := range b.spots {
		if s.open && b.levels[row] > 0 && (!s.known || b.levels[row] > a.Answers[s.id].Level) {
			out.Answers[s.id] = assessment.At(b.levels[row])
		}
	}
	return out
}
