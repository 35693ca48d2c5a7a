package cli

import (
	"encoding/json"
	"strings"

	"plumbline/app/pdf"
	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/assessment/wire"
)

// proofFormat is the format of a proof.
const proofFormat = "plumbline-proof/1"

// proof tells what a report was made from, and all it takes to make it again.
// It lies in the PDF's metadata as JSON.
type proof struct {
	Format        string `json:"format"`
	Answers       string `json:"answers"`       // fingerprint of the answers
	Plan          string `json:"plan"`          // of what the owner made of the plan, "" for nothing
	Questionnaire string `json:"questionnaire"` // version
	Full          string `json:"full"`          // hash of the questionnaire
	Program       string `json:"program"`
	Edition       string `json:"edition"`
	Date          string `json:"date"`
	Lang          string `json:"lang"`
	Second        string `json:"second,omitempty"`
	Paper         string `json:"paper"`
}

// proofOf returns the proof of a report on the answers.
func proofOf(qn *assessment.Questionnaire, a *assessment.Assessment, p Print) (proof, error) {
	plan, err := planPrint(a.Plan)
	if err != nil {
		return proof{}, err
	}
	paper := p.Paper
	if paper == "" {
		paper = "a4"
	}
	return proof{
		Format: proofFormat, Answers: report.Fingerprint(qn, a), Plan: plan, Questionnaire: qn.Version, Full: qn.Full,
		Program: Version, Edition: editionFor(p.Edition, a.Mode), Date: p.Date, Lang: p.Lang, Second: p.Second, Paper: paper,
	}, nil
}

// print returns how the report was printed.
func (p proof) print() Print {
	return Print{Edition: p.Edition, Date: p.Date, Lang: p.Lang, Second: p.Second, Paper: p.Paper}
}

// planPrint returns a fingerprint of the owner's plan, "" where the plan is as
// the rules make it.
func planPrint(plan assessment.PlanEdits) (string, error) {
	shape := wire.PlanOf(plan)
	if shape == nil {
		return "", nil
	}
	body, err := wire.Encode(*shape)
	if err != nil {
		return "", err
	}
	return report.Digits([]byte(body)), nil
}

// encode writes the proof as one line.
func (p proof) encode() (string, error) {
	raw, err := json.Marshal(p)
	return string(raw), err
}

// readProof returns what a PDF says it was made from.
func readProof(raw []byte) (p proof, ok bool) {
	text := pdf.Proof(raw)
	if text == "" {
		return p, false
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	if decoder.Decode(&p) != nil || p.Format != proofFormat {
		return proof{}, false
	}
	return p, true
}
