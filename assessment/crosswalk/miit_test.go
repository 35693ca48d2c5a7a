package crosswalk_test

import (
	"encoding/json"
	"slices"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
)

// TestPrototype holds the figures the model gives for its workshop.
func TestPrototype(t *testing.T) {
	qn, tables := content(t)
	r := crosswalk.MIIT(qn, tables.MIIT, prototype(qn))
	near(t, "points", r.Points, 29.625)
	near(t, "low points", r.LowPoints, 18)
	near(t, "high points", r.HighPoints, 49.625)
	near(t, "points short", r.Next.PointsShort, 10.375)
	if r.Level != 1 || r.Low != 0 || r.High != 2 {
		t.Errorf("level %d, from %d to %d, want 1, from 0 to 2", r.Level, r.Low, r.High)
	}
	if r.Next.Gate.Level != 2 || r.Next.Scenes != 4 || r.Next.ScenesShort != 2 || r.Next.ConstrainedShort != 0 {
		t.Errorf("next: %+v, want level 2 with 4 of 6 scenes", r.Next)
	}
	won, scenes := 0.0, 0
	for _, x := range r.Missing {
		if won += x.Points; x.Kind == crosswalk.ForScene {
			scenes++
		}
	}
	if won < 10.375 || scenes != 2 {
		t.Errorf("the list brings %v points and %d scenes: %+v", won, scenes, r.Missing)
	}
}

// TestAllAtOneLevel: every answer at k makes level max(0, k-1), without
// outcomes and with the three they can be.
func TestAllAtOneLevel(t *testing.T) {
	qn, tables := content(t)
	value := []float64{0, 0, .25, .5, .75, 1}
	for k := range 6 {
		a := firm(qn, k)
		r := crosswalk.MIIT(qn, tables.MIIT, a)
		near(t, "points", r.Points, 100*value[k])
		if r.Level != max(0, k-1) || r.Low != max(0, k-2) || r.High != min(4, k) {
			t.Errorf("all %d: level %d, from %d to %d", k, r.Level, r.Low, r.High)
		}
		for said, share := range map[string]float64{"worse": 0, "same": .5, "better": 1} {
			a.Outcomes = outcomes{"energy": said, "right_first_time": said, "sales_per_head": said, "unit_cost": said}
			r := crosswalk.MIIT(qn, tables.MIIT, a)
			near(t, said, r.Points, 80*value[k]+20*share)
			if r.Level != max(0, k-1) {
				t.Errorf("all %d, outcomes %s: level %d", k, said, r.Level)
			}
		}
	}
}

// TestGates walks up to every limit: exactly there it passes, one step before
// it does not.
func TestGates(t *testing.T) {
	qn, tables := content(t)
	for _, g := range tables.MIIT.Rule.Gates {
		at := g.Level + 1
		if r := crosswalk.MIIT(qn, tables.MIIT, atGate(qn, tables.MIIT, g)); r.Level != g.Level {
			t.Errorf("exactly at the gate of %d: level %d, points %v", g.Level, r.Level, r.Points)
		}
		for what, change := range map[string]func(a *assessment.Assessment){
			"one scene fewer": func(a *assessment.Assessment) { lower(a, tables.MIIT, at, false) },
			"one constrained scene swapped for another": func(a *assessment.Assessment) {
				lower(a, tables.MIIT, at, true)
				for _, s := range tables.MIIT.Scenes {
					if !s.Constrained && a.Answers[s.Question].Level < at {
						with(a, levels{s.Question: at})
						return
					}
				}
				t.Fatal("no scene to swap with")
			},
		} {
			a := atGate(qn, tables.MIIT, g)
			change(a)
			if r := crosswalk.MIIT(qn, tables.MIIT, a); r.Level >= g.Level {
				t.Errorf("gate of %d, %s: level %d", g.Level, what, r.Level)
			}
		}
	}
}

// atGate returns a firm with just the scenes the gate asks for and all points.
func atGate(qn *assessment.Questionnaire, table *crosswalk.MIITTable, g crosswalk.Gate) *assessment.Assessment {
	a := firm(qn, 5)
	constrained, others := g.Constrained, g.Scenes-g.Constrained
	for _, s := range table.Scenes {
		left := &others
		if s.Constrained {
			left = &constrained
		}
		if *left > 0 {
			*left--
			with(a, levels{s.Question: g.Level + 1})
		} else {
			with(a, levels{s.Question: g.Level})
		}
	}
	return a
}

// lower takes one scene, constrained or not, out of those at the level.
func lower(a *assessment.Assessment, table *crosswalk.MIITTable, at int, constrained bool) {
	for _, s := range table.Scenes {
		if s.Constrained == constrained && a.Answers[s.Question].Level == at {
			with(a, levels{s.Question: at - 1})
			return
		}
	}
}

// TestPointLimits: the limit itself passes, the smallest step below does not.
func TestPointLimits(t *testing.T) {
	qn, tables := content(t)
	items := []assessment.QuestionID{"D2.1", "D2.2", "D2.3", "D2.4", "D2.5", "D2.6", "D2.7", "D1.1", "D1.2", "D1.3", "D6.2"}
	for _, g := range tables.MIIT.Rule.Gates {
		// With every outcome worse, all items at the gate's level make 20 points
		// a level.
		a := firm(qn, 5)
		a.Outcomes = outcomes{"energy": "worse", "right_first_time": "worse", "sales_per_head": "worse", "unit_cost": "worse"}
		for _, id := range items {
			with(a, levels{id: g.Level + 1})
		}
		r := crosswalk.MIIT(qn, tables.MIIT, a)
		near(t, "at the limit", r.Points, g.Points)
		if r.Level != g.Level {
			t.Errorf("%v points: level %d, want %d", r.Points, r.Level, g.Level)
		}
		r = crosswalk.MIIT(qn, tables.MIIT, with(a, levels{"D2.6": g.Level}))
		near(t, "below the limit", r.Points, g.Points-1.25)
		if r.Level != g.Level-1 {
			t.Errorf("%v points: level %d, want %d", r.Points, r.Level, g.Level-1)
		}
	}
}

// TestLeftOut: outcomes not given and items that do not apply leave the total,
// a question without an answer stays in it with nothing.
func TestLeftOut(t *testing.T) {
	qn, tables := content(t)
	a := with(firm(qn, 3), levels{"D2.2": 5, "D2.3": 5})
	r := crosswalk.MIIT(qn, tables.MIIT, a)
	near(t, "without outcomes", r.Counted, 80)
	near(t, "without outcomes", r.Points, 100*(68*.5+12)/80)
	a.Answers["D2.2"] = assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	r = crosswalk.MIIT(qn, tables.MIIT, a)
	near(t, "one not applicable", r.Points, 100*(68*.5+6)/74)
	a.Company.Applies = slices.DeleteFunc(a.Company.Applies, func(f assessment.FlagID) bool { return f == "equip" })
	r = crosswalk.MIIT(qn, tables.MIIT, a)
	near(t, "two not asked", r.Points, 50)
	for _, state := range []assessment.State{assessment.DontKnow, assessment.Unanswered} {
		a.Answers["D2.4"] = assessment.Answer{State: state}
		r = crosswalk.MIIT(qn, tables.MIIT, a)
		near(t, "unknown counts as nothing", r.Points, 100*(58*.5)/68)
	}
	a.Outcomes = outcomes{"energy": "better", "on_time": "better"}
	r = crosswalk.MIIT(qn, tables.MIIT, a)
	near(t, "one outcome", r.Points, 100*(58*.5+7)/75)
	if n := scenesApplying(r); n != 15 {
		t.Errorf("%d scenes apply without equipment, want 15", n)
	}
}

func scenesApplying(r *crosswalk.MIITResult) int {
	n := 0
	for _, s := range r.Scenes {
		if s.Applies {
			n++
		}
	}
	return n
}

// TestWhoGetsAnEstimate: makers in the full check that took the digital half.
func TestWhoGetsAnEstimate(t *testing.T) {
	qn, tables := content(t)
	for name, c := range map[string]struct {
		change func(*assessment.Assessment)
		want   bool
	}{
		"maker":          {func(*assessment.Assessment) {}, true},
		"food":           {func(a *assessment.Assessment) { a.Company.Sector = "agrifood" }, true},
		"builder":        {func(a *assessment.Assessment) { a.Company.Sector = "construction" }, true},
		"digital half":   {func(a *assessment.Assessment) { a.Scope = assessment.DigitalOnly }, true},
		"supply half":    {func(a *assessment.Assessment) { a.Scope = assessment.SupplyOnly }, false},
		"quick":          {func(a *assessment.Assessment) { a.Mode = assessment.Quick }, false},
		"trade":          {func(a *assessment.Assessment) { a.Company.Sector = "trade" }, false},
		"services":       {func(a *assessment.Assessment) { a.Company.Sector = "services" }, false},
		"unknown sector": {func(a *assessment.Assessment) { a.Company.Sector = "x" }, false},
		"no answers":     {func(a *assessment.Assessment) { a.Answers = nil }, false},
	} {
		a := firm(qn, 3)
		c.change(a)
		if r := crosswalk.MIIT(qn, tables.MIIT, a); (r != nil) != c.want {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

// TestVerifiedStays: what somebody checked does not move in the range.
func TestVerifiedStays(t *testing.T) {
	qn, tables := content(t)
	a := prototype(qn)
	for id, answer := range a.Answers {
		answer.Evidence = assessment.Verified
		a.Answers[id] = answer
	}
	r := crosswalk.MIIT(qn, tables.MIIT, a)
	near(t, "low", r.LowPoints, r.Points)
	near(t, "high", r.HighPoints, r.Points)
	if r.Low != r.Level || r.High != r.Level {
		t.Errorf("from %d to %d around %d", r.Low, r.High, r.Level)
	}
	answer := a.Answers["D2.1"]
	answer.Evidence = assessment.Noted
	a.Answers["D2.1"] = answer
	near(t, "a note is no proof", crosswalk.MIIT(qn, tables.MIIT, a).LowPoints, r.Points-2)
}

// TestJSON holds the keys that other programs read.
func TestJSON(t *testing.T) {
	qn, tables := content(t)
	raw, err := json.Marshal(crosswalk.MIIT(qn, tables.MIIT, firm(qn, 5)))
	if err != nil || string(raw) != `{"points":100,"level":4,"low":3,"high":4,"missing":[]}` {
		t.Errorf("%s, %v", raw, err)
	}
	raw, err = json.Marshal(crosswalk.DMA(qn, tables.DMA, with(firm(qn, 5), nil))["Green Digitalisation"])
	if err != nil || string(raw) != `{"score":100,"coverage":0.25}` {
		t.Errorf("%s, %v", raw, err)
	}
}
