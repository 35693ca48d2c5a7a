package widget

import (
	"fmt"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawings caches the SVG resources of bobs and icons by name. A name holds
// everything the drawing depends on.
var drawings sync.Map

// drawing returns the SVG resource of a name, made once.
func drawing(name string, make func() string) fyne.Resource {
	if r, ok := drawings.Load(name); ok {
		return r.(fyne.Resource)
	}
	r, _ := drawings.LoadOrStore(name, fyne.NewStaticResource(name, []byte(make())))
	return r.(fyne.Resource)
}

// setDrawing shows a drawing in an image, and decodes it only when it changed.
func setDrawing(img *canvas.Image, res fyne.Resource) {
	if img.Resource != nil && img.Resource.Name() == res.Name() {
		return
	}
	img.Resource = res
	img.Refresh()
}

// svgNumber writes a length for SVG.
func svgNumber(v float32) string { return fmt.Sprintf("%.3f", v) }
