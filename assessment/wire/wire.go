// Package wire holds the shapes in which the nouns of the core are stored and
// exchanged: JSON whose field names never change, whatever the core calls its
// fields. It knows no file and no database.
package wire

import (
	"encoding/json"
	"fmt"

	"plumbline/assessment"
)

// Where fields are the same a conversion between a noun and its shape compiles
// only as long as none is missing.

// Company is the firm card.
type Company struct {
	Name       string              `json:"name,omitempty" share:"alias"`
	Sector     string              `json:"sector,omitempty" share:"always"`
	Size       assessment.Size     `json:"size,omitempty" share:"always"`
	Employees  int                 `json:"employees,omitempty" share:"consent"`
	Sites      int                 `json:"sites,omitempty" share:"consent"`
	Respondent string              `json:"respondent,omitempty" share:"never"`
	Applies    []assessment.FlagID `json:"applies,omitempty" share:"always"`
	Goals      []assessment.GoalID `json:"goals,omitempty" share:"always"`
	Ambition   assessment.Ambition `json:"ambition,omitempty" share:"always"`
	Hours      int                 `json:"hours,omitempty" share:"consent"`
	Money      string              `json:"money,omitempty" share:"consent"`
}

// Answer is one answer.
type Answer struct {
	State    assessment.State    `json:"state,omitempty" share:"always"`
	Level    int                 `json:"level,omitempty" share:"always"`
	Reason   string              `json:"reason,omitempty" share:"consent"`
	WhoKnows string              `json:"who_knows,omitempty" share:"never"`
	Evidence assessment.Evidence `json:"evidence,omitempty" share:"always"`
	Note     string              `json:"note,omitempty" share:"consent"`
}

// Supplier is a row of the supplier sheet.
type Supplier struct {
	Name        string  `json:"name,omitempty" share:"never"`
	RecoverDays float64 `json:"recover_days,omitempty" share:"consent"`
	SurviveDays float64 `json:"survive_days,omitempty" share:"consent"`
	SalesShare  float64 `json:"sales_share,omitempty" share:"consent"`
}

// Capacity is what a firm can put into improvement.
type Capacity struct {
	Effort [3]float64 `json:"effort" share:"consent"`
	Cash   [3]float64 `json:"cash" share:"consent"`
}

// Content is an assessment without company and answers.
type Content struct {
	Mode      assessment.Mode               `json:"mode,omitempty" share:"always"`
	Scope     assessment.Scope              `json:"scope,omitempty" share:"always"`
	Date      string                        `json:"date,omitempty" share:"always"`
	Targets   map[assessment.QuestionID]int `json:"targets,omitempty" share:"always"`
	Exposures map[assessment.ExposureID]int `json:"exposures,omitempty" share:"always"`
	Suppliers []Supplier                    `json:"suppliers,omitempty" share:"consent"`
	Outcomes  map[string]string             `json:"outcomes,omitempty" share:"always"`
	Capacity  *Capacity                     `json:"capacity,omitempty" share:"consent"`
	Plan      *Plan                         `json:"plan,omitempty" share:"consent"`
}

// EncodeCompany writes the firm card.
func EncodeCompany(c assessment.Company) (string, error) { return Encode(Company(c)) }

// EncodeAnswer returns the empty string where nothing was said.
func EncodeAnswer(a assessment.Answer) (string, error) {
	if a == (assessment.Answer{}) {
		return "", nil
	}
	return Encode(Answer(a))
}

// EncodeContent writes what stands beside firm card and answers.
func EncodeContent(a assessment.Assessment) (string, error) { return Encode(contentOf(a)) }

func contentOf(a assessment.Assessment) Content {
	return Content{Mode: a.Mode, Scope: a.Scope, Date: a.Date, Targets: a.Targets,
		Exposures: a.Exposures, Suppliers: SuppliersOf(a.Suppliers), Outcomes: a.Outcomes,
		Capacity: (*Capacity)(a.Capacity), Plan: PlanOf(a.Plan)}
}

// SuppliersOf turns rows into their shape.
func SuppliersOf(rows []assessment.Supplier) (out []Supplier) {
	for _, s := range rows {
		out = append(out, Supplier(s))
	}
	return out
}

// Encode writes any shape as JSON.
func Encode(v any) (string, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("encode: %w", err)
	}
	return string(raw), nil
}

// DecodeAssessment puts the three stored parts together.
func DecodeAssessment(company, content string, answers map[assessment.QuestionID]string) (assessment.Assessment, error) {
	var firm Company
	if err := json.Unmarshal([]byte(company), &firm); err != nil {
		return assessment.Assessment{}, fmt.Errorf("decode company: %w", err)
	}
	var c Content
	if err := json.Unmarshal([]byte(content), &c); err != nil {
		return assessment.Assessment{}, fmt.Errorf("decode content: %w", err)
	}
	a := c.assessment(assessment.Company(firm))
	for q, body := range answers {
		var r Answer
		if err := json.Unmarshal([]byte(body), &r); err != nil {
			return assessment.Assessment{}, fmt.Errorf("decode answer %s: %w", q, err)
		}
		a.Answers[q] = assessment.Answer(r)
	}
	return a, nil
}

// assessment puts firm card and content together, without answers yet.
func (c Content) assessment(firm assessment.Company) assessment.Assessment {
	a := assessment.Assessment{Mode: c.Mode, Scope: c.Scope, Date: c.Date, Company: firm,
		Answers: map[assessment.QuestionID]assessment.Answer{}, Targets: c.Targets, Exposures: c.Exposures,
		Outcomes: c.Outcomes, Capacity: (*assessment.Capacity)(c.Capacity), Plan: c.Plan.Edits()}
	for _, s := range c.Suppliers {
		a.Suppliers = append(a.Suppliers, assessment.Supplier(s))
	}
	return a
}
