package scoring

import (
	"testing"

	"plumbline/assessment"
)

// BenchmarkScore scores a firm to which everything applies.
func BenchmarkScore(b *testing.B) {
	qn := testQuestionnaire(b)
	for _, mode := range []assessment.Mode{assessment.Quick, assessment.Full} {
		a := answered(qn, mode, 2)
		b.Run(string(mode), func(b *testing.B) {
			for b.Loop() {
				Score(qn, a)
			}
		})
	}
}
