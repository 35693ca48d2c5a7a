package exchange

import (
	"plumbline/assessment"
)

// Limits of the firm card.
const (
	mostEmployees = 1_000_000
	mostSites     = 10_000
	mostHours     = 10_000
	mostGoals     = 3
)

var companyKeys = []string{"name", "sector", "size", "employees", "sites", "respondent", "applies",
	"goals", "ambition", "hours", "money"}

func (r *answersReader) company(n *node) assessment.Company {
	m := r.object(n, companyKeys...)
	c := assessment.Company{Ambition: assessment.Solid}
	if v, ok := m["name"]; ok {
		c.Name = r.text(v)
	}
	c.Sector = r.choice(r.need(n, m, "sector"), r.sectorIDs()...)
	if v, ok := m["employees"]; ok {
		c.Employees = r.whole(v, 1, mostEmployees)
	}
	c.Size = r.size(n, m["size"], c.Employees)
	c.Applies = r.qn.PresetFlags(c.Sector, c.Employees)
	if v, ok := m["applies"]; ok {
		c.Applies = typed[assessment.FlagID](r.choices(v, len(r.qn.Flags), r.flagIDs()...))
	}
	if c.Applies == nil {
		c.Applies = []assessment.FlagID{}
	}
	if v, ok := m["goals"]; ok {
		c.Goals = typed[assessment.GoalID](r.choices(v, mostGoals, r.goalIDs()...))
	}
	if v, ok := m["ambition"]; ok {
		c.Ambition = assessment.Ambition(r.choice(v, string(assessment.Basic), string(assessment.Solid), string(assessment.Lead)))
	}
	r.companyMeans(m, &c)
	return c
}

// companyMeans reads what the firm card holds about people, time and money.
func (r *answersReader) companyMeans(m map[string]*node, c *assessment.Company) {
	if v, ok := m["sites"]; ok {
		c.Sites = r.whole(v, 1, mostSites)
	}
	if v, ok := m["respondent"]; ok {
		c.Respondent = r.text(v)
	}
	if v, ok := m["hours"]; ok {
		c.Hours = r.whole(v, 1, mostHours)
	}
	if v, ok := m["money"]; ok {
		c.Money = r.choice(v, "0", "1", "6", "36", "more")
	}
}

// size returns the size that is given, even where the employees say otherwise:
// countries draw the line in different places.
func (r *answersReader) size(company, given *node, employees int) assessment.Size {
	switch {
	case given != nil:
		return assessment.Size(r.choice(given, string(assessment.Micro), string(assessment.Small), string(assessment.Medium)))
	case employees > 0:
		return assessment.SizeOf(employees)
	default:
		r.failAt(company, "no_size")
		return ""
	}
}

func (r *answersReader) sectorIDs() []string {
	var out []string
	for _, s := range r.qn.Sectors {
		out = append(out, s.ID)
	}
	return out
}

func (r *answersReader) flagIDs() []string {
	var out []string
	for _, f := range r.qn.Flags {
		out = append(out, string(f.ID))
	}
	return out
}

func (r *answersReader) goalIDs() []string {
	var out []string
	for _, g := range r.qn.Goals {
		out = append(out, string(g.ID))
	}
	return out
}

func (r *answersReader) exposureIDs() []string {
	var out []string
	for _, e := range r.qn.Exposures {
		out = append(out, string(e.ID))
	}
	return out
}

// typed turns words into ids; nil where there are none.
func typed[T ~string](words []string) []T {
	var out []T
	for _, w := range words {
		out = append(out, T(w))
	}
	return out
}
