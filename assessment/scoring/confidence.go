package scoring

import "plumbline/assessment"

// The parts of the confidence value, and its badges.
const (
	partCoverage    = 0.40
	partEvidence    = 0.35
	partAgreement   = 0.15
	partConsistency = 0.10

	badgeA = 75
	badgeB = 50
)

// oneVoice is the agreement of a single respondent: neither shown nor denied.
const oneVoice = 0.5

// provenFrom is the level from which an answer needs proof.
const provenFrom = 3

// ConfidencePart is one of the four parts of the confidence value: its share
// from 0 to 1, and the points out of 100 that a whole share brings.
type ConfidencePart struct {
	ID     string // coverage, evidence, agreement, consistency
	Share  float64
	Points float64
}

// ConfidenceParts returns what the confidence value is made of.
func ConfidenceParts(qn *assessment.Questionnaire, a *assessment.Assessment) [4]ConfidencePart {
	return newSheet(qn, a).confidenceParts()
}

func (s *sheet) confidenceParts() [4]ConfidencePart {
	return [4]ConfidencePart{
		{"coverage", s.coverage(), 100 * partCoverage},
		{"evidence", s.evidence(), 100 * partEvidence},
		{"agreement", oneVoice, 100 * partAgreement},
		{"consistency", s.consistency(), 100 * partConsistency},
	}
}

// confidence rates the answers, not the firm.
func (s *sheet) confidence() assessment.Confidence {
	value := 0.0
	for _, p := range s.confidenceParts() {
		value += p.Points * p.Share
	}
	badge := "C"
	switch {
	case value >= badgeA-slack:
		badge = "A"
	case value >= badgeB-slack:
		badge = "B"
	}
	return assessment.Confidence{Value: value, Badge: badge}
}

// coverage is the answered share of the applicable weight over all questions.
func (s *sheet) coverage() float64 {
	var all field
	for _, q := range s.asked {
		if !s.applicable(q) {
			continue
		}
		all.applicable = append(all.applicable, q)
		if _, ok := s.level(q.ID); ok {
			all.answered = append(all.answered, q)
		}
	}
	return all.coverage()
}

// evidence is the mean backing of the answers at level 3 and above. Lower
// levels need no proof, so where all answers are lower nothing is left to
// prove: 1. Where there is no answer at all nothing is shown: 0.
func (s *sheet) evidence() float64 {
	sum, n := 0.0, 0
	for _, q := range s.asked {
		if level, ok := s.level(q.ID); ok && level >= provenFrom {
			sum += backing(s.a.Answers[q.ID].Evidence)
			n++
		}
	}
	switch {
	case n > 0:
		return sum / float64(n)
	case len(s.effective) > 0:
		return 1
	default:
		return 0
	}
}

func backing(e assessment.Evidence) float64 {
	switch e {
	case assessment.Verified:
		return 1
	case assessment.Noted:
		return 0.5
	default:
		return 0
	}
}

// consistency is the share of the consistency pairs that hold, among those of
// which every question has a level; 1 where no pair can be judged.
func (s *sheet) consistency() float64 {
	fired, judged := 0, 0
	for _, c := range s.qn.Rules.Checks {
		if !s.judged(c) {
			continue
		}
		judged++
		if s.fires(c) {
			fired++
		}
	}
	if judged == 0 {
		return 1
	}
	return 1 - float64(fired)/float64(judged)
}
