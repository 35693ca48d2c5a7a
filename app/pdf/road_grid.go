package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/report"
)

// roadGrid says in which row of its third each action stands. Actions that
// wait for each other share a row where they can, so that links run straight;
// a row under a passing link stays free.
type roadGrid struct {
	road  report.Road
	cells [3][]int // per third and row: the action, or free or passed
	place map[assessment.ActionID]spot
}

// spot is a place in the grid.
type spot struct{ third, row int }

// What a cell holds besides an action.
const (
	free   = -1
	passed = -2
)

func newRoadGrid(r report.Road) *roadGrid {
	g := &roadGrid{road: r, place: map[assessment.ActionID]spot{}}
	for third := range r.Stages {
		g.keepPassing(third)
		g.fill(third)
	}
	return g
}

// keepPassing keeps the rows of the middle third free that a link from the
// first to the last one passes under.
func (g *roadGrid) keepPassing(third int) {
	if third != 1 {
		return
	}
	for _, row := range g.road.Stages[2].Rows {
		for _, id := range row.After {
			if at, ok := g.place[id]; ok && at.third == 0 {
				g.set(spot{1, at.row}, passed)
			}
		}
	}
}

// fill places the actions of a third: first those that wait for another, as
// near to it as they can, then the rest from the top.
func (g *roadGrid) fill(third int) {
	rows := g.road.Stages[third].Rows
	var rest []int
	for i, row := range rows {
		if at, ok := g.source(row, third); ok {
			g.put(third, i, g.nearest(third, at))
		} else {
			rest = append(rest, i)
		}
	}
	for _, i := range rest {
		g.put(third, i, g.nearest(third, 0))
	}
}

// source returns the row that an action would best stand in.
func (g *roadGrid) source(row report.RoadRow, third int) (at int, ok bool) {
	for _, id := range row.After {
		if s, placed := g.place[id]; placed && s.third < third {
			at, ok = s.row, true
		}
	}
	return at, ok
}

// nearest returns the free row of the third nearest to the wanted one.
func (g *roadGrid) nearest(third, want int) int {
	for off := 0; ; off++ {
		for _, row := range []int{want + off, want - off} {
			if row >= 0 && g.at(spot{third, row}) == free {
				return row
			}
		}
	}
}

func (g *roadGrid) at(s spot) int {
	if s.row >= len(g.cells[s.third]) {
		return free
	}
	return g.cells[s.third][s.row]
}

func (g *roadGrid) set(s spot, what int) {
	for len(g.cells[s.third]) <= s.row {
		g.cells[s.third] = append(g.cells[s.third], free)
	}
	g.cells[s.third][s.row] = what
}

func (g *roadGrid) put(third, action, row int) {
	g.set(spot{third, row}, action)
	g.place[g.road.Stages[third].Rows[action].Action] = spot{third, row}
}

// rows returns how many rows the longest third takes.
func (g *roadGrid) rows() int {
	n := 0
	for _, c := range g.cells {
		n = max(n, len(c))
	}
	return n
}

// action returns the action at a place, nil where there is none.
func (g *roadGrid) action(third, row int) *report.RoadRow {
	i := g.at(spot{third, row})
	if i < 0 {
		return nil
	}
	return &g.road.Stages[third].Rows[i]
}
