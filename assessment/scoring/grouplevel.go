package scoring

import "plumbline/assessment"

// GroupLevel returns the level of Digital or Supply alone, the same that Score
// gives, for those who try many answers; ok is false where there are not
// enough answers.
func GroupLevel(qn *assessment.Questionnaire, a *assessment.Assessment, id assessment.GroupID) (level int, ok bool) {
	s := newSheet(qn, a)
	var scored []assessment.DimensionResult
	total := 0
	for i := range qn.Dimensions {
		if qn.Dimensions[i].Group != id {
			continue
		}
		total++
		if f := s.field(qn.Dimensions[i].ID); f.enough() {
			reached := s.dimensionLevel(f)
			scored = append(scored, assessment.DimensionResult{Level: &reached})
		}
	}
	if !enoughDimensions(len(scored), total) {
		return 0, false
	}
	level, _ = s.groupLevel(id, scored)
	return level, true
}

// enoughDimensions reports whether so many of all the dimensions of a group
// have a score that the group gets its figures: three quarters.
func enoughDimensions(scored, total int) bool { return scored > 0 && 4*scored >= 3*total }
