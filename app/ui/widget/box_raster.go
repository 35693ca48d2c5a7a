package widget

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"
	"golang.org/x/image/vector"

	"plumbline/app/ui/theme"
)

// Box is the rounded ground of a card, button or field with its border inside
// its size. It is painted in device pixels: Fyne's own rounded rectangle blurs
// a border of one unit and paints it half outside.
type Box struct {
	fynewidget.BaseWidget
	Fill, Border fyne.ThemeColorName // theme.None leaves either out
	Line         float32             // of the border
	Radius       float32
	// SquareLeft and SquareRight take the corners of a side, for boxes that
	// stand side by side.
	SquareLeft, SquareRight bool
}

// NewBox returns a box without ground and border, with the radius of cards.
func NewBox() *Box {
	b := &Box{Fill: theme.None, Border: theme.None, Line: 1, Radius: theme.Radius}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes ground and border.
func (b *Box) Set(fill, border fyne.ThemeColorName, line float32) {
	if b.Fill == fill && b.Border == border && b.Line == line {
		return
	}
	b.Fill, b.Border, b.Line = fill, border, line
	b.Refresh()
}

// MinSize is nothing: a box is as large as what it is the ground of.
func (b *Box) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	return fyne.Size{}
}

// CreateRenderer is part of fyne.Widget.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	raster := canvas.NewRaster(b.paint)
	layout := func(size fyne.Size) { place(raster, 0, 0, size.Width, size.Height) }
	return newRenderer(b.MinSize, layout, raster.Refresh, raster)
}

// paint draws the box in device pixels.
func (b *Box) paint(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	if width == 0 || height == 0 || b.Size().Width == 0 {
		return img
	}
	scale := float32(width) / b.Size().Width
	line := float32(0)
	if b.Border != theme.None {
		line = max(1, round(b.Line*scale))
	}
	r := vector.NewRasterizer(width, height)
	if line > 0 {
		b.outline(r, 0, b.Radius*scale, false)
		if b.Fill == theme.None {
			b.outline(r, line, b.Radius*scale-line, true)
		}
		r.Draw(img, img.Bounds(), image.NewUniform(theme.Color(b.Border)), image.Point{})
		r.Reset(width, height)
	}
	if b.Fill != theme.None {
		b.outline(r, line, b.Radius*scale-line, false)
		r.Draw(img, img.Bounds(), image.NewUniform(theme.Color(b.Fill)), image.Point{})
	}
	return img
}

// outline adds the box, inset on all sides; the other way round it cuts a
// hole.
func (b *Box) outline(r *vector.Rasterizer, inset, radius float32, hole bool) {
	w, h := float32(r.Bounds().Dx())-inset, float32(r.Bounds().Dy())-inset
	radius = max(0, min(radius, (w-inset)/2, (h-inset)/2))
	left, right := radius, radius
	if b.SquareLeft {
		left = 0
	}
	if b.SquareRight {
		right = 0
	}
	corners := [4]corner{
		{inset, inset, left, 1, 0, 0, 1}, {w, inset, right, 0, 1, -1, 0},
		{w, h, right, -1, 0, 0, -1}, {inset, h, left, 0, -1, 1, 0},
	}
	if hole {
		corners[1], corners[3] = corners[3], corners[1]
		for i, c := range corners {
			corners[i].outX, corners[i].outY, corners[i].inX, corners[i].inY = c.inX, c.inY, c.outX, c.outY
		}
	}
	for i, c := range corners {
		x, y := c.x+c.inX*c.radius, c.y+c.inY*c.radius
		if i == 0 {
			r.MoveTo(x, y)
		} else {
			r.LineTo(x, y)
		}
		c.curve(r)
	}
	r.ClosePath()
}

// corner is a corner of a box: its point, its radius, the direction of the
// side that leaves it and of the side that came, seen from the corner.
type corner struct{ x, y, radius, outX, outY, inX, inY float32 }

// curve draws the quarter of a circle from the one side to the other.
func (c corner) curve(r *vector.Rasterizer) {
	const control = 1 - 0.5522847
	r.CubeTo(c.x+c.inX*c.radius*control, c.y+c.inY*c.radius*control,
		c.x+c.outX*c.radius*control, c.y+c.outY*c.radius*control,
		c.x+c.outX*c.radius, c.y+c.outY*c.radius)
}
