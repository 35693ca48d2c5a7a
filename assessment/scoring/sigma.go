package scoring

import "plumbline/assessment"

// Sigma returns the uncertainty of one answer in levels, by how well it is
// backed, for those who write a calculation out.
func Sigma(e assessment.Evidence) float64 { return sigma(e) }
