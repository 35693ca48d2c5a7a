package present

import (
	"fmt"
	"slices"

	"plumbline/assessment"
)

// QuestionView is what the question screen shows.
type QuestionView struct {
	ID        assessment.QuestionID // "" where nothing is asked
	Group     assessment.GroupID
	Dimension string // "S1 Knowing the chain"
	Position  string // "1 of 5"
	Title     string
	Second    string // the title in the second language, "" for none
	Why       string

	Cards         [6]CardView
	Chosen        int // level, or -1
	NotApplicable QuietCard
	DontKnow      QuietCard

	HowTo       Fold
	NextMove    Fold
	Note        NoteFold
	Declaration Fold

	Conflict ConflictRow // both values where copies disagree about the answer; without choices where they do not

	Progress []BobView
	Back     string
	Next     string // "Next", on the last question "See results" where no card follows
	First    bool
	Last     bool
	Choose   string // "choose", beside the keys 0 to 5
	Notice   string // what undo or redo did
	Unsaved  bool   // this answer is not on disk yet
	Saved    SavedMark
	Banner   Banner
}

// CardView is one rung of the ladder.
type CardView struct {
	Level    int
	Digit    string
	Name     string
	Anchor   string
	Second   string // the anchor in the second language, "" for none
	Chosen   bool
	NextStep bool
	Mark     string // "Next step", else ""
}

// QuietCard is one of the two special answers.
type QuietCard struct {
	Key     string // "N" or "D"
	Label   string
	Hint    string // "needs a reason"
	Chosen  bool
	Open    bool   // the list or the field below is open
	Prompt  string // "Why does this not apply?"
	Detail  string // what happens to the question
	Options []Option
	Text    string // the person's own words, or the name
	TextTip string // what the text field asks for
	Confirm string
	Cancel  string
	Escape  string
}

// Fold is one block of the right column.
type Fold struct {
	Shown bool
	Key   string
	Title string
	Lines []string
}

// NoteFold is the block with note and evidence.
type NoteFold struct {
	Key      string
	Title    string
	Text     string
	TextTip  string // "What would you show?"
	Ask      string // what could be shown here
	Example  string // what it looks like in such a firm, "" where there is none
	Evidence []Option
	Filled   bool
}

// BobView is the progress of one dimension.
type BobView struct {
	Dimension assessment.DimensionID
	Group     assessment.GroupID
	Title     string
	Share     float64 // 0 to 1
	Asked     int
	Complete  bool
	Current   bool
	Hint      string // "D2 Digital foundation & security, 4 of 7 answered"
}

// View returns what the question screen shows.
func (q *Question) View() QuestionView {
	v := QuestionView{ID: q.at, Chosen: -1, Back: q.p.T("question.back"), Next: q.p.T("question.next"),
		Choose: q.p.T("question.choose"), Saved: q.savedMark(q.s), Banner: q.banner(q.s), Notice: q.noticeText()}
	question, ok := q.s.qn.Question(q.at)
	if !ok {
		v.Title = q.p.T("question.none")
		return v
	}
	a := q.answer()
	v.Title, v.Why = q.in(question.Title), q.in(question.Why)
	v.Second = question.Title.In(q.second)
	v.Unsaved = q.s.unsavedAnswers[q.at]
	q.place(&v, question)
	q.cards(&v, question, a)
	v.NotApplicable, v.DontKnow = q.notApplicable(a), q.dontKnow(a)
	v.HowTo, v.NextMove = q.howTo(), q.nextMove(question, a)
	v.Note, v.Declaration = q.note(question, a), q.declaration(question)
	v.Progress = q.progress(question.Dimension)
	v.Conflict = q.conflict()
	return v
}

func (q *Question) place(v *QuestionView, question *assessment.Question) {
	d, ok := q.s.qn.Dimension(question.Dimension)
	if !ok {
		return
	}
	in := q.s.askedIn(d.ID)
	n := slices.IndexFunc(in, func(o *assessment.Question) bool { return o.ID == question.ID }) + 1
	v.Group, v.Dimension = d.Group, string(d.ID)+" "+q.in(d.Title)
	v.Position = q.p.T("question.position", "n", n, "all", len(in))
	i := q.index(q.at)
	v.First, v.Last = i == 0, i == len(q.s.asked())-1
	if v.Last {
		v.Next = q.p.T("question.results")
		if q.s.CardAfterQuestions() != "" {
			v.Next = q.p.T("cards.next")
		}
	}
}

func (q *Question) cards(v *QuestionView, question *assessment.Question, a assessment.Answer) {
	if a.State == assessment.Answered {
		v.Chosen = a.Level
	}
	for level := range v.Cards {
		c := CardView{Level: level, Digit: fmt.Sprint(level), Anchor: q.in(question.Anchors[level]),
			Second: question.Anchors[level].In(q.second)}
		if level < len(q.s.qn.Levels) {
			c.Name = q.in(q.s.qn.Levels[level].Name)
		}
		c.Chosen = level == v.Chosen
		if v.Chosen >= 0 && level == v.Chosen+1 {
			c.NextStep, c.Mark = true, q.p.T("question.nextstep")
		}
		v.Cards[level] = c
	}
}

var reasons = []string{"none", "parent", "contract", "other"}

func (q *Question) notApplicable(a assessment.Answer) QuietCard {
	c := QuietCard{Key: "N", Label: q.p.T("question.na"), Hint: q.p.T("question.na.hint"),
		Chosen: a.State == assessment.NotApplicable,
		Prompt: q.p.T("question.na.prompt"), Detail: q.p.T("question.na.detail"), TextTip: q.p.T("question.na.text"),
		Confirm: q.p.T("question.na.confirm"), Cancel: q.p.T("shell.cancel"), Escape: q.p.T("shell.escape")}
	c.Open = c.Chosen || q.asking == assessment.NotApplicable
	own := c.Chosen && !slices.Contains(reasons, a.Reason)
	for _, r := range reasons {
		c.Options = append(c.Options, Option{ID: r, Label: q.p.T("question.na." + r),
			Chosen: c.Chosen && a.Reason == r || own && r == "other"})
	}
	if own {
		c.Text = a.Reason
	}
	return c
}

func (q *Question) dontKnow(a assessment.Answer) QuietCard {
	chosen := a.State == assessment.DontKnow
	return QuietCard{Key: "D", Label: q.p.T("question.dk"), Hint: q.p.T("question.dk.hint"), Chosen: chosen, Open: chosen,
		Prompt: q.p.T("question.dk.prompt"), Detail: q.p.T("question.dk.detail"), Text: a.WhoKnows,
		TextTip: q.p.T("question.dk.text")}
}

func (q *Question) progress(current assessment.DimensionID) []BobView {
	var out []BobView
	for _, d := range q.s.qn.Dimensions {
		b := BobView{Dimension: d.ID, Group: d.Group, Title: q.in(d.Title), Current: d.ID == current}
		done := 0
		for _, a := range q.s.askedIn(d.ID) {
			b.Asked++
			if q.s.settled(a.ID) {
				done++
			}
		}
		if b.Asked == 0 {
			continue // of the half that is not taken
		}
		b.Share = float64(done) / float64(b.Asked)
		b.Complete = done == b.Asked
		b.Hint = q.p.T("question.bob", "dimension", string(d.ID)+" "+b.Title, "done", done, "all", b.Asked)
		out = append(out, b)
	}
	return out
}

func (q *Question) noticeText() string {
	if q.notice.key == "" {
		return ""
	}
	return q.p.T(q.notice.key, "question", string(q.notice.question))
}
