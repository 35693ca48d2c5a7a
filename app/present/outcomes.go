package present

import (
	"maps"
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// OutcomesView is what the outcome card shows.
type OutcomesView struct {
	CardFrame
	Hint  string // how a choice is taken back
	Facts []FactRow
}

// Outcomes presents the outcome card: six facts, better, same or worse than a
// year ago.
type Outcomes struct {
	sideCard
}

var (
	outcomeFacts = []string{"unit_cost", "sales_per_head", "right_first_time", "on_time", "energy", "days_lost"}
	outcomeTurns = []string{"better", "same", "worse"}
)

// NewOutcomes returns the outcome card of the open assessment.
func NewOutcomes(s *Session, p *i18n.Printer, clock assessment.Clock) *Outcomes {
	return &Outcomes{newSideCard(s, CardOutcomes, p, clock)}
}

// Choose keeps how a fact has turned out; choosing the same again takes it
// back.
func (o *Outcomes) Choose(fact, turn string) {
	if !slices.Contains(outcomeFacts, fact) || !slices.Contains(outcomeTurns, turn) {
		return
	}
	if o.s.Assessment().Outcomes[fact] == turn {
		o.Clear(fact)
		return
	}
	facts := o.copied()
	facts[fact] = turn
	o.s.setOutcomes(facts)
	o.changed()
}

// Clear takes a fact back to not known.
func (o *Outcomes) Clear(fact string) {
	facts := o.copied()
	if _, ok := facts[fact]; !ok {
		return
	}
	delete(facts, fact)
	o.s.setOutcomes(facts)
	o.changed()
}

func (o *Outcomes) copied() map[string]string {
	facts := maps.Clone(o.s.Assessment().Outcomes)
	if facts == nil {
		facts = map[string]string{}
	}
	return facts
}

// View returns what the outcome card shows.
func (o *Outcomes) View() OutcomesView {
	v := OutcomesView{CardFrame: o.frame(), Hint: o.p.T("cards.again")}
	for _, fact := range outcomeFacts {
		row := FactRow{ID: fact, Title: o.p.T("outcomes." + fact), Detail: o.p.T("outcomes." + fact + ".detail")}
		for _, turn := range outcomeTurns {
			row.Options = append(row.Options, Option{ID: turn, Label: o.p.T("outcomes." + turn),
				Chosen: o.s.Assessment().Outcomes[fact] == turn})
		}
		v.Facts = append(v.Facts, row)
	}
	return v
}
