package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/seeds"
)

// marked is an answers file in which every text a person could write is a
// marker.
func marked(t *testing.T, folder string) string {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	a, err := seeds.Example(assessment.Full, "en")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	mark := func(what string) string { n++; return fmt.Sprintf("MARKER-%s-%d", what, n) }
	a.Company.Name, a.Company.Respondent = mark("firm"), mark("person")
	for id, answer := range a.Answers {
		answer.Note = mark("note")
		if answer.State == assessment.DontKnow {
			answer.WhoKnows = mark("who")
		}
		if answer.State == assessment.NotApplicable {
			answer.Reason = mark("reason")
		}
		a.Answers[id] = answer
	}
	for i := range a.Suppliers {
		a.Suppliers[i].Name = mark("supplier")
	}
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, qn, a); err != nil {
		t.Fatal(err)
	}
	if n < 20 || !json.Valid(out.Bytes()) {
		t.Fatalf("%d markers", n)
	}
	return put(t, folder, "marked.json", out.String())
}

// TestNothingIsLeftBehind: whatever the commands did with an assessment, well
// or badly, what a person wrote stands in the workspace and in the files that
// were asked for, and nowhere else; what is wrong is said without it.
func TestNothingIsLeftBehind(t *testing.T) {
	home, work := t.TempDir(), t.TempDir()
	temp := filepath.Join(home, "tmp")
	if err := os.Mkdir(temp, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA"} {
		t.Setenv(name, home)
	}
	t.Setenv("TMPDIR", temp)
	file, in := marked(t, work), func(name string) string { return filepath.Join(work, name) }
	w := "--workspace=" + in("w.plumbline")
	said := ""
	do := func(exit int, args ...string) string {
		t.Helper()
		o := run(args...)
		if o.exit != exit {
			t.Fatalf("%v: exit %d, want %d: %s", args, o.exit, exit, o.err)
		}
		said += o.err
		return o.out
	}
	do(0, w, "import", file)
	id, _, _ := strings.Cut(do(0, w, "list"), "\t")
	do(0, w, "export", id, "-o", in("x.plumb"))
	do(0, w, "backup", "-o", in("b.plumb"))
	do(0, w, "check")
	do(0, "report", file, "-o", in("r.pdf"))
	do(0, "verify", in("r.pdf"), file)
	do(1, w, "export", id, "-o", in("missing/x.plumb"))
	do(1, "report", file, "-o", in("missing/r.pdf"))
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	do(1, w, "import", put(t, work, "cut.json", string(raw[:len(raw)-40])))
	do(1, w, "import", put(t, work, "odd.json", strings.Replace(string(raw), `"mode"`, `"mood"`, 1)))
	if strings.Contains(said, "MARKER") {
		t.Errorf("what was wrong was said with what a person wrote: %s", said)
	}
	err = filepath.WalkDir(home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err == nil && bytes.Contains(raw, []byte("MARKER")) {
			t.Errorf("%s holds what a person wrote", path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
