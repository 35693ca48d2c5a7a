package widget

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
)

func TestFoldOpensAndGrows(t *testing.T) {
	body := "Based on the themes of paragraphs 8 and 10: new digital infrastructure, and closing the digital divide."
	f := NewTextFold(IconInfo, "The Declaration", body)
	g := NewFolds(f, NewTextFold(IconPencil, "Note", ""))
	var changes int
	g.OnChanged = func() { changes++ }
	window(t, "en", g)
	closed := g.HeightFor(294)
	if closed != 2*foldHead+1 {
		t.Errorf("closed folds are %v high", closed)
	}
	if says := strings.Join(textsOf(g), " "); strings.Contains(says, "Based") {
		t.Error("a closed fold shows its body")
	}
	press(f, fyne.KeyReturn)
	if !f.Open || changes != 1 {
		t.Errorf("open %v after %d changes", f.Open, changes)
	}
	lines := float32(len(breakLines(body, Style{}, 294-foldInset)))
	if got, want := g.HeightFor(294), closed-foldHead+foldBody+20*lines+foldBelow; got != want {
		t.Errorf("an open fold makes %v, want %v", got, want)
	}
	test.Tap(f)
	if f.Open {
		t.Error("a click on the title did not close it")
	}
}

func TestProgressBobsKeys(t *testing.T) {
	var went []int
	p := NewProgressBobs(progressItems(3, 4, 0.5), func(i int) { went = append(went, i) })
	w := window(t, "en", p)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != p {
		t.Fatal("the bobs are no Tab stop")
	}
	press(p, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace, fyne.KeyLeft, fyne.KeyEnter)
	test.Tap(p.bobs[9])
	if want := []int{4, 6, 5, 9}; !slices.Equal(went, want) {
		t.Errorf("went to %v, want %v", went, want)
	}
}

func TestProgressLook(t *testing.T) {
	for _, c := range []struct {
		item     Progress
		color    fyne.ThemeColorName
		outlined bool
	}{
		{Progress{Color: theme.Digital}, theme.Edge, true},
		{Progress{Color: theme.Digital, Share: 0.4}, theme.Digital, true},
		{Progress{Color: theme.Supply, Share: 1}, theme.Supply, false},
		{Progress{Color: theme.Supply, Share: 0.4, Current: true}, theme.Brass, false},
	} {
		if color, outlined := c.item.look(); color != c.color || outlined != c.outlined {
			t.Errorf("%+v is %s, outlined %v", c.item, color, outlined)
		}
	}
}

func TestProgressBobsSpacing(t *testing.T) {
	p := NewProgressBobs(progressItems(0, 0, 0), nil)
	window(t, "en", p)
	if got := p.xOf(6) - p.xOf(5); got != progressPitch+progressGap {
		t.Errorf("S1 is %v right of D6", got)
	}
	if got := p.MinSize().Width; got != 9*progressPitch+progressGap+BobProgress {
		t.Errorf("the bobs are %v wide", got)
	}
}

func TestToastClosesOnce(t *testing.T) {
	var closed int
	good := NewToast(SignGood, "Report made.", "16 pages", "Open", nil)
	good.OnClosed = func() { closed++ }
	window(t, "en", good)
	press(good.close, fyne.KeyEscape, fyne.KeyReturn)
	if closed != 1 {
		t.Errorf("closed %d times", closed)
	}
}

func TestErrorToastStays(t *testing.T) {
	bad := NewToast(SignAlarm, "Not saved.", "", "", nil)
	closed := make(chan bool, 1)
	bad.OnClosed = func() { closed <- true }
	window(t, "en", bad)
	bad.CloseAfter(0)
	good := NewToast(SignGood, "Saved.", "", "", nil)
	gone := make(chan bool, 1)
	good.OnClosed = func() { gone <- true }
	good.CloseAfter(time.Nanosecond)
	<-gone
	if len(closed) != 0 {
		t.Error("the error went by itself")
	}
}

// TestMessagesAreNeverCut: long words make a message higher, not shorter.
func TestMessagesAreNeverCut(t *testing.T) {
	fact, detail := strings.Repeat("The file could not be read. ", 4), strings.Repeat("Open it again. ", 6)
	toast, banner := NewToast(SignAlarm, fact, detail, "Try again", nil), NewBanner(SignCaution, fact, detail, "Show", nil)
	window(t, "en", toast, banner)
	short := NewToast(SignGood, "Saved.", "Just now", "", nil)
	if got := short.HeightFor(ToastWidth); got != toastLeast {
		t.Errorf("a short toast is %v high", got)
	}
	for _, m := range []interface {
		fyne.CanvasObject
		Heighter
	}{toast, banner} {
		m.Resize(fyne.NewSize(ToastWidth, m.HeightFor(ToastWidth)))
		if says := strings.Join(textsOf(m), " "); strings.Count(says, "read.") != 4 || strings.Count(says, "again.") != 6 {
			t.Errorf("it says %q", says)
		}
	}
}

func TestProgressLineStops(t *testing.T) {
	var stopped bool
	p := NewProgressLine("0 of 24", "Stop", func() { stopped = true })
	window(t, "en", p)
	p.SetProgress(2, "15 of 24 reports")
	if p.share != 1 {
		t.Errorf("share %v", p.share)
	}
	press(p.stop, fyne.KeyReturn)
	if !stopped {
		t.Error("Stop did nothing")
	}
}

func TestRailGoesToStations(t *testing.T) {
	var went []string
	to := func(s string) func() { return func() { went = append(went, s) } }
	r := NewRail("准绳", "Plumbline")
	stations := []Station{
		{Label: "企业", State: StationDone, OnTapped: to("firm")},
		{Label: "答题", Counter: "3 / 20", State: StationCurrent, OnTapped: to("questions")},
		{Label: "结果", Disabled: true, OnTapped: to("results")},
	}
	r.SetStations(stations, nil)
	r.SetFoot([]FootItem{{Icon: IconGlobe, Label: "中文", OnTapped: to("language")}})
	w := window(t, "zh", r)
	for _, item := range append(slices.Clone(r.stations), r.foot...) {
		test.Tap(item)
	}
	if want := []string{"firm", "questions", "language"}; !slices.Equal(went, want) {
		t.Errorf("went to %v, want %v", went, want)
	}
	w.Canvas().Focus(r.stations[0])
	press(r.stations[0], fyne.KeyDown)
	if w.Canvas().Focused() != r.stations[1] {
		t.Error("Down does not go to the next station")
	}
	stations[1].Counter = "4 / 20"
	r.SetStations(stations, nil)
	if w.Canvas().Focused() != r.stations[1] {
		t.Error("the focus is lost when a counter changes")
	}
	if got := strings.Join(textsOf(r), " "); got != "准绳 Plumbline 企业 答题 4 / 20 结果 中文" {
		t.Errorf("the rail says %q", got)
	}
}
