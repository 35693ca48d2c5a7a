package present

import (
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/chart"
)

// PanelView is one plumb line: Digital or Resilience. The numbers place the
// marks, the texts are what is printed. Explain(string(Group)+".index") and so
// on open the calculation of a figure.
type PanelView struct {
	Group assessment.GroupID
	Title string
	Known bool   // false: not enough answers, nothing but Missing is shown
	None  string // "not enough answers"

	Index, HalfWidth, Target, Low, High float64
	IndexText                           string // "36"
	BandText                            string // "± 4"
	TargetText                          string // "target 57"
	GapText                             string // "21 short", "on target", "3 above"
	Gap                                 int    // printed target less printed index

	HasLevel    bool
	Level       int
	Digit       string
	Stage       string // "Starting", in the quick check "Starting (provisional)"
	Provisional bool
	WhyNot      string // "Why not level 2?", "" at the top
}

// Columns are the heads over the dimension rows.
type Columns struct {
	Target string
	Index  string
	Level  string
	Words  [3]string // "low", "middle", "high"
}

// DimensionRow is one of the ten dimensions. In the quick check only Band and
// Word say where it stands; every number is left empty.
type DimensionRow struct {
	ID    assessment.DimensionID
	Group assessment.GroupID
	Title string
	Known bool
	None  string // "not enough answers"

	Position  float64 // distance to the target in levels, left is negative
	Half      float64 // half width of the band in levels
	Score     float64
	Target    float64
	IndexText string
	BandText  string
	Level     int
	HasLevel  bool
	Digit     string

	Band chart.Band
	Word string
}

func (c *picture) panel(g assessment.GroupID) PanelView {
	r := c.res.Groups[g]
	v := PanelView{Group: g, Title: c.p.T("results.group." + string(g)), Provisional: c.quick()}
	if r.Index == nil || r.Target == nil || r.HalfWidth == nil {
		v.None = c.p.T("results.notenough")
		return v
	}
	v.Known = true
	v.Index, v.HalfWidth, v.Target = *r.Index, *r.HalfWidth, *r.Target
	v.Low, v.High = max(0, v.Index-v.HalfWidth), min(100, v.Index+v.HalfWidth)
	v.IndexText = c.p.Number(v.Index, 0)
	v.BandText = c.p.T("results.plusminus", "value", v.HalfWidth)
	v.TargetText = c.p.T("results.target", "value", v.Target)
	v.Gap, _ = c.short(g)
	v.GapText = c.gapWords(v.Gap)
	if r.Level != nil {
		v.HasLevel, v.Level, v.Digit = true, *r.Level, fmt.Sprint(*r.Level)
		v.Stage = c.stage(*r.Level)
		if *r.Level < 5 {
			v.WhyNot = c.p.T("results.whynot", "level", *r.Level+1)
		}
	}
	return v
}

func (c *picture) gapWords(gap int) string {
	switch {
	case gap > 0:
		return c.p.T("results.gap.short", "n", gap)
	case gap < 0:
		return c.p.T("results.gap.above", "n", -gap)
	}
	return c.p.T("results.gap.on")
}

func (c *picture) stage(level int) string {
	if level >= len(c.qn.Stages) {
		return ""
	}
	name := c.in(c.qn.Stages[level])
	if c.quick() {
		return c.p.T("results.stage.provisional", "stage", name)
	}
	return name
}

var bandWords = map[chart.Band]string{chart.Low: "results.band.low", chart.Middle: "results.band.middle", chart.High: "results.band.high"}

func (c *picture) columns() Columns {
	v := Columns{Target: c.p.T("results.column.target"), Index: c.p.T("results.column.index"), Level: c.p.T("results.column.level")}
	for i, b := range chart.Bands() {
		v.Words[i] = c.p.T(bandWords[b])
	}
	return v
}

func (c *picture) row(d *assessment.Dimension) DimensionRow {
	r := c.res.Dimensions[d.ID]
	v := DimensionRow{ID: d.ID, Group: d.Group, Title: c.in(d.Title), Band: chart.NoBand}
	if r.Score == nil || r.Target == nil || r.HalfWidth == nil {
		v.None = c.p.T("results.notenough")
		return v
	}
	v.Known = true
	if c.quick() {
		v.Band = chart.BandOf(r.Score)
		v.Word = c.p.T(bandWords[v.Band])
		return v
	}
	v.Score, v.Target = *r.Score, *r.Target
	v.Position, v.Half = (v.Score-v.Target)/20, *r.HalfWidth/20
	v.IndexText = c.p.Number(v.Score, 0)
	v.BandText = c.p.T("results.plusminus", "value", *r.HalfWidth)
	if r.Level != nil {
		v.HasLevel, v.Level, v.Digit = true, *r.Level, fmt.Sprint(*r.Level)
	}
	return v
}
