package report

import (
	"cmp"
	"slices"
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
)

// Others is page 7: how would others see us?
type Others struct {
	Question Message
	Headline []Message
	Stamp    Message   // stands on every sheet that shows an estimate
	Estimate *Estimate // nil: none for this firm
	NoMIIT   Message   // why not
	DMA      DMAPanel
	Helpers  []Helper // who can help with actions of the plan
	Help     HelpPanel
	Notes    []assessment.Text // what must stand beside the estimates
	LeftOut  Message           // of the estimate
}

// Tenths is a number with one decimal, as printed.
type Tenths int

// RoundTenths returns v as it is printed: with one decimal, half to even.
func RoundTenths(v float64) Tenths { return Tenths(Round(10 * v)) }

// DMAPanel is the European view.
type DMAPanel struct {
	Rows []DMARow
	None Message // stands in place of the rows where nothing is known
}

// DMARow is one dimension of the European view.
type DMARow struct {
	Title      assessment.Text
	Known      bool
	Score      int // 0 to 100
	Coverage   int // per cent
	Indication bool
}

// Helper is a kind of helper with the actions that it can help with.
type Helper struct {
	Name Message
	Jobs []HelperJob
}

// HelperJob is one action to ask a helper about.
type HelperJob struct {
	Action assessment.ActionID
	Title  assessment.Text
}

// HelpPanel lists kinds of public help, those that fit the gaps first.
type HelpPanel struct {
	Head  Message
	Kinds []HelpKind
}

// HelpKind is one kind of public help and how to ask for it. It is no offer.
type HelpKind struct {
	Title, What, Ask assessment.Text
	Questions        []assessment.QuestionID // whose gaps it may help to close
	Paragraphs       []int
}

func (b *ownerBuilder) others() Others {
	o := Others{Question: Say("report.others.question"), DMA: b.dmaPanel(), Helpers: b.helpers(), Help: b.help()}
	reason := b.noEstimate()
	if reason == "" {
		o.Estimate = b.estimate()
		o.Headline = estimateHeadline(o.Estimate)
		o.LeftOut = b.leftOut()
		t := b.views.Tables.MIIT
		o.Notes = append(o.Notes, t.Rule.Remark)
	} else {
		o.NoMIIT = Say("report.others.no_miit." + reason)
		o.Headline = []Message{Say("report.others.headline." + reason), Say("report.others.headline.short")}
	}
	if b.views.Tables.DMA != nil && len(o.DMA.Rows) > 0 {
		o.Notes = append(o.Notes, b.views.Tables.DMA.Remark)
	}
	if len(o.Notes) > 0 {
		o.Stamp = Say("crosswalk.stamp")
		o.Notes = append(o.Notes, b.disclaimer())
	}
	return o
}

// disclaimer is the sentence that every estimate carries.
func (b *ownerBuilder) disclaimer() assessment.Text {
	if b.views.MIIT != nil {
		return b.views.Tables.MIIT.Disclaimer
	}
	return b.views.Tables.DMA.Disclaimer
}

// noEstimate says why there is no MIIT estimate; "" where there is one.
func (b *ownerBuilder) noEstimate() string {
	t := b.views.Tables.MIIT
	sector, known := b.qn.Sector(b.a.Company.Sector)
	switch {
	case b.views.MIIT != nil && t != nil:
		return ""
	case t == nil:
		return "absent"
	case !known:
		return "no_sector"
	case !slices.Contains(t.Clusters, sector.Cluster):
		return "not_made"
	case b.a.Scope == assessment.SupplyOnly:
		return "supply"
	case b.quick():
		return "quick"
	}
	return "nothing"
}

func (b *ownerBuilder) leftOut() Message {
	var items []any
	for _, i := range b.views.MIIT.Items {
		if i.LeftOut {
			items = append(items, i.Title)
		}
	}
	if len(items) == 0 {
		return Message{}
	}
	return Say("crosswalk.miit.left_out", "items", items)
}

func (b *ownerBuilder) dmaPanel() DMAPanel {
	var p DMAPanel
	some := false
	if t := b.views.Tables.DMA; t != nil {
		for _, d := range t.Dimensions {
			v := b.views.DMA[d.ID]
			row := DMARow{Title: d.Title, Coverage: Round(100 * v.Coverage), Indication: v.Indication}
			if v.Score != nil {
				row.Known, row.Score, some = true, Round(*v.Score), true
			}
			p.Rows = append(p.Rows, row)
		}
	}
	switch {
	case some:
		return p
	case b.a.Scope == assessment.SupplyOnly:
		return DMAPanel{None: Say("report.others.dma.supply")}
	}
	return DMAPanel{None: Say("report.others.dma.nothing")}
}

// helpers lists who else can help with the plan, and with what.
func (b *ownerBuilder) helpers() []Helper {
	var out []Helper
	for _, kind := range helpers[1:] {
		h := Helper{Name: help(kind)}
		for s := range b.plan.Stages {
			for _, c := range b.plan.Stages[s].Choices {
				if c.Action.Help == kind {
					h.Jobs = append(h.Jobs, HelperJob{c.Action.ID, c.Action.Title})
				}
			}
		}
		if len(h.Jobs) > 0 {
			out = append(out, h)
		}
	}
	return out
}

// mostKinds is how many kinds of public help are printed at most.
const mostKinds = 6

// help lists the kinds of public help by the priority of the gaps they may
// help to close; all of them where no gap asks for help.
func (b *ownerBuilder) help() HelpPanel {
	p := HelpPanel{Head: Say("report.others.help.head")}
	worth := map[string]float64{}
	var fitting, rest []assessment.Support
	for _, s := range b.qn.Support {
		for _, id := range s.Questions {
			worth[s.ID] += b.res.Questions[id].Priority
		}
		if worth[s.ID] > 0 {
			fitting = append(fitting, s)
		} else {
			rest = append(rest, s)
		}
	}
	slices.SortStableFunc(fitting, func(x, y assessment.Support) int { return cmp.Compare(worth[y.ID], worth[x.ID]) })
	if len(fitting) == 0 {
		p.Head, fitting = Say("report.others.help.later"), rest
	}
	for _, s := range fitting[:min(len(fitting), mostKinds)] {
		p.Kinds = append(p.Kinds, b.helpKind(s))
	}
	return p
}

func (b *ownerBuilder) helpKind(s assessment.Support) HelpKind {
	k := HelpKind{Title: s.Title, What: s.What, Ask: s.Ask, Paragraphs: s.Paragraphs}
	for _, id := range b.res.Gaps {
		if slices.Contains(s.Questions, id) {
			k.Questions = append(k.Questions, id)
		}
	}
	return k
}

func estimateHeadline(e *Estimate) []Message {
	short := Say("report.others.headline.level", "level", e.Name)
	n := len(e.List)
	switch {
	case e.Next == nil:
		return []Message{Say("report.others.headline.top", "level", e.Name), short}
	case n == 0:
		return []Message{short}
	}
	var count any = n
	if n <= 5 {
		count = Say("report.others.count." + strconv.Itoa(n))
	}
	return []Message{
		Say("report.others.headline.next", "level", e.Name, "next", e.Next.Name, "n", n, "count", count),
		short,
	}
}

// levelSpan names the levels between which the estimate lies.
func levelSpan(r *crosswalk.MIITResult) Message {
	low, high := RoundTenths(r.LowPoints), RoundTenths(r.HighPoints)
	if r.Low == r.High {
		return Say("report.others.range.same", "low", low, "high", high, "level", miitLevel(r.Low))
	}
	return Say("report.others.range", "low", low, "high", high, "from", miitLevel(r.Low), "to", miitLevel(r.High))
}
