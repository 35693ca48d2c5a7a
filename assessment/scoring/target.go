package scoring

import "plumbline/assessment"

// The range that the profile and the ambition keep a target in, and the most
// that an exposure can raise it to.
const (
	lowestTarget   = 2
	highestTarget  = 5
	exposureTarget = 4
)

// usualTarget stands in where the firm's kind has no profile.
const usualTarget = 3

// gateFloor is the floor of a gate without a safety floor of its own.
const gateFloor = 2

// heavyExposure is the exposure from which a linked question's target rises.
const heavyExposure = 2

// target returns the level to aim at: the override, or else profile, ambition,
// clamp, safety floor and exposure in this order.
func (s *sheet) target(q *assessment.Question) int {
	if t, ok := s.a.Targets[q.ID]; ok {
		return t
	}
	t := s.profile(q.Dimension) + shift(s.a.Company.Ambition)
	t = max(lowestTarget, min(highestTarget, t))
	t = max(t, s.qn.Rules.Floors[q.ID])
	if s.linkedExposure(q.ID) >= heavyExposure {
		t = max(t, min(exposureTarget, t+1))
	}
	return t
}

// profile returns the target of the firm's kind and size for a dimension.
func (s *sheet) profile(id assessment.DimensionID) int {
	sector, ok := s.qn.Sector(s.a.Company.Sector)
	if !ok {
		return usualTarget
	}
	size := s.a.Company.Size
	if size == "" && s.a.Company.Employees > 0 {
		size = assessment.SizeOf(s.a.Company.Employees)
	}
	row := s.qn.Rules.Targets[sector.Cluster][size]
	for i := range s.qn.Dimensions {
		if s.qn.Dimensions[i].ID == id && i < len(row) {
			return row[i]
		}
	}
	return usualTarget
}

func shift(a assessment.Ambition) int {
	switch a {
	case assessment.Basic:
		return -1
	case assessment.Lead:
		return 1
	default:
		return 0
	}
}

// linkedExposure is the largest exposure linked to the question, 0 if none.
func (s *sheet) linkedExposure(id assessment.QuestionID) int {
	largest := 0
	for i := range s.qn.Exposures {
		e := &s.qn.Exposures[i]
		for _, raised := range e.Raises {
			if raised == id {
				largest = max(largest, s.a.Exposures[e.ID])
			}
		}
	}
	return largest
}

// targetOf is 20 times the weighted mean target of a dimension's applicable
// questions.
func targetOf(f field, questions map[assessment.QuestionID]assessment.QuestionResult) float64 {
	sum := 0.0
	for _, q := range f.applicable {
		sum += q.Weight() * float64(questions[q.ID].Target)
	}
	return 20 * sum / weight(f.applicable)
}
