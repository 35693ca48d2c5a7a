package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

const (
	foldHead   float32 = 47 // hairline and title
	foldBody   float32 = 41 // from the hairline to the body
	foldBelow  float32 = 17
	foldInset  float32 = 28
	foldIcon   float32 = 18
	foldSign   float32 = 16
	foldMiddle float32 = 24 // from the hairline to the middle of the title
)

// Heighter is content whose height follows from its width.
type Heighter interface {
	HeightFor(width float32) float32
}

// HeightFor returns the height an object takes at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if h, ok := o.(Heighter); ok {
		return h.HeightFor(width)
	}
	return o.MinSize().Height
}

// Fold is a title that opens and closes what is below it.
type Fold struct {
	Press
	Icon    IconName
	Title   string
	Content fyne.CanvasObject
	Open    bool
	// Wide content starts at the left edge instead of below the title.
	Wide bool
	// OnToggled runs after the fold opened or closed.
	OnToggled func(open bool)

	changed func() // of the folds it belongs to
}

// NewFold returns a closed fold.
func NewFold(icon IconName, title string, content fyne.CanvasObject) *Fold {
	f := &Fold{Icon: icon, Title: title, Content: content}
	f.Init(f, f.Toggle)
	return f
}

// NewTextFold returns a closed fold over a paragraph.
func NewTextFold(icon IconName, title, body string) *Fold {
	return NewFold(icon, title, NewParagraph(body, Style{Color: theme.InkSoft}))
}

// Toggle opens or closes the fold.
func (f *Fold) Toggle() { f.SetOpen(!f.Open) }

// SetOpen opens or closes the fold.
func (f *Fold) SetOpen(open bool) {
	if f.Open == open {
		return
	}
	f.Open = open
	f.Refresh()
	if f.changed != nil {
		f.changed()
	}
	if f.OnToggled != nil {
		Survive(func() { f.OnToggled(open) })
	}
}

// Tapped opens or closes the fold when the title is clicked.
func (f *Fold) Tapped(e *fyne.PointEvent) {
	if e == nil || e.Position.Y <= foldHead {
		f.Press.Tapped(e)
	}
}

// HeightFor returns the height at a width.
func (f *Fold) HeightFor(width float32) float32 {
	if !f.Open || f.Content == nil {
		return foldHead
	}
	return foldBody + HeightFor(f.Content, width-f.inset()) + foldBelow
}

func (f *Fold) inset() float32 {
	if f.Wide {
		return 0
	}
	return foldInset
}

// MinSize returns the height at the present width.
func (f *Fold) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	width := f.Size().Width
	if width <= 0 {
		width = 294
	}
	return fyne.NewSize(0, f.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	rule, ring := newRule(), newRing()
	icon, sign := NewIcon("", foldIcon, theme.Ink), NewIcon("", foldSign, theme.InkSoft)
	title := NewText("", Style{})
	layout := func(size fyne.Size) {
		placeAcross(rule, 0, size.Width, 0, 1)
		placeRing(ring, 0, 6, size.Width, foldHead-12, 4)
		place(icon, 0, foldMiddle-foldIcon/2, foldIcon, foldIcon)
		place(title, foldInset, foldMiddle-title.MinSize().Height/2, title.MinSize().Width, title.MinSize().Height)
		place(sign, size.Width-foldSign, foldMiddle-foldSign/2, foldSign, foldSign)
		if f.Content != nil {
			width := max(1, size.Width-f.inset())
			place(f.Content, f.inset(), foldBody, width, HeightFor(f.Content, width))
		}
	}
	refresh := func() {
		setRule(rule, theme.Hairline)
		setRing(ring, f.Ringed())
		icon.Name, sign.Name = f.Icon, IconPlus
		sign.Color = theme.InkSoft
		title.Text, title.Style = f.Title, Style{Bold: f.Open}
		if f.Open {
			sign.Name = IconMinus
		}
		if f.Hovered() {
			sign.Color = theme.Ink
		}
		for _, o := range []fyne.CanvasObject{icon, sign, title} {
			o.Refresh()
		}
		if f.Content != nil {
			show(f.Content, f.Open)
			f.Content.Refresh()
		}
		if f.Size().Width > 0 {
			layout(f.Size())
		}
	}
	objects := []fyne.CanvasObject{rule, icon, title, sign, ring}
	if f.Content != nil {
		objects = append(objects, f.Content)
	}
	return newRenderer(f.MinSize, layout, refresh, objects...)
}

// Folds is a column of folds with a hairline at its end.
type Folds struct {
	fynewidget.BaseWidget
	// OnChanged runs when the height has changed.
	OnChanged func()

	folds []*Fold
}

// NewFolds returns a column of folds.
func NewFolds(folds ...*Fold) *Folds {
	g := &Folds{folds: folds}
	for _, f := range folds {
		f.changed = g.moved
	}
	g.ExtendBaseWidget(g)
	return g
}

func (g *Folds) moved() {
	g.Refresh()
	if g.OnChanged != nil {
		g.OnChanged()
	}
}

// HeightFor returns the height of all folds at a width.
func (g *Folds) HeightFor(width float32) float32 {
	height := float32(1)
	for _, f := range g.folds {
		if f.Visible() {
			height += f.HeightFor(width)
		}
	}
	return height
}

// MinSize returns the height at the present width.
func (g *Folds) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	width := g.Size().Width
	if width <= 0 {
		width = 294
	}
	return fyne.NewSize(0, g.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (g *Folds) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	end := newRule()
	objects := []fyne.CanvasObject{end}
	for _, f := range g.folds {
		objects = append(objects, f)
	}
	layout := func(size fyne.Size) {
		var y float32
		for _, f := range g.folds {
			if !f.Visible() {
				continue
			}
			height := f.HeightFor(size.Width)
			place(f, 0, y, size.Width, height)
			y += height
		}
		placeAcross(end, 0, size.Width, y, 1)
	}
	refresh := func() {
		setRule(end, theme.Hairline)
		if g.Size().Width > 0 {
			layout(g.Size())
		}
		canvas.Refresh(g)
	}
	return newRenderer(g.MinSize, layout, refresh, objects...)
}
