package cli

import (
	"fmt"
	"io"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/exchange/plumb"
	"plumbline/assessment/report"
	"plumbline/storage"
)

type exportCommand struct {
	ID     string `arg:"" name:"id"`
	Output string `short:"o" required:"" placeholder:"FILE"`
	sealing
}

// Run writes one assessment to a file and prints the fingerprint by which two
// people can tell that they hold the same file.
func (c *exportCommand) Run(s *session) error {
	return s.takeOut(outward{output: c.Output, sealing: c.sealing, bare: ".json",
		misnamed: "export_name", unsealed: "seal_answers", absent: assessment.Fail("cli.no_assessment", nil, "id", oneLine(c.ID)),
		write: func(w *storage.Workspace) (string, error) { return c.write(s, w) }})
}

func (c *exportCommand) write(s *session, w *storage.Workspace) (digits string, err error) {
	id, err := find(w, c.ID)
	if err != nil {
		return "", err
	}
	qn, err := w.Questionnaire(id)
	if err != nil {
		return "", err
	}
	if ends(c.Output, ".json") {
		return c.writeAnswers(s, w, id, qn)
	}
	r, err := w.Record(id)
	if err != nil {
		return "", err
	}
	seal, err := s.seal(c.sealing)
	if err != nil {
		return "", err
	}
	f := s.newPackage(plumb.Assessments, c.Output, []assessment.Record{r}, []*assessment.Questionnaire{qn})
	fingerprint, err := save(c.Output, f, seal)
	return fingerprint.String(), err
}

// writeAnswers writes the answers alone, and says what that leaves behind.
func (c *exportCommand) writeAnswers(s *session, w *storage.Workspace, id string, qn *assessment.Questionnaire) (string, error) {
	e, err := w.Load(id)
	if err != nil {
		return "", err
	}
	if err := writeFile(c.Output, func(to io.Writer) error { return exchange.WriteAnswers(to, qn, e.Assessment) }); err != nil {
		return "", err
	}
	s.tell("cli.left_out.answers", "file", c.Output)
	return report.Fingerprint(qn, &e.Assessment), nil
}

// printLine prints one line of output.
func (s *session) printLine(fields ...any) error {
	if _, err := fmt.Fprintln(s.Stdout, fields...); err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}
