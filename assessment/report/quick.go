package report

import (
	"plumbline/assessment"
	"plumbline/assessment/chart"
)

// Head is what every edition says about itself: in its heads and feet, under
// the firm's name and in the file.
type Head struct {
	Title       Message // of the document, for the window's title bar and lists
	Edition     Message
	Firm        string // as entered; may be empty
	Facts       [3]Message
	Date        string // YYYY-MM-DD
	Version     string // of the questionnaire
	Fingerprint string // of the answers, three groups of four digits
}

// Quick is the edition of two pages: look here first, and agree on five rungs.
type Quick struct {
	Head
	Full   bool // made from a full check
	Monday Monday
	Hour   Hour
}

// Monday is page 1: what do I do on Monday?
type Monday struct {
	Question    Message
	Headline    []Message // the first that fits is printed
	Panels      [2]Panel  // Digital, Supply
	Remark      Message   // what the band means, and why it is wide
	Bands       Bands
	First       []First // up to three
	FirstRemark Message
	NoFirst     Message // what to do where there is no first action
}

// Panel is one plumb line. Index, HalfWidth, Target and Gap are as printed;
// Gap is the difference of the printed numbers and not positive at target.
type Panel struct {
	Group       assessment.GroupID
	Name        Message
	Asked       bool // false: this half was not asked
	Known       bool // false: not enough answers, no number is printed
	Index       int
	HalfWidth   int
	Target      int
	Gap         int
	Low, High   float64 // ends of the band, within 0 to 100
	Level       int
	HasLevel    bool
	Stage       assessment.Text
	Provisional bool
	Lead, Why   Message // why not the next level, or what is missing
}

// Bands is the section "where to look first".
type Bands struct {
	Remark Message
	Rows   map[assessment.GroupID][]BandRow
	Advice Message
	Absent Message // stands in place of the half that was not asked
}

// BandRow is one dimension.
type BandRow struct {
	Dimension assessment.DimensionID
	Name      assessment.Text // short label
	Band      chart.Band
}

// First is one of the first actions. The person is left to write in.
type First struct {
	Action    assessment.ActionID
	Title     assessment.Text
	FirstStep assessment.Text
	Work      Message
	Money     Message
}

// Hour is page 2: which five questions are worth an hour?
type Hour struct {
	Question Message
	Headline []Message
	Ladders  []Ladder // up to five, largest gap first
	Held     []Held   // at target; printed where ladders leave room
	HeldHead Message
	Notes    []Message
	Next     Message
	NextText Message
}

// Ladder is one question with its six rungs.
type Ladder struct {
	Question assessment.QuestionID
	Group    assessment.GroupID
	Title    assessment.Text
	Bring    assessment.Text
	Anchors  [6]assessment.Text
	Known    bool    // false: today's rung is not known
	Today    int     // meaningful when Known
	Next     int     // one rung up, meaningful when Known
	Target   int     //
	Unknown  Message // printed in place of today's rung
}

// Held is a question at or above its target.
type Held struct {
	Question assessment.QuestionID
	Group    assessment.GroupID
	Name     assessment.Text
	Level    int
	Target   int
}
