package present

import (
	"plumbline/assessment"
	"plumbline/assessment/merge"
)

// answerField names the answer on screen as a field of the assessment.
func (q *Question) answerField() string { return "answers." + string(q.at) }

// conflict returns both values where copies disagree about the answer.
func (q *Question) conflict() ConflictRow {
	c, ok := q.s.conflict(q.answerField())
	if !ok {
		return ConflictRow{}
	}
	row := q.conflictRow(q.s, c)
	row.Title = q.p.T("handover.conflict.question")
	return row
}

// Settle takes one of the values where copies disagree.
func (q *Question) Settle(value int) {
	q.asking, q.notice = assessment.Unanswered, notice{}
	q.s.Settle(q.answerField(), value)
	q.changed()
}

// settleLevel takes the one copy that gave the level, with its note; false
// where none or more than one did.
func (q *Question) settleLevel(level int) bool {
	c, ok := q.s.conflict(q.answerField())
	if !ok {
		return false
	}
	answers, err := merge.Answers(c)
	if err != nil {
		return false // then it is an answer of its own
	}
	found, copies := 0, 0
	for i, a := range answers {
		if a.State == assessment.Answered && a.Level == level {
			found, copies = i, copies+1
		}
	}
	if copies != 1 {
		return false
	}
	q.Settle(found)
	return true
}
