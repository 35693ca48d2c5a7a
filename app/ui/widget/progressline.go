package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

const (
	progressHeight float32 = 4
	progressStop   float32 = 36
	progressSpace  float32 = 14
)

// ProgressLine shows how far long work is, in a line and in words, with a
// button that stops it where there is one.
type ProgressLine struct {
	fynewidget.BaseWidget
	share float32
	words *Text
	stop  *Button // nil without one
}

// NewProgressLine returns a line at nothing done. Without a stop button, stop
// is "".
func NewProgressLine(words, stop string, onStop func()) *ProgressLine {
	p := &ProgressLine{words: NewText(words, Style{})}
	if stop != "" {
		p.stop = NewButton(stop, Secondary, onStop)
		p.stop.Height = progressStop
	}
	p.ExtendBaseWidget(p)
	return p
}

// SetProgress shows the share done, 0 to 1, and the count in words.
func (p *ProgressLine) SetProgress(share float32, words string) {
	p.share = max(0, min(1, share))
	p.words.Text = words
	p.Refresh()
}

// MinSize returns the room for words, button and a short line.
func (p *ProgressLine) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	const least = 96
	size := fyne.NewSize(least, p.words.MinSize().Height)
	if p.words.Text != "" {
		size.Width += progressSpace + p.words.MinSize().Width
	}
	if p.stop != nil {
		size.Width += progressSpace + p.stop.MinSize().Width
		size.Height = max(size.Height, progressStop)
	}
	return size
}

// CreateRenderer is part of fyne.Widget.
func (p *ProgressLine) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	all, done := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	all.CornerRadius, done.CornerRadius = progressHeight/2, progressHeight/2
	objects := []fyne.CanvasObject{all, done, p.words}
	if p.stop != nil {
		objects = append(objects, p.stop)
	}
	layout := func(size fyne.Size) {
		end := size.Width
		if p.stop != nil {
			end -= p.stop.MinSize().Width
			inMiddle(p.stop, end, size.Height)
			end -= progressSpace
		}
		if p.words.Text != "" {
			end -= p.words.MinSize().Width
			inMiddle(p.words, end, size.Height)
			end -= progressSpace
		}
		y := (size.Height - progressHeight) / 2
		place(all, 0, y, max(0, end), progressHeight)
		place(done, 0, y, max(0, end)*p.share, progressHeight)
	}
	refresh := func() {
		all.FillColor, done.FillColor = theme.Color(theme.Hairline), theme.Color(theme.Ink)
		all.Refresh()
		done.Refresh()
		show(done, p.share > 0)
		p.words.Refresh()
		if p.stop != nil {
			p.stop.Refresh()
		}
		layout(p.Size())
	}
	return newRenderer(p.MinSize, layout, refresh, objects...)
}
