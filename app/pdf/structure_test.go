package pdf

import (
	"slices"
	"strings"
	"testing"
)

// part is an element of a report's structure.
type part struct {
	tag, scope string
	texts      []string // written in it, without what stands in others within
	depth      int
}

func (e part) text() string { return strings.Join(e.texts, " ") }

// parts returns the structure in the order of reading.
func (p printed) parts() (out []part) {
	texts := map[*node][]string{}
	for _, text := range p.texts {
		texts[text.of] = append(texts[text.of], text.text)
	}
	var walk func(n *node, depth int)
	walk = func(n *node, depth int) {
		out = append(out, part{tag: n.tag, scope: n.scope, texts: texts[n], depth: depth})
		for _, k := range n.kids {
			if k.node != nil && !k.node.empty() {
				walk(k.node, depth+1)
			}
		}
	}
	walk(p.tree.root, 0)
	return out
}

// readBy returns the structure as poppler reads it, the text of an element run
// together.
func readBy(t *testing.T, file string) (out []part) {
	t.Helper()
	for _, line := range strings.Split(runTool(t, "pdfinfo", "-struct-text", file), "\n") {
		words := strings.TrimLeft(line, " ")
		switch last := len(out) - 1; {
		case words == "":
		case strings.HasPrefix(words, `"`):
			out[last].texts = append(out[last].texts, strings.Trim(words, `"`))
		case strings.HasPrefix(words, "/Scope "):
			out[last].scope = strings.TrimPrefix(words, "/Scope /")
		case words[0] >= 'A' && words[0] <= 'Z':
			tag, _, _ := strings.Cut(words, " ")
			out = append(out, part{tag: strings.TrimSuffix(tag, ":"), depth: (len(line) - len(words)) / 2})
		}
	}
	return out
}

// TestAnotherProgramReadsTheStructure: what poppler reads of the short edition
// is what was written. Of a Hindi element it reads the first word only, as it
// takes the end of a word for the end of the element.
func TestAnotherProgramReadsTheStructure(t *testing.T) {
	everyPrint(t, func(t *testing.T, p printed) {
		if p.name != "quick" {
			return
		}
		got, want := readBy(t, p.file), p.parts()
		if len(got) != len(want) {
			t.Fatalf("%d elements, want %d", len(got), len(want))
		}
		for i, w := range want {
			g := got[i]
			read, written := strings.Join(strings.Fields(g.text()), " "), strings.Join(strings.Fields(w.text()), " ")
			if p.lang == "zh" {
				read, written = bare(read), bare(written)
			}
			if g.tag != w.tag || g.scope != w.scope || g.depth != w.depth || p.lang != "hi" && read != written {
				t.Errorf("read %+v, want %+v", g, w)
			}
		}
	})
}

// TestReportsAreReadAloud holds every edition in every language to what readers
// for blind people rest on.
func TestReportsAreReadAloud(t *testing.T) {
	everyPrint(t, func(t *testing.T, p printed) {
		all := p.parts()
		checkHeadings(t, all)
		checkNesting(t, all)
		checkTables(t, all)
		d := readObjects(t, p.file)
		if d.catalog["/Lang"] != "u:"+p.lang {
			t.Errorf("the document speaks %v", d.catalog["/Lang"])
		}
		if mark := d.dictionary(d.catalog["/MarkInfo"]); mark["/Marked"] != true {
			t.Error("the document is not marked")
		}
		d.checkElements(t, all)
		d.checkBookmarks(t, all)
	})
}

// checkHeadings: one level at a time, the first of all the question of a page.
func checkHeadings(t *testing.T, all []part) {
	t.Helper()
	level := byte('0')
	for _, e := range all {
		if len(e.tag) != 2 || e.tag[0] != 'H' || e.tag[1] > '9' {
			continue
		}
		if e.tag[1] > level+1 {
			t.Errorf("%s after H%c: %q", e.tag, level, e.text())
		}
		if strings.TrimSpace(e.text()) == "" {
			t.Errorf("an empty %s", e.tag)
		}
		level = e.tag[1]
	}
	if level == '0' {
		t.Error("no headings")
	}
}

// kinds says which elements may stand in an element; others hold text.
var kinds = map[string][]string{
	"Document": {"H1", "H2", "H3", "P", "Figure", "Table", "L", "Sect"},
	"Sect":     {"H2", "H3", "P", "Figure", "Table", "L"},
	"Table":    {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"LBody"}, "TD": {"Figure", "P"}, "TH": {"Figure", "P"},
}

func checkNesting(t *testing.T, all []part) {
	t.Helper()
	var open []string
	for _, e := range all {
		open = append(open[:e.depth], e.tag)
		if e.depth > 0 && !slices.Contains(kinds[open[e.depth-1]], e.tag) {
			t.Errorf("%s in %s: %q", e.tag, open[e.depth-1], e.text())
		}
		if text := strings.TrimSpace(e.text()); text != "" && slices.Contains([]string{"Document", "Sect", "Table", "TR", "L", "LI"}, e.tag) {
			t.Errorf("text in %s: %q", e.tag, text)
		}
	}
}

// checkTables: every row has a head or is the row of heads, and all rows have
// the same number of cells.
func checkTables(t *testing.T, all []part) {
	t.Helper()
	var cells, heads int
	row := func() {
		if cells > 0 && heads == 0 {
			t.Errorf("a row of %d cells has no head", cells)
		}
		cells, heads = 0, 0
	}
	for _, e := range all {
		switch e.tag {
		case "TR":
			row()
		case "TH":
			heads++
			cells++
			if e.scope != "Row" && e.scope != "Column" {
				t.Errorf("the head %q is of %q", e.text(), e.scope)
			}
		case "TD":
			cells++
		}
	}
	row()
}
