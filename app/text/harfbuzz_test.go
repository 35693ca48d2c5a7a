package text

import (
	"encoding/json"
	"io/fs"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"plumbline/assessment/exchange"
	"plumbline/assets"
	"plumbline/seeds"
)

// hindiWords returns every distinct Hindi word of the questionnaire and of the
// program's own sentences.
func hindiWords(t *testing.T) []string {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	raw, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(assets.Messages, "messages/hi/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		more, err := fs.ReadFile(assets.Messages, name)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, more...)
	}
	words := map[string]bool{}
	for _, w := range regexp.MustCompile(`[\x{900}-\x{97F}][\x{900}-\x{97F}\x{200C}\x{200D}]*`).FindAllString(string(raw), -1) {
		words[w] = true
	}
	return slices.Sorted(maps.Keys(words))
}

// shapedBy is a glyph as HarfBuzz's own tool tells it.
type shapedBy struct {
	G              uint16
	DX, DY, AX, AY float64
}

// TestShapingIsHarfBuzz compares our glyphs with those of the original program
// (Debian package libharfbuzz-bin), for both weights of the embedded font: the
// same shapes, advances and offsets.
func TestShapingIsHarfBuzz(t *testing.T) {
	words := hindiWords(t)
	if len(words) < 2500 {
		t.Fatalf("only %d Hindi words", len(words))
	}
	list := filepath.Join(t.TempDir(), "words")
	if err := os.WriteFile(list, []byte(strings.Join(words, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, weight := range map[string]struct {
		face *Face
		file []byte
	}{"regular": {Regular(), assets.FontRegular}, "bold": {Bold(), assets.FontBold}} {
		lines := harfBuzz(t, weight.file, list)
		if len(lines) != len(words) {
			t.Fatalf("%s: %d lines for %d words", name, len(lines), len(words))
		}
		for i, want := range lines {
			if got := weight.face.Layout(words[i]); !sameShapes(weight.face, got, want) {
				t.Errorf("%s %q: %+v, HarfBuzz %+v", name, words[i], got, want)
			}
		}
	}
}

// harfBuzz shapes the lines of a file.
func harfBuzz(t *testing.T, font []byte, list string) (lines [][]shapedBy) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "font.ttf")
	if err := os.WriteFile(file, font, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("hb-shape", "--font-file="+file, "--text-file="+list, "--script=deva", "--language=hi",
		"--direction=ltr", "--no-glyph-names", "--output-format=json").Output()
	if err != nil {
		t.Fatalf("hb-shape (Debian package libharfbuzz-bin): %v", err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		var glyphs []shapedBy
		if err := json.Unmarshal([]byte(line), &glyphs); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		lines = append(lines, glyphs)
	}
	return lines
}

// sameShapes allows for the blank that marks the end of a word.
func sameShapes(face *Face, got []Glyph, want []shapedBy) bool {
	if n := len(got); n > 0 && got[n-1].ID == face.blank {
		got = got[:n-1]
	}
	same := func(em, units float64) bool { return math.Abs(em*face.sfnt.upem-units) < 1e-6 }
	return slices.EqualFunc(got, want, func(g Glyph, w shapedBy) bool {
		return g.ID == w.G && same(g.Advance, w.AX) && same(g.X, w.DX) && same(g.Y, w.DY)
	})
}
