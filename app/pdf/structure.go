package pdf

import "fmt"

// node is one element of the document's structure: a heading, a paragraph, a
// figure, a cell. Readers for blind people and copying by paragraph rest on it.
type node struct {
	tag, alt string
	scope    string // of a head cell: what it is the head of
	lang     string // where it is not the document's
	kids     []kid
}

// kid is either a node or marked content on a page.
type kid struct {
	node *node
	page int // from 0
	id   int // marked-content id on that page
}

// bookmark is an entry of the outline.
type bookmark struct {
	level int
	title string
	page  int
	y     float64
}

// tree is the structure while it grows. Decoration, which is all that is drawn
// outside of an element, is marked as such.
type tree struct {
	root      *node
	top       *node // where elements go that stand in no other
	stack     []*node
	marks     []int // per page: marked contents so far
	page      int   // the page drawn on, from 0; -1 before the first
	opened    bool
	bookmarks []bookmark
}

func newTree() *tree {
	root := &node{tag: "Document"}
	return &tree{root: root, top: root, page: -1}
}

func (t *tree) addPage() {
	t.marks = append(t.marks, 0)
	t.page = len(t.marks) - 1
}

// begin opens an element of the structure; what is drawn until end belongs to
// it. Elements nest. Tags: H1, H2, H3, P, Figure, Caption, Table, TR, TH, TD, L,
// LI, LBody, Sect, Span; rowHead is a TH at the beginning of a row. alt says in
// words what a figure shows. "Artifact" marks decoration inside an element.
func (c *canvas) begin(tag, alt string) *node {
	c.closeMark()
	t := c.tree
	n := &node{tag: tag, alt: alt}
	switch tag {
	case "TH":
		n.scope = "Column"
	case rowHead:
		n.tag, n.scope = "TH", "Row"
	}
	if tag != artifact {
		parent := t.top
		for i := len(t.stack) - 1; i >= 0; i-- {
			if t.stack[i].tag != artifact {
				parent = t.stack[i]
				break
			}
		}
		parent.kids = append(parent.kids, kid{node: n})
	}
	t.stack = append(t.stack, n)
	return n
}

// resume opens an element again that has ended, for what is drawn later than it
// is read.
func (c *canvas) resume(n *node) {
	c.closeMark()
	c.tree.stack = append(c.tree.stack, n)
}

// end closes the element opened last.
func (c *canvas) end() {
	c.closeMark()
	if n := len(c.tree.stack); n > 0 {
		c.tree.stack = c.tree.stack[:n-1]
	}
}

// Tags that are no elements by that name.
const (
	artifact = "Artifact" // decoration
	rowHead  = "row head"
)

// holders hold elements only; lines drawn between these are decoration.
var holders = map[string]bool{"Sect": true, "Table": true, "TR": true, "L": true, "LI": true}

// mark makes sure that what is drawn next is marked as content of the current
// element or as decoration.
func (c *canvas) mark() {
	t := c.tree
	if t.opened {
		return
	}
	n := c.holder()
	t.opened = true
	if n == nil {
		c.out.RawWriteStr("/" + artifact + " BMC")
		return
	}
	id := t.marks[t.page]
	t.marks[t.page]++
	n.kids = append(n.kids, kid{page: t.page, id: id})
	c.out.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", n.tag, id))
}

// holder returns the element that what is drawn next belongs to; nil for
// decoration.
func (c *canvas) holder() *node {
	if c.pages() == 0 {
		c.addPage()
	}
	top := len(c.tree.stack) - 1
	if top < 0 || c.tree.stack[top].tag == artifact || holders[c.tree.stack[top].tag] {
		return nil
	}
	return c.tree.stack[top]
}

// closeMark ends the open marked content, if there is any.
func (c *canvas) closeMark() {
	if c.tree.opened {
		c.out.RawWriteStr("EMC")
		c.tree.opened = false
		c.tail = nil
	}
}
