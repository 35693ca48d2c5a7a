package present

import (
	"math"
	"strings"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// daysOf are the person-days that effort points stand for at most; more than
// the last for the highest.
var daysOf = map[int]int{1: 2, 2: 5, 3: 15, 5: 40}

// wagesOf are the monthly wages that a cash band stands for at most.
var wagesOf = map[int]int{1: 1, 2: 6, 3: 36}

func (l *Plan) effort(points int) string {
	if days, ok := daysOf[points]; ok {
		return l.p.T("plan.effort", "n", days)
	}
	return l.p.T("plan.effort.more", "n", daysOf[5])
}

func (l *Plan) cost(band int) string {
	if band <= 0 {
		return l.p.T("plan.cash.none")
	}
	if wages, ok := wagesOf[band]; ok {
		return l.p.T("plan.cash", "n", wages)
	}
	return l.p.T("plan.cash.more", "n", wagesOf[3])
}

func (l *Plan) card(d *planned, c *roadmap.Choice, h roadmap.Horizon) PlanCard {
	edits := &l.s.Assessment().Plan
	v := PlanCard{ID: c.Action.ID, Title: l.title(c.Action.ID), Group: c.Home, Ticked: edits.Ticked(c.Action.ID),
		Meta: []string{l.effort(c.Action.Effort), l.cost(c.Action.Cash)}, Who: l.who(edits.Notes[c.Action.ID])}
	switch {
	case c.Own:
		v.Mark = l.p.T("plan.card.own")
	case c.Class == roadmap.Backbone:
		v.Mark, v.Backbone = l.p.T("plan.class."+string(c.Class)), true
	}
	if h == roadmap.H1 || v.Backbone {
		v.FirstStep = l.in(c.Action.FirstStep)
	}
	if h > roadmap.H1 {
		v.Earlier = l.p.T("plan.card.move", "horizon", l.horizon(h-1))
	}
	if h < roadmap.H3 {
		v.Later = l.p.T("plan.card.move", "horizon", l.horizon(h+1))
	}
	l.setLift(&v, c)
	switch {
	case !v.Ticked:
		v.Loss = l.lost(d, c)
	case len(c.Lacking) > 0:
		v.Waits = l.p.T("plan.card.waits", "question", string(c.Lacking[0]))
	}
	return v
}

// setLift shows the first question that an action lifts.
func (l *Plan) setLift(v *PlanCard, c *roadmap.Choice) {
	if len(c.Lifts) == 0 {
		return
	}
	first := c.Lifts[0]
	v.Question, v.From, v.To = string(first.Question), first.From, first.To
	v.Group = assessment.GroupID(v.Question[:1])
	v.Known = first.From > 0 || l.s.Assessment().Answer(first.Question).State == assessment.Answered
	if n := len(c.Lifts) - 1; n > 0 {
		v.More = l.p.T("plan.card.more", "n", n)
	}
}

// lost says what leaving an action out costs its group.
func (l *Plan) lost(d *planned, c *roadmap.Choice) string {
	if c.Home == "" {
		return ""
	}
	points := d.loss[c.Action.ID]
	switch {
	case math.RoundToEven(points) >= 1:
		return l.p.T("plan.card.loss", "points", l.p.Number(points, 0))
	case points >= .05:
		return l.p.T("plan.card.loss", "points", l.p.Number(points, 1))
	}
	return l.p.T("plan.card.loss.none")
}

// who joins person and date of a note.
func (l *Plan) who(n assessment.PlanNote) string {
	var parts []string
	if n.Person != "" {
		parts = append(parts, n.Person)
	}
	if day, err := time.Parse(time.DateOnly, n.Date); err == nil {
		parts = append(parts, l.p.T("plan.card.until", "date", l.p.Date(day)))
	}
	return strings.Join(parts, " · ")
}
