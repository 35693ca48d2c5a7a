package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/ui/theme"
)

// The measures of a row of tabs.
const (
	tabsHeight   float32 = 28
	tabsGap      float32 = 28
	tabsGapSmall float32 = 20
	tabsMark     float32 = 16 // from the mark to the word
	tabsLine     float32 = 25 // top of the line under the current one
)

// Tab leads to one of a few pages that belong together.
type Tab struct {
	ID, Label string
	// Done says that something stands on the page.
	Done bool
	// Current is the page on show.
	Current bool
}

// Tabs is a quiet row of links with the marks of the rail. It is one stop of
// the Tab key: the arrows walk, Enter goes there.
type Tabs struct {
	Press
	// OnChosen runs with the id of the page to go to.
	OnChosen func(id string)
	// Small brings the words closer together.
	Small   bool
	items   []Tab
	cursor  int
	pointed int
}

// NewTabs returns an empty row.
func NewTabs(onChosen func(id string)) *Tabs {
	t := &Tabs{OnChosen: onChosen, pointed: -1}
	t.Init(t, func() { t.choose(t.cursor) })
	t.OnKey = t.step
	return t
}

// SetItems shows these pages. The keyboard stands at the current one.
func (t *Tabs) SetItems(items []Tab) {
	t.items, t.cursor = items, 0
	for i, item := range items {
		if item.Current {
			t.cursor = i
		}
	}
	t.Refresh()
}

func (t *Tabs) choose(i int) {
	if i >= 0 && i < len(t.items) && !t.items[i].Current && t.OnChosen != nil {
		Survive(func() { t.OnChosen(t.items[i].ID) })
	}
}

func (t *Tabs) step(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyLeft:
		t.cursor = max(0, t.cursor-1)
	case fyne.KeyRight:
		t.cursor = min(len(t.items)-1, t.cursor+1)
	default:
		return false
	}
	t.redraw()
	return true
}

func (t *Tabs) gap() float32 {
	if t.Small {
		return tabsGapSmall
	}
	return tabsGap
}

// width is the room of one word with its mark. Bold is the wider weight: the
// words must not move when another page is the current one.
func (t *Tabs) width(i int) float32 { return tabsMark + ceil(boldStyle.Width(t.items[i].Label)) }

func (t *Tabs) start(i int) float32 {
	var x float32
	for j := range i {
		x += t.width(j) + t.gap()
	}
	return x
}

// MinSize returns the room for all words.
func (t *Tabs) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	if len(t.items) == 0 {
		return fyne.NewSize(0, tabsHeight)
	}
	last := len(t.items) - 1
	return fyne.NewSize(t.start(last)+t.width(last), tabsHeight)
}

// CreateRenderer is part of fyne.Widget.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return newSceneRenderer(t)
}

func (t *Tabs) draw(s *scene, size fyne.Size) {
	middle := size.Height / 2
	for i, item := range t.items {
		x, width := t.start(i), t.width(i)
		style := Style{Color: theme.InkSoft}
		if item.Current {
			style = Style{Bold: true}
			s.fill(x+tabsMark, tabsLine, width-tabsMark, 2, theme.Ink)
		} else if t.pointed == i {
			style.Color = theme.Ink
		}
		s.picture(stationMark(item.Done), x, round(middle-railMark/2), railMark, railMark)
		s.text(item.Label, style, x+tabsMark, middle)
		if t.Ringed() && t.cursor == i {
			s.ring(x-2, 2, width+4, size.Height-4, 4)
		}
	}
}

func (t *Tabs) at(pos fyne.Position) int {
	for i := range t.items {
		if x := t.start(i); pos.X >= x-t.gap()/2 && pos.X < x+t.width(i)+t.gap()/2 {
			return i
		}
	}
	return -1
}

// Tapped is part of fyne.Tappable.
func (t *Tabs) Tapped(e *fyne.PointEvent) { t.choose(t.at(e.Position)) }

// MouseIn is part of desktop.Hoverable.
func (t *Tabs) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (t *Tabs) MouseMoved(e *desktop.MouseEvent) { t.point(t.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (t *Tabs) MouseOut() { t.point(-1) }

func (t *Tabs) point(i int) {
	if i != t.pointed {
		t.pointed = i
		t.redraw()
	}
}
