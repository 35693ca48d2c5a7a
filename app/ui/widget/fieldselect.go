package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// SelectField looks like a field and opens a list to choose from.
type SelectField struct {
	Press
	// OnChanged runs with the id of the newly chosen item.
	OnChanged func(id string)

	label, placeholder string
	problem, note      string
	items              []ChoiceItem
	chosen             string
	sheet              *selectSheet
}

// NewSelectField returns a field with nothing chosen.
func NewSelectField(label string, items []ChoiceItem, onChanged func(id string)) *SelectField {
	f := &SelectField{label: label, items: items, OnChanged: onChanged}
	f.Init(f, f.open)
	f.OnKey = f.step
	return f
}

// SetItems shows other items.
func (f *SelectField) SetItems(items []ChoiceItem) {
	f.items = items
	f.Refresh()
}

// SetLabel changes the words above the field.
func (f *SelectField) SetLabel(label string) {
	f.label = label
	f.Refresh()
}

// SetPlaceholder sets what stands in the field while nothing is chosen.
func (f *SelectField) SetPlaceholder(words string) {
	f.placeholder = words
	f.Refresh()
}

// SetProblem says what is wrong and what to do; "" takes it back.
func (f *SelectField) SetProblem(sentence string) {
	f.problem = sentence
	f.Refresh()
}

// SetNote says beneath the field why it is disabled, or what it is for.
func (f *SelectField) SetNote(sentence string) {
	f.note = sentence
	f.Refresh()
}

// SetChosen chooses an item without telling; "" chooses none.
func (f *SelectField) SetChosen(id string) {
	f.chosen = id
	f.Refresh()
}

// Chosen returns the id of the chosen item, "" for none.
func (f *SelectField) Chosen() string { return f.chosen }

func (f *SelectField) choose(id string) {
	if id == f.chosen {
		return
	}
	f.SetChosen(id)
	if f.OnChanged != nil {
		Survive(func() { f.OnChanged(id) })
	}
}

// step opens the list with the arrows, as Enter and Space do.
func (f *SelectField) step(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyDown && e.Name != fyne.KeyUp {
		return false
	}
	f.Press.Press()
	return true
}

func (f *SelectField) open() {
	if f.sheet != nil || len(f.items) == 0 {
		return
	}
	f.sheet = openSelect(f)
}

func (f *SelectField) words() (string, fyne.ThemeColorName) {
	for _, item := range f.items {
		if item.ID == f.chosen {
			if f.Disabled() {
				return item.Label, theme.InkSoft
			}
			return item.Label, theme.Ink
		}
	}
	return f.placeholder, theme.InkSoft
}

func (f *SelectField) beneath() (sentence string, token fyne.ThemeColorName, indent float32) {
	if f.problem != "" {
		return f.problem, theme.Alarm, problemSign + 4
	}
	return f.note, theme.InkSoft, 0
}

// HeightFor returns the height at a width.
func (f *SelectField) HeightFor(width float32) float32 {
	sentence, _, indent := f.beneath()
	if sentence == "" {
		return fieldHeight
	}
	return fieldHeight + 4 + float32(len(beneathLines(sentence, indent, width)))*smallStyle.LineHeight()
}

// MinSize returns the room for the longest item.
func (f *SelectField) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	style := Style{Size: theme.Large}
	width := smallStyle.Width(f.label)
	for _, item := range f.items {
		width = max(width, style.Width(item.Label)+chevronSide+8)
	}
	return fyne.NewSize(width, f.HeightFor(max(width, f.Size().Width)))
}

// CreateRenderer is part of fyne.Widget.
func (f *SelectField) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	return newSceneRenderer(f)
}

func (f *SelectField) draw(s *scene, size fyne.Size) {
	s.text(f.label, smallStyle, 0, fieldLabel)
	words, token := f.words()
	s.text(words, Style{Size: theme.Large, Color: token}, 0, fieldMiddle)
	s.icon(IconChevronDown, size.Width-chevronSide/2, fieldMiddle, chevronSide, 0, theme.InkSoft)
	line, thick := theme.Edge, float32(1)
	switch {
	case f.problem != "":
		line, thick = theme.Alarm, 2
	case f.Disabled():
		line = theme.Hairline
	case f.Focused() || f.sheet != nil:
		line, thick = theme.Ink, 2
	case f.Hovered():
		line = theme.Ink
	}
	drawFieldLine(s, size.Width, line, thick)
	sentence, below, indent := f.beneath()
	drawBeneath(s, sentence, below, indent, size.Width)
}
