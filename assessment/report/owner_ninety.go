package report

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// Ninety is page 5: the next 90 days.
type Ninety struct {
	Question Message
	Headline []Message
	Cards    []Card  // the actions of the first horizon
	None     Message // what to do where there is none
	Forecast Message // where all that leads
	Used     Message // of the capacity
}

// Card is one action to carry out. Person and day are left to write in where
// the owner has not said.
type Card struct {
	Action    assessment.ActionID
	Own       bool // the owner's own action
	Title     assessment.Text
	FirstStep assessment.Text
	Proof     assessment.Text // done when
	KPI       assessment.Text // number to watch
	Work      Message
	Money     Message
	Help      Message
	Lifts     []CardLift
	NoLift    Message // stands in place of the lifts where there are none
	Person    string  // as the owner wrote it; may be empty
	Date      string  // YYYY-MM-DD, may be empty
}

// CardLift is what an action promises for one question. Its beginning is known
// where somebody knows it, or where an action before it brings it.
type CardLift struct {
	Lift
	Name assessment.Text
}

func (b *ownerBuilder) ninety() Ninety {
	stage := &b.plan.Stages[roadmap.H1]
	n := Ninety{
		Question: Say("report.ninety.question"),
		Forecast: b.nextForecast(),
		Used:     used("report.ninety.used", stage),
	}
	for i := range stage.Choices {
		n.Cards = append(n.Cards, b.actionCard(&stage.Choices[i]))
	}
	n.Headline = b.ninetyHeadline(stage)
	if len(n.Cards) == 0 {
		n.None = b.noPlan("report.ninety.none")
	}
	return n
}

func (b *ownerBuilder) actionCard(c *roadmap.Choice) Card {
	a := c.Action
	out := Card{Action: a.ID, Own: c.Own, Title: a.Title, FirstStep: a.FirstStep, Proof: a.Proof, KPI: a.KPI,
		Work: shortWork(a.Effort), Money: shortMoney(a.Cash), Help: help(a.Help),
		Person: b.a.Plan.Notes[a.ID].Person, Date: b.a.Plan.Notes[a.ID].Date}
	for _, l := range c.Lifts {
		known := b.known(l.Question) || l.From > 0
		out.Lifts = append(out.Lifts, CardLift{Lift{l.Question, known, l.From, l.To}, b.named(l.Question)})
	}
	switch {
	case len(c.Lacking) > 0:
		out.NoLift = Say("report.ninety.waits", "list", named(b.qn, c.Lacking, namesShown))
	case len(out.Lifts) == 0:
		out.NoLift = Say("report.ninety.own.lifts")
	}
	return out
}

// shortWork writes effort points under a head that names person-days.
func shortWork(effort int) Message {
	if n, ok := days[effort]; ok {
		return Say("report.ninety.work.upto", "n", n)
	}
	if effort <= 0 {
		return Say("report.ninety.work.none")
	}
	return Say("report.ninety.work.more", "n", 40)
}

// shortMoney writes a cash band in few words.
func shortMoney(cash int) Message {
	if n, ok := wages[cash]; ok {
		return Say("report.ninety.money.upto", "n", n)
	}
	if cash <= 0 {
		return Say("report.ninety.money.none")
	}
	return Say("report.ninety.money.more", "n", 36)
}

// ninetyHeadline says how many jobs there are and what they cost at most.
func (b *ownerBuilder) ninetyHeadline(stage *roadmap.Stage) []Message {
	if len(stage.Choices) == 0 {
		return []Message{b.noPlan("report.ninety.headline")}
	}
	jobs, waiting := b.readyJobs()
	if len(jobs) == 0 {
		jobs, waiting = stage.Choices, 0
	}
	n := len(jobs)
	kind := "report.ninety.headline.jobs"
	if lightJobs(jobs) {
		kind = "report.ninety.headline.small"
	}
	var count any = n
	if n <= 5 {
		count = Say("report.ninety.count." + strconv.Itoa(n))
	}
	full := Say(kind, "n", n, "count", count, "days", totalWork(jobs), "money", totalMoney(jobs))
	short := Say(kind+".short", "n", n, "count", count)
	if waiting > 0 {
		waits := func(m Message) Message { return Say("report.ninety.headline.waits", "jobs", m, "n", waiting) }
		return []Message{waits(full), waits(short), full, short}
	}
	return []Message{full, short}
}

// readyJobs returns the choices of the first horizon that need not wait for
// another, and how many do.
func (b *ownerBuilder) readyJobs() (ready []roadmap.Choice, waiting int) {
	for _, c := range b.plan.Stages[roadmap.H1].Choices {
		if len(c.Lacking) > 0 {
			waiting++
			continue
		}
		ready = append(ready, c)
	}
	return ready, waiting
}

// lightJobs reports whether none takes more than a week or a monthly wage.
func lightJobs(choices []roadmap.Choice) bool {
	for i := range choices {
		if a := choices[i].Action; a.Effort > 2 || a.Cash > 1 {
			return false
		}
	}
	return true
}

// totalWork adds up the most person-days that the actions take.
func totalWork(choices []roadmap.Choice) Message {
	sum, open := 0, false
	for i := range choices {
		n, ok := days[choices[i].Action.Effort]
		if !ok && choices[i].Action.Effort > 0 {
			n, open = 40, true
		}
		sum += n
	}
	if open {
		return Say("report.ninety.days.more", "n", sum)
	}
	return Say("report.ninety.days", "n", sum)
}

// totalMoney adds up the most monthly wages that the actions take.
func totalMoney(choices []roadmap.Choice) Message {
	sum, open := 0, false
	for i := range choices {
		n, ok := wages[choices[i].Action.Cash]
		if !ok && choices[i].Action.Cash > 0 {
			n, open = 36, true
		}
		sum += n
	}
	switch {
	case open:
		return Say("report.ninety.wages.more", "n", sum)
	case sum == 0:
		return Say("report.ninety.wages.none")
	}
	return Say("report.ninety.wages", "n", sum)
}

// nextForecast says where the groups stand once all of the first horizon is
// done.
func (b *ownerBuilder) nextForecast() Message {
	var parts []Message
	if len(b.plan.Stages[roadmap.H1].Choices) > 0 {
		for _, g := range b.askedGroups() {
			parts = append(parts, groupForecast(g, b.course(g)))
		}
	}
	return joined("report.ninety.all", parts)
}

func groupForecast(g assessment.GroupID, course [4]Standpoint) Message {
	now, then := course[0], course[1]
	name := Say("report.plan.group." + string(g))
	switch {
	case !now.Known || !then.Known:
		return Say("report.ninety.forecast.unknown", "group", name)
	case !now.HasLevel || !then.HasLevel:
		return Say("report.ninety.forecast", "group", name, "from", now.Index, "to", then.Index)
	case then.Level > now.Level:
		return Say("report.ninety.forecast.up", "group", name, "from", now.Index, "to", then.Index, "level", then.Level)
	}
	return Say("report.ninety.forecast.same", "group", name, "from", now.Index, "to", then.Index, "level", then.Level)
}
