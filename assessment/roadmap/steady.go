package roadmap

import (
	"math/rand/v2"
	"slices"

	"plumbline/assessment"
)

// SteadyRuns is how many perturbed runs a mark usually rests on.
const SteadyRuns = 500

// perturbation is how far each weight and cost is moved at most, either way.
const perturbation = 0.30

// topActions is how many of the first choices are looked at.
const topActions = 5

// Steady returns for each of the first five actions of the plan the share of
// runs in which it is among the first five again, while the weight of every
// question and the effort and cash of every action are each moved by up to
// 30 % either way. A high share means that the choice does not hang on the
// exact numbers. The same source gives the same shares.
func Steady(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results, opt Options, runs int, source *rand.Rand) map[assessment.ActionID]float64 {
	base := newBoard(qn, a, results)
	d := drawn(base, CapacityOf(a), a.Scope, opt.Edits)
	top := d.firstMoves(topActions)
	stayed := map[int]int{}
	for range runs {
		trial := newDraft(base.perturbed(source), d.room, a.Scope, d.orders)
		trial.limit = topActions
		trial.fill()
		again := trial.firstMoves(topActions)
		for _, m := range top {
			if slices.Contains(again, m) {
				stayed[m]++
			}
		}
	}
	out := map[assessment.ActionID]float64{}
	for _, m := range top {
		out[base.moves[m].action.ID] = float64(stayed[m]) / float64(max(1, runs))
	}
	return out
}

// firstMoves returns the first n moves of the draft in the order of choice.
func (d *draft) firstMoves(n int) []int {
	var out []int
	for h := range d.picks {
		for _, p := range d.picks[h] {
			if len(out) < n {
				out = append(out, p.move)
			}
		}
	}
	return out
}

// perturbed returns the board with every weight and cost moved a little.
func (b *board) perturbed(source *rand.Rand) *board {
	shaken := func() float64 { return 1 + perturbation*(2*source.Float64()-1) }
	out := b.fork()
	out.spots = slices.Clone(b.spots)
	out.moves = slices.Clone(b.moves)
	for i := range out.spots {
		factor := shaken()
		for l := range out.spots[i].pull {
			out.spots[i].pull[l] *= factor
		}
	}
	for i := range out.moves {
		out.moves[i].effort *= shaken()
		out.moves[i].cash *= shaken()
	}
	return out
}
