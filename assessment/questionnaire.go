package assessment

// Ids are frozen: never reused, never derived from text or position.
type (
	// QuestionID names a question, such as "D1.1".
	QuestionID string
	// DimensionID names one of the ten dimensions, "D1" to "D6" and "S1" to "S4".
	DimensionID string
	// GroupID names a group of dimensions: Digital or Supply.
	GroupID string
	// GoalID names one of the eight goals, "G1" to "G8".
	GoalID string
	// FlagID names a fact about the firm that decides what is asked, such as "equip".
	FlagID string
	// ExposureID names a fact of the exposure card, "E1" to "E8".
	ExposureID string
	// ActionID names an action of the library, such as "A01".
	ActionID string
)

// The two groups.
const (
	Digital GroupID = "D"
	Supply  GroupID = "S"
)

// Questionnaire is everything that is asked and every rule by which answers
// are read. A released questionnaire never changes.
type Questionnaire struct {
	ID        string   `json:"id"`
	Version   string   `json:"version"`
	Meaning   string   `json:"meaning"` // hash over ids, levels, weights, gates and rules
	Full      string   `json:"full"`    // hash over everything, texts included
	Languages []string `json:"languages"`

	Levels     []Level     `json:"levels"` // the ladder, level 0 to 5
	Stages     []Text      `json:"stages"` // names of a group's level, 0 to 5
	Dimensions []Dimension `json:"dimensions"`
	Questions  []Question  `json:"questions"`
	Goals      []Goal      `json:"goals"`
	Flags      []Flag      `json:"flags"`
	Sectors    []Sector    `json:"sectors"`
	Exposures  []Exposure  `json:"exposures"`
	Actions    []Action    `json:"actions"`
	Paragraphs []Paragraph `json:"paragraphs"`
	Support    []Support   `json:"support"`
	Rules      Rules       `json:"rules"`
}

// Level is one rung of the ladder that all questions share.
type Level struct {
	Name    Text `json:"name"`
	Digital Text `json:"digital"`
	Supply  Text `json:"supply"`
}

// Dimension is one of the ten fields in which a firm's maturity is measured.
type Dimension struct {
	ID         DimensionID `json:"id"`
	Group      GroupID     `json:"group"`
	Title      Text        `json:"title"`
	Short      Text        `json:"short"` // at most 22 Latin or 8 Han characters
	Paragraphs []int       `json:"paragraphs"`
}

// Question is one ladder of six anchors. The answer is the highest anchor of
// which every word is true today.
type Question struct {
	ID         QuestionID  `json:"id"`
	Dimension  DimensionID `json:"dimension"`
	Quick      bool        `json:"quick"`   // part of the quick check
	Gate       bool        `json:"gate"`    // weight 1.5, and holds its dimension's level back
	Applies    FlagID      `json:"applies"` // asked only where this flag is set; empty: always
	Goals      []GoalID    `json:"goals"`
	Paragraphs []int       `json:"paragraphs"` // paragraphs of the declaration it rests on
	Minutes    float64     `json:"minutes"`

	Title    Text             `json:"title"`
	Short    Text             `json:"short"`    // at most 22 Latin or 8 Han characters
	Why      Text             `json:"why"`      // one line: why this is asked
	Evidence Text             `json:"evidence"` // what would you show?
	Bring    Text             `json:"bring"`    // papers and people to have at hand
	Examples map[Cluster]Text `json:"examples"`
	Anchors  [6]Text          `json:"anchors"` // level 0 to 5
}

// Weight is the question's share in scores and levels: 1.5 for a gate, else 1.
func (q *Question) Weight() float64 {
	if q.Gate {
		return 1.5
	}
	return 1
}

// Goal is one of the eight aims of which a firm ranks up to three.
type Goal struct {
	ID    GoalID `json:"id"`
	Title Text   `json:"title"`
}

// Flag is a fact about the firm that decides which questions make sense.
type Flag struct {
	ID    FlagID `json:"id"`
	Title Text   `json:"title"`
}

// Sector is a line of business with the flags it presets.
type Sector struct {
	ID      string   `json:"id"`
	Cluster Cluster  `json:"cluster"`
	Applies []FlagID `json:"applies"`
	Title   Text     `json:"title"`
}

// Exposure is one fact of the exposure card, answered 0 (low) to 3 (severe).
type Exposure struct {
	ID      ExposureID   `json:"id"`
	Title   Text         `json:"title"`
	Options [4]Text      `json:"options"`
	Raises  []QuestionID `json:"raises"`
}

// Action is one step out of the library that lifts questions.
type Action struct {
	ID            ActionID            `json:"id"`
	Title         Text                `json:"title"`
	Why           Text                `json:"why"`
	FirstStep     Text                `json:"first_step" yaml:"first_step"`
	How           map[string][]string `json:"how"`   // steps per language
	Proof         Text                `json:"proof"` // you are done when ...
	KPI           Text                `json:"kpi"`   // number to watch
	Pitfall       Text                `json:"pitfall"`
	Raises        []Raise             `json:"raises"`
	Effort        int                 `json:"effort"` // points 1, 2, 3, 5, 8: up to 2, 5, 15, 40, more person-days
	Cash          int                 `json:"cash"`   // band 0 to 4: none, up to 1, 6, 36, more monthly wages of a skilled worker
	Prerequisites map[QuestionID]int  `json:"prerequisites"`
	MinMonths     int                 `json:"min_months" yaml:"min_months"`
	Paragraphs    []int               `json:"paragraphs"`
	Help          string              `json:"help"` // self, association, vendor, bank, public
	Applies       FlagID              `json:"applies"`
}

// Raise says that an action lifts a question answered From or higher up to To.
type Raise struct {
	Question QuestionID `json:"question"`
	From     int        `json:"from"`
	To       int        `json:"to"`
}

// Paragraph is one paragraph of the declaration in our own words.
type Paragraph struct {
	Number  int  `json:"number"`
	Summary Text `json:"summary"`
}

// Support is a kind of public or association help that the declaration
// encourages: what it is, and the sentence to ask for it with.
type Support struct {
	ID         string       `json:"id"`
	Title      Text         `json:"title"`
	What       Text         `json:"what"`
	Ask        Text         `json:"ask"`
	Paragraphs []int        `json:"paragraphs"`
	Questions  []QuestionID `json:"questions"` // whose gaps it may help to close
}

// Rules are the numbers by which answers become results. They are editorial
// choices, kept as data beside the questions.
type Rules struct {
	// Targets per cluster and size, in the order of the dimensions, for the
	// ambition "solid".
	Targets map[Cluster]map[Size][]int `json:"targets"`
	// Floors are the safety floors no target goes below.
	Floors map[QuestionID]int `json:"floors"`
	Caps   []Cap              `json:"caps"`
	Checks []ConsistencyCheck `json:"checks"`
}

// Cap limits the effective level of a question while its foundation is missing.
type Cap struct {
	Question QuestionID         `json:"question"`
	At       int                `json:"at"`
	Unless   map[QuestionID]int `json:"unless"` // every one of these reached
}

// ConsistencyCheck is a pair of answers that do not fit together. Every bound
// in AtLeast and AtMost must hold for the check to fire; If names a flag that
// must be set.
type ConsistencyCheck struct {
	ID      string             `json:"id"`
	AtLeast map[QuestionID]int `json:"at_least" yaml:"at_least"`
	AtMost  map[QuestionID]int `json:"at_most" yaml:"at_most"`
	If      FlagID             `json:"if"`
}

// Question returns the question with the id.
func (q *Questionnaire) Question(id QuestionID) (*Question, bool) {
	for i := range q.Questions {
		if q.Questions[i].ID == id {
			return &q.Questions[i], true
		}
	}
	return nil, false
}

// Dimension returns the dimension with the id.
func (q *Questionnaire) Dimension(id DimensionID) (*Dimension, bool) {
	for i := range q.Dimensions {
		if q.Dimensions[i].ID == id {
			return &q.Dimensions[i], true
		}
	}
	return nil, false
}

// Sector returns the sector with the id.
func (q *Questionnaire) Sector(id string) (*Sector, bool) {
	for i := range q.Sectors {
		if q.Sectors[i].ID == id {
			return &q.Sectors[i], true
		}
	}
	return nil, false
}
