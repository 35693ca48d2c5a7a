package widget

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
	"plumbline/assets"
)

// IconName names a drawing of the 24 grid.
type IconName string

// The icons.
const (
	IconArrowLeft    IconName = "arrow-left"
	IconArrowRight   IconName = "arrow-right"
	IconArrowUp      IconName = "arrow-up"
	IconArrowDown    IconName = "arrow-down"
	IconArrowNext    IconName = "arrow-next"
	IconCheck        IconName = "check"
	IconChevronRight IconName = "chevron-right"
	IconChevronDown  IconName = "chevron-down"
	IconGlobe        IconName = "globe"
	IconKeyboard     IconName = "keyboard"
	IconQuestion     IconName = "question"
	IconInfo         IconName = "info"
	IconPencil       IconName = "pencil"
	IconDocument     IconName = "document"
	IconPlus         IconName = "plus"
	IconMinus        IconName = "minus"
	IconClose        IconName = "close"
	IconWarning      IconName = "warning"
	IconCross        IconName = "cross"
	IconUndo         IconName = "undo"
	IconFolder       IconName = "folder"
	IconCopy         IconName = "copy"
	IconSun          IconName = "sun"
	IconMoon         IconName = "moon"
	IconEarlier      IconName = "earlier"
	IconLater        IconName = "later"
)

// The strokes of icons, on the grid of 24.
const (
	strokeIcon   = 1.5
	strokeButton = 1.75
)

// Icon is a stroke icon in a colour token.
type Icon struct {
	fynewidget.BaseWidget
	Name  IconName
	Side  float32
	Color fyne.ThemeColorName
	// Stroke is the line on the grid of 24; 0 is 1.5.
	Stroke float32
}

// NewIcon returns an icon of a side length.
func NewIcon(name IconName, side float32, color fyne.ThemeColorName) *Icon {
	i := &Icon{Name: name, Side: side, Color: color}
	i.ExtendBaseWidget(i)
	return i
}

// SetIcon changes the drawing.
func (i *Icon) SetIcon(name IconName) {
	i.Name = name
	i.Refresh()
}

// SetColor changes the colour token.
func (i *Icon) SetColor(token fyne.ThemeColorName) {
	i.Color = token
	i.Refresh()
}

// MinSize returns the square of the icon.
func (i *Icon) MinSize() fyne.Size {
	i.ExtendBaseWidget(i)
	return fyne.NewSquareSize(i.Side)
}

// CreateRenderer is part of fyne.Widget.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	img := &canvas.Image{}
	layout := func(size fyne.Size) {
		place(img, (size.Width-i.Side)/2, (size.Height-i.Side)/2, i.Side, i.Side)
	}
	refresh := func() {
		show(img, i.Name != "")
		if i.Name != "" {
			setDrawing(img, iconDrawing(i.Name, i.Color, i.Stroke))
		}
		layout(i.Size())
	}
	return newRenderer(i.MinSize, layout, refresh, img)
}

// iconDrawing returns an icon in the present value of a token. The files draw
// in black with the stroke of 1.5; both are replaced.
func iconDrawing(name IconName, token fyne.ThemeColorName, stroke float32) fyne.Resource {
	if stroke == 0 {
		stroke = strokeIcon
	}
	if token == "" {
		token = theme.Ink
	}
	hex := theme.Hex(token)
	return drawing(fmt.Sprintf("icon-%s-%v-%s.svg", name, stroke, hex), func() string {
		raw, err := assets.Icons.ReadFile("icons/" + string(name) + ".svg")
		if err != nil {
			fyne.LogError("read icon "+string(name), err)
			return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>`
		}
		return strings.NewReplacer("#000000", hex,
			`stroke-width="1.5"`, fmt.Sprintf(`stroke-width="%v"`, stroke)).Replace(string(raw))
	})
}
