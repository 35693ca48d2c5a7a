package pdf

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"plumbline/app/text"
)

// mostCodes is how many different shapes of one font a document can show.
const mostCodes = 0xFFF0

// fontUse is one weight as a document uses it. Every pair of shape and meaning
// gets a code when it is first drawn; only these shapes are embedded.
type fontUse struct {
	name  string // in the page resources
	base  string
	face  *text.Face
	codes map[shape]uint16
	used  []shape // used[code-1]
}

// shape is a glyph and the text it stands for.
type shape struct {
	glyph uint16
	text  string
}

func newFontUse() [2]*fontUse {
	return [2]*fontUse{
		{name: "PR", base: "PlumblineSans-Regular", face: text.Regular(), codes: map[shape]uint16{}},
		{name: "PB", base: "PlumblineSans-Bold", face: text.Bold(), codes: map[shape]uint16{}},
	}
}

// code returns the code of a glyph, 0 once there are too many.
func (f *fontUse) code(g text.Glyph) uint16 {
	s := shape{g.ID, g.Text}
	if code, ok := f.codes[s]; ok {
		return code
	}
	if len(f.used) >= mostCodes {
		return 0
	}
	f.used = append(f.used, s)
	code := uint16(len(f.used))
	f.codes[s] = code
	return code
}

// embed adds the font to the file and returns its object number.
func (f *fontUse) embed(file *file) int {
	program := subset(f.face, f.used)
	sum := sha256.Sum256(program)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	base := string(tag) + "+" + f.base
	data := file.addStream(fmt.Sprintf("/Length1 %d", len(program)), program)
	descriptor := file.add(f.descriptor(base, data))
	unicode := file.addStream("", f.toUnicode())
	descendant := file.add(fmt.Sprintf("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s"+
		" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"+
		" /FontDescriptor %d 0 R /CIDToGIDMap /Identity /DW 1000 /W [1 [%s]]>>", base, descriptor, f.widths()))
	return file.add(fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H"+
		" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", base, descendant, unicode))
}

func (f *fontUse) descriptor(base string, data int) string {
	head, hhea, os2 := f.face.Table("head"), f.face.Table("hhea"), f.face.Table("OS/2")
	scale := 1000 / max(float64(be16(head, 18)), 1)
	at := func(table []byte, offset int) int { return int(float64(int16(be16(table, offset))) * scale) }
	stem := 80
	if be16(os2, 4) >= 700 {
		stem = 140
	}
	return fmt.Sprintf("<</Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d]"+
		" /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R>>",
		base, at(head, 36), at(head, 38), at(head, 40), at(head, 42),
		at(hhea, 4), at(hhea, 6), at(os2, 88), stem, data)
}

func (f *fontUse) widths() string {
	var b strings.Builder
	for _, s := range f.used {
		fmt.Fprintf(&b, "%.0f ", f.face.Advance(s.glyph)*1000)
	}
	return b.String()
}

// toUnicode says what the codes mean, for copying and searching.
func (f *fontUse) toUnicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // entries in one block, by the specification
	for from := 0; from < len(f.used); from += most {
		part := f.used[from:min(from+most, len(f.used))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for i, s := range part {
			meaning := s.text
			if meaning == "" {
				meaning = "\u200B" // the glyph before it carries the text
			}
			fmt.Fprintf(&b, "<%04X> %s\n", from+i+1, utf16Hex(meaning))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return []byte(b.String())
}
