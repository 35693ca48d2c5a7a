package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

const (
	progressGap       float32 = 20 // before a new group
	progressGapTiny   float32 = 12
	progressNone      float32 = 4  // thread with nothing answered
	progressAll       float32 = 25 // thread with all answered
	progressAllSmall  float32 = 17
	progressLabel     float32 = 51 // top of the label below the hairline
	progressLabelLow  float32 = 43 // in the lower bar of the small window
	progressPitch     float32 = 36
	progressPitchTiny float32 = 30
)

// Progress is how far one dimension is.
type Progress struct {
	Label string
	// Color is the token of the dimension's group.
	Color fyne.ThemeColorName
	// Share is the part answered, 0 to 1.
	Share   float32
	Current bool
	// Group starts a new group: there is a gap before it.
	Group bool
}

// ProgressBobs hangs a bob for each dimension from the bar's hairline, deeper
// the more of it is answered. It is one stop of the Tab key: the arrows walk,
// Enter goes there.
type ProgressBobs struct {
	fynewidget.BaseWidget
	// Narrow takes the smaller pitch, for a bar that is short of room.
	Narrow bool
	// Small fits the bobs into the lower bar of the small window.
	Small    bool
	OnTapped func(index int)

	items  []Progress
	bobs   []*progressBob
	cursor int
	focus  bool
}

// NewProgressBobs returns progress bobs.
func NewProgressBobs(items []Progress, onTapped func(index int)) *ProgressBobs {
	p := &ProgressBobs{OnTapped: onTapped}
	p.ExtendBaseWidget(p)
	p.SetItems(items)
	return p
}

// SetItems replaces what is shown. The keyboard stands at the current one.
func (p *ProgressBobs) SetItems(items []Progress) {
	if len(items) != len(p.bobs) {
		p.bobs = nil
		for i := range items {
			p.bobs = append(p.bobs, newProgressBob(p, i))
		}
	}
	p.items, p.cursor = items, 0
	for i, item := range items {
		if item.Current {
			p.cursor = i
		}
	}
	p.Refresh()
}

// SetSmall chooses the measures of the small window, the smaller pitch among
// them.
func (p *ProgressBobs) SetSmall(small bool) {
	if p.Small != small || p.Narrow != small {
		p.Small, p.Narrow = small, small
		p.Refresh()
	}
}

func (p *ProgressBobs) pitch() float32 {
	if p.Narrow {
		return progressPitchTiny
	}
	return progressPitch
}

func (p *ProgressBobs) gap() float32 {
	if p.Narrow {
		return progressGapTiny
	}
	return progressGap
}

// depths returns the longest thread and the top of the labels.
func (p *ProgressBobs) depths() (thread, label float32) {
	if p.Small {
		return progressAllSmall, progressLabelLow
	}
	return progressAll, progressLabel
}

func (p *ProgressBobs) height() float32 {
	_, label := p.depths()
	return label + theme.LineHeight(theme.Caption)
}

// xOf returns the middle of a bob.
func (p *ProgressBobs) xOf(index int) float32 {
	x := BobProgress / 2
	for i := 1; i <= index; i++ {
		x += p.pitch()
		if p.items[i].Group {
			x += p.gap()
		}
	}
	return x
}

// MinSize returns the width from the first bob's left to the last one's right
// edge.
func (p *ProgressBobs) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	if len(p.items) == 0 {
		return fyne.NewSize(0, p.height())
	}
	return fyne.NewSize(p.xOf(len(p.items)-1)+BobProgress/2, p.height())
}

func (p *ProgressBobs) tapped(index int) {
	if p.OnTapped != nil && index < len(p.items) {
		Survive(func() { p.OnTapped(index) })
	}
}

// FocusGained is part of fyne.Focusable.
func (p *ProgressBobs) FocusGained() { p.focus = true; p.Refresh() }

// FocusLost is part of fyne.Focusable.
func (p *ProgressBobs) FocusLost() { p.focus = false; p.Refresh() }

// TypedRune is part of fyne.Focusable.
func (p *ProgressBobs) TypedRune(r rune) {
	if r != ' ' {
		BubbleRune(p, r)
	}
}

// TypedKey is part of fyne.Focusable.
func (p *ProgressBobs) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		p.walk(-1)
	case fyne.KeyRight:
		p.walk(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.tapped(p.cursor)
	default:
		BubbleKey(p, e)
	}
}

func (p *ProgressBobs) walk(by int) {
	p.cursor = max(0, min(len(p.items)-1, p.cursor+by))
	p.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (p *ProgressBobs) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &progressRenderer{p: p}
}

type progressRenderer struct{ p *ProgressBobs }

// Destroy is part of fyne.WidgetRenderer.
func (r *progressRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (r *progressRenderer) MinSize() fyne.Size { return r.p.MinSize() }

// Layout is part of fyne.WidgetRenderer.
func (r *progressRenderer) Layout(fyne.Size) {
	for i, b := range r.p.bobs {
		place(b, r.p.xOf(i)-r.p.pitch()/2, 0, r.p.pitch(), r.p.height())
	}
}

// Refresh is part of fyne.WidgetRenderer.
func (r *progressRenderer) Refresh() {
	r.Layout(r.p.Size())
	for _, b := range r.p.bobs {
		b.Refresh()
	}
	canvas.Refresh(r.p)
}

// Objects is part of fyne.WidgetRenderer.
func (r *progressRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(r.p.bobs))
	for _, b := range r.p.bobs {
		out = append(out, b)
	}
	return out
}
