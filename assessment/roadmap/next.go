package roadmap

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"plumbline/assessment"
)

// A group with less than leastShare of a horizon's effort goes next, once
// there are shareFrom points to speak of shares.
const (
	leastShare = 0.30
	shareFrom  = 3
)

// valueGrain is how finely values are told apart, so that rounding in the last
// digits never decides.
const valueGrain = 1e-9

// offer is a feasible move with what it is ranked by.
type offer struct {
	move  int
	opens bool
	paves bool
	value float64
}

// next returns the move to choose now and why; ok is false where none is left.
func (d *draft) next(h Horizon) (i int, reason Reason, ok bool) {
	offers := d.offers(h)
	if len(offers) == 0 {
		return 0, "", false
	}
	best := slices.MinFunc(offers, d.board.compare)
	if some := d.balancing(offers); len(some) > 0 {
		if chosen := slices.MinFunc(some, d.board.compare); chosen.move != best.move {
			return chosen.move, ForBalance, true
		}
	}
	switch {
	case best.opens:
		reason = ForGate
	case best.paves:
		reason = ForPrerequisite
	default:
		reason = ForValue
	}
	return best.move, reason, true
}

// offers returns the feasible moves.
func (d *draft) offers(h Horizon) []offer {
	var out []offer
	for i := range d.board.moves {
		if !d.feasible(h, i) {
			continue
		}
		m := &d.board.moves[i]
		out = append(out, offer{i, d.board.opens(m), d.paves(m), m.value(d.board.benefit(m))})
	}
	return out
}

// compare orders offers: what opens a gate, what the backbone needs, the
// higher value, the smaller effort, the id.
func (b *board) compare(x, y offer) int {
	mx, my := &b.moves[x.move], &b.moves[y.move]
	return cmp.Or(
		first(x.opens, y.opens),
		first(x.paves, y.paves),
		cmp.Compare(math.Round(y.value/valueGrain), math.Round(x.value/valueGrain)),
		cmp.Compare(mx.effort, my.effort),
		strings.Compare(string(mx.action.ID), string(my.action.ID)),
	)
}

// balancing returns the offers for the group whose share of the horizon's
// effort is too small: those that count for it, or else those that lift it at
// all. It returns none where the shares are in order.
func (d *draft) balancing(offers []offer) []offer {
	if !d.both || d.used.all < shareFrom-slack {
		return nil
	}
	for _, g := range []assessment.GroupID{assessment.Digital, assessment.Supply} {
		if d.used.of[g] >= leastShare*d.used.all-slack {
			continue
		}
		home := only(offers, func(o offer) bool { return d.board.moves[o.move].home == g })
		if len(home) == 0 {
			home = only(offers, func(o offer) bool { return d.board.serves(&d.board.moves[o.move], g) })
		}
		if len(home) > 0 {
			return home
		}
	}
	return nil
}

func only(offers []offer, keep func(offer) bool) []offer {
	var out []offer
	for _, o := range offers {
		if keep(o) {
			out = append(out, o)
		}
	}
	return out
}

// first orders true before false.
func first(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	default:
		return 1
	}
}
