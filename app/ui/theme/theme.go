// Package theme holds the look of the window: colour tokens in light and dark,
// the type scale, sizes and fonts, all as one Fyne theme. It imports Fyne and
// assets and nothing else of ours.
package theme

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Choice is how the person wants the window: light, dark or as the system is.
type Choice string

// The choices.
const (
	Light  Choice = "light"
	Dark   Choice = "dark"
	System Choice = "system"
)

// Theme is the program's Fyne theme.
type Theme struct {
	choice Choice
	lang   string
}

// New returns the light or the dark theme for a language.
func New(dark bool, lang string) fyne.Theme {
	if dark {
		return For(Dark, lang)
	}
	return For(Light, lang)
}

// For returns the theme for a choice and a language; anything but Light and
// Dark follows the system.
func For(choice Choice, lang string) fyne.Theme { return &Theme{choice: choice, lang: lang} }

// Color returns a token's value, or the token that stands for one of Fyne's
// own names.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if own, ok := fyneColors[name]; ok {
		name = own
	}
	p, ok := tokens[name]
	if !ok {
		return fynetheme.DefaultTheme().Color(name, t.variant(variant))
	}
	if t.variant(variant) == fynetheme.VariantDark {
		return p.dark
	}
	return p.light
}

func (t *Theme) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.choice {
	case Light:
		return fynetheme.VariantLight
	case Dark:
		return fynetheme.VariantDark
	}
	return system
}

// Icon returns Fyne's own icon; our icons are drawn by the Icon widget.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size returns the measures for Fyne's own widgets.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := fyneSizes[name]; ok {
		return s
	}
	return fynetheme.DefaultTheme().Size(name)
}

// Current returns the theme in use; the light one where another theme is set.
func Current() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return &Theme{choice: Light, lang: "en"}
}

// InUse reports whether the app shows this theme already.
func InUse(t fyne.Theme) bool {
	next, ok := t.(*Theme)
	now, same := fyne.CurrentApp().Settings().Theme().(*Theme)
	return ok && same && *next == *now
}

// Color returns the value of a token in the theme in use.
func Color(name fyne.ThemeColorName) color.Color {
	variant := fynetheme.VariantLight
	if app := fyne.CurrentApp(); app != nil {
		variant = app.Settings().ThemeVariant()
	}
	return Current().Color(name, variant)
}

// Hex returns the value of a token in the theme in use as "#RRGGBB", for
// drawings in SVG.
func Hex(name fyne.ThemeColorName) string {
	c := color.NRGBAModel.Convert(Color(name)).(color.NRGBA)
	return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
}

// fyneColors maps the names that Fyne's own widgets ask for to tokens.
var fyneColors = map[fyne.ThemeColorName]fyne.ThemeColorName{
	fynetheme.ColorNameBackground:          Paper,
	fynetheme.ColorNameButton:              Card,
	fynetheme.ColorNameDisabledButton:      Paper,
	fynetheme.ColorNameDisabled:            InkSoft,
	fynetheme.ColorNameError:               Alarm,
	fynetheme.ColorNameFocus:               Ink,
	fynetheme.ColorNameForeground:          Ink,
	fynetheme.ColorNameForegroundOnError:   Paper,
	fynetheme.ColorNameForegroundOnPrimary: Paper,
	fynetheme.ColorNameForegroundOnSuccess: Paper,
	fynetheme.ColorNameForegroundOnWarning: Paper,
	fynetheme.ColorNameHeaderBackground:    Paper,
	fynetheme.ColorNameHover:               Hover,
	fynetheme.ColorNameHyperlink:           Ink,
	fynetheme.ColorNameInputBackground:     Card,
	fynetheme.ColorNameInputBorder:         Edge,
	fynetheme.ColorNameMenuBackground:      Card,
	fynetheme.ColorNameOverlayBackground:   Card,
	fynetheme.ColorNamePlaceHolder:         InkSoft,
	fynetheme.ColorNamePressed:             Hover,
	fynetheme.ColorNamePrimary:             Ink,
	fynetheme.ColorNameScrollBar:           Edge,
	fynetheme.ColorNameScrollBarBackground: None,
	fynetheme.ColorNameSelection:           Hairline,
	fynetheme.ColorNameSeparator:           Hairline,
	fynetheme.ColorNameShadow:              None,
	fynetheme.ColorNameSuccess:             Good,
	fynetheme.ColorNameWarning:             Caution,
}

var fyneSizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:               14,
	fynetheme.SizeNameCaptionText:        12,
	fynetheme.SizeNameHeadingText:        28,
	fynetheme.SizeNameSubHeadingText:     20,
	fynetheme.SizeNamePadding:            4,
	fynetheme.SizeNameInnerPadding:       8,
	fynetheme.SizeNameInlineIcon:         18,
	fynetheme.SizeNameLineSpacing:        2,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        8,
	fynetheme.SizeNameSelectionRadius:    4,
	fynetheme.SizeNameScrollBar:          10,
	fynetheme.SizeNameScrollBarSmall:     4,
	fynetheme.SizeNameScrollBarRadius:    4,
}
