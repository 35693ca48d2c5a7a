package roadmap

import (
	"slices"
	"strings"

	"plumbline/assessment"
)

// firstCost is the effort and cash of an action to begin with.
const firstCost = quickCost

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
	return choose(candidates(newBoard(qn, a, results)), n)
}

// candidates returns the actions that can be begun now, in the order of choice.
func candidates(b *board) []Step {
	var offers []offer
	for i := range b.moves {
		m := &b.moves[i]
		if benefit := b.benefit(m); benefit > 0 && b.startable(m) {
			offers = append(offers, offer{move: i, opens: b.opens(m), value: m.value(benefit)})
		}
	}
	slices.SortFunc(offers, b.compare)
	var out []Step
	for _, o := range offers {
		m := &b.moves[o.move]
		out = append(out, Step{Action: m.action, Raises: b.lifts(m), Benefit: b.benefit(m), Value: o.value})
	}
	return out
}

// startable reports whether the action concerns the firm, is small, and has
// its prerequisites met by answers that were given.
func (b *board) startable(m *move) bool {
	if !m.fits || m.effort+m.cash > firstCost || m.action.MinMonths > firstMonths {
		return false
	}
	return !slices.ContainsFunc(m.needs, func(n need) bool {
		return n.row < 0 || !b.spots[n.row].known || !b.meets(n)
	})
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
