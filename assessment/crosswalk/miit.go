package crosswalk

import (
	"slices"

	"plumbline/assessment"
)

// tolerance lets sums of shares reach a limit they equal on paper.
const tolerance = 1e-9

// MIITResult is the estimate: points from 0 to 100, the level from 0 (none) to
// 4, its range, and what is missing for the next level. What only a report
// needs is not in the JSON.
type MIITResult struct {
	Points  float64 `json:"points"`
	Level   int     `json:"level"`
	Low     int     `json:"low"`  // level with every answer that nobody verified one lower
	High    int     `json:"high"` // and one higher
	Missing []Rise  `json:"missing"`

	LowPoints  float64       `json:"-"`
	HighPoints float64       `json:"-"`
	Counted    float64       `json:"-"` // weight of the items that count; the rest was left out and the points scaled up
	Next       *Next         `json:"-"` // nil at the highest level
	Items      []ItemResult  `json:"-"` // in the order of the table
	Scenes     []SceneResult `json:"-"`
}

// Next is how far the next level is.
type Next struct {
	Gate             Gate
	PointsShort      float64
	Scenes           int // that reach the level already
	Constrained      int
	ScenesShort      int
	ConstrainedShort int
}

// ItemResult is one scored item.
type ItemResult struct {
	Item
	LeftOut bool    // does not apply, or the outcome was not given
	Value   float64 // share of the weight, 0 to 1
	Points  float64 // of the 100, after scaling
}

// SceneResult is one scene. A scene that does not apply counts for no level.
type SceneResult struct {
	Scene
	Applies bool
	Known   bool
	Level   int // 0 to 4
}

// MIIT estimates the level by the Chinese indicators of 2024. It is nil where
// the table is not made for the firm, where the check was not the full one or
// left the digital half out, and where nothing that counts was answered.
//
// A question without an answer counts as level 0. An item that does not apply
// and an outcome that was not given are left out and the total is scaled up.
func MIIT(qn *assessment.Questionnaire, t *MIITTable, a *assessment.Assessment) *MIITResult {
	sector, ok := qn.Sector(a.Company.Sector)
	if !ok || !slices.Contains(t.Clusters, sector.Cluster) ||
		a.Mode != assessment.Full || a.Scope == assessment.SupplyOnly {
		return nil
	}
	at := standingsOf(qn, a)
	r := t.read(at, a.Outcomes)
	if r.Counted == 0 || !t.anyKnown(at) {
		return nil
	}
	low, high := t.read(at.shifted(-1), a.Outcomes), t.read(at.shifted(1), a.Outcomes)
	r.Low, r.LowPoints = low.Level, low.Points
	r.High, r.HighPoints = high.Level, high.Points
	r.Missing = []Rise{}
	if r.Next = t.next(&r); r.Next != nil {
		r.Missing = t.shoppingList(&r, at, climbsOf(qn, a))
	}
	return &r
}

// anyKnown reports whether at least one question of the table has an answer.
func (t *MIITTable) anyKnown(at standings) bool {
	return slices.ContainsFunc(t.Items, func(i Item) bool { return at[i.Question].known }) ||
		slices.ContainsFunc(t.Scenes, func(s Scene) bool { return at[s.Question].known })
}

// read makes points and level of the standings.
func (t *MIITTable) read(at standings, outcomes map[string]string) MIITResult {
	var r MIITResult
	sum := 0.0
	for _, item := range t.Items {
		value, counts := t.value(item, at, outcomes)
		r.Items = append(r.Items, ItemResult{Item: item, LeftOut: !counts, Value: value})
		if counts {
			r.Counted += item.Weight
			sum += item.Weight * value
		}
	}
	if r.Counted > 0 {
		r.Points = 100 * sum / r.Counted
		for i := range r.Items {
			r.Items[i].Points = 100 * r.Items[i].Weight * r.Items[i].Value / r.Counted
		}
	}
	for _, scene := range t.Scenes {
		s, applies := at[scene.Question]
		r.Scenes = append(r.Scenes, SceneResult{scene, applies, s.known, max(0, s.level-1)})
	}
	for _, g := range t.Rule.Gates {
		if !r.passes(g) {
			break
		}
		r.Level = g.Level
	}
	return r
}

// value returns the share of an item's points, and whether the item counts.
func (t *MIITTable) value(item Item, at standings, outcomes map[string]string) (float64, bool) {
	if item.Outcome != "" {
		v, given := t.Outcomes[outcomes[item.Outcome]]
		return v, given
	}
	s, applies := at[item.Question]
	if !applies {
		return 0, false
	}
	return t.Values[s.level], true
}

func (r *MIITResult) passes(g Gate) bool {
	scenes, constrained := r.reaching(g.Level)
	return r.Points >= g.Points-tolerance && scenes >= g.Scenes && constrained >= g.Constrained
}

// reaching counts the scenes at the level or higher, and the constrained ones
// among them.
func (r *MIITResult) reaching(level int) (scenes, constrained int) {
	for _, s := range r.Scenes {
		if s.Applies && s.Level >= level {
			scenes++
			if s.Constrained {
				constrained++
			}
		}
	}
	return scenes, constrained
}

// next tells how far the level above is; nil where there is none.
func (t *MIITTable) next(r *MIITResult) *Next {
	i := slices.IndexFunc(t.Rule.Gates, func(g Gate) bool { return g.Level > r.Level })
	if i < 0 {
		return nil
	}
	g := t.Rule.Gates[i]
	scenes, constrained := r.reaching(g.Level)
	n := &Next{Gate: g, Scenes: scenes, Constrained: constrained}
	if short := g.Points - r.Points; short > tolerance {
		n.PointsShort = short
	}
	n.ConstrainedShort = max(0, g.Constrained-constrained)
	n.ScenesShort = max(0, g.Scenes-scenes, n.ConstrainedShort)
	return n
}
