package plumb

import (
	"bytes"
	"hash/crc32"
	"strings"
	"testing"
)

// forged is an entry of an archive that says what the test wants it to say.
type forged struct {
	name   string
	body   []byte // as it lies in the archive
	method uint16
	crc    uint32
	size   uint32 // unpacked

	// Lies.
	flags         uint16
	localName     string // "" for the same
	packed        *uint32
	localSize     *uint32
	localCRC      *uint32
	extra         []byte // in the directory
	localExtra    []byte
	comment       string
	attributes    uint32
	at            *uint32 // where the directory says it lies
	before, after []byte  // bytes in the archive that are not its own
	noLocal       bool    // in the directory only
}

// genuine returns the entries of a package as they are.
func genuine(t testing.TB, f *File) []forged {
	t.Helper()
	raw := plain(t, f)
	spans, err := layout(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out []forged
	for _, s := range spans {
		out = append(out, forged{name: s.name, body: raw[s.body : s.body+s.packed], method: s.method, crc: s.crc, size: uint32(s.size)})
	}
	return out
}

// packed makes an entry of the bytes.
func packed(t testing.TB, name string, raw []byte) forged {
	t.Helper()
	body, err := squeeze(raw)
	if err != nil {
		t.Fatal(err)
	}
	return forged{name: name, body: body, method: deflated, crc: crc32.ChecksumIEEE(raw), size: uint32(len(raw))}
}

// asStored makes an entry of the bytes as they are.
func asStored(name string, raw []byte) forged {
	return forged{name: name, body: raw, method: stored, crc: crc32.ChecksumIEEE(raw), size: uint32(len(raw))}
}

func or[T any](p *T, v T) T {
	if p != nil {
		return *p
	}
	return v
}

// forge puts an archive together as told, lies included.
func forge(entries []forged) []byte {
	var out, directory bytes.Buffer
	for _, e := range entries {
		out.Write(e.before)
		at := uint32(out.Len())
		if !e.noLocal {
			name := e.name
			if e.localName != "" {
				name = e.localName
			}
			h := le.AppendUint32(nil, localMark)
			h = le.AppendUint16(h, 20)
			h = le.AppendUint16(h, e.flags)
			h = le.AppendUint16(h, e.method)
			h = append(h, 0, 0, 0x21, 0)
			h = le.AppendUint32(h, or(e.localCRC, e.crc))
			h = le.AppendUint32(h, or(e.packed, uint32(len(e.body))))
			h = le.AppendUint32(h, or(e.localSize, e.size))
			h = le.AppendUint16(h, uint16(len(name)))
			h = le.AppendUint16(h, uint16(len(e.localExtra)))
			out.Write(append(append(h, name...), e.localExtra...))
			out.Write(e.body)
		}
		out.Write(e.after)
		h := le.AppendUint32(nil, centralMark)
		h = append(h, 20, 3, 20, 0)
		h = le.AppendUint16(h, e.flags)
		h = le.AppendUint16(h, e.method)
		h = append(h, 0, 0, 0x21, 0)
		h = le.AppendUint32(h, e.crc)
		h = le.AppendUint32(h, or(e.packed, uint32(len(e.body))))
		h = le.AppendUint32(h, e.size)
		h = le.AppendUint16(h, uint16(len(e.name)))
		h = le.AppendUint16(h, uint16(len(e.extra)))
		h = le.AppendUint16(h, uint16(len(e.comment)))
		h = append(h, 0, 0, 0, 0)
		h = le.AppendUint32(h, e.attributes)
		h = le.AppendUint32(h, or(e.at, at))
		directory.Write(append(append(append(h, e.name...), e.extra...), e.comment...))
	}
	return append(out.Bytes(), ending(len(entries), directory.Bytes(), out.Len())...)
}

// ending returns a directory with the end of an archive.
func ending(entries int, directory []byte, at int) []byte {
	end := le.AppendUint32(nil, endMark)
	end = append(end, 0, 0, 0, 0)
	end = le.AppendUint16(end, uint16(entries))
	end = le.AppendUint16(end, uint16(entries))
	end = le.AppendUint32(end, uint32(len(directory)))
	end = le.AppendUint32(end, uint32(at))
	return append(append(append([]byte{}, directory...), end...), 0, 0)
}

// rewritten returns the package with the text of its entries changed and a
// manifest that fits, as somebody would do who knows the format. old must be
// there, in the entry whose name begins with prefix.
func rewritten(t testing.TB, f *File, prefix, old, new string) []byte {
	t.Helper()
	return retold(t, f, func(name string, raw []byte) []byte {
		if !strings.HasPrefix(name, prefix) {
			return raw
		}
		if !bytes.Contains(raw, []byte(old)) {
			t.Fatalf("%s does not hold %q:\n%s", name, old, raw)
		}
		return bytes.Replace(raw, []byte(old), []byte(new), 1)
	})
}

// retold returns the package with its entries changed and a manifest that fits.
func retold(t testing.TB, f *File, change func(name string, raw []byte) []byte) []byte {
	t.Helper()
	plain(t, f) // fills in what a writer fills in
	if err := f.settle(); err != nil {
		t.Fatal(err)
	}
	items, err := contents(f)
	if err != nil {
		t.Fatal(err)
	}
	m := f.Manifest
	m.Entries = []Entry{}
	for i := range items {
		if items[i].attachment == nil {
			items[i].raw = change(items[i].name, items[i].raw)
			m.Entries = append(m.Entries, Entry{items[i].name, int64(len(items[i].raw)), hashOf(items[i].raw)})
		} else {
			m.Entries = append(m.Entries, Entry{items[i].name, items[i].attachment.Size, items[i].attachment.SHA256})
		}
	}
	manifest, err := encode(m, "  ")
	if err != nil {
		t.Fatal(err)
	}
	manifest = change(manifestName, manifest)
	archive, err := pack(append([]item{{name: manifestName, raw: manifest}}, items...))
	if err != nil {
		t.Fatal(err)
	}
	raw := make([]byte, archive.size)
	if _, err := archive.ReadAt(raw, 0); err != nil {
		t.Fatal(err)
	}
	return raw
}
