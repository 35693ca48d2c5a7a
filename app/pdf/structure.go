package pdf

import "fmt"

// node is one element of the document's structure: a heading, a paragraph, a
// figure, a cell. Readers for blind people and copying by paragraph rest on it.
type node struct {
	tag, alt string
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
	stack     []*node
	marks     []int // per page: marked contents so far
	page      int   // the page drawn on, from 0
	opened    bool
	bookmarks []bookmark
}

func newTree() *tree { return &tree{root: &node{tag: "Document"}} }

func (t *tree) addPage() {
	t.marks = append(t.marks, 0)
	t.page = len(t.marks) - 1
}

// begin opens an element of the structure; what is drawn until end belongs to
// it. Elements nest. Tags: H1, H2, H3, P, Figure, Caption, Table, TR, TH, TD, L,
// LI, LBody, Sect, Span. alt says in words what a figure shows. "Artifact" marks
// decoration inside an element.
func (c *canvas) begin(tag, alt string) {
	c.closeMark()
	t := c.tree
	n := &node{tag: tag, alt: alt}
	if tag != artifact {
		parent := t.root
		for i := len(t.stack) - 1; i >= 0; i-- {
			if t.stack[i].tag != artifact {
				parent = t.stack[i]
				break
			}
		}
		parent.kids = append(parent.kids, kid{node: n})
	}
	t.stack = append(t.stack, n)
}

// end closes the element opened last.
func (c *canvas) end() {
	c.closeMark()
	if n := len(c.tree.stack); n > 0 {
		c.tree.stack = c.tree.stack[:n-1]
	}
}

// artifact is the tag of decoration.
const artifact = "Artifact"

// mark makes sure that what is drawn next is marked as content of the current
// element or as decoration.
func (c *canvas) mark() {
	t := c.tree
	if c.pages() == 0 {
		c.addPage()
	}
	if t.opened {
		return
	}
	t.opened = true
	top := len(t.stack) - 1
	if top < 0 || t.stack[top].tag == artifact {
		c.out.RawWriteStr("/" + artifact + " BMC")
		return
	}
	n, id := t.stack[top], t.marks[t.page]
	t.marks[t.page]++
	n.kids = append(n.kids, kid{page: t.page, id: id})
	c.out.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", n.tag, id))
}

// closeMark ends the open marked content, if there is any.
func (c *canvas) closeMark() {
	if c.tree.opened {
		c.out.RawWriteStr("EMC")
		c.tree.opened = false
		c.tail = nil
	}
}
