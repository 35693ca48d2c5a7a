package cli

import (
	"slices"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

// TestBothEditionsSendOutTheSameJobs: two sheets of one firm must not tell it
// to begin with different things, nor with what the owner took off the plan.
func TestBothEditionsSendOutTheSameJobs(t *testing.T) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	a, err := seeds.Example(assessment.Full, "en")
	if err != nil {
		t.Fatal(err)
	}
	results := scoring.Score(qn, &a)
	usual := stepsFor(qn, &a, results)
	if len(usual) != firstSteps {
		t.Fatalf("the two pages begin with %d jobs", len(usual))
	}
	a.Plan.Unticked = []assessment.ActionID{usual[0].Action.ID}
	plan := roadmap.MakeOwners(qn, &a, results, scoring.Score)
	ticked := plan.Ticked(qn, &a, scoring.Score)
	var short, owner []assessment.ActionID
	for _, s := range stepsFor(qn, &a, results) {
		short = append(short, s.Action.ID)
	}
	for _, f := range report.BuildOwner(qn, &a, results, ticked, report.Views{}, report.Options{}).Monday.First {
		owner = append(owner, f.Action)
	}
	if !slices.Equal(short, owner) || slices.Contains(short, usual[0].Action.ID) {
		t.Errorf("the two pages begin with %v, the eight with %v", short, owner)
	}
}
