package scoring

import (
	"slices"

	"plumbline/assessment"
)

// The ids of the checks over all answers; the pairs have theirs in the rules.
const (
	checkSameLevel     = "same_level"
	checkUnprovenHigh  = "unproven_high"
	checkUnknown       = "many_unknown"
	checkNotApplicable = "many_not_applicable"
	checkTargets       = "targets_equal_levels"
)

// The limits of the checks over all answers.
const (
	longRun  = 15 // answers in a row at one level
	fewest   = 5  // answers before "nearly all at one level" says anything
	highFrom = 4  // levels that usually have something to show
)

// checks returns the notes on answers that deserve a second look, the pairs
// first. Checks that need timing are not among them.
func (s *sheet) checks() []assessment.FiredCheck {
	out := []assessment.FiredCheck{}
	for _, c := range s.qn.Rules.Checks {
		if s.judged(c) && s.fires(c) {
			out = append(out, assessment.FiredCheck{ID: c.ID, Questions: pair(c)})
		}
	}
	for _, c := range []struct {
		id   string
		look func() []assessment.QuestionID
	}{
		{checkSameLevel, s.sameLevel},
		{checkUnprovenHigh, s.unprovenHigh},
		{checkUnknown, func() []assessment.QuestionID { return s.many(assessment.DontKnow) }},
		{checkNotApplicable, func() []assessment.QuestionID { return s.many(assessment.NotApplicable) }},
		{checkTargets, s.targetsEqualLevels},
	} {
		if hits := c.look(); len(hits) > 0 {
			out = append(out, assessment.FiredCheck{ID: c.id, Questions: hits})
		}
	}
	return out
}

// judged reports whether the pair concerns this firm and all its questions
// were asked and answered with a level.
func (s *sheet) judged(c assessment.ConsistencyCheck) bool {
	if !s.a.Company.Has(c.If) {
		return false
	}
	for _, id := range pair(c) {
		if _, ok := s.effective[id]; !ok {
			return false
		}
	}
	return true
}

func (s *sheet) fires(c assessment.ConsistencyCheck) bool {
	for id, least := range c.AtLeast {
		if level, _ := s.level(id); level < least {
			return false
		}
	}
	for id, most := range c.AtMost {
		if level, _ := s.level(id); level > most {
			return false
		}
	}
	return true
}

// pair lists the questions of a check, the high ones first.
func pair(c assessment.ConsistencyCheck) []assessment.QuestionID {
	return append(sortedKeys(c.AtLeast), sortedKeys(c.AtMost)...)
}

func sortedKeys(m map[assessment.QuestionID]int) []assessment.QuestionID {
	out := make([]assessment.QuestionID, 0, len(m))
	for id := range m {
		out = append(out, id)
	}
	slices.SortFunc(out, compareIDs)
	return out
}

// sameLevel returns the questions at one level where four fifths of the
// answers, or a long run of them, are at that level.
func (s *sheet) sameLevel() []assessment.QuestionID {
	at := map[int][]assessment.QuestionID{}
	last, run := -1, 0
	suspect := -1
	for _, q := range s.asked {
		level, ok := s.level(q.ID)
		if !ok {
			last, run = -1, 0
			continue
		}
		at[level] = append(at[level], q.ID)
		if level != last {
			last, run = level, 0
		}
		if run++; run >= longRun {
			suspect = level
		}
	}
	for level, ids := range at {
		if len(ids) >= fewest && 5*len(ids) >= 4*len(s.effective) {
			suspect = level
		}
	}
	return at[suspect]
}

// unprovenHigh returns the high answers without any evidence where they are
// over a third of the answers.
func (s *sheet) unprovenHigh() []assessment.QuestionID {
	var out []assessment.QuestionID
	for _, q := range s.asked {
		level, ok := s.level(q.ID)
		if ok && level >= highFrom && s.a.Answers[q.ID].Evidence == assessment.NoEvidence {
			out = append(out, q.ID)
		}
	}
	if 3*len(out) <= len(s.effective) {
		return nil
	}
	return out
}

// many returns the questions with the state where they are over a fifth of
// those asked.
func (s *sheet) many(state assessment.State) []assessment.QuestionID {
	var out []assessment.QuestionID
	for _, q := range s.asked {
		if s.a.Answers[q.ID].State == state {
			out = append(out, q.ID)
		}
	}
	if 5*len(out) <= len(s.asked) {
		return nil
	}
	return out
}

// targetsEqualLevels returns all applicable questions where each one's target
// is its present level.
func (s *sheet) targetsEqualLevels() []assessment.QuestionID {
	var out []assessment.QuestionID
	for _, q := range s.asked {
		if !s.applicable(q) {
			continue
		}
		if level, ok := s.level(q.ID); !ok || level != s.target(q) {
			return nil
		}
		out = append(out, q.ID)
	}
	return out
}
