package pdf

import (
	"fmt"
	"strings"
)

// entry is a bookmark with its place in the outline; 0 means none.
type entry struct {
	bookmark
	object, parent, prev, next, first, last, kids int
}

// embedOutline adds the bookmarks and returns the object number of the outline,
// 0 if there are none. A level deeper than its turn is drawn up.
func embedOutline(f *file, bookmarks []bookmark, p paper) int {
	if len(bookmarks) == 0 {
		return 0
	}
	top := &entry{object: f.add("")}
	open := []*entry{top} // open[level] is the parent at that level
	last := map[*entry]*entry{}
	var entries []*entry
	for _, b := range bookmarks {
		level := min(max(b.level, 0), len(open)-1)
		open = open[:level+1]
		parent := open[level]
		e := &entry{bookmark: b, object: f.add(""), parent: parent.object}
		if before := last[parent]; before != nil {
			before.next, e.prev = e.object, before.object
		} else {
			parent.first = e.object
		}
		last[parent] = e
		parent.last = e.object
		parent.kids++
		open = append(open, e)
		entries = append(entries, e)
	}
	f.objects[top.object] = fmt.Appendf(nil, "<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>",
		top.first, top.last, len(entries))
	for _, e := range entries {
		f.objects[e.object] = []byte(e.dictionary(f, p))
	}
	return top.object
}

func (e *entry) dictionary(f *file, p paper) string {
	var b strings.Builder
	page := f.pages[min(max(e.page, 0), len(f.pages)-1)]
	fmt.Fprintf(&b, "<</Title %s /Parent %d 0 R /Dest [%d 0 R /XYZ 0 %.2f null]",
		textString(e.title), e.parent, page, (p.height-e.y)*perMM)
	for _, link := range []struct {
		name string
		to   int
	}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
		if link.to > 0 {
			fmt.Fprintf(&b, " /%s %d 0 R", link.name, link.to)
		}
	}
	if e.kids > 0 {
		fmt.Fprintf(&b, " /Count %d", e.kids)
	}
	return b.String() + ">>"
}
