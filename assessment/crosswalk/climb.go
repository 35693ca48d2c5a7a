package crosswalk

import "plumbline/assessment"

// dear is the cost of a level that no action of the library leads to; it is
// more than the dearest action costs.
const dear = 16

// climb is one action as seen from one question.
type climb struct{ from, to, cost int }

// climbs are the actions that lift a question, those the firm can do.
type climbs map[assessment.QuestionID][]climb

func climbsOf(qn *assessment.Questionnaire, a *assessment.Assessment) climbs {
	out := climbs{}
	for i := range qn.Actions {
		action := &qn.Actions[i]
		if !a.Company.Has(action.Applies) {
			continue
		}
		for _, r := range action.Raises {
			out[r.Question] = append(out[r.Question], climb{r.From, r.To, max(1, action.Effort) + action.Cash})
		}
	}
	return out
}

// cost is the least effort and cash that lifts the question from one level to
// another, over one action or several.
func (c climbs) cost(id assessment.QuestionID, from, to int) int {
	var best [maxLevel + 1]int
	for level := from + 1; level <= to; level++ {
		best[level] = best[level-1] + dear
		for _, step := range c[id] {
			if step.to < level {
				continue
			}
			// An action is worth its full cost wherever on its way one starts.
			for start := max(from, step.from); start < level; start++ {
				best[level] = min(best[level], best[start]+step.cost)
			}
		}
	}
	return best[to]
}
