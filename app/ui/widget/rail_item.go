package widget

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"plumbline/app/ui/theme"
)

// railItem is a station of the rail or an entry at its foot.
type railItem struct {
	Press
	rail    *Rail
	station Station
	icon    IconName // of an entry at the foot
}

func newStationItem(rail *Rail) *railItem {
	item := &railItem{rail: rail}
	item.Init(item, nil)
	item.OnKey = item.step
	return item
}

func newFootItem(rail *Rail, f FootItem) *railItem {
	item := newStationItem(rail)
	item.icon = f.Icon
	item.set(Station{Label: f.Label, OnTapped: f.OnTapped})
	return item
}

func (i *railItem) set(s Station) {
	i.station, i.OnTapped = s, s.OnTapped
	if s.Disabled {
		i.Disable()
	} else {
		i.Enable()
	}
	i.Refresh()
}

// step moves the focus along the rail with the arrows.
func (i *railItem) step(e *fyne.KeyEvent) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(i)
	switch {
	case c == nil:
		return false
	case e.Name == fyne.KeyDown:
		c.FocusNext()
		return true
	case e.Name == fyne.KeyUp:
		c.FocusPrevious()
		return true
	}
	return false
}

// MinSize returns the room of the label.
func (i *railItem) MinSize() fyne.Size {
	i.ExtendBaseWidget(i)
	m := i.rail.measures()
	return fyne.NewSize(m.width-1, footPitch)
}

func (i *railItem) style() Style {
	s := Style{Size: i.rail.measures().labelSize, Color: theme.InkSoft}
	if i.icon != "" {
		s.Size = theme.Caption
	} else if i.station.State == StationCurrent {
		s.Bold = true
	}
	if i.station.State != StationOpen || i.Hovered() {
		s.Color = theme.Ink
	}
	return s
}

// CreateRenderer is part of fyne.Widget.
func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	ring, mark := newRing(), &canvas.Image{}
	icon := NewIcon("", 16, theme.InkSoft)
	label, counter := NewText("", Style{}), NewText("", Style{Size: theme.Caption, Color: theme.InkSoft})
	layout := func(size fyne.Size) {
		m, middle := i.rail.measures(), size.Height/2
		place(mark, m.thread-5, floor(middle-railMark/2), railMark, railMark)
		place(icon, m.thread-m.footIcon/2, middle-m.footIcon/2, m.footIcon, m.footIcon)
		min := label.MinSize()
		place(label, m.label, middle-min.Height/2, min.Width, min.Height)
		place(counter, m.label, middle+min.Height/2, counter.MinSize().Width, counter.MinSize().Height)
		wide, high := min.Width, min.Height
		if i.station.Counter != "" {
			wide, high = max(wide, counter.MinSize().Width), high+counter.MinSize().Height
		}
		placeRing(ring, m.label-2, middle-min.Height/2, wide+4, high, 4)
	}
	refresh := func() {
		setRing(ring, i.Ringed())
		style := i.style()
		label.Text, label.Style = i.station.Label, style
		label.Refresh()
		counter.Text = i.station.Counter
		counter.Refresh()
		icon.Name, icon.Color = i.icon, style.Color
		icon.Refresh()
		show(mark, i.icon == "" && i.station.State != StationCurrent)
		setDrawing(mark, i.mark())
		layout(i.Size())
	}
	return newRenderer(i.MinSize, layout, refresh, mark, icon, label, counter, ring)
}

// railMark is the side of the drawing of a station's mark.
const railMark float32 = 11

// mark returns the dot of a done and the ring of an open station; the bob is
// the mark of the current one.
func (i *railItem) mark() fyne.Resource { return stationMark(i.station.State == StationDone) }

// stationMark returns the dot of what is done or the ring of what is open.
func stationMark(done bool) fyne.Resource {
	shape := fmt.Sprintf(`<circle cx="5.5" cy="5.5" r="3.65" fill="%s" stroke="%s" stroke-width="1.2"/>`,
		theme.Hex(theme.Paper), theme.Hex(theme.Edge))
	if done {
		shape = fmt.Sprintf(`<circle cx="5.5" cy="5.5" r="3.5" fill="%s"/>`, theme.Hex(theme.Ink))
	}
	return drawing("station-"+shape+".svg", func() string {
		return `<svg xmlns="http://www.w3.org/2000/svg" width="11" height="11" viewBox="0 0 11 11">` + shape + `</svg>`
	})
}
