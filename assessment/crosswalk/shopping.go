package crosswalk

import (
	"cmp"
	"slices"

	"plumbline/assessment"
)

// The two kinds of rise.
const (
	ForPoints = "points"
	ForScene  = "scene"
)

// Rise is one row of the shopping list to the next level: a question that has
// to go from one of our levels to another.
type Rise struct {
	Kind        string                `json:"kind"` // ForPoints or ForScene
	ID          string                `json:"id"`   // of the item or the scene
	Question    assessment.QuestionID `json:"question"`
	From        int                   `json:"from"`
	To          int                   `json:"to"`
	Points      float64               `json:"points"` // won, of the 100
	Constrained bool                  `json:"constrained"`

	cost int
}

// shoppingList names what is missing for the next level: first the cheapest
// rises that bring the points, then the nearest scenes.
func (t *MIITTable) shoppingList(r *MIITResult, at standings, c climbs) []Rise {
	list := t.risesForPoints(r, at, c)
	return append(list, risesForScenes(r, at, c)...)
}

// risesForPoints chooses, one after the other, the rise with the most points
// for its cost until the points are there, and then drops what turned out not to
// be needed.
func (t *MIITTable) risesForPoints(r *MIITResult, at standings, c climbs) []Rise {
	list, won := []Rise{}, 0.0
	for won < r.Next.PointsShort-tolerance {
		best, ok := t.bestRise(r, at, c, list)
		if !ok {
			break
		}
		won += best.Points
		list = append(list, best)
	}
	list = merged(list)
	for _, i := range dearestFirst(list) {
		if won-list[i].Points >= r.Next.PointsShort-tolerance {
			won -= list[i].Points
			list[i].Points = 0
		}
	}
	return slices.DeleteFunc(list, func(x Rise) bool { return x.Points == 0 })
}

// bestRise is the rise with the most points for its cost, from where the rises
// chosen so far leave the questions.
func (t *MIITTable) bestRise(r *MIITResult, at standings, c climbs, chosen []Rise) (Rise, bool) {
	var best Rise
	found := false
	for _, item := range r.Items {
		if item.LeftOut || item.Question == "" {
			continue
		}
		from := at[item.Question].level
		for _, x := range chosen {
			if x.Question == item.Question {
				from = x.To
			}
		}
		for to := from + 1; to <= maxLevel; to++ {
			gain := 100 * item.Weight * (t.Values[to] - t.Values[from]) / r.Counted
			x := Rise{ForPoints, item.ID, item.Question, from, to, gain, false, c.cost(item.Question, from, to)}
			if gain > tolerance && (!found || x.better(best)) {
				best, found = x, true
			}
		}
	}
	return best, found
}

// better compares points for cost, then cost.
func (x Rise) better(y Rise) bool {
	a, b := x.Points*float64(y.cost), y.Points*float64(x.cost)
	if d := a - b; d > tolerance || d < -tolerance {
		return d > 0
	}
	return x.cost < y.cost
}

// merged joins the rises of one question into one row.
func merged(list []Rise) []Rise {
	out := []Rise{}
	for _, x := range list {
		i := slices.IndexFunc(out, func(y Rise) bool { return y.Question == x.Question })
		if i < 0 {
			out = append(out, x)
			continue
		}
		out[i].To = x.To
		out[i].Points += x.Points
		out[i].cost += x.cost
	}
	return out
}

// dearestFirst returns the places of the rows, the dearest row first.
func dearestFirst(list []Rise) []int {
	places := make([]int, len(list))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(i, j int) int { return cmp.Compare(list[j].cost, list[i].cost) })
	return places
}

// risesForScenes chooses the scenes nearest to the level, constrained ones
// first among equals, and sees to it that enough of them are constrained.
func risesForScenes(r *MIITResult, at standings, c climbs) []Rise {
	level := r.Next.Gate.Level
	var can []Rise
	for _, s := range r.Scenes {
		if s.Applies && s.Level < level {
			from := at[s.Question].level
			can = append(can, Rise{ForScene, s.ID, s.Question, from, level + 1, 0, s.Constrained,
				c.cost(s.Question, from, level+1)})
		}
	}
	slices.SortStableFunc(can, func(a, b Rise) int {
		return cmp.Or(cmp.Compare(b.From, a.From), cmp.Compare(rank(a), rank(b)), cmp.Compare(a.cost, b.cost))
	})
	free := r.Next.ScenesShort - r.Next.ConstrainedShort
	constrained := r.Next.ConstrainedShort
	var out []Rise
	for _, x := range can {
		switch {
		case x.Constrained && constrained > 0:
			constrained--
		case free > 0:
			free--
		default:
			continue
		}
		out = append(out, x)
	}
	return out
}

func rank(x Rise) int {
	if x.Constrained {
		return 0
	}
	return 1
}
