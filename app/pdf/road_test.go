package pdf

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/report"
)

// TestRoadGrid: every action has a place of its own, nothing stands under a
// passing link, and every link is drawn or said in words.
func TestRoadGrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoad(t)
		g := newRoadGrid(r)
		taken := map[spot]bool{}
		links := 0
		for third, stage := range r.Stages {
			for i, row := range stage.Rows {
				at := g.place[row.Action]
				if at.third != third || g.at(at) != i || taken[at] {
					t.Fatalf("%s stands at %v, which holds %d", row.Action, at, g.at(at))
				}
				taken[at] = true
				links += len(row.After)
			}
		}
		shown := rapid.IntRange(0, g.rows()).Draw(t, "rows on the first sheet")
		drawn, words := g.linksOf(shown)
		said := 0
		for _, w := range words {
			said += len(w)
		}
		if len(drawn.links)+said != links {
			t.Fatalf("%d links drawn and %d said of %d", len(drawn.links), said, links)
		}
		checkLinks(t, g, drawn, shown)
	})
}

func checkLinks(t *rapid.T, g *roadGrid, drawn roadLinks, shown int) {
	for _, l := range drawn.links {
		if l.from.row >= shown || l.to.row >= shown {
			t.Fatalf("a link from %v to %v leaves the sheet of %d rows", l.from, l.to, shown)
		}
		if l.to.third-l.from.third == 2 && g.at(spot{1, l.from.row}) >= 0 {
			t.Fatalf("a link from %v to %v runs through an action", l.from, l.to)
		}
		if l.riser < 0 && l.from.row != l.to.row {
			t.Fatalf("a link from %v to %v has no upright part", l.from, l.to)
		}
	}
	for i, a := range drawn.risers {
		for _, b := range drawn.risers[:i] {
			if a.gutter == b.gutter && a.track == b.track && a.top <= b.bottom && b.top <= a.bottom {
				t.Fatalf("%+v and %+v run in one track", a, b)
			}
		}
	}
}

// anyRoad is any plan whose actions wait for earlier ones.
func anyRoad(t *rapid.T) report.Road {
	var r report.Road
	var before []assessment.ActionID
	for third := range r.Stages {
		for range rapid.IntRange(0, 8).Draw(t, "actions") {
			row := report.RoadRow{Action: assessment.ActionID(fmt.Sprint("A", len(before)))}
			for range rapid.IntRange(0, 2).Draw(t, "waits for") {
				if len(before) > 0 {
					row.After = append(row.After, rapid.SampledFrom(before).Draw(t, "after"))
				}
			}
			before = append(before, row.Action)
			r.Stages[third].Rows = append(r.Stages[third].Rows, row)
		}
	}
	return r
}
