package report_test

import (
	"slices"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// TestWaitingJobsAreCountedApart: a job that the owner put too early is on page
// 5, but neither its headline nor page 1 counts it; page 3 says what it waits
// for.
func TestWaitingJobsAreCountedApart(t *testing.T) {
	qn, a := fullExample(t)
	id, question := waitingJob(t, qn, &a)
	r := buildOwner(t, qn, &a)
	plan := planOf(qn, &a)
	ready := 0
	for _, c := range plan.Stages[roadmap.H1].Choices {
		if len(c.Lacking) == 0 {
			ready++
		}
	}
	head := r.Ninety.Headline[0]
	if head.Key != "report.ninety.headline.waits" || arg(head, "n") != len(plan.Stages[roadmap.H1].Choices)-ready {
		t.Errorf("page 5 says %+v", head)
	}
	if jobs := arg(head, "jobs").(report.Message); arg(jobs, "n") != ready {
		t.Errorf("page 5 counts %v jobs, %d can begin", arg(jobs, "n"), ready)
	}
	if remark := r.Monday.FirstRemark; ready > 3 && arg(remark, "n") != ready {
		t.Errorf("page 1 says %+v, %d can begin", remark, ready)
	}
	for i, f := range r.Monday.First {
		if step := report.FirstJobs(plan)[i]; f.Action != step.Action.ID || len(f.Lifts) != len(step.Raises) {
			t.Errorf("page 1 shows %s with the lifts %v", f.Action, f.Lifts)
		}
	}
	for _, c := range r.Pinch.Cards {
		if c.Question == question && (c.Slot.Key != "report.pinch.slot.waits" || arg(c.Slot, "action") != string(id)) {
			t.Errorf("page 3 says %+v of %s", c.Slot, question)
		}
	}
}

// waitingJob unticks what a job of the first horizon builds on, and returns the
// job with a question of page 3 that nothing else takes up, if it has one.
func waitingJob(t *testing.T, qn *assessment.Questionnaire, a *assessment.Assessment) (assessment.ActionID, assessment.QuestionID) {
	t.Helper()
	gaps := scoring.Score(qn, a).Gaps[:8]
	before := planOf(qn, a)
	var found assessment.ActionID
	for h := range before.Stages {
		for _, c := range before.Stages[h].Choices {
			a.Plan.Changes = []assessment.PlanChange{{Kind: assessment.PlanMove, Action: c.Action.ID, Horizon: int(roadmap.H1)}}
			a.Plan.Unticked = c.After
			plan := planOf(qn, a)
			if len(c.After) == 0 || !waits(plan, c.Action.ID) {
				continue
			}
			found = c.Action.ID
			for _, r := range c.Action.Raises {
				if slices.Contains(gaps, r.Question) && !takenUp(plan, r.Question) {
					return found, r.Question
				}
			}
		}
	}
	t.Fatalf("the last job that waits is %q", found)
	return "", ""
}

func waits(plan roadmap.Plan, id assessment.ActionID) bool {
	return slices.ContainsFunc(plan.Stages[roadmap.H1].Choices, func(c roadmap.Choice) bool {
		return c.Action.ID == id && len(c.Lacking) > 0
	})
}

func takenUp(plan roadmap.Plan, id assessment.QuestionID) bool {
	for h := range plan.Stages {
		for _, c := range plan.Stages[h].Choices {
			if slices.ContainsFunc(c.Lifts, func(l roadmap.Lift) bool { return l.Question == id }) {
				return true
			}
		}
	}
	return false
}
