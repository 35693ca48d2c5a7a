package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf16"

	"plumbline/app/text"
)

// style is how text looks: size in points, weight, colour (none means ink).
type style struct {
	pt     float64
	bold   bool
	colour colour
}

// text writes one line with its baseline beginning at x, y and returns its
// width in millimetres. Line breaks count as spaces; see paragraph.
func (c *canvas) text(x, y float64, s string, st style) float64 {
	return c.write(x, y, c.face(st).Layout(s), st)
}

// textRight writes one line that ends at x.
func (c *canvas) textRight(x, y float64, s string, st style) {
	c.text(x-c.width(s, st), y, s, st)
}

// width returns the width of one line in millimetres, as text draws it.
func (c *canvas) width(s string, st style) float64 {
	return c.face(st).Width(s) * st.pt / perMM
}

// setting is a text as it was set in lines.
type setting struct {
	text  string
	bold  bool
	width float64 // in em
}

// lines breaks s into lines no wider than width millimetres. Pages measure a
// text before they draw it, some in several sizes, so that what was broken once
// is kept.
func (c *canvas) lines(s string, st style, width float64) []string {
	key := setting{s, st.bold, c.em(width, st)}
	lines, known := c.broken[key]
	if !known {
		lines = text.Lines(s, key.width, c.face(st).Width)
		c.broken[key] = lines
	}
	return slices.Clone(lines)
}

// headline breaks s into few lines of even length; Han text breaks only at
// marks and at the translation's hints where that fits in most lines.
func (c *canvas) headline(s string, st style, width float64, most int) []string {
	return text.Balanced(s, c.em(width, st), most, c.face(st).Width)
}

// ellipsis cuts s with an ellipsis where it is wider than width millimetres.
func (c *canvas) ellipsis(s string, st style, width float64) string {
	return text.Ellipsis(s, c.em(width, st), c.face(st).Width)
}

// paragraph writes s in lines, the first baseline at y, the next ones leading
// millimetres below; it returns the baseline after the last line.
func (c *canvas) paragraph(x, y, width, leading float64, s string, st style) float64 {
	for _, line := range c.lines(s, st, width) {
		c.text(x, y, line, st)
		y += leading
	}
	return y
}

// em turns millimetres into the em of a style.
func (c *canvas) em(mm float64, st style) float64 {
	if st.pt <= 0 {
		return 0
	}
	return mm * perMM / st.pt
}

func (c *canvas) face(st style) *text.Face {
	if st.bold {
		return text.Bold()
	}
	return text.Regular()
}

func (c *canvas) font(st style) *fontUse {
	if st.bold {
		return c.fonts[1]
	}
	return c.fonts[0]
}

// write draws laid out glyphs as one text object and returns their width.
func (c *canvas) write(x, y float64, glyphs []text.Glyph, st style) float64 {
	c.mark()
	c.parted(glyphs)
	font, k := c.font(st), st.colour
	if k == none {
		k = ink
	}
	r, g, b := k.rgb()
	var out strings.Builder
	fmt.Fprintf(&out, "BT /%s %.2f Tf %.3f %.3f %.3f rg %.2f %.2f Td\n", font.name, finite(st.pt),
		float64(r)/255, float64(g)/255, float64(b)/255,
		finite(x+c.across)*perMM, (c.paper.height-finite(y))*perMM)
	line := showing{out: &out, font: font}
	for _, glyph := range glyphs {
		line.show(glyph, st.pt)
	}
	line.endWord()
	line.flush()
	if line.rise != 0 {
		out.WriteString("0 Ts\n")
	}
	out.WriteString("ET")
	c.out.RawWriteStr(out.String())
	width := line.width * st.pt / perMM
	for i := len(glyphs) - 1; i >= 0; i-- {
		if glyphs[i].Text != "" {
			c.tail = &tail{x: x + width, y: y, st: st, last: glyphs[i].Text}
			break
		}
	}
	return width
}

// tail is where the last text of the open element ended.
type tail struct {
	x, y float64
	st   style
	last string
}

// parted writes a space behind the last text of the same element, so that its
// last word and the next do not run together when they are read aloud.
func (c *canvas) parted(next []text.Glyph) {
	t := c.tail
	if t == nil || len(next) == 0 || !text.Spaced(t.last, next[0].Text) {
		return
	}
	c.tail = nil
	c.text(t.x, t.y, " ", t.st)
}

// showing writes the operators that show a line of glyphs.
type showing struct {
	out   *strings.Builder
	font  *fontUse
	array strings.Builder // the open TJ array
	codes bool            // a string is open in the array
	rise  float64
	width float64 // so far, in em
	owed  float64 // how far the pen must move before the next glyph, in em
	word  bool    // a replacement text is open
}

func (l *showing) show(g text.Glyph, pt float64) {
	if l.word && (!g.Shaped || g.Word != "") {
		l.endWord()
	}
	if g.Word != "" {
		l.flush()
		fmt.Fprintf(l.out, "/Span <</ActualText %s>> BDC\n", utf16Hex("\uFEFF"+g.Word))
		l.word = true
	}
	if g.Y != l.rise {
		l.flush()
		l.rise = g.Y
		fmt.Fprintf(l.out, "%.2f Ts\n", g.Y*pt)
	}
	l.move(g.X)
	if !l.codes {
		l.array.WriteByte('<')
		l.codes = true
	}
	fmt.Fprintf(&l.array, "%04X", l.font.code(g))
	l.owed += g.Advance - l.font.face.Advance(g.ID)
	l.width += g.Advance
}

// move moves the pen by what is owed and by more.
func (l *showing) move(more float64) {
	shift := l.owed + more
	if shift > -0.0005 && shift < 0.0005 {
		return
	}
	if l.codes {
		l.array.WriteByte('>')
		l.codes = false
	}
	units := math.Round(shift * 1000)
	fmt.Fprintf(&l.array, "%.0f", -units)
	l.owed -= units / 1000
}

// flush writes the open array. What is owed stays owed.
func (l *showing) flush() {
	if l.codes {
		l.array.WriteByte('>')
		l.codes = false
	}
	if l.array.Len() > 0 {
		fmt.Fprintf(l.out, "[%s] TJ\n", l.array.String())
		l.array.Reset()
	}
}

// endWord ends the replacement text of a shaped word.
func (l *showing) endWord() {
	if l.word {
		l.flush()
		l.out.WriteString("EMC\n")
		l.word = false
	}
}

// utf16Hex returns s as a hexadecimal PDF string of UTF-16 units.
func utf16Hex(s string) string {
	var b strings.Builder
	b.WriteByte('<')
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}
