package cli

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"plumbline/assessment"
	"plumbline/seeds"
	"plumbline/storage"
)

func TestList(t *testing.T) {
	file := filepath.Join(t.TempDir(), "w.plumbline")
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{"one", "two", "three", "four"}
	next := func() string { id := ids[0]; ids = ids[1:]; return id + "-0000" }
	store, err := storage.Open(file, qn, time.Now, next)
	if err != nil {
		t.Fatal(err)
	}
	a, err := seeds.Example(assessment.Quick, "en")
	if err != nil {
		t.Fatal(err)
	}
	a.Company.Name = "Iron\tand\nSteel"
	if _, err := store.Create(a); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	got := run("list", "--workspace", file)
	got.wants(t, "list", exitDone, "")
	fields := strings.Split(strings.TrimSuffix(got.out, "\n"), "\t")
	if len(fields) != 6 || fields[2] != "quick" || fields[5] != "Iron and Steel" {
		t.Errorf("list: %q", got.out)
	}
}
