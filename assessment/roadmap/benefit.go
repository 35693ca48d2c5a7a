// Package roadmap chooses actions out of the library: which to begin with, and
// what each is worth to a firm. The same input always gives the same choice.
//
// It imports assessment and assessment/scoring; it knows no text, no clock and
// no file.
package roadmap

import (
	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// stride is the most levels a question rises in one horizon.
const stride = 2

// Lift is what an action does for one question of a firm.
type Lift struct {
	Question assessment.QuestionID
	From, To int
}

// Standing is where a firm stands: the levels of the questions it was asked
// and to which the question applies (don't know and unanswered at 0), and the
// levels aimed at. A plan moves the levels on.
type Standing struct {
	Questionnaire *assessment.Questionnaire
	Assessment    *assessment.Assessment
	Levels        map[assessment.QuestionID]int
	Targets       map[assessment.QuestionID]int
}

// NewStanding reads today's standing out of the results.
func NewStanding(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results) Standing {
	s := Standing{qn, a, map[assessment.QuestionID]int{}, map[assessment.QuestionID]int{}}
	for id, r := range results.Questions {
		s.Targets[id] = r.Target
		s.Levels[id] = 0
		if r.Level != nil {
			s.Levels[id] = *r.Level
		}
	}
	return s
}

// Lifts returns the raises of the action that take effect: those of questions
// that stand from the raise's start up to below its end.
func (s Standing) Lifts(action *assessment.Action) []Lift {
	var out []Lift
	for _, r := range action.Raises {
		level, ok := s.Levels[r.Question]
		if ok && r.From <= level && level < r.To {
			out = append(out, Lift{r.Question, level, min(r.To, level+stride)})
		}
	}
	return out
}

// Benefit returns what the action is worth: over its lifts the levels won up
// to the target, each times weight, importance and urgency.
func Benefit(s Standing, action *assessment.Action) float64 {
	sum := 0.0
	for _, l := range s.Lifts(action) {
		q, ok := s.Questionnaire.Question(l.Question)
		if !ok {
			continue
		}
		won := max(0, min(l.To, s.Targets[l.Question])-l.From)
		sum += float64(won) * scoring.Pull(s.Questionnaire, s.Assessment, q, l.From)
	}
	return sum
}

// Value returns the benefit per unit of effort and cash.
func Value(s Standing, action *assessment.Action) float64 {
	return Benefit(s, action) / float64(cost(action))
}

// cost adds effort points and cash band; an action always takes some effort.
func cost(action *assessment.Action) int { return max(1, action.Effort) + action.Cash }

// Opens reports whether the action lifts a gate that stands below its floor.
func Opens(s Standing, action *assessment.Action) bool {
	for _, l := range s.Lifts(action) {
		q, ok := s.Questionnaire.Question(l.Question)
		if ok && scoring.GateBelowFloor(s.Questionnaire, q, l.From) {
			return true
		}
	}
	return false
}
