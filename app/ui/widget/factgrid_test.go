package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func sampleFacts() []Fact {
	options := []ChoiceItem{{ID: "a", Label: "little"}, {ID: "b", Label: "some"}, {ID: "c", Label: "much, or it keeps changing from week to week"}}
	return []Fact{
		{ID: "one", Title: "How much?", Options: options},
		{ID: "two", Title: "How many?", Options: options, Chosen: "b"},
		{ID: "three", Title: "How long?", Options: options, Suggested: "c"},
	}
}

func TestFactGridKeys(t *testing.T) {
	var told []string
	g := NewFactGrid(func(fact, option string) { told = append(told, fact+option) },
		func(fact string) { told = append(told, fact+"-") })
	g.SetItems(sampleFacts())
	w := window(t, "en", g)
	entered := 0
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyReturn {
			entered++
		}
	})
	w.Canvas().Focus(g)
	press(g, fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyLeft, fyne.KeyDown, fyne.KeySpace, fyne.KeyDelete)
	g.TypedRune('2')
	g.TypedRune('9')
	press(g, fyne.KeyHome, fyne.KeyReturn)
	if want := []string{"onea", "twoc", "twoa", "threec", "three-", "threeb"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	if entered != 1 {
		t.Errorf("Enter reached the page %d times", entered)
	}
}

func TestFactGridClickAndHeight(t *testing.T) {
	var told string
	g := NewFactGrid(func(fact, option string) { told = fact + option }, nil)
	g.SetItems(sampleFacts())
	window(t, "en", g)
	g.Resize(fyne.NewSize(900, g.HeightFor(900)))
	row := g.rowHeight(0, 900)
	g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(g.cellsStart(900)+g.cellWidth(900)+20, row+5)})
	if told != "twob" {
		t.Errorf("a click on the second option of the second row told %q", told)
	}
	told = ""
	g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, row+5)})
	if told != "" {
		t.Errorf("a click on a title told %q", told)
	}
	if narrow, wide := g.HeightFor(500), g.HeightFor(900); narrow <= wide {
		t.Errorf("narrow %v is not higher than wide %v", narrow, wide)
	}
	before := g.HeightFor(900)
	items := sampleFacts()
	items[0].Chosen = "c"
	g.SetItems(items)
	if after := g.HeightFor(900); after != before {
		t.Errorf("a choice changes the height from %v to %v", before, after)
	}
}

func TestTabs(t *testing.T) {
	var went []string
	tabs := NewTabs(func(id string) { went = append(went, id) })
	tabs.SetItems([]Tab{{ID: "a", Label: "Firm", Done: true, Current: true}, {ID: "b", Label: "Exposure"}, {ID: "c", Label: "Outcomes"}})
	window(t, "en", tabs)
	press(tabs, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyLeft, fyne.KeySpace)
	tabs.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tabs.start(2)+20, 10)})
	tabs.Tapped(&fyne.PointEvent{Position: fyne.NewPos(2, 10)})
	if want := []string{"c", "b", "c"}; !slices.Equal(went, want) {
		t.Errorf("went %v, want %v", went, want)
	}
	wide := tabs.MinSize().Width
	tabs.SetItems([]Tab{{ID: "a", Label: "Firm"}, {ID: "b", Label: "Exposure", Current: true}, {ID: "c", Label: "Outcomes"}})
	if got := tabs.MinSize().Width; got != wide {
		t.Errorf("another current page changes the width from %v to %v", wide, got)
	}
}
