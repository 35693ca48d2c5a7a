package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"plumbline/app/ui/theme"
)

// scene is the drawing surface of the charts and lists: a widget draws itself
// anew from its state, and the scene reuses the objects of the last time, so
// that no picture is decoded and no text rendered twice.
type scene struct {
	objects  []fyne.CanvasObject
	boxes    pool[*Box]
	rects    pool[*canvas.Rectangle]
	texts    pool[*canvas.Text]
	strokes  pool[*canvas.Line]
	bobs     pool[*Bob]
	icons    pool[*Icon]
	tiles    pool[*Tile]
	pictures pool[*canvas.Image]
}

// pool hands out objects in order and starts again with each drawing.
type pool[T any] struct {
	made []T
	used int
}

func (p *pool[T]) next(make func() T) T {
	if p.used == len(p.made) {
		p.made = append(p.made, make())
	}
	p.used++
	return p.made[p.used-1]
}

func (s *scene) begin() {
	s.objects = nil
	s.rects.used, s.texts.used, s.strokes.used = 0, 0, 0
	s.bobs.used, s.icons.used, s.tiles.used = 0, 0, 0
	s.pictures.used, s.boxes.used = 0, 0
}

// add puts an object that the widget keeps itself on top of what is drawn.
func (s *scene) add(o fyne.CanvasObject) { s.objects = append(s.objects, o) }

// box draws a rounded rectangle with its border inside; theme.None leaves
// ground or border out.
func (s *scene) box(x, y, width, height, radius float32, fill, border fyne.ThemeColorName, line float32) {
	s.part(x, y, width, height, radius, fill, border, line, false, false)
}

// part draws a box that stands beside others and has no corners on that side.
func (s *scene) part(x, y, width, height, radius float32, fill, border fyne.ThemeColorName, line float32, squareLeft, squareRight bool) {
	b := s.boxes.next(NewBox)
	b.Fill, b.Border, b.Line, b.Radius = fill, border, line, radius
	b.SquareLeft, b.SquareRight = squareLeft, squareRight
	place(b, x, y, width, height)
	b.Refresh()
	s.add(b)
}

// fill draws a plain rectangle.
func (s *scene) fill(x, y, width, height float32, token fyne.ThemeColorName) {
	r := s.rects.next(newRule)
	setRule(r, token)
	place(r, x, y, width, height)
	s.add(r)
}

// across draws a horizontal line with its middle at y.
func (s *scene) across(x1, x2, y, line float32, token fyne.ThemeColorName) {
	x1, x2 = round(x1), round(x2)
	if x2 > x1 {
		s.fill(x1, snap(y, line), x2-x1, line, token)
	}
}

// down draws a vertical line with its middle at x.
func (s *scene) down(x, y1, y2, line float32, token fyne.ThemeColorName) {
	if y2 > y1 {
		s.fill(snap(x, line), y1, line, y2-y1, token)
	}
}

// snap returns the edge of a line of the given width with its middle near v,
// on whole units so that it is sharp.
func snap(v, line float32) float32 { return round(v - line/2) }

// text draws one line of words beside x, as the style aligns it, with the
// middle of its line box at y.
func (s *scene) text(words string, style Style, x, y float32) {
	if words == "" {
		return
	}
	line := s.texts.next(func() *canvas.Text { return canvas.NewText("", nil) })
	setLine(line, words, style)
	placeLine(line, style, fyne.NewPos(x, y-style.LineHeight()/2), 0)
	s.add(line)
}

// lines draws several lines of words from the given top down.
func (s *scene) lines(words []string, style Style, x, top float32) {
	height := style.LineHeight()
	for i, w := range words {
		s.text(w, style, x, top+height*(float32(i)+.5))
	}
}

// bob draws a filled bob with the middle of its top at x, y; set, if given,
// adds its number or tip.
func (s *scene) bob(x, y, width float32, token, ground fyne.ThemeColorName, set func(*Bob)) {
	b := s.bobs.next(func() *Bob { return NewBob(width, token) })
	b.Width, b.Color, b.Ground = width, token, ground
	b.Number, b.NumberSize, b.Tip, b.Groove, b.Outlined = "", 0, "", false, false
	if set != nil {
		set(b)
	}
	b.HangAt(x, y)
	b.Refresh()
	s.add(b)
}

// icon draws an icon with its middle at x, y; stroke is its line on the grid
// of 24, 0 the usual one.
func (s *scene) icon(name IconName, x, y, side, stroke float32, token fyne.ThemeColorName) {
	i := s.icons.next(func() *Icon { return NewIcon(name, side, token) })
	i.Name, i.Side, i.Color, i.Stroke = name, side, token, stroke
	place(i, x-side/2, y-side/2, side, side)
	i.Refresh()
	s.add(i)
}

// picture draws a drawing into a rectangle.
func (s *scene) picture(res fyne.Resource, x, y, width, height float32) {
	img := s.pictures.next(func() *canvas.Image { return &canvas.Image{} })
	place(img, x, y, width, height)
	setDrawing(img, res)
	s.add(img)
}

// tile draws a level with its middle at x, y.
func (s *scene) tile(level int, x, y, side float32) {
	t := s.tiles.next(func() *Tile { return NewTile(level, side) })
	t.Level, t.Side = level, side
	place(t, x-side/2, y-side/2, side, side)
	t.Refresh()
	s.add(t)
}

// stroke draws a sloping line.
func (s *scene) stroke(x1, y1, x2, y2, line float32, token fyne.ThemeColorName) {
	l := s.strokes.next(func() *canvas.Line { return canvas.NewLine(nil) })
	l.StrokeWidth, l.StrokeColor = line, theme.Color(token)
	l.Position1, l.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	l.Refresh()
	s.add(l)
}

// ring draws the focus ring round a rectangle of the widget.
func (s *scene) ring(x, y, width, height, radius float32) {
	out := ringGap + ringLine
	s.box(x-out, y-out, width+2*out, height+2*out, radius+out, theme.None, theme.Ink, ringLine)
}

// drawn is a widget that draws itself on a scene.
type drawn interface {
	fyne.Widget
	draw(s *scene, size fyne.Size)
}

// newSceneRenderer returns the renderer of a drawn widget.
func newSceneRenderer(w drawn) fyne.WidgetRenderer {
	r := &sceneRenderer{widget: w}
	r.draw(w.Size())
	return r
}

type sceneRenderer struct {
	widget drawn
	scene  scene
}

func (r *sceneRenderer) draw(size fyne.Size) {
	r.scene.begin()
	if size.Width > 0 && size.Height > 0 {
		Survive(func() { r.widget.draw(&r.scene, size) })
	}
}

// Destroy is part of fyne.WidgetRenderer.
func (r *sceneRenderer) Destroy() {}

// Layout is part of fyne.WidgetRenderer.
func (r *sceneRenderer) Layout(size fyne.Size) { r.draw(size) }

// MinSize is part of fyne.WidgetRenderer.
func (r *sceneRenderer) MinSize() fyne.Size { return r.widget.MinSize() }

// Objects is part of fyne.WidgetRenderer.
func (r *sceneRenderer) Objects() []fyne.CanvasObject { return r.scene.objects }

// Refresh is part of fyne.WidgetRenderer.
func (r *sceneRenderer) Refresh() {
	r.draw(r.widget.Size())
	canvas.Refresh(r.widget)
}
