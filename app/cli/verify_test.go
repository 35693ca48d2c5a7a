package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/storage"
)

// printed returns a report on the file.
func printed(t *testing.T, file string, flags ...string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "report.pdf")
	run(append([]string{"report", file, "-o", out}, flags...)...).wants(t, "report", exitDone, "")
	return out
}

// TestVerifyMatches: any print of the answers, whatever file holds them.
func TestVerifyMatches(t *testing.T) {
	w := stocked(t, "food-maker")
	folder, id := t.TempDir(), only(t, w)
	whole, answers := filepath.Join(folder, "a.plumb"), filepath.Join(folder, "a.json")
	in(w, "export", id, "-o", whole).wants(t, "export", exitDone, "")
	if got := in(w, "export", id, "-o", answers); got.exit != exitDone {
		t.Fatal(got.err)
	}
	for _, flags := range [][]string{nil, {"--lang", "zh,en", "--paper", "letter", "--date", "2027-01-31"}} {
		report := printed(t, whole, flags...)
		for _, file := range []string{whole, answers} {
			got := run("verify", report, file)
			got.wants(t, "verify", exitDone, "")
			if !strings.Contains(got.out, "every page") {
				t.Errorf("%v: %s", flags, got.out)
			}
		}
	}
	full := example(t, "full")
	for _, edition := range []string{"owner", "quick"} {
		run("verify", printed(t, full, "--edition", edition), full).wants(t, edition, exitDone, "")
	}
}

// TestVerifyDiffers names what differs.
func TestVerifyDiffers(t *testing.T) {
	file := example(t, "quick")
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	report := printed(t, file)
	folder := t.TempDir()
	with := func(old, new string) string {
		if !bytes.Contains(raw, []byte(old)) {
			t.Fatalf("the example lacks %s", old)
		}
		return put(t, folder, "other.json", strings.Replace(string(raw), old, new, 1))
	}
	run("verify", report, with(`"level": 1`, `"level": 5`)).wants(t, "answer", exitFailed, "made from other answers")
	run("verify", report, with(`"2026-`, `"2025-`)).wants(t, "date", exitFailed, "another date")
	run("verify", report, with(`"quick"`, `"full"`)).wants(t, "mode", exitFailed, "quick check")
}

// TestVerifyFindsChangedPages: a report of this version is compared byte by
// byte; one of another version only by what it says.
func TestVerifyFindsChangedPages(t *testing.T) {
	file := example(t, "quick")
	raw, err := os.ReadFile(printed(t, file))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	check := func(name string, changed []byte, exit int, text string) {
		got := run("verify", put(t, folder, "r.pdf", string(changed)), file)
		if got.exit != exit || !strings.Contains(got.out+got.err, text) {
			t.Errorf("%s: %+v", name, got)
		}
	}
	swap := func(old, new string) []byte {
		if !bytes.Contains(raw, []byte(old)) {
			t.Fatalf("the report lacks %s", old)
		}
		return bytes.ReplaceAll(raw, []byte(old), []byte(new))
	}
	check("one byte", flipped(raw, len(raw)/2), exitFailed, "changed afterwards")
	check("one more", append(bytes.Clone(raw), '\n'), exitFailed, "changed afterwards")
	check("edition", swap(`"edition":"quick"`, `"edition":"owner"`), exitFailed, "changed afterwards")
	check("language", swap(`"lang":"en"`, `"lang":"xx"`), exitFailed, "changed afterwards")
	check("date", swap(`"date":"2026`, `"date":"9999`), exitFailed, "changed afterwards")
	check("version", swap(`"program":"`+Version, `"program":"9.9.9`), exitDone, "9.9.9")
	check("questions", swap(`"full":"sha256:`, `"full":"sha257:`), exitFailed, "another version of the questionnaire")
	check("format", swap(proofFormat, "plumbline-proof/9"), exitFailed, "does not say what it was made from")
	check("key", swap(`"paper":`, `"pager":`), exitFailed, "does not say what it was made from")
}

// TestVerifyWithAnotherPlan: answers alone prove the answers, not the plan.
func TestVerifyWithAnotherPlan(t *testing.T) {
	w := filepath.Join(t.TempDir(), "w")
	in(w, "import", example(t, "full")).wants(t, "import", exitDone, "")
	id, folder := only(t, w), t.TempDir()
	edit(t, w, func(w *storage.Workspace) error {
		return w.SavePlan(id, assessment.PlanEdits{Notes: map[assessment.ActionID]assessment.PlanNote{"A01": {Person: "Wu Lan"}}})
	})
	whole, answers := filepath.Join(folder, "a.plumb"), filepath.Join(folder, "a.json")
	in(w, "export", id, "-o", whole).wants(t, "export", exitDone, "")
	if got := in(w, "export", id, "-o", answers); got.exit != exitDone {
		t.Fatal(got.err)
	}
	report := printed(t, whole)
	run("verify", report, whole).wants(t, "whole", exitDone, "")
	got := run("verify", report, answers)
	got.wants(t, "answers", exitDone, "")
	if !strings.Contains(got.out, "The plan in it is another") {
		t.Errorf("printed %s", got.out)
	}
}

// TestVerifyRefusals: what is no report is refused, however it is built.
func TestVerifyRefusals(t *testing.T) {
	file, folder := example(t, "quick"), t.TempDir()
	huge := filepath.Join(folder, "huge.pdf")
	put(t, folder, "huge.pdf", "%PDF-1.7\n")
	if err := os.Truncate(huge, mostReport+1); err != nil {
		t.Fatal(err)
	}
	packets := strings.Repeat("<?xpacket begin=<?xpacket end=", 100_000)
	for name, c := range map[string]struct{ file, text string }{
		"none":    {filepath.Join(folder, "none"), "is not there"},
		"folder":  {folder, "is a folder"},
		"answers": {file, "not a PDF"},
		"huge":    {huge, "larger than 64 MiB"},
		"bare":    {put(t, folder, "bare.pdf", "%PDF-1.7\n%%EOF\n"), "number at the foot"},
		"packets": {put(t, folder, "packets.pdf", "%PDF-1.7\n"+packets), "number at the foot"},
		"deep":    {put(t, folder, "deep.pdf", "%PDF-1.7\n<?xpacket begin=<plumbline:proof>"+strings.Repeat("[", 60_000)+"</plumbline:proof><?xpacket end="), "number at the foot"},
	} {
		run("verify", c.file, file).wants(t, name, exitFailed, c.text)
	}
	run("verify", printed(t, file)).wants(t, "one name", exitUsage, "<file>")
}
