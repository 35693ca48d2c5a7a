package crosswalk

import "plumbline/assessment"

// Tables are all crosswalks of one edition of the content.
type Tables struct {
	MIIT *MIITTable `json:"miit_2024"`
	DMA  *DMATable  `json:"dma"`
}

// Head says what a table is, what it rests on, and what must stand beside
// every figure drawn from it.
type Head struct {
	ID         string          `json:"id"`
	Version    string          `json:"version"`    // of our table
	Edition    assessment.Text `json:"edition"`    // of the scheme
	Disclaimer assessment.Text `json:"disclaimer"` // printed wherever the estimate is
	Remark     assessment.Text `json:"remark"`     // how to read it
}

// MIITTable reads answers as the Chinese indicators of 2024 do: fifteen scored
// items, sixteen scenes, and a rule that makes a level of both.
type MIITTable struct {
	Head     `yaml:",inline"`
	Clusters []assessment.Cluster `json:"clusters"` // firms it may be shown to
	Values   [6]float64           `json:"values"`   // share of an item's points at level 0 to 5
	Outcomes map[string]float64   `json:"outcomes"` // share of an item's points for better, same, worse
	Rule     Rule                 `json:"rule"`
	Items    []Item               `json:"items"`
	Scenes   []Scene              `json:"scenes"`
}

// Rule is how points and scenes make a level, and how sure we are of it.
type Rule struct {
	Source   string          `json:"source"`   // primary or secondary
	Verified bool            `json:"verified"` // compared with the official document
	Remark   assessment.Text `json:"remark"`
	Gates    []Gate          `json:"gates"` // level 1 upwards, each at least as hard as the one before
}

// Gate is what a level asks for: points, and scenes at that level or higher, of
// which some must be constrained ones.
type Gate struct {
	Level       int     `json:"level"`
	Points      float64 `json:"points"`
	Scenes      int     `json:"scenes"`
	Constrained int     `json:"constrained"`
}

// Item is one scored indicator. It is read from a question or from an outcome.
type Item struct {
	ID       string                `json:"id"`
	Title    assessment.Text       `json:"title"`
	Weight   float64               `json:"weight"` // points at best
	Question assessment.QuestionID `json:"question"`
	Outcome  string                `json:"outcome"`
	Remark   assessment.Text       `json:"remark"` // where we read it otherwise than the scheme
}

// Scene is one field of business with a level of its own, one below the level of
// its question. Constrained scenes are those of which a level asks for some.
type Scene struct {
	ID          string                `json:"id"`
	Title       assessment.Text       `json:"title"`
	Question    assessment.QuestionID `json:"question"`
	Constrained bool                  `json:"constrained"`
}

// DMATable reads answers as the six dimensions of the European assessment.
type DMATable struct {
	Head       `yaml:",inline"`
	Enough     float64        `json:"enough"` // below this coverage a score is an indication only
	Dimensions []DMADimension `json:"dimensions"`
}

// DMADimension is one dimension with the questions that speak for it. Coverage
// is our judgement of how much of its content they touch, from 0 to 1.
type DMADimension struct {
	ID       string          `json:"id"` // its English name
	Title    assessment.Text `json:"title"`
	Coverage float64         `json:"coverage"`
	Weights  []Weight        `json:"weights"`
}

// Weight is the share of a question in a dimension.
type Weight struct {
	Question assessment.QuestionID `json:"question"`
	Share    float64               `json:"share"`
}
