package text

import (
	"math"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"plumbline/assets"

	"pgregory.net/rapid"
)

func TestFontsHaveWhatReportsNeed(t *testing.T) {
	need := "0123456789→←↑↓±×÷≥≤≠−–—…·•½¼¾%‰€¥£₽₹№°§“”‘’《》【】，。：；！？、（）①⑩□■○●▲▼✓éüñßĀЖёҐहिक्षमता龘㑇䶮"
	for name, face := range map[string]*Face{"regular": Regular(), "bold": Bold()} {
		for _, r := range need {
			if !face.Has(r) && r != '龘' {
				t.Errorf("%s lacks %q", name, r)
			}
		}
		zero := face.Advance(face.sfnt.glyph('0'))
		for _, r := range "123456789" {
			if face.Advance(face.sfnt.glyph(r)) != zero {
				t.Errorf("%s: digit %q is not as wide as 0", name, r)
			}
		}
	}
}

func TestWidth(t *testing.T) {
	f := Regular()
	alone := func(s string) float64 {
		w := 0.0
		for _, r := range s {
			w += f.Advance(f.sfnt.glyph(r))
		}
		return w
	}
	tests := []struct {
		name, s string
		want    float64
	}{
		{"Han", "准绳", 2},
		{"Latin", "Plumb line", alone("Plumb line")},
		{"air between scripts", "中A中", 2 + alone("A") + 2*air},
		{"no air beside a space", "中 A", 1 + alone(" A")},
		{"no air beside a mark", "中，A", 2 + alone("A")},
		{"two marks", "中。”", 2.5},
		{"bracket after comma", "，《", 1.5},
		{"empty brackets keep apart", "（）", 2},
		{"Han quotes", "说“好”", 4},
		{"Latin quotes", "a “b” c", alone("a “b” c")},
		{"apostrophe", "说“it’s”", 3 - 0 + alone("it’s")},
		{"long dash", "认——证", 4},
		{"Han ellipsis", "认……", 3},
		{"missing characters are boxes", "🏭🏭", 2},
		{"hint", "中\u200B中", 2},
		{"broken bytes", "\xff", alone("\uFFFD")},
	}
	for _, tt := range tests {
		if got := f.Width(tt.s); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%s: Width(%q) = %v, want %v", tt.name, tt.s, got, tt.want)
		}
	}
}

func TestLayoutKeepsTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := mixed().Draw(t, "s")
		var got strings.Builder
		width := 0.0
		var word string // to be read from right to left
		for _, g := range Bold().Layout(s) {
			if first, _ := utf8.DecodeRuneInString(g.Text); isLeftward(first) {
				word = g.Text + word
			} else {
				got.WriteString(word + g.Text)
				word = ""
			}
			width += g.Advance
		}
		got.WriteString(word)
		strip := func(s string) string {
			return strings.Map(func(r rune) rune {
				if isJoin(r) || r == 0xA0 || r == 0x202F {
					return -1
				}
				return r
			}, letters(s))
		}
		if want := strip(Clean(s)); strip(got.String()) != want {
			t.Fatalf("glyphs of %q say %q", s, got.String())
		}
		if math.Abs(width-Bold().Width(s)) > 1e-9 {
			t.Fatalf("layout of %q is %v wide, measured %v", s, width, Bold().Width(s))
		}
	})
}

func TestDevanagariIsShaped(t *testing.T) {
	glyphs := Regular().Layout("क्षमता कि")
	if len(glyphs) >= len([]rune("क्षमता कि")) {
		t.Errorf("no conjunct: %d glyphs", len(glyphs))
	}
	if glyphs[0].Word != "क्षमता" || !glyphs[0].Shaped {
		t.Errorf("first glyph %+v", glyphs[0])
	}
}

func TestFacesServeManyGoroutines(t *testing.T) {
	want := Regular().Width("संस्थान 工单 A")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got := Regular().Width("संस्थान 工单 A"); got != want {
					t.Errorf("width %v, want %v", got, want)
				}
			}
		})
	}
	group.Wait()
}

func TestBrokenFontsAreRefused(t *testing.T) {
	good := assets.FontRegular
	for _, size := range []int{0, 4, 40, 300, 5000, len(good) / 2} {
		if _, err := newFace(good[:size]); err == nil {
			t.Errorf("a font cut to %d bytes is taken", size)
		}
	}
}

func TestClean(t *testing.T) {
	for s, want := range map[string]string{
		"plain 中文": "plain 中文", "a\tb": "a b", "a\r\nb\rc": "a\nb\nc", "a\x00\x1b[b": "a[b", "e\u0301": "é",
		"\u202Eabc\u202C": "abc", "so\u00ADft": "soft", "\xc3(": "\uFFFD(", "\uFEFFa": "a", "\uFFFF": "\uFFFD", "a\u2028b": "a\nb",
	} {
		if got := Clean(s); got != want {
			t.Errorf("Clean(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestCleanIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + mixed().Draw(t, "s")
		once := Clean(s)
		if twice := Clean(once); twice != once {
			t.Fatalf("Clean(%q) = %q, again %q", s, once, twice)
		}
	})
}
