package pdf

import "plumbline/assessment/report"

// ownerMonday lays out and draws page 1.
func (s *sheet) ownerMonday(m report.OwnerMonday, h report.Head) {
	s.c.addPage()
	s.firmName(h)
}
