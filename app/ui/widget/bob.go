package widget

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// The widths of the bob.
const (
	BobProgress  float32 = 12
	BobNext      float32 = 15
	BobDimension float32 = 14
	BobRail      float32 = 18
	BobLevel     float32 = 22
	BobMini      float32 = 30
	BobGroup     float32 = 60
	BobWelcome   float32 = 112
)

// bobOutline is the line of an outlined bob.
const bobOutline float32 = 1.25

// bobMargin is the room around a bob for the edge of its outline.
const bobMargin float32 = 1

// BobHeight returns the height of a bob of a width.
func BobHeight(width float32) float32 { return 1.7 * width }

// Bob is the plumb bob. Filled says what is; outlined says not yet.
type Bob struct {
	fynewidget.BaseWidget
	Width    float32
	Color    fyne.ThemeColorName
	Outlined bool
	// Ground is the colour behind the bob: an outlined bob is filled with it
	// and the gaps of a large bob show it. "" is theme.Paper.
	Ground fyne.ThemeColorName
	// Number stands in the bob, where there is one.
	Number     string
	NumberSize float32
	// Tip colours the end of a large bob, "" keeps its colour.
	Tip fyne.ThemeColorName
	// Half moves the bob half a unit to the right, onto the middle of a thread
	// that is one unit wide.
	Half bool
	// Groove cuts a line across the body, as in the welcome picture.
	Groove bool
}

// NewBob returns a filled bob.
func NewBob(width float32, color fyne.ThemeColorName) *Bob {
	b := &Bob{Width: width, Color: color}
	b.ExtendBaseWidget(b)
	return b
}

// NewOutlinedBob returns a bob for what is not yet.
func NewOutlinedBob(width float32, color fyne.ThemeColorName) *Bob {
	b := NewBob(width, color)
	b.Outlined = true
	return b
}

// MinSize returns the width and height of the bob.
func (b *Bob) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	return fyne.NewSize(b.Width, BobHeight(b.Width))
}

// HangAt moves and sizes the bob so that the middle of its top is at a point:
// the end of its thread.
func (b *Bob) HangAt(x, y float32) {
	place(b, x-b.Width/2, y, b.Width, BobHeight(b.Width))
}

// CreateRenderer is part of fyne.Widget.
func (b *Bob) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	img := &canvas.Image{}
	number := canvas.NewText("", nil)
	layout := func(fyne.Size) {
		box := bobBox(b.Width)
		place(img, -bobMargin, -bobMargin, box.Width, box.Height)
		style := b.numberStyle()
		placeLine(number, style, fyne.NewPos(0, b.Width*0.515-style.LineHeight()/2), b.Width)
	}
	refresh := func() {
		setDrawing(img, b.resource())
		setLine(number, b.Number, b.numberStyle())
		layout(b.Size())
	}
	return newRenderer(b.MinSize, layout, refresh, img, number)
}

func (b *Bob) numberStyle() Style {
	s := Style{Size: b.NumberSize, Bold: true, Color: theme.OnBob, Align: fyne.TextAlignCenter}
	if b.Outlined {
		s.Color = theme.Ink
	}
	return s
}

func (b *Bob) resource() fyne.Resource {
	ground := b.Ground
	if ground == "" {
		ground = theme.Paper
	}
	d := bobDrawing{width: b.Width, outlined: b.Outlined, groove: b.Groove, half: b.Half,
		color: theme.Hex(b.Color), ground: theme.Hex(ground), tip: theme.Hex(b.Color)}
	if b.Tip != "" {
		d.tip = theme.Hex(b.Tip)
	}
	return drawing(d.name(), d.svg)
}

// bobBox is the size of the drawing of a bob: the bob and its margin, in
// whole units, as the painter reads the box in whole units.
func bobBox(width float32) fyne.Size {
	return fyne.NewSize(ceil(width+2*bobMargin), ceil(BobHeight(width)+2*bobMargin))
}

// bobDrawing is everything the drawing of a bob depends on.
type bobDrawing struct {
	width              float32
	outlined, groove   bool
	half               bool
	color, ground, tip string
}

func (d bobDrawing) name() string {
	return fmt.Sprintf("bob-%v-%v-%v-%v-%s-%s-%s.svg", d.width, d.outlined, d.groove, d.half, d.color, d.ground, d.tip)
}

// gapFrom is the width from which the tip is cut off by a gap.
const gapFrom float32 = 40

func (d bobDrawing) svg() string {
	box := bobBox(d.width)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%v" height="%v" viewBox="0 0 %v %v">`,
		box.Width, box.Height, box.Width, box.Height)
	fill := d.color
	if d.outlined {
		fill = d.ground
	}
	fmt.Fprintf(&b, `<path d="%s" fill="%s"`, d.path(), fill)
	if d.outlined {
		fmt.Fprintf(&b, ` stroke="%s" stroke-width="%v" stroke-linejoin="round"`, d.color, bobOutline)
	}
	b.WriteString("/>")
	if d.width >= gapFrom && !d.outlined {
		d.cuts(&b)
	}
	b.WriteString("</svg>")
	return b.String()
}

// cuts writes the tip in its own colour, the gap above it and the groove.
func (d bobDrawing) cuts(b *strings.Builder) {
	at := d.mapper()
	if d.tip != d.color {
		fmt.Fprintf(b, `<path d="M%s L%s L%s C%s %s %s L%s Z" fill="%s"/>`, at(-.34, 2.74), at(.34, 2.74),
			at(.075, 3.34), at(.045, 3.41), at(-.045, 3.41), at(-.075, 3.34), at(-.34, 2.74), d.tip)
	}
	bar := func(half, top, bottom float32) {
		fmt.Fprintf(b, `<path d="M%s L%s L%s L%s Z" fill="%s"/>`,
			at(-half, top), at(half, top), at(half, bottom), at(-half, bottom), d.ground)
	}
	bar(.36, 2.74, 2.84) // no wider than the tip: a line may pass behind
	if d.groove {
		bar(1, 1.285, 1.32)
	}
}

// path is the outline of the bob. The coordinates are half-widths from the
// middle of its top.
func (d bobDrawing) path() string {
	at := d.mapper()
	var b strings.Builder
	write := func(command string, points ...[2]float32) {
		b.WriteString(command)
		for _, p := range points {
			b.WriteString(at(p[0], p[1]))
			b.WriteByte(' ')
		}
	}
	write("M", [2]float32{-.21, .40})
	write("L", [2]float32{-.21, .08})
	write("C", [2]float32{-.21, .03}, [2]float32{-.18, 0}, [2]float32{-.13, 0})
	write("L", [2]float32{.13, 0})
	write("C", [2]float32{.18, 0}, [2]float32{.21, .03}, [2]float32{.21, .08})
	write("L", [2]float32{.21, .40})
	write("C", [2]float32{.62, .44}, [2]float32{.96, .60}, [2]float32{1, .92})
	write("C", [2]float32{1.02, 1.10}, [2]float32{.98, 1.26}, [2]float32{.90, 1.44})
	write("L", [2]float32{.075, 3.34})
	write("C", [2]float32{.045, 3.41}, [2]float32{-.045, 3.41}, [2]float32{-.075, 3.34})
	write("L", [2]float32{-.90, 1.44})
	write("C", [2]float32{-.98, 1.26}, [2]float32{-1.02, 1.10}, [2]float32{-1, .92})
	write("C", [2]float32{-.96, .60}, [2]float32{-.62, .44}, [2]float32{-.21, .40})
	b.WriteString("Z")
	return b.String()
}

// mapper turns half-widths from the middle of the bob's top into units of the
// drawing.
func (d bobDrawing) mapper() func(x, y float32) string {
	middle := bobMargin + d.width/2
	if d.half {
		middle += 0.5
	}
	unit := d.width / 2
	return func(x, y float32) string {
		return svgNumber(middle+x*unit) + " " + svgNumber(bobMargin+y*unit)
	}
}
