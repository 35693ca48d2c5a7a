package roadmap

import (
	"slices"

	"plumbline/assessment"
)

// plan writes the draft out, without forecasts.
func (d *draft) plan() Plan {
	var out Plan
	if d.first >= 0 {
		out.Backbone = d.board.moves[d.first].action.ID
		for _, n := range d.missing {
			if n.row >= 0 {
				out.Missing = append(out.Missing, d.board.spots[n.row].id)
			}
		}
	}
	met := d.providers()
	for h := range d.picks {
		s := Stage{Horizon: Horizon(h), Choices: []Choice{}, Room: Room{d.room.Effort[h], d.room.Cash[h]},
			Levels: d.levelsAfter(Horizon(h))}
		for _, p := range d.picks[h] {
			m := &d.board.moves[p.move]
			s.Choices = append(s.Choices, Choice{
				Action: m.action, Own: m.own, Home: m.home, Class: ClassOf(m.action),
				Lifts: p.lifts, Benefit: p.benefit, Value: m.value(p.benefit),
				Reason: p.reason, After: met[p.move],
			})
			s.Effort += m.effort
			s.Cash += m.cash
		}
		out.Stages[h] = s
	}
	out.Left = d.unplaced()
	return out
}

// unplaced returns the owner's wishes that found no place.
func (d *draft) unplaced() []assessment.ActionID {
	var out []assessment.ActionID
	for _, id := range d.orders.wishes {
		i := slices.IndexFunc(d.board.moves, func(m move) bool { return m.action.ID == id })
		if !d.orders.dropped[id] && (i < 0 || !d.taken[i]) {
			out = append(out, id)
		}
	}
	return out
}

// levelsAfter returns the levels of the open questions at the end of a horizon.
func (d *draft) levelsAfter(h Horizon) map[assessment.QuestionID]int {
	out := map[assessment.QuestionID]int{}
	for row, s := range d.board.spots {
		if s.open {
			out[s.id] = d.levels[h][row]
		}
	}
	return out
}

// providers returns for each chosen move the chosen actions that meet those of
// its prerequisites that are not met today: per question the first that brings
// the level.
func (d *draft) providers() map[int][]assessment.ActionID {
	out := map[int][]assessment.ActionID{}
	for h := range d.picks {
		for _, p := range d.picks[h] {
			for _, n := range d.board.moves[p.move].needs {
				if id, ok := d.provider(n); ok && !slices.Contains(out[p.move], id) {
					out[p.move] = append(out[p.move], id)
				}
			}
		}
	}
	return out
}

func (d *draft) provider(n need) (assessment.ActionID, bool) {
	if n.row < 0 {
		return "", false
	}
	spot := d.board.spots[n.row]
	for h := range d.picks {
		for _, p := range d.picks[h] {
			for _, l := range p.lifts {
				if l.Question == spot.id && l.From < n.level && l.To >= n.level {
					return d.board.moves[p.move].action.ID, true
				}
			}
		}
	}
	return "", false
}
