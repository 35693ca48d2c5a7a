package present

import (
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// Plan presents what to do in three horizons, where that leads, and what the
// owner makes of it. Every change is reckoned and saved at once.
type Plan struct {
	base
	s     *Session
	score Score
	last  *planned
	said  said
}

// said is what the screen answers to the last command, the zero value nothing.
type said struct {
	key     string
	action  assessment.ActionID
	horizon roadmap.Horizon
	named   string // a question, or nothing
	n       int
}

// planned is a plan with everything that is reckoned for it.
type planned struct {
	turn    int // of the session
	results assessment.Results
	plan    roadmap.Plan // with the unticked actions
	ticked  roadmap.Plan // without them
	loss    map[assessment.ActionID]float64
	routes  map[assessment.GroupID][]roadmap.Route
	steady  map[assessment.ActionID]float64 // filled when it is asked for
}

// NewPlan returns the plan of the open assessment.
func NewPlan(s *Session, score Score, p *i18n.Printer, clock assessment.Clock) *Plan {
	return &Plan{base: base{p: p, clock: clock}, s: s, score: score}
}

// Arrive forgets what was said when the plan was on show before.
func (l *Plan) Arrive() { l.said = said{} }

// Retry tries again to save what could not be saved.
func (l *Plan) Retry() {
	l.s.Retry()
	l.changed()
}

// now returns the plan of what the firm said by now.
func (l *Plan) now() *planned {
	if l.last == nil || l.last.turn != l.s.turn {
		l.last = l.reckon(l.s.Assessment())
		l.last.turn = l.s.turn
	}
	return l.last
}

func (l *Plan) reckon(a *assessment.Assessment) *planned {
	qn, score := l.s.qn, roadmap.Scorer(l.score)
	d := &planned{results: l.score(qn, a), loss: map[assessment.ActionID]float64{}}
	d.plan = roadmap.MakeOwners(qn, a, d.results, score)
	d.ticked = d.plan
	if len(a.Plan.Unticked) > 0 {
		d.ticked = d.plan.Ticked(qn, a, score)
		d.weigh(qn, a, score)
	}
	return d
}

// weigh reckons what each unticked action costs: the points its group has less
// at the end of its horizon than if it were done as well.
func (d *planned) weigh(qn *assessment.Questionnaire, a *assessment.Assessment, score roadmap.Scorer) {
	for h := range d.plan.Stages {
		for _, c := range d.plan.Stages[h].Choices {
			i := slices.Index(a.Plan.Unticked, c.Action.ID)
			if i < 0 || c.Home == "" {
				continue
			}
			others := slices.Delete(slices.Clone(a.Plan.Unticked), i, i+1)
			with := roadmap.Forecasts(qn, a, score, d.plan.Chosen(others...))[h]
			more, less := with.Of(c.Home).Index, d.ticked.Stages[h].Forecast.Of(c.Home).Index
			if more != nil && less != nil {
				d.loss[c.Action.ID] = *more - *less
			}
		}
	}
}

// choice finds an action in the plan.
func (d *planned) choice(id assessment.ActionID) (c *roadmap.Choice, h roadmap.Horizon, ok bool) {
	for i := range d.plan.Stages {
		for j := range d.plan.Stages[i].Choices {
			if c := &d.plan.Stages[i].Choices[j]; c.Action.ID == id {
				return c, roadmap.Horizon(i), true
			}
		}
	}
	return nil, 0, false
}

func (d *planned) empty() bool {
	for h := range d.plan.Stages {
		if len(d.plan.Stages[h].Choices) > 0 {
			return false
		}
	}
	return true
}

// edit changes a copy of the owner's edits and keeps it.
func (l *Plan) edit(change func(*assessment.PlanEdits)) {
	edits := l.s.Assessment().Plan.Clone()
	change(&edits)
	l.keep(edits)
}

func (l *Plan) keep(edits assessment.PlanEdits) {
	if !edits.Equal(l.s.Assessment().Plan) {
		l.s.setPlan(edits)
	}
	l.changed()
}

// Toggle ticks an action or takes the tick away. What is not ticked stays in
// the plan and is not reckoned.
func (l *Plan) Toggle(id assessment.ActionID) {
	l.said = said{}
	if _, _, ok := l.now().choice(id); !ok {
		return
	}
	l.edit(func(e *assessment.PlanEdits) {
		if i := slices.Index(e.Unticked, id); i >= 0 {
			e.Unticked = slices.Delete(e.Unticked, i, i+1)
			return
		}
		e.Unticked = append(e.Unticked, id)
		slices.Sort(e.Unticked)
	})
}

// Drop takes an action out of the plan for good; what stands before it stays,
// and the rest is planned anew.
func (l *Plan) Drop(id assessment.ActionID) {
	l.said = said{}
	if !l.listed(id) {
		return
	}
	l.said = said{key: "plan.said.dropped", action: id}
	l.edit(func(e *assessment.PlanEdits) {
		forget(e, id)
		if _, own := e.Own(id); own {
			e.Changes = slices.DeleteFunc(e.Changes, func(c assessment.PlanChange) bool { return c.Action == id })
			delete(e.Notes, id)
			return
		}
		e.Changes = append(e.Changes, assessment.PlanChange{Kind: assessment.PlanDrop, Action: id})
	})
}

// listed reports whether the action is in the plan or waits for room.
func (l *Plan) listed(id assessment.ActionID) bool {
	_, _, ok := l.now().choice(id)
	return ok || slices.Contains(l.now().plan.Left, id)
}

// forget takes the tick mark of an action out of the edits.
func forget(e *assessment.PlanEdits, id assessment.ActionID) {
	e.Unticked = slices.DeleteFunc(e.Unticked, func(u assessment.ActionID) bool { return u == id })
}

// Restore lets an action that was dropped be planned again.
func (l *Plan) Restore(id assessment.ActionID) {
	l.said = said{}
	l.edit(func(e *assessment.PlanEdits) { undrop(e, id) })
}

func undrop(e *assessment.PlanEdits, id assessment.ActionID) {
	e.Changes = slices.DeleteFunc(e.Changes, func(c assessment.PlanChange) bool {
		return c.Kind == assessment.PlanDrop && c.Action == id
	})
}

// Undo takes back the last change. Elsewhere is true where the change was none
// of the plan: q is the question, or the session tells the card.
func (l *Plan) Undo() (q assessment.QuestionID, elsewhere bool) {
	l.said = said{}
	q, elsewhere = l.s.elsewhere(CardPlan, l.s.Undo)
	l.changed()
	return q, elsewhere
}

// Redo repeats the change that was taken back last.
func (l *Plan) Redo() (q assessment.QuestionID, elsewhere bool) {
	l.said = said{}
	q, elsewhere = l.s.elsewhere(CardPlan, l.s.Redo)
	l.changed()
	return q, elsewhere
}
