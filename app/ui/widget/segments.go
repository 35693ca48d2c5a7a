package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/ui/theme"
)

// segmentHeight and segmentPadding are the measures of a segment.
const (
	segmentHeight  float32 = 40
	segmentPadding float32 = 10
)

// Segments is a row of few words of which one is chosen. Left and right choose.
type Segments struct {
	Press
	// OnChanged runs with the id of the newly chosen word.
	OnChanged func(id string)
	items     []ChoiceItem
	chosen    string
	pointed   int
}

// NewSegments returns segments with nothing chosen.
func NewSegments(items []ChoiceItem, onChanged func(id string)) *Segments {
	g := &Segments{items: items, OnChanged: onChanged, pointed: -1}
	g.Init(g, g.useFirst)
	g.OnKey = g.step
	return g
}

// SetItems shows other words.
func (g *Segments) SetItems(items []ChoiceItem) {
	g.items = items
	g.Refresh()
}

// SetChosen chooses a word without telling; "" chooses none.
func (g *Segments) SetChosen(id string) {
	g.chosen = id
	g.Refresh()
}

// Chosen returns the id of the chosen word, "" for none.
func (g *Segments) Chosen() string { return g.chosen }

func (g *Segments) index() int {
	for i, item := range g.items {
		if item.ID == g.chosen {
			return i
		}
	}
	return -1
}

// useFirst chooses the first word with Space when none is chosen.
func (g *Segments) useFirst() {
	if g.index() < 0 {
		g.choose(0)
	}
}

// TypedKey is part of fyne.Focusable. Once a word is chosen Enter goes on to
// the window, whose main button it presses.
func (g *Segments) TypedKey(e *fyne.KeyEvent) {
	enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	if enter && g.index() >= 0 {
		g.loud()
		BubbleKey(g, e)
		return
	}
	g.Press.TypedKey(e)
}

func (g *Segments) step(e *fyne.KeyEvent) bool {
	i := g.index()
	switch e.Name {
	case fyne.KeyLeft:
		g.choose(max(0, i-1))
	case fyne.KeyRight:
		g.choose(min(len(g.items)-1, i+1))
	case fyne.KeyHome:
		g.choose(0)
	case fyne.KeyEnd:
		g.choose(len(g.items) - 1)
	default:
		return false
	}
	return true
}

func (g *Segments) choose(i int) {
	if g.Disabled() || i < 0 || i >= len(g.items) || g.items[i].ID == g.chosen {
		return
	}
	g.chosen = g.items[i].ID
	g.Refresh()
	if g.OnChanged != nil {
		Survive(func() { g.OnChanged(g.chosen) })
	}
}

// MinSize returns the room for all words.
func (g *Segments) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	var width float32
	for _, item := range g.items {
		width += ceil(boldStyle.Width(item.Label)) + 2*segmentPadding
	}
	return fyne.NewSize(width, segmentHeight)
}

// edges returns where the segments begin, and the end of the last. They are
// equally wide; where a word does not fit that, each gets what it needs and an
// equal share of the rest.
func (g *Segments) edges(width float32) []float32 {
	n := float32(len(g.items))
	edges := []float32{0}
	needs, fits := make([]float32, len(g.items)), true
	for i, item := range g.items {
		needs[i] = boldStyle.Width(item.Label) + 2*segmentPadding
		fits = fits && needs[i] <= width/n
	}
	rest := max(0, width-g.MinSize().Width) / max(1, n)
	for i := range g.items {
		share := width / n
		if !fits {
			share = needs[i] + rest
		}
		edges = append(edges, edges[i]+share)
	}
	edges[len(edges)-1] = width
	return edges
}

// CreateRenderer is part of fyne.Widget.
func (g *Segments) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	return newSceneRenderer(g)
}

func (g *Segments) draw(s *scene, size fyne.Size) {
	fill := theme.Card
	if g.Disabled() {
		fill = theme.Paper
	}
	s.box(0, 0, size.Width, size.Height, theme.Radius, fill, theme.Hairline, 1)
	edges := g.edges(size.Width)
	for i, item := range g.items {
		from, to := round(edges[i]), round(edges[i+1])
		style := Style{Color: theme.InkSoft, Align: fyne.TextAlignCenter}
		chosen := item.ID == g.chosen
		if chosen {
			style.Bold, style.Color = true, theme.BrassText
			g.drawGround(s, i, from, to, size.Height, theme.Wash)
		} else if g.pointed == i && !g.Disabled() {
			g.drawGround(s, i, from, to, size.Height, theme.Hover)
		}
		s.text(item.Label, style, (from+to)/2, size.Height/2)
		if i > 0 {
			s.down(from, 1, size.Height-1, 1, theme.Hairline)
		}
	}
	if g.Ringed() {
		s.ring(0, 0, size.Width, size.Height, theme.Radius)
	}
}

// drawGround fills one segment inside the border, with the outer corners of
// the row.
func (g *Segments) drawGround(s *scene, i int, from, to, height float32, token fyne.ThemeColorName) {
	const line, radius = 1, theme.Radius - 1
	first, last := i == 0, i == len(g.items)-1
	if first {
		from += line
	}
	if last {
		to -= line
	}
	s.part(from, line, to-from, height-2*line, radius, token, theme.None, 0, !first, !last)
}

func (g *Segments) at(pos fyne.Position) int {
	edges := g.edges(g.Size().Width)
	for i := range g.items {
		if pos.X >= edges[i] && pos.X < edges[i+1] {
			return i
		}
	}
	return -1
}

// Tapped is part of fyne.Tappable.
func (g *Segments) Tapped(e *fyne.PointEvent) {
	if g.Disabled() {
		return
	}
	g.takeFocus()
	g.choose(g.at(e.Position))
}

// MouseIn is part of desktop.Hoverable.
func (g *Segments) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (g *Segments) MouseMoved(e *desktop.MouseEvent) { g.point(g.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (g *Segments) MouseOut() { g.point(-1) }

func (g *Segments) point(i int) {
	if i != g.pointed {
		g.pointed = i
		g.Refresh()
	}
}
