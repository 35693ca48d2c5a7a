package present

import (
	"strings"

	"plumbline/assessment"
)

// Explanation is the calculation of one figure, written out so that it can be
// redone by hand.
type Explanation struct {
	Title string
	Lines []string
}

// Explain returns the calculation behind a figure. What is an id and the name
// of the figure: "D.index", "D1.band", "S.target", "D.gap", "S1.level",
// "D.next", "S2.1.priority", or "badge". It is empty for a figure that is not
// shown, such as the score of a dimension in the quick check.
func (r *Results) Explain(what string) Explanation {
	c := r.picture()
	if what == "badge" {
		return c.explainBadge()
	}
	i := strings.LastIndex(what, ".")
	if i < 0 {
		return Explanation{}
	}
	id, figure := what[:i], what[i+1:]
	if g, ok := c.res.Groups[assessment.GroupID(id)]; ok && g.Index != nil {
		return c.explainGroup(assessment.GroupID(id), figure)
	}
	if d, ok := c.qn.Dimension(assessment.DimensionID(id)); ok && c.res.Dimensions[d.ID].Score != nil {
		return c.explainDimension(d, figure)
	}
	if q, ok := c.qn.Question(assessment.QuestionID(id)); ok && figure == "priority" {
		return c.explainPriority(q)
	}
	return Explanation{}
}

func (c *picture) explainGroup(g assessment.GroupID, figure string) Explanation {
	e := Explanation{Title: c.p.T("results.explain."+figure, "name", c.p.T("results.group."+string(g)))}
	switch figure {
	case "index":
		e.Lines = c.groupIndex(g)
	case "band":
		e.Lines = c.groupBand(g)
	case "target":
		e.Lines = c.groupTarget(g)
	case "gap":
		e.Lines = c.groupGap(g)
	case "level":
		e.Lines = c.groupLevel(g)
	case "next":
		e.Title = c.p.T("results.whynot", "level", *c.res.Groups[g].Level+1)
		e.Lines = append(c.groupLevel(g), c.blocking(c.res.Groups[g].Blockers)...)
	default:
		return Explanation{}
	}
	return e
}

func (c *picture) explainDimension(d *assessment.Dimension, figure string) Explanation {
	e := Explanation{Title: c.p.T("results.explain."+figure, "name", string(d.ID)+" "+c.in(d.Title))}
	switch {
	case c.quick() && figure == "index":
		e.Lines = append([]string{c.p.T("results.explain.words")}, c.terms(d.ID)...)
	case c.quick():
		return Explanation{}
	case figure == "index":
		e.Lines = c.dimensionIndex(d.ID)
	case figure == "band":
		e.Lines = c.dimensionBand(d.ID)
	case figure == "target":
		e.Lines = c.dimensionTarget(d.ID)
	case figure == "gap":
		e.Lines = []string{c.p.T("results.explain.position", "target", c.num(*c.res.Dimensions[d.ID].Target),
			"index", c.num(*c.res.Dimensions[d.ID].Score),
			"levels", c.num((*c.res.Dimensions[d.ID].Score-*c.res.Dimensions[d.ID].Target)/20))}
	case figure == "level" || figure == "next":
		e.Lines = c.dimensionLevel(d.ID)
	default:
		return Explanation{}
	}
	return e
}

// num writes a number with as many decimals as it has, at most two, and with
// the sign of the calculations.
func (c *picture) num(v float64) string {
	s := c.p.Number(v, 2)
	if strings.ContainsAny(s, ".,") {
		s = strings.TrimRight(s, "0")
		s = strings.TrimRight(s, ".,")
	}
	return strings.Replace(s, "-", "−", 1)
}

// applicable returns the questions of the dimension that are asked and not
// marked not applicable.
func (c *picture) applicable(d assessment.DimensionID) []*assessment.Question {
	var out []*assessment.Question
	for _, q := range c.s.askedIn(d) {
		if c.a.Answer(q.ID).State != assessment.NotApplicable {
			out = append(out, q)
		}
	}
	return out
}

// answered returns the questions of the dimension with a level.
func (c *picture) answered(d assessment.DimensionID) []*assessment.Question {
	var out []*assessment.Question
	for _, q := range c.applicable(d) {
		if c.a.Answer(q.ID).State == assessment.Answered {
			out = append(out, q)
		}
	}
	return out
}

func weights(qs []*assessment.Question) float64 {
	sum := 0.0
	for _, q := range qs {
		sum += q.Weight()
	}
	return sum
}

// terms lists what each answer of the dimension adds.
func (c *picture) terms(d assessment.DimensionID) []string {
	var out []string
	for _, q := range c.s.askedIn(d) {
		a := c.a.Answer(q.ID)
		key := map[assessment.State]string{assessment.Answered: "level", assessment.DontKnow: "unknown",
			assessment.NotApplicable: "na", assessment.Unanswered: "blank"}[a.State]
		out = append(out, c.p.T("results.explain.term."+key, "id", string(q.ID), "title", c.in(q.Title),
			"level", a.Level, "weight", c.num(q.Weight()), "product", c.num(q.Weight()*float64(a.Level))))
	}
	return out
}

func (c *picture) explainPriority(q *assessment.Question) Explanation {
	r, ok := c.res.Questions[q.ID]
	if !ok {
		return Explanation{}
	}
	now := 0
	if r.Level != nil {
		now = *r.Level
	}
	e := Explanation{Title: c.p.T("results.explain.priority", "name", string(q.ID)+" "+c.in(q.Title))}
	if r.Level == nil {
		e.Lines = append(e.Lines, c.p.T("results.explain.priority.unknown"))
	}
	e.Lines = append(e.Lines, c.p.T("results.explain.priority.gap", "target", r.Target, "level", now, "gap", r.Gap))
	if r.Gap > 0 {
		pull := r.Priority / float64(r.Gap)
		e.Lines = append(e.Lines, c.p.T("results.explain.priority.pull", "weight", c.num(q.Weight()),
			"pull", c.num(pull), "rest", c.num(pull/q.Weight())))
		e.Lines = append(e.Lines, c.p.T("results.explain.priority.sum", "gap", r.Gap, "pull", c.num(pull), "priority", c.num(r.Priority)))
	}
	return e
}

func (c *picture) explainBadge() Explanation {
	return Explanation{Title: c.p.T("results.explain.badge"), Lines: []string{
		c.p.T("results.explain.badge.value", "value", c.num(c.res.Confidence.Value), "badge", c.res.Confidence.Badge),
		c.p.T("results.explain.badge.parts"),
		c.p.T("results.explain.badge.about"),
	}}
}
