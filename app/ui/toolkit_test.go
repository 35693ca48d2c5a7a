package ui

import (
	"encoding/json"
	"testing"

	"fyne.io/fyne/v2/lang"

	"plumbline/app/i18n"
	"plumbline/assets"
)

// TestToolkitSpeaksEveryLanguage: the toolkit's own words follow the chosen
// language, again and again, and none is missing in any.
func TestToolkitSpeaksEveryLanguage(t *testing.T) {
	t.Cleanup(func() { speakToolkit("en") })
	keys := wordsOf(t, "en")
	for range 2 {
		for _, l := range i18n.Offered {
			speakToolkit(l.Code)
			words := wordsOf(t, l.Code)
			for key := range keys {
				want, ok := words[key]
				if !ok {
					t.Errorf("%s lacks %q", l.Code, key)
				}
				if got := lang.X(key, "nothing"); got != want {
					t.Errorf("%s: the toolkit says %q for %q, want %q", l.Code, got, key, want)
				}
			}
		}
	}
}

// wordsOf reads the words of the toolkit; those with plural forms have one.
func wordsOf(t *testing.T, code string) map[string]string {
	t.Helper()
	raw, err := assets.Toolkit.ReadFile("toolkit/" + code + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]any
	if err := json.Unmarshal(raw, &texts); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for key, v := range texts {
		switch v := v.(type) {
		case string:
			out[key] = v
		case map[string]any:
			out[key], _ = v["other"].(string)
		}
	}
	return out
}
