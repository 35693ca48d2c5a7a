package pdf

import (
	"slices"

	"plumbline/assessment"
)

// tracks is how many upright lines fit side by side between two thirds.
const tracks = 3

// roadLink leads from an action to one that waits for it.
type roadLink struct {
	from, to spot
	riser    int // the upright part, -1 where it runs straight
}

// riser is the upright part of the links of one action between two thirds.
type riser struct {
	gutter      int // 1 between the first two thirds, 2 between the last two
	source      spot
	top, bottom int // rows
	track       int
}

// roadLinks are the links of one sheet.
type roadLinks struct {
	links  []roadLink
	risers []riser
}

// linksOf lays out the links within the first rows of the grid. What it cannot
// draw, because an end stands on another sheet or no track is left, it returns
// by the waiting action, to be said in words.
func (g *roadGrid) linksOf(rows int) (roadLinks, map[assessment.ActionID][]assessment.ActionID) {
	var out roadLinks
	words := map[assessment.ActionID][]assessment.ActionID{}
	for third := range g.cells {
		for row := range g.cells[third] {
			action := g.action(third, row)
			if action == nil {
				continue
			}
			for _, id := range action.After {
				from, ok := g.place[id]
				if !ok {
					continue
				}
				if row >= rows || from.row >= rows || !out.add(g, from, spot{third, row}) {
					words[action.Action] = append(words[action.Action], id)
				}
			}
		}
	}
	return out, words
}

// add lays out one link and reports whether there is room for it.
func (l *roadLinks) add(g *roadGrid, from, to spot) bool {
	if from.third > to.third {
		return false
	}
	if to.third-from.third == 2 && g.at(spot{1, from.row}) != passed {
		return false
	}
	if from.row == to.row && from.third != to.third {
		l.links = append(l.links, roadLink{from, to, -1})
		return true
	}
	i, ok := l.rise(max(1, to.third), from, to.row)
	if ok {
		l.links = append(l.links, roadLink{from, to, i})
	}
	return ok
}

// rise returns the riser for a link, a new one or the one that its source has,
// made longer.
func (l *roadLinks) rise(gutter int, from spot, row int) (int, bool) {
	i := slices.IndexFunc(l.risers, func(r riser) bool { return r.gutter == gutter && r.source == from })
	r := riser{gutter: gutter, source: from, top: min(from.row, row), bottom: max(from.row, row)}
	if i >= 0 {
		r.top, r.bottom = min(r.top, l.risers[i].top), max(r.bottom, l.risers[i].bottom)
	}
	for r.track = range tracks {
		if l.clear(r, i) {
			if i < 0 {
				l.risers = append(l.risers, r)
				return len(l.risers) - 1, true
			}
			l.risers[i] = r
			return i, true
		}
	}
	return 0, false
}

// clear reports whether the track of the riser is free where it runs; own is
// the riser's former shape.
func (l *roadLinks) clear(r riser, own int) bool {
	for i, o := range l.risers {
		if i != own && o.gutter == r.gutter && o.track == r.track && o.top <= r.bottom && r.top <= o.bottom {
			return false
		}
	}
	return true
}
