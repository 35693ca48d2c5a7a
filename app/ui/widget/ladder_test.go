package widget

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
)

// ladderIn shows a ladder of a width and collects what it reports.
func ladderIn(t *testing.T, lang string, levels [6]LevelText, width float32) (*Ladder, *[]int) {
	t.Helper()
	var chosen []int
	l := NewLadder(levels, "Next step", func(level int) { chosen = append(chosen, level) })
	window(t, lang, l)
	l.Resize(fyne.NewSize(width, l.HeightFor(width, 0)))
	return l, &chosen
}

func TestLadderKeys(t *testing.T) {
	l, chosen := ladderIn(t, "en", ladderEnglish, 736)
	press(l, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	for _, r := range "5x3" {
		l.TypedRune(r)
	}
	press(l, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if want := []int{0, 1, 0, 5, 3, 4, 5}; !slices.Equal(*chosen, want) {
		t.Errorf("reported %v, want %v", *chosen, want)
	}
}

func TestLadderSpaceTakesTheFirst(t *testing.T) {
	l, chosen := ladderIn(t, "en", ladderEnglish, 736)
	press(l, fyne.KeySpace, fyne.KeySpace)
	if !slices.Equal(*chosen, []int{0}) {
		t.Errorf("reported %v, want level 0 once", *chosen)
	}
}

func TestLadderClick(t *testing.T) {
	l, chosen := ladderIn(t, "en", ladderEnglish, 736)
	test.Tap(l.cards[4])
	if l.Chosen() != 4 || !slices.Equal(*chosen, []int{4}) {
		t.Errorf("chosen %d, reported %v", l.Chosen(), *chosen)
	}
	if !l.focused || l.ringed() != NoLevel {
		t.Error("a click takes the focus and shows no ring")
	}
	l.Disable()
	test.Tap(l.cards[2])
	l.TypedRune('1')
	if l.Chosen() != 4 {
		t.Error("a read-only ladder changed")
	}
}

func TestLadderSetChosenDoesNotReport(t *testing.T) {
	l, chosen := ladderIn(t, "en", ladderEnglish, 736)
	l.SetChosen(3)
	l.SetChosen(NoLevel)
	if len(*chosen) != 0 {
		t.Errorf("reported %v", *chosen)
	}
}

// TestLadderMarks: the chosen card has the check, the one after it the words
// "next step", and the highest level has no next step.
func TestLadderMarks(t *testing.T) {
	l, _ := ladderIn(t, "en", ladderEnglish, 736)
	says := func(level int) bool { return slices.Contains(textsOf(l.cards[level]), "Next step") }
	l.SetChosen(2)
	for level := range l.cards {
		if says(level) != (level == 3) {
			t.Errorf("level %d says next step: %v", level, says(level))
		}
	}
	l.SetChosen(5)
	for level := range l.cards {
		if says(level) {
			t.Errorf("beside level 5, level %d says next step", level)
		}
	}
}

// TestLadderCardsShareTheTallest: no anchor is cut, and choosing moves
// nothing.
func TestLadderCardsShareTheTallest(t *testing.T) {
	long := ladderEnglish
	long[3].Anchor += " " + long[4].Anchor + " " + long[5].Anchor
	for _, levels := range [][6]LevelText{ladderEnglish, ladderChinese, long} {
		l, _ := ladderIn(t, "en", levels, 736)
		before := l.cards[0].Size().Height
		for _, card := range l.cards {
			if card.Size().Height != before {
				t.Fatalf("cards of %v and %v", before, card.Size().Height)
			}
		}
		if before < 58 || before < l.columns.tallest {
			t.Errorf("cards of %v for a text of %v", before, l.columns.tallest)
		}
		for level := range l.cards {
			l.SetChosen(level)
			if got := l.HeightFor(736, 0); got != 6*before+5*8 {
				t.Errorf("choosing %d makes the ladder %v high", level, got)
			}
		}
	}
}

func TestLadderUsesRoom(t *testing.T) {
	l, _ := ladderIn(t, "zh", ladderChinese, 736)
	for _, c := range []struct{ available, want float32 }{
		{0, 6*58 + 40}, {6*60 + 40, 6*60 + 40}, {1000, 6*64 + 40},
	} {
		if got := l.HeightFor(736, c.available); got != c.want {
			t.Errorf("with %v: %v high, want %v", c.available, got, c.want)
		}
	}
	l.Small = true
	if got := l.HeightFor(832, 0); got != 6*50+5*6 {
		t.Errorf("small: %v high", got)
	}
}

func TestLadderNameColumn(t *testing.T) {
	chinese, _ := ladderIn(t, "zh", ladderChinese, 736)
	if got := chinese.nameColumn(); got != nameLeast {
		t.Errorf("Chinese names have %v", got)
	}
	english, _ := ladderIn(t, "en", ladderEnglish, 736)
	column := english.nameColumn()
	if column < nameLeast || column > nameMost {
		t.Errorf("English names have %v", column)
	}
	for _, level := range ladderEnglish {
		if lines := breakLines(level.Name, cardName, column); len(lines) > 2 {
			t.Errorf("%q takes %d lines", level.Name, len(lines))
		}
	}
}

// TestLadderIsOneTabStop: six cards, one stop.
func TestLadderIsOneTabStop(t *testing.T) {
	l, b := NewLadder(ladderEnglish, "Next step", nil), NewButton("Next", Primary, nil)
	w := window(t, "en", l, b)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != l {
		t.Fatal("the ladder is not the first stop")
	}
	if l.ringed() != 0 {
		t.Error("the ring is not at the first card")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != b {
		t.Error("the next stop is not the button")
	}
}

func TestThreadHangsAtTheChoice(t *testing.T) {
	l, _ := ladderIn(t, "zh", ladderChinese, 736)
	objects := test.WidgetRenderer(l).Objects()
	bob, next := objects[2].(*Bob), objects[3].(*Bob)
	if !bob.Outlined || next.Visible() {
		t.Error("before a choice the bob is outlined and alone")
	}
	l.SetChosen(2)
	card := l.cards[2]
	middle := card.Position().Y + card.Size().Height/2
	if got := bob.Position().Y + bob.Size().Height/2; got < middle-1 || got > middle+1 || bob.Outlined {
		t.Errorf("the bob hangs at %v, the card's middle is %v", got, middle)
	}
	if !next.Visible() {
		t.Error("the next step has no bob")
	}
	l.SetChosen(theme.Levels)
	if next.Visible() {
		t.Error("the highest level has a next step")
	}
}
