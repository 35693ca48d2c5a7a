package present

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"plumbline/assessment"
)

// gapsShown is how many gaps stand on the screen.
const gapsShown = 5

// namesShown is how many questions a sentence names.
const namesShown = 3

// GapRow is a question short of its target.
type GapRow struct {
	Question assessment.QuestionID
	Group    assessment.GroupID
	Title    string
	Unknown  bool // don't know or no answer: counted from 0
	Now      int
	Target   int
	NowText  string // "1", or "?"
	GoalText string // "3"
}

// CheckRow is a note on answers that deserve a second look.
type CheckRow struct {
	ID        string
	Text      string
	Questions []assessment.QuestionID
	Show      string // label that leads to the first of them
}

// OpenRow is a question whose answer has to be found out.
type OpenRow struct {
	Question assessment.QuestionID
	Title    string
	Who      string // "ask: the buyer", "" where nobody was named
	Show     string // label that opens the question
}

func (c *picture) fillGaps(v *ResultsView) {
	v.GapsTitle = c.p.T("results.gaps")
	for _, id := range c.res.Gaps {
		if len(v.Gaps) == gapsShown {
			return
		}
		if q, ok := c.qn.Question(id); ok {
			v.Gaps = append(v.Gaps, c.gap(q))
		}
	}
	if len(v.Gaps) == 0 {
		v.GapsNone = c.p.T("results.gaps.none")
	}
}

func (c *picture) gap(q *assessment.Question) GapRow {
	r := c.res.Questions[q.ID]
	row := GapRow{Question: q.ID, Title: c.in(q.Title), Unknown: r.Level == nil, Target: r.Target,
		NowText: "?", GoalText: fmt.Sprint(r.Target)}
	if d, ok := c.qn.Dimension(q.Dimension); ok {
		row.Group = d.Group
	}
	if r.Level != nil {
		row.Now, row.NowText = *r.Level, fmt.Sprint(*r.Level)
	}
	return row
}

func (c *picture) fillChecks(v *ResultsView) {
	for _, check := range c.res.Checks {
		v.ChecksTitle = c.p.T("results.checks")
		v.Checks = append(v.Checks, CheckRow{ID: check.ID, Questions: check.Questions,
			Text: c.p.T("check."+check.ID, "n", len(check.Questions)), Show: c.p.T("results.checks.show")})
	}
}

func (c *picture) fillOpen(v *ResultsView) {
	for _, q := range c.unknown() {
		row := OpenRow{Question: q.ID, Title: c.in(q.Title), Show: c.p.T("results.checks.show")}
		if who := c.a.Answer(q.ID).WhoKnows; who != "" {
			row.Who = c.p.T("results.open.ask", "who", who)
		}
		v.Open = append(v.Open, row)
	}
	if n := len(v.Open); n > 0 {
		v.OpenTitle = c.p.T("results.open", "n", n)
	}
	if settled, asked := c.s.Settled(); settled < asked {
		v.Missing = c.p.T("results.missing", "n", asked-settled)
		v.Answer, v.AnswerAt = c.p.T("results.missing.answer"), c.s.firstUnsettled()
	}
}

// needs says what is missing for the next level of each half.
func (c *picture) needs() (title string, lines []string) {
	next := map[int]bool{}
	for _, g := range c.groups() {
		r := c.res.Groups[g]
		if r.Level == nil || *r.Level >= 5 {
			continue
		}
		next[*r.Level+1] = true
		lines = append(lines, c.need(g, *r.Level+1))
	}
	if len(next) == 0 {
		return "", nil
	}
	title = c.p.T("results.needs")
	for level := range next {
		if len(next) == 1 {
			title = c.p.T("results.needs.level", "level", level)
		}
	}
	return title, lines
}

// need says what one half needs for the level: more dimensions there, a gate
// opened, a straggler brought along, or its foundations.
func (c *picture) need(g assessment.GroupID, level int) string {
	group := c.p.T("results.group." + string(g))
	r := c.res.Groups[g]
	if c.quick() {
		return c.p.T("results.needs.quick", "group", group, "list", c.named(r.Blockers))
	}
	below, missing := c.shortOf(g, level)
	if missing > 0 {
		near := below[:min(missing, len(below), 3)]
		line := c.p.T("results.needs.more", "group", group, "n", missing, "level", level, "list", c.dimensionIDs(near))
		return line + c.gates(r.Blockers, level)
	}
	behind := slices.DeleteFunc(slices.Clone(below), func(d assessment.DimensionID) bool {
		return *c.res.Dimensions[d].Level >= level-1
	})
	if len(behind) > 0 {
		return c.p.T("results.needs.behind", "group", group, "list", c.dimensionIDs(behind)) + c.gates(r.Blockers, level)
	}
	return c.p.T("results.needs.base", "group", group, "list", c.named(r.Blockers))
}

// shortOf returns the dimensions of the group below the level, those with the
// fewest questions in the way first, and how many of them have to reach it:
// two thirds of all.
func (c *picture) shortOf(g assessment.GroupID, level int) (below []assessment.DimensionID, missing int) {
	scored := c.scored(g)
	reached := 0
	for _, d := range scored {
		if *c.res.Dimensions[d].Level >= level {
			reached++
		} else {
			below = append(below, d)
		}
	}
	slices.SortStableFunc(below, func(x, y assessment.DimensionID) int {
		a, b := c.res.Dimensions[x], c.res.Dimensions[y]
		return cmp.Or(cmp.Compare(*b.Level, *a.Level), cmp.Compare(len(a.Blockers), len(b.Blockers)))
	})
	return below, c.required(len(scored)) - reached
}

// required is how many of n dimensions have to reach a level.
func (c *picture) required(n int) int { return (2*n + 2) / 3 }

// scored returns the dimensions of the group that have a score.
func (c *picture) scored(g assessment.GroupID) []assessment.DimensionID {
	var out []assessment.DimensionID
	for _, d := range c.qn.Dimensions {
		if r := c.res.Dimensions[d.ID]; d.Group == g && r.Score != nil && r.Level != nil {
			out = append(out, d.ID)
		}
	}
	return out
}

// gates names the gates among the questions that hold their dimension back.
func (c *picture) gates(blockers []assessment.QuestionID, level int) string {
	out := ""
	for _, id := range blockers {
		q, ok := c.qn.Question(id)
		if !ok || !q.Gate || c.effective(id) >= level-1 {
			continue
		}
		key := "results.needs.gate"
		if c.res.Questions[id].Level == nil {
			key += ".unknown"
		}
		out += c.p.T(key, "question", string(id), "level", c.effective(id), "dimension", string(q.Dimension))
	}
	return out
}

// effective returns the level that counts, 0 where there is none.
func (c *picture) effective(id assessment.QuestionID) int {
	if e := c.res.Questions[id].Effective; e != nil {
		return *e
	}
	return 0
}

// named lists the first questions with their short names.
func (c *picture) named(ids []assessment.QuestionID) string {
	var out []string
	for _, id := range ids[:min(namesShown, len(ids))] {
		name := string(id)
		if q, ok := c.qn.Question(id); ok {
			if short := c.in(q.Short); short != "" {
				name += " " + short
			}
		}
		out = append(out, name)
	}
	return strings.Join(out, c.p.T("format.list.comma"))
}

func (c *picture) dimensionIDs(ids []assessment.DimensionID) string {
	var out []string
	for _, id := range ids {
		out = append(out, string(id))
	}
	return c.p.List(out)
}
