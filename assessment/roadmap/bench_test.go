package roadmap_test

import (
	"math/rand/v2"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

func BenchmarkMake(b *testing.B) {
	qn, a := content(b), workshop(b)
	results := scoring.Score(qn, a)
	for b.Loop() {
		roadmap.Make(qn, a, results, scoring.Score, roadmap.Options{})
	}
}

func BenchmarkSteady(b *testing.B) {
	qn, a := content(b), workshop(b)
	results := scoring.Score(qn, a)
	for b.Loop() {
		roadmap.Steady(qn, a, results, roadmap.Options{}, roadmap.SteadyRuns, rand.New(rand.NewPCG(1, 2)))
	}
}

func BenchmarkCheapestNextLevel(b *testing.B) {
	qn, a := content(b), workshop(b)
	for b.Loop() {
		roadmap.CheapestNextLevel(qn, a, assessment.Digital, 3)
	}
}
