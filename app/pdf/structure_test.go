package pdf

import (
	"encoding/json"
	"os/exec"
	"regexp"
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

// document is a file as qpdf reads it.
type document struct {
	objects map[string]any
	catalog map[string]any
	pages   []string
}

func readObjects(t *testing.T, file string) *document {
	t.Helper()
	raw, err := exec.Command("qpdf", "--json=2", "--json-stream-data=none", file).Output()
	if err != nil {
		t.Fatalf("qpdf: %v", err)
	}
	var in struct {
		Pages []struct{ Object string }
		Qpdf  []map[string]any
	}
	if err := json.Unmarshal(raw, &in); err != nil || len(in.Qpdf) < 2 {
		t.Fatalf("what qpdf says: %v", err)
	}
	d := &document{objects: in.Qpdf[1]}
	for _, p := range in.Pages {
		d.pages = append(d.pages, p.Object)
	}
	trailer, _ := d.objects["trailer"].(map[string]any)["value"].(map[string]any)
	d.catalog = d.dictionary(trailer["/Root"])
	return d
}

// get follows a reference.
func (d *document) get(v any) any {
	if ref, ok := v.(string); ok && strings.HasSuffix(ref, " R") {
		object, _ := d.objects["obj:"+ref].(map[string]any)
		return object["value"]
	}
	return v
}

func (d *document) dictionary(v any) map[string]any {
	m, _ := d.get(v).(map[string]any)
	return m
}

// checkElements: pages follow each other in the order of reading, and figures
// say in words what they show.
func (d *document) checkElements(t *testing.T, all []part) {
	t.Helper()
	page, figures := 0, 0
	read := func(reference any) {
		at := slices.Index(d.pages, asText(reference))
		if at < page {
			t.Errorf("page %d is read after page %d", at+1, page+1)
		}
		page = at
	}
	var walk func(v any)
	walk = func(v any) {
		e := d.dictionary(v)
		if e["/Type"] == "/MCR" {
			read(e["/Pg"])
			return
		}
		if e["/S"] == "/Figure" {
			figures++
			alt := strings.TrimPrefix(asText(e["/Alt"]), "u:")
			if len(alt) < 4 || strings.ContainsAny(alt, "{}") || strings.HasPrefix(alt, "report.") {
				t.Errorf("a figure says %q", alt)
			}
		}
		kids, _ := d.get(e["/K"]).([]any)
		for _, k := range kids {
			if _, content := k.(float64); content {
				read(e["/Pg"])
			} else {
				walk(k)
			}
		}
	}
	walk(d.catalog["/StructTreeRoot"])
	drawn := 0
	for _, e := range all {
		if e.tag == "Figure" {
			drawn++
		}
	}
	if figures != drawn || figures == 0 || page != len(d.pages)-1 {
		t.Errorf("%d figures of %d, read up to page %d of %d", figures, drawn, page+1, len(d.pages))
	}
}

func asText(v any) string {
	s, _ := v.(string)
	return s
}

// numbered is what may stand round the words of a heading: a number before them,
// an action or a question behind.
var numbered = regexp.MustCompile(`^[0-9]*(.*?)([ADS][0-9]+(\.[0-9]+)?)?$`)

// checkBookmarks: every bookmark is named like a heading, or like the head of a
// table's row or column, and the outermost ones like the pages' questions.
func (d *document) checkBookmarks(t *testing.T, all []part) {
	t.Helper()
	names, questions := map[string]bool{}, map[string]bool{}
	for _, e := range all {
		into := names
		if e.tag == "H1" {
			into = questions
		}
		if len(e.tag) == 2 && e.tag[0] == 'H' || e.tag == "TH" {
			into[bare(e.text())] = true
			into[numbered.FindStringSubmatch(bare(e.text()))[1]] = true
		}
		if e.tag == "TH" {
			for _, text := range e.texts {
				into[bare(text)] = true
			}
		}
	}
	var walk func(v any, known map[string]bool)
	walk = func(v any, known map[string]bool) {
		for ; v != nil; v = d.dictionary(v)["/Next"] {
			e := d.dictionary(v)
			if title := bare(strings.TrimPrefix(asText(e["/Title"]), "u:")); !known[title] {
				t.Errorf("no heading says %q", title)
			}
			walk(e["/First"], names)
		}
	}
	walk(d.dictionary(d.catalog["/Outlines"])["/First"], questions)
}
