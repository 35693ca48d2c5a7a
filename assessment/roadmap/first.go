package roadmap

import (
	"cmp"
	"slices"
	"strings"

	"plumbline/assessment"
)

// An action to begin with is small and done within the first months.
const (
	firstCost   = 3
	firstMonths = 3
)

// Step is an action a firm can take, with what it does for the firm.
type Step struct {
	Action  *assessment.Action
	Raises  []Lift // those that take effect
	Benefit float64
	Value   float64 // benefit per unit of effort and cash
}

// FirstSteps returns the n actions to begin with, best first: small ones whose
// prerequisites are met, those that open a gate first, then by value. Where
// one is to be had, there is at least one for each group.
func FirstSteps(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results, n int) []Step {
	s := NewStanding(qn, a, results)
	return choose(candidates(s, results), n)
}

// candidates returns the actions that can be begun now, in the order of choice.
func candidates(s Standing, results assessment.Results) []Step {
	var out []Step
	opens := map[assessment.ActionID]bool{}
	for i := range s.Questionnaire.Actions {
		action := &s.Questionnaire.Actions[i]
		if !startable(s, action, results) {
			continue
		}
		step := Step{Action: action, Raises: s.Lifts(action), Benefit: Benefit(s, action), Value: Value(s, action)}
		if step.Benefit > 0 {
			out = append(out, step)
			opens[action.ID] = Opens(s, action)
		}
	}
	slices.SortFunc(out, func(x, y Step) int {
		return cmp.Or(
			first(opens[x.Action.ID], opens[y.Action.ID]),
			cmp.Compare(y.Value, x.Value),
			cmp.Compare(x.Action.Effort, y.Action.Effort),
			strings.Compare(string(x.Action.ID), string(y.Action.ID)),
		)
	})
	return out
}

// first orders true before false.
func first(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	default:
		return 1
	}
}

// startable reports whether the action concerns the firm, is small, and has
// its prerequisites met by answers that were given.
func startable(s Standing, action *assessment.Action, results assessment.Results) bool {
	if !s.Assessment.Company.Has(action.Applies) || cost(action) > firstCost || action.MinMonths > firstMonths {
		return false
	}
	for id, need := range action.Prerequisites {
		if level := results.Questions[id].Level; level == nil || *level < need {
			return false
		}
	}
	return true
}

// choose takes the first n steps that add something to those before them. The
// last places are kept for a group that would otherwise have none.
func choose(steps []Step, n int) []Step {
	var out []Step
	raised := map[assessment.QuestionID]int{}
	for i, step := range steps {
		if len(out) >= n {
			break
		}
		if !adds(step, raised) || crowdsOut(out, step, steps[i+1:], raised, n) {
			continue
		}
		out = append(out, step)
		for _, l := range step.Raises {
			raised[l.Question] = max(raised[l.Question], l.To)
		}
	}
	return out
}

// adds reports whether the step lifts a question higher than those chosen.
func adds(step Step, raised map[assessment.QuestionID]int) bool {
	return slices.ContainsFunc(step.Raises, func(l Lift) bool { return l.To > raised[l.Question] })
}

// crowdsOut reports whether the step would take the last place from a group
// that has none yet and could still get one.
func crowdsOut(chosen []Step, step Step, later []Step, raised map[assessment.QuestionID]int, n int) bool {
	if len(chosen) != n-1 || n < 2 {
		return false
	}
	for _, g := range []assessment.GroupID{assessment.Digital, assessment.Supply} {
		serves := func(s Step) bool { return s.Serves(g) }
		if slices.ContainsFunc(chosen, serves) || step.Serves(g) {
			continue
		}
		if slices.ContainsFunc(later, func(s Step) bool { return s.Serves(g) && adds(s, raised) }) {
			return true
		}
	}
	return false
}

// Serves reports whether the step lifts a question of the group.
func (s Step) Serves(g assessment.GroupID) bool {
	return slices.ContainsFunc(s.Raises, func(l Lift) bool { return strings.HasPrefix(string(l.Question), string(g)) })
}
