package report

import (
	"cmp"
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/assessment/roadmap"
)

// Estimate is how MIIT's indicators would see the firm.
type Estimate struct {
	Points     Tenths
	Low, High  Tenths // with all unverified answers one level lower and higher
	Level      int
	Name       Message // of the level
	Range      Message
	Gates      []Gate
	Next       *NextLevel // nil at the highest level
	Bins       []SceneBin
	List       []Purchase
	ListHead   Message
	Conclusion []Message // what the list is, and when the plan gets there
}

// Gate is the score a level asks for.
type Gate struct {
	Level  int
	Name   Message
	Points float64
}

// NextLevel is how far the next level is.
type NextLevel struct {
	Name    Message
	Points  Tenths // it asks for
	Short   Tenths // missing, of the printed numbers; 0: none
	Scores  Message
	Scenes  Message
	Missing []MissingScene
}

// MissingScene is a scene to lift for the next level.
type MissingScene struct {
	Title    assessment.Text
	Starred  bool
	Question assessment.QuestionID
}

// SceneBin holds the scenes of some levels.
type SceneBin struct {
	Name   Message
	Next   bool // the level asked for, or a higher one
	Scenes []Scene
}

// Scene is one field of business with its level.
type Scene struct {
	Title    assessment.Text
	Starred  bool
	Question assessment.QuestionID
	Level    int
	Known    bool
}

// Purchase is one row of the shopping list: an action, and what it brings.
type Purchase struct {
	Action   assessment.ActionID // "" where the library has none
	Title    assessment.Text     // of the action, or of the question
	Slot     Message             // when it is planned
	Points   Tenths
	From, To Tenths // the running sum before and after
	Scenes   []MissingScene

	slot int
	raw  float64
}

// unplanned stands for the horizon of an action that is not in the plan.
const unplanned = 3

func (b *ownerBuilder) estimate() *Estimate {
	r := b.views.MIIT
	e := &Estimate{Points: RoundTenths(r.Points), Low: RoundTenths(r.LowPoints), High: RoundTenths(r.HighPoints),
		Level: r.Level, Name: miitLevel(r.Level), Range: levelSpan(r), Bins: bins(r)}
	for _, g := range b.views.Tables.MIIT.Rule.Gates {
		e.Gates = append(e.Gates, Gate{g.Level, miitLevel(g.Level), g.Points})
	}
	if r.Next == nil {
		e.Conclusion = []Message{Say("crosswalk.miit.top")}
		return e
	}
	e.Next = b.nextLevel(r)
	e.ListHead = Say("report.others.list", "next", e.Next.Name)
	e.List = b.shopping(r)
	e.Conclusion = b.conclusion(r, e.List)
	return e
}

func (b *ownerBuilder) nextLevel(r *crosswalk.MIITResult) *NextLevel {
	n := &NextLevel{Name: miitLevel(r.Next.Gate.Level), Points: RoundTenths(r.Next.Gate.Points)}
	points := RoundTenths(r.Points)
	n.Short = max(0, n.Points-points)
	n.Scores = Say("report.others.points", "points", points, "next", n.Name, "need", n.Points)
	n.Scenes = Say("report.others.scenes", "have", r.Next.Scenes, "next", n.Name, "need", r.Next.Gate.Scenes,
		"constrained", r.Next.Gate.Constrained)
	for _, x := range r.Missing {
		if x.Kind == crosswalk.ForScene {
			n.Missing = append(n.Missing, b.missingScene(r, x))
		}
	}
	return n
}

func (b *ownerBuilder) missingScene(r *crosswalk.MIITResult, x crosswalk.Rise) MissingScene {
	m := MissingScene{Starred: x.Constrained, Question: x.Question}
	for _, s := range r.Scenes {
		if s.ID == x.ID {
			m.Title = s.Title
		}
	}
	return m
}

// bins sorts the scenes into three: below today's level, at it, and at the
// next or above.
func bins(r *crosswalk.MIITResult) []SceneBin {
	next := r.Level + 1
	if r.Next == nil {
		next = r.Level
	}
	var out []SceneBin
	if next > 1 {
		below := SceneBin{Name: miitLevel(0)}
		if next > 2 {
			below.Name = Say("report.others.bin.below", "level", miitLevel(next-1))
		}
		out = append(out, below)
	}
	top := SceneBin{Name: miitLevel(next), Next: r.Next != nil}
	if next < 4 {
		top.Name = Say("report.others.bin.above", "level", miitLevel(next))
	}
	out = append(out, SceneBin{Name: miitLevel(next - 1)}, top)
	for _, s := range r.Scenes {
		if !s.Applies {
			continue
		}
		i := len(out) - 1 + min(0, max(s.Level-next, 1-len(out)))
		out[i].Scenes = append(out[i].Scenes, Scene{s.Title, s.Constrained, s.Question, s.Level, s.Known})
	}
	for i := range out {
		slices.SortStableFunc(out[i].Scenes, func(x, y Scene) int {
			return cmp.Or(cmp.Compare(y.Level, x.Level), cmp.Compare(starRank(x.Starred), starRank(y.Starred)))
		})
	}
	return out
}

func starRank(starred bool) int {
	if starred {
		return 0
	}
	return 1
}

// shopping joins the rises of one action into a row, in the order of the plan.
func (b *ownerBuilder) shopping(r *crosswalk.MIITResult) []Purchase {
	var out []Purchase
	for _, x := range r.Missing {
		steps := b.purchases(x)
		if x.Kind == crosswalk.ForScene {
			last := &steps[len(steps)-1]
			last.Scenes = []MissingScene{b.missingScene(r, x)}
		}
		for _, p := range steps {
			out = merge(out, p)
		}
	}
	slices.SortStableFunc(out, func(x, y Purchase) int { return cmp.Compare(x.slot, y.slot) })
	sum := r.Points
	for i := range out {
		out[i].From = RoundTenths(sum)
		sum += out[i].raw
		out[i].To = RoundTenths(sum)
		out[i].Points = out[i].To - out[i].From
		out[i].Slot = slotName(out[i].slot)
	}
	return out
}

func slotName(slot int) Message {
	if slot == unplanned {
		return Say("report.others.unplanned")
	}
	return horizonName(roadmap.Horizon(slot))
}

// merge adds a row, to that of the same action where there is one.
func merge(list []Purchase, p Purchase) []Purchase {
	i := slices.IndexFunc(list, func(q Purchase) bool { return p.Action != "" && q.Action == p.Action })
	if i < 0 {
		return append(list, p)
	}
	list[i].raw += p.raw
	list[i].Scenes = append(list[i].Scenes, p.Scenes...)
	list[i].slot = max(list[i].slot, p.slot)
	return list
}

// purchases finds the actions that bring a rise, one after the other: those of
// the plan, for the rest of the way the cheapest of the library. There is at
// least one row; one without an action is for a specialist.
func (b *ownerBuilder) purchases(x crosswalk.Rise) []Purchase {
	var out []Purchase
	for at := x.From; at < x.To; {
		p, to := b.purchase(x.Question, at, x.To)
		p.raw = b.pointsBetween(x, at, to)
		out = append(out, p)
		at = to
	}
	return out
}

// purchase finds the next action of a way and how far it leads.
func (b *ownerBuilder) purchase(id assessment.QuestionID, from, want int) (p Purchase, to int) {
	for h := range b.plan.Stages {
		for _, c := range b.plan.Stages[h].Choices {
			for _, l := range c.Lifts {
				if l.Question == id && l.From <= from && l.To > from {
					return Purchase{Action: c.Action.ID, Title: c.Action.Title, slot: h}, min(l.To, want)
				}
			}
		}
	}
	p = Purchase{Title: b.named(id), slot: unplanned}
	a, to := b.cheapest(id, from, want)
	if a == nil {
		return p, want
	}
	p.Action, p.Title = a.ID, a.Title
	return p, to
}

// pointsBetween is the part of a rise's points that belongs to some of its
// levels.
func (b *ownerBuilder) pointsBetween(x crosswalk.Rise, from, to int) float64 {
	v := b.views.Tables.MIIT.Values
	if x.Points == 0 || v[x.To] == v[x.From] {
		return 0
	}
	return x.Points * (v[to] - v[from]) / (v[x.To] - v[x.From])
}

// cheapest returns the cheapest action of the library that lifts the question
// from a level to the wanted one, else as far as one does; nil where none does.
func (b *ownerBuilder) cheapest(id assessment.QuestionID, from, want int) (best *assessment.Action, to int) {
	cost := 0
	for i := range b.qn.Actions {
		a := &b.qn.Actions[i]
		if !b.a.Company.Has(a.Applies) {
			continue
		}
		for _, r := range a.Raises {
			if r.Question != id || r.From > from || r.To <= from {
				continue
			}
			if end := min(r.To, want); best == nil || end > to || end == to && a.Effort+a.Cash < cost {
				best, to, cost = a, end, a.Effort+a.Cash
			}
		}
	}
	return best, to
}

// conclusion says what the list is where not all of it is planned, and when the
// plan as it stands reaches the next level.
func (b *ownerBuilder) conclusion(r *crosswalk.MIITResult, list []Purchase) []Message {
	next := miitLevel(r.Next.Gate.Level)
	var out []Message
	if slices.ContainsFunc(list, func(p Purchase) bool { return p.slot == unplanned }) {
		out = append(out, Say("report.others.cheapest"))
	}
	for h := range b.plan.Stages {
		if level, ok := b.estimateAfter(h); ok && level >= r.Next.Gate.Level {
			return append(out, Say("report.others.planned."+roadmap.Horizon(h).String(), "next", next))
		}
	}
	return append(out, Say("report.others.planned.never", "next", next))
}
