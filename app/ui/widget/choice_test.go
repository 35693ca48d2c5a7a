package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
)

// shown shows widgets at their least size and returns the window.
func shown(t *testing.T, objects ...fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "en"))
	w := test.NewTempWindow(t, container.NewVBox(objects...))
	w.Resize(fyne.NewSize(600, 700))
	return w
}

// keys sends keys to a widget.
func keys(f fyne.Focusable, names ...fyne.KeyName) {
	for _, k := range names {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func at(x, y float32) *fyne.PointEvent { return &fyne.PointEvent{Position: fyne.NewPos(x, y)} }

func TestRadioListByKeyboard(t *testing.T) {
	var told []string
	l := NewRadioList(items("one", "two", "three"), func(id string) { told = append(told, id) })
	shown(t, l)
	keys(l, fyne.KeyDown, fyne.KeySpace, fyne.KeySpace, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyDown, fyne.KeySpace)
	if !slices.Equal(told, []string{"b", "c"}) || l.Chosen() != "c" {
		t.Errorf("told %v, chosen %q: each choice is told once", told, l.Chosen())
	}
	l.SetChosen("a")
	keys(l, fyne.KeyDown, fyne.KeySpace)
	if l.Chosen() != "b" || len(told) != 3 {
		t.Errorf("after SetChosen the keyboard goes on from there: chosen %q, told %v", l.Chosen(), told)
	}
}

func TestListsByMouse(t *testing.T) {
	l := NewTickList(items("one", "two", "three"), nil)
	w := shown(t, l)
	l.Tapped(at(100, ChoicePitch*2+10))
	l.Tapped(at(100, 10))
	if got := l.Ticked(); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("ticked %v, want a and c in the order of the list", got)
	}
	if w.Canvas().Focused() != fyne.Focusable(l) {
		t.Error("a click must take the focus, so that the keyboard goes on from there")
	}
	if l.Ringed() {
		t.Error("a click must not draw the focus ring")
	}
	l.Tapped(at(100, 10))
	l.Tapped(at(100, 9000))
	if got := l.Ticked(); !slices.Equal(got, []string{"c"}) {
		t.Errorf("ticked %v after unticking the first", got)
	}
}

func TestRankList(t *testing.T) {
	var told []string
	full := 0
	l := NewRankList(items("one", "two", "three", "four"), 3, func(ids []string) { told = ids })
	l.OnFull = func() { full++ }
	shown(t, l)
	keys(l, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	if !slices.Equal(told, []string{"a", "b", "c"}) || full != 1 {
		t.Errorf("ranked %v, refused %d times: the fourth must be refused aloud", told, full)
	}
	l.TypedRune('1')
	if !slices.Equal(told, []string{"d", "a", "b"}) {
		t.Errorf("after 1 on the fourth row: %v", told)
	}
	keys(l, fyne.KeyHome, fyne.KeySpace)
	if !slices.Equal(told, []string{"d", "b"}) {
		t.Errorf("after taking back the first row: %v", told)
	}
	l.TypedRune('3')
	l.TypedRune('7')
	if !slices.Equal(l.Ranked(), []string{"d", "b", "a"}) {
		t.Errorf("after 3 and a digit beyond the ranks: %v", l.Ranked())
	}
}

func TestEveryListIsOneTabStop(t *testing.T) {
	radio := NewRadioList(items("one", "two"), nil)
	ticks := NewTickList(items("one", "two"), nil)
	rank := NewRankList(items("one", "two"), 3, nil)
	segments := NewSegments(items("one", "two"), nil)
	gaps := NewGapList([]GapRow{{ID: "D1.1", Title: "x", Target: 3}, {ID: "D1.2", Title: "y", Target: 3}}, nil)
	earlier := NewAssessmentList([]AssessmentRow{{ID: "1"}, {ID: "2"}}, nil)
	field := NewField("name", nil)
	choice := NewSelectField("who", items("one"), nil)
	w := shown(t, radio, ticks, rank, segments, gaps, earlier, field, choice)
	want := []fyne.Focusable{radio, ticks, rank, segments, gaps, earlier, field.Focusable(), choice, radio}
	for i, f := range want {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != f {
			t.Fatalf("Tab %d is on %T, want %T", i+1, w.Canvas().Focused(), f)
		}
	}
}

func TestRowsOfListsOpen(t *testing.T) {
	var opened []string
	open := func(id string) { opened = append(opened, id) }
	gaps := NewGapList([]GapRow{{ID: "D1.1", Title: "x", Target: 3}, {ID: "S2.1", Title: "y", Target: 3}}, open)
	earlier := NewAssessmentList([]AssessmentRow{{ID: "first"}, {ID: "second"}}, open)
	shown(t, gaps, earlier)
	keys(gaps, fyne.KeyDown, fyne.KeyReturn)
	gaps.Tapped(at(300, 5))
	earlier.Tapped(at(300, assessmentHeight+5))
	keys(earlier, fyne.KeyUp, fyne.KeyReturn)
	if want := []string{"S2.1", "D1.1", "second", "first"}; !slices.Equal(opened, want) {
		t.Errorf("opened %v, want %v", opened, want)
	}
}

func TestListsGrowForLongWords(t *testing.T) {
	long := items("short", "用了很多字说明的一个选项，窄的窗口里要排成好几行才放得下，而且不能被截断")
	l := NewRadioList(long, nil)
	shown(t, l)
	if got := l.HeightFor(330) - l.HeightFor(900); got <= 0 {
		t.Errorf("height in a narrow column is %v more than in a wide one", got)
	}
	before := l.HeightFor(256)
	l.SetChosen("b")
	if after := l.HeightFor(256); after != before {
		t.Errorf("choosing a row changed the height from %v to %v", before, after)
	}
	l.SetPitch(ChoicePitchSmall)
	if after := l.HeightFor(256); after >= before {
		t.Errorf("the small pitch gives %v, the usual one %v", after, before)
	}
}

func TestSegments(t *testing.T) {
	var told []string
	g := NewSegments(items("10", "20", "40", "80+"), func(id string) { told = append(told, id) })
	shown(t, g)
	keys(g, fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight)
	if want := []string{"a", "b", "c", "b", "d"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	g.Tapped(at(g.Size().Width*.3, 20))
	if g.Chosen() != "b" {
		t.Errorf("a click at 30 %% chose %q", g.Chosen())
	}
	g.Disable()
	keys(g, fyne.KeyHome)
	if g.Chosen() != "b" {
		t.Error("disabled segments must not change")
	}
}

func TestSegmentsGiveEveryWordItsRoom(t *testing.T) {
	g := NewSegments(items("no", "a much longer answer", "no"), nil)
	shown(t, g)
	width := g.MinSize().Width + 6
	edges := g.edges(width)
	for i, item := range g.items {
		if got := edges[i+1] - edges[i]; got < boldStyle.Width(item.Label)+2*segmentPadding-.5 {
			t.Errorf("%q gets %v", item.Label, got)
		}
	}
	if edges[len(edges)-1] != width {
		t.Errorf("segments end at %v of %v", edges[len(edges)-1], width)
	}
}
