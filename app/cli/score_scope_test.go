package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestScoreOfOneHalf keeps the half that is not asked out of the results.
func TestScoreOfOneHalf(t *testing.T) {
	file := filepath.Join(t.TempDir(), "half.json")
	answers := `{"format":"plumbline-answers/1","questionnaire":"plumbline-sme","mode":"full","scope":"D",
		"company":{"sector":"trade","size":"small"},"answers":{"D1.1":{"level":2},"D1.2":{"level":2}}}`
	if err := os.WriteFile(file, []byte(answers), 0o600); err != nil {
		t.Fatal(err)
	}
	got := run("score", file)
	if got.exit != exitDone {
		t.Fatalf("exit %d: %s", got.exit, got.err)
	}
	var r struct {
		Groups, Dimensions map[string]json.RawMessage
	}
	if err := json.Unmarshal([]byte(got.out), &r); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"S", "S1", "S4"} {
		half, ok := r.Groups[id]
		if len(id) > 1 {
			half, ok = r.Dimensions[id]
		}
		if !ok || string(half) != "null" {
			t.Errorf("%s is %s, want null", id, half)
		}
	}
	if string(r.Groups["D"]) == "null" || string(r.Dimensions["D1"]) == "null" {
		t.Error("the half that is asked is null")
	}
}
