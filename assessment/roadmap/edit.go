package roadmap

import "plumbline/assessment"

// EditKind says what the owner did to the plan.
type EditKind string

// The edits of a plan.
const (
	Drop EditKind = "drop" // never again
	Move EditKind = "move" // to another horizon: postponed or brought forward
	Add  EditKind = "add"  // an action of the owner's own
)

// Edit is one change of the owner's. A list of edits is read in order: each
// leaves alone what stands before it in the plan, and the rest is planned
// anew. To take one back, leave it out of the list.
type Edit struct {
	Kind    EditKind            `json:"kind"`
	Action  assessment.ActionID `json:"action"`
	Horizon Horizon             `json:"horizon"`       // where to, for Move and Add
	Own     *assessment.Action  `json:"own,omitempty"` // the action, for Add; its id must not be in the library
}

// id returns the action that the edit is about.
func (e *Edit) id() assessment.ActionID {
	if e.Kind == Add && e.Own != nil {
		return e.Own.ID
	}
	return e.Action
}

// place is a position in a plan: a horizon and how many choices come before.
type place struct {
	horizon Horizon
	index   int
}

// end is the place behind the last choice.
var end = place{horizons, 0}

func (p place) before(q place) bool {
	return p.horizon < q.horizon || p.horizon == q.horizon && p.index < q.index
}

// from returns where the edit takes hold in the plan: at the action, or at the
// horizon it is put into where that comes first.
func (e *Edit) from(d *draft) place {
	at := end
	for h := range d.picks {
		for i, p := range d.picks[h] {
			if d.board.moves[p.move].action.ID == e.id() {
				at = place{Horizon(h), i}
			}
		}
	}
	to := place{max(H1, min(H3, e.Horizon)), 0}
	if e.Kind != Drop && to.before(at) {
		return to
	}
	return at
}

// orders are the owner's edits as planning reads them.
type orders struct {
	dropped map[assessment.ActionID]bool
	wanted  map[assessment.ActionID]Horizon // not before this horizon, and first in it
	wishes  []assessment.ActionID           // the wanted ones in order of the edits
}

func ordersOf(edits []Edit) orders {
	o := orders{map[assessment.ActionID]bool{}, map[assessment.ActionID]Horizon{}, nil}
	for i := range edits {
		e := &edits[i]
		switch e.Kind {
		case Drop:
			o.dropped[e.id()] = true
		case Move, Add:
			if _, ok := o.wanted[e.id()]; !ok {
				o.wishes = append(o.wishes, e.id())
			}
			o.wanted[e.id()] = max(H1, min(H3, e.Horizon))
		}
	}
	return o
}
