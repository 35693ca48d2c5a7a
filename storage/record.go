package storage

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"plumbline/assessment"
)

// The records are the stored shapes: a noun of the core may change its field
// names, what is on disk may not. Where fields are the same a conversion
// between the two compiles only as long as none is missing.

type companyRecord struct {
	Name       string              `json:"name,omitempty"`
	Sector     string              `json:"sector,omitempty"`
	Size       assessment.Size     `json:"size,omitempty"`
	Employees  int                 `json:"employees,omitempty"`
	Sites      int                 `json:"sites,omitempty"`
	Respondent string              `json:"respondent,omitempty"`
	Applies    []assessment.FlagID `json:"applies,omitempty"`
	Goals      []assessment.GoalID `json:"goals,omitempty"`
	Ambition   assessment.Ambition `json:"ambition,omitempty"`
	Hours      int                 `json:"hours,omitempty"`
	Money      string              `json:"money,omitempty"`
}

type answerRecord struct {
	State    assessment.State    `json:"state,omitempty"`
	Level    int                 `json:"level,omitempty"`
	Reason   string              `json:"reason,omitempty"`
	WhoKnows string              `json:"who_knows,omitempty"`
	Evidence assessment.Evidence `json:"evidence,omitempty"`
	Note     string              `json:"note,omitempty"`
}

type supplierRecord struct {
	Name        string  `json:"name,omitempty"`
	RecoverDays float64 `json:"recover_days,omitempty"`
	SurviveDays float64 `json:"survive_days,omitempty"`
	SalesShare  float64 `json:"sales_share,omitempty"`
}

type capacityRecord struct {
	Effort [3]float64 `json:"effort"`
	Cash   [3]float64 `json:"cash"`
}

// contentRecord is an assessment without company and answers.
type contentRecord struct {
	Mode      assessment.Mode               `json:"mode,omitempty"`
	Scope     assessment.Scope              `json:"scope,omitempty"`
	Date      string                        `json:"date,omitempty"`
	Targets   map[assessment.QuestionID]int `json:"targets,omitempty"`
	Exposures map[assessment.ExposureID]int `json:"exposures,omitempty"`
	Suppliers []supplierRecord              `json:"suppliers,omitempty"`
	Outcomes  map[string]string             `json:"outcomes,omitempty"`
	Capacity  *capacityRecord               `json:"capacity,omitempty"`
	Plan      *planRecord                   `json:"plan,omitempty"`
}

func encodeCompany(c assessment.Company) (string, error) { return encode(companyRecord(c)) }

// encodeAnswer returns the empty string where nothing was said.
func encodeAnswer(a assessment.Answer) (string, error) {
	if a == (assessment.Answer{}) {
		return "", nil
	}
	return encode(answerRecord(a))
}

func encodeContent(a assessment.Assessment) (string, error) {
	return encode(contentRecord{Mode: a.Mode, Scope: a.Scope, Date: a.Date, Targets: a.Targets,
		Exposures: a.Exposures, Suppliers: supplierRecords(a.Suppliers), Outcomes: a.Outcomes,
		Capacity: (*capacityRecord)(a.Capacity), Plan: planRecordOf(a.Plan)})
}

func supplierRecords(rows []assessment.Supplier) (out []supplierRecord) {
	for _, s := range rows {
		out = append(out, supplierRecord(s))
	}
	return out
}

func encode(v any) (string, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return "", fmt.Errorf("encode: %w", err)
	}
	return string(raw), nil
}

// decodeAssessment puts the three stored parts together.
func decodeAssessment(company, content string, answers map[assessment.QuestionID]string) (assessment.Assessment, error) {
	var firm companyRecord
	if err := json.Unmarshal([]byte(company), &firm); err != nil {
		return assessment.Assessment{}, fmt.Errorf("decode company: %w", err)
	}
	var c contentRecord
	if err := json.Unmarshal([]byte(content), &c); err != nil {
		return assessment.Assessment{}, fmt.Errorf("decode content: %w", err)
	}
	a := assessment.Assessment{Mode: c.Mode, Scope: c.Scope, Date: c.Date, Company: assessment.Company(firm),
		Answers: map[assessment.QuestionID]assessment.Answer{}, Targets: c.Targets, Exposures: c.Exposures,
		Outcomes: c.Outcomes, Capacity: (*assessment.Capacity)(c.Capacity), Plan: c.Plan.edits()}
	for _, s := range c.Suppliers {
		a.Suppliers = append(a.Suppliers, assessment.Supplier(s))
	}
	for q, body := range answers {
		var r answerRecord
		if err := json.Unmarshal([]byte(body), &r); err != nil {
			return assessment.Assessment{}, fmt.Errorf("decode answer %s: %w", q, err)
		}
		a.Answers[q] = assessment.Answer(r)
	}
	return a, nil
}

// digest returns the hash of the parts; each is counted, so that moving a
// character from one to the next changes it.
func digest(parts ...string) string {
	h := sha256.New()
	var n [8]byte
	for _, p := range parts {
		binary.BigEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil))
}
