package dialog

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

const (
	dialogWidth float32 = 480
	padding     float32 = 28
	titleGap    float32 = 4
	contentGap  float32 = 16
	buttonsGap  float32 = 24
	buttonGap   float32 = 12
	windowEdge  float32 = 24
)

// Config is what a dialog says and does.
type Config struct {
	Title string
	Text  string // one or two sentences below the title, or ""
	// Content is at most one list or field, or nil.
	Content fyne.CanvasObject
	// Primary and Secondary are the words of the buttons. Without Secondary
	// the dialog only tells something.
	Primary, Secondary string
	// Key and Hint are shown at the left: the key that cancels, and a word.
	Key, Hint string
	// First takes the focus; nil is the first control.
	First fyne.Focusable
	// Valid reports whether the primary button may act; nil always. Call
	// Revalidate when the answer may have changed.
	Valid func() bool
	// OnPrimary runs after the dialog closed by its primary button or Enter.
	OnPrimary func()
	// OnCancel runs after it closed by its secondary button or Esc.
	OnCancel func()
}

// Dialog is an open dialog.
type Dialog struct {
	config Config
	over   *overlay
	panel  *panel
}

// Show opens a dialog over a window.
func Show(win fyne.Window, config Config) *Dialog {
	d := &Dialog{config: config}
	d.panel = newPanel(d)
	d.over = &overlay{canvas: win.Canvas(), panel: d.panel, scrim: theme.Scrim,
		arrange: d.arrange, onKey: d.key}
	d.Revalidate()
	d.over.show(config.First)
	return d
}

// Close closes the dialog without running anything.
func (d *Dialog) Close() { d.over.hide() }

// Accept does what the primary button does, if the answer is valid. A text
// field calls it on Enter, which it keeps to itself.
func (d *Dialog) Accept() { d.accept() }

// Revalidate asks Valid again and sets the primary button.
func (d *Dialog) Revalidate() {
	if d.valid() {
		d.panel.primary.Enable()
	} else {
		d.panel.primary.Disable()
	}
}

// Resize lays the dialog out again after its content changed its height.
func (d *Dialog) Resize() { d.over.Refresh() }

func (d *Dialog) valid() bool { return d.config.Valid == nil || d.config.Valid() }

func (d *Dialog) accept() {
	if d.valid() && d.over.hide() && d.config.OnPrimary != nil {
		d.config.OnPrimary()
	}
}

func (d *Dialog) cancel() {
	if d.over.hide() && d.config.OnCancel != nil {
		d.config.OnCancel()
	}
}

func (d *Dialog) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		d.cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.accept()
	}
}

// arrange puts the dialog in the middle of the window, a little above it.
func (d *Dialog) arrange(window fyne.Size) {
	width := min(dialogWidth, window.Width-2*windowEdge)
	height := d.panel.HeightFor(width)
	x := float32(int((window.Width - width) / 2))
	y := max(windowEdge, float32(int((window.Height-height)*0.45)))
	place(d.panel, x, y, width, height)
}

// panel is the card of a dialog.
type panel struct {
	fynewidget.BaseWidget
	content            fyne.CanvasObject
	title, text        *widget.Paragraph
	primary, secondary *widget.Button
	key                *widget.KeyCap
	hint               *widget.Text
}

func newPanel(d *Dialog) *panel {
	c := d.config
	p := &panel{content: c.Content,
		title:   widget.NewParagraph(c.Title, widget.Style{Size: theme.Heading, Bold: true}),
		text:    widget.NewParagraph(c.Text, widget.Style{Color: theme.InkSoft}),
		primary: widget.NewButton(c.Primary, widget.Primary, d.accept),
		key:     widget.NewKeyCap(c.Key),
		hint:    widget.NewText(c.Hint, widget.Style{Size: theme.Caption, Color: theme.InkSoft})}
	if c.Secondary != "" {
		p.secondary = widget.NewButton(c.Secondary, widget.Secondary, d.cancel)
	}
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor returns the height of the dialog at a width.
func (p *panel) HeightFor(width float32) float32 {
	inner := width - 2*padding
	height := 2*padding + p.title.HeightFor(inner) + buttonsGap + p.primary.MinSize().Height
	if p.text.Text != "" {
		height += titleGap + p.text.HeightFor(inner)
	}
	if p.content != nil {
		height += contentGap + widget.HeightFor(p.content, inner)
	}
	return height
}

// MinSize is part of fyne.CanvasObject.
func (p *panel) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return fyne.NewSize(dialogWidth, p.HeightFor(dialogWidth))
}

// Tapped keeps clicks on the card from counting as beside it.
func (p *panel) Tapped(*fyne.PointEvent) {}

// CreateRenderer is part of fyne.Widget.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	box := widget.NewBox()
	box.Set(theme.Card, theme.Hairline, 1)
	objects := []fyne.CanvasObject{box, p.title, p.text}
	if p.content != nil {
		objects = append(objects, p.content)
	}
	if p.key.Key != "" {
		objects = append(objects, p.key, p.hint)
	}
	if p.secondary != nil {
		objects = append(objects, p.secondary)
	}
	objects = append(objects, p.primary)
	return &panelRenderer{p: p, box: box, objects: objects}
}

type panelRenderer struct {
	p       *panel
	box     *widget.Box
	objects []fyne.CanvasObject
}

// Destroy is part of fyne.WidgetRenderer.
func (r *panelRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (r *panelRenderer) MinSize() fyne.Size { return r.p.MinSize() }

// Objects is part of fyne.WidgetRenderer.
func (r *panelRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh is part of fyne.WidgetRenderer.
func (r *panelRenderer) Refresh() {
	for _, o := range r.objects {
		o.Refresh()
	}
}

// Layout is part of fyne.WidgetRenderer.
func (r *panelRenderer) Layout(size fyne.Size) {
	p, inner, y := r.p, size.Width-2*padding, padding
	r.box.Resize(size)
	down := func(o fyne.CanvasObject, height float32) {
		place(o, padding, y, inner, height)
		y += height
	}
	down(p.title, p.title.HeightFor(inner))
	if p.text.Text != "" {
		y += titleGap
		down(p.text, p.text.HeightFor(inner))
	}
	if p.content != nil {
		y += contentGap
		down(p.content, widget.HeightFor(p.content, inner))
	}
	y += buttonsGap
	high, x := p.primary.MinSize().Height, size.Width-padding
	for _, b := range []*widget.Button{p.primary, p.secondary} {
		if b == nil {
			continue
		}
		x -= b.MinSize().Width
		place(b, x, y, b.MinSize().Width, high)
		x -= buttonGap
	}
	key, hint := p.key.MinSize(), p.hint.MinSize()
	place(p.key, padding, y+(high-key.Height)/2, key.Width, key.Height)
	place(p.hint, padding+key.Width+4, y+(high-hint.Height)/2, hint.Width, hint.Height)
}
