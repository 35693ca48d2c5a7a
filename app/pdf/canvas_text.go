package pdf

// style is how text looks: size in points, weight, colour (none means ink).
type style struct {
	pt     float64
	bold   bool
	colour colour
}

// text writes one line with its baseline beginning at x, y and returns its
// width in millimetres. Line breaks count as spaces; see paragraph.
func (c *canvas) text(x, y float64, s string, st style) float64 { return c.write(x, y, s, st) }

// textRight writes one line that ends at x.
func (c *canvas) textRight(x, y float64, s string, st style) {
	c.write(x-c.width(s, st), y, s, st)
}

// textCenter writes one line whose middle is at x.
func (c *canvas) textCenter(x, y float64, s string, st style) {
	c.write(x-c.width(s, st)/2, y, s, st)
}

// width returns the width of one line in millimetres, as text draws it.
func (c *canvas) width(s string, st style) float64 { return 0 }

// lines breaks s into lines no wider than width millimetres.
func (c *canvas) lines(s string, st style, width float64) []string { return nil }

// headline breaks s into few lines of even length; Han text breaks only at
// marks and at the translation's hints where that fits in most lines.
func (c *canvas) headline(s string, st style, width float64, most int) []string { return nil }

// ellipsis cuts s with an ellipsis where it is wider than width.
func (c *canvas) ellipsis(s string, st style, width float64) string { return s }

// paragraph writes s in lines, the first baseline at y, the next ones leading
// millimetres below; it returns the baseline after the last line.
func (c *canvas) paragraph(x, y, width, leading float64, s string, st style) float64 { return y }

func (c *canvas) write(x, y float64, s string, st style) float64 { return 0 }
