package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// RadioList is a list of which one row is chosen.
type RadioList struct {
	choiceList
	// OnChanged runs with the id of the newly chosen row.
	OnChanged func(id string)
	chosen    string
}

// NewRadioList returns a list with nothing chosen.
func NewRadioList(items []ChoiceItem, onChanged func(id string)) *RadioList {
	l := &RadioList{OnChanged: onChanged}
	l.initChoices(l, items, l.choose, l.look)
	return l
}

// SetChosen chooses a row without telling; "" chooses none.
func (l *RadioList) SetChosen(id string) {
	l.chosen = id
	if i := l.index(id); i >= 0 {
		l.cursor = i
	}
	l.Refresh()
}

// Chosen returns the id of the chosen row, "" for none.
func (l *RadioList) Chosen() string { return l.chosen }

func (l *RadioList) choose(i int) {
	if l.chosen == l.items[i].ID {
		return
	}
	l.chosen = l.items[i].ID
	if l.OnChanged != nil {
		Survive(func() { l.OnChanged(l.chosen) })
	}
}

// TypedKey is part of fyne.Focusable. Enter on the row that is chosen already
// goes on to the window, whose main button it presses.
func (l *RadioList) TypedKey(e *fyne.KeyEvent) {
	enter := e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	if enter && l.cursor < len(l.items) && l.items[l.cursor].ID == l.chosen {
		l.loud()
		BubbleKey(l, e)
		return
	}
	l.rowList.TypedKey(e)
}

func (l *RadioList) look(i int) choiceLook {
	on := l.items[i].ID == l.chosen
	return choiceLook{wash: on, bold: on, mark: func(s *scene, x, y float32, hovered bool) {
		drawMark(s, roundMark(markBorder(on, hovered), theme.Card, on), x, y)
	}}
}

// CreateRenderer is part of fyne.Widget.
func (l *RadioList) CreateRenderer() fyne.WidgetRenderer { return newSceneRenderer(l) }

// TickList is a list of which any rows are ticked.
type TickList struct {
	choiceList
	// OnChanged runs with the id of the row that was ticked or unticked.
	OnChanged func(id string, ticked bool)
	ticked    map[string]bool
}

// NewTickList returns a list with nothing ticked.
func NewTickList(items []ChoiceItem, onChanged func(id string, ticked bool)) *TickList {
	l := &TickList{OnChanged: onChanged, ticked: map[string]bool{}}
	l.initChoices(l, items, l.toggle, l.look)
	return l
}

// SetTicked ticks these rows and no others, without telling.
func (l *TickList) SetTicked(ids []string) {
	l.ticked = map[string]bool{}
	for _, id := range ids {
		l.ticked[id] = true
	}
	l.Refresh()
}

// Ticked returns the ids of the ticked rows in the order of the list.
func (l *TickList) Ticked() []string {
	var ids []string
	for _, item := range l.items {
		if l.ticked[item.ID] {
			ids = append(ids, item.ID)
		}
	}
	return ids
}

func (l *TickList) toggle(i int) {
	id := l.items[i].ID
	l.ticked[id] = !l.ticked[id]
	if l.OnChanged != nil {
		Survive(func() { l.OnChanged(id, l.ticked[id]) })
	}
}

func (l *TickList) look(i int) choiceLook {
	on := l.ticked[l.items[i].ID]
	return choiceLook{soft: !on, mark: func(s *scene, x, y float32, hovered bool) {
		drawMark(s, squareMark(markBorder(on, hovered), theme.Card), x, y)
		if on {
			s.icon(IconCheck, x, y, 16, 3, theme.BrassText)
		}
	}}
}

// CreateRenderer is part of fyne.Widget.
func (l *TickList) CreateRenderer() fyne.WidgetRenderer { return newSceneRenderer(l) }
