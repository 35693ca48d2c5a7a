package widget

import "fyne.io/fyne/v2"

// plumbPairGap lies between the two panels.
const plumbPairGap float32 = 32

// PlumbPair lays two plumb panels side by side on the same scale, with their
// beams level.
type PlumbPair struct{}

// NewPlumbPair returns a container with the panels of both groups.
func NewPlumbPair(digital, supply *PlumbPanel) *fyne.Container {
	return &fyne.Container{Layout: PlumbPair{}, Objects: []fyne.CanvasObject{digital, supply}}
}

// Layout is part of fyne.Layout.
func (l PlumbPair) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := l.width(objects, size.Width)
	rows := 1
	for _, o := range objects {
		if p, ok := o.(*PlumbPanel); ok {
			rows = max(rows, p.HeadRows(width))
		}
	}
	for i, o := range objects {
		if p, ok := o.(*PlumbPanel); ok {
			p.headRows = rows
		}
		place(o, float32(i)*(width+plumbPairGap), 0, width, o.MinSize().Height)
		o.Refresh()
	}
}

// MinSize is part of fyne.Layout.
func (l PlumbPair) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range objects {
		min := o.MinSize()
		size.Width += min.Width
		size.Height = max(size.Height, min.Height)
		if i > 0 {
			size.Width += plumbPairGap
		}
	}
	return size
}

func (PlumbPair) width(objects []fyne.CanvasObject, room float32) float32 {
	n := float32(max(1, len(objects)))
	return (room - (n-1)*plumbPairGap) / n
}
