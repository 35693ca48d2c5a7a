package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/seeds"
)

type lintCommand struct {
	File string `arg:"" optional:""`
}

// lintLimit is more than any questionnaire has, in bytes.
const lintLimit = 16 << 20

// Run checks the content of a questionnaire, the built-in one where none is
// named: one line on Stdout for each finding.
func (c *lintCommand) Run(s *session) error {
	qn := s.qn
	if c.File != "" {
		var err error
		if qn, err = readQuestionnaire(c.File); err != nil {
			return err
		}
	}
	findings := seeds.Lint(qn)
	if c.File == "" {
		tables, err := seeds.Crosswalks()
		if err != nil {
			return err
		}
		findings = append(findings, seeds.LintCrosswalks(qn, tables)...)
	}
	for _, f := range findings {
		if _, err := fmt.Fprintln(s.Stdout, oneLine(s.sayFinding(f))); err != nil {
			return assessment.Fail("cli.print", err)
		}
	}
	if n := len(findings); n > 0 {
		return assessment.Fail("cli.lint", nil, "n", n)
	}
	return nil
}

func (s *session) sayFinding(f seeds.Finding) string {
	key, args := f.Message()
	var pairs []any
	for name, value := range args {
		pairs = append(pairs, name, value)
	}
	return f.Place + ": " + s.say.T(key, pairs...)
}

// innermost returns what lies behind an error that has a message of its own.
func innermost(err error) string {
	var told *assessment.Error
	if errors.As(err, &told) && told.Cause != nil {
		return told.Cause.Error()
	}
	return err.Error()
}

// readQuestionnaire reads a questionnaire as JSON, or a folder with its
// sources.
func readQuestionnaire(path string) (*assessment.Questionnaire, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, cannotOpen(path, err)
	}
	if info.IsDir() {
		qn, err := seeds.Parse(os.DirFS(path))
		if err != nil {
			return nil, assessment.Fail("cli.questionnaire", err, "file", path, "cause", err.Error())
		}
		return qn, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, cannotOpen(path, err)
	}
	defer f.Close() // only read
	raw, err := io.ReadAll(io.LimitReader(f, lintLimit))
	if err != nil {
		return nil, assessment.Fail("cli.open", err, "file", path)
	}
	// Some programs put a byte order mark in front.
	qn, err := exchange.DecodeQuestionnaire(withoutCrosswalks(bytes.TrimPrefix(raw, []byte("\uFEFF"))))
	if err != nil {
		return nil, assessment.Fail("cli.questionnaire", err, "file", path, "cause", innermost(err))
	}
	return qn, nil
}
