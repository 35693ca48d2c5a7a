package widget

import (
	"fyne.io/fyne/v2/canvas"

	"plumbline/app/ui/theme"
)

// threadLeft is how far the middle of the margin thread lies left of the
// cards.
const threadLeft float32 = 32

// marginThread is the thread at the left of the cards.
type marginThread struct {
	past   *canvas.Rectangle // brass, down to the bob
	future *canvas.Rectangle // hairline, on to the next step
	bob    *Bob
	next   *Bob
}

func newMarginThread() *marginThread {
	return &marginThread{past: newRule(), future: newRule(),
		bob: NewBob(BobLevel, theme.Brass), next: NewOutlinedBob(BobNext, theme.Brass)}
}

// hang lets the bob down to the chosen card, with the next step below it.
// Before a choice the thread ends at the first card with an outlined bob; the
// highest level has no next step.
func (t *marginThread) hang(l *Ladder) {
	setRule(t.past, theme.Brass)
	setRule(t.future, theme.Hairline)
	level := max(0, l.chosen)
	middle := func(level int) float32 { return l.cards[level].Position().Y + l.cards[level].Size().Height/2 }
	top := round(middle(level) - BobHeight(BobLevel)/2)
	t.bob.Outlined = l.chosen == NoLevel
	t.bob.HangAt(-threadLeft, top)
	t.bob.Refresh()
	placeDown(t.past, -threadLeft, -l.Rise, top, 2)
	further := l.chosen >= 0 && l.chosen < theme.Levels
	show(t.future, further)
	show(t.next, further)
	if further {
		next := round(middle(level+1) - BobHeight(BobNext)/2)
		t.next.HangAt(-threadLeft, next)
		t.next.Refresh()
		placeThread(t.future, -threadLeft, top+BobHeight(BobLevel)+3, next)
	}
}
