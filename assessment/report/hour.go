package report

import (
	"slices"
	"strconv"

	"plumbline/assessment"
)

// ladderCount is how many questions are worth an hour.
const ladderCount = 5

func (b *builder) hour() Hour {
	h := Hour{HeldHead: Say("report.held.head")}
	shown := b.res.Gaps[:min(len(b.res.Gaps), ladderCount)]
	for _, id := range shown {
		if q, ok := b.qn.Question(id); ok {
			h.Ladders = append(h.Ladders, b.ladder(q))
		}
	}
	h.Question = Say("report.hour.question." + strconv.Itoa(len(h.Ladders)))
	h.Headline = b.hourHeadline(h.Ladders)
	h.Held = b.held()
	h.Notes = b.notes(shown)
	h.Next, h.NextText = b.next()
	return h
}

func (b *builder) ladder(q *assessment.Question) Ladder {
	r := b.res.Questions[q.ID]
	l := Ladder{Question: q.ID, Group: group(q.ID), Title: q.Title, Bring: q.Bring,
		Anchors: q.Anchors, Target: r.Target}
	if r.Level != nil {
		l.Known, l.Today, l.Next = true, *r.Level, *r.Level+1
		return l
	}
	answer := b.a.Answer(q.ID)
	switch {
	case answer.State == assessment.Unanswered:
		l.Unknown = Say("report.rung.unanswered")
	case answer.WhoKnows != "":
		l.Unknown = Say("report.rung.ask", "person", answer.WhoKnows)
	default:
		l.Unknown = Say("report.rung.unknown")
	}
	return l
}

func (b *builder) hourHeadline(ladders []Ladder) []Message {
	unknown := 0
	for _, l := range ladders {
		if !l.Known {
			unknown++
		}
	}
	switch {
	case len(b.res.Questions) == 0:
		return []Message{Say("report.hour.not_applicable"), Say("report.hour.not_applicable.short")}
	case len(ladders) == 0:
		return []Message{Say("report.hour.hold"), Say("report.hour.hold.short")}
	case unknown == len(ladders):
		return []Message{Say("report.hour.find_out"), Say("report.hour.find_out.short")}
	}
	return []Message{Say("report.hour.agree"), Say("report.hour.agree.short")}
}

// held lists the questions at target, in the order in which they are asked.
func (b *builder) held() []Held {
	var out []Held
	for _, q := range b.a.AskedQuestions(b.qn) {
		r, ok := b.res.Questions[q.ID]
		if ok && r.Level != nil && r.Gap == 0 {
			out = append(out, Held{q.ID, group(q.ID), name(q), *r.Level, r.Target})
		}
	}
	return out
}

// notes are what to look at again: what nobody knew and no ladder shows, and
// answers that do not fit together.
func (b *builder) notes(shown []assessment.QuestionID) []Message {
	var out []Message
	var rest []assessment.QuestionID
	for _, id := range b.open("") {
		if !slices.Contains(shown, id) {
			rest = append(rest, id)
		}
	}
	if len(rest) > 0 {
		out = append(out, b.listed("report.note.open", rest))
	}
	for _, c := range b.res.Checks {
		if note := checkNote(c); !note.Empty() {
			out = append(out, note)
			break
		}
	}
	return append(out, Say("report.note.basis"))
}

// longestPair is the most questions a pair of answers that do not fit names.
const longestPair = 4

// checkNote returns the note on a fired check: in its own words for a check
// over all answers, with the ids for a pair.
func checkNote(c assessment.FiredCheck) Message {
	switch c.ID {
	case "same_level", "unproven_high", "many_not_applicable":
		return Say("report.note." + c.ID)
	}
	if len(c.Questions) > longestPair {
		return Message{}
	}
	var pair []any
	for _, id := range c.Questions {
		pair = append(pair, string(id))
	}
	return Say("report.note.check", "list", pair)
}

// next tells what comes after these two pages.
func (b *builder) next() (head, text Message) {
	if !b.quick() {
		return Say("report.next.full"), Say("report.next.full.text")
	}
	return Say("report.next.quick", "n", b.fullCount(), "minutes", b.fullMinutes()),
		Say("report.next.quick.text", "n", b.res.Asked)
}

// fullMinutes is the time the full check takes, to the next five minutes.
func (b *builder) fullMinutes() int {
	total := 0.0
	for i := range b.qn.Questions {
		if q := &b.qn.Questions[i]; b.a.AskedInFull(q) {
			total += q.Minutes
		}
	}
	return max(5, 5*Round(total/5+0.499))
}
