package seeds

import (
	"testing"
	"testing/fstest"
)

// FuzzReadYAML: whatever a questionnaire file holds, it is read or refused, and
// what is read can be linted.
func FuzzReadYAML(f *testing.F) {
	for _, s := range []string{
		"- id: metal\n  title: {zh: 甲, en: One}\n", "a: &a [*a]\n", "? [a]: b\n", "- !!binary YQ==\n",
		"a: 1\na: 2\n", "--- a\n--- b\n", "- id: x\n  title:\n    en: |\n      two\n      lines\n", "\xef\xbb\xbf- id: x\n", "- {id: x",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var firms []ExampleFirm
		if readYAML(fstest.MapFS{"f.yaml": {Data: raw}}, "f.yaml", &firms) != nil {
			return
		}
		for _, firm := range firms {
			for _, text := range firm.Title {
				_ = len(text)
			}
		}
	})
}
