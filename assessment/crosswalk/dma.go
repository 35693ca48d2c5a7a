package crosswalk

import "plumbline/assessment"

// DMAView is how one dimension of the European assessment looks from here.
type DMAView struct {
	Score    *float64 `json:"score"`    // 0 to 100; nil: nothing answered
	Coverage float64  `json:"coverage"` // share of the dimension's content that the answers touch

	Indication bool `json:"-"` // the coverage is too small for more than an indication
}

// DMA returns the view per dimension, by its id.
//
// The score is the weighted mean over the questions that were asked and have an
// answer. Questions not asked, not applicable, unknown or open leave it, and the
// coverage goes down by their share of the weights.
func DMA(qn *assessment.Questionnaire, t *DMATable, a *assessment.Assessment) map[string]DMAView {
	at := standingsOf(qn, a)
	out := make(map[string]DMAView, len(t.Dimensions))
	for _, d := range t.Dimensions {
		v := d.view(at)
		v.Indication = v.Coverage < t.Enough-tolerance
		out[d.ID] = v
	}
	return out
}

func (d *DMADimension) view(at standings) DMAView {
	sum, answered, all := 0.0, 0.0, 0.0
	for _, w := range d.Weights {
		all += w.Share
		if s := at[w.Question]; s.known {
			answered += w.Share
			sum += w.Share * float64(s.level)
		}
	}
	if answered == 0 {
		return DMAView{}
	}
	score := 100 / maxLevel * sum / answered
	return DMAView{Score: &score, Coverage: d.Coverage * (answered / all)}
}
