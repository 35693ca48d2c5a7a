package present

import (
	"fmt"
	"math/rand/v2"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// PlanDetails is everything about one action: how it is done and why it stands
// where it does.
type PlanDetails struct {
	Title    string
	Sections []PlanSection
}

// PlanSection is a part of the details: lines under a head.
type PlanSection struct {
	Title string
	Lines []string
}

// Details returns everything about an action of the plan.
func (l *Plan) Details(id assessment.ActionID) PlanDetails {
	c, _, ok := l.now().choice(id)
	if !ok {
		return PlanDetails{}
	}
	v := PlanDetails{Title: l.title(id)}
	add := func(head string, lines ...string) {
		var said []string
		for _, line := range lines {
			if line != "" {
				said = append(said, line)
			}
		}
		if len(said) > 0 {
			v.Sections = append(v.Sections, PlanSection{l.p.T("plan.details." + head), said})
		}
	}
	a := c.Action
	add("why", l.in(a.Why))
	add("step", l.in(a.FirstStep))
	add("who", l.who(l.s.Assessment().Plan.Notes[id]))
	add("how", l.steps(a)...)
	add("proof", l.in(a.Proof))
	add("kpi", l.in(a.KPI))
	add("pitfall", l.in(a.Pitfall))
	add("size", l.size(c))
	add("lifts", l.lifts(c)...)
	add("needs", l.needs(c)...)
	add("reason", l.reason(c)...)
	add("steady", l.steady(id))
	return v
}

func (l *Plan) steps(a *assessment.Action) []string {
	how := a.How[l.p.Lang()]
	if len(how) == 0 {
		how = a.How["en"]
	}
	var out []string
	for i, step := range how {
		out = append(out, fmt.Sprintf("%d. %s", i+1, step))
	}
	return out
}

// size says how big an action is and who can help.
func (l *Plan) size(c *roadmap.Choice) string {
	words := l.p.T("plan.details.size.line", "class", l.p.T("plan.class."+string(c.Class)),
		"effort", l.effort(c.Action.Effort), "cash", l.cost(c.Action.Cash))
	if key := "report.plan.help." + c.Action.Help; !c.Own && l.p.Has(key) {
		words = l.p.T("plan.details.size.help", "size", words, "help", l.p.T(key))
	}
	return words
}

func (l *Plan) lifts(c *roadmap.Choice) []string {
	if c.Own {
		return []string{l.p.T("plan.details.lifts.own")}
	}
	var out []string
	for _, lift := range c.Lifts {
		if q, ok := l.s.qn.Question(lift.Question); ok {
			out = append(out, l.p.T("plan.details.lift", "question", string(q.ID), "title", l.in(q.Title), "from", lift.From, "to", lift.To))
		}
	}
	return out
}

// needs names what an action builds on, and what of the plan brings it.
func (l *Plan) needs(c *roadmap.Choice) []string {
	var out []string
	for i := range l.s.qn.Questions {
		q := &l.s.qn.Questions[i]
		if level, ok := c.Action.Prerequisites[q.ID]; ok && level > 0 {
			out = append(out, l.p.T("plan.details.need", "question", string(q.ID), "title", l.in(q.Title), "level", level))
		}
	}
	for _, id := range c.After {
		out = append(out, l.p.T("plan.details.after", "title", l.title(id)))
	}
	return out
}

// reason says why an action stands where it does, with its value.
func (l *Plan) reason(c *roadmap.Choice) []string {
	out := []string{l.p.T("plan.reason." + string(c.Reason))}
	if !c.Own {
		out = append(out, l.p.T("plan.details.value", "benefit", l.p.Number(c.Benefit, 2),
			"effort", c.Action.Effort, "cash", c.Action.Cash, "value", l.p.Number(c.Value, 2)))
	}
	return out
}

// steadyFrom is the share of runs from which an action counts as steady.
const steadyFrom = 0.8

// steady says of one of the first five actions whether it stays among them when
// the weights and costs are moved; "" for the others. The runs always draw the
// same numbers, so that the mark does not change from one look to the next.
func (l *Plan) steady(id assessment.ActionID) string {
	d, a := l.now(), l.s.Assessment()
	if d.steady == nil {
		d.steady = roadmap.Steady(l.s.qn, a, d.results, roadmap.OptionsOf(l.s.qn, a), roadmap.SteadyRuns, rand.New(rand.NewPCG(1, 2)))
	}
	share, first := d.steady[id]
	if !first {
		return ""
	}
	key := "plan.details.steady.depends"
	if share >= steadyFrom {
		key = "plan.details.steady.yes"
	}
	return l.p.T(key, "share", l.p.Percent(share), "runs", roadmap.SteadyRuns)
}

// Explain writes out how the index of a group comes about after a horizon.
func (l *Plan) Explain(h int, g assessment.GroupID) Explanation {
	d := l.now()
	if h < 0 || h >= len(d.ticked.Stages) {
		return Explanation{}
	}
	f := &d.ticked.Stages[h].Forecast
	if f.Of(g).Index == nil {
		return Explanation{}
	}
	c := picture{Results: &Results{base: l.base, s: l.s, score: l.score}, qn: l.s.qn, a: &f.Assessment, res: f.Results}
	e := c.explainGroup(g, "index")
	e.Title = l.p.T("plan.explain", "group", l.p.T("results.group."+string(g)), "horizon", l.horizon(roadmap.Horizon(h)))
	return e
}
