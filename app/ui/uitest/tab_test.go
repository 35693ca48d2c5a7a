package uitest

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/dialog"
	"plumbline/app/ui/widget"
)

// stop is a control that Tab reaches.
type stop struct {
	control fyne.Focusable
	area    rect
	seen    rect
	rail    bool
}

func (s stop) String() string { return fmt.Sprintf("%T %v", s.control, s.area) }

// stops returns the controls in front that can have the focus, by object.
func (b *bench) stops() map[fyne.Focusable]stop {
	out := map[fyne.Focusable]stop{}
	walk(b.front(), func(o fyne.CanvasObject, p place) {
		f, ok := o.(fyne.Focusable)
		if d, can := o.(fyne.Disableable); !ok || can && d.Disabled() {
			return
		}
		s := stop{control: f, area: p.area(o.Size())}
		s.seen = s.area.cut(p.clip)
		for _, holder := range p.inside {
			if _, ok := holder.(*widget.Rail); ok {
				s.rail = true
			}
		}
		out[f] = s
	})
	return out
}

// checkTab walks through what is in front with the Tab key: it meets every
// control once and comes round, the page first and the rail last, never
// backwards, and what has the focus is on show.
func (b *bench) checkTab() {
	b.Helper()
	c := b.win.Canvas()
	c.Unfocus()
	c.FocusNext()
	first := c.Focused()
	if first == nil {
		b.Fatal("nothing can have the focus")
	}
	met := map[fyne.Focusable]bool{}
	before := b.stops()[first]
	for at := first; !met[at]; at = c.Focused() {
		met[at] = true
		s, ok := b.stops()[at]
		if !ok {
			b.Fatalf("Tab reaches %T, which is not on show", at)
		}
		b.checkStop(before, s)
		before = s
		c.FocusNext()
	}
	if c.Focused() != first {
		b.Errorf("Tab comes round to %T instead of %T", c.Focused(), first)
	}
	for f, s := range b.stops() {
		if !met[f] {
			b.Errorf("Tab never reaches %v", s)
		}
	}
	for at := c.Focused(); len(met) > 0; at = c.Focused() {
		if !met[at] {
			b.Fatalf("Shift Tab goes another way: %T", at)
		}
		delete(met, at)
		c.FocusPrevious()
	}
}

// checkStop checks a stop of the Tab key against the one before.
func (b *bench) checkStop(before, s stop) {
	b.Helper()
	if !s.seen.thick() {
		b.Errorf("%v has the focus out of sight", s)
	}
	if before.rail && !s.rail {
		b.Errorf("from the rail %v Tab goes back to the page: %v", before, s)
	}
	if before.rail == s.rail && s.area.y2 <= before.area.y1 && s.area.x2 <= before.area.x1 {
		b.Errorf("Tab goes backwards from %v to %v", before, s)
	}
}

// checkEsc closes what is open with Esc: the page is as it was, and its keys
// work again.
func (b *bench) checkEsc(s state) {
	b.Helper()
	if !dialog.Open(b.win) {
		return
	}
	title := b.win.Title()
	if onSheet[s.name] {
		b.press(fyne.KeyEscape)
		b.wantOpen("Esc on what lies on a sheet", true)
	}
	b.press(fyne.KeyEscape)
	b.wantOpen("Esc", false)
	if b.win.Title() != title {
		b.Errorf("Esc leads from %q to %q", title, b.win.Title())
	}
	if strings.HasPrefix(s.name, "trouble") {
		return // there are no keys to show
	}
	b.press(fyne.KeyF1)
	b.wantOpen("F1 after Esc", true)
}
