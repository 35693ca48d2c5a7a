package pdf

import (
	"encoding/json"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

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
