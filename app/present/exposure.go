package present

import (
	"maps"
	"strconv"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// FactRow is one fact of a card with the few things that can be said of it.
// Nothing chosen means that it is not known.
type FactRow struct {
	ID        string
	Title     string
	Detail    string // soft words beneath the title
	Options   []Option
	Suggested string // the option that other answers suggest, "" for none
}

// ExposureView is what the exposure card shows.
type ExposureView struct {
	CardFrame
	Hint      string // how a choice is taken back
	Low, High string // over the first and the last option
	Facts     []FactRow
}

// Exposure presents the exposure card: eight facts, each from low to severe.
type Exposure struct {
	sideCard
}

// NewExposure returns the exposure card of the open assessment.
func NewExposure(s *Session, p *i18n.Printer, clock assessment.Clock) *Exposure {
	return &Exposure{newSideCard(s, CardExposure, p, clock)}
}

// Choose keeps how large an exposure is, from 0 to 3; choosing the same again
// takes it back.
func (e *Exposure) Choose(id assessment.ExposureID, grade int) {
	if !e.known(id) || grade < 0 || grade > 3 {
		return
	}
	if now, ok := e.s.Assessment().Exposures[id]; ok && now == grade {
		e.Clear(id)
		return
	}
	facts := e.copied()
	facts[id] = grade
	e.s.setExposures(facts)
	e.changed()
}

// Clear takes an exposure back to not known.
func (e *Exposure) Clear(id assessment.ExposureID) {
	facts := e.copied()
	if _, ok := facts[id]; !ok {
		return
	}
	delete(facts, id)
	e.s.setExposures(facts)
	e.changed()
}

func (e *Exposure) copied() map[assessment.ExposureID]int {
	facts := maps.Clone(e.s.Assessment().Exposures)
	if facts == nil {
		facts = map[assessment.ExposureID]int{}
	}
	return facts
}

func (e *Exposure) known(id assessment.ExposureID) bool {
	for i := range e.s.qn.Exposures {
		if e.s.qn.Exposures[i].ID == id {
			return true
		}
	}
	return false
}

// View returns what the exposure card shows.
func (e *Exposure) View() ExposureView {
	v := ExposureView{CardFrame: e.frame(), Hint: e.p.T("cards.again"), Low: e.p.T("exposure.low"), High: e.p.T("exposure.high")}
	for i := range e.s.qn.Exposures {
		v.Facts = append(v.Facts, e.fact(&e.s.qn.Exposures[i]))
	}
	return v
}

func (e *Exposure) fact(x *assessment.Exposure) FactRow {
	row := FactRow{ID: string(x.ID), Title: e.in(x.Title)}
	now, given := e.s.Assessment().Exposures[x.ID]
	for grade, words := range x.Options {
		row.Options = append(row.Options, Option{ID: strconv.Itoa(grade), Label: e.in(words), Chosen: given && now == grade})
	}
	if grade, ok := e.customers(); ok && x.ID == largestCustomer && !given {
		row.Suggested = strconv.Itoa(grade)
		row.Detail = e.p.T("exposure.suggested", "question", string(customerSpread), "option", row.Options[grade].Label)
	}
	return row
}

// The share of the largest customer is asked for in a question as well: its
// anchors name the shares. The two never overwrite each other.
const (
	largestCustomer assessment.ExposureID = "E3"
	customerSpread  assessment.QuestionID = "S4.2"
)

// shareOfLevel is the exposure that each level of the question stands for:
// over 50 % at the levels 0 and 1, then 30 to 50, under 30, and under 20.
var shareOfLevel = [6]int{3, 3, 2, 1, 0, 0}

func (e *Exposure) customers() (grade int, ok bool) {
	a := e.s.Assessment().Answer(customerSpread)
	if a.State != assessment.Answered || a.Level < 0 || a.Level >= len(shareOfLevel) {
		return 0, false
	}
	return shareOfLevel[a.Level], true
}
