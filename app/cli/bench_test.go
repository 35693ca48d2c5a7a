package cli

import (
	"path/filepath"
	"testing"
)

// benchmarkCommand runs a command on the example firm with the flags, in a
// process that has read the questionnaire before.
func benchmarkCommand(b *testing.B, mode string, args ...string) {
	folder := b.TempDir()
	file := filepath.Join(folder, "firm.json")
	if got := run("example", "--mode", mode, "-o", file); got.exit != exitDone {
		b.Fatal(got.err)
	}
	args = append([]string{args[0], file}, args[1:]...)
	b.Chdir(folder)
	b.ReportAllocs()
	for b.Loop() {
		if got := run(args...); got.exit != exitDone {
			b.Fatal(got.err)
		}
	}
}

func BenchmarkScoreQuick(b *testing.B) { benchmarkCommand(b, "quick", "score") }

func BenchmarkScoreFull(b *testing.B) { benchmarkCommand(b, "full", "score") }

// BenchmarkReport covers reading the answers, scoring, laying out, embedding
// the fonts and writing the file.
func BenchmarkReport(b *testing.B) {
	for _, lang := range []string{"zh", "en"} {
		b.Run(lang, func(b *testing.B) { benchmarkCommand(b, "quick", "report", "-o", "firm.pdf", "--lang", lang) })
	}
}
