package present

import "plumbline/assessment"

// dimensionLevel writes out why the dimension stands at its level and not one
// higher.
func (c *picture) dimensionLevel(d assessment.DimensionID) []string {
	r := c.res.Dimensions[d]
	lines := []string{c.p.T("results.explain.level.rule")}
	if *r.Level >= 5 {
		return append(lines, c.p.T("results.explain.level.top"))
	}
	next := *r.Level + 1
	if next > 1 {
		lines = append(lines, c.share(d, next-1))
	}
	lines = append(lines, c.share(d, next))
	for _, q := range c.applicable(d) {
		if q.Gate && next > 1 {
			lines = append(lines, c.p.T("results.explain.level.gate", "id", string(q.ID), "title", c.in(q.Title),
				"level", c.effective(q.ID), "needed", next-1))
		}
	}
	for _, q := range c.answered(d) {
		if a := c.a.Answer(q.ID); a.Level > c.effective(q.ID) {
			lines = append(lines, c.p.T("results.explain.level.capped", "id", string(q.ID), "level", a.Level, "effective", c.effective(q.ID)))
		}
	}
	return append(lines, c.blocking(r.Blockers)...)
}

// share writes out how much of the weight reaches the level.
func (c *picture) share(d assessment.DimensionID, level int) string {
	applicable := c.applicable(d)
	reached := 0.0
	for _, q := range applicable {
		if e := c.res.Questions[q.ID].Effective; e != nil && *e >= level {
			reached += q.Weight()
		}
	}
	all := weights(applicable)
	return c.p.T("results.explain.level.share", "level", level, "have", c.num(reached), "all", c.num(all),
		"share", c.p.Percent(reached/all))
}

// groupLevel writes out how many dimensions reach the present level and the
// next one. In the quick check it names no level of a single dimension.
func (c *picture) groupLevel(g assessment.GroupID) []string {
	level := *c.res.Groups[g].Level
	lines := []string{c.p.T("results.explain.level.group")}
	if c.quick() {
		lines = append(lines, c.p.T("results.explain.level.provisional"))
	}
	if level >= 5 {
		return append(lines, c.p.T("results.explain.level.top"))
	}
	for k := max(1, level); k <= level+1; k++ {
		n := len(c.scored(g))
		below, missing := c.shortOf(g, k)
		lines = append(lines, c.p.T("results.explain.level.count", "level", k, "have", n-len(below), "all", n, "needed", missing+n-len(below)))
	}
	if c.quick() {
		return lines
	}
	for _, d := range c.scored(g) {
		lines = append(lines, c.p.T("results.explain.level.dimension", "name", c.dimensionName(d), "level", *c.res.Dimensions[d].Level))
	}
	return lines
}

// blocking lists the questions that hold the next level back, with what was
// answered.
func (c *picture) blocking(ids []assessment.QuestionID) []string {
	if len(ids) == 0 {
		return nil
	}
	lines := []string{c.p.T("results.explain.blockers", "n", len(ids))}
	for _, id := range ids {
		q, ok := c.qn.Question(id)
		if !ok {
			continue
		}
		key := "results.explain.blocker"
		if c.res.Questions[id].Level == nil {
			key += ".unknown"
		}
		lines = append(lines, c.p.T(key, "id", string(id), "title", c.in(q.Title), "level", c.effective(id)))
	}
	return lines
}
