package present

import (
	"fmt"

	"plumbline/assessment"
)

// part is what of an assessment is saved in one piece, beside the answers.
type part string

const (
	partCompany   part = "firm card"
	partScope     part = "scope"
	partExposures part = "exposure card"
	partSuppliers part = "supplier sheet"
	partOutcomes  part = "outcome card"
	partPlan      part = "plan"
)

// parts are saved in this order.
var parts = []part{partCompany, partScope, partExposures, partSuppliers, partOutcomes, partPlan}

func (s *Session) savePart(p part) error {
	id, a := s.entry.ID, &s.entry.Assessment
	switch p {
	case partCompany:
		return s.store.SaveCompany(id, a.Company)
	case partScope:
		return s.store.SaveScope(id, a.Scope)
	case partExposures:
		return s.store.SaveExposures(id, a.Exposures)
	case partSuppliers:
		return s.store.SaveSuppliers(id, a.Suppliers)
	case partPlan:
		return s.store.SavePlan(id, a.Plan)
	}
	return s.store.SaveOutcomes(id, a.Outcomes)
}

// Retry tries again to save what could not be saved.
func (s *Session) Retry() { s.flush() }

func (s *Session) setCompany(c assessment.Company) {
	s.entry.Assessment.Company = keptCompany(c)
	s.changedPart(partCompany)
}

func (s *Session) setScope(scope assessment.Scope) {
	s.entry.Assessment.Scope = scope
	s.changedPart(partScope)
}

// setExposures takes over the map; the caller does not change it later.
func (s *Session) setExposures(facts map[assessment.ExposureID]int) {
	s.entry.Assessment.Exposures = facts
	s.changedPart(partExposures)
}

// setSuppliers takes over the rows; the caller does not change them later.
func (s *Session) setSuppliers(rows []assessment.Supplier) {
	for i := range rows {
		rows[i].Name = kept(rows[i].Name)
	}
	s.entry.Assessment.Suppliers = rows
	s.changedPart(partSuppliers)
}

// setOutcomes takes over the map; the caller does not change it later.
func (s *Session) setOutcomes(facts map[string]string) {
	s.entry.Assessment.Outcomes = facts
	s.changedPart(partOutcomes)
}

// setPlan takes over the edits; the caller does not change them later.
func (s *Session) setPlan(edits assessment.PlanEdits) {
	s.entry.Assessment.Plan = keptPlan(edits)
	s.changedPart(partPlan)
}

func (s *Session) changedPart(p part) {
	s.turn++
	s.unsavedParts[p] = true
	s.last = lastStep{}
	s.flush()
}

func (s *Session) setAnswer(q assessment.QuestionID, a assessment.Answer) {
	s.turn++
	s.entry.Assessment.Answers[q] = keptAnswer(a)
	s.unsavedAnswers[q] = true
	s.last = lastStep{}
	s.flush()
}

func (s *Session) setCurrent(q assessment.QuestionID) {
	if s.entry.Current == q {
		return
	}
	s.entry.Current = q
	s.unsavedPlace = true
	s.flush()
}

func (s *Session) dirty() bool {
	return len(s.unsavedParts) > 0 || len(s.unsavedAnswers) > 0 || s.unsavedPlace
}

// flush writes what is not on disk yet and remembers why it could not.
func (s *Session) flush() {
	change := len(s.unsavedParts) > 0 || len(s.unsavedAnswers) > 0
	if s.failure = s.write(); s.failure == nil && change {
		s.saved = s.clock()
		if len(s.conflicts) > 0 {
			s.readConflicts() // what was said since is settled
		}
	}
	s.notify()
}

func (s *Session) write() error {
	for _, p := range parts {
		if !s.unsavedParts[p] {
			continue
		}
		if err := s.savePart(p); err != nil {
			return fmt.Errorf("save %s: %w", p, err)
		}
		delete(s.unsavedParts, p)
	}
	for _, q := range s.qn.Questions {
		if !s.unsavedAnswers[q.ID] {
			continue
		}
		if err := s.store.SaveAnswer(s.entry.ID, q.ID, s.entry.Assessment.Answers[q.ID]); err != nil {
			return fmt.Errorf("save answer %s: %w", q.ID, err)
		}
		delete(s.unsavedAnswers, q.ID)
	}
	if s.unsavedPlace {
		if err := s.store.SetCurrent(s.entry.ID, s.entry.Current); err != nil {
			return fmt.Errorf("save place: %w", err)
		}
		s.unsavedPlace = false
	}
	return nil
}
