package cli

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/report"
)

type verifyCommand struct {
	Report string `arg:""`
	File   string `arg:""`
	opening
}

// mostReport is more than any report takes.
const mostReport = 64 << 20

// Run tells whether a printed report was made from the answers in a file. Where
// this version made it, it is made once more and compared byte by byte, so that
// a page that was changed afterwards is found.
func (c *verifyCommand) Run(s *session) error {
	raw, err := readReport(c.Report)
	if err != nil {
		return err
	}
	keys, err := c.keys()
	if err != nil {
		return err
	}
	a, err := s.readOne(c.File, keys)
	if err != nil {
		return err
	}
	found, ok := readProof(raw)
	if !ok {
		return assessment.Fail("cli.no_proof", nil, "report", c.Report, "file", c.File, "digits", report.Fingerprint(s.qn, &a))
	}
	v := verification{s: s, command: c, raw: raw, found: found, a: a}
	key, err := v.compare()
	if err != nil {
		return err
	}
	return s.printLine(oneLine(s.say.T(key, "report", c.Report, "file", c.File, "digits", found.Answers,
		"edition", found.Edition, "date", found.Date, "version", short(found.Program))))
}

// readReport reads a PDF within limits.
func readReport(path string) ([]byte, error) {
	f, _, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() // only read
	raw, err := io.ReadAll(io.LimitReader(f, mostReport+1))
	switch {
	case err != nil:
		return nil, cannotOpen(path, err)
	case len(raw) > mostReport:
		return nil, assessment.Fail("cli.report_big", nil, "file", path, "mib", mostReport>>20)
	case !bytes.HasPrefix(raw, []byte("%PDF-")):
		return nil, assessment.Fail("cli.not_pdf", nil, "file", path)
	}
	return raw, nil
}

// verification compares a report with the answers.
type verification struct {
	s       *session
	command *verifyCommand
	raw     []byte
	found   proof
	a       assessment.Assessment
}

// compare returns the message of a match, or the error that says what differs.
func (v *verification) compare() (string, error) {
	qn := v.s.qn
	switch {
	case v.found.Answers != report.Fingerprint(qn, &v.a):
		return "", v.differs(v.otherAnswers())
	case v.found.Full != qn.Full:
		return "", v.differs("questionnaire")
	}
	plan, err := planPrint(v.a.Plan)
	switch {
	case err != nil:
		return "", err
	case v.found.Program != Version:
		return "cli.verify.version", nil
	case v.found.Plan != plan:
		return "cli.verify.plan", nil
	case !v.found.printable(v.a.Mode):
		return "", v.differs("pages")
	}
	again, err := v.again()
	if err != nil {
		return "", err
	}
	if !bytes.Equal(again, v.raw) {
		return "", v.differs("pages")
	}
	return "cli.verify.match", nil
}

// again makes the report once more.
func (v *verification) again() ([]byte, error) {
	write, err := compose(v.s.qn, &v.a, v.found.print())
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = write(&out)
	return out.Bytes(), err
}

// printable reports whether a report can have been printed like that.
func (p proof) printable(mode assessment.Mode) bool {
	_, err := time.Parse(time.DateOnly, p.Date)
	return err == nil && i18n.Known(p.Lang) && (p.Second == "" || i18n.Known(p.Second)) &&
		slices.Contains([]string{"a4", "letter"}, p.Paper) &&
		(p.Edition == quickEdition || p.Edition == ownerEdition && mode == assessment.Full)
}

// otherAnswers tells whether all that differs is the date or how much was
// asked.
func (v *verification) otherAnswers() string {
	for _, other := range []struct {
		what   string
		change func(*assessment.Assessment)
	}{
		{"date", func(a *assessment.Assessment) { a.Date = v.found.Date }},
		{"date", func(a *assessment.Assessment) { a.Date = "" }},
		{"mode", func(a *assessment.Assessment) { a.Mode = assessment.Quick }},
		{"mode", func(a *assessment.Assessment) { a.Mode = assessment.Full }},
	} {
		a := v.a
		other.change(&a)
		if report.Fingerprint(v.s.qn, &a) == v.found.Answers {
			return other.what
		}
	}
	return "answers"
}

// differs returns the error "error.cli.differs_<what>".
func (v *verification) differs(what string) error {
	return assessment.Fail("cli.differs_"+what, nil, "report", v.command.Report, "file", v.command.File,
		"found", v.found.Answers, "digits", report.Fingerprint(v.s.qn, &v.a), "version", v.found.Questionnaire, "date", v.found.Date)
}

// short is a word that a report says of itself, cut so that it can say no
// sentence in our place.
func short(word string) string {
	const most = 20
	r := []rune(strings.Join(strings.Fields(oneLine(word)), "-"))
	return string(r[:min(len(r), most)])
}
