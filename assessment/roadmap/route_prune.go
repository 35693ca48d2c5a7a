package roadmap

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// try looks for routes that lift the dimensions: all actions that could help,
// less one after another, in several orders.
func (s *search) try(dimensions []assessment.DimensionID) {
	all := s.helpers(s.wanted(dimensions))
	if _, ok := s.reaches(all); !ok {
		return
	}
	for _, dearer := range []func(x, y int) int{
		s.by(func(i int) float64 { return s.cost(i) }),
		s.by(func(i int) float64 { return s.cost(i) / (0.25 + s.use(i, dimensions)) }),
		s.by(func(i int) float64 { return s.cost(i) - 2*s.use(i, dimensions) }),
	} {
		moves := slices.Clone(all)
		slices.SortStableFunc(moves, dearer)
		s.keep(s.prune(moves))
	}
}

// wanted returns the rows of the questions that may matter: those of the
// dimensions, of dimensions that lag behind, and what holds the group back.
func (s *search) wanted(dimensions []assessment.DimensionID) map[int]bool {
	out := map[int]bool{}
	for i := range s.qn.Questions {
		q := &s.qn.Questions[i]
		level := s.results.Dimensions[q.Dimension].Level
		lags := groupOf(q.ID) == s.group && level != nil && *level < s.next-1
		if slices.Contains(dimensions, q.Dimension) || lags {
			out[i] = true
		}
	}
	for _, id := range s.results.Groups[s.group].Blockers {
		if q, ok := s.qn.Question(id); ok && q.Gate {
			out[s.board.row[id]] = true
		}
	}
	for _, c := range s.qn.Rules.Caps {
		if out[s.board.row[c.Question]] {
			for id := range c.Unless {
				out[s.board.row[id]] = true
			}
		}
	}
	return out
}

// helpers returns the moves that lift a wanted question, with all that lift
// one of their prerequisites, and so on.
func (s *search) helpers(rows map[int]bool) []int {
	in := map[int]bool{}
	for grown := true; grown; {
		grown = false
		for i := range s.board.moves {
			m := &s.board.moves[i]
			if in[i] || !m.fits || !slices.ContainsFunc(m.raises, func(r raise) bool { return rows[r.row] && s.lifts(r) }) {
				continue
			}
			in[i], grown = true, true
			for _, n := range m.needs {
				if n.row >= 0 && !s.board.meets(n) {
					rows[n.row] = true
				}
			}
		}
	}
	var out []int
	for i := range s.board.moves {
		if in[i] {
			out = append(out, i)
		}
	}
	return out
}

// lifts reports whether the raise could ever take effect.
func (s *search) lifts(r raise) bool {
	return s.board.spots[r.row].open && s.board.levels[r.row] < r.to
}

// prune takes moves that reach the level and leaves out one after another, in
// order, while they still do. It returns what is left in the order of doing.
func (s *search) prune(moves []int) []int {
	order, _ := s.reaches(moves)
	for _, m := range moves {
		fewer := slices.DeleteFunc(slices.Clone(order), func(i int) bool { return i == m })
		if o, still := s.reaches(fewer); still {
			order = o
		}
	}
	return order
}

// cost is what a move takes.
func (s *search) cost(i int) float64 {
	m := &s.board.moves[i]
	return m.effort + m.cash
}

// use is the weight of the questions of the dimensions that the move could
// bring up to the next level.
func (s *search) use(i int, dimensions []assessment.DimensionID) float64 {
	sum := 0.0
	for _, r := range s.board.moves[i].raises {
		q := &s.qn.Questions[r.row]
		level := s.board.levels[r.row]
		if s.lifts(r) && level < s.next && min(r.to, level+stride) >= s.next && slices.Contains(dimensions, q.Dimension) {
			sum += q.Weight()
		}
	}
	return sum
}

// by orders moves by a figure downwards, ties by id.
func (s *search) by(figure func(int) float64) func(x, y int) int {
	return func(x, y int) int {
		return cmp.Or(cmp.Compare(figure(y), figure(x)),
			strings.Compare(string(s.board.moves[y].action.ID), string(s.board.moves[x].action.ID)))
	}
}

// keep notes the moves as a route if they are a new one.
func (s *search) keep(order []int) {
	if len(order) == 0 {
		return
	}
	set := slices.Sorted(slices.Values(order))
	key := fmt.Sprint(set)
	if s.seen[key] {
		return
	}
	s.seen[key] = true
	var r Route
	for _, i := range order {
		action := s.board.moves[i].action
		r.Actions = append(r.Actions, action)
		r.Effort += action.Effort
		r.Cash += action.Cash
	}
	s.routes = append(s.routes, r)
}

// best returns the n cheapest routes, each scored once more as a whole.
func (s *search) best(n int) []Route {
	slices.SortStableFunc(s.routes, func(x, y Route) int {
		return cmp.Or(cmp.Compare(x.Cost(), y.Cost()), cmp.Compare(x.Effort, y.Effort),
			cmp.Compare(len(x.Actions), len(y.Actions)), slices.CompareFunc(x.Actions, y.Actions, byID))
	})
	var out []Route
	for _, r := range s.routes {
		last := Forecasts(s.qn, s.a, scoring.Score, Chosen{r.Actions})[H1]
		level := last.Of(s.group).Level
		if len(last.Waiting) == 0 && level != nil && *level >= s.next && len(out) < n {
			r.Level = *level
			out = append(out, r)
		}
	}
	return out
}

func byID(x, y *assessment.Action) int { return strings.Compare(string(x.ID), string(y.ID)) }
