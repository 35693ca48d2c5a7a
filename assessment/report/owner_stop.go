package report

import (
	"cmp"
	"math"
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// exposedCount is how many facts page 4 puts into words.
const exposedCount = 3

// blankRows is how many rows there are to write suppliers in.
const blankRows = 5

// Stop is page 4: what could stop us?
type Stop struct {
	Question  Message
	Headline  []Message
	Suppliers []Supplier // by risk downwards
	Remark    Message    // how the risk is reckoned, or what to do without a sheet
	Blank     int        // rows to write on
	Field     *Field     // nil: no exposure given
	Exposed   []Fact     // the three most exposed
	Others    []Fact
	Advice    Message // where no fact is given
}

// Days are days as printed: whole, or with one decimal below a hundred.
type Days float64

// RoundDays returns v as it is printed, half to even.
func RoundDays(v float64) Days {
	if math.Abs(v) >= 100 {
		return Days(math.RoundToEven(v))
	}
	return Days(math.RoundToEven(10*v) / 10)
}

// Supplier is one row of the supplier sheet. Days and share are as printed;
// Missing and Spare are differences of the printed days, one of them 0.
type Supplier struct {
	Name             string
	Survive, Recover Days
	Missing, Spare   Days
	Share            int     // per cent of yearly sales
	Risk             float64 // per cent of yearly sales, one decimal
}

// Field is exposure against resilience.
type Field struct {
	Head       Message
	Exposure   int
	Known      bool // false: there is no resilience index
	Resilience int
	Low, High  float64 // ends of the band of the resilience index
	Zone       string
	Border     FieldBorder
	Ahead      []Ahead // where the plan leads
	Remark     Message // where there is no resilience index
}

// FieldBorder is where the four fields meet.
type FieldBorder struct{ Exposure, Resilience float64 }

// Ahead is the resilience index after a horizon of the plan.
type Ahead struct {
	Name       Message
	Resilience int
}

// Fact is one fact of the exposure card.
type Fact struct {
	Exposure assessment.ExposureID
	Title    assessment.Text
	Given    bool
	Level    int             // 0 to 3
	Option   assessment.Text // what was chosen
	Options  [4]assessment.Text
	Raises   Message // which targets it raises; empty where none
}

func (b *ownerBuilder) stop() Stop {
	s := Stop{Question: Say("report.stop.question"), Suppliers: b.suppliers()}
	facts := b.exposureFacts()
	s.Field = b.field()
	if s.Field == nil {
		s.Others, s.Advice = facts, Say("report.stop.facts.missing", "n", len(facts))
	} else {
		n := 0
		for n < len(facts) && n < exposedCount && facts[n].Given && facts[n].Level > 0 {
			n++
		}
		s.Exposed, s.Others = facts[:n], facts[n:]
	}
	s.Remark = Say("report.stop.remark")
	if len(s.Suppliers) == 0 {
		s.Remark, s.Blank = Say("report.stop.suppliers.missing"), blankRows
		if !b.asked(assessment.Supply) {
			s.Remark = Say("report.stop.suppliers.half")
		}
	}
	s.Headline = b.stopHeadline(&s)
	return s
}

// suppliers are the rows of the sheet, the greatest risk first; of equals the
// longer gap.
func (b *ownerBuilder) suppliers() []Supplier {
	var out []Supplier
	for _, r := range b.a.Suppliers {
		s := Supplier{Name: r.Name, Survive: RoundDays(r.SurviveDays), Recover: RoundDays(r.RecoverDays), Share: Round(100 * r.SalesShare)}
		short := RoundDays(float64(s.Recover - s.Survive))
		s.Missing, s.Spare = max(0, short), max(0, -short)
		out = append(out, s)
	}
	for i, r := range b.res.Suppliers {
		if i < len(out) {
			out[i].Risk = math.RoundToEven(1000*r.SalesAtRisk) / 10
		}
	}
	slices.SortStableFunc(out, func(x, y Supplier) int {
		return cmp.Or(cmp.Compare(y.Risk, x.Risk), cmp.Compare(y.Missing, x.Missing), cmp.Compare(x.Spare, y.Spare))
	})
	return out
}

// field sets the exposure index against the resilience index.
func (b *ownerBuilder) field() *Field {
	e := b.res.Exposure
	if e == nil {
		return nil
	}
	f := &Field{Exposure: Round(e.Index), Zone: e.Zone,
		Border: FieldBorder{scoring.HeavyIndex, scoring.StrongIndex}}
	p := b.panel(assessment.Supply)
	if !p.Known || e.Zone == "" {
		f.Head = Say("report.stop.field.open")
		f.Remark = Say("report.stop.field.unknown")
		if !p.Asked {
			f.Remark = Say("report.stop.field.not_asked")
		}
		return f
	}
	f.Known, f.Resilience, f.Low, f.High = true, p.Index, p.Low, p.High
	f.Head = Say("report.stop.field." + e.Zone)
	for h := range b.plan.Stages {
		stage := &b.plan.Stages[h]
		index := stage.Forecast.Supply.Index
		if index == nil || len(stage.Choices) == 0 || Round(*index) <= f.Resilience {
			continue
		}
		f.Ahead = append(f.Ahead, Ahead{Say("report.stop.ahead." + roadmap.Horizon(h).String()), Round(*index)})
	}
	return f
}

// exposureFacts are the facts of the exposure card, the most exposed first; those not
// given come last.
func (b *ownerBuilder) exposureFacts() []Fact {
	var out []Fact
	for i := range b.qn.Exposures {
		e := &b.qn.Exposures[i]
		f := Fact{Exposure: e.ID, Title: e.Title, Options: e.Options}
		if level, ok := b.a.Exposures[e.ID]; ok && level >= 0 && level <= 3 {
			f.Given, f.Level, f.Option = true, level, e.Options[level]
		}
		if f.Given && f.Level > 0 {
			f.Raises = b.raises(e, f.Level)
		}
		out = append(out, f)
	}
	slices.SortStableFunc(out, func(x, y Fact) int {
		if x.Given != y.Given {
			if x.Given {
				return -1
			}
			return 1
		}
		return cmp.Compare(y.Level, x.Level)
	})
	return out
}

// targetFrom is the exposure from which targets rise.
const targetFrom = 2

// raises says what a fact does to the questions linked to it.
func (b *ownerBuilder) raises(e *assessment.Exposure, level int) Message {
	var list []any
	for _, id := range e.Raises {
		if _, ok := b.res.Questions[id]; ok {
			list = append(list, string(id))
		}
	}
	switch {
	case len(list) == 0:
		return Message{}
	case level >= targetFrom:
		return Say("report.stop.raises.target", "list", list)
	}
	return Say("report.stop.raises.urgency", "list", list)
}

// stopHeadline names what stops the firm first.
func (b *ownerBuilder) stopHeadline(s *Stop) []Message {
	if len(s.Suppliers) > 0 {
		first := s.Suppliers[0]
		args := []any{"name", first.Name, "n", first.Recover, "survive", first.Survive, "missing", first.Missing}
		if first.Missing > 0 {
			return []Message{Say("report.stop.headline", args...), Say("report.stop.headline.short", "n", first.Missing)}
		}
		return []Message{Say("report.stop.headline.covered")}
	}
	if len(s.Exposed) > 0 {
		return []Message{Say("report.stop.headline.exposed", "n", len(s.Exposed)), Say("report.stop.headline.unknown")}
	}
	return []Message{Say("report.stop.headline.unknown")}
}
