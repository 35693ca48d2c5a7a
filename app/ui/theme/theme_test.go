package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
)

// luminance and contrast are those of WCAG 2.
func luminance(c color.NRGBA) float64 {
	channel := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// TestTextIsReadable computes every pair of text and ground that is used.
func TestTextIsReadable(t *testing.T) {
	grounds := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		Ink:       {Paper, Card, Wash, Hover, Level0, Level1, Level2},
		InkSoft:   {Paper, Card, Wash, Hover},
		BrassText: {Paper, Card, Wash, Hover},
		Digital:   {Paper, Card},
		Supply:    {Paper, Card},
		Good:      {Paper, Card},
		Caution:   {Paper, Card},
		Alarm:     {Paper, Card},
		Paper:     {Ink, PrimaryHover},
		OnBob:     {Digital, Supply},
	}
	for level := 0; level <= Levels; level++ {
		grounds[LevelDigit(level)] = append(grounds[LevelDigit(level)], LevelGround(level))
	}
	for text, on := range grounds {
		for _, ground := range on {
			check(t, "light", text, ground, tokens[text].light, tokens[ground].light, 4.5)
			check(t, "dark", text, ground, tokens[text].dark, tokens[ground].dark, 4.5)
		}
	}
}

// TestMarksAreVisible keeps what carries meaning without words at 3:1.
func TestMarksAreVisible(t *testing.T) {
	for _, mark := range []fyne.ThemeColorName{Brass, Edge, Ink, Digital, Supply} {
		check(t, "light", mark, Paper, tokens[mark].light, tokens[Paper].light, 3)
		check(t, "dark", mark, Paper, tokens[mark].dark, tokens[Paper].dark, 3)
	}
}

func check(t *testing.T, theme string, text, ground fyne.ThemeColorName, a, b color.NRGBA, least float64) {
	t.Helper()
	if got := contrast(a, b); got < least {
		t.Errorf("%s: %s on %s has %.2f, want %.1f", theme, text, ground, got, least)
	}
}

// TestRampRisesInLightness keeps the levels apart in grey print.
func TestRampRisesInLightness(t *testing.T) {
	for level := 1; level <= Levels; level++ {
		below, here := tokens[LevelGround(level-1)], tokens[LevelGround(level)]
		if luminance(here.light) >= luminance(below.light) {
			t.Errorf("light: level %d is not darker than level %d", level, level-1)
		}
		if luminance(here.dark) <= luminance(below.dark) {
			t.Errorf("dark: level %d is not lighter than level %d", level, level-1)
		}
	}
}

func TestChoiceOfTheme(t *testing.T) {
	for _, c := range []struct {
		choice Choice
		system fyne.ThemeVariant
		want   color.Color
	}{
		{Light, fynetheme.VariantDark, tokens[Paper].light},
		{Dark, fynetheme.VariantLight, tokens[Paper].dark},
		{System, fynetheme.VariantDark, tokens[Paper].dark},
		{System, fynetheme.VariantLight, tokens[Paper].light},
	} {
		if got := For(c.choice, "en").Color(Paper, c.system); got != c.want {
			t.Errorf("%s on system %v: paper is %v, want %v", c.choice, c.system, got, c.want)
		}
	}
}

// TestFyneNamesHaveTokens keeps Fyne's own widgets in our colours.
func TestFyneNamesHaveTokens(t *testing.T) {
	for name, token := range fyneColors {
		if _, ok := tokens[token]; !ok {
			t.Errorf("%s stands for %s, which is no token", name, token)
		}
	}
	th := New(false, "en")
	if got := th.Color(fynetheme.ColorNameInputBorder, 0); got != tokens[Edge].light {
		t.Errorf("border of a field is %v, want the edge token", got)
	}
	if th.Font(fyne.TextStyle{Bold: true}).Name() == th.Font(fyne.TextStyle{}).Name() {
		t.Error("bold text has the regular font")
	}
}

func TestLineHeights(t *testing.T) {
	app := test.NewTempApp(t)
	for _, c := range []struct {
		lang       string
		size, want float32
	}{
		{"en", 12, 16}, {"en", 14, 20}, {"zh", 16, 24}, {"en", 20, 28}, {"zh", 28, 40}, {"en", 40, 44},
		{"hi", 12, 18}, {"hi", 14, 22}, {"hi", 16, 26}, {"hi", 20, 28}, {"hi", 28, 44},
	} {
		app.Settings().SetTheme(New(false, c.lang))
		if got := LineHeight(c.size); got != c.want {
			t.Errorf("%s: a line of %v is %v, want %v", c.lang, c.size, got, c.want)
		}
	}
}

func TestColorFollowsTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(false, "en"))
	if got := Hex(Ink); got != "#1B2A41" {
		t.Errorf("light ink is %s", got)
	}
	app.Settings().SetTheme(New(true, "en"))
	if got := Hex(Ink); got != "#E9E4DA" {
		t.Errorf("dark ink is %s", got)
	}
}
