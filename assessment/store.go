package assessment

import "time"

// Clock tells the time; tests pass their own.
type Clock func() time.Time

// Entry is one assessment in the store.
type Entry struct {
	ID            string // UUID
	Questionnaire string // meaning hash
	Created       time.Time
	Changed       time.Time
	Finished      bool       // the results were opened once all was asked
	Current       QuestionID // where to go on
	Assessment    Assessment
}

// Row is one line of the list of earlier assessments.
type Row struct {
	ID       string
	Name     string
	Mode     Mode
	Sector   string
	Changed  time.Time
	Answered int // answers with a level, a don't know or a not applicable
	Asked    int
}

// Store keeps assessments. Every method that writes returns only when what was
// written is on disk.
type Store interface {
	List() ([]Row, error)
	Create(a Assessment) (Entry, error)
	Load(id string) (Entry, error)
	Questionnaire(id string) (*Questionnaire, error) // the one it was answered with
	SaveCompany(id string, c Company) error
	SaveAnswer(id string, q QuestionID, a Answer) error
	SaveExposures(id string, facts map[ExposureID]int) error
	SaveSuppliers(id string, rows []Supplier) error
	SaveOutcomes(id string, facts map[string]string) error
	SaveTargets(id string, targets map[QuestionID]int) error
	SaveScope(id string, scope Scope) error
	SavePlan(id string, plan PlanEdits) error
	SetCurrent(id string, q QuestionID) error
	SetFinished(id string) error // the results were opened once all was asked
	// Undo takes back the last change of the assessment and tells which
	// question it touched ("" for a card); ok is false where nothing is
	// left to undo.
	Undo(id string) (q QuestionID, ok bool, err error)
	Redo(id string) (q QuestionID, ok bool, err error)
	Delete(id string) error
	Setting(key string) (string, error) // "" where never set
	SetSetting(key, value string) error
	Close() error
}
