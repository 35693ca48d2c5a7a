package owner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/ui/widget"
)

// sheetFlow places rows of a sheet below each other; hidden ones take no room.
type sheetFlow struct {
	width   float32 // where the height is asked for
	rows    []sheetRow
	objects []fyne.CanvasObject
}

// sheetRow is one row: it places its objects with put and returns its height,
// 0 where nothing of it is on show.
type sheetRow struct {
	arrange func(y, width float32, put placer) float32
	air     float32 // below it
}

// placer places an object, or does nothing where only the height is asked for.
type placer func(o fyne.CanvasObject, x, y, width, height float32)

func measureOnly(fyne.CanvasObject, float32, float32, float32, float32) {}

// add adds an object over the whole width.
func (f *sheetFlow) add(o fyne.CanvasObject, air float32) {
	f.row(air, func(y, width float32, put placer) float32 {
		if !o.Visible() {
			return 0
		}
		height := widget.HeightFor(o, width)
		put(o, 0, y, width, height)
		return height
	}, o)
}

// signed adds a paragraph behind an icon.
func (f *sheetFlow) signed(icon *widget.Icon, words *widget.Paragraph, air float32) {
	f.row(air, func(y, width float32, put placer) float32 {
		show(icon, words.Visible())
		if !words.Visible() {
			return 0
		}
		indent := icon.Side + 12
		height := words.HeightFor(width - indent)
		put(icon, 0, y+(words.Style.LineHeight()-icon.Side)/2, icon.Side, icon.Side)
		put(words, indent, y, width-indent, height)
		return height
	}, icon, words)
}

// buttons adds objects beside each other at their own size, on a next line
// where there is no more room.
func (f *sheetFlow) buttons(air float32, all ...fyne.CanvasObject) {
	f.row(air, func(y, width float32, put placer) float32 {
		const gap = 12
		var x, down, high float32
		for _, o := range all {
			if !o.Visible() {
				continue
			}
			size := o.MinSize()
			if x > 0 && x+size.Width > width {
				x, down, high = 0, down+high+gap, 0
			}
			put(o, x, y+down, size.Width, size.Height)
			x += size.Width + gap
			if b, ok := o.(*widget.Button); ok && b.Kind == widget.Quiet {
				x += gap
			}
			high = max(high, size.Height)
		}
		return down + high
	}, all...)
}

// row adds a row of its own kind.
func (f *sheetFlow) row(air float32, arrange func(y, width float32, put placer) float32, objects ...fyne.CanvasObject) {
	f.rows = append(f.rows, sheetRow{arrange, air})
	f.objects = append(f.objects, objects...)
}

func (f *sheetFlow) container() *fyne.Container { return container.New(f, f.objects...) }

func (f *sheetFlow) arrange(width float32, put placer) float32 {
	y := float32(0)
	for _, r := range f.rows {
		if height := r.arrange(y, width, put); height > 0 {
			y += height + r.air
		}
	}
	return y
}

// MinSize is the height of what is on show at the flow's width.
func (f *sheetFlow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.arrange(f.width, measureOnly))
}

// Layout places the rows.
func (f *sheetFlow) Layout(_ []fyne.CanvasObject, size fyne.Size) { f.arrange(size.Width, place) }

// sheetInner is the width of the content of a sheet.
func sheetInner(sheet float32) float32 { return sheet - 49 }
