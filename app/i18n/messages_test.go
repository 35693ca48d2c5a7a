package i18n

import (
	"regexp"
	"slices"
	"testing"

	"plumbline/assets"
)

var placeholder = regexp.MustCompile(`\{[a-zA-Z_]+\}`)

// TestLanguagesAreComplete keeps every offered language complete: the same
// keys, the same placeholders, all plural forms, no empty text.
func TestLanguagesAreComplete(t *testing.T) {
	forms := map[string][]string{"zh": {"other"}, "en": {"one", "other"}, "pt": {"one", "other"},
		"ru": {"one", "few", "many", "other"}, "hi": {"one", "other"}}
	reference, err := load(assets.Messages, "en")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range Offered {
		texts, err := load(assets.Messages, l.Code)
		if err != nil {
			t.Fatal(err)
		}
		for key := range reference {
			if _, ok := texts[key]; !ok {
				t.Errorf("%s lacks %q", l.Code, key)
			}
		}
		for key, e := range texts {
			want, ok := reference[key]
			if !ok {
				t.Errorf("%s has %q, which English lacks", l.Code, key)
				continue
			}
			for _, s := range e.all() {
				if s == "" && want.text != "" {
					t.Errorf("%s %q is empty", l.Code, key)
				}
				if got := holes(s); !slices.Equal(got, holes(want.any())) {
					t.Errorf("%s %q has placeholders %v, English %v", l.Code, key, got, holes(want.any()))
				}
			}
			for _, f := range forms[l.Code] {
				if _, ok := e.forms[f]; e.forms != nil && !ok {
					t.Errorf("%s %q lacks the plural form %q", l.Code, key, f)
				}
			}
		}
	}
}

func (e entry) all() []string {
	if e.forms == nil {
		return []string{e.text}
	}
	var out []string
	for _, s := range e.forms {
		out = append(out, s)
	}
	return out
}

func (e entry) any() string {
	if e.forms == nil {
		return e.text
	}
	return e.forms["other"]
}

func holes(s string) []string {
	out := placeholder.FindAllString(s, -1)
	slices.Sort(out)
	return slices.Compact(out)
}
