package owner

import (
	"math"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
	"plumbline/assessment/chart"
)

// ResultsActions are what the results screen asks of the window.
type ResultsActions struct {
	Window    fyne.Window
	Question  func(assessment.QuestionID)
	Plan      func()
	Report    func()
	Elsewhere func() // saves to another place
}

// Results is the screen that shows where the firm hangs.
type Results struct {
	*page
	p       *present.Results
	actions ResultsActions

	title     *widget.Paragraph
	facts     *widget.Paragraph
	badge     *widget.Text
	report    *widget.Button
	panels    []*widget.PlumbPanel
	pair      *fyne.Container
	rule      *widget.Fill
	remark    *widget.Paragraph
	chart     *widget.DimensionChart
	gapsTitle *widget.Text
	gaps      *widget.GapList
	gapsNone  *widget.Paragraph
	notes     *notes
	banner    *banner
}

// NewResults returns the results screen. What is shown does not change while
// it is open, so it is built from one view.
func NewResults(p *present.Results, actions ResultsActions) *Results {
	s := &Results{p: p, actions: actions}
	s.page = newPage(56, 48, s.arrange, nil)
	s.build(p.View())
	return s
}

func (s *Results) build(v present.ResultsView) {
	s.title = widget.NewParagraph(v.Title, widget.Style{Size: theme.Title, Bold: true})
	s.facts = widget.NewParagraph(v.Facts+" · "+v.BadgeLabel, widget.Style{Color: theme.InkSoft})
	s.badge = widget.NewText(v.Badge, widget.Style{Bold: true})
	onward := s.actions.Report
	if v.Plan {
		onward = s.actions.Plan
	}
	s.report = widget.NewButton(v.Report, widget.Primary, onward)
	s.report.Right = widget.IconArrowRight
	for _, panel := range v.Panels {
		s.panels = append(s.panels, widget.NewPlumbPanel(plumbView(panel), s.explainer(string(panel.Group))))
	}
	if len(s.panels) == 2 {
		s.pair = widget.NewPlumbPair(s.panels[0], s.panels[1])
	} else {
		s.pair = &fyne.Container{Layout: widget.PlumbPair{}, Objects: []fyne.CanvasObject{s.panels[0]}}
	}
	s.rule = widget.NewHairline()
	s.remark = widget.NewParagraph(v.Remark, widget.Style{Color: theme.InkSoft})
	s.chart = newChart(v, s.explain)
	s.gapsTitle = widget.NewText(v.GapsTitle, widget.Style{Size: theme.Large, Bold: true})
	s.gaps = widget.NewGapList(gapRows(v.Gaps), func(id string) { s.actions.Question(assessment.QuestionID(id)) })
	s.gapsNone = widget.NewParagraph(v.GapsNone, widget.Style{Color: theme.InkSoft})
	s.notes = newNotes(v, s.actions.Question)
	s.banner = newBanner(s.p.Retry, s.actions.Elsewhere)
	s.banner.set(v.Banner)
	s.body.Objects = append([]fyne.CanvasObject{s.title, s.facts, s.badge, s.report, s.pair, s.rule, s.remark,
		s.chart, s.gapsTitle, s.gaps, s.gapsNone, s.banner.box}, s.notes.objects()...)
}

// Content returns what the window shows.
func (s *Results) Content() fyne.CanvasObject { return s.root }

// Place names the screen for the window's title.
func (s *Results) Place() string { return s.title.Text }

// Focus begins at the button that goes on.
func (s *Results) Focus() fyne.Focusable { return s.report }

// Refresh shows what changed: only whether saving works can, here.
func (s *Results) Refresh() {
	s.banner.set(s.p.View().Banner)
	s.relayout()
}

// TypedRune has no keys here.
func (s *Results) TypedRune(rune) {}

// TypedKey has no keys here.
func (s *Results) TypedKey(*fyne.KeyEvent) {}

func plumbView(v present.PanelView) widget.PlumbView {
	out := widget.PlumbView{Title: v.Title, Supply: v.Group == assessment.Supply, LevelName: v.Stage, Next: v.WhyNot,
		Index: v.IndexText, Band: v.BandText, Gap: v.GapText, Target: v.TargetText, Empty: v.None}
	if v.Known {
		out.Reading = reading(v)
	}
	if v.HasLevel {
		out.Level = &v.Level
	}
	return out
}

// reading is the group's numbers, rounded as they are printed.
func reading(v present.PanelView) chart.Reading {
	round := func(x float64) *float64 {
		x = math.RoundToEven(x)
		return &x
	}
	return chart.Reading{Index: round(v.Index), HalfWidth: round(v.HalfWidth), Target: round(v.Target)}
}

func newChart(v present.ResultsView, explain func(string)) *widget.DimensionChart {
	heads := widget.DimensionHeads{Title: v.DimensionsTitle, Target: v.Columns.Target, Index: v.Columns.Index,
		Level: v.Columns.Level, Bands: v.Columns.Words, Note: v.Footnote}
	var rows []widget.DimensionRow
	for _, d := range v.Dimensions {
		row := widget.DimensionRow{ID: string(d.ID), Name: d.Title, Supply: d.Group == assessment.Supply,
			Index: d.IndexText, BandText: d.BandText, Band: d.Band, BandWord: d.Word}
		if !d.Known {
			heads.Empty = d.None
		} else if !v.Quick {
			half := d.Half * 20 // from levels to points
			row.Score, row.HalfWidth, row.Target = &d.Score, &half, &d.Target
		}
		if d.HasLevel {
			row.Level = &d.Level
		}
		rows = append(rows, row)
	}
	if v.Quick {
		return widget.NewQuickDimensionChart(heads, rows, explain)
	}
	return widget.NewDimensionChart(heads, rows, explain)
}

func gapRows(gaps []present.GapRow) []widget.GapRow {
	var out []widget.GapRow
	for _, g := range gaps {
		row := widget.GapRow{ID: string(g.Question), Title: g.Title, Supply: g.Group == assessment.Supply,
			Target: g.Target, Unknown: g.NowText}
		if !g.Unknown {
			row.Now = &g.Now
		}
		out = append(out, row)
	}
	return out
}
