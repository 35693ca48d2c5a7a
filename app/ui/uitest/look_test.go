package uitest

import (
	"fmt"
	"image/color"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"plumbline/app/ui/theme"
)

// tokens are all colours of the look.
var tokens = []fyne.ThemeColorName{
	theme.Paper, theme.Card, theme.Ink, theme.InkSoft, theme.Hairline, theme.Brass, theme.BrassText,
	theme.Digital, theme.Supply, theme.DigitalPale, theme.SupplyPale, theme.Good, theme.Caution, theme.Alarm,
	theme.Wash, theme.Hover, theme.Edge, theme.OnBob, theme.PrimaryHover, theme.Scrim,
	theme.Level0, theme.Level1, theme.Level2, theme.Level3, theme.Level4, theme.Level5,
	theme.Level0Digit, theme.Level1Digit, theme.Level2Digit, theme.Level3Digit, theme.Level4Digit, theme.Level5Digit,
}

func hex(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return fmt.Sprintf("#%02X%02X%02X", n.R, n.G, n.B)
}

// palette returns the colours of a look, and those of the other look alone.
func palette(dark bool) (own, foreign map[string]bool) {
	own, foreign = map[string]bool{}, map[string]bool{}
	for _, token := range tokens {
		own[hex(theme.New(dark, "en").Color(token, 0))] = true
	}
	for _, token := range tokens {
		if c := hex(theme.New(!dark, "en").Color(token, 0)); !own[c] {
			foreign[c] = true
		}
	}
	return own, foreign
}

// checkLook changes the look while a state is on show, as the system does at
// dusk: nothing keeps a colour of the look before.
func (b *bench) checkLook(dark bool) {
	b.Helper()
	b.checkColours("at first", dark)
	fyne.CurrentApp().Settings().SetTheme(theme.New(!dark, b.lang))
	b.checkColours("after the change", !dark)
}

// TestLookMenu: the look is chosen in the menu at the foot of the rail.
func TestLookMenu(t *testing.T) {
	b, _, asked := questionBench(t)
	b.menu()
	b.tapWord(b.says("shell.look.dark"))
	b.checkColours("chosen dark", true)
	b.wantTitle("another look", string(asked[8].ID))
}

func (b *bench) checkColours(when string, dark bool) {
	b.Helper()
	own, foreign := palette(dark)
	wrong := map[string]bool{}
	for what, colours := range b.paint() {
		if strings.HasSuffix(what, "*widget.entryContent") {
			continue // Fyne's caret takes its colour when the field gets the focus
		}
		for _, c := range colours {
			if !own[hex(c)] {
				wrong[what+" is "+hex(c)] = true
			}
		}
	}
	walk(b.front(), func(o fyne.CanvasObject, p place) {
		if img, ok := o.(*canvas.Image); ok && img.Resource != nil {
			for _, c := range svgColour.FindAllString(string(img.Resource.Content()), -1) {
				if foreign[strings.ToUpper(c)] {
					wrong[fmt.Sprintf("drawing %s in %T has %s", img.Resource.Name(), p.inside[len(p.inside)-1], c)] = true
				}
			}
		}
	})
	for w := range wrong {
		b.Errorf("%s: %s", when, w)
	}
}

var svgColour = regexp.MustCompile(`#[0-9A-Fa-f]{6}`)
