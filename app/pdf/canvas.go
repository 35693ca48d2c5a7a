package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// perMM is the number of points in a millimetre.
const perMM = 72 / 25.4

// paper is a sheet size in millimetres.
type paper struct {
	name          string
	width, height float64
}

// The two sheets that are printed.
var (
	a4     = paper{"A4", 210, 297}
	letter = paper{"Letter", 215.9, 279.4}
)

// details are what a document says about itself.
type details struct {
	lang     string // "zh", "en": the language of the text
	second   string // of the text beside it, if there is any
	title    string
	author   string
	subject  string
	created  time.Time // the only time in the file; equal input gives equal bytes
	producer string
	proof    string // what the document was made from, for machines; see Options
}

// canvas draws on the pages of one document. Places are millimetres from the
// top left of the sheet, type sizes and line widths are points. It belongs to
// one goroutine.
//
// gofpdf holds the pages and draws lines and surfaces. Text does not go through
// it (its text layer loses characters and panics): canvas_text.go writes glyphs
// itself and the finisher embeds the fonts.
type canvas struct {
	paper   paper
	details details
	out     *gofpdf.Fpdf
	fonts   [2]*fontUse // regular, bold
	tree    *tree
	tail    *tail // nil where the open element has no text yet
	broken  map[setting][]string
	across  float64 // how far right everything is drawn, in millimetres
}

// newCanvas makes an empty document without pages.
func newCanvas(p paper, d details) *canvas {
	out := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "mm",
		Size:    gofpdf.SizeType{Wd: p.width, Ht: p.height},
	})
	out.SetAutoPageBreak(false, 0)
	out.SetMargins(0, 0, 0)
	out.SetCatalogSort(true)
	out.SetCreationDate(d.created)
	out.SetModificationDate(d.created)
	return &canvas{paper: p, details: d, out: out, fonts: newFontUse(), tree: newTree(), broken: map[setting][]string{}}
}

// addPage begins the next page; drawing goes there. After turnBack that is a
// page which is there already.
func (c *canvas) addPage() {
	c.closeMark()
	if next := c.tree.page + 1; next < c.pages() {
		c.turn(next)
		return
	}
	c.out.AddPage()
	c.tree.addPage()
}

// turn makes drawing go to a page, from 0.
func (c *canvas) turn(page int) {
	c.closeMark()
	c.out.SetPage(page + 1)
	c.tree.page = page
}

// turnBack makes the page, from 0, the next one that addPage begins.
func (c *canvas) turnBack(page int) {
	c.closeMark()
	c.tree.page = page - 1
}

// pages returns the number of pages so far.
func (c *canvas) pages() int { return c.out.PageCount() }

// eachPage calls draw for every page with drawing going to that page, so that
// heads and feet can be written when the total is known.
func (c *canvas) eachPage(draw func(page, total int)) {
	total := c.pages()
	for page := range total {
		c.turn(page)
		draw(page+1, total)
	}
}

// bookmark adds an entry to the document outline that points at the height y of
// the current page. Level 0 is the outermost. What stands in the second
// language has none, as it stands beside the first.
func (c *canvas) bookmark(level int, title string, y float64) {
	if c.across > 0 {
		return
	}
	c.tree.bookmarks = append(c.tree.bookmarks, bookmark{level, title, c.tree.page, finite(y)})
}

// bytes ends the document and returns it.
func (c *canvas) bytes() ([]byte, error) {
	if c.pages() == 0 {
		c.addPage()
	}
	c.closeMark()
	var raw bytes.Buffer
	if err := c.out.Output(&raw); err != nil {
		return nil, fmt.Errorf("write pages: %w", err)
	}
	done, err := finish(raw.Bytes(), c)
	if err != nil {
		return nil, fmt.Errorf("finish document: %w", err)
	}
	return done, nil
}
