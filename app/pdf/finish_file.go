package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

var errPages = errors.New("pages are not in the expected form")

// file is a PDF taken apart into its objects.
type file struct {
	objects [][]byte // objects[0] is unused
	root    int
	info    int
	pages   []int
	err     error // the first failure to compress
}

// readFile takes apart what gofpdf writes: one cross-reference table, no object
// streams, the catalog last and the information before it.
func readFile(raw []byte) (*file, error) {
	offsets, table, err := readTable(raw)
	if err != nil {
		return nil, err
	}
	f := &file{objects: make([][]byte, len(offsets)), root: len(offsets) - 1, info: len(offsets) - 2}
	for i, from := range offsets {
		if i == 0 {
			continue
		}
		to := table
		for _, other := range offsets[1:] {
			if other > from && other < to {
				to = other
			}
		}
		head := fmt.Appendf(nil, "%d 0 obj\n", i)
		if from >= to || !bytes.HasPrefix(raw[from:to], head) {
			return nil, fmt.Errorf("%w: object %d", errPages, i)
		}
		body := bytes.TrimSpace(raw[from+len(head) : to])
		f.objects[i] = bytes.TrimSpace(bytes.TrimSuffix(body, []byte("endobj")))
	}
	return f, f.readPages()
}

// readTable returns the places of the objects and of the table itself.
func readTable(raw []byte) (offsets []int, table int, err error) {
	_, tail, found := bytes.Cut(raw[max(0, len(raw)-64):], []byte("startxref\n"))
	if !found {
		return nil, 0, fmt.Errorf("%w: no startxref", errPages)
	}
	number, _, _ := strings.Cut(string(tail), "\n")
	table, err = strconv.Atoi(number)
	if err != nil || table < 0 || table > len(raw) {
		return nil, 0, fmt.Errorf("%w: startxref %q", errPages, number)
	}
	lines := strings.Split(string(raw[table:]), "\n")
	for _, line := range lines[min(2, len(lines)):] {
		fields := strings.Fields(line)
		if len(fields) != 3 {
			break
		}
		at, err := strconv.Atoi(fields[0])
		if err != nil || at > table {
			return nil, 0, fmt.Errorf("%w: entry %q", errPages, line)
		}
		offsets = append(offsets, at)
	}
	if len(offsets) < 5 {
		return nil, 0, fmt.Errorf("%w: %d objects", errPages, len(offsets))
	}
	return offsets, table, nil
}

// readPages finds the page objects, in order, in the page tree.
func (f *file) readPages() error {
	_, kids, found := strings.Cut(string(f.objects[1]), "/Kids [")
	kids, _, closed := strings.Cut(kids, "]")
	if !found || !closed {
		return fmt.Errorf("%w: no page tree", errPages)
	}
	for _, field := range strings.Split(kids, " 0 R") {
		if field = strings.TrimSpace(field); field == "" {
			continue
		}
		page, err := strconv.Atoi(field)
		if err != nil || page < 1 || page >= len(f.objects) {
			return fmt.Errorf("%w: page %q", errPages, field)
		}
		f.pages = append(f.pages, page)
	}
	return nil
}

// add appends an object and returns its number.
func (f *file) add(body string) int {
	f.objects = append(f.objects, []byte(body))
	return len(f.objects) - 1
}

// addStream appends compressed data with more entries for its dictionary.
func (f *file) addStream(entries string, data []byte) int {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, err := w.Write(data)
	if err = errors.Join(err, w.Close()); err != nil && f.err == nil {
		f.err = fmt.Errorf("compress: %w", err)
	}
	return f.addPlain(entries+" /Filter /FlateDecode", packed.Bytes())
}

// addPlain appends data as it is.
func (f *file) addPlain(entries string, data []byte) int {
	return f.add(fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

// insert puts entries behind the first occurrence of mark in an object.
func (f *file) insert(object int, mark, entries string) error {
	before, after, found := bytes.Cut(f.objects[object], []byte(mark))
	if !found {
		return fmt.Errorf("%w: no %q in object %d", errPages, mark, object)
	}
	f.objects[object] = bytes.Join([][]byte{before, []byte(mark), []byte(entries), after}, nil)
	return nil
}

// write puts the file together. Its id is made from its content.
func (f *file) write() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, len(f.objects))
	for i := 1; i < len(f.objects); i++ {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n", i)
		out.Write(f.objects[i])
		out.WriteString("\nendobj\n")
	}
	sum := sha256.Sum256(out.Bytes())
	table := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(f.objects))
	for _, at := range offsets[1:] {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.objects), f.root, f.info, sum[:16], sum[:16], table)
	return out.Bytes()
}
