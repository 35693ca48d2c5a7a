package storage

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// contents returns all rows that a person would miss.
func contents(t *testing.T, w *Workspace) (out []string, err error) {
	t.Helper()
	for _, q := range []string{
		"SELECT quote(id) || quote(questionnaire) || quote(created) || quote(changed) || quote(finished) || quote(current)" +
			" || quote(company) || quote(content) || quote(position) || quote(deleted) FROM assessments ORDER BY rowid",
		"SELECT quote(assessment) || quote(question) || quote(body) FROM answers",
		"SELECT quote(assessment) || quote(line) || quote(kind) || quote(question) || quote(value_before) || quote(value_after) || quote(at) FROM journal",
		"SELECT quote(full) || quote(meaning) || quote(body) FROM questionnaires",
		"SELECT quote(assessment) || quote(body) FROM lineages",
		"SELECT quote(assessment) || quote(at) FROM tombstones",
	} {
		rows, err := w.db.Query(q)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var s string
			must(t, rows.Scan(&s))
			out = append(out, s)
		}
		if err := rows.Close(); err != nil {
			return nil, err
		}
		if err := rows.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// TestEveryFlipIsFound flips a thousand bytes in data pages, one at a time:
// whatever changes what is stored is found when the workspace is opened or
// verified.
func TestEveryFlipIsFound(t *testing.T) {
	path, w := many(t)
	gone := create(t, w, firm("丁")).ID
	must(t, w.Withdraw(gone))
	must(t, w.shrink())
	closed(t, w)
	original, err := os.ReadFile(path)
	must(t, err)
	seen, err := os.ReadFile(sidePath(path))
	must(t, err)
	w = open(t, path)
	want, err := contents(t, w)
	must(t, err)
	closed(t, w)
	must(t, os.RemoveAll(backupFolder(path)))

	random := rand.New(rand.NewPCG(4, 4))
	refused, found, harmless := 0, 0, 0
	for range 1000 {
		raw := bytes.Clone(original)
		at := pageSize + random.IntN(len(raw)-pageSize)
		raw[at] ^= byte(1 + random.IntN(255))
		flipped := filepath.Join(filepath.Dir(path), "flipped")
		must(t, os.WriteFile(flipped, raw, 0o600))
		must(t, os.WriteFile(sidePath(flipped), seen, 0o600))
		w, err := Open(flipped, sample("1"), clock(), nextID)
		if err != nil {
			refused++
			continue
		}
		findings, err := w.Verify(ctx, nil)
		must(t, err)
		got, err := contents(t, w)
		switch {
		case len(findings) > 0:
			found++
		case err != nil || !reflect.DeepEqual(got, want):
			t.Errorf("byte %d: not found, %v", at, err)
		default:
			harmless++
		}
		closed(t, w)
		must(t, os.Remove(flipped))
	}
	if testing.Verbose() {
		fmt.Println("refused", refused, "found", found, "harmless", harmless)
	}
	if found < 200 {
		t.Errorf("only %d were found", found)
	}
}
