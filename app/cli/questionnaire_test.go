package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestQuestionnaireIsWhole prints everything that is built in, and prints it so
// that the linter takes it back.
func TestQuestionnaireIsWhole(t *testing.T) {
	got := run("questionnaire")
	got.wants(t, "questionnaire", exitDone, "")
	var object struct {
		Questions, Actions, Paragraphs []json.RawMessage
		Crosswalks                     map[string]json.RawMessage
	}
	if err := json.Unmarshal([]byte(got.out), &object); err != nil {
		t.Fatal(err)
	}
	if len(object.Questions) != 58 || len(object.Actions) < 122 || len(object.Paragraphs) != 31 || len(object.Crosswalks) != 2 {
		t.Errorf("%d questions, %d actions, %d paragraphs, %d crosswalks",
			len(object.Questions), len(object.Actions), len(object.Paragraphs), len(object.Crosswalks))
	}
	file := filepath.Join(t.TempDir(), "questionnaire.json")
	if err := os.WriteFile(file, []byte(got.out), 0o600); err != nil {
		t.Fatal(err)
	}
	run("lint", file).wants(t, "lint of what was printed", exitDone, "")
}
