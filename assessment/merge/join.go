package merge

import (
	"bytes"
	"cmp"
	"maps"
	"slices"

	"plumbline/assessment"
)

// Relation says how a copy stands to the one that is here.
type Relation int

// The relations.
const (
	Same     Relation = iota // nothing differs
	Ahead                    // the copy went on from the state here
	Behind                   // the state here went on from the copy
	Diverged                 // both went on
)

// Relate returns how there stands to here.
func Relate(here, there assessment.Lineage) Relation {
	joined := Join(here, there)
	switch is, was := Equal(joined, there), Equal(joined, here); {
	case is && was:
		return Same
	case is:
		return Ahead
	case was:
		return Behind
	}
	return Diverged
}

// Equal reports whether both hold the same.
func Equal(a, b assessment.Lineage) bool {
	return slices.Equal(a.Revisions, b.Revisions) && maps.EqualFunc(a.Fields, b.Fields, func(x, y []assessment.Version) bool {
		return slices.EqualFunc(x, y, func(v, w assessment.Version) bool { return order(v, w) == 0 })
	})
}

// Join brings two copies together. A value stays if both copies have it, or if
// the copy that lacks it never saw the revision that set it. Equal values of
// different revisions all stay, since a third copy may have replaced only one
// of them; for Conflicts they are one value.
func Join(here, there assessment.Lineage) assessment.Lineage {
	out := joined{Fields: map[string][]assessment.Version{}}
	out.Revisions = append(slices.Clone(here.Revisions), there.Revisions...)
	slices.Sort(out.Revisions)
	out.Revisions = slices.Compact(out.Revisions)

	seenHere, seenThere := set(here.Revisions), set(there.Revisions)
	for field, versions := range here.Fields {
		out.add(field, standing(versions, there.Fields[field], seenThere))
	}
	for field, versions := range there.Fields {
		out.add(field, standing(versions, here.Fields[field], seenHere))
	}
	return assessment.Lineage(out)
}

// standing returns the versions that the other copy has not replaced. Whether
// it has one goes by the revision alone: a revision that two copies read
// differently was tampered with, and then both readings stay.
func standing(versions, other []assessment.Version, seen map[string]bool) []assessment.Version {
	var out []assessment.Version
	for _, v := range versions {
		has := slices.ContainsFunc(other, func(o assessment.Version) bool { return o.Revision == v.Revision })
		if has || !seen[v.Revision] {
			out = append(out, v)
		}
	}
	return out
}

// joined is a lineage in the making.
type joined assessment.Lineage

func (j *joined) add(field string, versions []assessment.Version) {
	if len(versions) == 0 {
		return
	}
	all := append(slices.Clone(j.Fields[field]), versions...)
	slices.SortFunc(all, order)
	j.Fields[field] = slices.CompactFunc(all, func(v, w assessment.Version) bool { return order(v, w) == 0 })
}

func order(v, w assessment.Version) int {
	return cmp.Or(cmp.Compare(v.Revision, w.Revision), bytes.Compare(v.Value, w.Value))
}

func set(revisions []string) map[string]bool {
	out := make(map[string]bool, len(revisions))
	for _, r := range revisions {
		out[r] = true
	}
	return out
}
