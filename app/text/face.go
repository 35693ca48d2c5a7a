package text

import (
	"fmt"
	"sync"

	"plumbline/assets"
)

// Face is one weight of the embedded font. It may be used by many goroutines.
type Face struct {
	sfnt   *sfnt
	box    uint16 // stands for characters that the font lacks
	dash   uint16 // the long Chinese dash
	blank  uint16 // neither wide nor black
	shaper shaper
}

// Regular returns the regular weight, opened on first use.
var Regular = sync.OnceValue(func() *Face { return embedded(assets.FontRegular) })

// Bold returns the bold weight, opened on first use.
var Bold = sync.OnceValue(func() *Face { return embedded(assets.FontBold) })

// embedded opens a font of our own; it can only fail in a program built wrong.
func embedded(file []byte) *Face {
	f, err := newFace(file)
	if err != nil {
		panic("embedded font: " + err.Error())
	}
	return f
}

func newFace(file []byte) (*Face, error) {
	s, err := openSFNT(file)
	if err != nil {
		return nil, err
	}
	f := &Face{sfnt: s, box: s.glyph('□'), dash: s.glyph('⸺'), blank: s.glyph(hint)}
	if f.box == 0 {
		return nil, fmt.Errorf("%w: no box for missing characters", errFont)
	}
	return f, nil
}

// Has tells whether the font draws r itself.
func (f *Face) Has(r rune) bool { return f.sfnt.glyph(r) != 0 }

// Table returns a table of the font file, nil where it has none. Callers must
// not change the bytes.
func (f *Face) Table(tag string) []byte { return f.sfnt.tables[tag] }

// Advance returns the width of a glyph in em, without spacing.
func (f *Face) Advance(glyph uint16) float64 { return f.sfnt.advance(glyph) }

// Glyphs returns the number of glyphs in the font.
func (f *Face) Glyphs() int { return f.sfnt.glyphs }

// Width returns the width of a line of text in em, with spacing.
func (f *Face) Width(s string) float64 {
	width := 0.0
	f.walk(Clean(s), func(g Glyph) { width += g.Advance })
	return width
}

// Layout returns the glyphs of a line of text from left to right.
func (f *Face) Layout(s string) []Glyph {
	s = Clean(s)
	glyphs := make([]Glyph, 0, len(s))
	f.walk(s, func(g Glyph) { glyphs = append(glyphs, g) })
	return glyphs
}
