package pdf

import (
	"fmt"
	"slices"
	"strings"
)

// embed adds the structure to the file and returns its object number.
func (t *tree) embed(f *file) int {
	root := f.add("")
	owners := make([][]int, len(t.marks)) // per page: element of each content
	for page, n := range t.marks {
		owners[page] = make([]int, n)
	}
	document := t.root.embed(f, root, owners)
	var numbers strings.Builder
	for page, elements := range owners {
		fmt.Fprintf(&numbers, "%d [", page)
		for _, element := range elements {
			fmt.Fprintf(&numbers, "%d 0 R ", element)
		}
		numbers.WriteString("]")
	}
	f.objects[root] = fmt.Appendf(nil, "<</Type /StructTreeRoot /K [%d 0 R] /ParentTree <</Nums [%s]>> /ParentTreeNextKey %d>>",
		document, numbers.String(), len(owners))
	return root
}

// empty tells whether there is nothing in an element; a cell may be empty.
func (n *node) empty() bool {
	return n.tag != "TD" && n.tag != "TH" && !slices.ContainsFunc(n.kids, func(k kid) bool {
		return k.node == nil || !k.node.empty()
	})
}

// page returns the page of an element's first content of its own, or -1.
func (n *node) page() int {
	for _, k := range n.kids {
		if k.node == nil {
			return k.page
		}
	}
	return -1
}

func (n *node) embed(f *file, parent int, owners [][]int) int {
	me := f.add("")
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %d 0 R", n.tag, parent)
	if n.alt != "" {
		b.WriteString(" /Alt " + textString(n.alt))
	}
	if n.lang != "" {
		b.WriteString(" /Lang " + textString(n.lang))
	}
	if n.scope != "" {
		fmt.Fprintf(&b, " /A <</O /Table /Scope /%s>>", n.scope)
	}
	page := n.page()
	if page >= 0 {
		fmt.Fprintf(&b, " /Pg %d 0 R", f.pages[page])
	}
	b.WriteString(" /K [")
	for _, k := range n.kids {
		if k.node != nil && k.node.empty() {
			continue
		}
		if k.node != nil {
			fmt.Fprintf(&b, "%d 0 R ", k.node.embed(f, me, owners))
			continue
		}
		if k.page == page {
			fmt.Fprintf(&b, "%d ", k.id)
		} else {
			fmt.Fprintf(&b, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", f.pages[k.page], k.id)
		}
		owners[k.page][k.id] = me
	}
	b.WriteString("]>>")
	f.objects[me] = []byte(b.String())
	return me
}
