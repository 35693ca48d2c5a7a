package pdf

import "testing"

// inkBox is the box that a drawn glyph fills, in millimetres from the top left of
// the page.
type inkBox struct{ left, top, right, bottom float64 }

// inkOf returns the boxes of the glyphs of a text.
func inkOf(c *canvas, p placed) (boxes []inkBox) {
	face := c.face(style{bold: p.bold})
	em := p.pt / perMM
	units := float64(be16(face.Table("head"), 18))
	x := p.x
	for _, g := range face.Layout(p.text) {
		if outline := outlineOf(face, g.ID); len(outline) >= 10 {
			at := func(i int) float64 { return float64(int16(be16(outline, 2*i))) / units * em }
			left, base := x+g.X*em, p.y-g.Y*em
			boxes = append(boxes, inkBox{left + at(1), base - at(4), left + at(3), base - at(2)})
		}
		x += g.Advance * em
	}
	return boxes
}

func (a inkBox) meets(b inkBox) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

// TestLettersTouchNoOtherLine: not even the highest sign above a letter and the
// lowest one below it, in any language.
func TestLettersTouchNoOtherLine(t *testing.T) {
	everyPrint(t, func(t *testing.T, p printed) {
		c := newCanvas(a4, details{})
		boxes := make([][]inkBox, len(p.texts))
		for i, text := range p.texts {
			boxes[i] = inkOf(c, text)
		}
		for i, a := range p.texts {
			for j, b := range p.texts[:i] {
				if a.page == b.page && a.y-b.y < 15 && b.y-a.y < 15 && touch(boxes[i], boxes[j]) {
					t.Errorf("page %d: %q touches %q (%.1f and %.1f at %.1f and %.1f)", a.page+1, a.text, b.text, a.y, b.y, a.x, b.x)
				}
			}
		}
	})
}

func touch(a, b []inkBox) bool {
	for _, one := range a {
		for _, other := range b {
			if one.meets(other) {
				return true
			}
		}
	}
	return false
}
