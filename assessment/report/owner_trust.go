package report

import (
	"slices"
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// Trust is page 8: can I trust this?
type Trust struct {
	Question   Message
	Headline   []Message
	Matrix     []MatrixRow
	Badge      BadgeCard
	Person     Message // who answered
	Extent     Message // how much was asked
	FindOut    []FindOut
	FindHead   Message
	FindNone   Message   // stands in place of the list where it is empty
	Formulas   []Message // how it was computed, in five lines
	Checks     []Message
	Paragraphs []ParagraphRow
	Not        []Message // what the tool is not
}

// MatrixRow is one dimension with its answers.
type MatrixRow struct {
	Dimension assessment.DimensionID
	Group     assessment.GroupID
	Name      assessment.Text
	Cells     []Cell
}

// Cell is one answer.
type Cell struct {
	Question assessment.QuestionID
	State    assessment.State
	Level    int
	Evidence assessment.Evidence
}

// BadgeCard explains the confidence badge.
type BadgeCard struct {
	Badge string // A, B or C
	Value Tenths
	Text  Message
	Parts []BadgePart
}

// BadgePart is one of the four parts of the badge.
type BadgePart struct {
	Name   Message
	Share  float64 // 0 to 1
	Points Tenths
	Of     int
	Remark Message
}

// FindOut is an answer that nobody knows yet.
type FindOut struct {
	Question assessment.QuestionID
	Title    assessment.Text
	Who      Message
}

// ParagraphRow is one paragraph of the declaration on which questions rest.
type ParagraphRow struct {
	Number     int
	Theme      Message
	Dimensions []any // ids, to be listed
}

func (b *ownerBuilder) trust() Trust {
	t := Trust{
		Question:   Say("report.trust.question"),
		Matrix:     b.matrix(),
		Badge:      b.badgeCard(),
		Person:     Say("report.trust.person.unnamed"),
		Extent:     b.extent(),
		FindOut:    b.findOut(),
		Checks:     b.checkNotes(),
		Paragraphs: b.paragraphs(),
	}
	t.Headline = b.trustHeadline(len(t.FindOut))
	t.FindHead, t.FindNone = Say("report.trust.find", "n", len(t.FindOut)), Say("report.trust.find.none")
	if who := b.a.Company.Respondent; slices.Contains(assessment.Roles, who) {
		t.Person = Say("report.trust.person", "person", Say("firmcard.role."+who))
	} else if who != "" {
		t.Person = Say("report.trust.person", "person", who)
	}
	for i := 1; i <= 5; i++ {
		t.Formulas = append(t.Formulas, Say("report.trust.formula."+strconv.Itoa(i)))
	}
	for i := 1; i <= 4; i++ {
		t.Not = append(t.Not, Say("report.trust.not."+strconv.Itoa(i)))
	}
	return t
}

// trustHeadline counts the answers, what is shown for them, and what is open.
func (b *ownerBuilder) trustHeadline(open int) []Message {
	n := len(b.res.Questions)
	switch {
	case n == 0:
		return []Message{Say("report.trust.headline.not_applicable")}
	case b.res.Answered == 0:
		return []Message{Say("report.trust.headline.nothing", "n", n), Say("report.trust.headline.nothing.short")}
	}
	key := "report.trust.headline.open"
	if open == 0 {
		key = "report.trust.headline.closed"
	}
	return []Message{
		Say(key, "all", n, "answered", b.res.Answered, "backed", b.backed(), "n", open),
		Say("report.trust.headline.short", "all", n, "answered", b.res.Answered),
	}
}

// backed counts the answers with a level for which there is a note or proof.
func (b *ownerBuilder) backed() int {
	n := 0
	for id, r := range b.res.Questions {
		if r.Level != nil && b.a.Answer(id).Evidence != assessment.NoEvidence {
			n++
		}
	}
	return n
}

func (b *ownerBuilder) extent() Message {
	if b.quick() {
		return Say("report.trust.extent.quick", "n", b.res.Asked, "full", b.fullCount())
	}
	switch b.a.Scope {
	case assessment.DigitalOnly:
		return Say("report.trust.extent.D", "n", b.res.Asked)
	case assessment.SupplyOnly:
		return Say("report.trust.extent.S", "n", b.res.Asked)
	}
	return Say("report.trust.extent.full", "n", b.res.Asked)
}

func (b *ownerBuilder) matrix() []MatrixRow {
	var out []MatrixRow
	asked := b.a.AskedQuestions(b.qn)
	for i := range b.qn.Dimensions {
		d := &b.qn.Dimensions[i]
		row := MatrixRow{Dimension: d.ID, Group: d.Group, Name: d.Short}
		if len(row.Name) == 0 {
			row.Name = d.Title
		}
		for _, q := range asked {
			if q.Dimension == d.ID {
				a := b.a.Answer(q.ID)
				row.Cells = append(row.Cells, Cell{q.ID, a.State, a.Level, a.Evidence})
			}
		}
		if len(row.Cells) > 0 {
			out = append(out, row)
		}
	}
	return out
}

func (b *ownerBuilder) badgeCard() BadgeCard {
	c := b.res.Confidence
	card := BadgeCard{Badge: c.Badge, Value: RoundTenths(c.Value), Text: Say("report.trust.badge.text")}
	for _, p := range scoring.ConfidenceParts(b.qn, b.a) {
		card.Parts = append(card.Parts, BadgePart{Name: Say("report.trust.part." + p.ID), Share: p.Share,
			Points: RoundTenths(p.Share * p.Points), Of: Round(p.Points), Remark: b.partRemark(p.ID)})
	}
	return card
}

// partRemark says what a part of the badge was counted from.
func (b *ownerBuilder) partRemark(id string) Message {
	switch id {
	case "coverage":
		return Say("report.trust.part.coverage.remark", "answered", b.res.Answered, "all", len(b.res.Questions))
	case "evidence":
		return Say("report.trust.part.evidence.remark", "n", b.high())
	case "consistency":
		return Say("report.trust.part.consistency.remark", "n", b.contradictions())
	}
	return Say("report.trust.part." + id + ".remark")
}

// high counts the answers that need evidence.
func (b *ownerBuilder) high() int {
	n := 0
	for _, r := range b.res.Questions {
		if r.Level != nil && *r.Level >= 3 {
			n++
		}
	}
	return n
}

func (b *ownerBuilder) contradictions() int {
	n := 0
	for _, c := range b.res.Checks {
		if slices.ContainsFunc(b.qn.Rules.Checks, func(r assessment.ConsistencyCheck) bool { return r.ID == c.ID }) {
			n++
		}
	}
	return n
}

// findOut lists what nobody knows, in the order of the questions.
func (b *ownerBuilder) findOut() []FindOut {
	var out []FindOut
	for _, id := range b.open("") {
		q, ok := b.qn.Question(id)
		if !ok {
			continue
		}
		f := FindOut{Question: id, Title: q.Title, Who: Say("report.trust.find.unanswered")}
		if a := b.a.Answer(id); a.State == assessment.DontKnow {
			f.Who = Say("report.trust.find.nobody")
			if a.WhoKnows != "" {
				f.Who = Say("report.trust.find.ask", "person", a.WhoKnows)
			}
		}
		out = append(out, f)
	}
	return out
}

// checkNotes are the notes on answers that deserve a second look, and what no
// check can see.
func (b *ownerBuilder) checkNotes() []Message {
	var out []Message
	for _, c := range b.res.Checks {
		switch c.ID {
		case "same_level", "unproven_high", "many_unknown", "many_not_applicable", "targets_equal_levels":
			out = append(out, Say("report.trust.check."+c.ID))
		default:
			out = append(out, b.pairNote(c))
		}
	}
	if len(out) == 0 && b.res.Answered > 0 {
		out = append(out, Say("report.trust.check.clear"))
	}
	return append(out, Say("report.trust.check.limit"))
}

// pairNote names the answers that do not fit together, with their levels.
func (b *ownerBuilder) pairNote(c assessment.FiredCheck) Message {
	var list []any
	for _, id := range c.Questions {
		if r := b.res.Questions[id]; r.Level != nil {
			list = append(list, Say("report.trust.check.answer", "name", b.named(id), "id", string(id), "level", *r.Level))
		}
	}
	return Say("report.trust.check.pair", "list", list)
}

// paragraphs lists the paragraphs of the declaration that the questions asked
// rest on.
func (b *ownerBuilder) paragraphs() []ParagraphRow {
	var out []ParagraphRow
	for _, p := range b.qn.Paragraphs {
		row := ParagraphRow{Number: p.Number, Theme: Say("report.trust.paragraph." + strconv.Itoa(p.Number))}
		for _, q := range b.a.AskedQuestions(b.qn) {
			if slices.Contains(q.Paragraphs, p.Number) && !slices.Contains(row.Dimensions, any(string(q.Dimension))) {
				row.Dimensions = append(row.Dimensions, string(q.Dimension))
			}
		}
		if len(row.Dimensions) > 0 {
			out = append(out, row)
		}
	}
	return out
}
