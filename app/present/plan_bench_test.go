package present_test

import (
	"testing"

	"plumbline/app/present"
	"plumbline/assessment/scoring"
)

// BenchmarkPlanToggle measures one tick: planned anew, scored, saved and shown.
func BenchmarkPlanToggle(b *testing.B) {
	s := seeded(b)
	e, err := s.Create(workshop(b))
	if err != nil {
		b.Fatal(err)
	}
	session, err := present.OpenSession(s, e.ID, clock)
	if err != nil {
		b.Fatal(err)
	}
	p := present.NewPlan(session, scoring.Score, en, clock)
	id := p.View().Columns[1].Cards[0].ID
	for b.Loop() {
		p.Toggle(id)
		p.View()
	}
}
