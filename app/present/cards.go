package present

import (
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// Card names one of the cards beside the questions.
type Card string

// The cards, in the order in which they are gone through.
const (
	CardFirm      Card = "firm"
	CardExposure  Card = "exposure"
	CardSuppliers Card = "suppliers"
	CardOutcomes  Card = "outcomes"
)

// Cards returns the cards that are offered, the firm card first: in the quick
// check it alone, without the supply-chain half no exposures and suppliers.
func (s *Session) Cards() []Card {
	out := []Card{CardFirm}
	a := s.Assessment()
	if a.Mode == assessment.Quick {
		return out
	}
	if a.Scope != assessment.DigitalOnly {
		out = append(out, CardExposure, CardSuppliers)
	}
	return append(out, CardOutcomes)
}

// Offers reports whether the card is one of those that are offered.
func (s *Session) Offers(c Card) bool { return slices.Contains(s.Cards(), c) }

// filled reports whether something stands on the card.
func (s *Session) filled(c Card) bool {
	a := s.Assessment()
	switch c {
	case CardExposure:
		return len(a.Exposures) > 0
	case CardSuppliers:
		return len(a.Suppliers) > 0
	case CardOutcomes:
		return len(a.Outcomes) > 0
	}
	return a.Company.Sector != ""
}

// CardAfterQuestions returns the first card with nothing on it, which comes
// after the last question; "" where the results follow.
func (s *Session) CardAfterQuestions() Card {
	for _, c := range s.Cards()[1:] {
		if !s.filled(c) {
			return c
		}
	}
	return ""
}

// GoThroughCards says whether the cards are gone through after the last
// question, so that the results follow, or from the firm card.
func (s *Session) GoThroughCards(afterQuestions bool) { s.after = afterQuestions }

// AfterQuestions reports whether the cards are gone through after the last
// question.
func (s *Session) AfterQuestions() bool { return s.after }

// elsewhere undoes or redoes from a card and reports whether the change was
// none of that card.
func (s *Session) elsewhere(at Card, move func() (assessment.QuestionID, bool)) (assessment.QuestionID, bool) {
	q, ok := move()
	return q, ok && s.last.card != at
}

// tabs returns the cards as a row of links; none where there is only one.
func (b *base) tabs(s *Session, at Card) []Option {
	cards := s.Cards()
	if len(cards) == 1 {
		return nil
	}
	var out []Option
	for _, c := range cards {
		o := Option{ID: string(c), Label: b.p.T("cards.tab." + string(c)), Chosen: c == at}
		if s.filled(c) {
			o.Rank = 1
		}
		out = append(out, o)
	}
	return out
}

// notice says what undo or redo did, where that concerns the card.
func (b *base) notice(s *Session, at Card) string {
	switch {
	case s.last.word == "":
		return ""
	case s.last.none:
		return b.p.T("shell." + s.last.word + ".none")
	case s.last.card == at:
		return b.p.T("shell." + s.last.word + "." + string(at))
	}
	return ""
}

// CardFrame is what every card beside the questions shows round its own part.
type CardFrame struct {
	Title  string
	Lead   string
	Tabs   []Option // Rank 1 where something stands on the card
	Notice string   // what undo or redo did
	Back   string
	Skip   string // leads past all cards; "" on the last one
	Next   string
	Saved  SavedMark
	Banner Banner
}

// sideCard is what the presenters of the cards beside the questions share.
type sideCard struct {
	base
	s  *Session
	at Card
}

func newSideCard(s *Session, at Card, p *i18n.Printer, clock assessment.Clock) sideCard {
	return sideCard{base: base{p: p, clock: clock}, s: s, at: at}
}

func (c *sideCard) frame() CardFrame {
	way := "questions"
	if c.s.after {
		way = "results"
	}
	v := CardFrame{Title: c.p.T(string(c.at) + ".title"), Lead: c.p.T(string(c.at) + ".lead"),
		Tabs: c.tabs(c.s, c.at), Notice: c.notice(c.s, c.at),
		Back: c.p.T("cards.back"), Skip: c.p.T("cards.skip." + way), Next: c.p.T("cards.next"),
		Saved: c.savedMark(c.s), Banner: c.banner(c.s)}
	if c.Next() == "" {
		v.Skip, v.Next = "", c.p.T("cards.next."+way)
	}
	return v
}

// Next returns the card that follows, "" after the last one.
func (c *sideCard) Next() Card { return c.beside(+1) }

// Back returns the card before; "" where the questions come before.
func (c *sideCard) Back() Card {
	before := c.beside(-1)
	if before == CardFirm && c.s.after {
		return ""
	}
	return before
}

func (c *sideCard) beside(by int) Card {
	cards := c.s.Cards()
	i := slices.Index(cards, c.at)
	if i < 0 || i+by < 0 || i+by >= len(cards) {
		return ""
	}
	return cards[i+by]
}

// Undo takes back the last change. Elsewhere is true where the change was none
// of this card: q is the question, or the session tells the card.
func (c *sideCard) Undo() (q assessment.QuestionID, elsewhere bool) {
	q, elsewhere = c.s.elsewhere(c.at, c.s.Undo)
	c.changed()
	return q, elsewhere
}

// Redo repeats the change that was taken back last.
func (c *sideCard) Redo() (q assessment.QuestionID, elsewhere bool) {
	q, elsewhere = c.s.elsewhere(c.at, c.s.Redo)
	c.changed()
	return q, elsewhere
}

// Retry tries again to save what could not be saved.
func (c *sideCard) Retry() {
	c.s.Retry()
	c.changed()
}
