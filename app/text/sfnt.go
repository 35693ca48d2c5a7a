package text

import (
	"encoding/binary"
	"errors"
	"fmt"
)

var errFont = errors.New("broken font")

// sfnt gives access to the tables of a TrueType font without parsing what is not
// asked for: opening a font costs microseconds.
type sfnt struct {
	file    []byte
	tables  map[string][]byte
	upem    float64
	glyphs  int
	metrics int    // glyphs with an advance of their own
	groups  []byte // cmap format 12: first, last, glyph as 32 bits each
}

func openSFNT(file []byte) (*sfnt, error) {
	f := &sfnt{file: file, tables: map[string][]byte{}}
	if len(file) < 12 {
		return nil, fmt.Errorf("%w: no header", errFont)
	}
	for i := range int(u16(file, 4)) {
		entry := 12 + 16*i
		if entry+16 > len(file) {
			return nil, fmt.Errorf("%w: short table list", errFont)
		}
		offset, size := u32(file, entry+8), u32(file, entry+12)
		if uint64(offset)+uint64(size) > uint64(len(file)) {
			return nil, fmt.Errorf("%w: table %q", errFont, file[entry:entry+4])
		}
		f.tables[string(file[entry:entry+4])] = file[offset : offset+size]
	}
	f.upem = float64(u16(f.tables["head"], 18))
	f.glyphs = int(u16(f.tables["maxp"], 4))
	f.metrics = int(u16(f.tables["hhea"], 34))
	if f.upem == 0 || f.glyphs == 0 || f.metrics == 0 {
		return nil, fmt.Errorf("%w: no metrics", errFont)
	}
	return f, f.openCmap()
}

func (f *sfnt) openCmap() error {
	cmap := f.tables["cmap"]
	for i := range int(u16(cmap, 2)) {
		at := int(u32(cmap, 4+8*i+4))
		if u16(cmap, at) != 12 {
			continue
		}
		size := 12 * int(u32(cmap, at+12))
		if at+16+size <= len(cmap) {
			f.groups = cmap[at+16 : at+16+size]
			return nil
		}
	}
	return fmt.Errorf("%w: no character table of format 12", errFont)
}

// glyph returns the glyph of a character, 0 where the font has none.
func (f *sfnt) glyph(r rune) uint16 {
	low, high := 0, len(f.groups)/12
	for low < high {
		middle := (low + high) / 2
		switch at := 12 * middle; {
		case uint32(r) < u32(f.groups, at):
			high = middle
		case uint32(r) > u32(f.groups, at+4):
			low = middle + 1
		default:
			return uint16(u32(f.groups, at+8) + uint32(r) - u32(f.groups, at))
		}
	}
	return 0
}

// advance returns the width of a glyph in em.
func (f *sfnt) advance(glyph uint16) float64 {
	i := min(int(glyph), f.metrics-1)
	return float64(u16(f.tables["hmtx"], 4*i)) / f.upem
}

// only returns a font file that has the named tables, in that order, where the
// font has them. The checksums are left out.
func (f *sfnt) only(names []string) []byte {
	var kept []string
	size := 12
	for _, name := range names {
		if table, ok := f.tables[name]; ok {
			kept = append(kept, name)
			size += 16 + len(table) + 3
		}
	}
	out := make([]byte, 12, size)
	copy(out, f.file[:4])
	binary.BigEndian.PutUint16(out[4:], uint16(len(kept)))
	at := 12 + 16*len(kept)
	for _, name := range kept {
		out = append(out, name...)
		for _, v := range []int{0, at, len(f.tables[name])} {
			out = binary.BigEndian.AppendUint32(out, uint32(v))
		}
		at += (len(f.tables[name]) + 3) &^ 3
	}
	for _, name := range kept {
		out = append(out, f.tables[name]...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	return out
}

func u16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint16(b[at:])
}

func u32(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint32(b[at:])
}
