package storage

import (
	"path/filepath"
	"strconv"
	"testing"

	"plumbline/assessment"
)

// BenchmarkSaveAnswer saves into a firm with 58 answers.
func BenchmarkSaveAnswer(b *testing.B) {
	w := open(b, filepath.Join(b.TempDir(), "checks"))
	a := firm("甲")
	for i := range 58 {
		a.Answers[assessment.QuestionID("D"+strconv.Itoa(i))] = assessment.At(i % 6)
	}
	e := create(b, w, a)
	for i := 0; b.Loop(); i++ {
		must(b, w.SaveAnswer(e.ID, question(i), numbered(i)))
	}
}

// BenchmarkFirstRun makes a workspace.
func BenchmarkFirstRun(b *testing.B) {
	dir := b.TempDir()
	for i := 0; b.Loop(); i++ {
		closed(b, open(b, filepath.Join(dir, strconv.Itoa(i))))
	}
}

// BenchmarkOpen opens a workspace with 50 firms and lists them.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "checks")
	w := open(b, path)
	for range 50 {
		create(b, w, firm("甲"))
	}
	closed(b, w)
	for b.Loop() {
		w := open(b, path)
		if _, err := w.List(); err != nil {
			b.Fatal(err)
		}
		closed(b, w)
	}
}
