package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Revealer brings a part of an object on show by scrolling what it stands in.
// It is the layout of a window's content, or what lies over the content.
type Revealer interface {
	Reveal(o fyne.CanvasObject, top, height float32)
}

// Reveal asks the window to bring a part of an object on show, so that the
// keyboard is never with something out of sight: Fyne does not scroll by
// itself when Tab leaves the part of a page that is on show.
func Reveal(o fyne.CanvasObject, top, height float32) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return
	}
	var holder any = c.Overlays().Top()
	if content, ok := c.Content().(*fyne.Container); ok && c.Overlays().Top() == nil {
		holder = content.Layout
	}
	if r, ok := holder.(Revealer); ok {
		r.Reveal(o, top, height)
	}
}

// ScrollTo scrolls as little as brings the part of an object inside.
func ScrollTo(s *container.Scroll, o fyne.CanvasObject, top, height float32) {
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	ScrollToPart(s, where(o).Y-where(s.Content).Y+top, height)
}

// ScrollToPart scrolls as little as brings what stands at y in the content
// inside. It works for what has not been drawn yet, of which Fyne does not
// know where it is.
func ScrollToPart(s *container.Scroll, y, height float32) {
	const air = 16
	view, offset := s.Size().Height, s.Offset.Y
	if y+height+air > offset+view {
		offset = y + height + air - view
	}
	if y-air < offset {
		offset = y - air
	}
	offset = max(0, min(offset, s.Content.Size().Height-view))
	if offset != s.Offset.Y {
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, offset))
	}
}

// parted is a control of which only a part has the keyboard, such as a row.
type parted interface{ part() (top, height float32) }

// revealFocus brings a control on show that was reached by the keyboard.
func revealFocus(o fyne.CanvasObject) {
	top, height := float32(0), o.Size().Height
	if p, ok := o.(parted); ok {
		top, height = p.part()
	}
	Reveal(o, top, height)
}
