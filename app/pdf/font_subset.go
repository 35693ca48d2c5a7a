package pdf

import (
	"encoding/binary"
	"sort"

	"plumbline/app/text"
)

// subset builds a TrueType program in which code n is glyph n. The parts of
// composite glyphs follow behind the codes.
func subset(face *text.Face, used []shape) []byte {
	glyphs := make([]uint16, 1, len(used)+1) // glyph 0 is .notdef
	for _, s := range used {
		glyphs = append(glyphs, s.glyph)
	}
	known := map[uint16]uint16{}
	var outlines, places, metrics []byte
	for i := 0; i < len(glyphs); i++ {
		places = binary.BigEndian.AppendUint32(places, uint32(len(outlines)))
		outline := append([]byte(nil), outlineOf(face, glyphs[i])...)
		eachPart(outline, func(at int) {
			part := be16(outline, at)
			to, ok := known[part]
			if !ok {
				to = uint16(len(glyphs))
				known[part] = to
				glyphs = append(glyphs, part)
			}
			binary.BigEndian.PutUint16(outline[at:], to)
		})
		outlines = append(outlines, outline...)
		for len(outlines)%4 != 0 {
			outlines = append(outlines, 0)
		}
		metrics = appendMetric(metrics, face, glyphs[i])
	}
	places = binary.BigEndian.AppendUint32(places, uint32(len(outlines)))
	return writeSFNT(map[string][]byte{
		"glyf": outlines, "loca": places, "hmtx": metrics,
		"head": patched(face.Table("head"), 50, 1), // long offsets
		"hhea": patched(face.Table("hhea"), 34, uint16(len(glyphs))),
		"maxp": patched(face.Table("maxp"), 4, uint16(len(glyphs))),
	})
}

// outlineOf returns the outline of a glyph, empty for a blank one.
func outlineOf(face *text.Face, glyph uint16) []byte {
	loca, glyf := face.Table("loca"), face.Table("glyf")
	var from, to int
	if be16(face.Table("head"), 50) == 0 {
		from, to = 2*int(be16(loca, 2*int(glyph))), 2*int(be16(loca, 2*int(glyph)+2))
	} else {
		from, to = int(be32(loca, 4*int(glyph))), int(be32(loca, 4*int(glyph)+4))
	}
	if from >= to || to > len(glyf) {
		return nil
	}
	return glyf[from:to]
}

// Flags of a part of a composite glyph.
const (
	argsAreWords = 1 << 0
	hasScale     = 1 << 3
	moreParts    = 1 << 5
	hasTwoScales = 1 << 6
	hasMatrix    = 1 << 7
)

// eachPart calls visit with the offset of every glyph number in a composite.
func eachPart(outline []byte, visit func(at int)) {
	if int16(be16(outline, 0)) >= 0 {
		return
	}
	for at := 10; at+4 <= len(outline); {
		flags := be16(outline, at)
		visit(at + 2)
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&hasScale != 0:
			at += 2
		case flags&hasTwoScales != 0:
			at += 4
		case flags&hasMatrix != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			return
		}
	}
}

// appendMetric adds the advance and left bearing of a glyph.
func appendMetric(to []byte, face *text.Face, glyph uint16) []byte {
	hmtx, own := face.Table("hmtx"), int(be16(face.Table("hhea"), 34))
	bearing := 4*int(glyph) + 2
	if int(glyph) >= own {
		bearing = 4*own + 2*(int(glyph)-own)
	}
	to = binary.BigEndian.AppendUint16(to, be16(hmtx, 4*min(int(glyph), own-1)))
	return binary.BigEndian.AppendUint16(to, be16(hmtx, bearing))
}

// patched returns a copy of a table with two bytes changed.
func patched(table []byte, at int, value uint16) []byte {
	table = append([]byte(nil), table...)
	if at+2 <= len(table) {
		binary.BigEndian.PutUint16(table[at:], value)
	}
	return table
}

// writeSFNT puts tables into a font file.
func writeSFNT(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	sort.Strings(names)
	power, log := 1, 0
	for power*2 <= len(names) {
		power, log = power*2, log+1
	}
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{len(names), power * 16, log, (len(names) - power) * 16} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	offset := len(out) + 16*len(names)
	for _, name := range names {
		out = append(out, name...)
		for _, v := range []uint32{checksum(tables[name]), uint32(offset), uint32(len(tables[name]))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		offset += (len(tables[name]) + 3) &^ 3
	}
	for _, name := range names {
		out = append(out, tables[name]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

func checksum(table []byte) (sum uint32) {
	for at := 0; at < len(table); at += 4 {
		var word [4]byte
		copy(word[:], table[at:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}

func be16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint16(b[at:])
}

func be32(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint32(b[at:])
}
