package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// NoLevel is a ladder's choice before there is one.
const NoLevel = -1

// LevelText is what a level card says. Second is the anchor in a second
// language, which stands small beneath it; "" for none.
type LevelText struct{ Name, Anchor, Second string }

// Ladder is the choice of a level: six cards of the same height, from 0 down
// to 5, and at their left the thread whose bob sinks with the choice. It is
// one stop of the Tab key: 0 to 5 choose, the arrows move the choice.
type Ladder struct {
	fynewidget.BaseWidget
	// NextStep labels the card after the chosen one.
	NextStep string
	Small    bool
	// Rise is how far above the first card the thread comes from: the place of
	// the ladder below the window's top edge.
	Rise float32
	// Room is the height a card of one or two lines may grow to when the page
	// has space; 0 is 64.
	Room float32
	// Least is the least height of a card; 0 is 58, or 50 in the small size.
	Least    float32
	OnChosen func(level int)

	chosen   int
	focused  bool
	quiet    bool
	disabled bool
	cards    [theme.Levels + 1]*levelCard
	columns  ladderColumns
	dense    bool // an anchor would take more than two lines in the usual size
}

// NewLadder returns a ladder with nothing chosen.
func NewLadder(levels [theme.Levels + 1]LevelText, nextStep string, onChosen func(level int)) *Ladder {
	l := &Ladder{NextStep: nextStep, OnChosen: onChosen, chosen: NoLevel}
	l.ExtendBaseWidget(l)
	for level := range l.cards {
		l.cards[level] = newLevelCard(l, level)
	}
	l.SetLevels(levels)
	return l
}

// SetLevels replaces what the cards say, as for the next question.
func (l *Ladder) SetLevels(levels [theme.Levels + 1]LevelText) {
	for level, text := range levels {
		l.cards[level].text = text
	}
	l.Refresh()
}

// Chosen returns the chosen level or NoLevel.
func (l *Ladder) Chosen() int { return l.chosen }

// SetChosen shows a choice without reporting it; NoLevel takes it away.
func (l *Ladder) SetChosen(level int) {
	l.chosen = max(NoLevel, min(theme.Levels, level))
	l.Refresh()
}

// choose takes a level and reports it.
func (l *Ladder) choose(level int) {
	if l.disabled || level < 0 || level > theme.Levels || level == l.chosen {
		return
	}
	l.SetChosen(level)
	if l.OnChosen != nil {
		Survive(func() { l.OnChosen(level) })
	}
}

// tapped is a click on a card; the keyboard goes on from there.
func (l *Ladder) tapped(level int) {
	if l.disabled {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil && c.Focused() != l {
		l.quiet = true
		c.Focus(l)
	}
	l.choose(level)
}

// Disable makes the ladder read-only.
func (l *Ladder) Disable() { l.disabled = true; l.Refresh() }

// Enable lets the ladder be used again.
func (l *Ladder) Enable() { l.disabled = false; l.Refresh() }

// Disabled is part of fyne.Disableable.
func (l *Ladder) Disabled() bool { return l.disabled }

// FocusGained is part of fyne.Focusable.
func (l *Ladder) FocusGained() {
	l.focused = true
	l.Refresh()
	if !l.quiet {
		revealFocus(l)
	}
}

// part returns the card that wears the ring.
func (l *Ladder) part() (top, height float32) {
	card := l.cards[max(0, l.chosen)]
	return card.Position().Y, card.Size().Height
}

// FocusLost is part of fyne.Focusable.
func (l *Ladder) FocusLost() { l.focused, l.quiet = false, false; l.Refresh() }

// TypedRune is part of fyne.Focusable: a digit chooses, anything else goes on
// to the window.
func (l *Ladder) TypedRune(r rune) {
	l.loud()
	if r >= '0' && r <= '0'+theme.Levels {
		l.choose(int(r - '0'))
	} else if r != ' ' {
		BubbleRune(l, r)
	}
}

// TypedKey is part of fyne.Focusable: the arrows move the choice, Space takes
// the first card when there is none yet.
func (l *Ladder) TypedKey(e *fyne.KeyEvent) {
	l.loud()
	switch e.Name {
	case fyne.KeyDown:
		l.choose(min(theme.Levels, l.chosen+1))
		revealFocus(l)
	case fyne.KeyUp:
		l.choose(max(0, l.chosen-1))
		revealFocus(l)
	case fyne.KeySpace:
		l.choose(max(0, l.chosen))
	case fyne.Key0, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5:
		// They arrive as characters too.
	default:
		BubbleKey(l, e)
	}
}

func (l *Ladder) hush() { l.quiet = true }

func (l *Ladder) loud() {
	if l.quiet {
		l.quiet = false
		l.Refresh()
	}
}

// ringed returns the card that wears the focus ring, or NoLevel.
func (l *Ladder) ringed() int {
	if !l.focused || l.quiet || l.disabled {
		return NoLevel
	}
	return max(0, l.chosen)
}

// MinSize returns the height of the cards at the present width.
func (l *Ladder) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	width := l.Size().Width
	if width <= 0 {
		width = 480
	}
	return fyne.NewSize(0, l.HeightFor(width, 0))
}

// HeightFor returns the height of all six cards at a width when the page has
// the given height for them. Cards are never lower than their text.
func (l *Ladder) HeightFor(width, available float32) float32 {
	height := 5 * l.measures().gap
	for _, h := range l.cardHeights(width, available) {
		height += h
	}
	return height
}

// cardHeights returns the height of each card. All are as high as the highest,
// so that the ladder is even, unless a second language makes them so high that
// the page would not hold them: then each is as high as its own text.
func (l *Ladder) cardHeights(width, available float32) (heights [theme.Levels + 1]float32) {
	m := l.measures()
	l.columns = l.fit(width)
	even := max(m.least, l.columns.tallest+2*m.air)
	even = max(even, min(m.room, floor((available-5*m.gap)/6)))
	for level, tall := range l.columns.texts {
		heights[level] = even
		if l.cards[level].text.Second != "" {
			heights[level] = max(m.least-2*m.air, tall+2*m.air)
		}
	}
	return heights
}

// CreateRenderer is part of fyne.Widget.
func (l *Ladder) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	t := newMarginThread()
	objects := []fyne.CanvasObject{t.past, t.future, t.bob, t.next}
	for _, card := range l.cards {
		objects = append(objects, card)
	}
	layout := func(size fyne.Size) {
		if size.Width <= 0 {
			return
		}
		gap, y := l.measures().gap, float32(0)
		for level, height := range l.cardHeights(size.Width, size.Height) {
			card := l.cards[level]
			place(card, 0, y, size.Width, height)
			card.Refresh()
			y += height + gap
		}
		t.hang(l)
	}
	refresh := func() {
		layout(l.Size())
		canvas.Refresh(l)
	}
	return newRenderer(l.MinSize, layout, refresh, objects...)
}
