package pdf

import "plumbline/assessment/report"

// standing lays out and draws page 2.
func (s *sheet) standing(p report.Standing) { s.c.addPage() }
