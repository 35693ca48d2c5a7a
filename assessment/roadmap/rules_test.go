package roadmap_test

import (
	"encoding/json"
	"math"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// walk follows a plan from outside, knowing only the ids of its actions, the
// answers and the rules.
type walk struct {
	qn      *assessment.Questionnaire
	a       *assessment.Assessment
	targets map[assessment.QuestionID]int
	levels  map[assessment.QuestionID]int
	start   map[assessment.QuestionID]int
	chosen  map[assessment.ActionID]bool

	effort, cash float64
	digital      float64 // effort of the horizon by group
	supply       float64
	goal         *assessment.Action // the backbone
}

func newWalk(qn *assessment.Questionnaire, a *assessment.Assessment) *walk {
	w := &walk{qn: qn, a: a, targets: map[assessment.QuestionID]int{}, levels: map[assessment.QuestionID]int{},
		chosen: map[assessment.ActionID]bool{}}
	for id, r := range scoring.Score(qn, a).Questions {
		w.targets[id] = r.Target
		w.levels[id] = a.Answers[id].Level
	}
	return w
}

// lift returns what a raise brings: 0 where it has no effect.
func (w *walk) lift(r assessment.Raise) int {
	level, ok := w.levels[r.Question]
	if !ok || level < r.From {
		return 0
	}
	return max(0, min(r.To, w.start[r.Question]+2)-level)
}

func (w *walk) benefit(action *assessment.Action) float64 {
	sum := 0.0
	for _, r := range action.Raises {
		level := w.levels[r.Question]
		if n := min(level+w.lift(r), w.targets[r.Question]) - level; n > 0 {
			q, _ := w.qn.Question(r.Question)
			sum += float64(n) * scoring.Pull(w.qn, w.a, q, level)
		}
	}
	return sum
}

func (w *walk) met(id assessment.QuestionID, need int) bool {
	level, ok := w.levels[id]
	return ok && level >= need
}

func (w *walk) ready(action *assessment.Action) bool {
	for id, need := range action.Prerequisites {
		if !w.met(id, need) {
			return false
		}
	}
	return true
}

func (w *walk) opens(action *assessment.Action) bool {
	for _, r := range action.Raises {
		if q, _ := w.qn.Question(r.Question); w.lift(r) > 0 && scoring.GateBelowFloor(w.qn, q, w.levels[r.Question]) {
			return true
		}
	}
	return false
}

func (w *walk) paves(action *assessment.Action) bool {
	if w.goal == nil {
		return false
	}
	for _, r := range action.Raises {
		need, ok := w.goal.Prerequisites[r.Question]
		if ok && w.lift(r) > 0 && !w.met(r.Question, need) && w.levels[r.Question]+w.lift(r) >= need {
			return true
		}
	}
	return false
}

func (w *walk) feasible(h int, action *assessment.Action) bool {
	room := roadmap.CapacityOf(w.a)
	return !w.chosen[action.ID] && w.a.Company.Has(action.Applies) && w.ready(action) &&
		(h > 0 || action.MinMonths <= 3) &&
		w.effort+float64(action.Effort) <= room.Effort[h] && w.cash+float64(action.Cash) <= room.Cash[h] &&
		(w.benefit(action) > 0 || w.paves(action))
}

func (w *walk) value(action *assessment.Action) float64 {
	return w.benefit(action) / float64(action.Effort+action.Cash)
}

// better reports whether x clearly comes before y.
func (w *walk) better(x, y *assessment.Action) bool {
	if w.opens(x) != w.opens(y) {
		return w.opens(x)
	}
	if w.paves(x) != w.paves(y) {
		return w.paves(x)
	}
	if vx, vy := w.value(x), w.value(y); math.Abs(vx-vy) > 1e-6 {
		return vx > vy
	}
	if x.Effort != y.Effort {
		return x.Effort < y.Effort
	}
	return x.ID < y.ID
}

// aim sets the backbone where there is none to work towards any more.
func (w *walk) aim() {
	if w.goal != nil && !w.chosen[w.goal.ID] && w.benefit(w.goal) > 0 {
		return
	}
	w.goal = nil
	for i := range w.qn.Actions {
		action := &w.qn.Actions[i]
		if action.Effort >= 5 && w.a.Company.Has(action.Applies) && !w.chosen[action.ID] && w.benefit(action) > 1e-9 &&
			(w.goal == nil || w.benefit(action) > w.benefit(w.goal)+1e-9) {
			w.goal = action
		}
	}
}

// short returns the letter of the group whose share is too small, or 0.
func (w *walk) short() byte {
	switch {
	case w.a.Scope != assessment.Both || w.effort < 3:
		return 0
	case 10*w.digital < 3*w.effort:
		return 'D'
	case 10*w.supply < 3*w.effort:
		return 'S'
	default:
		return 0
	}
}

// check fails where another action should have been chosen.
func (w *walk) check(t *rapid.T, h, index int, chosen *assessment.Action) {
	if !w.feasible(h, chosen) {
		t.Fatalf("%s in horizon %d is not feasible", chosen.ID, h+1)
	}
	if h > 0 && index == 0 && w.goal != nil && w.feasible(h, w.goal) {
		if chosen.ID != w.goal.ID {
			t.Fatalf("horizon %d begins with %s, not with the backbone %s", h+1, chosen.ID, w.goal.ID)
		}
		return
	}
	short := w.short()
	balanced := false
	for i := range w.qn.Actions {
		balanced = balanced || w.qn.Actions[i].Raises[0].Question[0] == short && w.feasible(h, &w.qn.Actions[i])
	}
	if balanced && chosen.Raises[0].Question[0] != short {
		t.Fatalf("%s in horizon %d although group %c has too small a share", chosen.ID, h+1, short)
	}
	for i := range w.qn.Actions {
		other := &w.qn.Actions[i]
		if balanced && other.Raises[0].Question[0] != short || short != 0 && !balanced {
			continue
		}
		if w.feasible(h, other) && w.better(other, chosen) {
			t.Fatalf("%s in horizon %d although %s comes first", chosen.ID, h+1, other.ID)
		}
	}
}

func (w *walk) take(action *assessment.Action) {
	w.chosen[action.ID] = true
	w.effort += float64(action.Effort)
	w.cash += float64(action.Cash)
	if action.Raises[0].Question[0] == 'D' {
		w.digital += float64(action.Effort)
	} else {
		w.supply += float64(action.Effort)
	}
	for _, r := range action.Raises {
		if n := w.lift(r); n > 0 {
			w.levels[r.Question] += n
		}
	}
}

// raised returns the answers with the levels of the walk.
func (w *walk) raised() *assessment.Assessment {
	out := *w.a
	out.Answers = map[assessment.QuestionID]assessment.Answer{}
	for id, answer := range w.a.Answers {
		if level, ok := w.levels[id]; ok && level > answer.Level {
			answer = assessment.At(level)
		}
		out.Answers[id] = answer
	}
	return &out
}

func (w *walk) begin() {
	w.start = map[assessment.QuestionID]int{}
	for id, level := range w.levels {
		w.start[id] = level
	}
	w.effort, w.cash, w.digital, w.supply = 0, 0, 0, 0
	w.aim()
}

// finish checks the end of a horizon: nothing that fits was left out, nothing
// rose by more than two, and the forecast is what the levels give.
func (w *walk) finish(t *rapid.T, h, count int, forecast roadmap.Forecast) {
	for i := range w.qn.Actions {
		if full := h == 0 && count == 5 || h == 1 && count == 8; !full && w.feasible(h, &w.qn.Actions[i]) {
			t.Fatalf("%s would still fit into horizon %d", w.qn.Actions[i].ID, h+1)
		}
	}
	for id, level := range w.levels {
		if level > w.start[id]+2 {
			t.Fatalf("%s rises from %d to %d in horizon %d", id, w.start[id], level, h+1)
		}
	}
	results := scoring.Score(w.qn, w.raised())
	for g, want := range results.Groups {
		if got := forecast.Of(g); !same(got.Index, want.Index) || !same(got.Level, want.Level) {
			t.Fatalf("forecast of %s after horizon %d: %v, want %v %v", g, h+1, got, want.Index, want.Level)
		}
	}
}

func same[T comparable](x, y *T) bool { return (x == nil) == (y == nil) && (x == nil || *x == *y) }

// TestRules follows the plans of firms of all kinds from outside.
func TestRules(t *testing.T) {
	qn := content(t)
	byID := map[assessment.ActionID]*assessment.Action{}
	for i := range qn.Actions {
		byID[qn.Actions[i].ID] = &qn.Actions[i]
	}
	rapid.Check(t, func(t *rapid.T) {
		a := anyFirm(t, qn)
		p := plan(qn, a)
		w := newWalk(qn, a)
		for h, s := range p.Stages {
			if h == 0 && len(s.Choices) > 5 || h == 1 && len(s.Choices) > 8 {
				t.Fatalf("%d actions in horizon %d", len(s.Choices), h+1)
			}
			w.begin()
			for i, id := range names(p, roadmap.Horizon(h)) {
				w.check(t, h, i, byID[id])
				w.take(byID[id])
			}
			if w.effort != s.Effort || w.cash != s.Cash {
				t.Fatalf("horizon %d uses %v and %v, says %v and %v", h+1, w.effort, w.cash, s.Effort, s.Cash)
			}
			w.finish(t, h, len(s.Choices), s.Forecast)
		}
		first, _ := json.Marshal(p)
		if again, _ := json.Marshal(plan(qn, a)); string(first) != string(again) {
			t.Fatalf("two plans for one firm:\n%s\n%s", first, again)
		}
	})
}
