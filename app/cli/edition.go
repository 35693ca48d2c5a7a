package cli

import (
	"io"

	"plumbline/app/pdf"
	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

// The editions that can be printed.
const (
	quickEdition = "quick"
	ownerEdition = "owner"
)

// firstSteps is how many actions a quick report begins with.
const firstSteps = 3

// editionFor returns the edition that is wanted, or else the one that goes with
// how much was asked: eight pages for a full check, two for a quick one.
func editionFor(wanted string, mode assessment.Mode) string {
	switch {
	case wanted != "":
		return wanted
	case mode == assessment.Full:
		return ownerEdition
	}
	return quickEdition
}

// compose makes the report model and returns what prints it.
func compose(qn *assessment.Questionnaire, a *assessment.Assessment, p Print) (func(io.Writer) error, error) {
	results := scoring.Score(qn, a)
	opt := report.Options{Date: p.Date}
	made, err := proofOf(qn, a, p)
	if err != nil {
		return nil, err
	}
	print := pdf.Options{Lang: p.Lang, Second: p.Second, Paper: p.Paper, Version: Version}
	if print.Proof, err = made.encode(); err != nil {
		return nil, err
	}
	if editionFor(p.Edition, a.Mode) == quickEdition {
		model := report.BuildQuick(qn, a, results, stepsFor(qn, a, results), opt)
		return func(w io.Writer) error { return pdf.Quick(w, model, print) }, nil
	}
	tables, err := seeds.Crosswalks()
	if err != nil {
		return nil, err
	}
	plan := roadmap.MakeOwners(qn, a, results, scoring.Score)
	model := report.BuildOwner(qn, a, results, plan.Ticked(qn, a, scoring.Score), report.ViewsOf(qn, a, tables), opt)
	return func(w io.Writer) error { return pdf.Owner(w, model, print) }, nil
}

// stepsFor returns what the two pages begin with: after a full check what the
// plan begins with, so that both editions of a firm say the same.
func stepsFor(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results) []roadmap.Step {
	if a.Mode != assessment.Full {
		return roadmap.FirstSteps(qn, a, results, firstSteps)
	}
	plan := roadmap.MakeOwners(qn, a, results, scoring.Score)
	return report.FirstJobs(plan.Ticked(qn, a, scoring.Score))
}
