package assessment

// State is what a person said to a question. The zero value is Unanswered.
type State string

// The four answer states.
const (
	Unanswered    State = ""
	Answered      State = "answered"
	DontKnow      State = "dont_know"
	NotApplicable State = "not_applicable"
)

// Evidence says how well an answer is backed.
type Evidence string

// The three grades of evidence.
const (
	NoEvidence Evidence = ""
	Noted      Evidence = "note"
	Verified   Evidence = "verified"
)

// Answer is one firm's answer to one question.
type Answer struct {
	State    State
	Level    int    // 0 to 5, meaningful when State is Answered
	Reason   string // why not applicable: an id (none, parent, contract, other) or free text
	WhoKnows string // who would know, when State is DontKnow
	Evidence Evidence
	Note     string
}

// At returns a plain answer at the level.
func At(level int) Answer { return Answer{State: Answered, Level: level} }

// Mode says how much is asked.
type Mode string

// The two modes.
const (
	Quick Mode = "quick"
	Full  Mode = "full"
)

// Scope says which half is asked.
type Scope string

// The three scopes.
const (
	Both        Scope = "both"
	DigitalOnly Scope = "D"
	SupplyOnly  Scope = "S"
)

// Asks reports whether the group's half is asked.
func (s Scope) Asks(g GroupID) bool {
	return s != DigitalOnly && s != SupplyOnly || string(s) == string(g)
}

// Supplier is one row of the supplier sheet. Days are calendar days, SalesShare
// is a share of yearly sales from 0 to 1.
type Supplier struct {
	Name        string
	RecoverDays float64
	SurviveDays float64
	SalesShare  float64
}

// Capacity is what a firm can put into improvement per horizon (0-3, 3-12, 12+
// months): effort points and cash points.
type Capacity struct {
	Effort [3]float64
	Cash   [3]float64
}

// Assessment is everything one firm said at one time.
type Assessment struct {
	Mode      Mode
	Scope     Scope
	Date      string // YYYY-MM-DD, or empty
	Company   Company
	Answers   map[QuestionID]Answer
	Targets   map[QuestionID]int // overrides
	Exposures map[ExposureID]int // 0 to 3
	Suppliers []Supplier
	Outcomes  map[string]string // better, same, worse
	Capacity  *Capacity         // nil: the default for the firm's size
	Plan      PlanEdits         // what the owner made of the plan
}

// Asked reports whether the question is put to the firm: by mode, by scope and
// by what applies.
func (a *Assessment) Asked(q *Question) bool {
	if a.Mode == Quick && !q.Quick {
		return false
	}
	return a.AskedInFull(q)
}

// AskedInFull reports whether the full check would put the question to the firm.
func (a *Assessment) AskedInFull(q *Question) bool {
	if a.Scope == DigitalOnly && q.ID[0] != 'D' || a.Scope == SupplyOnly && q.ID[0] != 'S' {
		return false
	}
	return a.Company.Has(q.Applies)
}

// AskedQuestions returns the questions put to the firm, in order.
func (a *Assessment) AskedQuestions(qn *Questionnaire) []*Question {
	var out []*Question
	for i := range qn.Questions {
		if a.Asked(&qn.Questions[i]) {
			out = append(out, &qn.Questions[i])
		}
	}
	return out
}

// Answer returns the answer to the question, Unanswered where there is none.
func (a *Assessment) Answer(id QuestionID) Answer { return a.Answers[id] }
