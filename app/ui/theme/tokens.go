package theme

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
)

// The colour tokens. Each has a light and a dark value; a widget names the
// token and never a value.
const (
	Paper        fyne.ThemeColorName = "paper"        // window
	Card         fyne.ThemeColorName = "card"         // raised areas
	Ink          fyne.ThemeColorName = "ink"          // text, focus
	InkSoft      fyne.ThemeColorName = "inkSoft"      // secondary text
	Hairline     fyne.ThemeColorName = "hairline"     // decoration only
	Brass        fyne.ThemeColorName = "brass"        // target or choice: lines, bobs, borders
	BrassText    fyne.ThemeColorName = "brassText"    // target or choice: words and marks
	Digital      fyne.ThemeColorName = "digital"      // dimensions D1 to D6
	Supply       fyne.ThemeColorName = "supply"       // dimensions S1 to S4
	DigitalPale  fyne.ThemeColorName = "digitalPale"  // ± bars, never under text
	SupplyPale   fyne.ThemeColorName = "supplyPale"   // ± bars, never under text
	Good         fyne.ThemeColorName = "good"         // with a word or sign
	Caution      fyne.ThemeColorName = "caution"      // with a word or sign
	Alarm        fyne.ThemeColorName = "alarm"        // with a word or sign
	Wash         fyne.ThemeColorName = "wash"         // ground of the chosen
	Hover        fyne.ThemeColorName = "hoverGround"  // ground under the pointer
	Edge         fyne.ThemeColorName = "edge"         // borders of fields, beams, ticks
	OnBob        fyne.ThemeColorName = "onBob"        // number in a bob
	PrimaryHover fyne.ThemeColorName = "primaryHover" // primary button under the pointer
	Scrim        fyne.ThemeColorName = "scrim"        // behind dialogs
	None         fyne.ThemeColorName = "none"         // transparent

	Level0 fyne.ThemeColorName = "level0" // grounds of the level ramp
	Level1 fyne.ThemeColorName = "level1"
	Level2 fyne.ThemeColorName = "level2"
	Level3 fyne.ThemeColorName = "level3"
	Level4 fyne.ThemeColorName = "level4"
	Level5 fyne.ThemeColorName = "level5"

	Level0Digit fyne.ThemeColorName = "level0Digit" // digits on the ramp
	Level1Digit fyne.ThemeColorName = "level1Digit"
	Level2Digit fyne.ThemeColorName = "level2Digit"
	Level3Digit fyne.ThemeColorName = "level3Digit"
	Level4Digit fyne.ThemeColorName = "level4Digit"
	Level5Digit fyne.ThemeColorName = "level5Digit"
)

// Levels is the number of the highest level.
const Levels = 5

// pair is a token's value in the light and in the dark theme.
type pair struct{ light, dark color.NRGBA }

var tokens = map[fyne.ThemeColorName]pair{
	Paper:        {hex("FAF7F2"), hex("14181D")},
	Card:         {hex("FFFFFF"), hex("1C2229")},
	Ink:          {hex("1B2A41"), hex("E9E4DA")},
	InkSoft:      {hex("55627A"), hex("A7B0BE")},
	Hairline:     {hex("DED7CA"), hex("323A45")},
	Brass:        {hex("A67726"), hex("D9A95B")},
	BrassText:    {hex("855911"), hex("D9A95B")},
	Digital:      {hex("1F6F78"), hex("5FB4BD")},
	Supply:       {hex("8C4A2F"), hex("D98E6E")},
	DigitalPale:  {hex("D3E4E4"), hex("243F44")},
	SupplyPale:   {hex("EFDDD2"), hex("4A3329")},
	Good:         {hex("2A774A"), hex("6CC08F")},
	Caution:      {hex("8F6100"), hex("E0B24A")},
	Alarm:        {hex("A8323E"), hex("E5808A")},
	Wash:         {hex("F6EEDD"), hex("2B271F")},
	Hover:        {hex("F4EFE6"), hex("232A33")},
	Edge:         {hex("8A8474"), hex("737D8C")},
	OnBob:        {hex("FFFFFF"), hex("14181D")},
	PrimaryHover: {hex("2B3D5A"), hex("FFFFFF")},
	Scrim:        {color.NRGBA{R: 0x1B, G: 0x2A, B: 0x41, A: 82}, color.NRGBA{A: 143}},
	None:         {},

	Level0: {hex("EDE6DA"), hex("2A323C")},
	Level1: {hex("D2CDC3"), hex("3A4653")},
	Level2: {hex("ABB0B6"), hex("506075")},
	Level3: {hex("66758B"), hex("8F9EB1")},
	Level4: {hex("41526D"), hex("BDC6D1")},
	Level5: {hex("1B2A41"), hex("E9E4DA")},

	Level0Digit: {hex("1B2A41"), hex("E9E4DA")},
	Level1Digit: {hex("1B2A41"), hex("E9E4DA")},
	Level2Digit: {hex("1B2A41"), hex("E9E4DA")},
	Level3Digit: {hex("FFFFFF"), hex("14181D")},
	Level4Digit: {hex("FFFFFF"), hex("14181D")},
	Level5Digit: {hex("FFFFFF"), hex("14181D")},
}

var (
	levelGrounds = [Levels + 1]fyne.ThemeColorName{Level0, Level1, Level2, Level3, Level4, Level5}
	levelDigits  = [Levels + 1]fyne.ThemeColorName{Level0Digit, Level1Digit, Level2Digit, Level3Digit, Level4Digit, Level5Digit}
)

// LevelGround returns the ground of a level on the ramp; a number outside it
// takes the nearest level.
func LevelGround(level int) fyne.ThemeColorName { return levelGrounds[clampLevel(level)] }

// LevelDigit returns the colour of a level's digit on its ground.
func LevelDigit(level int) fyne.ThemeColorName { return levelDigits[clampLevel(level)] }

func clampLevel(level int) int { return max(0, min(Levels, level)) }

// hex reads a colour of the table above, six hexadecimal digits.
func hex(s string) color.NRGBA {
	v, _ := strconv.ParseUint(s, 16, 32)
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
