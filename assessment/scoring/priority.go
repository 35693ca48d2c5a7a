package scoring

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"plumbline/assessment"
)

// goalWeights is what the first, second and third goal add to the importance
// of the questions that serve them.
var goalWeights = [3]float64{0.75, 0.5, 0.25}

const (
	mostImportance  = 2.5
	exposureUrgency = 0.25
	openGateUrgency = 1.5
)

// questions returns the result of every applicable question.
func (s *sheet) questions() map[assessment.QuestionID]assessment.QuestionResult {
	out := map[assessment.QuestionID]assessment.QuestionResult{}
	for _, q := range s.asked {
		if !s.applicable(q) {
			continue
		}
		r := assessment.QuestionResult{Target: s.target(q)}
		level, ok := s.level(q.ID)
		if ok {
			effective := s.effective[q.ID]
			r.Level, r.Effective = &level, &effective
		} else {
			level = 0
		}
		r.Gap = max(0, r.Target-level)
		r.Priority = float64(r.Gap) * s.pull(q, level)
		out[q.ID] = r
	}
	return out
}

// Pull returns what one level more of the question is worth to the firm while
// it stands at the level: weight times importance times urgency.
func Pull(qn *assessment.Questionnaire, a *assessment.Assessment, q *assessment.Question, level int) float64 {
	s := sheet{qn: qn, a: a}
	return s.pull(q, level)
}

func (s *sheet) pull(q *assessment.Question, level int) float64 {
	return q.Weight() * importance(q, s.a.Company.Goals) * s.urgency(q, level)
}

// importance grows with the goals that the question serves.
func importance(q *assessment.Question, goals []assessment.GoalID) float64 {
	sum := 1.0
	for rank, goal := range goals {
		if rank < len(goalWeights) && slices.Contains(q.Goals, goal) {
			sum += goalWeights[rank]
		}
	}
	return math.Min(mostImportance, sum)
}

// urgency grows with the exposure linked to the question, and while a gate is
// below its floor.
func (s *sheet) urgency(q *assessment.Question, level int) float64 {
	u := 1 + exposureUrgency*float64(s.linkedExposure(q.ID))
	if GateBelowFloor(s.qn, q, level) {
		u *= openGateUrgency
	}
	return u
}

// GateBelowFloor reports whether the question is a gate that at this level
// stands below its floor: its safety floor, or 2 where it has none.
func GateBelowFloor(qn *assessment.Questionnaire, q *assessment.Question, level int) bool {
	floor, ok := qn.Rules.Floors[q.ID]
	if !ok {
		floor = gateFloor
	}
	return q.Gate && level < floor
}

// gaps lists the questions short of their target by priority downwards, ties by
// id.
func gaps(qn *assessment.Questionnaire, results map[assessment.QuestionID]assessment.QuestionResult) []assessment.QuestionID {
	out := []assessment.QuestionID{}
	for i := range qn.Questions {
		if id := qn.Questions[i].ID; results[id].Gap > 0 {
			out = append(out, id)
		}
	}
	slices.SortFunc(out, func(x, y assessment.QuestionID) int {
		return cmp.Or(cmp.Compare(results[y].Priority, results[x].Priority), compareIDs(x, y))
	})
	return out
}

// compareIDs orders question ids by letter and then by their numbers, so that
// "D1.10" comes after "D1.2".
func compareIDs(x, y assessment.QuestionID) int {
	xl, xa, xb := splitID(x)
	yl, ya, yb := splitID(y)
	return cmp.Or(strings.Compare(xl, yl), cmp.Compare(xa, ya), cmp.Compare(xb, yb), strings.Compare(string(x), string(y)))
}

func splitID(id assessment.QuestionID) (letter string, first, second int) {
	head, tail, _ := strings.Cut(string(id), ".")
	if head == "" {
		return "", 0, 0
	}
	// Ids without numbers keep 0 and are ordered as text.
	first, _ = strconv.Atoi(head[1:])
	second, _ = strconv.Atoi(tail)
	return head[:1], first, second
}
