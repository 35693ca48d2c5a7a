package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"plumbline/assets"
)

// One file per weight carries all the scripts the program speaks.
var (
	regular = fyne.NewStaticResource("PlumblineSans-Regular.ttf", assets.FontRegular)
	bold    = fyne.NewStaticResource("PlumblineSans-Bold.ttf", assets.FontBold)
)

// Font returns the font of a style. There is no italic; monospace and symbols
// are left to Fyne.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return fynetheme.DefaultTheme().Font(style)
	case style.Bold:
		return bold
	}
	return regular
}
