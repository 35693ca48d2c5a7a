package storage

import (
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
)

func TestUndoAndRedoSurviveARestart(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	id := create(t, w, assessment.Assessment{Company: assessment.Company{Name: "甲"}}).ID
	must(t, w.SaveAnswer(id, "D1.1", assessment.At(1)))
	must(t, w.SaveCompany(id, assessment.Company{Name: "乙"}))
	must(t, w.SaveAnswer(id, "D1.1", assessment.At(2)))
	closed(t, w)

	w = open(t, path)
	steps := []struct {
		move  func(string) (assessment.QuestionID, bool, error)
		q     assessment.QuestionID
		ok    bool
		name  string
		level int
	}{
		{w.Redo, "", false, "乙", 2},
		{w.Undo, "D1.1", true, "乙", 1},
		{w.Undo, "", true, "甲", 1},
		{w.Redo, "", true, "乙", 1},
		{w.Undo, "", true, "甲", 1},
		{w.Undo, "D1.1", true, "甲", 0},
		{w.Undo, "", false, "甲", 0},
		{w.Redo, "D1.1", true, "甲", 1},
	}
	for i, s := range steps {
		q, ok, err := s.move(id)
		a := load(t, w, id).Assessment
		if err != nil || q != s.q || ok != s.ok || a.Company.Name != s.name || a.Answer("D1.1").Level != s.level {
			t.Errorf("step %d: %q, %v, %v, %+v", i, q, ok, err, a)
		}
	}
	must(t, w.SaveAnswer(id, "D2.1", assessment.At(5)))
	if _, ok, err := w.Redo(id); ok || err != nil {
		t.Errorf("redo after a new change: %v, %v", ok, err)
	}
}

func TestSavingTheSameIsNoChange(t *testing.T) {
	w := open(t, somewhere(t))
	made := create(t, w, firm("甲"))
	must(t, w.SaveCompany(made.ID, firm("甲").Company))
	must(t, w.SaveAnswer(made.ID, "D1.2", made.Assessment.Answer("D1.2")))
	must(t, w.SaveAnswer(made.ID, "D9.9", assessment.Answer{}))
	if _, ok, err := w.Undo(made.ID); ok || err != nil {
		t.Errorf("there is something to undo: %v, %v", ok, err)
	}
	if e := load(t, w, made.ID); !e.Changed.Equal(made.Changed) {
		t.Errorf("changed %v, was %v", e.Changed, made.Changed)
	}
}

// model is what a workspace should do with one assessment: the states it went
// through, and where in them it is.
type model struct {
	states []assessment.Assessment
	at     int
}

func (m *model) now() assessment.Assessment { return m.states[m.at] }

func (m *model) do(a assessment.Assessment) {
	if !reflect.DeepEqual(a, m.now()) {
		m.states = append(m.states[:m.at+1], a)
		m.at++
	}
}

func copied(a assessment.Assessment) assessment.Assessment {
	answers := map[assessment.QuestionID]assessment.Answer{}
	for q, x := range a.Answers {
		answers[q] = x
	}
	a.Answers = answers
	return a
}

var anAnswer = rapid.Custom(func(t *rapid.T) assessment.Answer {
	switch rapid.IntRange(0, 3).Draw(t, "state") {
	case 0:
		return assessment.Answer{}
	case 1:
		return assessment.Answer{State: assessment.DontKnow, WhoKnows: rapid.String().Draw(t, "who")}
	case 2:
		return assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	}
	a := assessment.At(rapid.IntRange(0, 5).Draw(t, "level"))
	a.Note = rapid.StringN(0, 5, -1).Draw(t, "note")
	return a
})

// TestHistory makes random changes, undoes and redoes, closes and opens
// between them, and compares with the model after every step. At the end
// everything is undone and redone.
func TestHistory(t *testing.T) {
	folder := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(folder, nextID())
		h := &history{rt: rt, path: path}
		h.reopen()
		defer func() { h.must(h.w.Close()) }()
		e, err := h.w.Create(firm("甲"))
		h.must(err)
		h.id = e.ID
		h.m = model{states: []assessment.Assessment{firm("甲")}}
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			h.step()
			h.compare()
		}
		h.thereAndBack()
	})
}

type history struct {
	rt   *rapid.T
	path string
	w    *Workspace
	id   string
	m    model
}

func (h *history) must(err error) {
	if err != nil {
		h.rt.Fatal(err)
	}
}

func (h *history) reopen() {
	if h.w != nil {
		h.must(h.w.Close())
	}
	var err error
	h.w, err = Open(h.path, sample("1"), clock(), nextID)
	h.must(err)
}

func (h *history) step() {
	next := copied(h.m.now())
	switch rapid.IntRange(0, 11).Draw(h.rt, "move") {
	case 0:
		h.reopen()
	case 10:
		next.Outcomes = map[string]string{"energy": rapid.SampledFrom([]string{"better", "same", "worse"}).Draw(h.rt, "outcome")}
		h.must(h.w.SaveOutcomes(h.id, next.Outcomes))
		h.m.do(next)
	case 11:
		next.Scope = rapid.SampledFrom([]assessment.Scope{assessment.Both, assessment.DigitalOnly}).Draw(h.rt, "scope")
		h.must(h.w.SaveScope(h.id, next.Scope))
		h.m.do(next)
	case 1:
		next.Company.Name = rapid.SampledFrom([]string{"甲", "乙", "丙"}).Draw(h.rt, "name")
		h.must(h.w.SaveCompany(h.id, next.Company))
		h.m.do(next)
	case 2, 3:
		h.move(h.w.Undo, -1)
	case 4, 5:
		h.move(h.w.Redo, 1)
	default:
		q := rapid.SampledFrom(someQuestions).Draw(h.rt, "question")
		a := anAnswer.Draw(h.rt, "answer")
		h.must(h.w.SaveAnswer(h.id, q, a))
		next.Answers[q] = a
		if a == (assessment.Answer{}) {
			delete(next.Answers, q)
		}
		h.m.do(next)
	}
}

// move undoes or redoes in both and reports whether there was something to do.
func (h *history) move(f func(string) (assessment.QuestionID, bool, error), by int) bool {
	_, ok, err := f(h.id)
	h.must(err)
	to := h.m.at + by
	if want := to >= 0 && to < len(h.m.states); ok != want {
		h.rt.Fatalf("moved %v, want %v", ok, want)
	}
	if ok {
		h.m.at = to
	}
	return ok
}

func (h *history) compare() {
	e, err := h.w.Load(h.id)
	h.must(err)
	if !reflect.DeepEqual(e.Assessment, h.m.now()) {
		h.rt.Fatalf("got %+v\nwant %+v", e.Assessment, h.m.now())
	}
}

func (h *history) thereAndBack() {
	for h.move(h.w.Undo, -1) {
	}
	h.compare()
	h.reopen()
	for h.move(h.w.Redo, 1) {
	}
	h.compare()
	if h.m.at != len(h.m.states)-1 {
		h.rt.Fatal("not everything was redone")
	}
}
