package cli

import (
	"context"
	"fmt"
	"io"
	"time"

	"plumbline/assessment"
)

type reportCommand struct {
	File    []string `arg:""`
	Output  string   `short:"o" required:"" placeholder:"OUT.pdf|DIR"`
	Lang    string   `placeholder:"LANG[,LANG]"`
	Edition string   `placeholder:"EDITION"`
	Paper   string   `default:"a4" placeholder:"a4|letter"`
	Date    string   `placeholder:"YYYY-MM-DD"`
	opening
}

// Print is how a report is printed.
type Print struct {
	Edition string // "quick" or "owner"; empty: the one for how much was asked
	Lang    string
	Second  string // beside the first on sheets two pages wide; empty: none
	Paper   string // "a4" or "letter"
	Date    string // YYYY-MM-DD; empty: the day of the answers, or else today
}

// WriteReport prints the edition into the file, whole or not at all.
func WriteReport(ctx context.Context, qn *assessment.Questionnaire, a *assessment.Assessment, path string, p Print) error {
	if p.Date == "" {
		p.Date = a.Date
	}
	if p.Date == "" {
		p.Date = time.Now().Format(time.DateOnly)
	}
	write, err := compose(qn, a, p)
	if err != nil {
		return err
	}
	return writeFile(path, func(w io.Writer) error {
		if err := write(w); err != nil {
			return fmt.Errorf("report %s: %w", path, err)
		}
		return ctx.Err() // given up meanwhile: leave nothing
	})
}

// Run makes one report per answers file. With several files the good ones are
// done and the bad ones told at the end.
func (c *reportCommand) Run(s *session) error {
	print, err := c.check(s)
	if err != nil {
		return err
	}
	outputs, undo, err := c.outputs()
	if err != nil {
		return err
	}
	keys, err := c.keys()
	if err != nil {
		undo()
		return err
	}
	bad, err := c.all(s, outputs, print, keys)
	if err != nil {
		return err
	}
	if len(bad) == len(c.File) {
		undo()
	}
	for _, err := range bad {
		s.complain(err)
	}
	if len(bad) > 0 {
		return errTold
	}
	return nil
}

// all makes the reports on all cores and returns what went wrong, in order.
func (c *reportCommand) all(s *session, outputs []string, p Print, keys *keyring) (bad []error, err error) {
	progress := newMeter(s.Stderr, len(c.File), func(done, all int) string {
		return s.say.T("cli.progress", "done", done, "all", all)
	})
	err = batch(len(c.File), func(i int) error { return c.one(s, c.File[i], outputs[i], p, keys) },
		func(i int, failed error) error {
			progress.clear()
			defer progress.show(i + 1)
			if failed != nil {
				bad = append(bad, failed)
				return nil
			}
			if _, err := fmt.Fprintln(s.Stdout, outputs[i]); err != nil {
				return assessment.Fail("cli.print", err)
			}
			return nil
		})
	progress.clear()
	return bad, err
}

func (c *reportCommand) one(s *session, file, output string, p Print, keys *keyring) error {
	a, err := s.readOne(file, keys)
	if err != nil {
		return err
	}
	if p.Edition == ownerEdition && a.Mode != assessment.Full {
		return assessment.Fail("cli.owner_quick", nil, "file", file)
	}
	if p.Date == "" && a.Date == "" {
		p.Date = s.Now().Format(time.DateOnly)
	}
	return WriteReport(context.Background(), s.qn, &a, output, p)
}

// check looks at the flags before anything is read.
func (c *reportCommand) check(s *session) (Print, error) {
	lang, second, err := s.languages(c.Lang)
	if err != nil {
		return Print{}, err
	}
	switch c.Edition {
	case "", quickEdition, ownerEdition:
	case "consultant":
		return Print{}, wrongUse("edition", "what", c.Edition)
	default:
		return Print{}, oneOf("--edition", c.Edition, quickEdition, ownerEdition)
	}
	if err := oneOf("--paper", c.Paper, "a4", "letter"); err != nil {
		return Print{}, err
	}
	if c.Date != "" {
		if _, err := time.Parse(time.DateOnly, c.Date); err != nil {
			return Print{}, wrongUse("date", "what", oneLine(c.Date))
		}
	}
	return Print{Edition: c.Edition, Lang: lang, Second: second, Paper: c.Paper, Date: c.Date}, nil
}
