package text

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// shapingTables are what a shaper looks at. It gets no outlines, as reading all
// of them takes longer than shaping a report.
var shapingTables = []string{"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "head", "hhea", "hmtx", "maxp"}

// mostWords limits the memory for shaped words.
const mostWords = 4096

// shaper turns Devanagari words into glyphs. HarfBuzz's Go port is not safe for
// concurrent use and its font takes time to make, so it is guarded and made
// when first needed.
type shaper struct {
	mu     sync.Mutex
	font   *harfbuzz.Font
	buffer *harfbuzz.Buffer
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
	if s.font == nil {
		face, err := font.ParseTTF(bytes.NewReader(f.sfnt.only(shapingTables)))
		if err != nil {
			return nil, fmt.Errorf("open font for shaping: %w", err)
		}
		s.font, s.buffer = harfbuzz.NewFont(face), harfbuzz.NewBuffer()
	}
	if len(s.words) >= mostWords || s.words == nil {
		s.words = map[string][]Glyph{}
	}
	runes := []rune(word)
	s.buffer.Clear()
	s.buffer.AddRunes(runes, 0, len(runes))
	s.buffer.Props = harfbuzz.SegmentProperties{
		Direction: harfbuzz.LeftToRight, Script: language.Devanagari, Language: "hi",
	}
	s.buffer.Shape(s.font, nil)
	glyphs := shapedGlyphs(runes, s.buffer, f.sfnt.upem)
	if n := len(glyphs); n > 0 && glyphs[n-1].Advance == 0 {
		// The last mark hangs over the letter before it. Programs that read the
		// page take its place for the end of the word and see a gap behind it,
		// so that something blank stands at the true end.
		glyphs = append(glyphs, Glyph{ID: f.blank, Shaped: true})
	}
	s.words[word] = glyphs
	return glyphs, nil
}

// shapedGlyphs gives the word to the first glyph and each cluster's text to the
// first glyph of the cluster. Clusters are in the order of the text.
func shapedGlyphs(word []rune, shaped *harfbuzz.Buffer, em float64) []Glyph {
	glyphs := make([]Glyph, len(shaped.Info))
	end, clusterEnd := len(word), len(word)
	for i := len(glyphs) - 1; i >= 0; i-- {
		info, pos := shaped.Info[i], shaped.Pos[i]
		glyphs[i] = Glyph{
			ID: uint16(info.Glyph), Advance: float64(pos.XAdvance) / em, Shaped: true,
			X: float64(pos.XOffset) / em, Y: float64(pos.YOffset) / em,
		}
		if info.Cluster < end {
			end, clusterEnd = info.Cluster, end
		}
		if i == 0 || shaped.Info[i-1].Cluster != info.Cluster {
			glyphs[i].Text = string(word[info.Cluster:clusterEnd])
		}
	}
	if len(glyphs) > 0 {
		glyphs[0].Word = string(word)
	}
	return glyphs
}
