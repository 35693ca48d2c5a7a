// Package pdf prints reports: it turns a report model into the bytes of a PDF,
// page by page as drawn in the design. It is the only importer of gofpdf and
// must not import a window toolkit, the store or the questionnaire's sources.
package pdf

import (
	"io"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment/report"
)

// Options are what a print needs besides the report. The same report with the
// same options gives the same bytes.
type Options struct {
	Lang    string    // "zh", "en"
	Second  string    // printed beside it on sheets two pages wide; "" for none
	Paper   string    // "a4" (default) or "letter"
	Now     time.Time // the time written into the file; zero: the report's date
	Version string    // of the program
	Proof   string    // what the report was made from, found again by Proof; "" for nothing
}

// Quick writes the edition of two pages as a PDF.
func Quick(w io.Writer, r report.Quick, opt Options) error {
	return edition(w, r.Head, opt, quickChapters(r))
}

// quickChapters draw both pages.
func quickChapters(r report.Quick) []chapter {
	return []chapter{
		func(s *sheet) { s.monday(r.Monday, r) },
		func(s *sheet) { s.hour(r.Hour) },
	}
}

func newSheet(r report.Head, opt Options) *sheet {
	p := i18n.For(opt.Lang)
	size := a4
	if opt.Paper == "letter" {
		size = letter
	}
	day, known := parseDay(r.Date)
	created := opt.Now
	if created.IsZero() {
		created = day
	}
	s := &sheet{words: words{p: p}, left: 18, bottom: 280}
	if size == letter {
		s.left, s.bottom = 20.95, 262
	}
	s.right = s.left + 174
	if known {
		s.date = p.Date(day)
	}
	s.c = newCanvas(size, details{
		lang: p.Lang(), title: s.say(r.Title), author: r.Firm, subject: s.say(r.Edition),
		created: created.UTC(), producer: "Plumbline " + opt.Version, proof: opt.Proof,
	})
	return s
}

// parseDay reads YYYY-MM-DD. A file needs some time, so an unknown day is the
// first of 2000 there and is not printed.
func parseDay(s string) (day time.Time, known bool) {
	day, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), false
	}
	return day, true
}
