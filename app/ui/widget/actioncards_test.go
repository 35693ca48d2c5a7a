package widget

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/ui/theme"
)

var cardNames = map[CardCommand]string{CardTick: "tick", CardOpen: "open", CardEdit: "edit", CardEarlier: "earlier",
	CardLater: "later", CardDrop: "drop"}

// actionColumn shows cards in a column and notes what is wanted of them.
func actionColumn(t *testing.T, cards ...ActionCard) (a *ActionCards, wanted *[]string) {
	t.Helper()
	wanted = &[]string{}
	a = NewActionCards(func(id string, c CardCommand) { *wanted = append(*wanted, cardNames[c]+" "+id) })
	window(t, "en", a)
	a.SetCards(cards)
	a.Resize(fyne.NewSize(354, 600))
	return a, wanted
}

func actionCard(id string) ActionCard {
	return ActionCard{ID: id, Title: "Card " + id, Meta: []string{"up to 2 days", "no cost"}, Ticked: true, Question: "D1.1",
		Known: true, From: 1, To: 3, Edit: "Edit", Earlier: "To 0–3 months", Later: "To 12+ months", Drop: "Drop"}
}

func TestActionCardsKeys(t *testing.T) {
	first, last := actionCard("a"), actionCard("c")
	first.Earlier, last.Later = "", ""
	a, wanted := actionColumn(t, first, actionCard("b"), last)
	var left []int
	a.OnLeave = func(side int, y float32) { left = append(left, side) }
	press(a, fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn, fyne.KeyF2, fyne.KeyDelete)
	press(a, fyne.KeyLeft, fyne.KeyRight)
	a.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	press(a, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight)
	a.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	press(a, fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	want := []string{"tick a", "open b", "edit b", "drop b", "earlier b", "later b", "tick c"}
	if !slices.Equal(*wanted, want) {
		t.Errorf("wanted %v, want %v", *wanted, want)
	}
	if !slices.Equal(left, []int{-1, 1, 1}) {
		t.Errorf("the keyboard left to %v", left)
	}
}

func TestActionCardsParts(t *testing.T) {
	card := actionCard("a")
	a, wanted := actionColumn(t, card, actionCard("b"))
	top, _ := a.span(1)
	tap := func(x, y float32) { a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, top+y)}) }
	meta := a.layouts(354)[1].tops[2] + 9
	tap(20, 12)
	tap(200, 12)
	for i := range 4 {
		tap(buttonAt(i, 354), meta)
	}
	tap(100, 200) // below the cards
	want := []string{"tick b", "open b", "drop b", "later b", "earlier b", "edit b"}
	if !slices.Equal(*wanted, want) {
		t.Errorf("wanted %v, want %v", *wanted, want)
	}
}

// TestActionCardsShowTheFirst: below the last card on show the column is asked
// for the others.
func TestActionCardsShowTheFirst(t *testing.T) {
	var cards []ActionCard
	for i := range 6 {
		cards = append(cards, actionCard(fmt.Sprint(i)))
	}
	a, _ := actionColumn(t, cards...)
	whole := a.HeightFor(354)
	if got := a.Fitting(354, whole); got != 6 {
		t.Errorf("%d cards fit in their own height", got)
	}
	if got := a.Fitting(354, whole-1); got != 5 {
		t.Errorf("%d cards fit in less", got)
	}
	a.ShowFirst(2)
	a.OnBelow = func() { a.ShowFirst(a.Len()) }
	if a.Select("4") || !a.Select("1") {
		t.Error("a card that is not on show was selected")
	}
	press(a, fyne.KeyDown)
	if a.Selected() != "2" || a.HeightFor(354) != whole {
		t.Errorf("below the last card comes %q", a.Selected())
	}
	a.SelectNear(whole)
	if a.Selected() != "5" {
		t.Errorf("nearest to the end is %q", a.Selected())
	}
	a.SetCards(cards[:1])
	if a.Selected() != "0" {
		t.Errorf("with one card left the keyboard is at %q", a.Selected())
	}
	a.SetCards(nil)
	press(a, fyne.KeyDown, fyne.KeySpace, fyne.KeyLeft)
	if a.Selected() != "" {
		t.Errorf("without cards the keyboard is at %q", a.Selected())
	}
}

// TestActionCardFits: no words lie on others at the widths of the columns.
func TestActionCardFits(t *testing.T) {
	long := actionCard("a")
	long.Title = "Yearly planning day with key customers and suppliers"
	long.FirstStep = "Phone one good customer and ask what annoys them about ordering from you."
	long.Mark, long.Strong, long.More, long.Who = "backbone", true, "+3", "Anna · by 15 December 2026"
	off, waits, unknown := actionCard("b"), actionCard("c"), actionCard("d")
	off.Ticked, off.Loss = false, "without it −12"
	waits.Waits = "waits for D1.1"
	unknown.Known = false
	a, _ := actionColumn(t, long, off, waits, unknown)
	for _, width := range []float32{264, 354, 413} {
		for i := range a.cards {
			c := &a.cards[i]
			l := c.layout(width, false)
			for _, line := range l.meta {
				if right := cardWords + cardSmall.Width(line); right > width-cardPadX-c.rightWidth()+cardMarkGap {
					t.Errorf("at %v: %q reaches %v", width, line, right)
				}
			}
			if brief := c.layout(width, true); c.FirstStep != "" && brief.height >= l.height {
				t.Errorf("at %v: without its first step the card is %v high", width, brief.height)
			}
		}
	}
	for _, size := range []float32{264, 354} {
		a.Resize(fyne.NewSize(size, a.HeightFor(size)))
		if got := textsOf(a); !slices.Contains(got, "without it −12") || !slices.Contains(got, "waits for D1.1") || !slices.Contains(got, "?") {
			t.Errorf("at %v the cards say %q", size, got)
		}
	}
}

func TestMiniPlumb(t *testing.T) {
	at := func(v float64) *float64 { return &v }
	level := 2
	view := MiniPlumbView{Title: "Digital", Level: &level, Index: at(40), Number: "40", Before: at(36), Now: "now 36", Today: "36",
		Target: at(57), Goal: "57", End: 76, Highest: 60}
	opened := 0
	m := NewMiniPlumb(view, func() { opened++ })
	window(t, "en", m)
	m.Resize(fyne.NewSize(miniWidth, miniHeight))
	press(m, fyne.KeyReturn, fyne.KeySpace)
	if opened != 2 {
		t.Errorf("it opened %d times", opened)
	}
	if got := textsOf(m); !slices.Equal(got, []string{"Digital", "2", "40", "57", "now 36"}) {
		t.Errorf("it says %q", got)
	}
	for name, c := range map[string]struct {
		index, before, target, end float64
		now                        string
	}{
		"no room at the left": {12, 4, 57, 76, "now 36"}, "at the end": {100, 100, 100, 100, "now 36"},
		"nothing": {0, 0, 40, 76, "now 36"}, "on target": {57, 50, 57, 76, "now 36"},
	} {
		view.Index, view.Before, view.Target, view.End, view.Highest = at(c.index), at(c.before), at(c.target), c.end, c.target
		for _, width := range []float32{120, miniWidth} {
			m.Resize(fyne.NewSize(width, miniHeight))
			m.Set(view)
			if got := textsOf(m); !slices.Contains(got, "57") || !slices.Contains(got, "40") {
				t.Errorf("%s at %v: it says %q", name, width, got)
			}
		}
	}
	m.Set(MiniPlumbView{Title: "Digital", Empty: "not enough answers", End: 76})
	if got := textsOf(m); !slices.Equal(got, []string{"Digital", "not enough answers"}) {
		t.Errorf("without a number it says %q", got)
	}
}

// TestPlanGallery draws a column of the plan for looking at.
func TestPlanGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		draw(t, map[bool]string{false: "plan", true: "plan-dark"}[dark], dark, "en", func(s *sheet) {
			at := func(v float64) *float64 { return &v }
			level := 1
			for i, x := range []float32{40, 229} {
				s.add(NewMiniPlumb(MiniPlumbView{Title: "Digital", Supply: i == 1, Level: &level, Index: at(40), Number: "40", Before: at(31),
					Now: "now 31", Target: at(57), Goal: "57", End: 76, Highest: 57}, nil), x, 40)
			}
			step, off := actionCard("a"), actionCard("b")
			step.FirstStep, step.Mark, step.Strong = "Write down the one thing that cost you most.", "backbone", true
			off.Ticked, off.Loss = false, "without it −1"
			a := NewActionCards(nil)
			a.SetCards([]ActionCard{step, off, actionCard("c")})
			s.put(a, 40, 150, 354, a.HeightFor(354))
			s.add(NewIcon(IconEarlier, 24, theme.Ink), 440, 40)
			s.add(NewIcon(IconLater, 24, theme.Ink), 480, 40)
		})
	}
}
