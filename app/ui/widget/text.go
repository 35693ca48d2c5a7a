// Package widget holds the program's own controls and drawings: text, bobs,
// tiles, buttons, level cards, rail and the rest of the look. Strings are
// passed in and choices are passed out through callbacks; it knows nothing of
// assessments, storage or presenters and must not import them.
package widget

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// Style is how a text is set. The zero value is 14 regular in ink.
type Style struct {
	Size  float32 // of the type scale; 0 is theme.Body
	Bold  bool
	Color fyne.ThemeColorName // "" is theme.Ink
	Align fyne.TextAlign
}

func (s Style) size() float32 {
	if s.Size == 0 {
		return theme.Body
	}
	return s.Size
}

func (s Style) color() fyne.ThemeColorName {
	if s.Color == "" {
		return theme.Ink
	}
	return s.Color
}

func (s Style) font() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold} }

// LineHeight returns the height of one line in this style.
func (s Style) LineHeight() float32 { return theme.LineHeight(s.size()) }

// Width measures a text in this style.
func (s Style) Width(text string) float32 {
	return fyne.MeasureText(text, s.size(), s.font()).Width
}

// Text is one line of text in the exact line box of the type scale. It is
// never cut and never wrapped.
type Text struct {
	fynewidget.BaseWidget
	Text  string
	Style Style
	// Underlined draws a line below the words, for figures that open their
	// explanation.
	Underlined bool
}

// NewText returns a line of text.
func NewText(text string, style Style) *Text {
	t := &Text{Text: text, Style: style}
	t.ExtendBaseWidget(t)
	return t
}

// SetText changes the words.
func (t *Text) SetText(text string) {
	if t.Text == text {
		return
	}
	t.Text = text
	t.Refresh()
}

// SetStyle changes size, weight and colour.
func (t *Text) SetStyle(style Style) {
	if t.Style == style {
		return
	}
	t.Style = style
	t.Refresh()
}

// SetColor changes the colour token.
func (t *Text) SetColor(token fyne.ThemeColorName) {
	style := t.Style
	style.Color = token
	t.SetStyle(style)
}

// MinSize returns the width of the words and the height of the line.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSize(ceil(t.Style.Width(t.Text)), t.Style.LineHeight())
}

// CreateRenderer is part of fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	line := canvas.NewText("", theme.Color(theme.Ink))
	under := canvas.NewRectangle(theme.Color(theme.Ink))
	layout := func(size fyne.Size) {
		placeLine(line, t.Style, fyne.NewPos(0, (size.Height-t.Style.LineHeight())/2), size.Width)
		width := t.Style.Width(t.Text)
		under.Move(fyne.NewPos(alignedX(t.Style.Align, size.Width, width), size.Height/2+t.Style.size()*0.55))
		under.Resize(fyne.NewSize(width, 1))
	}
	refresh := func() {
		setLine(line, t.Text, t.Style)
		under.FillColor = theme.Color(t.Style.color())
		under.Hidden = !t.Underlined
		under.Refresh()
		layout(t.Size())
	}
	return newRenderer(t.MinSize, layout, refresh, line, under)
}

// setLine gives a canvas text the words and look of a style.
func setLine(line *canvas.Text, text string, style Style) {
	line.Text = text
	line.TextSize = style.size()
	line.TextStyle = style.font()
	line.Color = theme.Color(style.color())
	line.Refresh()
}

// placeLine puts a canvas text into its line box, whose top left corner and
// width are given, so that it stands on the baseline of the scale.
func placeLine(line *canvas.Text, style Style, at fyne.Position, width float32) {
	size, baseline := measureLine(line)
	x := alignedX(style.Align, width, size.Width)
	// The painters draw the baseline a whole pixel below the object's top, and
	// one of them rounds up where the other rounds.
	y := theme.Baseline(style.size()) - ceil(baseline)
	line.Move(fyne.NewPos(round(at.X+x), round(at.Y+y)))
	line.Resize(size)
}

func measureLine(line *canvas.Text) (fyne.Size, float32) {
	return fyne.CurrentApp().Driver().RenderedTextSize(line.Text, line.TextSize, line.TextStyle, line.FontSource)
}

func alignedX(align fyne.TextAlign, width, used float32) float32 {
	switch align {
	case fyne.TextAlignCenter:
		return (width - used) / 2
	case fyne.TextAlignTrailing:
		return width - used
	}
	return 0
}

func ceil(v float32) float32 { return float32(math.Ceil(float64(v))) }

func round(v float32) float32 { return float32(math.Round(float64(v))) }
