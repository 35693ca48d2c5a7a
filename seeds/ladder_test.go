package seeds

import (
	"cmp"
	"slices"
	"testing"

	"plumbline/assessment"
)

// stride is the most levels a question rises in one horizon of a plan.
const stride = 2

// TestLadderOfDifferentActions: a plan holds an action once and lifts a
// question by two levels in a horizon at most. So from level 0 of every
// question different actions, ones that every firm asked that question can do,
// must lead on to level 3, and then to the top; and from every level below the
// top at least one leads up.
func TestLadderOfDifferentActions(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	for i := range qn.Questions {
		q := &qn.Questions[i]
		var rungs []rung
		for j := range qn.Actions {
			a := &qn.Actions[j]
			if a.Applies != "" && a.Applies != q.Applies {
				continue
			}
			for _, r := range a.Raises {
				if r.Question == q.ID {
					rungs = append(rungs, rung{a.ID, r.From, r.To})
				}
			}
		}
		if top := climb(rungs, 0, nil); top < 5 {
			t.Errorf("%s: different actions lead from 0 to %d only: %v", q.ID, top, rungs)
		}
		for level := range 5 {
			if climb(rungs, level, nil) == level {
				t.Errorf("%s: no action leads up from %d", q.ID, level)
			}
		}
	}
}

type rung struct {
	action   assessment.ActionID
	from, to int
}

// climb returns the highest level that different actions reach.
func climb(rungs []rung, level int, used []assessment.ActionID) int {
	best := level
	for _, r := range rungs {
		if r.from <= level && level < r.to && !slices.Contains(used, r.action) {
			best = max(best, climb(rungs, min(r.to, level+stride), append(slices.Clone(used), r.action)))
		}
	}
	return best
}

// TestFirmFromNothing lets firms that stand at 0 everywhere do all that is of
// use, horizon after horizon: each action once, prerequisites kept, the largest
// gain first. Every question they are asked must come to level 3 at least.
func TestFirmFromNothing(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	for _, sector := range qn.Sectors {
		for _, employees := range []int{4, 28} {
			firm := assessment.Assessment{Mode: assessment.Full, Scope: assessment.Both,
				Company: assessment.Company{Sector: sector.ID, Applies: qn.PresetFlags(sector.ID, employees)}}
			levels := map[assessment.QuestionID]int{}
			for _, q := range firm.AskedQuestions(qn) {
				levels[q.ID] = 0
			}
			done := map[assessment.ActionID]bool{}
			for doHorizon(qn, &firm, levels, done) {
			}
			for _, id := range sorted(levels) {
				if levels[id] < 3 {
					t.Errorf("%s of %d: %s comes to level %d only", sector.ID, employees, id, levels[id])
				}
			}
		}
	}
}

// doHorizon does what is of use in one horizon and reports whether anything was.
func doHorizon(qn *assessment.Questionnaire, firm *assessment.Assessment, levels map[assessment.QuestionID]int, done map[assessment.ActionID]bool) bool {
	start := map[assessment.QuestionID]int{}
	for id, level := range levels {
		start[id] = level
	}
	lifts := func(a *assessment.Action) map[assessment.QuestionID]int {
		out := map[assessment.QuestionID]int{}
		for _, r := range a.Raises {
			level, asked := levels[r.Question]
			if to := min(r.To, start[r.Question]+stride); asked && r.From <= level && level < to {
				out[r.Question] = to
			}
		}
		return out
	}
	gain := func(a *assessment.Action) (sum int) {
		if done[a.ID] || !firm.Company.Has(a.Applies) {
			return 0
		}
		for id, level := range a.Prerequisites {
			if now, asked := levels[id]; !asked || now < level {
				return 0
			}
		}
		for id, to := range lifts(a) {
			sum += to - levels[id]
		}
		return sum
	}
	some := false
	for {
		i := slices.IndexFunc(qn.Actions, func(a assessment.Action) bool { return gain(&a) > 0 })
		if i < 0 {
			return some
		}
		best := slices.MaxFunc(qn.Actions, func(x, y assessment.Action) int { return cmp.Compare(gain(&x), gain(&y)) })
		for id, to := range lifts(&best) {
			levels[id] = to
		}
		done[best.ID], some = true, true
	}
}
