package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

// Sign is what a message is about: it gives the icon and its colour.
type Sign int

// The signs.
const (
	SignGood Sign = iota
	SignCaution
	SignAlarm
	SignInfo
)

// Icon returns the icon and the colour of a sign.
func (s Sign) Icon() (IconName, fyne.ThemeColorName) {
	switch s {
	case SignGood:
		return IconCheck, theme.Good
	case SignCaution:
		return IconWarning, theme.Caution
	case SignAlarm:
		return IconCross, theme.Alarm
	}
	return IconInfo, theme.Ink
}

const (
	bannerText   float32 = 32 // left edge of the words
	bannerAir    float32 = 13
	bannerApart  float32 = 10 // between two actions
	messageIcon  float32 = 18
	messageSpace float32 = 24 // between words and action
)

// Banner is a message inside a page: what is, what to do, and one action.
type Banner struct {
	fynewidget.BaseWidget
	Sign Sign

	fact, advice *Paragraph
	action       *Button // nil without an action
	also         *Button // a second one below it, nil without
}

// NewBanner returns a banner. Without an action, action is "".
func NewBanner(sign Sign, fact, advice, action string, onAction func()) *Banner {
	b := &Banner{Sign: sign, fact: NewParagraph(fact, Style{Bold: true}),
		advice: NewParagraph(advice, Style{Color: theme.InkSoft})}
	if action != "" {
		b.action = NewButton(action, Quiet, onAction)
	}
	b.ExtendBaseWidget(b)
	return b
}

// Also gives the banner a second action, below the first.
func (b *Banner) Also(action string, onAction func()) *Banner {
	b.also = NewButton(action, Quiet, onAction)
	return b
}

// buttons returns the actions there are.
func (b *Banner) buttons() (out []*Button) {
	for _, button := range []*Button{b.action, b.also} {
		if button != nil {
			out = append(out, button)
		}
	}
	return out
}

// SetText replaces the words.
func (b *Banner) SetText(fact, advice string) {
	b.fact.Text, b.advice.Text = fact, advice
	b.Refresh()
}

func (b *Banner) wordsWidth(width float32) float32 {
	var actions float32
	for _, button := range b.buttons() {
		actions = max(actions, button.MinSize().Width+messageSpace)
	}
	return max(1, width-bannerText-actions)
}

// HeightFor returns the height at a width.
func (b *Banner) HeightFor(width float32) float32 {
	words := b.wordsWidth(width)
	height, actions := b.fact.HeightFor(words)+b.advice.HeightFor(words), float32(0)
	for i, button := range b.buttons() {
		actions += button.MinSize().Height + float32(min(i, 1))*bannerApart
	}
	return max(height, actions) + 2*bannerAir
}

// MinSize returns the height at the present width.
func (b *Banner) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	width := b.Size().Width
	if width <= 0 {
		width = readingWidth
	}
	return fyne.NewSize(0, b.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	above, below := newRule(), newRule()
	icon := NewIcon("", messageIcon, theme.Ink)
	layout := func(size fyne.Size) {
		placeAcross(above, 0, size.Width, 0, 1)
		placeAcross(below, 0, size.Width, size.Height-1, 1)
		words := b.wordsWidth(size.Width)
		high := b.fact.HeightFor(words)
		line := b.fact.Style.LineHeight()
		place(icon, 0, bannerAir+(line-messageIcon)/2, messageIcon, messageIcon)
		place(b.fact, bannerText, bannerAir, words, high)
		place(b.advice, bannerText, bannerAir+high, words, b.advice.HeightFor(words))
		y := bannerAir
		for _, button := range b.buttons() {
			min := button.MinSize()
			place(button, size.Width-min.Width, y, min.Width, min.Height)
			y += min.Height + bannerApart
		}
	}
	refresh := func() {
		setRule(above, theme.Hairline)
		setRule(below, theme.Hairline)
		icon.Name, icon.Color = b.Sign.Icon()
		icon.Refresh()
		b.fact.Refresh()
		b.advice.Refresh()
		for _, button := range b.buttons() {
			button.Refresh()
		}
		if b.Size().Width > 0 {
			layout(b.Size())
		}
	}
	objects := []fyne.CanvasObject{above, below, icon, b.fact, b.advice}
	for _, button := range b.buttons() {
		objects = append(objects, button)
	}
	return newRenderer(b.MinSize, layout, refresh, objects...)
}
