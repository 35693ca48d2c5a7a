package pdf

import (
	"bytes"
	"fmt"
	"image"
	_ "image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/assets"
	"plumbline/seeds"
)

// longHindi returns n long Hindi words of the questionnaire.
func longHindi(t *testing.T, n int) (words []string) {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, q := range qn.Questions {
		for _, w := range strings.FieldsFunc(q.Why.In("hi")+" "+q.Evidence.In("hi"), func(r rune) bool { return r < 0x900 || r > 0x97F || r == '।' }) {
			if len([]rune(w)) > 6 && !seen[w] && len(words) < n {
				seen[w] = true
				words = append(words, w)
			}
		}
	}
	return words
}

// TestHindiLooksLikeHarfBuzz draws words with HarfBuzz's own program and with
// ours and lays the pictures over each other: the glyphs stand where they should
// in the file, not only in the shaper.
func TestHindiLooksLikeHarfBuzz(t *testing.T) {
	words := longHindi(t, 40)
	if len(words) < 40 {
		t.Fatalf("only %d words", len(words))
	}
	const size, dots = 60, 3 // points, and dots in a point
	c := newCanvas(paper{"strip", 200, 45}, details{})
	for i, w := range words {
		c.addPage()
		c.text(20, 30, w, style{pt: size, bold: i%2 == 0})
	}
	file := savePDF(t, buildPDF(t, c))
	runTool(t, "pdftoppm", "-gray", "-png", "-r", fmt.Sprint(72*dots), file, file)
	for i, w := range words {
		font := filepath.Join(t.TempDir(), "font.ttf")
		program := assets.FontRegular
		if i%2 == 0 {
			program = assets.FontBold
		}
		if err := os.WriteFile(font, program, 0o600); err != nil {
			t.Fatal(err)
		}
		picture := filepath.Join(t.TempDir(), "word.png")
		runTool(t, "hb-view", "--font-file="+font, "--text="+w, "--font-size="+fmt.Sprint(size*dots), "--language=hi",
			"--output-format=png", "--output-file="+picture)
		ours, theirs := inkIn(t, fmt.Sprintf("%s-%02d.png", file, i+1)), inkIn(t, picture)
		if unlike := unlike(ours, theirs); unlike > 0.04 {
			t.Errorf("%s: %.0f%% of the ink is elsewhere", w, 100*unlike)
		}
	}
}

// deepest is how dark the darkest of our inks is at least.
const deepest = 0.84

// blackness is how black the points of a picture are, 0 to 1, cut to what is
// not white.
type blackness struct {
	box   image.Rectangle
	width int
	dots  []float64
}

func inkIn(t *testing.T, name string) blackness {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	picture, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	b := picture.Bounds()
	out := blackness{width: b.Dx(), dots: make([]float64, b.Dx()*b.Dy())}
	for i := range out.dots {
		x, y := i%out.width, i/out.width
		r, _, _, _ := picture.At(b.Min.X+x, b.Min.Y+y).RGBA()
		out.dots[i] = min(1, (1-float64(r)/0xFFFF)/deepest)
		if out.dots[i] > 0.4 {
			out.box = out.box.Union(image.Rect(x, y, x+1, y+1))
		}
	}
	return out
}

func (b blackness) at(x, y int) float64 {
	if i := y*b.width + x; x >= 0 && x < b.width && i >= 0 && i < len(b.dots) {
		return b.dots[i]
	}
	return 0
}

// unlike returns the share of ink by which the pictures differ where they lie
// best over each other, a point up or down and to the sides.
func unlike(a, b blackness) float64 {
	best := 1.0
	for _, shift := range []image.Point{{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}} {
		differs, ink := 0.0, 0.0
		for y := -2; y < a.box.Dy()+2; y++ {
			for x := -2; x < a.box.Dx()+2; x++ {
				p, q := a.at(a.box.Min.X+x, a.box.Min.Y+y), b.at(b.box.Min.X+x+shift.X, b.box.Min.Y+y+shift.Y)
				differs += max(p-q, q-p)
				ink += p + q
			}
		}
		best = min(best, differs/max(ink, 1))
	}
	return best
}
