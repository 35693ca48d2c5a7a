package pdf

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment/report"
)

// spreadCase is one report in two languages.
type spreadCase struct {
	edition, first, second, paper string
}

func (c spreadCase) String() string {
	return fmt.Sprintf("%s %s,%s %s", c.edition, c.first, c.second, c.paper)
}

func spreadCases() (out []spreadCase) {
	for _, edition := range []string{"quick", "owner"} {
		for _, langs := range [][2]string{{"zh", "en"}, {"en", "zh"}, {"ru", "hi"}} {
			for _, size := range []string{"a4", "letter"} {
				out = append(out, spreadCase{edition, langs[0], langs[1], size})
			}
		}
	}
	return out
}

// print prints the case, in one language where second is empty.
func (c spreadCase) print(t *testing.T, first, second string) []byte {
	t.Helper()
	var out bytes.Buffer
	opt := Options{Lang: first, Second: second, Paper: c.paper, Now: printDay, Version: "test"}
	var err error
	if c.edition == "quick" {
		qn, a := workshop()
		err = Quick(&out, quickOf(qn, &a), opt)
	} else {
		qn, a := exampleFirm(t, "en")
		err = Owner(&out, ownerOf(qn, &a), opt)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// points is the size of one page of the case, in points.
func (c spreadCase) points() (width, height int) {
	if c.paper == "letter" {
		return 612, 792
	}
	return 595, 842
}

// halfText returns what stands on one half of a sheet, without white space.
func (c spreadCase) halfText(t *testing.T, file string, page, half int) string {
	t.Helper()
	width, height := c.points()
	n := fmt.Sprint(page)
	return bare(runTool(t, "pdftotext", "-raw", "-f", n, "-l", n, "-r", "72", "-x", fmt.Sprint(half*width), "-y", "0",
		"-W", fmt.Sprint(width), "-H", fmt.Sprint(height), file, "-"))
}

func pagesOf(raw []byte) int { return bytes.Count(raw, []byte("<</Type /Page\n")) }

// TestSpreadStandsSideBySide: every sheet is two pages wide, and each half says
// what the report in its language says on that page.
func TestSpreadStandsSideBySide(t *testing.T) {
	for _, c := range spreadCases() {
		t.Run(c.String(), func(t *testing.T) {
			raw := c.print(t, c.first, c.second)
			if !bytes.Equal(raw, c.print(t, c.first, c.second)) {
				t.Error("two prints of one report differ")
			}
			file := savePDF(t, raw)
			if out := runTool(t, "qpdf", "--check", file); strings.Contains(out, "WARNING") {
				t.Error(out)
			}
			size := map[string]string{"a4": "1190.55 x 841.89 pts", "letter": "1224 x 792 pts"}[c.paper]
			for page := 1; page <= pagesOf(raw); page++ {
				n := fmt.Sprint(page)
				if got := runTool(t, "pdfinfo", "-f", n, "-l", n, file); !strings.Contains(got, size) {
					t.Errorf("page %d is not %s:\n%s", page, size, got)
				}
			}
			for half, lang := range []string{c.first, c.second} {
				single := c.print(t, lang, "")
				c.compare(t, half, lang, file, savePDF(t, single), pagesOf(raw), pagesOf(single))
			}
		})
	}
}

// compare looks at one half of all sheets. Where the other language takes more
// of them only the numbers must be there.
func (c spreadCase) compare(t *testing.T, half int, lang, file, single string, sheets, pages int) {
	t.Helper()
	if sheets < pages {
		t.Fatalf("%d sheets for %d pages", sheets, pages)
	}
	for page := 1; page <= sheets; page++ {
		got := c.halfText(t, file, page, half)
		if number := bare(i18n.For(lang).T("report.foot.page", "page", page, "pages", sheets)); !strings.Contains(got, number) {
			t.Errorf("%s, page %d: no number %s", lang, page, number)
		}
		if sheets != pages {
			continue
		}
		if want := c.halfText(t, single, page, 0); got != want {
			t.Errorf("%s, page %d: beside the other language\n%s\nalone\n%s", lang, page, got, want)
		}
	}
}

// TestNothingCrossesTheMiddle looks at pictures of the sheets: between the
// inner margins is nothing but the line to cut along.
func TestNothingCrossesTheMiddle(t *testing.T) {
	for _, c := range spreadCases() {
		t.Run(c.String(), func(t *testing.T) {
			file := savePDF(t, c.print(t, c.first, c.second))
			runTool(t, "pdftoppm", "-gray", "-r", "72", file, file)
			sheets := 0
			for page := 1; page < 20; page++ {
				raw, err := os.ReadFile(fmt.Sprintf("%s-%d.pgm", file, page))
				if err != nil {
					break
				}
				sheets++
				checkMiddle(t, page, raw)
			}
			if sheets < 2 {
				t.Errorf("%d pictures", sheets)
			}
		})
	}
}

// checkMiddle complains about what is drawn within 16 mm of the middle.
func checkMiddle(t *testing.T, page int, pgm []byte) {
	t.Helper()
	var width, height, most int
	in := bytes.NewReader(pgm)
	if _, err := fmt.Fscanf(in, "P5\n%d %d\n%d\n", &width, &height, &most); err != nil {
		t.Fatal(err)
	}
	dots, err := io.ReadAll(in)
	if err != nil || len(dots) != width*height {
		t.Fatalf("%d dots for %d by %d: %v", len(dots), width, height, err)
	}
	line := false
	for x := width/2 - 45; x <= width/2+45; x++ {
		for y := range height {
			if dots[y*width+x] == 255 {
				continue
			}
			if x < width/2-1 || x > width/2+1 {
				t.Fatalf("page %d: something is drawn at %d of %d, %d", page, x, width, y)
			}
			line = true
		}
	}
	if !line {
		t.Errorf("page %d: no line between the halves", page)
	}
}

// TestEveryPairOfLanguagesFits: whatever the pair, each language keeps to its
// own half.
func TestEveryPairOfLanguagesFits(t *testing.T) {
	qn, a := exampleFirm(t, "en")
	full := ownerOf(qn, &a)
	qn, a = workshop()
	quick := quickOf(qn, &a)
	for _, first := range i18n.Offered {
		for _, second := range i18n.Offered {
			if first == second {
				continue
			}
			for _, size := range []string{"a4", "letter"} {
				opt := Options{Lang: first.Code, Second: second.Code, Paper: size}
				t.Run(fmt.Sprint(first.Code, ",", second.Code, " ", size), func(t *testing.T) {
					fitsSpread(t, newSpread(full.Head, opt), full.Head, ownerChapters(full))
					fitsSpread(t, newSpread(quick.Head, opt), quick.Head, quickChapters(quick))
				})
			}
		}
	}
}

// fitsSpread complains about texts that leave the frame of their half.
func fitsSpread(t *testing.T, halves []*sheet, h report.Head, chapters []chapter) {
	t.Helper()
	for _, s := range halves {
		s.seen = func(p placed) {
			if p.x < s.left-0.01 || p.x+p.w > s.right+0.01 {
				t.Errorf("%s, page %d: %q at %.1f to %.1f sticks out", s.words.p.Lang(), p.page+1, p.text, p.x, p.x+p.w)
			}
		}
	}
	drawEdition(halves, h, chapters)
}

// TestChaptersBeginOnTheSameSheet: where one language needs more room, the
// other waits for it and says so.
func TestChaptersBeginOnTheSameSheet(t *testing.T) {
	halves := newSpread(report.Head{}, Options{Lang: "en", Second: "zh"})
	got := map[string][]int{}
	for i, s := range halves {
		s.seen = func(p placed) {
			name := fmt.Sprint(p.text, " ", i)
			got[name] = append(got[name], p.page)
		}
	}
	write := func(name string, sheets func(han bool) int) chapter {
		return func(s *sheet) {
			for range sheets(s.han()) {
				s.c.addPage()
				s.text(s.left, 40, name, body)
			}
		}
	}
	one := func(bool) int { return 1 }
	drawEdition(halves, report.Head{}, []chapter{
		write("A", one),
		write("B", func(han bool) int { return map[bool]int{true: 1, false: 3}[han] }),
		write("C", func(han bool) int { return map[bool]int{true: 2, false: 1}[han] }),
		write("D", one),
	})
	empty := func(half int) string { return fmt.Sprint(halves[half].t("spread.empty"), " ", half) }
	for name, want := range map[string][]int{
		"A 0": {0}, "B 0": {1, 2, 3}, "C 0": {4}, empty(0): {5}, "D 0": {6},
		"A 1": {0}, "B 1": {1}, empty(1): {2, 3}, "C 1": {4, 5}, "D 1": {6},
	} {
		if !slices.Equal(got[name], want) {
			t.Errorf("%s at %v, want %v", name, got[name], want)
		}
	}
}

// TestSpreadIsReadAloud: the document speaks the first language, the part in
// the second says that it is in another, and the bookmarks are in the first.
func TestSpreadIsReadAloud(t *testing.T) {
	qn, a := exampleFirm(t, "en")
	r := ownerOf(qn, &a)
	single := newSheet(r.Head, Options{Lang: "zh"})
	drawEdition([]*sheet{single}, r.Head, ownerChapters(r))
	halves := newSpread(r.Head, Options{Lang: "zh", Second: "en"})
	drawEdition(halves, r.Head, ownerChapters(r))
	c := halves[0].c
	if !slices.Equal(c.tree.bookmarks, single.c.tree.bookmarks) {
		t.Errorf("bookmarks %v, alone %v", c.tree.bookmarks, single.c.tree.bookmarks)
	}
	if c.details.lang != "zh" || c.details.title != single.c.details.title {
		t.Errorf("the document says %+v", c.details)
	}
	var parts []string
	for _, k := range c.tree.root.kids {
		if k.node == nil {
			t.Fatal("content outside of both parts")
		}
		parts = append(parts, k.node.tag+" "+k.node.lang)
	}
	if !slices.Equal(parts, []string{"Part zh", "Part en"}) {
		t.Errorf("parts %v", parts)
	}
	if raw := buildPDF(t, c); !bytes.Contains(raw, []byte("/S /Part /P ")) || !bytes.Contains(raw, []byte("/Lang (en)")) ||
		!bytes.Contains(raw, []byte("<rdf:li>zh</rdf:li><rdf:li>en</rdf:li>")) {
		t.Error("the file does not say which part is in which language")
	}
}
