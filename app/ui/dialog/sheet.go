package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

const (
	sheetWidth   float32 = 320
	sheetPadding float32 = 24
	sheetHead    float32 = 72
	sheetClose   float32 = 16
)

// SheetConfig is what a sheet shows.
type SheetConfig struct {
	Title   string
	Content fyne.CanvasObject
	// Width is 320 unless set.
	Width float32
	// Keys close the sheet besides Esc, such as F1 for the keys.
	Keys     []fyne.KeyName
	OnClosed func()
}

// Sheet is an open sheet at the right of the window.
type Sheet struct {
	config SheetConfig
	over   *overlay
	panel  *sheetPanel
}

// ShowSheet opens a sheet at the right of a window. Esc and a click beside it
// close it.
func ShowSheet(win fyne.Window, config SheetConfig) *Sheet {
	if config.Width == 0 {
		config.Width = sheetWidth
	}
	s := &Sheet{config: config}
	s.panel = newSheetPanel(config, s.Close)
	s.over = &overlay{canvas: win.Canvas(), panel: s.panel, scrim: theme.Scrim,
		arrange: s.arrange, onKey: s.key, onOutside: s.Close}
	s.over.show(nil)
	return s
}

// Close closes the sheet.
func (s *Sheet) Close() {
	if s.over.hide() && s.config.OnClosed != nil {
		s.config.OnClosed()
	}
}

// Resize lays the sheet out again after its content changed its height.
func (s *Sheet) Resize() {
	s.panel.inner.Refresh()
	s.panel.body.Refresh()
}

func (s *Sheet) key(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		s.Close()
		return
	}
	for _, name := range s.config.Keys {
		if e.Name == name {
			s.Close()
		}
	}
}

func (s *Sheet) arrange(window fyne.Size) {
	width := min(s.config.Width, window.Width)
	place(s.panel, window.Width-width, 0, width, window.Height)
}

// sheetPanel is the ground of a sheet with title, close and scrolling content.
type sheetPanel struct {
	fynewidget.BaseWidget
	title *widget.Paragraph
	close *widget.Button
	inner *column
	body  *container.Scroll
}

func newSheetPanel(config SheetConfig, onClose func()) *sheetPanel {
	p := &sheetPanel{title: widget.NewParagraph(config.Title, widget.Style{Size: theme.Heading, Bold: true}),
		close: widget.NewIconButton(widget.IconClose, onClose)}
	p.inner = &column{content: config.Content}
	p.inner.ExtendBaseWidget(p.inner)
	p.body = container.NewVScroll(p.inner)
	p.ExtendBaseWidget(p)
	return p
}

// Reveal scrolls the content until the part of an object on it is on show.
func (p *sheetPanel) Reveal(o fyne.CanvasObject, top, height float32) {
	if o != fyne.CanvasObject(p.close) {
		widget.ScrollTo(p.body, o, top, height)
	}
}

// Tapped keeps clicks on the sheet from counting as beside it.
func (p *sheetPanel) Tapped(*fyne.PointEvent) {}

// CreateRenderer is part of fyne.Widget.
func (p *sheetPanel) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &sheetRenderer{p: p, ground: canvas.NewRectangle(theme.Color(theme.Paper)),
		edge: canvas.NewRectangle(theme.Color(theme.Hairline))}
}

type sheetRenderer struct {
	p            *sheetPanel
	ground, edge *canvas.Rectangle
}

// Destroy is part of fyne.WidgetRenderer.
func (r *sheetRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(sheetWidth, sheetHead) }

// Objects is part of fyne.WidgetRenderer. Close comes last, so that the Tab
// key meets the content first.
func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.edge, r.p.title, r.p.body, r.p.close}
}

// Refresh is part of fyne.WidgetRenderer.
func (r *sheetRenderer) Refresh() {
	r.ground.FillColor = theme.Color(theme.Paper)
	r.edge.FillColor = theme.Color(theme.Hairline)
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// Layout is part of fyne.WidgetRenderer.
func (r *sheetRenderer) Layout(size fyne.Size) {
	p := r.p
	r.ground.Resize(size)
	place(r.edge, 0, 0, 1, size.Height)
	width := size.Width - 2*sheetPadding - sheetClose - 8
	high := p.title.HeightFor(width)
	place(p.title, sheetPadding, sheetPadding, width, high)
	place(p.close, size.Width-sheetPadding-sheetClose, sheetPadding+6, sheetClose, sheetClose)
	top := max(sheetHead, sheetPadding+high+20)
	place(p.body, 1, top, size.Width-1, size.Height-top)
}

// column gives content the width of a scroll without its padding, and the
// height it needs at that width.
type column struct {
	fynewidget.BaseWidget
	content fyne.CanvasObject
}

func (c *column) width() float32 {
	width := c.Size().Width
	if width == 0 {
		width = sheetWidth
	}
	return max(1, width-2*sheetPadding)
}

// MinSize is part of fyne.CanvasObject.
func (c *column) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	if c.content == nil {
		return fyne.Size{}
	}
	return fyne.NewSize(0, widget.HeightFor(c.content, c.width())+sheetPadding+8)
}

// CreateRenderer is part of fyne.Widget.
func (c *column) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return columnRenderer{c}
}

type columnRenderer struct{ c *column }

// Destroy is part of fyne.WidgetRenderer.
func (r columnRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (r columnRenderer) MinSize() fyne.Size { return r.c.MinSize() }

// Objects is part of fyne.WidgetRenderer.
func (r columnRenderer) Objects() []fyne.CanvasObject {
	if r.c.content == nil {
		return nil
	}
	return []fyne.CanvasObject{r.c.content}
}

// Refresh is part of fyne.WidgetRenderer.
func (r columnRenderer) Refresh() {
	r.Layout(r.c.Size())
	if r.c.content != nil {
		r.c.content.Refresh()
	}
}

// Layout is part of fyne.WidgetRenderer. The padding leaves room for the focus
// ring, which the scroll would cut.
func (r columnRenderer) Layout(fyne.Size) {
	if r.c.content != nil {
		place(r.c.content, sheetPadding-1, 8, r.c.width(), widget.HeightFor(r.c.content, r.c.width()))
	}
}
