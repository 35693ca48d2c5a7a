package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// half measures as a terminal does: 2 for Han and wide marks, 1 for the rest.
func half(s string) float64 {
	n := 0.0
	for _, r := range s {
		n++
		if isFull(r) {
			n++
		}
	}
	return n
}

func TestLines(t *testing.T) {
	tests := []struct {
		name  string
		s     string
		width float64
		want  []string
	}{
		{"empty", "", 10, nil},
		{"fits", "abc", 10, []string{"abc"}},
		{"words", "one two three four", 9, []string{"one two", "three", "four"}},
		{"newline is a paragraph", "a\n\nb", 9, []string{"a", "", "b"}},
		{"Windows newline", "a\r\nb", 9, []string{"a", "b"}},
		{"comma never begins", "工单上墙，每天看", 8, []string{"工单上", "墙，每", "天看"}},
		{"bracket never ends", "机器联网（两台）", 10, []string{"机器联网", "（两台）"}},
		{"quotes", "提出“数字化转型”的要求", 14, []string{"提出“数字化转", "型”的要求"}},
		{"over-long word", "abcdefghij kl", 4, []string{"abcd", "efgh", "ij", "kl"}},
		{"compound stays", "a person-day", 10, []string{"a", "person-day"}},
		{"compound breaks at its hyphen if it must", "person-day", 8, []string{"person-", "day"}},
		{"number and unit", "over 12 weeks", 8, []string{"over", "12 weeks"}},
		{"number and counter", "大约3个月", 6, []string{"大约", "3个月"}},
		{"dash stays whole", "认证——必需", 5, []string{"认", "证——", "必需"}},
		{"no single character at the end", "今天就能动手的三件事", 18, []string{"今天就能动手的三", "件事"}},
		{"no single mark and character", "今天就能动手的三件事。", 18, []string{"今天就能动手的三", "件事。"}},
		{"no short last word", "bring every work order now", 25, []string{"bring every work", "order now"}},
		{"non-breaking space", "about 40\u00a0% now", 10, []string{"about", "40\u00a0% now"}},
		{"hint is not shown", "机器\u200B联网", 10, []string{"机器联网"}},
		{"emoji sequence stays whole", "👍🏽👍🏽", 2, []string{"👍🏽", "👍🏽"}},
		{"broken bytes", "a\xffb", 9, []string{"a\uFFFDb"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Lines(tt.s, tt.width, half)
			if strings.Join(got, "|") != strings.Join(tt.want, "|") || len(got) != len(tt.want) {
				t.Errorf("Lines(%q, %v) = %q, want %q", tt.s, tt.width, got, tt.want)
			}
		})
	}
}

func TestBalanced(t *testing.T) {
	tests := []struct {
		name  string
		s     string
		width float64
		want  []string
	}{
		{"one line", "三件事", 20, []string{"三件事"}},
		{"even words", "Three things that pay back within a month", 36, []string{"Three things that pay", "back within a month"}},
		{"after a mark", "先把工单搬出微信群，再谈机器联网", 28, []string{"先把工单搬出微信群，", "再谈机器联网"}},
		{"at a hint", "先把所有工单\u200B搬出微信群聊", 20, []string{"先把所有工单", "搬出微信群聊"}},
		{"anywhere, where no mark helps", "先把所有工单搬出微信群聊天", 16, []string{"先把所有工单搬", "出微信群聊天"}},
		{"as many as needed", "一二三四五六七八", 4, []string{"一二", "三四", "五六", "七八"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Balanced(tt.s, tt.width, 2, half)
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("Balanced(%q, %v) = %q, want %q", tt.s, tt.width, got, tt.want)
			}
		})
	}
}

func TestEllipsis(t *testing.T) {
	for _, tt := range []struct{ s, want string }{
		{"short", "short"}, {"a longer one", "a longer…"}, {"工单搬出微信群", "工单搬出…"}, {"a\nb", "a b"},
		{strings.Repeat("👍🏽", 9), "👍🏽👍🏽👍🏽👍🏽…"},
	} {
		if got := Ellipsis(tt.s, 9, half); got != tt.want {
			t.Errorf("Ellipsis(%q) = %q, want %q", tt.s, got, tt.want)
		}
	}
	if got := Ellipsis("abc", 0, half); got != "…" {
		t.Errorf("no room gives %q", got)
	}
}

// mixed draws paragraphs such as owners write them, and worse.
func mixed() *rapid.Generator[string] {
	parts := []string{
		"工", "单", "设备", "数字化", "，", "。", "：", "（", "）", "《", "》", "“", "”", "、", "？", "——", "……", "%", "·",
		" ", "  ", "ERP", "person-day", "a", "the", "12", "3.5%", "(", ")", ", ", ". ", "/", "¥", "12 kg", "\n", "\t", "\u00a0",
		"\u200B", "\u2060", "é", "e\u0301", "👨‍👩‍👧", "🏭", "क्षमता", "supercalifragilistic", "№5", "-", "!", "’", "‘", "مصنع",
	}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(parts), rapid.StringN(0, 3, 12)), 0, 60).Draw(t, "parts"), "")
	})
}

// letters returns s without what may go at a break or is never shown.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == hint || r == joiner {
			return -1
		}
		return r
	}, s)
}

// clusters counts the grapheme clusters of s.
func clusters(s string) int { return len(newParagraph(s, half).places[torn]) }

func TestLinesLoseNothingAndFit(t *testing.T) {
	face := Regular().Width
	rapid.Check(t, func(t *rapid.T) {
		for i := range 20 { // rapid checks a hundred times: 2,000 paragraphs
			s, width := mixed().Draw(t, "s"), rapid.Float64Range(0.5, 40).Draw(t, "width")
			measure := half
			if i%2 == 0 {
				measure = face
			}
			for name, lines := range map[string][]string{
				"Lines":    Lines(s, width, measure),
				"Balanced": Balanced(s, width, 2, measure),
			} {
				if got, want := letters(strings.Join(lines, "")), letters(Clean(s)); got != want {
					t.Fatalf("%s(%q) keeps %q, want %q", name, s, got, want)
				}
				for _, line := range lines {
					if measure(line) > width && clusters(line) > 1 {
						t.Fatalf("%s(%q, %v): %q is %v wide", name, s, width, line, measure(line))
					}
				}
			}
		}
	})
}

func TestLinesKeepTheRulesForMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for range 20 {
			words := rapid.SliceOfN(rapid.SampledFrom([]string{
				"工单", "设备，", "联网。", "“转型”", "（见后）", "《通知》", "ERP", "约3个月", "12%", "好！", "——", "有吗？",
			}), 1, 30).Draw(t, "words")
			width := rapid.Float64Range(12, 40).Draw(t, "width")
			lines := Lines("准绳"+strings.Join(words, ""), width, half)
			for i, line := range lines {
				first, _ := utf8.DecodeRuneInString(line)
				last, _ := utf8.DecodeLastRuneInString(line)
				if i > 0 && strings.ContainsRune(closers+"%·…", first) {
					t.Fatalf("%q begins with %q: %q", line, first, lines)
				}
				if i < len(lines)-1 && isOpener(last) {
					t.Fatalf("%q ends with %q: %q", line, last, lines)
				}
			}
		}
	})
}

func TestMeasuringStaysCheap(t *testing.T) {
	measured := 0
	count := func(s string) float64 {
		measured += utf8.RuneCountInString(s)
		return half(s)
	}
	s := strings.Repeat("先把工单搬出微信群，再谈 Plumbline 与机器联网。", 400)
	Lines(s, 60, count)
	if most := 12 * utf8.RuneCountInString(s); measured > most {
		t.Errorf("measured %d characters, want at most %d", measured, most)
	}
}

func BenchmarkLines(b *testing.B) {
	s := strings.Repeat("先把工单搬出微信群，再谈 Plumbline 与机器联网。", 20)
	for b.Loop() {
		Lines(s, 40, Regular().Width)
	}
}
