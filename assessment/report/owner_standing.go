package report

import (
	"cmp"
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/scoring"
)

// Standing is page 2: where do we stand?
type Standing struct {
	Question Message
	Headline []Message
	Halves   []Half // the halves that were asked
	Notes    []Message
}

// Half is one group with its dimensions.
type Half struct {
	Group      assessment.GroupID
	Name       Message // in running words
	Index      Row     // of the whole group
	Dimensions []Row
}

// Row is one bob against its target. Score, HalfWidth, Target and Gap are as
// printed; Gap is the difference of the printed numbers.
type Row struct {
	Dimension assessment.DimensionID // "" for a group
	Name      assessment.Text        // of a dimension
	Known     bool                   // false: too few answers for a number
	Score     int
	HalfWidth int
	Low, High float64 // ends of the band, within 0 to 100
	HasTarget bool
	Target    int
	Gap       int  // not positive at target
	Widest    bool // the widest gap of its half
	HasLevel  bool
	Level     int
	Says      []Saying // what the strongest, then the weakest answer says
	Remark    Message  // in their place: for a group, and where answers lack
}

func (b *ownerBuilder) standing() Standing {
	s := Standing{Question: Say("report.standing.question")}
	for _, g := range groups {
		if b.asked(g) {
			s.Halves = append(s.Halves, b.half(g))
		}
	}
	s.Headline = b.standingHeadline(s.Halves)
	s.Notes = b.standingNotes(s.Halves)
	return s
}

func (b *ownerBuilder) half(g assessment.GroupID) Half {
	h := Half{Group: g, Name: Say("report.group.short." + string(g)), Index: b.groupRow(g)}
	for i := range b.qn.Dimensions {
		if d := &b.qn.Dimensions[i]; d.Group == g {
			h.Dimensions = append(h.Dimensions, b.dimensionRow(d))
		}
	}
	widest := 0
	for _, r := range h.Dimensions {
		widest = max(widest, r.Gap)
	}
	for i := range h.Dimensions {
		r := &h.Dimensions[i]
		r.Widest = r.Known && r.Gap == widest && widest > 0
	}
	return h
}

// groupRow repeats the numbers of page 1.
func (b *ownerBuilder) groupRow(g assessment.GroupID) Row {
	p := b.panel(g)
	r := Row{Known: p.Known, Score: p.Index, HalfWidth: p.HalfWidth, Low: p.Low, High: p.High,
		HasTarget: p.Known, Target: p.Target, Gap: p.Gap, HasLevel: p.Known && p.HasLevel, Level: p.Level}
	if !p.Known {
		r.Remark = p.Why
		return r
	}
	reached, short, _ := b.dimensionsAgainst(g, p.Level+1)
	switch {
	case p.Level >= 5:
		r.Remark = Say("report.standing.top", "stage", p.Stage)
	default:
		r.Remark = Say("report.standing.group", "stage", p.Stage, "n", len(reached)+len(short),
			"have", len(reached), "level", p.Level+1)
	}
	return r
}

func (b *ownerBuilder) dimensionRow(d *assessment.Dimension) Row {
	res := b.res.Dimensions[d.ID]
	r := Row{Dimension: d.ID, Name: d.Title}
	if res.Target != nil {
		r.HasTarget, r.Target = true, Round(*res.Target)
	}
	if res.Score == nil || res.HalfWidth == nil || res.Low == nil || res.High == nil || res.Target == nil {
		r.Remark = b.missingOf(d)
		return r
	}
	r.Known = true
	r.Score, r.HalfWidth = Round(*res.Score), Round(*res.HalfWidth)
	r.Low, r.High = max(0, *res.Low), min(100, *res.High)
	r.Gap = r.Target - r.Score
	if res.Level != nil {
		r.HasLevel, r.Level = true, *res.Level
	}
	r.Says = b.says(d)
	return r
}

// missingOf says which answers a dimension still needs.
func (b *ownerBuilder) missingOf(d *assessment.Dimension) Message {
	var open []assessment.QuestionID
	for _, id := range b.open(d.Group) {
		if q, ok := b.qn.Question(id); ok && q.Dimension == d.ID {
			open = append(open, id)
		}
	}
	switch applies := b.res.Dimensions[d.ID].Coverage > 0; {
	case len(open) == 0 && applies:
		return Say("report.standing.few")
	case len(open) == 0:
		return Say("report.standing.not_applicable")
	}
	return b.listed("report.panel.find_out", open)
}

// says returns what the strongest and the weakest answer of the dimension say;
// of equals the one that matters more to the firm. One where all are alike.
func (b *ownerBuilder) says(d *assessment.Dimension) []Saying {
	var known []*assessment.Question
	for _, q := range b.a.AskedQuestions(b.qn) {
		if r, ok := b.res.Questions[q.ID]; ok && r.Level != nil && q.Dimension == d.ID {
			known = append(known, q)
		}
	}
	if len(known) == 0 {
		return nil
	}
	level := func(q *assessment.Question) int { return *b.res.Questions[q.ID].Level }
	pull := func(q *assessment.Question) float64 { return scoring.Pull(b.qn, b.a, q, level(q)) }
	slices.SortStableFunc(known, func(x, y *assessment.Question) int {
		return cmp.Or(cmp.Compare(level(y), level(x)), cmp.Compare(pull(y), pull(x)))
	})
	strongest, weakest := known[0], known[0]
	for _, q := range known {
		if level(q) < level(weakest) {
			weakest = q
		}
	}
	out := []Saying{b.saying(strongest)}
	if level(weakest) < level(strongest) {
		out = append(out, b.saying(weakest))
	}
	return out
}

// standingHeadline names the highest and the lowest dimension.
func (b *ownerBuilder) standingHeadline(halves []Half) []Message {
	var high, low *Row
	known, all := 0, 0
	for i := range halves {
		for j := range halves[i].Dimensions {
			r := &halves[i].Dimensions[j]
			all++
			if !r.Known {
				continue
			}
			known++
			if high == nil || r.Score > high.Score {
				high = r
			}
			if low == nil || r.Score < low.Score {
				low = r
			}
		}
	}
	switch {
	case len(b.res.Questions) == 0:
		return []Message{Say("report.headline.not_applicable.short")}
	case known == 0:
		return []Message{Say("report.standing.headline.unknown"), Say("report.headline.too_few.short")}
	case known == 1:
		return []Message{Say("report.standing.headline.one", "name", b.shortOf(high), "score", high.Score)}
	case high.Score == low.Score:
		return []Message{Say("report.standing.headline.level", "n", known, "score", high.Score)}
	}
	return []Message{Say("report.standing.headline", "high", b.shortOf(high), "top", high.Score,
		"low", b.shortOf(low), "bottom", low.Score)}
}

func (b *ownerBuilder) shortOf(r *Row) assessment.Text {
	d, ok := b.qn.Dimension(r.Dimension)
	if !ok {
		return r.Name
	}
	return dimensionName(d)
}

// standingNotes explain why a level may stand below what an index suggests, and
// which bands are wider because somebody did not know.
func (b *ownerBuilder) standingNotes(halves []Half) []Message {
	notes := []Message{Say("report.standing.note")}
	var wide []any
	for _, h := range halves {
		for _, r := range h.Dimensions {
			if r.Known && b.res.Dimensions[r.Dimension].Coverage < 1 {
				wide = append(wide, string(r.Dimension))
			}
		}
	}
	if len(wide) > 0 {
		notes = append(notes, Say("report.standing.wide", "list", wide))
	}
	if len(halves) == 1 {
		notes = append(notes, Say("report.owner.half."+otherHalf(halves[0].Group)))
	}
	return notes
}

// otherHalf is the half that was not asked.
func otherHalf(asked assessment.GroupID) string {
	if asked == assessment.Digital {
		return string(assessment.Supply)
	}
	return string(assessment.Digital)
}
