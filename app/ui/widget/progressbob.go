package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// progressBob is one bob with its thread and label.
type progressBob struct {
	fynewidget.BaseWidget
	of      *ProgressBobs
	index   int
	hovered bool
}

func newProgressBob(of *ProgressBobs, index int) *progressBob {
	b := &progressBob{of: of, index: index}
	b.ExtendBaseWidget(b)
	return b
}

// Tapped is part of fyne.Tappable.
func (b *progressBob) Tapped(*fyne.PointEvent) { b.of.tapped(b.index) }

// MouseIn is part of desktop.Hoverable.
func (b *progressBob) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved is part of desktop.Hoverable.
func (b *progressBob) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (b *progressBob) MouseOut() { b.hovered = false; b.Refresh() }

// Cursor is part of desktop.Cursorable.
func (b *progressBob) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (b *progressBob) item() Progress {
	if b.index < len(b.of.items) {
		return b.of.items[b.index]
	}
	return Progress{}
}

// look returns the colour of the bob and whether it is outlined.
func (p Progress) look() (token fyne.ThemeColorName, outlined bool) {
	switch {
	case p.Current:
		return theme.Brass, false
	case p.Share <= 0:
		return theme.Edge, true
	}
	return p.Color, p.Share < 1
}

// CreateRenderer is part of fyne.Widget.
func (b *progressBob) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	thread, bob, ring := newRule(), NewBob(BobProgress, theme.Edge), newRing()
	bob.Half = true
	label := NewText("", Style{Size: theme.Caption, Align: fyne.TextAlignCenter})
	layout := func(size fyne.Size) {
		share := max(0, min(1, b.item().Share))
		longest, low := b.of.depths()
		end := round(progressNone + share*(longest-progressNone))
		placeThread(thread, size.Width/2, 0, end)
		bob.HangAt(size.Width/2, end)
		place(label, 0, low, size.Width, label.Style.LineHeight())
		width := label.MinSize().Width + 4
		placeRing(ring, (size.Width-width)/2, low, width, 16, 2)
	}
	refresh := func() {
		item := b.item()
		token, outlined := item.look()
		setRule(thread, token)
		bob.Color, bob.Outlined = token, outlined
		bob.Refresh()
		label.Text = item.Label
		label.Style = Style{Size: theme.Caption, Bold: item.Current, Color: theme.InkSoft, Align: fyne.TextAlignCenter}
		if item.Current || b.hovered {
			label.Style.Color = theme.Ink
		}
		label.Underlined = b.hovered
		label.Refresh()
		setRing(ring, b.of.focus && b.of.cursor == b.index)
		layout(b.Size())
	}
	min := func() fyne.Size { return fyne.NewSize(b.of.pitch(), b.of.height()) }
	return newRenderer(min, layout, refresh, thread, bob, label, ring)
}
