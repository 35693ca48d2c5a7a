package widget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// StationState is how far a station of the rail is.
type StationState int

// The states of a station.
const (
	StationOpen StationState = iota
	StationDone
	StationCurrent
)

// Station is a place in the program.
type Station struct {
	Label   string
	Counter string // stands under the label, "39 / 58"
	State   StationState
	// Disabled stations are shown but cannot be gone to yet.
	Disabled bool
	OnTapped func()
}

// FootItem is an entry at the foot of the rail.
type FootItem struct {
	Icon     IconName
	Label    string
	OnTapped func()
}

// Rail is the strip at the left of the window: the program's name, the
// stations on a thread with the bob at the current one, and the foot.
type Rail struct {
	fynewidget.BaseWidget
	// Name and Other are the program's name in the language in use and in the
	// other script.
	Name, Other string
	Small       bool

	stations []*railItem
	// extra stations hang below a hairline of their own.
	extra []*railItem
	foot  []*railItem
}

// railMeasures are the places of the rail in its two sizes.
type railMeasures struct {
	width, thread, label     float32
	nameTop, nameLine        float32
	first, pitch             float32
	labelSize, footFromBelow float32
	footIcon                 float32
}

var (
	railNormal = railMeasures{width: 176, thread: 36, label: 60, nameTop: 28, nameLine: 28, first: 124, pitch: 56,
		labelSize: theme.Body, footFromBelow: 68, footIcon: 16}
	railSmall = railMeasures{width: 112, thread: 20, label: 36, nameTop: 25, nameLine: 16, first: 104, pitch: 52,
		labelSize: theme.Caption, footFromBelow: 68, footIcon: 16}
)

const footPitch float32 = 32

// NewRail returns a rail without stations.
func NewRail(name, other string) *Rail {
	r := &Rail{Name: name, Other: other}
	r.ExtendBaseWidget(r)
	return r
}

// RailWidth returns the width of the rail in its normal or small size.
func RailWidth(small bool) float32 {
	if small {
		return railSmall.width
	}
	return railNormal.width
}

// SetStations replaces the stations on the thread and those below it.
func (r *Rail) SetStations(stations, extra []Station) {
	r.stations = r.reuse(r.stations, stations)
	r.extra = r.reuse(r.extra, extra)
	r.Refresh()
}

// SetFoot replaces the entries at the foot.
func (r *Rail) SetFoot(items []FootItem) {
	r.foot = r.foot[:0]
	for _, item := range items {
		r.foot = append(r.foot, newFootItem(r, item))
	}
	r.Refresh()
}

// SetSmall chooses between the normal and the small rail.
func (r *Rail) SetSmall(small bool) {
	if r.Small != small {
		r.Small = small
		r.Refresh()
	}
}

// reuse keeps the items that are there, so that the focus stays where it is
// when only states change.
func (r *Rail) reuse(items []*railItem, stations []Station) []*railItem {
	if len(items) > len(stations) {
		items = items[:len(stations)]
	}
	for i, s := range stations {
		if i == len(items) {
			items = append(items, newStationItem(r))
		}
		items[i].set(s)
	}
	return items
}

func (r *Rail) measures() railMeasures {
	if r.Small {
		return railSmall
	}
	return railNormal
}

// nameStyle sets the name as large as its column takes it well.
func (r *Rail) nameStyle() Style {
	m := r.measures()
	sizes := []float32{theme.Heading, theme.Large, theme.Caption}
	room := m.width - m.label - 28
	if r.Small || utf8.RuneCountInString(r.Name) > 4 {
		sizes = sizes[1:]
	}
	for _, size := range sizes {
		if s := (Style{Size: size, Bold: true}); s.Width(r.Name) <= room {
			return s
		}
	}
	return Style{Size: theme.Caption, Bold: true}
}

// MinSize returns the width of the rail and the room its parts need.
func (r *Rail) MinSize() fyne.Size {
	r.ExtendBaseWidget(r)
	m := r.measures()
	rows := float32(len(r.stations) + len(r.extra))
	return fyne.NewSize(m.width, m.first+rows*m.pitch+float32(len(r.foot))*footPitch)
}

// CreateRenderer is part of fyne.Widget.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	d := &railRenderer{rail: r, name: NewText("", Style{}), other: NewText("", Style{Size: theme.Caption, Color: theme.InkSoft}),
		side: newRule(), past: newRule(), future: newRule(), divider: newRule(), bob: NewBob(BobRail, theme.Ink)}
	d.bob.Half = true
	d.Refresh()
	return d
}

type railRenderer struct {
	rail        *Rail
	name, other *Text
	side        *canvas.Rectangle // the hairline at the right
	past        *canvas.Rectangle // the thread down to the bob
	future      *canvas.Rectangle // the hairline below it
	divider     *canvas.Rectangle // above the extra stations
	bob         *Bob
}

// Destroy is part of fyne.WidgetRenderer.
func (d *railRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (d *railRenderer) MinSize() fyne.Size { return d.rail.MinSize() }

// Objects is part of fyne.WidgetRenderer.
func (d *railRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{d.side, d.future, d.past, d.divider, d.name, d.other}
	for _, list := range [][]*railItem{d.rail.stations, d.rail.extra, d.rail.foot} {
		for _, item := range list {
			out = append(out, item)
		}
	}
	return append(out, d.bob)
}

// Refresh is part of fyne.WidgetRenderer.
func (d *railRenderer) Refresh() {
	setRule(d.side, theme.Hairline)
	setRule(d.past, theme.InkSoft)
	setRule(d.future, theme.Hairline)
	setRule(d.divider, theme.Hairline)
	d.name.Text, d.name.Style = d.rail.Name, d.rail.nameStyle()
	d.other.Text = d.rail.Other
	d.name.Refresh()
	d.other.Refresh()
	d.bob.Refresh()
	for _, list := range [][]*railItem{d.rail.stations, d.rail.extra, d.rail.foot} {
		for _, item := range list {
			item.Refresh()
		}
	}
	d.Layout(d.rail.Size())
	canvas.Refresh(d.rail)
}

// Layout is part of fyne.WidgetRenderer.
func (d *railRenderer) Layout(size fyne.Size) {
	m := d.rail.measures()
	place(d.side, m.width-1, 0, 1, size.Height)
	place(d.name, m.label, m.nameTop, d.name.MinSize().Width, m.nameLine)
	place(d.other, m.label, m.nameTop+m.nameLine, d.other.MinSize().Width, d.other.MinSize().Height)
	y := m.first
	for _, item := range d.rail.stations {
		place(item, 0, y-m.pitch/2, m.width-1, m.pitch)
		y += m.pitch
	}
	top := y - m.pitch/2 + 8
	placeAcross(d.divider, 0, m.width-1, top, 1)
	show(d.divider, len(d.rail.extra) > 0)
	y = top + m.pitch
	for _, item := range d.rail.extra {
		place(item, 0, y-m.pitch/2, m.width-1, m.pitch)
		y += m.pitch
	}
	foot := size.Height - m.footFromBelow + footPitch*float32(2-len(d.rail.foot))
	for i, item := range d.rail.foot {
		place(item, 0, foot+float32(i)*footPitch-footPitch/2, m.width-1, footPitch)
	}
	d.hang(m, top)
}

// hang puts thread and bob to the current station.
func (d *railRenderer) hang(m railMeasures, divider float32) {
	last := m.first + float32(len(d.rail.stations)-1)*m.pitch
	from, at := float32(0), float32(-1)
	for i, item := range d.rail.stations {
		if item.station.State == StationCurrent {
			at = m.first + float32(i)*m.pitch
		}
	}
	for i, item := range d.rail.extra {
		if item.station.State == StationCurrent {
			from, at = divider, divider+float32(i+1)*m.pitch
		}
	}
	show(d.bob, at >= 0)
	show(d.past, at >= 0)
	show(d.future, len(d.rail.stations) > 0)
	top := at - 16
	d.bob.HangAt(m.thread, top)
	placeThread(d.past, m.thread, from, top)
	below := top + BobHeight(BobRail) + 2
	if at < 0 || from > 0 {
		below = 0
	}
	placeThread(d.future, m.thread, below, last)
}
