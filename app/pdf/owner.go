package pdf

import (
	"io"

	"plumbline/assessment/report"
)

// Owner writes the edition of eight pages as a PDF.
func Owner(w io.Writer, r report.Owner, opt Options) error {
	return edition(w, r.Head, opt, ownerChapters(r))
}

// ownerChapters draw the pages. A page that does not fit one sheet takes more.
func ownerChapters(r report.Owner) []chapter {
	return []chapter{
		func(s *sheet) { s.ownerMonday(r.Monday, r.Head) },
		func(s *sheet) { s.standing(r.Standing) },
		func(s *sheet) { s.pinch(r.Pinch) },
		func(s *sheet) { s.stop(r.Stop) },
		func(s *sheet) { s.ninety(r.Ninety) },
		func(s *sheet) { s.road(r.Road) },
		func(s *sheet) { s.others(r.Others) },
		func(s *sheet) { s.trust(r.Trust) },
	}
}

// open begins a page with its question and its finding, and returns the
// baseline of the finding's last line.
func (s *sheet) open(number string, question report.Message, finding []report.Message) float64 {
	s.c.addPage()
	s.c.bookmark(0, s.say(question), 16)
	s.question(21.5, number, s.say(question))
	return s.findings(30.5, finding, 2)
}

// more begins a further sheet of the same page and returns where it starts.
func (s *sheet) more(number string, question report.Message) float64 {
	s.c.addPage()
	s.question(21.5, number, s.t("continued", "question", s.say(question)))
	return 27
}
