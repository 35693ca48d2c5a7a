package scoring

import (
	"slices"

	"plumbline/assessment"
)

// highest is the top of the ladder.
const highest = 5

// earnedShare is the share of weight, or of dimensions, a level must be
// reached by.
const earnedShare = 2.0 / 3

// groupFoundations are the questions without which a group stays at
// foundationCap: below foundationLevel a higher level would be a false comfort.
var groupFoundations = map[assessment.GroupID][]assessment.QuestionID{
	assessment.Digital: {"D2.6", "D2.7"},
	assessment.Supply:  {"S1.1", "S3.1"},
}

const (
	foundationCap   = 2
	foundationLevel = 2
)

// foundationMissing reports whether a foundation of the cap was asked and not
// reached. Foundations that were not asked or do not apply count for nothing;
// don't know and no answer count as not reached.
func (s *sheet) foundationMissing(c assessment.Cap) bool {
	for id, need := range c.Unless {
		if s.below(id, need) {
			return true
		}
	}
	return false
}

// below reports whether the question was asked, applies, and was not answered
// with at least the level.
func (s *sheet) below(id assessment.QuestionID, need int) bool {
	q, ok := s.qn.Question(id)
	if !ok || !s.a.Asked(q) || !s.applicable(q) {
		return false
	}
	level, ok := s.level(id)
	return !ok || level < need
}

// reaches reports whether the effective level is k or higher; questions without
// a level reach nothing.
func (s *sheet) reaches(q *assessment.Question, k int) bool {
	level, ok := s.effective[q.ID]
	return ok && level >= k
}

// holdsGate reports whether a gate stands more than one level below k. A gate
// without a level counts from 0.
func (s *sheet) holdsGate(q *assessment.Question, k int) bool {
	return q.Gate && s.effective[q.ID] < k-1
}

// shareReached reports whether two thirds of the applicable weight reach k.
func (s *sheet) shareReached(f field, k int) bool {
	reached := 0.0
	for _, q := range f.applicable {
		if s.reaches(q, k) {
			reached += q.Weight()
		}
	}
	return reached/weight(f.applicable) >= earnedShare-slack
}

func (s *sheet) gatesOpen(f field, k int) bool {
	return !slices.ContainsFunc(f.applicable, func(q *assessment.Question) bool { return s.holdsGate(q, k) })
}

// dimensionLevel is the highest level that is earned together with all below it.
func (s *sheet) dimensionLevel(f field) int {
	level := 0
	for level < highest && s.shareReached(f, level+1) && s.gatesOpen(f, level+1) {
		level++
	}
	return level
}

// dimensionBlockers lists the questions that hold back the level above.
func (s *sheet) dimensionBlockers(f field, level int) []assessment.QuestionID {
	out := []assessment.QuestionID{}
	if level == highest {
		return out
	}
	short := !s.shareReached(f, level+1)
	for _, q := range f.applicable {
		if short && !s.reaches(q, level+1) || s.holdsGate(q, level+1) {
			out = append(out, q.ID)
		}
	}
	return out
}

// groupLevel returns a group's level and the questions that hold back the next.
func (s *sheet) groupLevel(id assessment.GroupID, dimensions []assessment.DimensionResult) (int, []assessment.QuestionID) {
	level := 0
	for level < highest && dimensionsReach(dimensions, level+1) && !anyBelow(dimensions, level) {
		level++
	}
	var weak []assessment.QuestionID
	for _, foundation := range groupFoundations[id] {
		if s.below(foundation, foundationLevel) {
			weak = append(weak, foundation)
		}
	}
	if len(weak) > 0 {
		level = min(level, foundationCap)
	}
	return level, s.groupBlockers(level, dimensions, weak)
}

// groupBlockers joins the blockers of the dimensions that hold the group back
// and, where the cap binds, its weak foundations, in the order of asking.
func (s *sheet) groupBlockers(level int, dimensions []assessment.DimensionResult, weak []assessment.QuestionID) []assessment.QuestionID {
	out := []assessment.QuestionID{}
	if level == highest {
		return out
	}
	blocks := map[assessment.QuestionID]bool{}
	short := !dimensionsReach(dimensions, level+1)
	for _, d := range dimensions {
		if short && *d.Level < level+1 || *d.Level < level {
			for _, id := range d.Blockers {
				blocks[id] = true
			}
		}
	}
	if level == foundationCap {
		for _, id := range weak {
			blocks[id] = true
		}
	}
	for _, q := range s.asked {
		if blocks[q.ID] {
			out = append(out, q.ID)
		}
	}
	return out
}

// dimensionsReach reports whether two thirds of the dimensions reach k.
func dimensionsReach(dimensions []assessment.DimensionResult, k int) bool {
	reached := 0
	for _, d := range dimensions {
		if *d.Level >= k {
			reached++
		}
	}
	return 3*reached >= 2*len(dimensions)
}

func anyBelow(dimensions []assessment.DimensionResult, level int) bool {
	return slices.ContainsFunc(dimensions, func(d assessment.DimensionResult) bool { return *d.Level < level })
}
