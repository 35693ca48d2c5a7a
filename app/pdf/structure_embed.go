package pdf

import (
	"fmt"
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

func (n *node) embed(f *file, parent int, owners [][]int) int {
	me := f.add("")
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %d 0 R", n.tag, parent)
	if n.alt != "" {
		b.WriteString(" /Alt " + textString(n.alt))
	}
	if n.tag == "TH" {
		b.WriteString(" /A <</O /Table /Scope /Column>>")
	}
	b.WriteString(" /K [")
	for _, k := range n.kids {
		if k.node != nil {
			fmt.Fprintf(&b, "%d 0 R ", k.node.embed(f, me, owners))
			continue
		}
		fmt.Fprintf(&b, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", f.pages[k.page], k.id)
		owners[k.page][k.id] = me
	}
	b.WriteString("]>>")
	f.objects[me] = []byte(b.String())
	return me
}
