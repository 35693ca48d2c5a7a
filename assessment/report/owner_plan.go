package report

import (
	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// Standpoint is where a group stands at one time, as printed.
type Standpoint struct {
	Known    bool
	Index    int
	HasLevel bool
	Level    int
}

func standpoint(index *float64, level *int) Standpoint {
	var s Standpoint
	if index != nil {
		s.Known, s.Index = true, Round(*index)
	}
	if level != nil {
		s.HasLevel, s.Level = true, *level
	}
	return s
}

// course is where a group stands today and after each horizon.
func (b *ownerBuilder) course(g assessment.GroupID) [4]Standpoint {
	r := b.res.Groups[g]
	out := [4]Standpoint{standpoint(r.Index, r.Level)}
	for h := range b.plan.Stages {
		mark := b.plan.Stages[h].Forecast.Of(g)
		out[h+1] = standpoint(mark.Index, mark.Level)
	}
	return out
}

func (b *ownerBuilder) askedGroups() []assessment.GroupID {
	var out []assessment.GroupID
	for _, g := range groups {
		if b.asked(g) {
			out = append(out, g)
		}
	}
	return out
}

// choices is how many actions the plan holds.
func (b *ownerBuilder) choices() int {
	n := 0
	for h := range b.plan.Stages {
		n += len(b.plan.Stages[h].Choices)
	}
	return n
}

// noPlan says why there is nothing to do; its key ends with the reason.
func (b *ownerBuilder) noPlan(key string) Message {
	switch {
	case len(b.res.Questions) == 0:
		return Say(key + ".not_applicable")
	case len(b.res.Gaps) == 0:
		return Say(key + ".hold")
	}
	return Say(key + ".no_room")
}

// joined puts up to two sentences' parts together.
func joined(key string, parts []Message) Message {
	switch len(parts) {
	case 0:
		return Message{}
	case 1:
		return Say(key+".1", "first", parts[0])
	}
	return Say(key+".2", "first", parts[0], "second", parts[1])
}

// used says how much of a horizon's capacity is taken.
func used(key string, s *roadmap.Stage) Message {
	return Say(key, "effort", Round(s.Effort), "effort_room", Round(s.Room.Effort),
		"cash", Round(s.Cash), "cash_room", Round(s.Room.Cash))
}

// named returns the short label of a question.
func (b *ownerBuilder) named(id assessment.QuestionID) assessment.Text {
	if q, ok := b.qn.Question(id); ok {
		return name(q)
	}
	return nil
}

// known reports whether the question was answered with a level.
func (b *ownerBuilder) known(id assessment.QuestionID) bool {
	r, ok := b.res.Questions[id]
	return ok && r.Level != nil
}

// helpers are those who can help with an action; what else stands in the
// library is printed as oneself.
var helpers = []string{"self", "association", "public", "bank", "vendor"}

func help(kind string) Message {
	for _, h := range helpers {
		if h == kind {
			return Say("report.plan.help." + h)
		}
	}
	return Say("report.plan.help.self")
}
