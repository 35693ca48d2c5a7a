package cli

import (
	"encoding/json"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

type scoreCommand struct {
	File string `arg:""`
}

// scored is what the command prints: the results, the questionnaire they rest
// on, and how other schemes would see the firm.
type scored struct {
	Questionnaire questionnaireID `json:"questionnaire"`
	assessment.Results
	MIIT *crosswalk.MIITResult        `json:"miit_2024"`
	DMA  map[string]crosswalk.DMAView `json:"dma"`
}

type questionnaireID struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Meaning string `json:"meaning"`
}

// Run prints the results of an answers file as JSON, nothing rounded.
func (c *scoreCommand) Run(s *session) error {
	a, err := s.readAnswers(c.File)
	if err != nil {
		return err
	}
	tables, err := seeds.Crosswalks()
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(s.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err = encoder.Encode(scored{
		Questionnaire: questionnaireID{s.qn.ID, s.qn.Version, s.qn.Meaning},
		Results:       scoring.Score(s.qn, &a),
		MIIT:          crosswalk.MIIT(s.qn, tables.MIIT, &a),
		DMA:           crosswalk.DMA(s.qn, tables.DMA, &a),
	})
	if err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}
