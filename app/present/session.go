package present

import (
	"fmt"
	"maps"
	"time"

	"plumbline/assessment"
)

// SessionStore is what the open assessment needs of the store.
type SessionStore interface {
	Load(id string) (assessment.Entry, error)
	Questionnaire(id string) (*assessment.Questionnaire, error)
	SaveCompany(id string, c assessment.Company) error
	SaveAnswer(id string, q assessment.QuestionID, a assessment.Answer) error
	SaveExposures(id string, facts map[assessment.ExposureID]int) error
	SaveSuppliers(id string, rows []assessment.Supplier) error
	SaveOutcomes(id string, facts map[string]string) error
	SaveScope(id string, scope assessment.Scope) error
	SavePlan(id string, plan assessment.PlanEdits) error
	SetCurrent(id string, q assessment.QuestionID) error
	Undo(id string) (assessment.QuestionID, bool, error)
	Redo(id string) (assessment.QuestionID, bool, error)
}

// Session is the open assessment, shared by the screens that show it. What is
// changed is in memory at once and on disk before the command returns; what
// could not be saved is remembered and tried again with the next change.
type Session struct {
	// OnChange is called after every change and every attempt to save.
	OnChange func()

	store SessionStore
	clock assessment.Clock
	qn    *assessment.Questionnaire
	entry assessment.Entry

	saved   time.Time // when the last change reached the disk
	failure error     // why the last attempt to save or undo failed

	unsavedParts   map[part]bool
	unsavedAnswers map[assessment.QuestionID]bool
	unsavedPlace   bool

	loads int      // how often the assessment was read from the disk
	turn  int      // goes up with every change of what the firm said
	last  lastStep // what undo or redo did since the last change
	after bool     // the cards beside the questions are gone through after them

	disputes  ConflictStore // nil where nothing is handed over
	conflicts []assessment.Conflict
	disputed  error // why conflicts could not be read or settled
}

// OpenSession loads the assessment with the questionnaire it was begun with.
func OpenSession(store SessionStore, id string, clock assessment.Clock) (*Session, error) {
	s := &Session{store: store, clock: clock, unsavedParts: map[part]bool{}, unsavedAnswers: map[assessment.QuestionID]bool{}}
	if err := s.load(id); err != nil {
		return nil, err
	}
	qn, err := store.Questionnaire(id)
	if err != nil {
		return nil, fmt.Errorf("questionnaire of %s: %w", id, err)
	}
	s.qn = qn
	s.saved = s.entry.Changed
	return s, nil
}

// ID returns the id of the assessment.
func (s *Session) ID() string { return s.entry.ID }

// Questionnaire returns the questionnaire; it is read-only.
func (s *Session) Questionnaire() *assessment.Questionnaire { return s.qn }

// Assessment returns what the firm said so far, changes that could not be
// saved included; it is read-only.
func (s *Session) Assessment() *assessment.Assessment { return &s.entry.Assessment }

// snapshot returns a copy that later commands do not change.
func (s *Session) snapshot() *assessment.Assessment {
	a := s.entry.Assessment
	a.Answers = maps.Clone(a.Answers)
	return &a
}

// Untouched reports whether nothing was said yet: no name, no sector, no
// answer, nothing on the cards. Such an assessment need not be kept.
func (s *Session) Untouched() bool {
	a := &s.entry.Assessment
	c := &a.Company
	return len(s.conflicts) == 0 && c.Name == "" && c.Sector == "" && c.Employees == 0 && len(a.Answers) == 0 &&
		len(a.Exposures) == 0 && len(a.Suppliers) == 0 && len(a.Outcomes) == 0
}

// Settled counts the questions that have an answer of any kind, and all that
// are asked.
func (s *Session) Settled() (settled, asked int) {
	for _, q := range s.asked() {
		asked++
		if s.settled(q.ID) {
			settled++
		}
	}
	return settled, asked
}

func (s *Session) load(id string) error {
	entry, err := s.store.Load(id)
	if err != nil {
		return fmt.Errorf("open assessment %s: %w", id, err)
	}
	entry.Assessment.Answers = maps.Clone(entry.Assessment.Answers)
	if entry.Assessment.Answers == nil {
		entry.Assessment.Answers = map[assessment.QuestionID]assessment.Answer{}
	}
	s.entry = entry
	s.loads++
	s.turn++
	s.readConflicts()
	return nil
}

func (s *Session) notify() {
	if s.OnChange != nil {
		s.OnChange()
	}
}

func (s *Session) asked() []*assessment.Question {
	return s.entry.Assessment.AskedQuestions(s.qn)
}

func (s *Session) settled(q assessment.QuestionID) bool {
	return s.entry.Assessment.Answer(q).State != assessment.Unanswered
}

// firstUnsettled returns the first question without an answer, "" for none.
func (s *Session) firstUnsettled() assessment.QuestionID {
	for _, q := range s.asked() {
		if !s.settled(q.ID) {
			return q.ID
		}
	}
	return ""
}

// askedIn returns the questions of the dimension that are put to the firm.
func (s *Session) askedIn(d assessment.DimensionID) []*assessment.Question {
	var out []*assessment.Question
	for _, q := range s.asked() {
		if q.Dimension == d {
			out = append(out, q)
		}
	}
	return out
}

// cluster returns the firm's cluster, "" while the sector is not chosen.
func (s *Session) cluster() assessment.Cluster {
	if sector, ok := s.qn.Sector(s.entry.Assessment.Company.Sector); ok {
		return sector.Cluster
	}
	return ""
}
