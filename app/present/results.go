package present

import (
	"math"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// Score makes results of an assessment.
type Score func(*assessment.Questionnaire, *assessment.Assessment) assessment.Results

// ResultsView is what the results screen shows.
type ResultsView struct {
	Title      string // the finding
	Facts      string // firm, kind, date, how much was answered
	BadgeLabel string // "answers: badge"
	Badge      string // "A", "B" or "C"
	Quick      bool   // dimensions carry a word instead of numbers
	Remark     string // what a quick check can say, "" in the full check
	Panels     []PanelView

	DimensionsTitle string
	Columns         Columns
	Dimensions      []DimensionRow
	Footnote        string

	GapsTitle string
	GapsNone  string // words where nothing is short of its target
	Gaps      []GapRow

	NeedsTitle string // "" where nothing is known of the next level
	Needs      []string

	ChecksTitle string
	Checks      []CheckRow

	OpenTitle string // "3 don't know: find out"
	Open      []OpenRow
	Missing   string // "5 questions have no answer yet", "" for none
	Answer    string // label that leads to the first of them
	AnswerAt  assessment.QuestionID

	Report string // label of the button that goes on
	Plan   bool   // it leads to the plan, else to the report
	Saved  SavedMark
	Banner Banner
}

// Results presents what scoring made of the answers.
type Results struct {
	base
	s     *Session
	score Score
}

// NewResults returns the results of the open assessment.
func NewResults(s *Session, score Score, p *i18n.Printer, clock assessment.Clock) *Results {
	return &Results{base: base{p: p, clock: clock}, s: s, score: score}
}

// Retry tries again to save what could not be saved.
func (r *Results) Retry() {
	r.s.Retry()
	r.changed()
}

// picture is one assessment with its results, laid out for words.
type picture struct {
	*Results
	qn  *assessment.Questionnaire
	a   *assessment.Assessment
	res assessment.Results
}

func (r *Results) picture() picture {
	return picture{r, r.s.qn, r.s.Assessment(), r.score(r.s.qn, r.s.Assessment())}
}

func (c *picture) quick() bool { return c.a.Mode == assessment.Quick }

// View returns what the results screen shows.
func (r *Results) View() ResultsView {
	c := r.picture()
	v := ResultsView{Title: c.title(), Facts: c.facts(), Quick: c.quick(),
		BadgeLabel: r.p.T("results.badge"), Badge: c.res.Confidence.Badge,
		DimensionsTitle: r.p.T("results.dimensions"), Report: r.p.T("results.report"),
		Saved: r.savedMark(r.s), Banner: r.banner(r.s)}
	if !v.Quick {
		v.Plan, v.Report = true, r.p.T("results.plan")
	}
	for _, g := range c.groups() {
		v.Panels = append(v.Panels, c.panel(g))
	}
	v.Columns = c.columns()
	for i := range c.qn.Dimensions {
		if d := &c.qn.Dimensions[i]; len(r.s.askedIn(d.ID)) > 0 {
			v.Dimensions = append(v.Dimensions, c.row(d))
		}
	}
	if n := len(v.Dimensions); n < len(c.qn.Dimensions) {
		v.DimensionsTitle = r.p.T("results.dimensions.some", "n", n)
	}
	v.Footnote = r.p.T("results.footnote")
	if v.Quick {
		v.Footnote, v.Remark = r.p.T("results.footnote.quick"), r.p.T("results.remark.quick")
	}
	c.fillGaps(&v)
	v.NeedsTitle, v.Needs = c.needs()
	c.fillChecks(&v)
	c.fillOpen(&v)
	return v
}

// groups returns the halves that are asked.
func (c *picture) groups() []assessment.GroupID {
	switch c.a.Scope {
	case assessment.DigitalOnly:
		return []assessment.GroupID{assessment.Digital}
	case assessment.SupplyOnly:
		return []assessment.GroupID{assessment.Supply}
	}
	return []assessment.GroupID{assessment.Digital, assessment.Supply}
}

// printed returns a number as it is printed: whole, rounded half to even. A
// printed gap is the difference of printed numbers.
func printed(v float64) int { return int(math.RoundToEven(v)) }

// short returns how far the group hangs short of its target, in printed points.
func (c *picture) short(g assessment.GroupID) (points int, known bool) {
	r := c.res.Groups[g]
	if r.Index == nil || r.Target == nil {
		return 0, false
	}
	return printed(*r.Target) - printed(*r.Index), true
}

// title says the finding. Its template is chosen by the state of both halves:
// short of target, on target, open (not enough answers) or off (not asked).
func (c *picture) title() string {
	state := map[assessment.GroupID]string{assessment.Digital: "off", assessment.Supply: "off"}
	points := map[assessment.GroupID]int{}
	known := false
	for _, g := range c.groups() {
		n, ok := c.short(g)
		points[g] = n
		switch {
		case !ok:
			state[g] = "open"
		case n > 0:
			state[g], known = "short", true
		default:
			state[g], known = "on", true
		}
	}
	if !known {
		return c.p.T("results.title.none")
	}
	key := "results.title."
	if c.quick() {
		key += "quick."
	}
	d, s := state[assessment.Digital], state[assessment.Supply]
	key += d + "_" + s
	switch {
	case d == "short" && s == "short":
		return c.p.T(key, "n", points[assessment.Digital], "supply", points[assessment.Supply])
	case d == "short":
		return c.p.T(key, "n", points[assessment.Digital])
	case s == "short":
		return c.p.T(key, "n", points[assessment.Supply])
	}
	return c.p.T(key)
}

// facts counts as the report does: what does not apply is left out.
func (c *picture) facts() string {
	kind := c.checkName(c.a)
	if day, err := time.Parse(time.DateOnly, c.a.Date); err == nil {
		kind = c.p.T("results.facts.kind", "kind", kind, "date", c.p.Date(day))
	}
	answered := c.p.T("results.facts.answered", "done", c.res.Answered, "all", len(c.res.Questions))
	if n := len(c.unknown()); n > 0 {
		answered = c.p.T("results.facts.unknown", "answered", answered, "n", n)
	}
	return c.p.T("results.facts", "firm", c.firmName(c.a.Company.Name), "kind", kind, "answered", answered)
}

// unknown returns the questions answered with don't know.
func (c *picture) unknown() []*assessment.Question {
	var out []*assessment.Question
	for _, q := range c.s.asked() {
		if c.a.Answer(q.ID).State == assessment.DontKnow {
			out = append(out, q)
		}
	}
	return out
}
