package widget

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

const (
	keyCapHeight  float32 = 20
	keyCapPadding float32 = 5
)

// keyIcons are the keys that are drawn instead of written.
var keyIcons = map[string]IconName{"←": IconArrowLeft, "→": IconArrowRight, "↑": IconArrowUp, "↓": IconArrowDown}

const keyCapIcon float32 = 12

// KeyCap is a key of the keyboard. The four arrows are drawn.
type KeyCap struct {
	fynewidget.BaseWidget
	Key string
}

// NewKeyCap returns a key cap.
func NewKeyCap(key string) *KeyCap {
	k := &KeyCap{Key: key}
	k.ExtendBaseWidget(k)
	return k
}

var keyCapStyle = Style{Size: theme.Caption, Color: theme.InkSoft, Align: fyne.TextAlignCenter}

// MinSize returns the room for the key's name.
func (k *KeyCap) MinSize() fyne.Size {
	k.ExtendBaseWidget(k)
	if keyIcons[k.Key] != "" {
		return fyne.NewSquareSize(keyCapHeight)
	}
	return fyne.NewSize(max(keyCapHeight, ceil(keyCapStyle.Width(k.Key))+2*keyCapPadding), keyCapHeight)
}

// CreateRenderer is part of fyne.Widget.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	k.ExtendBaseWidget(k)
	box := NewBox()
	box.Radius = 4
	label, icon := NewText("", keyCapStyle), NewIcon("", keyCapIcon, theme.InkSoft)
	icon.Stroke = 2
	layout := func(size fyne.Size) {
		place(box, 0, 0, size.Width, size.Height)
		line := keyCapStyle.LineHeight()
		place(label, 0, (size.Height-line)/2, size.Width, line)
		place(icon, (size.Width-keyCapIcon)/2, (size.Height-keyCapIcon)/2, keyCapIcon, keyCapIcon)
	}
	refresh := func() {
		box.Set(theme.Card, theme.Hairline, 1)
		icon.Name = keyIcons[k.Key]
		icon.Refresh()
		label.Text = k.Key
		show(label, icon.Name == "")
		label.Refresh()
		layout(k.Size())
	}
	return newRenderer(k.MinSize, layout, refresh, box, label, icon)
}
