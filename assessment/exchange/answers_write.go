package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"plumbline/assessment"
)

type answersFile struct {
	Format        string                               `json:"format"`
	Questionnaire string                               `json:"questionnaire"`
	Mode          assessment.Mode                      `json:"mode"`
	Scope         assessment.Scope                     `json:"scope"`
	Date          string                               `json:"date,omitempty"`
	Company       companyPart                          `json:"company"`
	Answers       map[assessment.QuestionID]answerPart `json:"answers"`
	Targets       map[assessment.QuestionID]int        `json:"targets,omitempty"`
	Exposures     map[assessment.ExposureID]int        `json:"exposures,omitempty"`
	Suppliers     []supplierPart                       `json:"suppliers,omitempty"`
	Outcomes      map[string]string                    `json:"outcomes,omitempty"`
	Capacity      *capacityPart                        `json:"capacity,omitempty"`
}

type companyPart struct {
	Name       string              `json:"name"`
	Sector     string              `json:"sector"`
	Size       assessment.Size     `json:"size,omitempty"`
	Employees  int                 `json:"employees,omitempty"`
	Sites      int                 `json:"sites,omitempty"`
	Respondent string              `json:"respondent,omitempty"`
	Applies    []assessment.FlagID `json:"applies"`
	Goals      []assessment.GoalID `json:"goals,omitempty"`
	Ambition   assessment.Ambition `json:"ambition,omitempty"`
	Hours      int                 `json:"hours,omitempty"`
	Money      string              `json:"money,omitempty"`
}

type answerPart struct {
	Level    *int                `json:"level,omitempty"`
	State    assessment.State    `json:"state,omitempty"`
	Evidence assessment.Evidence `json:"evidence,omitempty"`
	Note     string              `json:"note,omitempty"`
	Reason   string              `json:"reason,omitempty"`
	WhoKnows string              `json:"who_knows,omitempty"`
}

type supplierPart struct {
	Name        string  `json:"name"`
	RecoverDays float64 `json:"recover_days"`
	SurviveDays float64 `json:"survive_days"`
	SalesShare  float64 `json:"sales_share"`
}

type capacityPart struct {
	Effort [3]float64 `json:"effort"`
	Cash   [3]float64 `json:"cash"`
}

// WriteAnswers writes the assessment as an answers file: the same assessment
// gives the same bytes. Answers to questions that are not asked are left out,
// as are notes on questions without an answer. What it writes it has read back.
func WriteAnswers(w io.Writer, qn *assessment.Questionnaire, a assessment.Assessment) error {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(fileOf(qn, a)); err != nil {
		return fmt.Errorf("encode answers: %w", err)
	}
	if _, err := ReadAnswers(bytes.NewReader(out.Bytes()), "answers", qn); err != nil {
		return fmt.Errorf("read back what was written: %w", err)
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write answers: %w", err)
	}
	return nil
}

func fileOf(qn *assessment.Questionnaire, a assessment.Assessment) answersFile {
	f := answersFile{
		Format: AnswersFormat, Questionnaire: qn.ID, Mode: a.Mode, Scope: a.Scope, Date: a.Date,
		Company: companyOf(a.Company), Answers: map[assessment.QuestionID]answerPart{},
		Targets: a.Targets, Exposures: a.Exposures, Outcomes: a.Outcomes,
	}
	if f.Scope == "" {
		f.Scope = assessment.Both
	}
	for _, q := range a.AskedQuestions(qn) {
		if answer := a.Answers[q.ID]; answer.State != assessment.Unanswered {
			f.Answers[q.ID] = answerOf(answer)
		}
	}
	for _, s := range a.Suppliers {
		f.Suppliers = append(f.Suppliers, supplierPart(s))
	}
	if a.Capacity != nil {
		capacity := capacityPart(*a.Capacity)
		f.Capacity = &capacity
	}
	return f
}

func companyOf(c assessment.Company) companyPart {
	part := companyPart{
		Name: c.Name, Sector: c.Sector, Size: c.Size, Employees: c.Employees, Sites: c.Sites,
		Respondent: c.Respondent, Applies: c.Applies, Goals: c.Goals, Ambition: c.Ambition,
		Hours: c.Hours, Money: c.Money,
	}
	if part.Applies == nil {
		part.Applies = []assessment.FlagID{}
	}
	return part
}

// answerOf keeps what belongs to the answer's state.
func answerOf(answer assessment.Answer) answerPart {
	part := answerPart{Note: answer.Note}
	switch answer.State {
	case assessment.Answered:
		part.Level, part.Evidence = &answer.Level, answer.Evidence
	case assessment.DontKnow:
		part.State, part.WhoKnows = answer.State, answer.WhoKnows
	default:
		part.State, part.Reason = answer.State, answer.Reason
	}
	return part
}
