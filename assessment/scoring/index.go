package scoring

import "plumbline/assessment"

// enoughShare is the share of a dimension's weight that needs a level before
// the dimension gets a score.
const enoughShare = 0.6

// weight adds up the weights of the questions.
func weight(questions []*assessment.Question) float64 {
	sum := 0.0
	for _, q := range questions {
		sum += q.Weight()
	}
	return sum
}

// coverage is the answered share of the applicable weight; 0 where nothing is
// applicable.
func (f field) coverage() float64 {
	if len(f.applicable) == 0 {
		return 0
	}
	return weight(f.answered) / weight(f.applicable)
}

// enough reports whether the dimension gets a score: 0.6 of the weight and two
// answers, or one where only one question is applicable.
func (f field) enough() bool {
	return len(f.answered) > 0 && f.coverage() >= enoughShare-slack &&
		len(f.answered) >= min(2, len(f.applicable))
}

// score is 20 times the weighted mean of the answered levels.
func (s *sheet) score(f field) float64 {
	return 20 * s.meanLevel(f)
}

func (s *sheet) meanLevel(f field) float64 {
	sum := 0.0
	for _, q := range f.answered {
		level, _ := s.level(q.ID)
		sum += q.Weight() * float64(level)
	}
	return sum / weight(f.answered)
}

// groupMeans returns index and target of a group, the plain means over its
// dimensions.
func groupMeans(dimensions []assessment.DimensionResult) (index, target float64) {
	for _, d := range dimensions {
		index += *d.Score
		target += *d.Target
	}
	n := float64(len(dimensions))
	return index / n, target / n
}
