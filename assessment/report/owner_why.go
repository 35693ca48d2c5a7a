package report

import (
	"slices"

	"plumbline/assessment"
)

// whyNotYet says what the level above the group's level asks for and does not
// find: enough dimensions that reach it, none far below, and the foundations.
func (b *ownerBuilder) whyNotYet(g assessment.GroupID, level int) (lead, why Message) {
	blockers := b.res.Groups[g].Blockers
	if level >= 5 || len(blockers) == 0 {
		return Message{}, Message{}
	}
	lead = Say("report.why.lead", "level", level+1)
	reached, short, low := b.dimensionsAgainst(g, level+1)
	n := len(reached) + len(short)
	need := (2*n + 2) / 3
	var first Message
	switch {
	case len(reached) < need && len(reached) == 0:
		first = Say("report.owner.why.none", "need", need, "n", n, "level", level+1)
	case len(reached) < need:
		first = Say("report.owner.why.share", "need", need, "n", n, "level", level+1,
			"have", len(reached), "list", ids(reached))
	case len(low) > 0:
		short = low
		first = Say("report.owner.why.low", "level", level, "list", ids(low))
	default:
		return lead, b.listed("report.owner.why.foundation", blockers)
	}
	return lead, Say("report.owner.why", "first", first, "second", b.nearest(short))
}

// dimensionsAgainst splits the dimensions of a group into those that reach the
// level and those that do not; low are more than one level below.
func (b *ownerBuilder) dimensionsAgainst(g assessment.GroupID, level int) (reached, short, low []assessment.DimensionID) {
	for i := range b.qn.Dimensions {
		d := &b.qn.Dimensions[i]
		r := b.res.Dimensions[d.ID]
		switch {
		case d.Group != g || r.Level == nil:
		case *r.Level >= level:
			reached = append(reached, d.ID)
		default:
			short = append(short, d.ID)
			if *r.Level < level-1 {
				low = append(low, d.ID)
			}
		}
	}
	return reached, short, low
}

// nearest names the dimension with the fewest questions in the way.
func (b *ownerBuilder) nearest(short []assessment.DimensionID) Message {
	best := slices.MinFunc(short, func(x, y assessment.DimensionID) int {
		rx, ry := b.res.Dimensions[x], b.res.Dimensions[y]
		if *rx.Level != *ry.Level {
			return *ry.Level - *rx.Level
		}
		return len(rx.Blockers) - len(ry.Blockers)
	})
	d, _ := b.qn.Dimension(best)
	return Say("report.owner.why.nearest", "name", dimensionName(d), "id", string(best),
		"list", named(b.qn, b.res.Dimensions[best].Blockers, namesShown))
}

// dimensionName returns the short label of a dimension, its title where it has
// none.
func dimensionName(d *assessment.Dimension) assessment.Text {
	if len(d.Short) > 0 {
		return d.Short
	}
	return d.Title
}

func ids(list []assessment.DimensionID) []any {
	var out []any
	for _, id := range list {
		out = append(out, string(id))
	}
	return out
}
