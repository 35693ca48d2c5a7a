package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/i18n"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// ShowWait fills the window with one line of work, while no workspace is open.
// The words are those of a message key.
func ShowWait(win fyne.Window, lang, key string, stop func()) {
	p := i18n.For(lang)
	line := widget.NewProgressLine(p.T(key), p.T("safety.stop"), stop)
	c := win.Canvas()
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		c.Overlays().Remove(top)
	}
	c.SetOnTypedKey(nil)
	c.SetOnTypedRune(nil)
	win.SetContent(container.New(waitLayout{}, widget.NewFill(theme.Paper), line))
}

// waitLayout places the line in the middle of the window.
type waitLayout struct{}

// MinSize leaves the size to the window.
func (waitLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(960, 560) }

// Layout places ground and line.
func (waitLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	width := min(640, size.Width-96)
	objects[1].Move(fyne.NewPos((size.Width-width)/2, size.Height*0.4))
	objects[1].Resize(fyne.NewSize(width, 40))
}
