package pdf

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment/report"
)

// printed is one edition in one language: the file, the texts that were written
// in the order of writing, and the structure.
type printed struct {
	name  string
	lang  string
	file  string
	texts []placed
	tree  *tree
}

// everyPrint prints both editions in every language that is offered.
func everyPrint(t *testing.T, check func(*testing.T, printed)) {
	t.Helper()
	for _, l := range i18n.Offered {
		qn, a := exampleFirm(t, l.Code)
		owner, quick := ownerOf(qn, &a), quickOf(qn, &a)
		for name, e := range map[string]struct {
			head     report.Head
			chapters []chapter
		}{"owner": {owner.Head, ownerChapters(owner)}, "quick": {quick.Head, quickChapters(quick)}} {
			t.Run(name+" "+l.Code, func(t *testing.T) {
				s := newSheet(e.head, Options{Lang: l.Code, Now: printDay, Version: "test"})
				p := printed{name: name, lang: l.Code}
				s.seen = func(text placed) { p.texts = append(p.texts, text) }
				drawEdition([]*sheet{s}, e.head, e.chapters)
				p.file, p.tree = savePDF(t, buildPDF(t, s.c)), s.c.tree
				check(t, p)
			})
		}
	}
}

// TestTextCopiesWordForWord: what is copied from a page is what was written on
// it, in the order of writing and without a word more or less, in every script.
func TestTextCopiesWordForWord(t *testing.T) {
	everyPrint(t, func(t *testing.T, p printed) {
		for page := range p.pages() {
			var written []string
			for _, text := range p.texts {
				if text.page == page {
					written = append(written, text.text)
				}
			}
			n := fmt.Sprint(page + 1)
			copied := runTool(t, "pdftotext", "-raw", "-f", n, "-l", n, p.file, "-")
			if got, want := bare(copied), bare(strings.Join(written, " ")); got != want {
				t.Errorf("page %s: copied\n%s\nwritten\n%s", n, got, want)
			}
			if p.lang == "zh" {
				continue // written without spaces
			}
			if got, want := countWords(copied), countWords(strings.Join(written, " ")); !maps.Equal(got, want) {
				maps.DeleteFunc(got, func(w string, n int) bool { return want[w] == n })
				t.Errorf("page %s: words run together or are torn: %v", n, got)
			}
		}
	})
}

func (p printed) pages() int { return len(p.tree.marks) }

func countWords(s string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.Fields(s) {
		out[w]++
	}
	return out
}

// languages returns the codes of all languages that are offered.
func languages() (codes []string) {
	for _, l := range i18n.Offered {
		codes = append(codes, l.Code)
	}
	return codes
}

// TestStrangeCharactersCopyAsThemselves: what the fonts lack is a box that one
// can see and that copies as the character it stands for.
func TestStrangeCharactersCopyAsThemselves(t *testing.T) {
	const name = "A🏭👍🏽 𠮷鿫 مصنع الحديد ไทย"
	for _, lang := range languages() {
		qn, a := exampleFirm(t, lang)
		a.Company.Name = name
		for edition, raw := range map[string][]byte{
			"owner": printOwner(t, ownerOf(qn, &a), lang, "a4"), "quick": printQuick(t, quickOf(qn, &a), lang, "a4"),
		} {
			// The tool puts marks of direction round what reads from right to left.
			got := strings.NewReplacer("\u202B", "", "\u202C", "").Replace(textOf(t, raw))
			if !strings.Contains(got, bare(name)) {
				t.Errorf("%s %s: the name does not copy: %.200s", edition, lang, got)
			}
		}
	}
	c := newCanvas(a4, details{})
	for _, r := range bare(name) {
		p := placed{text: string(r), pt: 9}
		if len(inkOf(c, p)) == 0 || inkOf(c, p)[0].right-inkOf(c, p)[0].left < 0.5 {
			t.Errorf("nothing to see of %q", r)
		}
	}
}

// TestLinesAreReadApart: between two lines of one element stands a space, also
// behind a word that ends in a mark over its last letter.
func TestLinesAreReadApart(t *testing.T) {
	for _, word := range []string{"plan", "план", "की", "में", "वर्क", "क्षमता।"} {
		c := newCanvas(a4, details{})
		c.begin("P", "")
		c.text(20, 20, word, body)
		c.text(20, 25, word, body)
		codes := c.fonts[0].codes
		if _, spaced := codes[shape{spaceGlyph(c), " "}]; !spaced {
			t.Errorf("nothing between two lines of %q", word)
		}
	}
}

func spaceGlyph(c *canvas) uint16 { return c.face(body).Layout(" ")[0].ID }
