package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// The measures of a field, from its top.
const (
	fieldLabel  float32 = 8  // middle of the label
	fieldText   float32 = 22 // top of the words
	fieldMiddle float32 = 34
	fieldLine   float32 = 51
	fieldHeight float32 = 54
	fieldHint   float32 = 12 // from the words to the hint
)

// Field is a line of text to fill in: the label above, a line below, no box.
type Field struct {
	fynewidget.BaseWidget
	// OnChanged runs with the words while they are typed.
	OnChanged func(text string)
	// OnDone runs with the words on Enter and when the field is left.
	OnDone func(text string)
	// OnEnter runs after OnDone when Enter was pressed.
	OnEnter func()

	label, hint    string
	problem, note  string
	entry          *fieldEntry
	override       *container.ThemeOverride
	window         *container.Clip
	clean          func(string) string // what the field keeps of what was typed
	told           string              // the words that OnDone knows
	hovered, quiet bool
}

// NewField returns an empty field.
func NewField(label string, onChanged func(text string)) *Field {
	f := &Field{label: label, OnChanged: onChanged}
	f.entry = newFieldEntry(f)
	f.override = container.NewThemeOverride(f.entry, fieldTheme{})
	f.window = newFieldWindow(f.override)
	f.ExtendBaseWidget(f)
	return f
}

// Text returns the words in the field.
func (f *Field) Text() string { return f.entry.Text }

// SetText replaces the words without telling.
func (f *Field) SetText(text string) {
	f.told = text
	if f.entry.Text == text {
		return
	}
	f.quiet = true
	f.entry.SetText(text)
	f.quiet = false
	f.Refresh()
}

// SetLabel changes the words above the field.
func (f *Field) SetLabel(label string) {
	f.label = label
	f.Refresh()
}

// SetHint sets the small words after the text: a unit or what a number means.
func (f *Field) SetHint(hint string) {
	f.hint = hint
	f.Refresh()
}

// SetPlaceholder sets what an empty field shows as an example.
func (f *Field) SetPlaceholder(text string) { f.entry.SetPlaceHolder(text) }

// SetProblem says what is wrong and what to do; "" takes it back.
func (f *Field) SetProblem(sentence string) {
	if f.problem != sentence {
		f.problem = sentence
		f.Refresh()
	}
}

// SetNote says beneath the field why it is disabled, or what it is for.
func (f *Field) SetNote(sentence string) {
	f.note = sentence
	f.Refresh()
}

// Disable takes the field out of use.
func (f *Field) Disable() {
	f.entry.Disable()
	f.Refresh()
}

// Enable brings the field back into use.
func (f *Field) Enable() {
	f.entry.Enable()
	f.Refresh()
}

// Focusable returns what takes the keyboard, for FocusNext.
func (f *Field) Focusable() fyne.Focusable { return f.entry }

func (f *Field) typed(text string) {
	if f.clean != nil {
		if kept := f.clean(text); kept != text {
			f.entry.SetText(kept) // comes back here with what is kept
			return
		}
	}
	f.Refresh()
	if f.OnChanged != nil && !f.quiet {
		Survive(func() { f.OnChanged(text) })
	}
}

func (f *Field) done() {
	if f.OnDone != nil && f.told != f.entry.Text {
		f.told = f.entry.Text
		Survive(func() { f.OnDone(f.told) })
	}
}

// beneath returns the sentence under the line, its token, and where it starts.
func (f *Field) beneath() (sentence string, token fyne.ThemeColorName, indent float32) {
	if f.problem != "" {
		return f.problem, theme.Alarm, problemSign + 4
	}
	return f.note, theme.InkSoft, 0
}

const problemSign float32 = 14

func beneathLines(sentence string, indent, width float32) []string {
	return breakLines(sentence, smallStyle, width-indent)
}

// HeightFor returns the height at a width.
func (f *Field) HeightFor(width float32) float32 {
	sentence, _, indent := f.beneath()
	if sentence == "" {
		return fieldHeight
	}
	return fieldHeight + 4 + float32(len(beneathLines(sentence, indent, width)))*smallStyle.LineHeight()
}

// MinSize returns the room of the field at its present width.
func (f *Field) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	width := f.Size().Width
	if width <= 0 {
		width = 330
	}
	return fyne.NewSize(max(64, smallStyle.Width(f.label)), f.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	return newSceneRenderer(f)
}

func (f *Field) draw(s *scene, size fyne.Size) {
	s.text(f.label, smallStyle, 0, fieldLabel)
	style := Style{Size: theme.Large}
	place(f.window, 0, fieldText, size.Width, style.LineHeight()+2)
	show(f.window, !f.entry.Disabled())
	s.add(f.window)
	if f.entry.Disabled() { // Fyne would draw a box round it
		style.Color = theme.InkSoft
		s.text(f.entry.Text, style, 0, fieldMiddle)
	}
	if hint := smallStyle.Width(f.hint); f.entry.Text != "" || f.entry.PlaceHolder == "" {
		after := style.Width(f.entry.Text) + fieldHint
		if f.entry.Text == "" {
			after = 0
		}
		if f.hint != "" && after+hint <= size.Width {
			s.text(f.hint, smallStyle, after, fieldMiddle+2)
		}
	}
	f.drawLine(s, size.Width)
}

func (f *Field) drawLine(s *scene, width float32) {
	token, line := theme.Edge, float32(1)
	switch {
	case f.problem != "":
		token, line = theme.Alarm, 2
	case f.entry.Disabled():
		token = theme.Hairline
	case f.entry.hasFocus:
		token, line = theme.Ink, 2
	case f.hovered:
		token = theme.Ink
	}
	drawFieldLine(s, width, token, line)
	sentence, words, indent := f.beneath()
	drawBeneath(s, sentence, words, indent, width)
}

func drawFieldLine(s *scene, width float32, token fyne.ThemeColorName, line float32) {
	s.fill(0, fieldLine, width, line, token)
}

func drawBeneath(s *scene, sentence string, token fyne.ThemeColorName, indent, width float32) {
	if sentence == "" {
		return
	}
	style := smallStyle
	style.Color = token
	if indent > 0 {
		s.icon(IconCross, problemSign/2, fieldHeight+4+style.LineHeight()/2, problemSign, 0, token)
	}
	s.lines(beneathLines(sentence, indent, width), style, indent, fieldHeight+4)
}
