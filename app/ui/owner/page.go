// Package owner holds the screens of a firm that assesses itself: one file per
// screen. A screen builds its widgets once, copies the presenter's view into
// them and calls its commands; it keeps nothing of its own.
package owner

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/ui/widget"
)

// The measures of a page, at the common and at the small size.
const (
	smallWidth  float32 = 1200
	smallHeight float32 = 720

	railWide  float32 = 176
	railSmall float32 = 112

	barHeight      float32 = 72
	barHeightSmall float32 = 64

	blockWidest float32 = 1280 // content block on very wide screens
)

// metrics tells a screen where its page stands for a window size.
type metrics struct {
	small       bool
	left, right float32 // edges of the content block inside the page
	bar         float32
}

// pageMetrics returns the measures for the page beside the rail; size is the
// page's own size, inset the distance of the content from the rail.
func pageMetrics(size fyne.Size, inset, insetSmall float32) metrics {
	m := metrics{left: inset, right: size.Width - 48, bar: barHeight}
	if IsSmall(fyne.NewSize(size.Width+railWide, size.Height)) {
		m = metrics{small: true, left: insetSmall, right: size.Width - 32, bar: barHeightSmall}
	}
	if m.right-m.left > blockWidest {
		spare := m.right - m.left - blockWidest
		m.left += spare / 2
		m.right -= spare / 2
	}
	return m
}

// IsSmall reports whether a window of that size takes the small measures.
func IsSmall(window fyne.Size) bool {
	return window.Width < smallWidth || window.Height < smallHeight
}

// Inset returns the distance of a page's content from its edges.
func Inset(window fyne.Size) float32 {
	if IsSmall(window) {
		return 48
	}
	return 56
}

// page is a scrolling body with an optional bar under it that never scrolls.
type page struct {
	arrange func(m metrics, width, height float32) (needed float32)
	bar     func(m metrics, width float32)

	inset, insetSmall float32
	body              *fyne.Container
	scroll            *container.Scroll
	barBox            *fyne.Container
	hairline          *widget.Fill
	root              *fyne.Container
	needed            float32
	last              metrics
}

// newPage returns a page whose body holds the objects placed by arrange and
// whose bar holds those placed by bar; nil for no bar.
func newPage(inset, insetSmall float32, arrange func(m metrics, width, height float32) float32, bar func(m metrics, width float32)) *page {
	p := &page{arrange: arrange, bar: bar, inset: inset, insetSmall: insetSmall}
	p.body = container.New(&bodyLayout{p})
	p.scroll = container.NewVScroll(p.body)
	p.barBox = container.New(&barLayout{p})
	p.hairline = widget.NewHairline()
	p.root = container.New(&pageLayout{p}, p.scroll, p.hairline, p.barBox)
	return p
}

// relayout places everything again after the contents changed.
func (p *page) relayout() {
	p.root.Refresh()
	(&pageLayout{p}).Layout(nil, p.root.Size())
}

// Reveal scrolls the body until the part of an object on it is on show.
func (p *page) Reveal(o fyne.CanvasObject, top, height float32) {
	if !slices.Contains(p.barBox.Objects, o) {
		widget.ScrollTo(p.scroll, o, top, height)
	}
}

// pageLayout places the scrolling body above the bar.
type pageLayout struct{ p *page }

func (l *pageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *pageLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p := l.p
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	widget.Survive(func() { p.layOut(size) })
}

func (p *page) layOut(size fyne.Size) {
	p.last = pageMetrics(size, p.inset, p.insetSmall)
	bar := p.last.bar
	if p.bar == nil {
		bar = 0
	}
	p.hairline.Hidden = p.bar == nil
	p.hairline.Move(fyne.NewPos(0, size.Height-bar))
	p.hairline.Resize(fyne.NewSize(size.Width, 1))
	p.barBox.Move(fyne.NewPos(0, size.Height-bar))
	p.barBox.Resize(fyne.NewSize(size.Width, bar))
	p.needed = p.arrange(p.last, size.Width, size.Height-bar)
	p.scroll.Move(fyne.NewPos(0, 0))
	p.scroll.Resize(fyne.NewSize(size.Width, size.Height-bar))
	p.scroll.Refresh()
	if p.bar != nil {
		p.bar(p.last, size.Width)
	}
}

// bodyLayout says how high the body must be; the page has placed it already.
type bodyLayout struct{ p *page }

func (l *bodyLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.p.needed) }

func (l *bodyLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// barLayout leaves the bar to the page.
type barLayout struct{ p *page }

func (l *barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *barLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// place moves and resizes an object.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// placeMin places an object at its minimum size and returns that size.
func placeMin(o fyne.CanvasObject, x, y float32) fyne.Size {
	size := o.MinSize()
	place(o, x, y, size.Width, size.Height)
	return size
}

// placeMid places an object at its minimum size, centred on the line y, and
// returns where it ends.
func placeMid(o fyne.CanvasObject, x, y float32) float32 {
	size := o.MinSize()
	place(o, x, y-size.Height/2, size.Width, size.Height)
	return x + size.Width
}

// placeMidRight places an object at its minimum size, ending at x and centred
// on the line y, and returns where it begins.
func placeMidRight(o fyne.CanvasObject, x, y float32) float32 {
	size := o.MinSize()
	place(o, x-size.Width, y-size.Height/2, size.Width, size.Height)
	return x - size.Width
}

// show shows or hides an object.
func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
