package pdf

import (
	"fmt"
	"io"

	"plumbline/assessment/report"
)

// Owner writes the edition of eight pages as a PDF.
func Owner(w io.Writer, r report.Owner, opt Options) error {
	s := newSheet(r.Head, opt)
	s.owner(r)
	raw, err := s.c.bytes()
	if err != nil {
		return fmt.Errorf("print owner report: %w", err)
	}
	if _, err := w.Write(raw); err != nil {
		return fmt.Errorf("write owner report: %w", err)
	}
	return nil
}

// owner draws all pages. A page that does not fit one sheet takes more.
func (s *sheet) owner(r report.Owner) {
	s.ownerMonday(r.Monday, r.Head)
	s.standing(r.Standing)
	s.pinch(r.Pinch)
	s.stop(r.Stop)
	s.ninety(r.Ninety)
	s.road(r.Road)
	s.others(r.Others)
	s.trust(r.Trust)
	s.headsAndFeet(r.Head)
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
