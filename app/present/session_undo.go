package present

import (
	"maps"
	"slices"

	"plumbline/assessment"
)

// lastStep is what undo or redo did; the zero value is nothing.
type lastStep struct {
	word string // "undo" or "redo"
	none bool   // nothing was left to do
	card Card   // the card it touched, "" for a question
}

// Undo takes back the last change and tells which question it touched, "" for
// a card; ok is false where nothing was taken back.
func (s *Session) Undo() (q assessment.QuestionID, ok bool) { return s.step("undo", s.store.Undo) }

// Redo repeats the change that was taken back last.
func (s *Session) Redo() (q assessment.QuestionID, ok bool) { return s.step("redo", s.store.Redo) }

func (s *Session) step(word string, move func(string) (assessment.QuestionID, bool, error)) (assessment.QuestionID, bool) {
	s.last = lastStep{}
	// A change that is not saved yet is not in the journal: save it first, so
	// that it is the one taken back and never lost by loading.
	if s.dirty() {
		if s.flush(); s.failure != nil {
			return "", false
		}
	}
	defer s.notify()
	before := s.entry.Assessment
	q, ok, err := move(s.entry.ID)
	if err == nil && ok {
		err = s.load(s.entry.ID)
	}
	if s.failure = err; err != nil {
		return "", false
	}
	s.last = lastStep{word: word, none: !ok}
	if !ok {
		return "", false
	}
	if q == "" {
		s.last.card = touched(&before, &s.entry.Assessment)
	}
	s.saved = s.clock()
	return q, true
}

// CardPlan stands for the plan where undo or redo changed it; it is no card
// beside the questions.
const CardPlan = Card(StationPlan)

// touched tells on which card two states of an assessment differ.
func touched(before, after *assessment.Assessment) Card {
	switch {
	case !maps.Equal(before.Exposures, after.Exposures):
		return CardExposure
	case !slices.Equal(before.Suppliers, after.Suppliers):
		return CardSuppliers
	case !maps.Equal(before.Outcomes, after.Outcomes):
		return CardOutcomes
	case !before.Plan.Equal(after.Plan):
		return CardPlan
	}
	return CardFirm
}

// Touched returns the card that undo or redo changed last, "" for none.
func (s *Session) Touched() Card { return s.last.card }

// ForgetStep takes away the word on what undo or redo did. The window calls it
// when a person goes elsewhere.
func (s *Session) ForgetStep() { s.last = lastStep{} }
