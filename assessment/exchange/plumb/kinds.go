package plumb

import (
	"encoding/json"
	"time"

	"plumbline/assessment"
)

// Kit is what a facilitator gives to the firms of a workshop.
type Kit struct {
	Workshop  string          `json:"workshop"` // UUID
	Title     string          `json:"title"`
	Date      string          `json:"date"` // YYYY-MM-DD
	Mode      assessment.Mode `json:"mode"`
	K         int             `json:"k"`     // no figure about fewer firms is shown
	Asked     []string        `json:"asked"` // profile fields that are asked: see ProfileFields
	Consent   assessment.Text `json:"consent"`
	Recipient string          `json:"recipient"` // the facilitator's age public key
}

// ProfileFields are the profile fields a workshop may ask for.
var ProfileFields = []string{"sector", "size", "region", "name", "employees", "sites", "respondent", "goals", "ambition"}

// Return says which workshop one firm's answers are for.
type Return struct {
	Workshop  string    `json:"workshop"` // UUID
	Alias     string    `json:"alias"`
	Consented time.Time `json:"consented"` // when the firm agreed to hand in
}

// Cohort is what a facilitator knows about a workshop beside its returns.
type Cohort struct {
	Workshop    string       `json:"workshop"` // UUID
	Title       string       `json:"title"`
	Date        string       `json:"date"`
	K           int          `json:"k"`
	Rehearsal   bool         `json:"rehearsal"`
	Members     []Member     `json:"members"`
	Decisions   []Decision   `json:"decisions"`
	Withdrawals []Withdrawal `json:"withdrawals"`
}

// Member is one return that was taken in.
type Member struct {
	Assessment string `json:"assessment"` // UUID
	Alias      string `json:"alias"`
}

// Decision is what the facilitator chose where copies disagreed.
type Decision struct {
	Assessment string          `json:"assessment"` // UUID
	Field      string          `json:"field"`
	Value      json.RawMessage `json:"value"`
	At         time.Time       `json:"at"`
}

// Withdrawal refuses later files with the assessment until someone lifts it.
type Withdrawal struct {
	Assessment string    `json:"assessment"` // UUID
	At         time.Time `json:"at"`
}

// Benchmark is a table of figures about a room of firms. It holds nothing
// about a single firm.
type Benchmark struct {
	Title   string          `json:"title"`
	Date    string          `json:"date"`
	Meaning string          `json:"meaning"` // of the questionnaire
	Mode    assessment.Mode `json:"mode"`
	K       int             `json:"k"`
	Firms   int             `json:"firms"`
	Cells   []Cell          `json:"cells"`
}

// Cell is one group of figures about the firms it names. A hidden cell says
// that there was something and nothing else.
type Cell struct {
	Of     string             `json:"of"`    // what is measured, such as "D1" or "question.D1.1"
	Among  string             `json:"among"` // which firms, such as "all" or "sector.trade"
	Hidden bool               `json:"hidden"`
	N      int                `json:"n"`
	Values map[string]float64 `json:"values"` // by figure, such as "median"
}

// Workspace is what a backup holds beside assessments.
type Workspace struct {
	ID          string            `json:"id"` // UUID
	Settings    map[string]string `json:"settings"`
	Withdrawals []Withdrawal      `json:"withdrawals"`
}
