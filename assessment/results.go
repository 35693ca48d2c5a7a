package assessment

// Results are what scoring makes of an assessment. Numbers are not rounded.
// A nil pointer means that there are not enough answers.
type Results struct {
	Mode       Mode                            `json:"mode"`
	Asked      int                             `json:"asked"`    // questions put to the firm
	Answered   int                             `json:"answered"` // with a level
	Groups     map[GroupID]GroupResult         `json:"groups"`
	Dimensions map[DimensionID]DimensionResult `json:"dimensions"`
	Questions  map[QuestionID]QuestionResult   `json:"questions"` // the applicable ones
	Gaps       []QuestionID                    `json:"gaps"`      // by priority downwards
	Exposure   *ExposureResult                 `json:"exposure"`  // nil: no fact given
	Suppliers  []SupplierResult                `json:"suppliers"`
	Confidence Confidence                      `json:"confidence"`
	Checks     []FiredCheck                    `json:"checks"`
}

// GroupResult is the index and the level of Digital or Supply.
type GroupResult struct {
	Index     *float64     `json:"index"`      // 0 to 100
	HalfWidth *float64     `json:"half_width"` // 90 % band, points
	Target    *float64     `json:"target"`     // 0 to 100
	Level     *int         `json:"level"`      // 0 to 5, earned
	Blockers  []QuestionID `json:"blockers"`   // questions that hold the next level back
}

// DimensionResult is the score and the level of one dimension.
type DimensionResult struct {
	Score     *float64     `json:"score"` // 0 to 100
	HalfWidth *float64     `json:"half_width"`
	Low       *float64     `json:"low"`
	High      *float64     `json:"high"`
	Target    *float64     `json:"target"`
	Level     *int         `json:"level"` // provisional in the quick check
	Coverage  float64      `json:"coverage"`
	Blockers  []QuestionID `json:"blockers"` // questions that hold the next level back
}

// QuestionResult is one applicable question.
type QuestionResult struct {
	Level     *int    `json:"level"`     // nil: don't know or unanswered
	Effective *int    `json:"effective"` // after caps
	Target    int     `json:"target"`
	Gap       int     `json:"gap"` // levels short of the target; unknown counts from 0
	Priority  float64 `json:"priority"`
}

// ExposureResult sets the exposure index against the resilience index.
type ExposureResult struct {
	Index float64 `json:"index"` // 0 to 100
	Zone  string  `json:"zone"`  // exposed, balanced, lean, over_insured; "" without resilience index
}

// SupplierResult is one supplier's gap between recovery and survival.
type SupplierResult struct {
	Name        string  `json:"name"`
	GapDays     float64 `json:"gap_days"`
	SalesAtRisk float64 `json:"sales_at_risk"` // share of a year's sales
}

// Confidence is about the answers, not the firm.
type Confidence struct {
	Value float64 `json:"value"` // 0 to 100
	Badge string  `json:"badge"` // A, B or C
}

// FiredCheck is a note on answers that deserve a second look.
type FiredCheck struct {
	ID        string       `json:"id"`
	Questions []QuestionID `json:"questions"`
}
