package plumb

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzRead makes sure that whatever is read can be written again as the same
// package, and that other archive tools see the same content.
func FuzzRead(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := readBytes(raw, Unlock{Key: secretKey})
		if err != nil {
			if keyOf(err) == "" {
				t.Errorf("an error without a message: %v", err)
			}
			return
		}
		first, ours := file.Fingerprint(), file.Manifest.Reader == firstReader
		var again bytes.Buffer
		if _, err := Write(&again, file, Seal{}); err != nil {
			t.Fatalf("read and cannot be written: %v", err)
		}
		if ours && file.Fingerprint() != first {
			t.Errorf("fingerprint %s, written again %s", first, file.Fingerprint())
		}
		if file.Sender != SenderUnknown {
			return
		}
		z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
		if err != nil {
			t.Fatalf("another tool: %v", err)
		}
		for i, e := range z.File[1:] {
			r, err := e.Open()
			if err != nil {
				t.Fatalf("another tool: %v", err)
			}
			content, err := io.ReadAll(r)
			if err != nil || hashOf(content) != file.Manifest.Entries[i].SHA256 {
				t.Errorf("another tool finds another content in %s: %v", e.Name, err)
			}
		}
	})
}

// FuzzJSON makes sure that what passes the first look at a JSON text is within
// the limits, whatever comes after.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{}`, `{"a":[1,2.5,"b\nc",null,true]}`, `[[[[]]]]`, `{"a":1,"a":2}`, `"\ud800"`, `1e999`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := checkJSON("x", raw); err != nil {
			if keyOf(err) == "" {
				t.Errorf("an error without a message: %v", err)
			}
			return
		}
		if depth(raw) > Limits.Depth {
			t.Error("too deep and taken")
		}
	})
}

// seeds are the stored files and all hostile ones of a size that a fuzzer can
// work with.
func seeds(f *testing.F) {
	names, err := filepath.Glob(filepath.Join("testdata", "v1", "*.plumb"))
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	for _, attacks := range [][]attack{structure, naming, content, writing, telling, sealing} {
		for _, a := range attacks {
			if strings.Contains(a.name, "bomb") || strings.Contains(a.name, "overlap") {
				continue // too large to fuzz, and slow to make
			}
			if raw := a.file(f); len(raw) < 64<<10 {
				f.Add(raw)
			}
		}
	}
}

// BenchmarkHostile measures what each hostile file costs before it is refused.
func BenchmarkHostile(b *testing.B) {
	for area, attacks := range map[string][]attack{"structure": structure, "names": naming, "content": content,
		"writing": writing, "manifest": telling, "seal": sealing} {
		for _, a := range attacks {
			raw := a.file(b)
			b.Run(area+"/"+a.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := readBytes(raw, Unlock{Passphrase: phrase, Key: secretKey}); err == nil {
						b.Fatal("taken")
					}
				}
			})
		}
	}
}
