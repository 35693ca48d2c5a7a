package plumb

import (
	"encoding/binary"
	"io"

	"plumbline/assessment"
)

// The parts of an archive. Sizes are those without names, extra fields and
// comments.
const (
	localMark, centralMark, endMark = 0x04034b50, 0x02014b50, 0x06054b50

	localSize, centralSize, endSize = 30, 46, 22

	stored, deflated = 0, 8
)

var le = binary.LittleEndian

// span is where an entry lies in the archive.
type span struct {
	name   string
	method uint16
	crc    uint32
	packed int64 // bytes in the archive
	size   int64 // bytes unpacked, as the archive says
	local  int64 // where its local header begins
	body   int64 // where its packed bytes begin
}

// fail returns the error "error.plumb.<what>". The name of the file is put in
// by whoever knows it.
func fail(what string, cause error, args ...any) error {
	return assessment.Fail("plumb."+what, cause, args...)
}

// odd refuses an archive that is built in a way no package is; code names it
// for people who look into the matter.
func odd(code string) error { return fail("archive", nil, "code", code) }

// layout reads the directory of the archive and makes sure that the entries lie
// one after the other without a gap, that both of each entry's headers say the
// same, and that no byte belongs to anything else.
func layout(r io.ReaderAt, size int64) ([]span, error) {
	count, start, err := endOfArchive(r, size)
	if err != nil {
		return nil, err
	}
	directory := make([]byte, size-endSize-start)
	if err := readAt(r, directory, start); err != nil {
		return nil, err
	}
	var spans []span
	next := int64(0)
	for range count {
		s, rest, err := centralHeader(directory)
		if err != nil {
			return nil, err
		}
		directory = rest
		if s.local != next {
			return nil, odd("overlap")
		}
		if err := localHeader(r, &s, start); err != nil {
			return nil, err
		}
		if next = s.body + s.packed; next > start {
			return nil, odd("overlap")
		}
		spans = append(spans, s)
	}
	if len(directory) != 0 || next != start {
		return nil, odd("gap")
	}
	return spans, names(spans)
}

// endOfArchive returns how many entries there are and where the directory
// begins. The end must be the very last thing.
func endOfArchive(r io.ReaderAt, size int64) (count int, start int64, err error) {
	if size < endSize {
		return 0, 0, fail("cut", nil)
	}
	end := make([]byte, endSize)
	if err := readAt(r, end, size-endSize); err != nil {
		return 0, 0, err
	}
	if le.Uint32(end) != endMark {
		return 0, 0, fail("cut", nil)
	}
	here, all := le.Uint16(end[8:]), le.Uint16(end[10:])
	length, offset := le.Uint32(end[12:]), le.Uint32(end[16:])
	switch {
	case all == 0xffff, length == 0xffffffff, offset == 0xffffffff:
		return 0, 0, odd("zip64")
	case le.Uint32(end[4:]) != 0, here != all:
		return 0, 0, odd("disks")
	case le.Uint16(end[20:]) != 0:
		return 0, 0, odd("comment")
	case int(all) > Limits.Entries:
		return 0, 0, fail("many", nil, "max", Limits.Entries)
	case int64(offset)+int64(length) != size-endSize:
		return 0, 0, odd("surrounded")
	case int64(length) > int64(Limits.Entries)*(centralSize+int64(Limits.Name)):
		return 0, 0, odd("directory")
	}
	return int(all), int64(offset), nil
}

// centralHeader takes one entry off the directory.
func centralHeader(directory []byte) (span, []byte, error) {
	if len(directory) < centralSize || le.Uint32(directory) != centralMark {
		return span{}, nil, odd("directory")
	}
	h := directory
	s := span{method: le.Uint16(h[10:]), crc: le.Uint32(h[16:]), packed: int64(le.Uint32(h[20:])),
		size: int64(le.Uint32(h[24:])), local: int64(le.Uint32(h[42:]))}
	length := int(le.Uint16(h[28:]))
	mode := le.Uint32(h[38:]) >> 16 // as Unix writes it
	switch {
	case le.Uint16(h[8:])&1 != 0:
		return span{}, nil, odd("encrypted")
	case le.Uint16(h[8:])&8 != 0:
		return span{}, nil, odd("descriptor")
	case le.Uint16(h[8:]) != 0:
		return span{}, nil, odd("flags")
	case s.packed == 0xffffffff, s.size == 0xffffffff, s.local == 0xffffffff:
		return span{}, nil, odd("zip64")
	case le.Uint16(h[30:]) != 0:
		return span{}, nil, odd("extra")
	case le.Uint16(h[32:]) != 0:
		return span{}, nil, odd("comment")
	case le.Uint16(h[34:]) != 0:
		return span{}, nil, odd("disks")
	case mode&0xf000 != 0 && mode&0xf000 != 0x8000, le.Uint32(h[38:])&0x10 != 0:
		return span{}, nil, odd("link")
	case s.method != stored && s.method != deflated:
		return span{}, nil, odd("method")
	case s.method == stored && s.packed != s.size:
		return span{}, nil, odd("size")
	case length > Limits.Name, len(h) < centralSize+length:
		return span{}, nil, odd("name")
	}
	s.name = string(h[centralSize : centralSize+length])
	return s, h[centralSize+length:], nil
}

// localHeader compares the entry's own header with the directory.
func localHeader(r io.ReaderAt, s *span, limit int64) error {
	size := localSize + int64(len(s.name))
	if s.local+size > limit {
		return odd("overlap")
	}
	h := make([]byte, size)
	if err := readAt(r, h, s.local); err != nil {
		return err
	}
	same := le.Uint32(h) == localMark && le.Uint16(h[6:]) == 0 && le.Uint16(h[8:]) == s.method &&
		le.Uint32(h[14:]) == s.crc && int64(le.Uint32(h[18:])) == s.packed && int64(le.Uint32(h[22:])) == s.size &&
		int(le.Uint16(h[26:])) == len(s.name) && le.Uint16(h[28:]) == 0 && string(h[localSize:]) == s.name
	if !same {
		return odd("headers")
	}
	s.body = s.local + size
	return nil
}

// names makes sure that the manifest comes first, that every name is one of the
// known ones and that none comes twice.
func names(spans []span) error {
	seen := map[string]bool{}
	for _, s := range spans {
		if !entryName.MatchString(s.name) {
			return fail("entry", nil, "entry", shown(s.name))
		}
		if seen[s.name] {
			return fail("twice", nil, "entry", s.name)
		}
		seen[s.name] = true
	}
	if len(spans) == 0 || spans[0].name != manifestName {
		return fail("foreign", nil)
	}
	return nil
}

// readAt reads exactly what was asked for.
func readAt(r io.ReaderAt, into []byte, at int64) error {
	n, err := r.ReadAt(into, at)
	if n == len(into) {
		return nil
	}
	if err == nil || err == io.EOF {
		return fail("cut", io.ErrUnexpectedEOF)
	}
	return sealedOr("read", err)
}
