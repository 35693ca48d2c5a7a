package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
	"plumbline/storage"
)

// in runs a command on a workspace.
func in(workspace string, args ...string) outcome {
	return run(append(args, "--workspace", workspace)...)
}

// columns returns the fields of each line of output.
func columns(o outcome) [][]string {
	var out [][]string
	for line := range strings.Lines(o.out) {
		out = append(out, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return out
}

// kinds returns the first word of each line.
func kinds(o outcome) string {
	var out []string
	for _, c := range columns(o) {
		out = append(out, c[0])
	}
	return strings.Join(out, " ")
}

// packed returns a .plumb file of the example firm.
func packed(t *testing.T, firm string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), firm+".plumb")
	run("example", "--firm", firm, "-o", file).wants(t, "example", exitDone, "")
	return file
}

// stocked returns a workspace that holds the firms.
func stocked(t *testing.T, firms ...string) string {
	t.Helper()
	w := filepath.Join(t.TempDir(), "w.plumbline")
	for _, firm := range firms {
		in(w, "import", packed(t, firm)).wants(t, "import", exitDone, "")
	}
	return w
}

// contents tells all that is in a workspace, apart from files that come and go.
func contents(t *testing.T, workspace string) string {
	t.Helper()
	var out strings.Builder
	edit(t, workspace, func(w *storage.Workspace) error {
		rows, err := w.List()
		if err != nil {
			return err
		}
		for _, r := range rows {
			e, err := w.Load(r.ID)
			if err != nil {
				return err
			}
			settled, err := w.Conflicts(r.ID)
			out.WriteString(print(t, e, settled))
			if err != nil {
				return err
			}
		}
		settings, err := w.Settings()
		out.WriteString(print(t, settings))
		return err
	})
	return out.String()
}

// edit works on a workspace as the window does.
func edit(t *testing.T, workspace string, f func(*storage.Workspace) error) {
	t.Helper()
	w, err := openStore(workspace)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f(w), w.Close()); err != nil {
		t.Fatal(err)
	}
}

func only(t *testing.T, workspace string) (id string) {
	t.Helper()
	edit(t, workspace, func(w *storage.Workspace) error {
		rows, err := w.List()
		if len(rows) != 1 {
			t.Fatalf("%d assessments", len(rows))
		}
		id = rows[0].ID
		return err
	})
	return id
}

// TestAnswersTwice: the same answers are the same assessment, however the file
// is written and wherever it is imported.
func TestAnswersTwice(t *testing.T) {
	file := example(t, "full")
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	respaced := put(t, t.TempDir(), "again.txt", strings.ReplaceAll(string(raw), "\n", "\r\n\t"))
	w, other := filepath.Join(t.TempDir(), "w"), filepath.Join(t.TempDir(), "other")
	first := in(w, "import", file, respaced)
	first.wants(t, "import", exitDone, "")
	if kinds(first) != "new same" {
		t.Errorf("first: %s", first.out)
	}
	again := in(w, "import", file)
	again.wants(t, "again", exitDone, "")
	if kinds(again) != "same" || columns(again)[0][1] != columns(first)[0][1] {
		t.Errorf("again: %s", again.out)
	}
	if _, err := os.Stat(w + ".backups"); err == nil {
		t.Error("a backup was made though nothing changed")
	}
	in(other, "import", respaced).wants(t, "other", exitDone, "")
	if only(t, w) != only(t, other) {
		t.Error("two ids for the same answers")
	}
	edit(t, w, func(w *storage.Workspace) error { return w.SaveAnswer(columns(first)[0][1], "D1.1", assessment.At(5)) })
	if got := in(w, "import", file); kinds(got) != "older" {
		t.Errorf("after an edit: %s", got.out)
	}
}

// TestDryRun tells the same as the import and changes nothing, not even by
// making a workspace.
func TestDryRun(t *testing.T) {
	folder := t.TempDir()
	w := filepath.Join(folder, "w")
	file := packed(t, "food-maker")
	dry := in(w, "import", "--dry-run", file, file)
	dry.wants(t, "dry run", exitDone, "")
	if names(t, folder) != "" {
		t.Errorf("left %s", names(t, folder))
	}
	if real := in(w, "import", file, file); real.out != dry.out || kinds(real) != "new same" {
		t.Errorf("dry run: %simport: %s", dry.out, real.out)
	}
	before := contents(t, w)
	if got := in(w, "import", "--dry-run", packed(t, "metal-workshop")); kinds(got) != "new" {
		t.Errorf("second: %s", got.out)
	}
	if contents(t, w) != before || strings.Contains(names(t, folder), "backups") {
		t.Errorf("changed, or left %s", names(t, folder))
	}
}

// TestThereAndBack: an assessment goes to a second computer, both go on, and
// what comes back is joined without a word lost.
func TestThereAndBack(t *testing.T) {
	here := stocked(t, "metal-workshop")
	there := filepath.Join(t.TempDir(), "there")
	id := only(t, here)
	out, back := filepath.Join(t.TempDir(), "out.plumb"), filepath.Join(t.TempDir(), "back.plumb")
	in(here, "export", id[:6], "-o", out).wants(t, "export", exitDone, "")
	in(there, "import", out).wants(t, "there", exitDone, "")
	set := func(workspace string, q assessment.QuestionID, level int) {
		edit(t, workspace, func(w *storage.Workspace) error { return w.SaveAnswer(id, q, assessment.At(level)) })
	}
	set(there, "D1.1", 5)
	in(there, "export", strings.ToUpper(id), "-o", back).wants(t, "back", exitDone, "")
	if got := in(here, "import", back); kinds(got) != "newer" {
		t.Errorf("back: %s", got.out)
	}
	if !strings.Contains(names(t, filepath.Dir(here)), "w.plumbline.backups") {
		t.Error("no backup was made before")
	}
	set(here, "D1.1", 0)
	set(there, "D1.1", 1)
	set(there, "D2.1", 2)
	in(there, "export", id, "-o", back).wants(t, "back", exitDone, "")
	got := in(here, "import", back)
	got.wants(t, "merge", exitDone, "")
	if kinds(got) != "merged" || !strings.Contains(got.out, "In 1 place both sides changed") {
		t.Errorf("merge: %s", got.out)
	}
	edit(t, here, func(w *storage.Workspace) error {
		conflicts, err := w.Conflicts(id)
		if len(conflicts) != 1 || conflicts[0].Field != "answers.D1.1" || len(conflicts[0].Values) != 2 {
			t.Errorf("conflicts: %+v", conflicts)
		}
		return err
	})
	if got := in(here, "import", out, back); kinds(got) != "older same" && kinds(got) != "older older" {
		t.Errorf("once more: %s", got.out)
	}
}

// TestGoodOnesAreDone: the bad files are told at the end, in order.
func TestGoodOnesAreDone(t *testing.T) {
	w := filepath.Join(t.TempDir(), "w")
	folder := t.TempDir()
	bad := put(t, folder, "bad.json", "{}")
	cut := put(t, folder, "cut.plumb", "PK\x03\x04rest")
	got := in(w, "import", bad, packed(t, "food-maker"), filepath.Join(folder, "none"), cut)
	lines := strings.Split(strings.TrimSuffix(got.err, "\n"), "\n")
	if got.exit != exitFailed || kinds(got) != "new" || len(lines) != 3 || !strings.Contains(lines[0], "bad.json") ||
		!strings.Contains(lines[1], "none is not there") || !strings.Contains(lines[2], "cut.plumb") {
		t.Errorf("exit %d: %s%s", got.exit, got.out, got.err)
	}
	only(t, w)
}

// TestKindsThatImportDoesNotTake say who opens them, and nothing is made.
func TestKindsThatImportDoesNotTake(t *testing.T) {
	folder := t.TempDir()
	for kind, text := range map[plumb.Kind]string{plumb.KitFile: "kit of a workshop", plumb.Figures: "table of figures",
		plumb.ReturnFile: "handed in for a workshop", plumb.CohortFile: "cohort command"} {
		file := filepath.Join(t.TempDir(), string(kind)+".plumb")
		write(t, file, ofKind(t, kind))
		for _, command := range []string{"import", "score", "restore"} {
			in(filepath.Join(folder, "w"), command, file).wants(t, command+" "+string(kind), exitFailed, text)
		}
	}
	if got := names(t, folder); got != "" {
		t.Errorf("left %s", got)
	}
}

// TestWithdrawnStaysOut: the file is refused and the status says so.
func TestWithdrawnStaysOut(t *testing.T) {
	file := packed(t, "food-maker")
	w := filepath.Join(t.TempDir(), "w")
	in(w, "import", file).wants(t, "import", exitDone, "")
	id := only(t, w)
	edit(t, w, func(w *storage.Workspace) error { return w.Withdraw(id) })
	got := in(w, "import", file)
	got.wants(t, "withdrawn", exitFailed, "was withdrawn here")
	if kinds(got) != "withdrawn" {
		t.Errorf("printed %s", got.out)
	}
}

// TestImportRefusals: a database is not imported, and a workspace that
// is open stays untouched.
func TestImportRefusals(t *testing.T) {
	w := stocked(t, "food-maker")
	before := contents(t, w)
	in(w, "import", w).wants(t, "itself", exitFailed, "is a workspace")
	in(w, "import", t.TempDir()).wants(t, "folder", exitFailed, "is a folder")
	in(w, "import").wants(t, "nothing", exitUsage, "<file>")
	edit(t, w, func(*storage.Workspace) error {
		in(w, "import", packed(t, "trading-firm")).wants(t, "open", exitFailed, "already open")
		return nil
	})
	if contents(t, w) != before {
		t.Error("the workspace changed")
	}
}

// TestHostilePackages: what is built to harm is refused in one line and leaves
// the workspace as it was.
func TestHostilePackages(t *testing.T) {
	w := stocked(t, "food-maker")
	before := contents(t, w)
	good, err := os.ReadFile(packed(t, "metal-workshop"))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, raw := range map[string][]byte{
		"cut":      good[:len(good)/2],
		"trailing": append(bytes.Clone(good), 0),
		"leading":  append([]byte("PK\x03\x04"), good...),
		"renamed":  bytes.ReplaceAll(good, []byte("manifest.json"), []byte("../../../evil")),
		"flipped":  flipped(good, len(good)/3),
		"sealed":   []byte("age-encryption.org/v1\n-> scrypt c2FsdA 63\nabc\n--- mac\n"),
		"two ways": []byte("age-encryption.org/v1\n-> scrypt c2FsdA 12\nabc\n-> X25519 abc\nabc\n--- mac\n"),
		"end only": []byte("PK\x05\x06" + strings.Repeat("\x00", 18)),
	} {
		got := in(w, "import", put(t, folder, "firm.plumb", string(raw)))
		got.wants(t, name, exitFailed, "firm.plumb")
		if got.out != "" {
			t.Errorf("%s: printed %s", name, got.out)
		}
	}
	if contents(t, w) != before {
		t.Error("the workspace changed")
	}
}

func flipped(raw []byte, at int) []byte {
	out := bytes.Clone(raw)
	out[at] ^= 0x40
	return out
}
