package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/ui/widget"
)

// toast is the place of a message over the page, above its bar.
type toast struct {
	box *fyne.Container
	now *widget.Toast
}

func newToast() *toast {
	t := &toast{box: container.NewWithoutLayout()}
	t.box.Hide()
	return t
}

// The measures of a toast: above the bar, and from the page's sides.
const (
	toastAbove float32 = 72 + 16
	toastSides float32 = 48
)

// say shows a message over the page: what is, a detail and one action.
func (f *Frame) say(sign widget.Sign, fact, detail, action string, do func()) {
	t := f.safety.toast
	now := widget.NewToast(sign, fact, detail, action, do)
	now.OnClosed = func() {
		if t.now == now {
			t.close()
		}
	}
	t.now = now
	t.box.Objects = []fyne.CanvasObject{now}
	t.box.Show()
	f.root.Refresh()
	if !f.deps.Runner.Inline {
		now.CloseAfter(widget.ToastStays)
	}
}

func (t *toast) close() {
	if t.now == nil {
		return
	}
	t.now = nil
	t.box.Objects = nil
	t.box.Hide()
	t.box.Refresh()
}

// arrange places the message at the bottom of the page.
func (t *toast) arrange(left float32, window fyne.Size) {
	if t.now == nil {
		return
	}
	room := window.Width - left
	width := min(widget.ToastWidth, room-2*toastSides)
	height := t.now.HeightFor(width)
	x := left + float32(int((room-width)/2))
	t.box.Move(fyne.NewPos(x, window.Height-toastAbove-height))
	t.box.Resize(fyne.NewSize(width, height))
	t.now.Move(fyne.NewPos(0, 0))
	t.now.Resize(fyne.NewSize(width, height))
}
