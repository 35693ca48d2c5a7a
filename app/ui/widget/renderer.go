package widget

import "fyne.io/fyne/v2"

// renderer is the fyne.WidgetRenderer of all widgets here: a fixed list of
// objects and three functions of the widget.
type renderer struct {
	min     func() fyne.Size
	layout  func(fyne.Size)
	refresh func()
	objects []fyne.CanvasObject
}

// newRenderer returns a renderer and brings its objects up to date. refresh
// must read all colours anew, as it also runs after a change of the theme, and
// lay out again where sizes may have changed.
func newRenderer(min func() fyne.Size, layout func(fyne.Size), refresh func(), objects ...fyne.CanvasObject) *renderer {
	refresh()
	return &renderer{min: min, layout: layout, refresh: refresh, objects: objects}
}

// Destroy is part of fyne.WidgetRenderer.
func (r *renderer) Destroy() {}

// Layout is part of fyne.WidgetRenderer.
func (r *renderer) Layout(size fyne.Size) { r.layout(size) }

// MinSize is part of fyne.WidgetRenderer.
func (r *renderer) MinSize() fyne.Size { return r.min() }

// Objects is part of fyne.WidgetRenderer.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh is part of fyne.WidgetRenderer.
func (r *renderer) Refresh() { r.refresh() }

// place moves and sizes an object in one step.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// show sets an object's visibility.
func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
