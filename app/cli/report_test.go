package cli

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/seeds"
)

func TestReportIsTheSameAgain(t *testing.T) {
	file := example(t, "quick")
	folder := t.TempDir()
	var prints [2][]byte
	for i, name := range []string{"one.pdf", "two.PDF"} {
		output := filepath.Join(folder, name)
		run("report", file, "-o", output, "--lang", "zh", "--date", "2026-11-20").wants(t, name, exitDone, "")
		raw, err := os.ReadFile(output)
		if err != nil {
			t.Fatal(err)
		}
		prints[i] = raw
	}
	if !bytes.HasPrefix(prints[0], []byte("%PDF-")) || !bytes.Equal(prints[0], prints[1]) {
		t.Error("the same input gave another PDF")
	}
	run("report", file, "-o", filepath.Join(folder, "letter.pdf"), "--paper", "letter").wants(t, "letter", exitDone, "")
	if got := names(t, folder); got != "letter.pdf one.pdf two.PDF" {
		t.Errorf("left %s", got)
	}
}

// TestManyReports: the good ones are done, the bad ones told at the end.
func TestManyReports(t *testing.T) {
	good, again := example(t, "quick"), example(t, "full")
	bad := filepath.Join(t.TempDir(), "bad.json")
	if err := os.WriteFile(bad, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "made", "here")
	got := run("report", bad, good, filepath.Join(folder, "none.json"), again, "-o", folder)
	if got.exit != exitFailed || strings.Count(got.err, "\n") != 2 || !strings.Contains(got.err, "bad.json") || !strings.Contains(got.err, "none.json") {
		t.Errorf("exit %d: %s", got.exit, got.err)
	}
	if got := names(t, folder); got != "firm-2.pdf firm.pdf" {
		t.Errorf("made %s", got)
	}
	if strings.Count(got.out, "\n") != 2 {
		t.Errorf("told %q", got.out)
	}
}

func TestGivenUpReportLeavesNothing(t *testing.T) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	a, err := seeds.Example(assessment.Quick, "en")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err = WriteReport(ctx, qn, &a, filepath.Join(folder, "x.pdf"), Print{Lang: "en"})
	if !errors.Is(err, context.Canceled) || names(t, folder) != "" {
		t.Errorf("%v, left %q", err, names(t, folder))
	}
}

// TestLinksAreFollowed: writing to a link changes the file behind it.
func TestLinksAreFollowed(t *testing.T) {
	folder := t.TempDir()
	real, link := filepath.Join(folder, "real.json"), filepath.Join(folder, "link.json")
	if err := os.WriteFile(real, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Logf("no links on this system: %v", err)
		return
	}
	run("example", "-o", link).wants(t, "example", exitDone, "")
	raw, err := os.ReadFile(real)
	if err != nil || !bytes.HasPrefix(raw, []byte("{")) {
		t.Errorf("%v: %.20s", err, raw)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
}

// TestEditions: eight pages for a full assessment, two for a quick check, and
// the other where it is asked for and can be had.
func TestEditions(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		mode, edition string
		pages         int
	}{{"full", "", 8}, {"full", "quick", 2}, {"full", "owner", 8}, {"quick", "", 2}, {"quick", "quick", 2}, {"quick", "owner", 0}} {
		name := c.mode + c.edition
		output := filepath.Join(folder, name+".pdf")
		args := []string{"report", example(t, c.mode), "-o", output}
		if c.edition != "" {
			args = append(args, "--edition", c.edition)
		}
		got := run(args...)
		if c.pages == 0 {
			if got.exit != exitFailed || !strings.Contains(got.err, "full assessment") {
				t.Errorf("%s: exit %d: %s", name, got.exit, got.err)
			}
			continue
		}
		got.wants(t, name, exitDone, "")
		raw, err := os.ReadFile(output)
		if err != nil {
			t.Fatal(err)
		}
		if pages := bytes.Count(raw, []byte("<</Type /Page\n")); pages != c.pages {
			t.Errorf("%s: %d pages, want %d", name, pages, c.pages)
		}
	}
}

// TestTwoLanguages: one file with both, as many sheets as one of them has
// pages, each twice as wide.
func TestTwoLanguages(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		mode, paper, box string
		sheets           int
	}{{"full", "a4", "1190.55 841.89", 8}, {"quick", "letter", "1224.00 792.00", 2}} {
		output := filepath.Join(folder, c.mode+".pdf")
		run("report", example(t, c.mode), "-o", output, "--lang", "en,zh", "--paper", c.paper).wants(t, c.mode, exitDone, "")
		raw, err := os.ReadFile(output)
		if err != nil {
			t.Fatal(err)
		}
		if sheets := bytes.Count(raw, []byte("<</Type /Page\n")); sheets != c.sheets {
			t.Errorf("%s: %d sheets, want %d", c.mode, sheets, c.sheets)
		}
		if !bytes.Contains(raw, []byte("/MediaBox [0 0 "+c.box+"]")) || !bytes.Contains(raw, []byte("/Lang (zh)")) {
			t.Errorf("%s: not two languages side by side", c.mode)
		}
	}
}
