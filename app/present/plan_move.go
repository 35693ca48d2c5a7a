package present

import (
	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// firstMonths is how long an action of the first horizon may take.
const firstMonths = 3

// Move brings an action forward (-1) or postpones it (+1) by one horizon. What
// cannot be done there stays, and the screen says why. It reports whether the
// action moved.
func (l *Plan) Move(id assessment.ActionID, by int) bool {
	l.said = said{}
	choice, from, ok := l.now().choice(id)
	to := from + roadmap.Horizon(by)
	if !ok || to < roadmap.H1 || to > roadmap.H3 {
		return false
	}
	edits := moved(l.s.Assessment().Plan, id, to)
	trial := *l.s.Assessment()
	trial.Plan = edits
	then := l.reckon(&trial)
	_, lands, placed := then.choice(id)
	switch {
	case !placed || by < 0 && lands > to:
		l.said = l.refusal(choice, to)
		l.changed()
		return false
	case lands != to:
		l.said = said{key: "plan.said.further", action: id, horizon: lands}
	}
	l.keep(edits)
	return true
}

// moved returns the edits with the action in another horizon. Moving it once
// more replaces the move before.
func moved(edits assessment.PlanEdits, id assessment.ActionID, to roadmap.Horizon) assessment.PlanEdits {
	edits = edits.Clone()
	change := assessment.PlanChange{Kind: assessment.PlanMove, Action: id, Horizon: int(to)}
	if n := len(edits.Changes); n > 0 && edits.Changes[n-1].Kind == assessment.PlanMove && edits.Changes[n-1].Action == id {
		edits.Changes[n-1] = change
		return edits
	}
	edits.Changes = append(edits.Changes, change)
	return edits
}

// refusal says why an action cannot be done in a horizon.
func (l *Plan) refusal(c *roadmap.Choice, to roadmap.Horizon) said {
	s := said{key: "plan.said.room", action: c.Action.ID, horizon: to}
	stage := &l.now().plan.Stages[to]
	switch {
	case to == roadmap.H1 && c.Action.MinMonths > firstMonths:
		s.key, s.n = "plan.said.months", c.Action.MinMonths
	case float64(c.Action.Effort) > stage.Room.Effort || float64(c.Action.Cash) > stage.Room.Cash:
		s.key = "plan.said.large"
	default:
		for i := range l.s.qn.Questions { // in order: the first that is missing
			id := l.s.qn.Questions[i].ID
			if need := c.Action.Prerequisites[id]; need > stage.Levels[id] {
				s.key, s.named, s.n = "plan.said.needs", string(id), need
				break
			}
		}
	}
	return s
}

// answer writes out what the last command is answered with, or what undo or
// redo did.
func (l *Plan) answer() string {
	if l.said.key == "" {
		return l.notice(l.s, CardPlan)
	}
	return l.p.T(l.said.key, "n", l.said.n, "title", l.title(l.said.action), "horizon", l.horizon(l.said.horizon),
		"question", l.said.named)
}

// title returns the words of an action wherever it stands: planned, dropped or
// waiting for room.
func (l *Plan) title(id assessment.ActionID) string {
	if n := l.s.Assessment().Plan.Notes[id]; n.Title != "" {
		return n.Title
	}
	for i := range l.s.qn.Actions {
		if a := &l.s.qn.Actions[i]; a.ID == id {
			return l.in(a.Title)
		}
	}
	return l.p.T("plan.own.unnamed")
}

func (l *Plan) horizon(h roadmap.Horizon) string { return l.p.T("plan.horizon." + h.String()) }
