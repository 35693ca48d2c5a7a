package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// standoutCount is how many strengths and how many gaps page 1 shows, and
// firstCount how many actions.
const (
	standoutCount = 3
	firstCount    = 3
)

// OwnerMonday is page 1: what do I do on Monday?
type OwnerMonday struct {
	Question    Message
	Headline    []Message // the first that fits is printed
	Panels      [2]Panel  // Digital, Supply
	Remark      Message
	Strengths   Standouts
	Costly      Standouts
	First       []OwnerFirst // up to three
	FirstHead   Message
	FirstRemark Message
	NoFirst     Message // what to do where there is no first action
}

// Standouts are a few answers under a head.
type Standouts struct {
	Head   Message
	Remark Message
	Rows   []Standout
	None   Message // stands in place of the rows where there are none
}

// Standout is one answer that stands out.
type Standout struct {
	Question assessment.QuestionID
	Group    assessment.GroupID
	Title    assessment.Text
	Short    assessment.Text
	Target   int
	Today    Saying
}

// Saying is what an answer says in the anchor's words, or that nobody knows.
type Saying struct {
	Known   bool
	Level   int             // 0 where nobody knows
	Text    assessment.Text // the anchor, where known
	Unknown Message         // what to find out, where not
}

// OwnerFirst is one of the first actions with what it lifts.
type OwnerFirst struct {
	First
	Person string // whom the owner put down; empty: to write in
	Lifts  []Lift
}

// Lift is what an action does for one question.
type Lift struct {
	Question assessment.QuestionID
	Known    bool // today's level is known
	From, To int
}

// Inline is a title that stands within a sentence: without what it says in
// brackets at its end, and beginning small where the language does so.
type Inline struct{ Title assessment.Text }

func (b *ownerBuilder) ownerMonday() OwnerMonday {
	m := OwnerMonday{
		Question:    Say("report.monday.question"),
		Remark:      Say("report.owner.remark", "page", trustChapter),
		Strengths:   b.strengths(),
		Costly:      b.costly(),
		First:       b.ownerFirst(),
		FirstHead:   Say("report.first.head." + strconv.Itoa(len(b.steps))),
		FirstRemark: b.ownerFirstRemark(),
	}
	for i, g := range groups {
		p := b.panel(g)
		if p.Known && p.HasLevel {
			p.Lead, p.Why = b.whyNotYet(g, p.Level)
		}
		m.Panels[i] = p
	}
	m.Headline = b.ownerHeadline(m.Panels)
	if len(m.First) == 0 {
		m.NoFirst = b.ownerNoFirst()
	}
	return m
}

// FirstJobs returns the first choices of the plan's first horizon that need
// not wait for another.
func FirstJobs(plan roadmap.Plan) []roadmap.Step {
	var out []roadmap.Step
	for _, c := range plan.Stages[roadmap.H1].Choices {
		if len(out) < firstCount && len(c.Lacking) == 0 {
			out = append(out, roadmap.Step{Action: c.Action, Raises: c.Lifts, Benefit: c.Benefit, Value: c.Value})
		}
	}
	return out
}

// ownerHeadline names the first actions; where they do not fit, it says the
// finding as the quick edition does.
func (b *ownerBuilder) ownerHeadline(panels [2]Panel) []Message {
	plain := b.headline(panels)
	kind, ok := jobsKind(plain[0].Key)
	if !ok {
		return plain
	}
	var args []any
	for i, s := range b.steps {
		args = append(args, "job"+strconv.Itoa(i+1), Inline{s.Action.Title})
	}
	n := "." + strconv.Itoa(len(b.steps))
	return append([]Message{Say("report.owner.headline"+kind+n, args...), Say("report.owner.headline.short"+n, args...)}, plain...)
}

// jobsKind returns how the headline speaks of jobs, if it does.
func jobsKind(key string) (kind string, ok bool) {
	for _, kind := range []string{".small", ".jobs"} {
		if strings.HasSuffix(key, kind) {
			return kind, true
		}
	}
	return "", false
}

// ownerFirst are the first actions of the plan.
func (b *ownerBuilder) ownerFirst() []OwnerFirst {
	var out []OwnerFirst
	ready, _ := b.readyJobs()
	for i, f := range b.first() {
		first := OwnerFirst{First: f, Person: b.a.Plan.Notes[f.Action].Person}
		for _, l := range b.actionCard(&ready[i]).Lifts {
			first.Lifts = append(first.Lifts, l.Lift)
		}
		out = append(out, first)
	}
	return out
}

func (b *ownerBuilder) ownerFirstRemark() Message {
	ready, _ := b.readyJobs()
	remark := Say("report.owner.first.plan", "page", ninetyChapter)
	if n := len(ready); n > firstCount {
		remark = Say("report.owner.first.remark", "n", n, "page", ninetyChapter)
	}
	for _, s := range b.steps {
		if s.Action.Cash > 0 {
			return Say("report.owner.first.wages", "remark", remark)
		}
	}
	return remark
}

func (b *ownerBuilder) ownerNoFirst() Message {
	if m := b.noFirst(); m.Key != "report.first.none" {
		return m
	}
	return Say("report.owner.first.none", "page", pinchChapter)
}

// standout returns what is known of the question.
func (b *ownerBuilder) standout(q *assessment.Question) Standout {
	return Standout{Question: q.ID, Group: group(q.ID), Title: q.Title, Short: name(q),
		Target: b.res.Questions[q.ID].Target, Today: b.saying(q)}
}

// saying returns today's answer to the question.
func (b *ownerBuilder) saying(q *assessment.Question) Saying {
	if r := b.res.Questions[q.ID]; r.Level != nil {
		return Saying{Known: true, Level: *r.Level, Text: q.Anchors[*r.Level]}
	}
	return Saying{Unknown: b.unknown(q.ID)}
}

// unknown says who could tell the level of the question.
func (b *ownerBuilder) unknown(id assessment.QuestionID) Message {
	answer := b.a.Answer(id)
	switch {
	case answer.State == assessment.Unanswered:
		return Say("report.rung.unanswered")
	case answer.WhoKnows != "":
		return Say("report.rung.ask", "person", answer.WhoKnows)
	}
	return Say("report.rung.unknown")
}

// strengths are the answers furthest above their targets; of equals the higher
// level, then the one that matters more to the firm. Where nothing has reached
// its target they are those nearest to it.
func (b *ownerBuilder) strengths() Standouts {
	var held, rest []*assessment.Question
	for _, q := range b.a.AskedQuestions(b.qn) {
		r, ok := b.res.Questions[q.ID]
		switch {
		case !ok || r.Level == nil || *r.Level == 0:
		case r.Gap == 0:
			held = append(held, q)
		default:
			rest = append(rest, q)
		}
	}
	var s Standouts
	chosen := b.strongest(held)
	s.Head = Say("report.owner.strengths." + strconv.Itoa(len(chosen)))
	if len(chosen) == 0 {
		chosen = b.strongest(rest)
		s.Head, s.Remark = Say("report.owner.furthest"), Say("report.owner.furthest.remark")
	}
	for _, q := range chosen {
		s.Rows = append(s.Rows, b.standout(q))
	}
	if len(s.Rows) == 0 {
		s.Head, s.Remark, s.None = Say("report.owner.strengths.0"), Message{}, Say("report.owner.strengths.none")
	}
	return s
}

func (b *ownerBuilder) strongest(list []*assessment.Question) []*assessment.Question {
	weight := func(q *assessment.Question) (surplus, level int, pull float64) {
		r := b.res.Questions[q.ID]
		return *r.Level - r.Target, *r.Level, scoring.Pull(b.qn, b.a, q, *r.Level)
	}
	slices.SortStableFunc(list, func(x, y *assessment.Question) int {
		xs, xl, xp := weight(x)
		ys, yl, yp := weight(y)
		return cmp.Or(cmp.Compare(ys, xs), cmp.Compare(yl, xl), cmp.Compare(yp, xp))
	})
	return list[:min(len(list), standoutCount)]
}

// costly are the gaps of the highest priority.
func (b *ownerBuilder) costly() Standouts {
	s := Standouts{Remark: Say("report.held.remark")}
	for _, id := range b.res.Gaps[:min(len(b.res.Gaps), standoutCount)] {
		if q, ok := b.qn.Question(id); ok {
			s.Rows = append(s.Rows, b.standout(q))
		}
	}
	s.Head = Say("report.owner.costly." + strconv.Itoa(len(s.Rows)))
	if len(s.Rows) == 0 {
		s.Remark, s.None = Message{}, Say("report.owner.costly.none")
		if len(b.res.Questions) == 0 {
			s.None = Say("report.headline.not_applicable")
		}
	}
	return s
}
