package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// TestBatchInOrder checks that everything is done once and told in order,
// however long each piece takes.
func TestBatchInOrder(t *testing.T) {
	var done atomic.Int32
	var order []int
	odd := errors.New("odd")
	err := batch(50, func(i int) error {
		done.Add(1)
		if i%2 == 1 {
			return odd
		}
		return nil
	}, func(i int, err error) error {
		if (i%2 == 1) != errors.Is(err, odd) {
			t.Errorf("piece %d came with error %v", i, err)
		}
		order = append(order, i)
		return nil
	})
	if err != nil || done.Load() != 50 || len(order) != 50 {
		t.Fatalf("%d done, %d told, error %v", done.Load(), len(order), err)
	}
	for i, got := range order {
		if got != i {
			t.Fatalf("told in the order %v", order)
		}
	}
}

// TestReportsTogether makes reports of good and bad files at once: the good ones
// are done, the bad ones are told at the end, and each is the same as alone.
func TestReportsTogether(t *testing.T) {
	folder := t.TempDir()
	var args []string
	for i := range 6 {
		file := filepath.Join(folder, fmt.Sprintf("firm%d.json", i))
		if i == 3 {
			if err := os.WriteFile(file, []byte("{"), 0o600); err != nil {
				t.Fatal(err)
			}
		} else {
			run("example", "--mode", "full", "-o", file).wants(t, "example", exitDone, "")
		}
		args = append(args, file)
	}
	out := filepath.Join(folder, "out")
	got := run(append([]string{"report", "-o", out, "--lang", "zh"}, args...)...)
	got.wants(t, "reports", exitFailed, "firm3.json")
	if n := strings.Count(got.out, ".pdf"); n != 5 {
		t.Errorf("%d reports told, want 5: %s", n, got.out)
	}
	alone := filepath.Join(folder, "alone.pdf")
	run("report", "-o", alone, "--lang", "zh", args[0]).wants(t, "report", exitDone, "")
	want, err := os.ReadFile(alone)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range []int{0, 1, 2, 4, 5} {
		made, err := os.ReadFile(filepath.Join(out, fmt.Sprintf("firm%d.pdf", i)))
		if err != nil {
			t.Fatal(err)
		}
		if string(made) != string(want) {
			t.Errorf("report %d differs from the one made alone", i)
		}
	}
}
