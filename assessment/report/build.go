package report

import (
	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// Options are what a report needs besides the answers.
type Options struct {
	Date string // YYYY-MM-DD; empty: the date of the assessment
}

// BuildQuick returns the edition of two pages. It prints the results it is
// given and takes the first three steps; it scores nothing itself but the
// width the bands would have in the full check.
func BuildQuick(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results,
	steps []roadmap.Step, opt Options) Quick {
	b := builder{qn: qn, a: a, res: results, steps: steps[:min(len(steps), 3)]}
	return Quick{
		Head:   b.head(b.edition(), opt),
		Full:   a.Mode == assessment.Full,
		Monday: b.monday(),
		Hour:   b.hour(),
	}
}

// head returns what the edition says about itself.
func (b *builder) head(edition Message, opt Options) Head {
	date := opt.Date
	if date == "" {
		date = b.a.Date
	}
	return Head{
		Title:       Say("report.document", "firm", b.firm(), "edition", edition),
		Edition:     edition,
		Firm:        b.a.Company.Name,
		Facts:       b.facts(),
		Date:        date,
		Version:     b.qn.Version,
		Fingerprint: Fingerprint(b.qn, b.a),
	}
}

// builder holds what every part of the report is made from.
type builder struct {
	qn    *assessment.Questionnaire
	a     *assessment.Assessment
	res   assessment.Results
	steps []roadmap.Step
}

func (b *builder) quick() bool { return b.a.Mode != assessment.Full }

// byMode chooses between the message of the quick and of the full check.
func (b *builder) byMode(key string, args ...any) Message {
	if b.quick() {
		return Say(key+".quick", args...)
	}
	return Say(key+".full", args...)
}

func (b *builder) edition() Message { return b.byMode("report.edition", "n", b.res.Asked) }

func (b *builder) firm() any {
	if b.a.Company.Name == "" {
		return Say("report.firm.unnamed")
	}
	return b.a.Company.Name
}

// asked reports whether the group is part of the assessment's scope.
func (b *builder) asked(g assessment.GroupID) bool {
	return b.a.Scope != assessment.DigitalOnly && b.a.Scope != assessment.SupplyOnly ||
		b.a.Scope == assessment.Scope(g)
}

// facts are the three lines under the firm's name: who it is, what it aims at,
// and how far the answers carry.
func (b *builder) facts() [3]Message {
	return [3]Message{
		Say("report.facts.firm", "sector", b.sector(), "people", b.people()),
		b.goals(),
		b.byMode("report.facts.carry", "answered", b.res.Answered, "n", len(b.res.Questions)),
	}
}

func (b *builder) sector() any {
	if s, ok := b.qn.Sector(b.a.Company.Sector); ok {
		return s.Title
	}
	return Say("report.sector.unknown")
}

func (b *builder) people() Message {
	c := b.a.Company
	if c.Employees > 0 {
		return Say("report.people", "n", c.Employees)
	}
	switch c.Size {
	case assessment.Micro, assessment.Small, assessment.Medium:
		return Say("report.size." + string(c.Size))
	}
	return Say("report.size.unknown")
}

func (b *builder) goals() Message {
	var titles []any
	for _, id := range b.a.Company.Goals {
		for _, g := range b.qn.Goals {
			if g.ID == id {
				titles = append(titles, g.Title)
			}
		}
	}
	switch len(titles) {
	case 0:
		return Say("report.facts.no_goals")
	case 1:
		return Say("report.facts.goals.1", "first", titles[0])
	case 2:
		return Say("report.facts.goals.2", "first", titles[0], "second", titles[1])
	}
	return Say("report.facts.goals.3", "first", titles[0], "second", titles[1], "third", titles[2])
}

// open returns the questions of the group that are asked but have no level,
// in order; an empty group means both.
func (b *builder) open(g assessment.GroupID) []assessment.QuestionID {
	var out []assessment.QuestionID
	for _, q := range b.a.AskedQuestions(b.qn) {
		r, ok := b.res.Questions[q.ID]
		if ok && r.Level == nil && (g == "" || group(q.ID) == g) {
			out = append(out, q.ID)
		}
	}
	return out
}

// group returns the group of a question, the first letter of its id.
func group(id assessment.QuestionID) assessment.GroupID { return assessment.GroupID(id[:1]) }
