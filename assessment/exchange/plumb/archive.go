package plumb

import (
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
)

// part is a stretch of the archive that is to be written: headers and JSON lie
// in memory, attachments stay where they are.
type part struct {
	at   int64
	size int64
	from io.ReaderAt
}

// pieces is an archive that is put together while it is read.
type pieces struct {
	parts []part
	size  int64
}

func (p *pieces) add(from io.ReaderAt, size int64) {
	p.parts = append(p.parts, part{p.size, size, from})
	p.size += size
}

func (p *pieces) bytes(raw []byte) { p.add(bytes.NewReader(raw), int64(len(raw))) }

// ReadAt reads across the parts.
func (p *pieces) ReadAt(into []byte, at int64) (int, error) {
	done := 0
	for _, s := range p.parts {
		if done == len(into) {
			return done, nil
		}
		from := at + int64(done) - s.at
		if from < 0 || from >= s.size {
			continue
		}
		n, err := io.NewSectionReader(s.from, 0, s.size).ReadAt(into[done:done+int(min(s.size-from, int64(len(into)-done)))], from)
		done += n
		if err != nil && err != io.EOF {
			return done, err
		}
	}
	if done < len(into) {
		return done, io.EOF
	}
	return done, nil
}

// item is an entry that is to be written.
type item struct {
	name       string
	raw        []byte      // of a JSON entry
	attachment *Attachment // or the attachment
}

// pack puts an archive together whose every byte follows from its content: no
// times, no extra fields, sizes in front of what they measure.
func pack(items []item) (*pieces, error) {
	out, directory := new(pieces), new(bytes.Buffer)
	for _, it := range items {
		s := span{name: it.name, local: out.size}
		if it.attachment != nil {
			sum := crc32.NewIEEE()
			n, err := io.Copy(sum, it.attachment.Reader())
			if err == nil && n != it.attachment.Size {
				err = io.ErrUnexpectedEOF
			}
			if err != nil {
				return nil, fmt.Errorf("read attachment: %w", err)
			}
			s.crc, s.size, s.packed = sum.Sum32(), it.attachment.Size, it.attachment.Size
			out.bytes(s.header(localMark))
			out.add(it.attachment.Content, it.attachment.Size)
		} else {
			packed, err := squeeze(it.raw)
			if err != nil {
				return nil, err
			}
			s.method, s.crc, s.size, s.packed = deflated, crc32.ChecksumIEEE(it.raw), int64(len(it.raw)), int64(len(packed))
			out.bytes(s.header(localMark))
			out.bytes(packed)
		}
		directory.Write(s.header(centralMark))
	}
	end := le.AppendUint32(nil, endMark)
	end = le.AppendUint32(end, 0)
	end = le.AppendUint16(end, uint16(len(items)))
	end = le.AppendUint16(end, uint16(len(items)))
	end = le.AppendUint32(end, uint32(directory.Len()))
	end = le.AppendUint32(end, uint32(out.size))
	end = le.AppendUint16(end, 0)
	out.bytes(append(directory.Bytes(), end...))
	return out, nil
}

func squeeze(raw []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(raw); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// header returns the header of an entry, its own or that of the directory.
func (s *span) header(mark uint32) []byte {
	const version, newYear = 20, 0x21 // 2.0; the first of January 1980
	h := le.AppendUint32(nil, mark)
	if mark == centralMark {
		h = le.AppendUint16(h, version)
	}
	h = le.AppendUint16(h, version)
	h = le.AppendUint16(h, 0)
	h = le.AppendUint16(h, s.method)
	h = le.AppendUint16(h, 0)
	h = le.AppendUint16(h, newYear)
	h = le.AppendUint32(h, s.crc)
	h = le.AppendUint32(h, uint32(s.packed))
	h = le.AppendUint32(h, uint32(s.size))
	h = le.AppendUint16(h, uint16(len(s.name)))
	h = le.AppendUint16(h, 0)
	if mark == centralMark {
		h = append(h, make([]byte, 10)...) // no comment, one disk, no attributes
		h = le.AppendUint32(h, uint32(s.local))
	}
	return append(h, s.name...)
}
