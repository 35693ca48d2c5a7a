package owner

import (
	"strconv"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// Exposure is the screen of the exposure card: eight facts, each from little
// to much at stake.
type Exposure struct {
	*sideCard
	p    *present.Exposure
	grid *widget.FactGrid
}

// NewExposure returns the exposure card.
func NewExposure(p *present.Exposure, actions CardActions) *Exposure {
	s := &Exposure{p: p}
	s.grid = widget.NewFactGrid(s.choose, func(id string) { p.Clear(assessment.ExposureID(id)) })
	s.sideCard = newSideCard(p, actions, s.arrange)
	s.hold(s.grid)
	s.Refresh()
	return s
}

func (s *Exposure) choose(id, grade string) {
	if n, err := strconv.Atoi(grade); err == nil {
		s.p.Choose(assessment.ExposureID(id), n)
	}
}

// Focus begins at the facts.
func (s *Exposure) Focus() fyne.Focusable { return s.grid }

// Refresh copies the presenter's view into the widgets.
func (s *Exposure) Refresh() {
	v := s.p.View()
	s.set(v.CardFrame)
	s.grid.Hint, s.grid.Low, s.grid.High = v.Hint, v.Low, v.High
	s.grid.SetItems(facts(v.Facts))
	s.relayout()
}

// facts turns rows into what the grid shows.
func facts(rows []present.FactRow) (out []widget.Fact) {
	for _, r := range rows {
		options, chosen := items(r.Options)
		out = append(out, widget.Fact{ID: r.ID, Title: r.Title, Detail: r.Detail,
			Options: options, Chosen: chosen, Suggested: r.Suggested})
	}
	return out
}

func (s *Exposure) arrange(m metrics, y, height float32) float32 {
	s.grid.Tight, s.grid.Titles = m.small, .3
	y -= 8
	if m.small {
		y -= 6
	}
	return arrangeGrid(s.grid, m.left, y, m.right-m.left, height, 4, 13)
}

// arrangeGrid places a grid with as much air in its rows as the page has room
// for, and returns where the page ends.
func arrangeGrid(grid *widget.FactGrid, x, y, width, page, least, most float32) float32 {
	const below = 4
	grid.Padding = most
	for grid.Padding > least && y+grid.HeightFor(width)+below > page {
		grid.Padding--
	}
	height := grid.HeightFor(width)
	place(grid, x, y, width, height)
	return y + height + below
}
