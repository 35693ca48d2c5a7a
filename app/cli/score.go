package cli

import (
	"encoding/json"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

type scoreCommand struct {
	File string `arg:""`
	opening
}

// scored is what the command prints: the results, the questionnaire they rest
// on, and how other schemes would see the firm.
type scored struct {
	Questionnaire questionnaireID `json:"questionnaire"`
	assessment.Results
	Groups     map[assessment.GroupID]*assessment.GroupResult         `json:"groups"`
	Dimensions map[assessment.DimensionID]*assessment.DimensionResult `json:"dimensions"`

	MIIT *crosswalk.MIITResult        `json:"miit_2024"`
	DMA  map[string]crosswalk.DMAView `json:"dma"`
	Plan *roadmap.Plan                `json:"plan"` // full check only
}

type questionnaireID struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Meaning string `json:"meaning"`
}

// Run prints the results of an answers file as JSON, nothing rounded.
func (c *scoreCommand) Run(s *session) error {
	keys, err := c.keys()
	if err != nil {
		return err
	}
	a, err := s.readOne(c.File, keys)
	if err != nil {
		return err
	}
	tables, err := seeds.Crosswalks()
	if err != nil {
		return err
	}
	results := scoring.Score(s.qn, &a)
	encoder := json.NewEncoder(s.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err = encoder.Encode(scored{
		Questionnaire: questionnaireID{s.qn.ID, s.qn.Version, s.qn.Meaning},
		Results:       results,
		Groups:        askedGroups(&a, results),
		Dimensions:    askedDimensions(s.qn, &a, results),
		MIIT:          crosswalk.MIIT(s.qn, tables.MIIT, &a),
		DMA:           crosswalk.DMA(s.qn, tables.DMA, &a),
		Plan:          planOf(s.qn, &a, results, tables.MIIT),
	})
	if err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}

// askedGroups returns the groups; one whose half is not asked is nil.
func askedGroups(a *assessment.Assessment, r assessment.Results) map[assessment.GroupID]*assessment.GroupResult {
	out := map[assessment.GroupID]*assessment.GroupResult{}
	for id, g := range r.Groups {
		out[id] = nil
		if a.Scope.Asks(id) {
			out[id] = &g
		}
	}
	return out
}

// askedDimensions returns the dimensions; one whose half is not asked is nil.
func askedDimensions(qn *assessment.Questionnaire, a *assessment.Assessment, r assessment.Results) map[assessment.DimensionID]*assessment.DimensionResult {
	out := map[assessment.DimensionID]*assessment.DimensionResult{}
	for _, d := range qn.Dimensions {
		out[d.ID] = nil
		if result, ok := r.Dimensions[d.ID]; ok && a.Scope.Asks(d.Group) {
			out[d.ID] = &result
		}
	}
	return out
}

// planOf returns the plan with the estimate after each horizon; nil for the
// quick check, which asks too little to plan with.
func planOf(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results, table *crosswalk.MIITTable) *roadmap.Plan {
	if a.Mode != assessment.Full {
		return nil
	}
	plan := roadmap.Make(qn, a, results, scoring.Score, roadmap.Options{})
	plan.Estimate(func(then *assessment.Assessment) any { return crosswalk.MIIT(qn, table, then) })
	return &plan
}
