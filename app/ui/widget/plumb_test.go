package widget

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

// label is a piece of text that a widget draws, with the box of its ink.
type label struct {
	words                    string
	left, top, right, bottom float32
}

func (a label) meets(b label) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

// drawnOn draws a widget at a size and returns its labels and its bobs.
func drawnOn(w drawn, size fyne.Size) (labels []label, bobs []*Bob) {
	w.Resize(size)
	s := &scene{}
	s.begin()
	w.draw(s, size)
	for _, o := range s.objects {
		switch o := o.(type) {
		case *canvas.Text:
			p, width := o.Position(), fyne.MeasureText(o.Text, o.TextSize, o.TextStyle).Width
			// Letters fill the middle of their line box.
			middle := p.Y + o.Size().Height/2
			labels = append(labels, label{o.Text, p.X, middle - o.TextSize*.42, p.X + width, middle + o.TextSize*.42})
		case *Bob:
			bobs = append(bobs, o)
		}
	}
	return labels, bobs
}

func checkApart(t *testing.T, what string, labels []label) {
	t.Helper()
	for i, a := range labels {
		for _, b := range labels[i+1:] {
			if a.meets(b) {
				t.Fatalf("%s: %q and %q overlap", what, a.words, b.words)
			}
		}
	}
}

func gapWords(index, target float64) string {
	switch {
	case index < target:
		return numberWords(target-index) + " short"
	case index > target:
		return numberWords(index-target) + " above"
	}
	return "on target"
}

func TestPlumbLabelsNeverOverlap(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "en"))
	for _, width := range []float32{plumbMinWidth, 404, 527} {
		for index := 0.0; index <= 100; index += 4 {
			for target := 0.0; target <= 100; target += 5 {
				view := digitalView(index, 12, target, gapWords(index, target))
				p := NewPlumbPanel(view, nil)
				labels, bobs := drawnOn(p, fyne.NewSize(width, plumbHeight))
				what := view.Index + " against " + view.Target
				checkApart(t, what, labels)
				bob := label{"bob", bobs[0].Position().X, 98, bobs[0].Position().X + BobGroup, 198}
				for _, l := range labels {
					if l.meets(bob) {
						t.Fatalf("%s: %q lies on the bob", what, l.words)
					}
					if l.left < -10 || l.right > width+10 {
						t.Fatalf("%s: %q from %v to %v leaves the panel", what, l.words, l.left, l.right)
					}
				}
			}
		}
	}
}

func TestPlumbPanelWithoutScore(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "en"))
	view := digitalView(0, 0, 60, "")
	view.Reading, view.Level, view.Next = chart.Reading{}, nil, ""
	labels, bobs := drawnOn(NewPlumbPanel(view, nil), fyne.NewSize(527, plumbHeight))
	if len(bobs) != 0 {
		t.Error("a bob hangs without a score")
	}
	if !slices.ContainsFunc(labels, func(l label) bool { return l.words == view.Empty }) {
		t.Errorf("nothing says %q", view.Empty)
	}
	if slices.ContainsFunc(labels, func(l label) bool { return strings.HasPrefix(l.words, "target") }) {
		t.Error("a target is named without a score")
	}
}

func TestPlumbFiguresExplainThemselves(t *testing.T) {
	var told []string
	p := NewPlumbPanel(digitalView(36, 4, 57, "21 short"), func(what string) { told = append(told, what) })
	shown(t, p)
	p.Resize(fyne.NewSize(527, plumbHeight))
	keys(p, fyne.KeyHome, fyne.KeyReturn)
	for range 5 {
		keys(p, fyne.KeyRight, fyne.KeyReturn)
	}
	want := []string{ExplainLevel, ExplainNext, ExplainBand, ExplainIndex, ExplainGap, ExplainTarget}
	if !slices.Equal(told, want) {
		t.Errorf("the arrows opened %v, want %v", told, want)
	}
	told = nil
	p.Tapped(at(193, plumbBeam+plumbThread+31))
	p.Tapped(at(300, plumbFoot))
	p.Tapped(at(10, 150))
	if !slices.Equal(told, []string{ExplainIndex, ExplainTarget}) {
		t.Errorf("clicks on the number, the target and nothing opened %v", told)
	}
}

func TestFiguresShowThatTheyOpen(t *testing.T) {
	p := NewPlumbPanel(digitalView(36, 4, 57, "21 short"), func(string) {})
	shown(t, p)
	p.Resize(fyne.NewSize(527, plumbHeight))
	p.MouseMoved(&desktop.MouseEvent{PointEvent: *at(300, plumbFoot)})
	if p.pointed < 0 || p.spots[p.pointed].what != ExplainTarget || p.Cursor() != desktop.PointerCursor {
		t.Errorf("the pointer is on figure %d", p.pointed)
	}
	p.MouseOut()
	if p.pointed != -1 || p.Cursor() != desktop.DefaultCursor {
		t.Error("the pointer has left, the figure still shows")
	}
}

func TestPlumbPairKeepsBeamsLevel(t *testing.T) {
	long := supplyView(31, 6, 60, "29 short")
	long.Title, long.LevelName = "Supply chain resilience", "Starting to be organised"
	a, b := NewPlumbPanel(digitalView(36, 4, 57, "21 short"), nil), NewPlumbPanel(long, nil)
	pair := NewPlumbPair(a, b)
	shown(t, pair)
	pair.Resize(fyne.NewSize(840, 300))
	if a.headRows != 2 || b.headRows != 2 {
		t.Errorf("head rows %d and %d, want 2 in both", a.headRows, b.headRows)
	}
	if a.Size() != b.Size() || b.Position().X != a.Size().Width+plumbPairGap {
		t.Errorf("panels of %v and %v, the second at %v", a.Size(), b.Size(), b.Position())
	}
	labels, _ := drawnOn(b, b.Size())
	checkApart(t, "long head", labels)
}

func numberWords(v float64) string { return strconv.Itoa(int(v)) }
