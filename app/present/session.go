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

	unsavedCompany bool
	unsavedAnswers map[assessment.QuestionID]bool
	unsavedPlace   bool
}

// OpenSession loads the assessment with the questionnaire it was begun with.
func OpenSession(store SessionStore, id string, clock assessment.Clock) (*Session, error) {
	s := &Session{store: store, clock: clock, unsavedAnswers: map[assessment.QuestionID]bool{}}
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
// answer. Such an assessment need not be kept.
func (s *Session) Untouched() bool {
	c := s.entry.Assessment.Company
	return c.Name == "" && c.Sector == "" && c.Employees == 0 && len(s.entry.Assessment.Answers) == 0
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

// Retry tries again to save what could not be saved.
func (s *Session) Retry() { s.flush() }

// Undo takes back the last change and tells which question it touched, "" for
// the firm card; ok is false where nothing was taken back.
func (s *Session) Undo() (q assessment.QuestionID, ok bool) { return s.step(s.store.Undo) }

// Redo repeats the change that was taken back last.
func (s *Session) Redo() (q assessment.QuestionID, ok bool) { return s.step(s.store.Redo) }

func (s *Session) step(move func(string) (assessment.QuestionID, bool, error)) (assessment.QuestionID, bool) {
	// A change that is not saved yet is not in the journal: save it first, so
	// that it is the one taken back and never lost by loading.
	if s.dirty() {
		if s.flush(); s.failure != nil {
			return "", false
		}
	}
	defer s.notify()
	q, ok, err := move(s.entry.ID)
	if err == nil && ok {
		err = s.load(s.entry.ID)
	}
	if s.failure = err; err != nil || !ok {
		return "", false
	}
	s.saved = s.clock()
	return q, true
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
	return nil
}

func (s *Session) setCompany(c assessment.Company) {
	s.entry.Assessment.Company = c
	s.unsavedCompany = true
	s.flush()
}

func (s *Session) setAnswer(q assessment.QuestionID, a assessment.Answer) {
	s.entry.Assessment.Answers[q] = a
	s.unsavedAnswers[q] = true
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
	return s.unsavedCompany || s.unsavedPlace || len(s.unsavedAnswers) > 0
}

// flush writes what is not on disk yet and remembers why it could not.
func (s *Session) flush() {
	change := s.unsavedCompany || len(s.unsavedAnswers) > 0
	if s.failure = s.write(); s.failure == nil && change {
		s.saved = s.clock()
	}
	s.notify()
}

func (s *Session) write() error {
	id := s.entry.ID
	if s.unsavedCompany {
		if err := s.store.SaveCompany(id, s.entry.Assessment.Company); err != nil {
			return fmt.Errorf("save firm card: %w", err)
		}
		s.unsavedCompany = false
	}
	for _, q := range s.qn.Questions {
		if !s.unsavedAnswers[q.ID] {
			continue
		}
		if err := s.store.SaveAnswer(id, q.ID, s.entry.Assessment.Answers[q.ID]); err != nil {
			return fmt.Errorf("save answer %s: %w", q.ID, err)
		}
		delete(s.unsavedAnswers, q.ID)
	}
	if s.unsavedPlace {
		if err := s.store.SetCurrent(id, s.entry.Current); err != nil {
			return fmt.Errorf("save place: %w", err)
		}
		s.unsavedPlace = false
	}
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
