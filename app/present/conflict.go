package present

import (
	"bytes"
	"encoding/json"
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// ConflictStore tells where copies of an assessment disagree, and settles it.
type ConflictStore interface {
	Conflicts(id string) ([]assessment.Conflict, error)
	Choose(id, field string, value json.RawMessage) error
}

// WatchConflicts makes the session know the places where copies of the
// assessment disagree.
func (s *Session) WatchConflicts(store ConflictStore) {
	s.disputes = store
	s.readConflicts()
	s.notify()
}

// Conflicts returns the places where copies of the assessment disagree.
func (s *Session) Conflicts() []assessment.Conflict { return s.conflicts }

// readConflicts asks the store again. What was known stays where it cannot
// tell, and the reason is kept.
func (s *Session) readConflicts() {
	if s.disputes == nil {
		return
	}
	found, err := s.disputes.Conflicts(s.entry.ID)
	if s.disputed = err; err == nil {
		s.conflicts = found
	}
}

// conflict returns what copies disagree about in a field.
func (s *Session) conflict(field string) (assessment.Conflict, bool) {
	for _, c := range s.conflicts {
		if c.Field == field {
			return c, true
		}
	}
	return assessment.Conflict{}, false
}

// Settle takes one of the values of a field in conflict.
func (s *Session) Settle(field string, value int) {
	c, ok := s.conflict(field)
	if !ok || value < 0 || value >= len(c.Values) {
		return
	}
	// What is not on disk yet goes there first, or loading would lose it.
	if s.dirty() {
		if s.flush(); s.failure != nil {
			return
		}
	}
	if s.disputed = s.disputes.Choose(s.entry.ID, field, c.Values[value]); s.disputed == nil {
		s.last = lastStep{}
		if s.disputed = s.load(s.entry.ID); s.disputed == nil {
			s.saved = s.clock()
		}
	}
	s.notify()
}

// Reload reads the assessment again after a file changed it on the disk.
func (s *Session) Reload() error {
	if s.dirty() {
		if s.flush(); s.failure != nil {
			return s.failure
		}
	}
	err := s.load(s.entry.ID)
	s.last = lastStep{}
	s.notify()
	return err
}

// Conflicts presents the places where copies of the open assessment disagree.
type Conflicts struct {
	base
	s *Session
}

// NewConflicts returns the places where copies of the open assessment
// disagree.
func NewConflicts(s *Session, p *i18n.Printer, clock assessment.Clock) *Conflicts {
	return &Conflicts{base: base{p: p, clock: clock}, s: s}
}

// Choose takes one of the values of a field.
func (c *Conflicts) Choose(field string, value int) {
	c.s.Settle(field, value)
	c.changed()
}

// ConflictChoice is one of the values that copies give.
type ConflictChoice struct {
	Pick   int    // names the value when it is chosen
	Mark   string // "here" or "from the file"
	Value  string
	Detail string // note and evidence, "" for none
}

// ConflictRow is one place where copies disagree.
type ConflictRow struct {
	Field    string
	Question assessment.QuestionID // of an answer, otherwise ""
	Title    string
	Choices  []ConflictChoice
}

// ConflictsView is what is shown of the places where copies disagree.
type ConflictsView struct {
	Strip       string // "3 places differ", "" where none does
	Action      string
	Title, Lead string
	Rows        []ConflictRow
	Failed      string // why a choice could not be kept
}

// View returns what is shown of the places where copies disagree.
func (c *Conflicts) View() ConflictsView {
	v := ConflictsView{Title: c.p.T("handover.conflict.title"), Lead: c.p.T("handover.conflict.lead"),
		Action: c.p.T("handover.conflict.choose")}
	if c.s.disputed != nil {
		v.Failed = c.p.Error(c.s.disputed)
	}
	if n := len(c.s.conflicts); n > 0 {
		v.Strip = c.p.T("handover.conflict.strip", "n", n)
	}
	for _, conflict := range c.s.conflicts {
		v.Rows = append(v.Rows, c.conflictRow(c.s, conflict))
	}
	return v
}

// conflictRow writes the values of a conflict in words, that of this computer
// first.
func (b *base) conflictRow(s *Session, c assessment.Conflict) ConflictRow {
	row := ConflictRow{Field: c.Field, Question: c.Question, Title: b.fieldName(s, c.Field)}
	for i, v := range c.Values {
		mark := "handover.mark.copy"
		switch {
		case c.Here == nil:
		case bytes.Equal(v, c.Here):
			mark = "handover.mark.here"
		default:
			mark = "handover.mark.file"
		}
		choice := ConflictChoice{Pick: i, Mark: b.p.T(mark)}
		choice.Value, choice.Detail = b.fieldValue(s, c.Field, v)
		at := len(row.Choices)
		if c.Here != nil && bytes.Equal(v, c.Here) {
			at = 0
		}
		row.Choices = slices.Insert(row.Choices, at, choice)
	}
	return row
}
