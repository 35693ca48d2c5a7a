package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/widget"
)

// outcomesWidest keeps title and choice of a row together.
const outcomesWidest float32 = 940

// Outcomes is the screen of the outcome card: six facts, better, same or worse
// than a year ago.
type Outcomes struct {
	*sideCard
	p    *present.Outcomes
	grid *widget.FactGrid
}

// NewOutcomes returns the outcome card.
func NewOutcomes(p *present.Outcomes, actions CardActions) *Outcomes {
	s := &Outcomes{p: p}
	s.grid = widget.NewFactGrid(p.Choose, p.Clear)
	s.sideCard = newSideCard(p, actions, s.arrange)
	s.hold(s.grid)
	s.Refresh()
	return s
}

// Focus begins at the facts.
func (s *Outcomes) Focus() fyne.Focusable { return s.grid }

// Refresh copies the presenter's view into the widgets.
func (s *Outcomes) Refresh() {
	v := s.p.View()
	s.set(v.CardFrame)
	s.grid.Hint = v.Hint
	s.grid.SetItems(facts(v.Facts))
	s.relayout()
}

func (s *Outcomes) arrange(m metrics, y, height float32) float32 {
	s.grid.Titles = .42
	return arrangeGrid(s.grid, m.left, y-8, min(outcomesWidest, m.right-m.left), height, 8, 18)
}
