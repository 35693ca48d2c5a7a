package pdf

import "plumbline/assessment/report"

// trust lays out and draws page 8.
func (s *sheet) trust(p report.Trust) { s.c.addPage() }
