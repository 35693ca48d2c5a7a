package report

import (
	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

var groups = [2]assessment.GroupID{assessment.Digital, assessment.Supply}

// namesShown is how many questions a sentence names before "and n more".
const namesShown = 2

func (b *builder) monday() Monday {
	m := Monday{
		Question: Say("report.monday.question"),
		Bands:    b.bands(),
		First:    b.first(),
	}
	for i, g := range groups {
		m.Panels[i] = b.panel(g)
	}
	m.Headline = b.headline(m.Panels)
	m.Remark = b.remark(m.Panels)
	m.FirstRemark = firstRemark(b.steps)
	if len(m.First) == 0 {
		m.NoFirst = b.noFirst()
	}
	return m
}

func (b *builder) panel(g assessment.GroupID) Panel {
	p := Panel{Group: g, Name: Say("report.group." + string(g)), Asked: b.asked(g), Provisional: b.quick()}
	r := b.res.Groups[g]
	if !p.Asked {
		p.Why = Say("report.panel.not_asked")
		return p
	}
	if r.Index == nil || r.Target == nil || r.HalfWidth == nil {
		p.Lead, p.Why = b.missing(g)
		return p
	}
	p.Known = true
	p.Index, p.HalfWidth, p.Target = Round(*r.Index), Round(*r.HalfWidth), Round(*r.Target)
	p.Gap = p.Target - p.Index
	p.Low, p.High = max(0, *r.Index-*r.HalfWidth), min(100, *r.Index+*r.HalfWidth)
	if r.Level != nil {
		p.HasLevel, p.Level = true, *r.Level
		if *r.Level < len(b.qn.Stages) {
			p.Stage = b.qn.Stages[*r.Level]
		}
		p.Lead, p.Why = b.whyNot(*r.Level, r.Blockers)
	}
	return p
}

// missing says which answers a half still needs.
func (b *builder) missing(g assessment.GroupID) (lead, why Message) {
	ids := b.open(g)
	if len(ids) == 0 {
		return Say("report.panel.missing"), Say("report.panel.nothing_applies")
	}
	return Say("report.panel.missing"), b.listed("report.panel.find_out", ids)
}

func (b *builder) whyNot(level int, blockers []assessment.QuestionID) (lead, why Message) {
	if level >= 5 || len(blockers) == 0 {
		return Message{}, Message{}
	}
	return Say("report.why.lead", "level", level+1), b.listed("report.why", blockers)
}

// listed names the first questions and counts the rest.
func (b *builder) listed(key string, ids []assessment.QuestionID) Message {
	return Say(key, "list", named(b.qn, ids, namesShown))
}

// remark explains the band. In the quick check it tells how much narrower the
// full check would make it.
func (b *builder) remark(panels [2]Panel) Message {
	if !b.quick() {
		return Say("report.remark.full")
	}
	asked, full := b.res.Asked, b.fullCount()
	narrow := b.fullWidths()
	var now, then []any
	for _, p := range panels {
		w := narrow[p.Group].HalfWidth
		if p.Known && w != nil {
			now = append(now, Say("report.plusminus", "value", p.HalfWidth))
			then = append(then, Say("report.plusminus", "value", Round(*w)))
		}
	}
	if len(now) == 0 {
		return Say("report.remark.unknown", "n", asked, "full", full)
	}
	return Say("report.remark.quick", "n", asked, "full", full, "now", now, "then", then)
}

func (b *builder) fullCount() int {
	n := 0
	for i := range b.qn.Questions {
		if b.a.AskedInFull(&b.qn.Questions[i]) {
			n++
		}
	}
	return n
}

// fullWidths scores a full check in which every question has an answer without
// evidence. Its half widths do not depend on the levels.
func (b *builder) fullWidths() map[assessment.GroupID]assessment.GroupResult {
	full := *b.a
	full.Mode = assessment.Full
	full.Answers = map[assessment.QuestionID]assessment.Answer{}
	for i := range b.qn.Questions {
		q := &b.qn.Questions[i]
		if full.Asked(q) {
			full.Answers[q.ID] = assessment.At(2)
		}
	}
	return scoring.Score(b.qn, &full).Groups
}

func (b *builder) bands() Bands {
	out := Bands{
		Remark: b.byMode("report.bands.remark"),
		Rows:   map[assessment.GroupID][]BandRow{},
	}
	for i := range b.qn.Dimensions {
		d := &b.qn.Dimensions[i]
		if !b.asked(d.Group) {
			out.Absent = Say("report.panel.not_asked")
			continue
		}
		title := d.Short
		if len(title) == 0 {
			title = d.Title
		}
		out.Rows[d.Group] = append(out.Rows[d.Group],
			BandRow{Dimension: d.ID, Name: title, Band: chart.BandOf(b.res.Dimensions[d.ID].Score)})
	}
	out.Advice = b.advice(out.Rows)
	return out
}

// advice says how to read the bands: where one is low, where none is, and
// where none is known.
func (b *builder) advice(rows map[assessment.GroupID][]BandRow) Message {
	low, known := false, false
	for _, half := range rows {
		for _, r := range half {
			low = low || r.Band == chart.Low
			known = known || r.Band != chart.NoBand
		}
	}
	switch {
	case low:
		return b.byMode("report.bands.advice")
	case known:
		return b.byMode("report.bands.calm")
	}
	return Say("report.bands.unknown")
}

func (b *builder) first() []First {
	var out []First
	for _, s := range b.steps {
		out = append(out, First{
			Action:    s.Action.ID,
			Title:     s.Action.Title,
			FirstStep: s.Action.FirstStep,
			Work:      work(s.Action.Effort),
			Money:     money(s.Action.Cash),
		})
	}
	return out
}

// noFirst says why there is nothing to start with.
func (b *builder) noFirst() Message {
	if len(b.res.Questions) == 0 {
		return Say("report.first.not_applicable")
	}
	if ids := b.open(""); len(ids) > 0 {
		return b.listed("report.first.find_out", ids)
	}
	if len(b.res.Gaps) > 0 {
		return Say("report.first.none")
	}
	return Say("report.first.hold")
}

// firstRemark says what the actions are not, and whose wages money counts in.
func firstRemark(steps []roadmap.Step) Message {
	for _, s := range steps {
		if s.Action.Cash > 0 {
			return Say("report.first.remark.wages")
		}
	}
	return Say("report.first.remark")
}

var days = map[int]int{1: 2, 2: 5, 3: 15, 5: 40}

// work writes effort points as the person-days they stand for.
func work(effort int) Message {
	if n, ok := days[effort]; ok {
		return Say("report.work.upto", "n", n)
	}
	return Say("report.work.more", "n", 40)
}

var wages = map[int]int{1: 1, 2: 6, 3: 36}

// money writes a cash band as monthly wages of a skilled worker.
func money(cash int) Message {
	if cash == 0 {
		return Say("report.money.none")
	}
	if n, ok := wages[cash]; ok {
		return Say("report.money.upto", "n", n)
	}
	return Say("report.money.more", "n", 36)
}

// small reports whether every first action takes two person-days at most and
// no money.
func small(steps []roadmap.Step) bool {
	for _, s := range steps {
		if s.Action.Effort > 1 || s.Action.Cash > 0 {
			return false
		}
	}
	return true
}
