package uitest

import (
	"fmt"
	"image/color"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// rect is an area of the window.
type rect struct{ x1, y1, x2, y2 float32 }

func (r rect) cut(o rect) rect {
	return rect{max(r.x1, o.x1), max(r.y1, o.y1), min(r.x2, o.x2), min(r.y2, o.y2)}
}

// thick reports whether the area is more than a shared edge.
func (r rect) thick() bool { return r.x2-r.x1 > 1 && r.y2-r.y1 > 1 }

func (r rect) String() string { return fmt.Sprintf("%.0f,%.0f–%.0f,%.0f", r.x1, r.y1, r.x2, r.y2) }

var everywhere = rect{-math.MaxInt32, -math.MaxInt32, math.MaxInt32, math.MaxInt32}

// place is where an object stands in the window.
type place struct {
	at     fyne.Position
	clip   rect  // what of the window its scrolls show
	scroll *rect // content of the innermost scroll, nil for none
	inside []fyne.CanvasObject
}

func (p place) area(size fyne.Size) rect {
	return rect{p.at.X, p.at.Y, p.at.X + size.Width, p.at.Y + size.Height}
}

// walk visits the visible objects below o.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject, place)) {
	walkIn(o, place{clip: everywhere}, visit)
}

func walkIn(o fyne.CanvasObject, p place, visit func(fyne.CanvasObject, place)) {
	if o == nil || !o.Visible() {
		return
	}
	p.at = p.at.Add(o.Position())
	visit(o, p)
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case *container.Scroll:
		p.clip = p.clip.cut(p.area(o.Size()))
		content := place{at: p.at.Add(o.Content.Position())}.area(o.Content.Size())
		p.scroll = &content
		children = []fyne.CanvasObject{o.Content}
	case fyne.Widget:
		if _, ok := o.(*container.Clip); ok {
			p.clip = p.clip.cut(p.area(o.Size()))
		}
		children = test.WidgetRenderer(o).Objects()
	}
	p.inside = append(p.inside[:len(p.inside):len(p.inside)], o)
	for _, child := range children {
		walkIn(child, p, visit)
	}
}

// front is what a person deals with: what lies over the page, else the page.
func (b *bench) front() fyne.CanvasObject {
	if top := b.win.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return b.win.Content()
}

// word is a line of text on the canvas.
type word struct {
	place
	text string
	ink  rect // where its letters are
	line *canvas.Text
}

// seen is the part of the letters that is on show.
func (w word) seen() rect { return w.ink.cut(w.clip) }

func (w word) String() string { return fmt.Sprintf("%q at %v", w.text, w.ink) }

// in reports whether the word is part of an object of a type named like this.
func (w word) in(name string) bool {
	for _, o := range w.inside {
		if strings.HasSuffix(fmt.Sprintf("%T", o), "."+name) {
			return true
		}
	}
	return false
}

// words returns all text in front.
func (b *bench) words() (out []word) {
	walk(b.front(), func(o fyne.CanvasObject, p place) {
		if line, ok := o.(*canvas.Text); ok && strings.TrimSpace(line.Text) != "" {
			out = append(out, word{p, line.Text, inkOf(line, p.at), line})
		}
	})
	return out
}

// inkOf returns where the letters of a line are: the painters put a line in
// the middle of its object's height and by its alignment.
func inkOf(t *canvas.Text, at fyne.Position) rect {
	size, baseline := fyne.CurrentApp().Driver().RenderedTextSize(t.Text, t.TextSize, t.TextStyle, t.FontSource)
	x, y := at.X, at.Y
	switch t.Alignment {
	case fyne.TextAlignCenter:
		x += (t.Size().Width - size.Width) / 2
	case fyne.TextAlignTrailing:
		x += t.Size().Width - size.Width
	}
	if rest := t.Size().Height - size.Height; rest > 0 {
		y += rest / 2
	}
	const rise, fall = 0.75, 0.15
	return rect{x, y + baseline - rise*t.TextSize, x + size.Width, y + baseline + fall*t.TextSize}
}

// text joins all text in front, one line each.
func (b *bench) text() string {
	var out []string
	for _, w := range b.words() {
		out = append(out, w.text)
	}
	return strings.Join(out, "\n")
}

// paint returns the colours in front by what they colour.
func (b *bench) paint() map[string][]color.Color {
	out := map[string][]color.Color{}
	add := func(o fyne.CanvasObject, p place, c color.Color) {
		if c == nil {
			return
		}
		if _, _, _, a := c.RGBA(); a == 0 {
			return
		}
		what := fmt.Sprintf("%T", o)
		if n := len(p.inside); n > 0 {
			what += fmt.Sprintf(" in %T", p.inside[n-1])
		}
		out[what] = append(out[what], c)
	}
	walk(b.front(), func(o fyne.CanvasObject, p place) {
		switch o := o.(type) {
		case *canvas.Text:
			if strings.TrimSpace(o.Text) != "" {
				add(o, p, o.Color)
			}
		case *canvas.Rectangle:
			add(o, p, o.FillColor)
			if o.StrokeWidth > 0 {
				add(o, p, o.StrokeColor)
			}
		case *canvas.Line:
			add(o, p, o.StrokeColor)
		case *canvas.Circle:
			add(o, p, o.FillColor)
		}
	})
	return out
}
