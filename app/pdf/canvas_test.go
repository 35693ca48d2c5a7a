package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var testDetails = details{
	lang: "zh", title: "准绳 (Plumbline) 样张", author: "Plumbline 准绳", subject: "<字体 & 图形>",
	created: time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC), producer: "Plumbline",
}

// specimen draws a page with everything the canvas can do.
func specimen() *canvas {
	c := newCanvas(a4, testDetails)
	c.addPage()
	c.bookmark(0, "第一页 One", 20)
	c.begin("H1", "")
	y := 25.0
	for _, line := range c.headline("先把工单搬出微信群，再谈机器联网：今天就能动手的三件事", style{pt: 20, bold: true}, 174, 2) {
		c.text(18, y, line, style{pt: 20, bold: true})
		y += 9
	}
	c.end()
	for _, s := range specimenTexts {
		c.begin("P", "")
		y = c.paragraph(18, y, 84, 4.5, s, style{pt: 9}) + 2
		c.end()
	}
	c.bookmark(1, "Figures", 120)
	c.begin("Figure", "六种图形")
	c.rect(120, 60, 30, 12, paint{fill: tint, stroke: brass, pt: 1})
	c.rounded(155, 60, 30, 12, 3, paint{fill: level3})
	c.polygon([][2]float64{{120, 80}, {150, 80}, {135, 95}}, paint{fill: digital, stroke: ink, pt: 0.5})
	c.hatch(155, 80, 30, 15, 45, 2, 0.4, soft)
	c.rect(155, 80, 30, 15, paint{stroke: soft, pt: 0.4})
	c.dashed(120, 102, 185, 102, 0.7, supply, 1.4, 1)
	c.clip(120, 106, 30, 20)
	c.alpha(0.4)
	c.circle(135, 116, 13, paint{fill: alarm})
	c.alpha(1)
	c.unclip()
	c.path(newPath().move(155, 110).curve(165, 100, 175, 130, 185, 112), paint{stroke: good, pt: 1.4})
	c.end()
	c.line(18, 280, 192, 280, 0.6, hairline)
	c.addPage()
	c.text(18, 30, "第二页", style{pt: 9})
	c.eachPage(func(page, total int) {
		c.textRight(192, 288, strings.Repeat("页", page)+" / "+strings.Repeat("页", total), style{pt: 7.2, bold: true})
	})
	return c
}

var specimenTexts = []string{
	"《工业和信息化部》的通知，提出了“数字化转型”的要求（见第3章）。用时约40%，成本±5 万元；ISO 9001认证——不是必需……",
	"Small and medium-sized enterprises rarely lack software; they lack one person-day a week. Cut 30% of rework → save ¥5,000, ±10%, ≥ 2 shifts · ½ hour −1.",
	"罕见字：㑇䶮𬱖𠮷，表情：🏭👍🏽，他叫𪚥。",
	"Оценка цифровой зрелости предприятия: объём данных и ёмкость.",
	"हिन्दी में डिजिटल परिपक्वता का मूल्यांकन और कार्रवाई।",
	"Café naïve e\u0301 fi 0123456789 1111111111 “quoted” it’s",
}

func buildPDF(t testing.TB, c *canvas) []byte {
	t.Helper()
	b, err := c.bytes()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func savePDF(t *testing.T, b []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(name, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func runTool(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // there on every system, whatever the person's locale
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func TestTextCopiesAsItself(t *testing.T) {
	got := runTool(t, "pdftotext", "-layout", savePDF(t, buildPDF(t, specimen())), "-")
	squeezed := strings.Join(strings.Fields(got), "")
	for _, want := range []string{
		"《工业和信息化部》的通知，提出了“数字化转型”的要求", "ISO9001认证——不是必需……", "person-day", "→save¥5,000,±10%,≥2",
		"㑇䶮𬱖𠮷", "🏭👍🏽", "𪚥", "цифровойзрелости", "हिन्दी", "परिपक्वता", "कार्रवाई", "Cafénaïveéfi", "“quoted”it’s", "页页/页页",
	} {
		if !strings.Contains(squeezed, want) {
			t.Errorf("text of the page lacks %q:\n%s", want, got)
		}
	}
}

func TestFileIsSound(t *testing.T) {
	name := savePDF(t, buildPDF(t, specimen()))
	if out := runTool(t, "qpdf", "--check", name); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	info := runTool(t, "pdfinfo", name)
	for _, want := range []string{"准绳 (Plumbline) 样张", "Pages:           2", "Tagged:          yes", "A4"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, info)
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(runTool(t, "pdffonts", name)), "\n")[2:] {
		if !strings.Contains(line, "yes yes yes") {
			t.Errorf("font not embedded, subset and readable: %s", line)
		}
	}
	tree := runTool(t, "pdfinfo", "-struct-text", name)
	for _, want := range []string{"Figure", "H1", "rarely lack software", "微信群，再谈机器联网：今天"} {
		if !strings.Contains(tree, want) {
			t.Errorf("structure lacks %q:\n%s", want, tree)
		}
	}
}

func TestSameInputGivesSameBytes(t *testing.T) {
	if !bytes.Equal(buildPDF(t, specimen()), buildPDF(t, specimen())) {
		t.Error("two runs differ")
	}
}

func TestDocumentsAreMadeSideBySide(t *testing.T) {
	want := buildPDF(t, specimen())
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got, err := specimen().bytes(); err != nil || !bytes.Equal(got, want) {
				t.Errorf("differs, error %v", err)
			}
		})
	}
	group.Wait()
}

func TestEmptyDocumentHasOnePage(t *testing.T) {
	name := savePDF(t, buildPDF(t, newCanvas(letter, details{})))
	runTool(t, "qpdf", "--check", name)
	if info := runTool(t, "pdfinfo", name); !strings.Contains(info, "letter") {
		t.Error(info)
	}
}

func TestWidthIsWhatTextDraws(t *testing.T) {
	c := newCanvas(a4, testDetails)
	for _, s := range append(specimenTexts, "", "，。《》（）", "中A文1") {
		st := style{pt: 9, bold: len(s)%2 == 0}
		if got, want := c.text(0, 10, s, st), c.width(s, st); got < want-1e-9 || got > want+1e-9 {
			t.Errorf("%q: drawn %v, measured %v", s, got, want)
		}
	}
}

func TestAnyTextAndShapeGivesADocument(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := newCanvas(a4, details{title: rapid.String().Draw(t, "title"), lang: rapid.String().Draw(t, "lang")})
		for range rapid.IntRange(1, 5).Draw(t, "count") {
			s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")) + rapid.String().Draw(t, "text")
			at := rapid.Float64().Draw(t, "at")
			c.begin("P", s)
			c.paragraph(at, at, rapid.Float64().Draw(t, "width"), 4, s, style{pt: rapid.Float64Range(-1, 40).Draw(t, "pt"), bold: true})
			c.text(at, at, c.ellipsis(s, style{pt: 9}, 20), style{pt: 9, colour: colour(rapid.Byte().Draw(t, "colour"))})
			c.end()
			c.bookmark(rapid.IntRange(-2, 5).Draw(t, "level"), s, at)
			c.rounded(at, at, at, -at, at, paint{fill: ink, stroke: brass, pt: at})
		}
		if _, err := c.bytes(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestHatchStaysInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.Float64Range(0.1, 100).Draw(t, "w"), rapid.Float64Range(0.1, 100).Draw(t, "h")
		lines := hatchLines(w, h, rapid.Float64Range(-360, 360).Draw(t, "angle"), rapid.Float64Range(0.5, 20).Draw(t, "step"))
		for _, l := range lines {
			for i, most := range []float64{w, h, w, h} {
				if l[i] < -1e-6 || l[i] > most+1e-6 {
					t.Fatalf("line %v leaves %v × %v", l, w, h)
				}
			}
		}
	})
}

func BenchmarkTwoPages(b *testing.B) {
	for b.Loop() {
		buildPDF(b, specimen())
	}
}
