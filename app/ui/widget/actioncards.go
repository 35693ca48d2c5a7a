package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/ui/theme"
)

// CardCommand is what a person wants with a card.
type CardCommand int

// The commands.
const (
	CardTick    CardCommand = iota // tick or untick
	CardOpen                       // open what stands behind it
	CardEdit                       // write on it
	CardEarlier                    // bring it forward
	CardLater                      // postpone it
	CardDrop                       // drop it
)

const actionGap float32 = 8

// noCard is no card at all.
const noCard = -1

// ActionCards is a column of action cards. It is one stop of the Tab key: up
// and down walk, Space ticks, Enter opens, Shift with left or right moves the
// card to another horizon, F2 edits, Delete drops.
type ActionCards struct {
	Press
	// OnCommand runs with the card that something is wanted of.
	OnCommand func(id string, command CardCommand)
	// OnLeave runs when the keyboard leaves the column sideways (-1 left, +1
	// right) from a card with its middle at y.
	OnLeave func(side int, y float32)
	// OnBelow runs when the keyboard goes on below the last card on show.
	OnBelow func()

	cards   []ActionCard
	shown   int // how many cards are on show
	cursor  int
	pointed int      // card under the pointer, or noCard
	over    cardPart // part of it
	shift   bool     // the Shift key is down
	brief   bool     // the first steps are left out

	laid  []cardLayout // of all cards at a width
	width float32
}

// NewActionCards returns an empty column.
func NewActionCards(onCommand func(id string, command CardCommand)) *ActionCards {
	a := &ActionCards{OnCommand: onCommand, pointed: noCard}
	a.Init(a, nil)
	return a
}

// SetCards shows these cards.
func (a *ActionCards) SetCards(cards []ActionCard) {
	if a.shown >= len(a.cards) || a.shown > len(cards) {
		a.shown = len(cards)
	}
	a.cards, a.laid = cards, nil
	a.ShowFirst(a.shown)
}

// ShowFirst shows only the first n cards.
func (a *ActionCards) ShowFirst(n int) {
	a.shown = max(0, min(n, len(a.cards)))
	a.cursor = max(0, min(a.cursor, a.shown-1))
	if a.pointed >= a.shown {
		a.pointed = noCard
	}
	a.redraw()
}

// Select puts the keyboard's place on a card and reports whether it is on
// show.
func (a *ActionCards) Select(id string) bool {
	for i := range a.shown {
		if a.cards[i].ID == id {
			a.cursor = i
			a.redraw()
			return true
		}
	}
	return false
}

// Selected returns the card at the keyboard's place, "" for none.
func (a *ActionCards) Selected() string {
	if a.cursor < a.shown {
		return a.cards[a.cursor].ID
	}
	return ""
}

// SelectNear puts the keyboard's place on the card nearest to a depth.
func (a *ActionCards) SelectNear(y float32) {
	best, least := 0, float32(-1)
	for i := range a.shown {
		if off := abs(a.middle(i) - y); least < 0 || off < least {
			best, least = i, off
		}
	}
	a.cursor = best
	a.redraw()
}

// SetBrief leaves the first steps out, or shows them.
func (a *ActionCards) SetBrief(brief bool) {
	if a.brief != brief {
		a.brief, a.laid = brief, nil
	}
}

// Len returns how many cards there are, on show or not.
func (a *ActionCards) Len() int { return len(a.cards) }

// layouts returns where the parts of all cards stand at a width.
func (a *ActionCards) layouts(width float32) []cardLayout {
	if len(a.laid) != len(a.cards) || a.width != width {
		a.laid, a.width = nil, width
		for i := range a.cards {
			a.laid = append(a.laid, a.cards[i].layout(width, a.brief))
		}
	}
	return a.laid
}

// Fitting returns how many cards have room in a height.
func (a *ActionCards) Fitting(width, height float32) int {
	y := float32(0)
	for i, l := range a.layouts(width) {
		if y += l.height; y > height {
			return i
		}
		y += actionGap
	}
	return len(a.cards)
}

// HeightFor returns the height of the cards on show at a width.
func (a *ActionCards) HeightFor(width float32) float32 {
	y := float32(0)
	for _, l := range a.layouts(width)[:a.shown] {
		y += l.height + actionGap
	}
	return max(0, y-actionGap)
}

// MinSize returns the height at the present width.
func (a *ActionCards) MinSize() fyne.Size {
	a.ExtendBaseWidget(a)
	return fyne.NewSize(0, a.HeightFor(max(1, a.Size().Width)))
}

// CreateRenderer is part of fyne.Widget.
func (a *ActionCards) CreateRenderer() fyne.WidgetRenderer {
	a.ExtendBaseWidget(a)
	return newSceneRenderer(a)
}

func (a *ActionCards) draw(s *scene, size fyne.Size) {
	y := float32(0)
	a.laid = nil // the theme may have changed since
	for i, l := range a.layouts(size.Width)[:a.shown] {
		ringed := a.Ringed() && i == a.cursor
		look := cardLook{open: ringed || i == a.pointed, hovered: i == a.pointed, pointed: cardBody}
		if look.hovered {
			look.pointed = a.over
		}
		a.cards[i].draw(s, l, y, size.Width, look)
		if ringed {
			s.ring(0, y, size.Width, l.height, theme.Radius)
		}
		y += l.height + actionGap
	}
}

// span returns where a card begins and how high it is.
func (a *ActionCards) span(i int) (top, height float32) {
	all := a.layouts(a.Size().Width)
	for _, l := range all[:i] {
		top += l.height + actionGap
	}
	return top, all[i].height
}

func (a *ActionCards) middle(i int) float32 {
	top, height := a.span(i)
	return top + height/2
}

// part returns the card that has the keyboard.
func (a *ActionCards) part() (top, height float32) {
	if a.cursor >= a.shown {
		return 0, 0
	}
	return a.span(a.cursor)
}

func (a *ActionCards) command(i int, c CardCommand) {
	if i < 0 || i >= a.shown || a.OnCommand == nil {
		return
	}
	card := &a.cards[i]
	if c == CardEarlier && card.Earlier == "" || c == CardLater && card.Later == "" {
		return
	}
	Survive(func() { a.OnCommand(card.ID, c) })
}

// at returns the card and its part at a place in the column.
func (a *ActionCards) at(pos fyne.Position) (int, cardPart) {
	for i := range a.shown {
		if top, height := a.span(i); pos.Y >= top && pos.Y < top+height {
			return i, a.cards[i].partAt(a.laid[i], pos.SubtractXY(0, top), a.Size().Width)
		}
	}
	return noCard, cardBody
}

var partCommands = map[cardPart]CardCommand{cardBody: CardOpen, cardTickBox: CardTick, cardPencil: CardEdit,
	cardForward: CardEarlier, cardPostpone: CardLater, cardCross: CardDrop}

// Tapped is part of fyne.Tappable.
func (a *ActionCards) Tapped(e *fyne.PointEvent) {
	i, part := a.at(e.Position)
	if i == noCard {
		return
	}
	a.cursor = i
	a.takeFocus()
	a.command(i, partCommands[part])
}

// MouseIn is part of desktop.Hoverable.
func (a *ActionCards) MouseIn(e *desktop.MouseEvent) { a.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (a *ActionCards) MouseMoved(e *desktop.MouseEvent) { a.point(a.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (a *ActionCards) MouseOut() { a.point(noCard, cardBody) }

func (a *ActionCards) point(i int, part cardPart) {
	if i != a.pointed || part != a.over {
		a.pointed, a.over = i, part
		a.redraw()
	}
}
