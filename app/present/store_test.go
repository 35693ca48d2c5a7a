package present_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"plumbline/assessment"
)

// step is one undoable change of the fake store.
type step struct {
	question assessment.QuestionID
	before   assessment.Assessment
	after    assessment.Assessment
}

// store keeps assessments in memory. While broken is set every write fails.
type store struct {
	qn       *assessment.Questionnaire
	entries  map[string]*assessment.Entry
	order    []string
	settings map[string]string
	done     []step
	undone   []step
	writes   int
	broken   error
}

func newStore() *store {
	return &store{qn: sample(), entries: map[string]*assessment.Entry{}, settings: map[string]string{}}
}

var errDisk = errors.New("no space left")

// copied keeps the caller's maps and slices apart from the store's.
func copied(a assessment.Assessment) assessment.Assessment {
	raw, err := json.Marshal(a)
	if err != nil {
		panic(err)
	}
	var out assessment.Assessment
	if err := json.Unmarshal(raw, &out); err != nil {
		panic(err)
	}
	return out
}

func (s *store) List() ([]assessment.Row, error) {
	if s.broken != nil {
		return nil, s.broken
	}
	var out []assessment.Row
	for _, id := range s.order {
		e, ok := s.entries[id]
		if !ok {
			continue
		}
		r := assessment.Row{ID: id, Name: e.Assessment.Company.Name, Mode: e.Assessment.Mode, Changed: e.Changed}
		for _, q := range e.Assessment.AskedQuestions(s.qn) {
			r.Asked++
			if e.Assessment.Answer(q.ID).State != assessment.Unanswered {
				r.Answered++
			}
		}
		out = append(out, r)
	}
	return out, nil
}

func (s *store) Create(a assessment.Assessment) (assessment.Entry, error) {
	if s.broken != nil {
		return assessment.Entry{}, s.broken
	}
	id := fmt.Sprintf("id%d", len(s.order)+1)
	s.order = append(s.order, id)
	s.entries[id] = &assessment.Entry{ID: id, Created: now, Changed: now, Assessment: copied(a)}
	return *s.entries[id], nil
}

func (s *store) Load(id string) (assessment.Entry, error) {
	e, ok := s.entries[id]
	if !ok {
		return assessment.Entry{}, fmt.Errorf("no assessment %s", id)
	}
	out := *e
	out.Assessment = copied(e.Assessment)
	return out, nil
}

func (s *store) Questionnaire(string) (*assessment.Questionnaire, error) { return s.qn, nil }

func (s *store) change(id string, q assessment.QuestionID, f func(*assessment.Assessment)) error {
	if s.broken != nil {
		return s.broken
	}
	e := s.entries[id]
	before := copied(e.Assessment)
	f(&e.Assessment)
	s.done, s.undone = append(s.done, step{q, before, copied(e.Assessment)}), nil
	s.writes++
	return nil
}

func (s *store) SaveCompany(id string, c assessment.Company) error {
	return s.change(id, "", func(a *assessment.Assessment) { a.Company = copied(assessment.Assessment{Company: c}).Company })
}

func (s *store) SaveAnswer(id string, q assessment.QuestionID, answer assessment.Answer) error {
	return s.change(id, q, func(a *assessment.Assessment) {
		if a.Answers == nil {
			a.Answers = map[assessment.QuestionID]assessment.Answer{}
		}
		a.Answers[q] = answer
	})
}

func (s *store) SaveExposures(id string, facts map[assessment.ExposureID]int) error {
	return s.change(id, "", func(a *assessment.Assessment) { a.Exposures = maps.Clone(facts) })
}

func (s *store) SaveSuppliers(id string, rows []assessment.Supplier) error {
	return s.change(id, "", func(a *assessment.Assessment) { a.Suppliers = slices.Clone(rows) })
}

func (s *store) SaveOutcomes(id string, facts map[string]string) error {
	return s.change(id, "", func(a *assessment.Assessment) { a.Outcomes = maps.Clone(facts) })
}

func (s *store) SavePlan(id string, plan assessment.PlanEdits) error {
	return s.change(id, "", func(a *assessment.Assessment) { a.Plan = plan.Clone() })
}

func (s *store) SaveScope(id string, scope assessment.Scope) error {
	return s.change(id, "", func(a *assessment.Assessment) { a.Scope = scope })
}

func (s *store) SetCurrent(id string, q assessment.QuestionID) error {
	if s.broken != nil {
		return s.broken
	}
	s.entries[id].Current = q
	return nil
}

func (s *store) Undo(id string) (assessment.QuestionID, bool, error) {
	if s.broken != nil || len(s.done) == 0 {
		return "", false, s.broken
	}
	last := s.done[len(s.done)-1]
	s.done, s.undone = s.done[:len(s.done)-1], append(s.undone, last)
	s.entries[id].Assessment = copied(last.before)
	return last.question, true, nil
}

func (s *store) Redo(id string) (assessment.QuestionID, bool, error) {
	if s.broken != nil || len(s.undone) == 0 {
		return "", false, s.broken
	}
	last := s.undone[len(s.undone)-1]
	s.undone, s.done = s.undone[:len(s.undone)-1], append(s.done, last)
	s.entries[id].Assessment = copied(last.after)
	return last.question, true, nil
}

func (s *store) Delete(id string) error {
	if s.broken != nil {
		return s.broken
	}
	delete(s.entries, id)
	return nil
}

func (s *store) Setting(key string) (string, error) { return s.settings[key], nil }

func (s *store) SetSetting(key, value string) error {
	if s.broken != nil {
		return s.broken
	}
	s.settings[key] = value
	return nil
}
