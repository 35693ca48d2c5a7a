package scoring

import "plumbline/assessment"

// HeavyIndex is the exposure index from which a firm counts as exposed, and
// StrongIndex the resilience index from which it counts as prepared.
const (
	HeavyIndex  = 33.3
	StrongIndex = 50
)

// yearDays is how many working days a year of sales is spread over.
const yearDays = 250

// exposure sets the mean of the facts that were given against the resilience
// index; nil where no fact was given.
func (s *sheet) exposure(resilience *float64) *assessment.ExposureResult {
	sum, n := 0, 0
	for i := range s.qn.Exposures {
		if v, ok := s.a.Exposures[s.qn.Exposures[i].ID]; ok {
			sum += v
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := &assessment.ExposureResult{Index: 100.0 / 3 * float64(sum) / float64(n)}
	if resilience != nil {
		out.Zone = zone(out.Index, *resilience)
	}
	return out
}

// zone names the field of the chart of exposure against resilience.
func zone(exposure, resilience float64) string {
	switch {
	case exposure >= HeavyIndex && resilience < StrongIndex:
		return "exposed"
	case exposure >= HeavyIndex:
		return "balanced"
	case resilience < StrongIndex:
		return "lean"
	default:
		return "over_insured"
	}
}

// suppliers compares days to recover with days the firm survives, row by row.
func suppliers(rows []assessment.Supplier) []assessment.SupplierResult {
	out := []assessment.SupplierResult{}
	for _, r := range rows {
		gap := max(0, r.RecoverDays-r.SurviveDays)
		out = append(out, assessment.SupplierResult{
			Name: r.Name, GapDays: gap, SalesAtRisk: gap / yearDays * r.SalesShare,
		})
	}
	return out
}
