package storage

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// TestEveryErrorHasItsSentence looks for the keys in the source, so that a new
// one cannot be forgotten.
func TestEveryErrorHasItsSentence(t *testing.T) {
	key := regexp.MustCompile(`"(storage\.[a-z_]+)"`)
	files, err := filepath.Glob("*.go")
	must(t, err)
	found := map[string]bool{}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		must(t, err)
		for _, m := range key.FindAllStringSubmatch(string(raw), -1) {
			found[m[1]] = true
		}
	}
	if len(found) < 15 {
		t.Errorf("found only %d keys", len(found))
	}
	for k := range found {
		for _, l := range i18n.Offered {
			if !i18n.For(l.Code).Has("error." + k) {
				t.Errorf("%s has no sentence for %s", l.Code, k)
			}
		}
	}
}

func asError(err error, told **assessment.Error) bool { return errors.As(err, told) }

func TestSchemaIsTheNewestMigration(t *testing.T) {
	names, err := migrations.ReadDir("migrations")
	must(t, err)
	if len(names) != schema {
		t.Errorf("%d migrations, schema %d", len(names), schema)
	}
}
