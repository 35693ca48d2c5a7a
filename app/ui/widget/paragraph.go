package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/text"
	"plumbline/app/ui/theme"
)

// Paragraph is text broken into lines by the rules of its script. The layout
// gives it its width; its height follows. A layout that knows the width asks
// HeightFor; otherwise MinSize answers for the width it was last given.
type Paragraph struct {
	fynewidget.BaseWidget
	Text  string
	Style Style

	broken breaking
	lines  []string
}

// breaking is what a set of lines was computed for.
type breaking struct {
	text  string
	style Style
	width float32
	lang  string
}

// NewParagraph returns a paragraph.
func NewParagraph(text string, style Style) *Paragraph {
	p := &Paragraph{Text: text, Style: style}
	p.ExtendBaseWidget(p)
	return p
}

// SetText changes the words.
func (p *Paragraph) SetText(text string) {
	if p.Text == text {
		return
	}
	p.Text = text
	p.Refresh()
}

// SetStyle changes size, weight and colour.
func (p *Paragraph) SetStyle(style Style) {
	if p.Style == style {
		return
	}
	p.Style = style
	p.Refresh()
}

// SetColor changes the colour token.
func (p *Paragraph) SetColor(token fyne.ThemeColorName) {
	style := p.Style
	style.Color = token
	p.SetStyle(style)
}

// Lines returns the lines at a width; an empty text has none.
func (p *Paragraph) Lines(width float32) []string {
	want := breaking{text: p.Text, style: p.Style, width: width, lang: theme.Lang()}
	want.style.Color = ""
	if want != p.broken {
		p.broken, p.lines = want, breakLines(p.Text, p.Style, width)
	}
	return p.lines
}

// breakLines breaks a text in a style to a width.
func breakLines(s string, style Style, width float32) []string {
	if s == "" {
		return nil
	}
	measure := func(part string) float64 { return float64(style.Width(part)) }
	return text.Lines(s, float64(width), measure)
}

// HeightFor returns the height at a width.
func (p *Paragraph) HeightFor(width float32) float32 {
	return float32(len(p.Lines(width))) * p.Style.LineHeight()
}

// Resize gives the paragraph its width and, with it, its lines.
func (p *Paragraph) Resize(size fyne.Size) {
	before := p.MinSize().Height
	p.BaseWidget.Resize(size)
	if p.MinSize().Height != before {
		p.Refresh()
	}
}

// MinSize returns the height at the present width. Before the first layout it
// is one line.
func (p *Paragraph) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	width := p.Size().Width
	if width <= 0 {
		return fyne.NewSize(0, p.Style.LineHeight())
	}
	return fyne.NewSize(0, p.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &paragraphRenderer{p: p}
	r.Refresh()
	return r
}

type paragraphRenderer struct {
	p       *Paragraph
	lines   []*canvas.Text
	objects []fyne.CanvasObject
}

// Destroy is part of fyne.WidgetRenderer.
func (r *paragraphRenderer) Destroy() {}

// Objects is part of fyne.WidgetRenderer.
func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is part of fyne.WidgetRenderer.
func (r *paragraphRenderer) MinSize() fyne.Size { return r.p.MinSize() }

// Layout is part of fyne.WidgetRenderer.
func (r *paragraphRenderer) Layout(size fyne.Size) {
	texts := r.p.Lines(size.Width)
	for len(r.lines) < len(texts) {
		line := canvas.NewText("", nil)
		r.lines = append(r.lines, line)
	}
	r.objects = r.objects[:0]
	for i, s := range texts {
		setLine(r.lines[i], s, r.p.Style)
		placeLine(r.lines[i], r.p.Style, fyne.NewPos(0, float32(i)*r.p.Style.LineHeight()), size.Width)
		r.objects = append(r.objects, r.lines[i])
	}
}

// Refresh is part of fyne.WidgetRenderer.
func (r *paragraphRenderer) Refresh() {
	if width := r.p.Size().Width; width > 0 {
		r.Layout(r.p.Size())
	}
	canvas.Refresh(r.p)
}
