package pdf

import (
	"bytes"
	"errors"
	"testing"
)

func TestBrokenPagesAreRefused(t *testing.T) {
	c := specimen()
	c.closeMark()
	var raw bytes.Buffer
	if err := c.out.Output(&raw); err != nil {
		t.Fatal(err)
	}
	whole := raw.Bytes()
	for name, broken := range map[string][]byte{
		"empty":       nil,
		"cut":         whole[:len(whole)/2],
		"no table":    []byte("startxref\n999999999\n%%EOF\n"),
		"shifted":     append([]byte("x"), whole...),
		"no pages":    bytes.Replace(whole, []byte("/Kids"), []byte("/Kidz"), 1),
		"no resource": bytes.Replace(whole, []byte("/Font <<"), []byte("/Fond <<"), 1),
	} {
		if _, err := finish(broken, c); !errors.Is(err, errPages) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestOutlineTakesAnyLevels(t *testing.T) {
	c := newCanvas(a4, details{})
	c.addPage()
	for _, level := range []int{3, 0, 1, 5, 2, -1, 1} {
		c.bookmark(level, "工单", 10)
	}
	runTool(t, "qpdf", "--check", savePDF(t, buildPDF(t, c)))
}
