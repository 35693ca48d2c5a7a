package assessment

import "encoding/json"

// ArrivalKind says what becomes of an assessment that a file brings.
type ArrivalKind string

// The kinds of arrival.
const (
	New          ArrivalKind = "new"           // not here before
	Same         ArrivalKind = "same"          // already here, nothing changes
	Newer        ArrivalKind = "newer"         // here in an older state, which the journal keeps
	Older        ArrivalKind = "older"         // here in a newer state, nothing changes
	Merged       ArrivalKind = "merged"        // both sides went on; joined field by field
	OtherVersion ArrivalKind = "other_version" // changes something here, and was answered with another questionnaire
	Withdrawn    ArrivalKind = "withdrawn"     // refused until the withdrawal is lifted
)

// Arrival is what importing one assessment does, or would do.
type Arrival struct {
	ID        string
	Name      string // the firm's, as the file has it
	Kind      ArrivalKind
	Conflicts int      // fields of which a person must choose the value
	SameName  []string // ids of other assessments here under the firm's name; never joined by itself
}

// Conflict is a field that copies of an assessment set to different values.
// It counts as not given until a person chooses.
type Conflict struct {
	Field    string            // such as "answers.D1.1" or "company.name"
	Question QuestionID        // of an answer, otherwise empty
	Values   []json.RawMessage // at least two, in the shape that files use
	Here     json.RawMessage   // the one that stood here before a file brought others; nil where that is not known
}

// Courier takes assessments out of a store and brings them in.
type Courier interface {
	// Record takes down the present state as a revision and returns it.
	Record(id string) (Record, error)
	Records() ([]Record, error) // of all that are not deleted
	// Preview tells what Import would do and changes nothing.
	Preview(records []Record, questionnaires []*Questionnaire) ([]Arrival, error)
	// Import brings in all of the records or, with an error, none.
	Import(records []Record, questionnaires []*Questionnaire) ([]Arrival, error)
	Conflicts(id string) ([]Conflict, error)
	// Choose settles a conflict; value is one of its values.
	Choose(id, field string, value json.RawMessage) error
	Withdraw(id string) error // to the bin, and refused when a file brings it again
	Lift(id string) error     // ends the refusal
}
