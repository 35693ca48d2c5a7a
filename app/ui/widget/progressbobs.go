package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

const (
	progressGap       float32 = 20 // before a new group
	progressNone      float32 = 4  // thread with nothing answered
	progressAll       float32 = 25 // thread with all answered
	progressLabel     float32 = 51 // top of the label below the hairline
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
	// Narrow takes the smaller pitch of the small window.
	Narrow   bool
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

// SetNarrow chooses the smaller pitch.
func (p *ProgressBobs) SetNarrow(narrow bool) {
	if p.Narrow != narrow {
		p.Narrow = narrow
		p.Refresh()
	}
}

func (p *ProgressBobs) pitch() float32 {
	if p.Narrow {
		return progressPitchTiny
	}
	return progressPitch
}

// xOf returns the middle of a bob.
func (p *ProgressBobs) xOf(index int) float32 {
	x := BobProgress / 2
	for i := 1; i <= index; i++ {
		x += p.pitch()
		if p.items[i].Group {
			x += progressGap
			if p.Narrow {
				x -= progressGap - 12
			}
		}
	}
	return x
}

// MinSize returns the width from the first bob's left to the last one's right
// edge.
func (p *ProgressBobs) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	if len(p.items) == 0 {
		return fyne.NewSize(0, progressLabel+16)
	}
	return fyne.NewSize(p.xOf(len(p.items)-1)+BobProgress/2, progressLabel+16)
}

func (p *ProgressBobs) tapped(index int) {
	if p.OnTapped != nil && index < len(p.items) {
		p.OnTapped(index)
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
		place(b, r.p.xOf(i)-r.p.pitch()/2, 0, r.p.pitch(), progressLabel+16)
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
		end := round(progressNone + share*(progressAll-progressNone))
		placeThread(thread, size.Width/2, 0, end)
		bob.HangAt(size.Width/2, end)
		place(label, 0, progressLabel, size.Width, label.Style.LineHeight())
		width := label.MinSize().Width + 4
		placeRing(ring, (size.Width-width)/2, progressLabel, width, 16, 2)
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
	min := func() fyne.Size { return fyne.NewSize(b.of.pitch(), progressLabel+16) }
	return newRenderer(min, layout, refresh, thread, bob, label, ring)
}
