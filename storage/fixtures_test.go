package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"plumbline/assessment"
)

// TestEverySchemaEverReleasedOpens opens a workspace of each older schema:
// what was written stays and is undone as before, cards can be saved, and the
// assessment can leave and come back.
func TestEverySchemaEverReleasedOpens(t *testing.T) {
	const id = "00000000-0000-4000-8000-000000000002"
	for n := 1; n < schema; n++ {
		raw, err := os.ReadFile(filepath.Join("testdata", fmt.Sprintf("schema-%d.plumbline", n)))
		must(t, err)
		path := filepath.Join(t.TempDir(), "older")
		must(t, os.WriteFile(path, raw, 0o600))
		w := open(t, path)

		want := firm("乙")
		want.Answers["D1.1"] = assessment.At(1)
		steps := 2 // journal lines in the fixture
		if n >= 2 {
			want.Exposures = map[assessment.ExposureID]int{"E1": 1}
			steps = 3
		}
		if got := load(t, w, id).Assessment; !reflect.DeepEqual(got, want) {
			t.Errorf("schema %d: got %+v, want %+v", n, got, want)
		}
		must(t, w.SaveOutcomes(id, map[string]string{"on_time": "better"}))
		r, err := w.Record(id)
		must(t, err)
		if got, err := w.Import([]assessment.Record{r}, nil); err != nil || got[0].Kind != assessment.Same {
			t.Errorf("schema %d: import gives %+v, %v", n, got, err)
		}
		for range steps + 1 {
			if _, ok, err := w.Undo(id); !ok || err != nil {
				t.Fatalf("schema %d: undo: %v, %v", n, ok, err)
			}
		}
		if got := load(t, w, id).Assessment; !reflect.DeepEqual(got, firm("甲")) {
			t.Errorf("schema %d: got %+v, want %+v", n, got, firm("甲"))
		}
	}
}
