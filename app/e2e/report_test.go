//go:build e2e && linux

package e2e

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// tool runs a program that reads PDF files.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %v: %v: %s", name, args, err, complaint.String())
	}
	return out.String()
}

// reports returns the reports in the folder that the program proposes.
func (d *desk) reports() []string {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.home, "Documents", "Plumbline", "*"))
	if err != nil {
		d.t.Fatal(err)
	}
	return files
}

// onlyReport returns the one report that was made.
func (d *desk) onlyReport() string {
	d.t.Helper()
	files := d.reports()
	if len(files) != 1 {
		d.t.Fatalf("the folder for reports holds %q, want one report", files)
	}
	return files[0]
}

// openedIs waits until the system was asked to open the file.
func (d *desk) openedIs(path string) {
	d.t.Helper()
	want := (&url.URL{Scheme: "file", Path: path}).String()
	d.until(func() bool { return d.opened() == want },
		func() string { return "the system was asked to open “" + d.opened() + "”, want “" + want + "”" })
}

// checkReport checks a finished report as a reader's programs see it.
func checkReport(t *testing.T, path, firm, lang string, pages int) {
	t.Helper()
	info := tool(t, "pdfinfo", path)
	if got := infoLine(info, "Pages"); got != fmt.Sprint(pages) {
		t.Errorf("%s has %s pages, want %d", path, got, pages)
	}
	if title := infoLine(info, "Title"); !strings.Contains(title, firm) {
		t.Errorf("the title of %s is “%s”, want “%s” in it", path, title, firm)
	}
	if infoLine(info, "Tagged") != "yes" {
		t.Errorf("%s is not tagged for screen readers", path)
	}
	plain := tool(t, "qpdf", "--qdf", "--object-streams=disable", path, "-")
	if found := regexp.MustCompile(`/Lang \(([^)]*)\)`).FindStringSubmatch(plain); found == nil || !strings.HasPrefix(found[1], lang) {
		t.Errorf("the language of %s is %q, want %s", path, found, lang)
	}
	text := withoutSpace(tool(t, "pdftotext", path, "-"))
	if !strings.Contains(text, withoutSpace(firm)) {
		t.Errorf("“%s” cannot be found in the text of %s", firm, path)
	}
	if strings.ContainsRune(text, unicode.ReplacementChar) {
		t.Errorf("the text of %s has characters without a meaning", path)
	}
}

func infoLine(info, name string) string {
	for line := range strings.Lines(info) {
		if value, ok := strings.CutPrefix(line, name+":"); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// withoutSpace takes the spaces out, which a line break may put anywhere.
func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }

// keepReport puts a report and a picture of each page where pictures are
// wanted.
func keepReport(t *testing.T, path, name string) {
	t.Helper()
	if *outFlag == "" {
		return
	}
	if err := os.MkdirAll(*outFlag, 0o755); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(*outFlag, name)
	if err := os.WriteFile(target+".pdf", raw, 0o644); err != nil {
		t.Fatal(err)
	}
	tool(t, "pdftoppm", "-r", "110", "-png", path, target+"-page")
}
