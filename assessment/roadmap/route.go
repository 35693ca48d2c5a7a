package roadmap

import (
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// Route is one way to a group's next level.
type Route struct {
	Actions []*assessment.Action // in an order in which each can be begun
	Effort  int
	Cash    int
	Level   int // what the group reaches
}

// Cost is what routes are compared by: effort points and cash bands.
func (r Route) Cost() int { return r.Effort + r.Cash }

// CheapestNextLevel returns up to n ways to the group's next level, cheapest
// first; none where the group has no level, is at the top, or where no set of
// actions gets there within one stride of two levels a question.
//
// Each route is checked with the scoring: it reaches the level, and without
// any one of its actions it would not. That it is the very cheapest is not
// proven: for every set of dimensions that could carry the level the search
// starts with all actions and takes out the least useful one after another, in
// several orders. Answers that are not known count from 0, so finding them out
// may be cheaper still; the time the actions take is not reckoned.
func CheapestNextLevel(qn *assessment.Questionnaire, a *assessment.Assessment, group assessment.GroupID, n int) []Route {
	results := scoring.Score(qn, a)
	level := results.Groups[group].Level
	if level == nil || *level >= top || n <= 0 {
		return nil
	}
	s := &search{qn: qn, a: a, group: group, next: *level + 1, results: results,
		board: newBoard(qn, a, results), seen: map[string]bool{}}
	for _, dimensions := range s.carriers() {
		s.try(dimensions)
	}
	return s.best(n)
}

// search is the hunt for cheap sets of moves that reach a level.
type search struct {
	qn      *assessment.Questionnaire
	a       *assessment.Assessment
	group   assessment.GroupID
	next    int // level to reach
	results assessment.Results
	board   *board

	seen   map[string]bool
	routes []Route
}

// carriers returns the sets of dimensions that could carry the next level: as
// many as it takes, those that are there already always among them.
func (s *search) carriers() [][]assessment.DimensionID {
	var there, open []assessment.DimensionID
	for i := range s.qn.Dimensions {
		d := &s.qn.Dimensions[i]
		switch level := s.results.Dimensions[d.ID].Level; {
		case d.Group != s.group || level == nil:
		case *level >= s.next:
			there = append(there, d.ID)
		default:
			open = append(open, d.ID)
		}
	}
	total := len(there) + len(open)
	lacking := max(0, (2*total+2)/3-len(there))
	var out [][]assessment.DimensionID
	for _, some := range subsets(open, lacking) {
		out = append(out, slices.Concat(there, some))
	}
	return out
}

// subsets returns all subsets with k members, in order.
func subsets(of []assessment.DimensionID, k int) [][]assessment.DimensionID {
	switch {
	case k == 0:
		return [][]assessment.DimensionID{nil}
	case k > len(of):
		return nil
	}
	out := subsets(of[1:], k)
	for _, rest := range subsets(of[1:], k-1) {
		out = append(out, slices.Concat(of[:1], rest))
	}
	return out
}

// reaches reports whether the moves bring the group to the next level, and in
// which order they are done.
func (s *search) reaches(moves []int) ([]int, bool) {
	b := s.board.fork()
	order := b.doSet(moves)
	raised := b.assessment(s.a)
	level, ok := scoring.GroupLevel(s.qn, &raised, s.group)
	return order, ok && level >= s.next
}

// doSet does the moves one after another, each once and only when its
// prerequisites are met, and returns them in that order. Moves that find their
// questions where all of their raises begin go first.
func (b *board) doSet(moves []int) []int {
	left := slices.Clone(moves)
	var order []int
	for len(left) > 0 {
		at := slices.IndexFunc(left, func(i int) bool { return b.ready(&b.moves[i]) && b.ripe(&b.moves[i]) })
		if at < 0 {
			at = slices.IndexFunc(left, func(i int) bool { return b.ready(&b.moves[i]) })
		}
		if at < 0 {
			return order
		}
		b.apply(b.lifts(&b.moves[left[at]]))
		order = append(order, left[at])
		left = slices.Delete(left, at, at+1)
	}
	return order
}

// ripe reports whether no raise of the move begins above where its question
// stands: doing it later would bring nothing more.
func (b *board) ripe(m *move) bool {
	return !slices.ContainsFunc(m.raises, func(r raise) bool { return b.spots[r.row].open && b.levels[r.row] < r.from })
}
