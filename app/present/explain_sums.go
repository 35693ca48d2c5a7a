package present

import (
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// sum writes the terms as a sum.
func sum(terms []string) string { return strings.Join(terms, " + ") }

func (c *picture) dimensionIndex(d assessment.DimensionID) []string {
	answered := c.answered(d)
	lines := append([]string{c.p.T("results.explain.index.rule")}, c.terms(d)...)
	total, levels := weights(answered), 0.0
	var products, each []string
	for _, q := range answered {
		product := q.Weight() * float64(c.a.Answer(q.ID).Level)
		levels += product
		products, each = append(products, c.num(product)), append(each, c.num(q.Weight()))
	}
	r := c.res.Dimensions[d]
	return append(lines,
		c.p.T("results.explain.index.sum", "terms", sum(products), "sum", c.num(levels)),
		c.p.T("results.explain.index.weights", "terms", sum(each), "sum", c.num(total)),
		c.p.T("results.explain.index.result", "sum", c.num(levels), "weights", c.num(total),
			"value", c.num(*r.Score), "printed", printed(*r.Score)),
		c.p.T("results.explain.coverage", "have", c.num(total), "all", c.num(weights(c.applicable(d))),
			"share", c.p.Percent(r.Coverage)))
}

func (c *picture) dimensionBand(d assessment.DimensionID) []string {
	r := c.res.Dimensions[d]
	lines, variance := c.variance(d)
	return append(append([]string{c.sigmaRule()}, lines...),
		c.p.T("results.explain.band.result", "variance", c.fine(variance), "value", c.num(*r.HalfWidth), "printed", printed(*r.HalfWidth)),
		c.p.T("results.explain.band.about"))
}

// variance writes out the variance of a dimension in squared levels. In the
// quick check the questions that were not asked add to it.
func (c *picture) variance(d assessment.DimensionID) (lines []string, variance float64) {
	answered := c.answered(d)
	var squares []string
	for _, q := range answered {
		e := q.Weight() * scoring.Sigma(c.a.Answer(q.ID).Evidence)
		variance += e * e
		squares = append(squares, "("+c.num(q.Weight())+" × "+c.num(scoring.Sigma(c.a.Answer(q.ID).Evidence))+")²")
	}
	total := weights(answered)
	variance /= total * total
	lines = []string{c.p.T("results.explain.band.variance", "id", string(d), "terms", sum(squares),
		"weights", c.num(total), "value", c.fine(variance))}
	if c.quick() {
		n, full := float64(len(answered)), 0
		for i := range c.qn.Questions {
			if q := &c.qn.Questions[i]; q.Dimension == d && c.a.AskedInFull(q) {
				full++
			}
		}
		variance += (1 - n/float64(full)) / n
		lines = append(lines, c.p.T("results.explain.band.quick", "id", string(d), "n", len(answered), "full", full, "value", c.fine(variance)))
	}
	return lines, variance
}

// fine writes a small number with four decimals.
func (c *picture) fine(v float64) string { return c.p.Number(v, 4) }

func (c *picture) sigmaRule() string {
	return c.p.T("results.explain.band.rule", "seen", c.num(scoring.Sigma(assessment.Verified)),
		"noted", c.num(scoring.Sigma(assessment.Noted)), "none", c.num(scoring.Sigma(assessment.NoEvidence)))
}

func (c *picture) dimensionTarget(d assessment.DimensionID) []string {
	var lines, products []string
	total, all := 0.0, 0.0
	for _, q := range c.applicable(d) {
		t := c.res.Questions[q.ID].Target
		total += q.Weight()
		all += q.Weight() * float64(t)
		products = append(products, c.num(q.Weight())+" × "+c.num(float64(t)))
		lines = append(lines, c.p.T("results.explain.target.term", "id", string(q.ID), "title", c.in(q.Title), "target", t))
	}
	return append(append([]string{c.p.T("results.explain.target.rule")}, lines...),
		c.p.T("results.explain.target.result", "terms", sum(products), "weights", c.num(total),
			"value", c.num(*c.res.Dimensions[d].Target)))
}

// groupIndex is the mean of the dimensions. In the quick check it is written
// out from the answers, because single dimensions carry no number there.
func (c *picture) groupIndex(g assessment.GroupID) []string {
	lines := []string{c.p.T("results.explain.index.group")}
	scored := c.scored(g)
	var values []string
	for _, d := range scored {
		if c.quick() {
			lines = append(lines, c.means(d))
			continue
		}
		values = append(values, c.num(*c.res.Dimensions[d].Score))
		lines = append(lines, c.p.T("results.explain.index.dimension", "name", c.dimensionName(d), "value", c.num(*c.res.Dimensions[d].Score)))
	}
	index := *c.res.Groups[g].Index
	if c.quick() {
		return append(lines, c.p.T("results.explain.index.quick", "n", len(scored), "value", c.num(index), "printed", printed(index)))
	}
	return append(lines, c.p.T("results.explain.index.mean", "terms", sum(values), "n", len(scored),
		"value", c.num(index), "printed", printed(index)))
}

// means writes the mean level of a dimension as a fraction that is not
// reckoned out.
func (c *picture) means(d assessment.DimensionID) string {
	var products, each []string
	for _, q := range c.answered(d) {
		products = append(products, c.num(q.Weight())+" × "+c.num(float64(c.a.Answer(q.ID).Level)))
		each = append(each, c.num(q.Weight()))
	}
	return c.p.T("results.explain.index.fraction", "name", c.dimensionName(d), "terms", sum(products), "weights", sum(each))
}

func (c *picture) groupBand(g assessment.GroupID) []string {
	lines := []string{c.p.T("results.explain.band.group"), c.sigmaRule()}
	scored := c.scored(g)
	var squares []string
	for _, d := range scored {
		detail, _ := c.variance(d)
		half := *c.res.Dimensions[d].HalfWidth
		if c.quick() {
			lines = append(lines, detail...)
		} else {
			lines = append(lines, c.p.T("results.explain.band.dimension", "name", c.dimensionName(d), "value", c.num(half)))
		}
		squares = append(squares, c.num(half)+"²")
	}
	half := *c.res.Groups[g].HalfWidth
	return append(lines,
		c.p.T("results.explain.band.mean", "terms", sum(squares), "n", len(scored), "value", c.num(half), "printed", printed(half)),
		c.p.T("results.explain.band.about"))
}

func (c *picture) groupTarget(g assessment.GroupID) []string {
	lines := []string{c.p.T("results.explain.target.group")}
	var values []string
	scored := c.scored(g)
	for _, d := range scored {
		target := c.num(*c.res.Dimensions[d].Target)
		values = append(values, target)
		lines = append(lines, c.p.T("results.explain.target.dimension", "name", c.dimensionName(d), "value", target))
	}
	target := *c.res.Groups[g].Target
	return append(lines, c.p.T("results.explain.target.mean", "terms", sum(values), "n", len(scored),
		"value", c.num(target), "printed", printed(target)))
}

func (c *picture) groupGap(g assessment.GroupID) []string {
	r := c.res.Groups[g]
	index, target := printed(*r.Index), printed(*r.Target)
	lines := []string{c.p.T("results.explain.gap.result", "target", target, "index", index,
		"gap", c.num(float64(target-index)), "words", c.gapWords(target-index))}
	if half := printed(*r.HalfWidth); target-index <= half && index-target <= half {
		lines = append(lines, c.p.T("results.explain.gap.band", "half", half))
	}
	return lines
}

func (c *picture) dimensionName(id assessment.DimensionID) string {
	if d, ok := c.qn.Dimension(id); ok {
		return string(id) + " " + c.in(d.Title)
	}
	return string(id)
}
