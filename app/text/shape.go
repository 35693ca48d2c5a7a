package text

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// mostWords limits the memory for shaped words.
const mostWords = 4096

// shaper turns Devanagari words into glyphs. HarfBuzz's Go port is not safe for
// concurrent use and slow to load, so it is guarded and made when first needed.
type shaper struct {
	mu     sync.Mutex
	face   *font.Face
	engine shaping.HarfbuzzShaper
	words  map[string][]Glyph
}

// shape returns the glyphs of a word; they are shared and must not be changed.
func (f *Face) shape(word string) ([]Glyph, error) {
	s := &f.shaper
	s.mu.Lock()
	defer s.mu.Unlock()
	if glyphs, ok := s.words[word]; ok {
		return glyphs, nil
	}
	if s.face == nil {
		face, err := font.ParseTTF(bytes.NewReader(f.file))
		if err != nil {
			return nil, fmt.Errorf("open font for shaping: %w", err)
		}
		s.face = face
	}
	if len(s.words) >= mostWords || s.words == nil {
		s.words = map[string][]Glyph{}
	}
	runes := []rune(word)
	out := s.engine.Shape(shaping.Input{
		Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR, Face: s.face,
		Size: fixed.I(int(f.sfnt.upem)), Script: language.Devanagari, Language: "hi",
	})
	s.words[word] = shapedGlyphs(word, runes, out.Glyphs, f.sfnt.upem*64)
	return s.words[word], nil
}

// shapedGlyphs gives each cluster's text to its first glyph.
func shapedGlyphs(word string, runes []rune, shaped []shaping.Glyph, em float64) []Glyph {
	glyphs := make([]Glyph, len(shaped))
	for i, g := range shaped {
		glyphs[i] = Glyph{
			ID: uint16(g.GlyphID), Advance: float64(g.XAdvance) / em, Shaped: true,
			X: float64(g.XOffset) / em, Y: float64(g.YOffset) / em,
		}
		if i == 0 {
			glyphs[i].Word = word
		}
		if i == 0 || shaped[i-1].ClusterIndex != g.ClusterIndex {
			end := min(g.ClusterIndex+g.RuneCount, len(runes))
			glyphs[i].Text = string(runes[min(g.ClusterIndex, end):end])
		}
	}
	return glyphs
}
