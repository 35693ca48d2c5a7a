package cli

import (
	"io"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/exchange/plumb"
	"plumbline/seeds"
)

type exampleCommand struct {
	Firm   string `default:"metal-workshop" placeholder:"FIRM"`
	Mode   string `default:"quick" placeholder:"quick|full"`
	Lang   string `placeholder:"LANG"`
	Output string `short:"o" required:"" placeholder:"FILE"`
}

// Run writes the finished answers of an invented firm.
func (c *exampleCommand) Run(s *session) error {
	lang, err := s.language(c.Lang)
	if err != nil {
		return err
	}
	if err := oneOf("--mode", c.Mode, string(assessment.Quick), string(assessment.Full)); err != nil {
		return err
	}
	firms, err := exampleFirms()
	if err != nil {
		return err
	}
	if err := oneOf("--firm", c.Firm, firms...); err != nil {
		return err
	}
	if err := nameable(c.Output); err != nil {
		return err
	}
	a, err := seeds.ExampleOf(c.Firm, assessment.Mode(c.Mode), lang)
	if err != nil {
		return err
	}
	if ends(c.Output, plumb.Extension) {
		r, err := s.recordOf(a)
		if err != nil {
			return err
		}
		f := s.newPackage(plumb.Assessments, c.Output, []assessment.Record{r}, []*assessment.Questionnaire{s.qn})
		_, err = save(c.Output, f, plumb.Seal{})
		return err
	}
	return writeFile(c.Output, func(w io.Writer) error { return exchange.WriteAnswers(w, s.qn, a) })
}

// exampleFirms returns the ids of the invented firms.
func exampleFirms() ([]string, error) {
	firms, err := seeds.Examples()
	var out []string
	for _, f := range firms {
		out = append(out, f.ID)
	}
	return out, err
}
