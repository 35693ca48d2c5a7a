package roadmap

import (
	"slices"

	"plumbline/assessment"
)

// slack is what comparisons of points allow for rounding.
const slack = 1e-9

// pick is one choice of a draft.
type pick struct {
	move    int // row of the board's moves
	lifts   []Lift
	benefit float64
	reason  Reason
}

// draft is a plan being made.
type draft struct {
	board  *board
	room   assessment.Capacity
	both   bool // both groups are asked, so that their shares count
	orders orders

	picks    [horizons][]pick
	levels   [horizons][]int // at the end of each horizon
	taken    []bool          // by move
	limit    int             // stop after so many choices; 0: no limit
	backbone int             // move the plan works towards, -1: none
	first    int             // the backbone at the beginning
	missing  []need          // prerequisites of the first backbone not met today

	kept [horizons][]pick // choices that an edit leaves alone
	cut  place            // where planning goes on

	left [2]float64 // effort and cash not used in this horizon
	used share      // effort of this horizon by group
}

// share is the effort spent in a horizon.
type share struct {
	all float64
	of  map[assessment.GroupID]float64
}

func newDraft(b *board, room assessment.Capacity, scope assessment.Scope, o orders) *draft {
	d := &draft{board: b.fork(), room: room, orders: o, backbone: -1, first: -1,
		both: scope != assessment.DigitalOnly && scope != assessment.SupplyOnly}
	d.taken = make([]bool, len(b.moves))
	return d
}

// keep takes over the choices of the draft that stand before the place.
func (d *draft) keep(old *draft, cut place) {
	d.cut = cut
	for h := range old.picks {
		switch {
		case Horizon(h) < cut.horizon:
			d.kept[h] = old.picks[h]
		case Horizon(h) == cut.horizon:
			d.kept[h] = old.picks[h][:cut.index]
		}
	}
}

// fill chooses the actions of all three horizons.
func (d *draft) fill() {
	d.aim()
	d.first = d.backbone
	if d.first >= 0 {
		d.missing = d.lacking(d.first)
	}
	for h := range Horizon(horizons) {
		if d.limit > 0 && len(d.firstMoves(d.limit)) == d.limit {
			return
		}
		d.fillHorizon(h)
		d.levels[h] = slices.Clone(d.board.levels)
	}
}

func (d *draft) fillHorizon(h Horizon) {
	d.board.begin()
	d.left = [2]float64{d.room.Effort[h], d.room.Cash[h]}
	d.used = share{of: map[assessment.GroupID]float64{}}
	for _, p := range d.kept[h] {
		d.take(h, p.move, p.reason)
	}
	if h < d.cut.horizon {
		return
	}
	d.aim()
	d.grant(h)
	if h > H1 && d.backbone >= 0 && !h.full(len(d.picks[h])) && d.feasible(h, d.backbone) {
		d.take(h, d.backbone, ForBackbone)
	}
	for !h.full(len(d.picks[h])) {
		if d.grant(h) {
			continue
		}
		m, reason, ok := d.next(h)
		if !ok {
			return
		}
		d.take(h, m, reason)
	}
}

// grant takes the owner's wishes that are feasible, and reports whether there
// were any. They come before every rule: whoever does the work decides.
func (d *draft) grant(h Horizon) bool {
	some := false
	for _, id := range d.orders.wishes {
		m := slices.IndexFunc(d.board.moves, func(m move) bool { return m.action.ID == id })
		if m >= 0 && !h.full(len(d.picks[h])) && d.feasible(h, m) {
			d.take(h, m, ForOwner)
			some = true
		}
	}
	return some
}

// take puts the move into the horizon and raises the levels.
func (d *draft) take(h Horizon, i int, reason Reason) {
	m := &d.board.moves[i]
	p := pick{move: i, lifts: d.board.lifts(m), benefit: d.board.benefit(m), reason: reason}
	d.board.apply(p.lifts)
	d.picks[h] = append(d.picks[h], p)
	d.taken[i] = true
	d.left[0] -= m.effort
	d.left[1] -= m.cash
	d.used.all += m.effort
	d.used.of[m.home] += m.effort
}

// candidate reports whether the move may be chosen at all: the firm has what
// it is about, it is not in the plan, and the owner did not drop it. An own
// action waits for its edit.
func (d *draft) candidate(i int) bool {
	m := &d.board.moves[i]
	_, wanted := d.orders.wanted[m.action.ID]
	return m.fits && !d.taken[i] && !d.orders.dropped[m.action.ID] && (wanted || !m.own)
}

// feasible reports whether the move can be chosen now in the horizon.
func (d *draft) feasible(h Horizon, i int) bool {
	m := &d.board.moves[i]
	if !d.candidate(i) || h < d.orders.wanted[m.action.ID] || h == H1 && m.action.MinMonths > firstMonths {
		return false
	}
	if m.effort > d.left[0]+slack || m.cash > d.left[1]+slack || !d.board.ready(m) {
		return false
	}
	return m.own || d.board.benefit(m) > 0 || d.paves(m)
}

// aim settles which backbone the plan works towards: the large action with the
// most benefit, whatever its prerequisites. It stays until it is in the plan,
// gone, or of no use any more.
func (d *draft) aim() {
	if i := d.backbone; i >= 0 && d.candidate(i) && d.board.benefit(&d.board.moves[i]) > 0 {
		return
	}
	d.backbone = -1
	best := 0.0
	for i := range d.board.moves {
		m := &d.board.moves[i]
		if m.own || ClassOf(m.action) != Backbone || !d.candidate(i) {
			continue
		}
		if b := d.board.benefit(m); b > best+slack {
			d.backbone, best = i, b
		}
	}
}

// lacking returns the prerequisites of the move that are not met now.
func (d *draft) lacking(i int) []need {
	var out []need
	for _, n := range d.board.moves[i].needs {
		if !d.board.meets(n) {
			out = append(out, n)
		}
	}
	return out
}

// paves reports whether the move meets a missing prerequisite of the backbone.
func (d *draft) paves(m *move) bool {
	if d.backbone < 0 {
		return false
	}
	for _, n := range d.board.moves[d.backbone].needs {
		if d.board.meets(n) || n.row < 0 {
			continue
		}
		for _, r := range m.raises {
			if to, ok := d.board.reach(r); ok && r.row == n.row && to >= n.level {
				return true
			}
		}
	}
	return false
}
