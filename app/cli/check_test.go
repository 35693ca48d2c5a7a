package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/storage"
)

// everything returns the names and the bytes of all files in a folder.
func everything(t *testing.T, folder string) string {
	t.Helper()
	var out strings.Builder
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		out.WriteString(path + "\n" + string(raw))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCheck(t *testing.T) {
	w := stocked(t, "food-maker", "metal-workshop")
	folder := filepath.Dir(w)
	before := everything(t, folder)
	got := in(w, "check")
	got.wants(t, "check", exitDone, "")
	if !strings.HasPrefix(got.out, "ok\t"+w+"\t2 assessments with 40 answers") || !strings.Contains(got.out, "before an import: 1 assessment") {
		t.Errorf("printed %s", got.out)
	}
	if everything(t, folder) != before {
		t.Error("a check changed something")
	}
}

// TestCheckFindsDamage: in the content, in a backup, in the whole file; and
// nothing is changed.
func TestCheckFindsDamage(t *testing.T) {
	stock := filepath.Dir(stocked(t, "food-maker", "metal-workshop"))
	for name, c := range map[string]struct {
		harm func(w, backup string)
		out  string
	}{
		"content": {func(w, _ string) { change(t, w, []byte("metal"), []byte("petal")) }, "damaged\t"},
		"backup":  {func(_, backup string) { cut(t, backup, 2) }, "damaged\t"},
		"file":    {func(w, _ string) { cut(t, w, 2) }, "damaged\t"},
		"empty":   {func(w, _ string) { cut(t, w, 1<<40) }, "now it is empty"},
		"gone":    {func(w, _ string) { remove(t, w) }, "the file is gone"},
		"foreign": {func(w, _ string) { put(t, filepath.Dir(w), filepath.Base(w), "hello") }, "damaged\t"},
	} {
		folder := filepath.Join(t.TempDir(), name)
		if err := os.CopyFS(folder, os.DirFS(stock)); err != nil {
			t.Fatal(err)
		}
		w := filepath.Join(folder, "w.plumbline")
		copies, err := storage.Backups(context.Background(), w)
		if err != nil || len(copies) != 1 {
			t.Fatalf("%d copies, %v", len(copies), err)
		}
		c.harm(w, copies[0].Path)
		before := everything(t, folder)
		got := in(w, "check")
		got.wants(t, name, exitFailed, "damaged")
		if !strings.Contains(got.out, c.out) {
			t.Errorf("%s: %s", name, got.out)
		}
		if everything(t, folder) != before {
			t.Errorf("%s: a check changed something", name)
		}
	}
}

func TestCheckOfNothing(t *testing.T) {
	folder := t.TempDir()
	in(filepath.Join(folder, "none"), "check").wants(t, "none", exitFailed, "no workspace")
	var out, err bytes.Buffer
	env := testEnv(&out, &err)
	env.Workspace = filepath.Join(folder, "usual")
	if exit := Run([]string{"check"}, env); exit != exitDone || !strings.Contains(out.String(), "No workspace has been made yet") {
		t.Errorf("exit %d: %s%s", exit, out.String(), err.String())
	}
	if names(t, folder) != "" {
		t.Errorf("left %s", names(t, folder))
	}
}

// change replaces bytes in a file without changing its size.
func change(t *testing.T, file string, old, new []byte) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(raw, old) {
		t.Fatalf("%s does not hold %q", file, old)
	}
	put(t, filepath.Dir(file), filepath.Base(file), string(bytes.ReplaceAll(raw, old, new)))
}

// cut leaves a part of a file.
func cut(t *testing.T, file string, parts int64) {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(file, info.Size()/parts); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, file string) {
	t.Helper()
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
}
