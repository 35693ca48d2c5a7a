package roadmap_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

const (
	h1 = roadmap.H1
	h2 = roadmap.H2
	h3 = roadmap.H3
)

func fence() *assessment.Action {
	return &assessment.Action{ID: "own-1", Title: assessment.Text{"en": "Fence round the yard"},
		Raises: []assessment.Raise{{Question: "S3.1", From: 0, To: 2}}, Effort: 2, Cash: 1}
}

// TestDrop: what is dropped is gone, what stood before it stays, and the room
// it leaves is used.
func TestDrop(t *testing.T) {
	qn, a := content(t), workshop(t)
	before := plan(qn, a)
	second := names(before, h2)[1]
	after := plan(qn, a, roadmap.Edit{Kind: roadmap.Drop, Action: second})
	if _, ok := where(after, second); ok {
		t.Errorf("%s was dropped and is still there", second)
	}
	if !slices.Equal(names(after, h1), names(before, h1)) || names(after, h2)[0] != names(before, h2)[0] {
		t.Errorf("what stood before %s moved: %v %v, was %v %v", second,
			names(after, h1), names(after, h2), names(before, h1), names(before, h2))
	}
	if len(names(after, h2)) != len(names(before, h2)) {
		t.Errorf("nothing took the place of %s: %v", second, names(after, h2))
	}
}

// TestPostpone: a postponed action stands in the horizon it was put into, and
// its place is given to another.
func TestPostpone(t *testing.T) {
	qn, a := content(t), workshop(t)
	before := plan(qn, a)
	third := names(before, h1)[2]
	after := plan(qn, a, roadmap.Edit{Kind: roadmap.Move, Action: third, Horizon: h2})
	if h, ok := where(after, third); !ok || h != h2 {
		t.Errorf("%s is in %v %v, want H2", third, h, ok)
	}
	if !slices.Equal(names(after, h1)[:2], names(before, h1)[:2]) || len(names(after, h1)) != 5 {
		t.Errorf("first horizon %v, was %v", names(after, h1), names(before, h1))
	}
	late := names(before, h3)[5]
	after = plan(qn, a, roadmap.Edit{Kind: roadmap.Move, Action: late, Horizon: h2})
	if h, ok := where(after, late); !ok || h != h2 {
		t.Errorf("%s was brought forward and is in %v %v", late, h, ok)
	}
}

// TestAddOwn: an own action is done where the owner puts it, counts against
// the room, and raises what it raises.
func TestAddOwn(t *testing.T) {
	qn, a := content(t), workshop(t)
	add := roadmap.Edit{Kind: roadmap.Add, Own: fence(), Horizon: h1}
	p := plan(qn, a, add)
	c := p.Stages[h1].Choices[0]
	if c.Action.ID != "own-1" || !c.Own || c.Reason != roadmap.ForOwner {
		t.Fatalf("the first action is %+v", c)
	}
	if want := []roadmap.Lift{{Question: "S3.1", From: 1, To: 2}}; !slices.Equal(c.Lifts, want) {
		t.Errorf("it lifts %v", c.Lifts)
	}
	if s := p.Stages[h1]; s.Effort > s.Room.Effort || s.Cash > s.Room.Cash || len(s.Choices) > 5 {
		t.Errorf("H1 is over its room: %v %v of %v", s.Effort, s.Cash, s.Room)
	}
	big := fence()
	big.Effort = 99
	p = plan(qn, a, roadmap.Edit{Kind: roadmap.Add, Own: big, Horizon: h1})
	if !slices.Equal(p.Left, []assessment.ActionID{"own-1"}) {
		t.Errorf("no room for 99 points, but left over is %v", p.Left)
	}
	p = plan(qn, a, add, roadmap.Edit{Kind: roadmap.Drop, Action: "own-1"})
	if _, ok := where(p, "own-1"); ok || len(p.Left) > 0 {
		t.Errorf("own action was dropped again: %v", p.Left)
	}
}

// TestEdits: whatever the owner does, dropped actions stay away, moved ones
// are not before their horizon, the room is kept, and taking the edits back
// gives the plan of before.
func TestEdits(t *testing.T) {
	qn := content(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anyFirm(t, qn)
		var edits []roadmap.Edit
		dropped, moved := map[assessment.ActionID]bool{}, map[assessment.ActionID]roadmap.Horizon{}
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			p := plan(qn, a, edits...)
			all := slices.Concat(names(p, h1), names(p, h2), names(p, h3), []assessment.ActionID{"none"})
			e := roadmap.Edit{Kind: rapid.SampledFrom([]roadmap.EditKind{roadmap.Drop, roadmap.Move}).Draw(t, "kind"),
				Action: rapid.SampledFrom(all).Draw(t, "action"), Horizon: roadmap.Horizon(rapid.IntRange(0, 2).Draw(t, "horizon"))}
			if e.Kind == roadmap.Drop {
				dropped[e.Action] = true
			} else {
				moved[e.Action] = e.Horizon
			}
			edits = append(edits, e)
		}
		p := plan(qn, a, edits...)
		seen := map[assessment.ActionID]bool{}
		for h, s := range p.Stages {
			if s.Effort > s.Room.Effort || s.Cash > s.Room.Cash || h == 0 && len(s.Choices) > 5 || h == 1 && len(s.Choices) > 8 {
				t.Fatalf("horizon %d is over its room: %+v", h+1, s)
			}
			for _, id := range names(p, roadmap.Horizon(h)) {
				if dropped[id] || roadmap.Horizon(h) < moved[id] || seen[id] {
					t.Fatalf("%s in horizon %d after %+v", id, h+1, edits)
				}
				seen[id] = true
			}
		}
		w := newWalk(qn, a)
		for _, s := range p.Stages {
			w.begin()
			for _, c := range s.Choices {
				if !w.ready(c.Action) {
					t.Fatalf("%s is not ready after %+v", c.Action.ID, edits)
				}
				w.take(c.Action)
			}
		}
	})
}
