package widget

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
)

func TestDimensionLabelsNeverOverlap(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "en"))
	for _, width := range []float32{dimensionMinWidth, 616, 832, 1000} {
		for _, rows := range [][]DimensionRow{tenDimensions(), extremeDimensions()} {
			full := NewDimensionChart(englishHeads, rows, nil)
			labels, bobs := drawnOn(full, fyne.NewSize(width, full.HeightFor(width)))
			checkApart(t, "full chart", labels)
			for _, b := range bobs {
				box := label{"bob", b.Position().X, b.Position().Y + 4, b.Position().X + b.Width, b.Position().Y + 18}
				for _, l := range labels {
					if l.meets(box) {
						t.Fatalf("at width %v %q lies on a bob", width, l.words)
					}
				}
			}
			quick := NewQuickDimensionChart(englishHeads, rows, nil)
			labels, _ = drawnOn(quick, fyne.NewSize(width, quick.HeightFor(width)))
			checkApart(t, "quick chart", labels)
		}
	}
}

func TestQuickChartSaysNoNumbers(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "en"))
	heads := englishHeads
	heads.Note = ""
	rows := tenDimensions()
	c := NewQuickDimensionChart(heads, rows, nil)
	labels, bobs := drawnOn(c, fyne.NewSize(616, c.HeightFor(616)))
	if len(bobs) != 0 {
		t.Error("bobs hang in the quick check's chart")
	}
	ids := map[string]bool{}
	for _, r := range rows {
		ids[r.ID] = true
	}
	for _, l := range labels {
		if !ids[l.words] && strings.ContainsFunc(l.words, unicode.IsDigit) {
			t.Errorf("the quick check's chart says %q", l.words)
		}
	}
}

func TestDimensionFiguresByKeyboard(t *testing.T) {
	var told []string
	c := NewDimensionChart(englishHeads, tenDimensions(), func(what string) { told = append(told, what) })
	shown(t, c)
	keys(c, fyne.KeyHome, fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn,
		fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn)
	want := []string{"D1.index", "D1.band", "D2.band", "D1.band", "S4.level"}
	if !slices.Equal(told, want) {
		t.Errorf("the keys opened %v, want %v", told, want)
	}
}

func TestDimensionRowsGrowForLongNames(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "zh"))
	rows := tenDimensions()
	c := NewDimensionChart(englishHeads, rows, nil)
	before := c.HeightFor(616)
	rows[0].Name = "方向、投入与决策：谁说了算，钱从哪里来，多久看一次结果"
	c.Set(rows)
	if got := c.HeightFor(616) - before; got != dimensionTall-dimensionRow {
		t.Errorf("a name of two lines adds %v, want %v", got, dimensionTall-dimensionRow)
	}
}

func TestDoorMakesRoomForLongTitles(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "en"))
	view := DoorView{Title: "Full assessment of both halves", Questions: "up to 58 questions", Minutes: "40",
		Unit: "minutes", Sentence: "Ten dimensions, levels and gaps, a plan in three steps and the report.", Figure: DoorFull}
	d := NewDoor(view, nil)
	for _, width := range []float32{DoorWidthSmall, DoorWidth} {
		labels, bobs := drawnOn(d, fyne.NewSize(width, d.HeightFor(width)))
		checkApart(t, "door", labels)
		for _, b := range bobs {
			box := label{"bob", b.Position().X, b.Position().Y, b.Position().X + b.Width, b.Position().Y + 15}
			for _, l := range labels {
				if l.meets(box) {
					t.Errorf("%q lies on the figure at width %v", l.words, width)
				}
			}
		}
	}
}

func TestDoorOpens(t *testing.T) {
	opened := 0
	d := NewDoor(DoorView{Title: "Quick check"}, func() { opened++ })
	shown(t, d)
	keys(d, fyne.KeyReturn, fyne.KeySpace)
	d.Tapped(at(10, 10))
	if opened != 3 {
		t.Errorf("Enter, Space and a click opened the door %d times", opened)
	}
}
