package pdf

// colour is a token of the printed palette.
type colour uint8

// The printed palette; see the tokens of the look. none draws nothing.
const (
	none colour = iota
	ink
	soft
	hairline
	axis
	brass
	digital
	supply
	alarm
	good
	tint
	white
	level0
	level1
	level2
	level3
	level4
	level5
)

// palette holds red, green and blue of every token.
var palette = [...][3]int{
	none:     {0xFF, 0xFF, 0xFF},
	ink:      {0x1B, 0x2A, 0x41},
	soft:     {0x55, 0x62, 0x7A},
	hairline: {0xDE, 0xD7, 0xCA},
	axis:     {0xA9, 0xA2, 0x94},
	brass:    {0x9A, 0x6B, 0x1F},
	digital:  {0x1F, 0x6F, 0x78},
	supply:   {0x8C, 0x4A, 0x2F},
	alarm:    {0xA8, 0x32, 0x3E},
	good:     {0x2E, 0x7D, 0x4F},
	tint:     {0xF6, 0xF2, 0xEA},
	white:    {0xFF, 0xFF, 0xFF},
	level0:   {0xFF, 0xFF, 0xFF},
	level1:   {0xE6, 0xE2, 0xDA},
	level2:   {0xC6, 0xC9, 0xCC},
	level3:   {0x95, 0xA1, 0xB0},
	level4:   {0x55, 0x62, 0x7A},
	level5:   {0x1B, 0x2A, 0x41},
}

// rgb returns red, green and blue of the token.
func (k colour) rgb() (r, g, b int) {
	if int(k) >= len(palette) {
		k = ink
	}
	return palette[k][0], palette[k][1], palette[k][2]
}
