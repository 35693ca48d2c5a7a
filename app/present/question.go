package present

import (
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// Question presents one question at a time with its six cards.
type Question struct {
	base
	s      *Session
	at     assessment.QuestionID
	asking assessment.State // the quiet card that waits for its reason or name
	notice notice
	second string // the language shown small beneath, "" for none
}

// notice is a word on what undo or redo did.
type notice struct {
	key      string
	question assessment.QuestionID
}

// NewQuestion returns the questions of the open assessment, at the place where
// the person left off, otherwise at the first one without an answer.
func NewQuestion(s *Session, p *i18n.Printer, clock assessment.Clock) *Question {
	q := &Question{base: base{p: p, clock: clock}, s: s}
	q.Resume()
	return q
}

// SetSecond shows title and levels in a second language too; "" for none.
func (q *Question) SetSecond(lang string) {
	q.second = lang
	q.changed()
}

// Resume goes to the place where the person left off. The screen calls it when
// it comes back, because the firm card may have changed what is asked.
func (q *Question) Resume() {
	asked := q.s.asked()
	q.at = ""
	if len(asked) > 0 {
		q.at = asked[0].ID
	}
	for _, a := range slices.Backward(asked) {
		if !q.s.settled(a.ID) {
			q.at = a.ID
		}
	}
	if q.index(q.s.entry.Current) >= 0 {
		q.at = q.s.entry.Current
	}
	q.changed()
}

// index returns the place of the question among those asked, -1 if it is not.
func (q *Question) index(id assessment.QuestionID) int {
	return slices.IndexFunc(q.s.asked(), func(a *assessment.Question) bool { return a.ID == id })
}

// Current returns the question on screen, "" where nothing is asked.
func (q *Question) Current() assessment.QuestionID { return q.at }

func (q *Question) answer() assessment.Answer { return q.s.Assessment().Answer(q.at) }

func (q *Question) save(a assessment.Answer) {
	if q.at == "" {
		return
	}
	q.asking, q.notice = assessment.Unanswered, notice{}
	q.s.setCurrent(q.at) // the first question on show was never gone to
	q.s.setAnswer(q.at, a)
	q.changed()
}

// Choose answers with the level; note and evidence stay.
func (q *Question) Choose(level int) {
	if level < 0 || level > 5 {
		return
	}
	a := q.answer()
	if a.State == assessment.Answered && a.Level == level || q.settleLevel(level) {
		return
	}
	q.save(assessment.Answer{State: assessment.Answered, Level: level, Evidence: a.Evidence, Note: a.Note})
}

// Step moves the choice up or down by that many levels; with nothing chosen it
// chooses level 0.
func (q *Question) Step(by int) {
	a := q.answer()
	if a.State != assessment.Answered {
		q.Choose(0)
		return
	}
	q.Choose(min(5, max(0, a.Level+by)))
}

// NotApplicable leaves the question out for a reason: the id of one in the
// list, or the person's own words. Without a reason it opens the list.
func (q *Question) NotApplicable(reason string) {
	if reason == "" {
		q.ask(assessment.NotApplicable)
		return
	}
	q.save(assessment.Answer{State: assessment.NotApplicable, Reason: reason, Note: q.answer().Note})
}

// DontKnow notes that nobody here knows, and who would; the name may be empty.
func (q *Question) DontKnow(who string) {
	a := q.answer()
	if a.State == assessment.DontKnow && a.WhoKnows == who {
		return
	}
	q.save(assessment.Answer{State: assessment.DontKnow, WhoKnows: who, Note: a.Note})
}

// Close folds the reason list up without an answer.
func (q *Question) Close() { q.ask(assessment.Unanswered) }

func (q *Question) ask(s assessment.State) {
	q.asking = s
	q.changed()
}

// Clear takes the answer away; a note stays.
func (q *Question) Clear() { q.save(assessment.Answer{Note: q.answer().Note}) }

// SetNote keeps the note.
func (q *Question) SetNote(text string) {
	a := q.answer()
	if a.Note == text {
		return
	}
	a.Note = text
	q.save(a)
}

// SetEvidence keeps how well the answer is backed.
func (q *Question) SetEvidence(e assessment.Evidence) {
	a := q.answer()
	a.Evidence = e
	q.save(a)
}

// Next goes to the next question. It returns false on the last one, where the
// results follow.
func (q *Question) Next() bool {
	i, asked := q.index(q.at), q.s.asked()
	if i+1 >= len(asked) {
		return false
	}
	q.goTo(asked[i+1].ID)
	return true
}

// Back goes to the question before. It returns false on the first one, where
// the firm card comes before.
func (q *Question) Back() bool {
	i := q.index(q.at)
	if i <= 0 {
		return false
	}
	q.goTo(q.s.asked()[i-1].ID)
	return true
}

// GoTo goes to the question; one that is not asked changes nothing.
func (q *Question) GoTo(id assessment.QuestionID) {
	if q.index(id) >= 0 {
		q.goTo(id)
	}
}

func (q *Question) goTo(id assessment.QuestionID) {
	q.at, q.asking, q.notice = id, assessment.Unanswered, notice{}
	q.s.setCurrent(id)
	q.changed()
}

// GoToDimension goes to the first question of the dimension without an answer,
// or to its first one.
func (q *Question) GoToDimension(d assessment.DimensionID) {
	in := q.s.askedIn(d)
	for _, a := range in {
		if !q.s.settled(a.ID) {
			q.goTo(a.ID)
			return
		}
	}
	if len(in) > 0 {
		q.goTo(in[0].ID)
	}
}

// NextUnanswered goes to the next question without an answer, round to the
// start. It returns false where all have one.
func (q *Question) NextUnanswered() bool {
	asked, i := q.s.asked(), q.index(q.at)
	for n := range asked {
		a := asked[(i+1+n)%len(asked)]
		if !q.s.settled(a.ID) {
			q.goTo(a.ID)
			return true
		}
	}
	return false
}

// Undo takes back the last change and goes to the question it touched. It
// returns true where the change was one of a card, which the session tells.
func (q *Question) Undo() (onCard bool) { return q.step(q.s.Undo, "undo") }

// Redo repeats the change that was taken back last.
func (q *Question) Redo() (onCard bool) { return q.step(q.s.Redo, "redo") }

func (q *Question) step(move func() (assessment.QuestionID, bool), word string) bool {
	id, ok := move()
	if !ok {
		if q.s.failure == nil {
			q.notice = notice{key: "shell." + word + ".none"}
		}
		q.changed()
		return false
	}
	q.GoTo(id)
	if q.index(q.at) < 0 {
		q.Resume()
	}
	q.notice = notice{key: "shell." + word + ".question", question: id}
	if id == "" {
		q.notice.key = "shell." + word + "." + string(q.s.last.card)
	}
	q.changed()
	return id == ""
}

// Retry tries again to save what could not be saved.
func (q *Question) Retry() {
	q.s.Retry()
	q.changed()
}
