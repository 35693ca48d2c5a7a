package crosswalk

import "plumbline/assessment"

const maxLevel = 5

// standing is where one applicable question stands.
type standing struct {
	level    int // 0 where nothing is known
	known    bool
	verified bool
}

// standings are the questions that were asked and apply.
type standings map[assessment.QuestionID]standing

func standingsOf(qn *assessment.Questionnaire, a *assessment.Assessment) standings {
	out := standings{}
	for i := range qn.Questions {
		q := &qn.Questions[i]
		if !a.Asked(q) {
			continue
		}
		answer := a.Answer(q.ID)
		switch answer.State {
		case assessment.NotApplicable:
		case assessment.Answered:
			level := min(max(answer.Level, 0), maxLevel)
			out[q.ID] = standing{level, true, answer.Evidence == assessment.Verified}
		default:
			out[q.ID] = standing{}
		}
	}
	return out
}

// shifted returns the standings with every answer that nobody verified moved by
// so many levels.
func (s standings) shifted(by int) standings {
	out := make(standings, len(s))
	for id, at := range s {
		if at.known && !at.verified {
			at.level = min(max(at.level+by, 0), maxLevel)
		}
		out[id] = at
	}
	return out
}
