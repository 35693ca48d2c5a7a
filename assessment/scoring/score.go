// Package scoring turns the answers of one assessment into scores, bands,
// levels, targets, gaps, priorities and notes. It holds pure functions: the
// same questionnaire and assessment always give the same results, and nothing
// is rounded.
//
// It imports assessment and the standard library; it knows no content, no
// text, no clock and no file.
package scoring

import "plumbline/assessment"

// slack is what comparisons with two thirds and 0.6 allow for rounding.
const slack = 1e-9

// Score does the whole reckoning for one assessment. Answers to questions that
// are not put to the firm change nothing.
func Score(qn *assessment.Questionnaire, a *assessment.Assessment) assessment.Results {
	s := newSheet(qn, a)
	out := assessment.Results{
		Mode:      a.Mode,
		Asked:     len(s.asked),
		Answered:  len(s.effective),
		Questions: s.questions(),
		Suppliers: suppliers(a.Suppliers),
		Checks:    s.checks(),
	}
	out.Gaps = gaps(qn, out.Questions)
	out.Dimensions = map[assessment.DimensionID]assessment.DimensionResult{}
	fields := make([]field, len(qn.Dimensions))
	for i := range qn.Dimensions {
		fields[i] = s.field(qn.Dimensions[i].ID)
		out.Dimensions[qn.Dimensions[i].ID] = s.dimension(fields[i], out.Questions)
	}
	out.Groups = map[assessment.GroupID]assessment.GroupResult{
		assessment.Digital: s.group(assessment.Digital, out.Dimensions),
		assessment.Supply:  s.group(assessment.Supply, out.Dimensions),
	}
	out.Exposure = s.exposure(out.Groups[assessment.Supply].Index)
	out.Confidence = s.confidence()
	return out
}

// sheet is one assessment laid out for scoring.
type sheet struct {
	qn        *assessment.Questionnaire
	a         *assessment.Assessment
	asked     []*assessment.Question
	effective map[assessment.QuestionID]int // level after caps, of the asked questions with a level
}

func newSheet(qn *assessment.Questionnaire, a *assessment.Assessment) *sheet {
	s := &sheet{qn: qn, a: a, asked: a.AskedQuestions(qn), effective: map[assessment.QuestionID]int{}}
	for _, q := range s.asked {
		if level, ok := s.level(q.ID); ok {
			s.effective[q.ID] = level
		}
	}
	for _, c := range qn.Rules.Caps {
		if level, ok := s.effective[c.Question]; ok && level > c.At && s.foundationMissing(c) {
			s.effective[c.Question] = c.At
		}
	}
	return s
}

// level returns the level that was answered; ok is false for don't know, not
// applicable and unanswered.
func (s *sheet) level(id assessment.QuestionID) (level int, ok bool) {
	answer := s.a.Answers[id]
	return answer.Level, answer.State == assessment.Answered
}

// applicable reports whether an asked question was not marked not applicable.
func (s *sheet) applicable(q *assessment.Question) bool {
	return s.a.Answers[q.ID].State != assessment.NotApplicable
}

// field is one dimension's questions: the applicable ones, and those of them
// that were answered with a level.
type field struct {
	id         assessment.DimensionID
	applicable []*assessment.Question
	answered   []*assessment.Question
	full       int // questions that the full check would ask
}

func (s *sheet) field(id assessment.DimensionID) field {
	f := field{id: id}
	for i := range s.qn.Questions {
		if q := &s.qn.Questions[i]; q.Dimension == id && s.a.AskedInFull(q) {
			f.full++
		}
	}
	for _, q := range s.asked {
		if q.Dimension != id || !s.applicable(q) {
			continue
		}
		f.applicable = append(f.applicable, q)
		if _, ok := s.level(q.ID); ok {
			f.answered = append(f.answered, q)
		}
	}
	return f
}

// dimension returns the result of one dimension; all but coverage is nil where
// there are not enough answers.
func (s *sheet) dimension(f field, questions map[assessment.QuestionID]assessment.QuestionResult) assessment.DimensionResult {
	out := assessment.DimensionResult{Coverage: f.coverage(), Blockers: []assessment.QuestionID{}}
	if !f.enough() {
		return out
	}
	score := s.score(f)
	half := s.halfWidth(f)
	low, high := s.bounds(f, half)
	target := targetOf(f, questions)
	level := s.dimensionLevel(f)
	out.Score, out.HalfWidth, out.Low, out.High = &score, &half, &low, &high
	out.Target, out.Level = &target, &level
	out.Blockers = s.dimensionBlockers(f, level)
	return out
}

// group returns the result of Digital or Supply out of those of its dimensions
// that have a score; nil figures where fewer than three quarters have one.
func (s *sheet) group(id assessment.GroupID, all map[assessment.DimensionID]assessment.DimensionResult) assessment.GroupResult {
	out := assessment.GroupResult{Blockers: []assessment.QuestionID{}}
	var scored []assessment.DimensionResult
	total := 0
	for _, d := range s.qn.Dimensions {
		if d.Group != id {
			continue
		}
		total++
		if r := all[d.ID]; r.Score != nil {
			scored = append(scored, r)
		}
	}
	if !enoughDimensions(len(scored), total) {
		return out
	}
	index, target := groupMeans(scored)
	half := groupHalfWidth(scored)
	level, blockers := s.groupLevel(id, scored)
	out.Index, out.HalfWidth, out.Target, out.Level = &index, &half, &target, &level
	out.Blockers = blockers
	return out
}
