package roadmap

import (
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// stride is the most levels a question rises in one horizon.
const stride = 2

// top is the highest level.
const top = 5

// Lift is what an action does for one question of a firm.
type Lift struct {
	Question assessment.QuestionID `json:"question"`
	From     int                   `json:"from"`
	To       int                   `json:"to"`
}

// board is where a firm stands, laid out in rows so that many choices can be
// tried quickly. A plan moves the levels on.
type board struct {
	spots  []spot
	row    map[assessment.QuestionID]int
	levels []int // now; don't know and unanswered count from 0
	start  []int // at the start of the horizon
	moves  []move
}

// spot is one question. Only questions that were asked and apply are open.
type spot struct {
	id     assessment.QuestionID
	open   bool
	known  bool // answered with a level
	target int
	floor  int              // a gate below this level holds its dimension back; 0: no gate
	pull   [top + 1]float64 // what one level more is worth, by level
}

// move is one action with its questions as rows.
type move struct {
	action *assessment.Action
	own    bool // added by the owner
	fits   bool // the firm has what the action is about
	home   assessment.GroupID
	raises []raise
	needs  []need
	effort float64
	cash   float64
}

type raise struct{ row, from, to int }

// need is a prerequisite; row is -1 for a question that is unknown.
type need struct{ row, level int }

// newBoard lays out today's standing out of the results.
func newBoard(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results) *board {
	b := &board{row: make(map[assessment.QuestionID]int, len(qn.Questions))}
	for i := range qn.Questions {
		q := &qn.Questions[i]
		r, open := results.Questions[q.ID]
		s := spot{id: q.ID, open: open, target: r.Target}
		level := 0
		if r.Level != nil {
			level, s.known = *r.Level, true
		}
		for l := range s.pull {
			if open {
				s.pull[l] = scoring.Pull(qn, a, q, l)
			}
			if scoring.GateBelowFloor(qn, q, l) {
				s.floor = l + 1
			}
		}
		b.row[q.ID] = i
		b.spots = append(b.spots, s)
		b.levels = append(b.levels, level)
	}
	b.start = slices.Clone(b.levels)
	for i := range qn.Actions {
		b.add(&qn.Actions[i], a.Company.Has(qn.Actions[i].Applies), false)
	}
	return b
}

// add puts an action on the board.
func (b *board) add(action *assessment.Action, fits, own bool) {
	m := move{action: action, own: own, fits: fits, home: HomeOf(action),
		effort: float64(max(0, action.Effort)), cash: float64(max(0, action.Cash))}
	for _, r := range action.Raises {
		if row, ok := b.row[r.Question]; ok {
			m.raises = append(m.raises, raise{row, r.From, min(r.To, top)})
		}
	}
	for id, level := range action.Prerequisites {
		row, ok := b.row[id]
		if !ok {
			row = -1
		}
		m.needs = append(m.needs, need{row, level})
	}
	// Prerequisites are a map; rows keep their order the same every time.
	slices.SortFunc(m.needs, func(x, y need) int { return x.row - y.row })
	b.moves = append(b.moves, m)
}

// fork returns a board of its own that starts where this one was laid out.
func (b *board) fork() *board {
	out := *b
	out.levels = slices.Clone(b.levels)
	out.start = slices.Clone(b.start)
	return &out
}

// begin starts a horizon: from here nothing rises more than a stride.
func (b *board) begin() { copy(b.start, b.levels) }

// reach returns the level the raise would bring now, and whether it takes
// effect: the question stands from the raise's start up to below its end, and
// has not risen a whole stride in this horizon.
func (b *board) reach(r raise) (to int, ok bool) {
	level := b.levels[r.row]
	to = min(r.to, b.start[r.row]+stride)
	return to, b.spots[r.row].open && r.from <= level && level < to
}

// lifts returns the raises of the move that take effect.
func (b *board) lifts(m *move) []Lift {
	out := []Lift{}
	for _, r := range m.raises {
		if to, ok := b.reach(r); ok {
			out = append(out, Lift{b.spots[r.row].id, b.levels[r.row], to})
		}
	}
	return out
}

// apply raises the levels.
func (b *board) apply(lifts []Lift) {
	for _, l := range lifts {
		row := b.row[l.Question]
		b.levels[row] = max(b.levels[row], l.To)
	}
}

// ready reports whether the prerequisites are met. A question that was not
// asked or does not apply meets none: nobody knows how the firm stands there.
func (b *board) ready(m *move) bool {
	return !slices.ContainsFunc(m.needs, func(n need) bool { return !b.meets(n) })
}

func (b *board) meets(n need) bool {
	return n.level <= 0 || n.row >= 0 && b.spots[n.row].open && b.levels[n.row] >= n.level
}

// benefit returns what the move is worth now: over its lifts the levels won up
// to the target, each times weight, importance and urgency.
func (b *board) benefit(m *move) float64 {
	sum := 0.0
	for _, r := range m.raises {
		if to, ok := b.reach(r); ok {
			level := b.levels[r.row]
			won := max(0, min(to, b.spots[r.row].target)-level)
			sum += float64(won) * b.spots[r.row].pull[level]
		}
	}
	return sum
}

// value returns the benefit per unit of effort and cash; an action always
// takes some effort.
func (m *move) value(benefit float64) float64 {
	return benefit / (max(m.effort, 0.5) + m.cash)
}

// opens reports whether the move lifts a gate that stands below its floor.
func (b *board) opens(m *move) bool {
	return slices.ContainsFunc(m.raises, func(r raise) bool {
		_, ok := b.reach(r)
		return ok && b.levels[r.row] < b.spots[r.row].floor
	})
}

// serves reports whether the move lifts a question of the group now.
func (b *board) serves(m *move, g assessment.GroupID) bool {
	return slices.ContainsFunc(m.raises, func(r raise) bool {
		_, ok := b.reach(r)
		return ok && groupOf(b.spots[r.row].id) == g
	})
}
