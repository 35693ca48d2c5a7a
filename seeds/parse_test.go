package seeds

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// TestStrictReader shows that everything that could make a file mean more than
// it shows is refused with file and line.
func TestStrictReader(t *testing.T) {
	for name, c := range map[string]struct{ yaml, want string }{
		"unknown key":      {"- id: D1\n  titel: {zh: 甲}\n", "dimensions.yaml:2"},
		"unknown at depth": {"- id: D1\n  title:\n    zh: [甲]\n", "dimensions.yaml:3"},
		"repeated key":     {"- id: D1\n  group: D\n  group: S\n", "dimensions.yaml:3"},
		"repeated in text": {"- id: D1\n  title: {zh: 甲,\n    zh: 乙}\n", "dimensions.yaml:3"},
		"anchor":           {"- id: D1\n  group: &g D\n", "dimensions.yaml:2"},
		"alias":            {"- &a\n  id: D1\n- *a\n", "dimensions.yaml:"},
		"tag":              {"- id: !!str D1\n", "dimensions.yaml:1"},
		"own tag":          {"- id: D1\n  title: !text {zh: 甲}\n", "dimensions.yaml:2"},
		"merge":            {"- <<: {id: D1}\n", "dimensions.yaml:1"},
		"two documents":    {"- id: D1\n---\n- id: D2\n", "dimensions.yaml"},
		"wrong type":       {"- id: D1\n  paragraphs: [a]\n", "dimensions.yaml:2"},
		"broken":           {"- id: D1\n group: D\n", "dimensions.yaml:"},
		"too large":        {strings.Repeat("#", maxFile+1), "dimensions.yaml"},
		"empty":            {"", "dimensions.yaml"},
	} {
		t.Run(name, func(t *testing.T) {
			files := fstest.MapFS{
				"model.yaml":      {Data: []byte("id: x\nversion: \"1.0.0\"\n")},
				"dimensions.yaml": {Data: []byte(c.yaml)},
			}
			_, err := Parse(files)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one that names %s", err, c.want)
			}
		})
	}
}

func TestVersionMustBeQuoted(t *testing.T) {
	files := fstest.MapFS{"model.yaml": {Data: []byte("id: x\nversion: 1.0\n")}}
	if _, err := Parse(files); err == nil || !strings.Contains(err.Error(), "model.yaml:2") {
		t.Errorf("error %v, want one that names model.yaml:2", err)
	}
}

// TestSixAnchors shows that a question with five or seven levels is refused.
func TestSixAnchors(t *testing.T) {
	for _, anchors := range []string{"[{}, {}, {}, {}, {}]", "[{}, {}, {}, {}, {}, {}, {}]"} {
		files := fstest.MapFS{"questions/D1.yaml": {Data: []byte("- id: D1.1\n  anchors: " + anchors + "\n")}}
		for _, name := range []string{"model.yaml", "dimensions.yaml", "declaration.yaml", "support.yaml"} {
			raw, err := os.ReadFile("plumbline-sme/" + name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = &fstest.MapFile{Data: raw}
		}
		if _, err := Parse(files); err == nil || !strings.Contains(err.Error(), "D1.yaml:2") {
			t.Errorf("anchors %s: error %v, want one that names D1.yaml:2", anchors, err)
		}
	}
}
