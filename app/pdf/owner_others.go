package pdf

import "plumbline/assessment/report"

// others lays out and draws page 7.
func (s *sheet) others(p report.Others) { s.c.addPage() }
