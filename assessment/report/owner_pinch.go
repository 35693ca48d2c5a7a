package report

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// pinchCount is how many questions page 3 puts into words.
const pinchCount = 8

// Pinch is page 3: where does it pinch?
type Pinch struct {
	Question Message
	Headline []Message
	Hangs    []Hang // below target by priority, then on target, then above
	Below    int    // how many of them hang below
	Cards    []PinchCard
	Head     Message
	Calm     Message // in place of the cards where there are none
	Remark   Message
}

// Hang is one question against the line of its target.
type Hang struct {
	Question assessment.QuestionID
	Group    assessment.GroupID
	Name     assessment.Text // short label
	Known    bool            // false: counted from 0
	Gap      int             // levels below target
	Above    int             // levels above target
	Rank     int             // 1 to 8 for the first, else 0
}

// PinchCard is one of the first questions in words: today's anchor and the next.
type PinchCard struct {
	Rank     int
	Question assessment.QuestionID
	Group    assessment.GroupID
	Title    assessment.Text
	Slot     Message // where the plan takes it up
	Target   int
	Today    Saying
	Next     Saying
}

func (b *ownerBuilder) pinch() Pinch {
	p := Pinch{Question: Say("report.pinch.question"), Hangs: b.hangs(), Below: len(b.res.Gaps)}
	for _, h := range p.Hangs {
		if q, ok := b.qn.Question(h.Question); ok && h.Rank > 0 {
			p.Cards = append(p.Cards, b.pinchCard(h.Rank, q))
		}
	}
	p.Headline = b.pinchHeadline(p)
	p.Head = Say("report.pinch.head", "n", len(p.Cards))
	p.Remark = Say("report.pinch.remark", "n", len(p.Hangs), "page", trustChapter)
	if len(p.Cards) == 1 {
		p.Head = Say("report.pinch.head.one")
	}
	if len(p.Cards) == 0 {
		p.Remark, p.Calm = Message{}, Say("report.pinch.calm")
		if len(p.Hangs) == 0 {
			p.Calm = Say("report.first.not_applicable")
		}
	}
	return p
}

// hangs lists every applicable question.
func (b *ownerBuilder) hangs() []Hang {
	var out, on, above []Hang
	for i, id := range b.res.Gaps {
		if q, ok := b.qn.Question(id); ok {
			h := b.hang(q)
			if i < pinchCount {
				h.Rank = i + 1
			}
			out = append(out, h)
		}
	}
	for _, q := range b.a.AskedQuestions(b.qn) {
		if _, ok := b.res.Questions[q.ID]; !ok {
			continue
		}
		switch h := b.hang(q); {
		case h.Gap > 0:
		case h.Above > 0:
			above = append(above, h)
		default:
			on = append(on, h)
		}
	}
	return append(append(out, on...), above...)
}

func (b *ownerBuilder) hang(q *assessment.Question) Hang {
	r := b.res.Questions[q.ID]
	h := Hang{Question: q.ID, Group: group(q.ID), Name: name(q), Known: r.Level != nil, Gap: r.Gap}
	if h.Known {
		h.Above = max(0, *r.Level-r.Target)
	}
	return h
}

func (b *ownerBuilder) pinchCard(rank int, q *assessment.Question) PinchCard {
	c := PinchCard{Rank: rank, Question: q.ID, Group: group(q.ID), Title: q.Title,
		Target: b.res.Questions[q.ID].Target, Slot: b.slot(q.ID), Today: b.saying(q)}
	next := min(c.Today.Level+1, 5)
	c.Next = Saying{Known: true, Level: next, Text: q.Anchors[next]}
	return c
}

// slot says which action of the plan takes the question up first, and when.
func (b *ownerBuilder) slot(id assessment.QuestionID) Message {
	for h := range b.plan.Stages {
		for _, c := range b.plan.Stages[h].Choices {
			for _, l := range c.Lifts {
				if l.Question == id {
					return Say("report.pinch.slot."+roadmap.Horizon(h).String(), "action", string(c.Action.ID))
				}
			}
		}
	}
	return b.waitingSlot(id)
}

// waitingSlot names the action of the plan that would take the question up but
// waits for other questions to rise.
func (b *ownerBuilder) waitingSlot(id assessment.QuestionID) Message {
	for h := range b.plan.Stages {
		for _, c := range b.plan.Stages[h].Choices {
			for _, r := range c.Action.Raises {
				if r.Question == id && len(c.Lacking) > 0 {
					return Say("report.pinch.slot.waits", "action", string(c.Action.ID), "question", string(c.Lacking[0]))
				}
			}
		}
	}
	return Say("report.pinch.slot.none")
}

// widestCount is how many gaps the headline looks at.
const widestCount = 5

// pinchHeadline says in which half the first gaps lie, and names the first.
func (b *ownerBuilder) pinchHeadline(p Pinch) []Message {
	switch {
	case len(p.Hangs) == 0:
		return []Message{Say("report.headline.not_applicable.short")}
	case p.Below == 0:
		return []Message{Say("report.pinch.headline.none")}
	case p.Below == 1:
		return []Message{Say("report.pinch.headline.one", "name", Inline{p.Hangs[0].Name})}
	case b.res.Answered == 0:
		return []Message{Say("report.pinch.headline.unknown")}
	}
	n := min(p.Below, widestCount)
	var of [2]int
	for _, h := range p.Hangs[:n] {
		if h.Group == assessment.Supply {
			of[1]++
		} else {
			of[0]++
		}
	}
	first := Say("report.pinch.headline", "name", p.Hangs[0].Name, "n", p.Below)
	if !b.asked(assessment.Digital) || !b.asked(assessment.Supply) {
		return []Message{first}
	}
	for i, g := range groups {
		if of[i] == n {
			return []Message{Say("report.pinch.headline.all."+string(g),
				"count", Say("report.count."+strconv.Itoa(n)), "name", Inline{p.Hangs[0].Name}), first}
		}
	}
	return []Message{first}
}
