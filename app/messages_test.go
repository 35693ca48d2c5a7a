package app_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment/wording"
	"plumbline/assets"
)

var hole = regexp.MustCompile(`\{[a-zA-Z_0-9]+\}`)

// names are Latin names that stand in messages of every script.
var names = []string{"MIIT", "PDF", "USB", "Windows", "macOS", "Linux", "Esc", "Tab", "Enter", "Space", "Ctrl", "Z", "Letter", "a", "zh", "en", "pt", "ru", "hi", "F", "N", "D", "A", "B", "C"}

// words are the words of a text, as far as a machine types them.
var words = regexp.MustCompile(`[A-Za-z][A-Za-z0-9_-]*`)

// technical tells areas that name flags, files and keys of the answers file, which
// are the same in every language.
func technical(key string) bool {
	for _, prefix := range []string{"cli.", "error.", "lint.", "window."} {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

// brand holds the program's name in both scripts.
var brand = []string{"report.brand", "shell.name.other"}

// TestMessagesAreWrittenAsTheLanguageIs checks scripts, quotation marks,
// decimal signs and leftovers of the messages in every language.
func TestMessagesAreWrittenAsTheLanguageIs(t *testing.T) {
	english := messages(t, "en")
	for _, l := range i18n.Offered {
		for key, s := range messages(t, l.Code) {
			if slices.Contains(brand, key) {
				continue
			}
			reference := english[key]
			if reference == "" { // English has fewer plural forms
				reference = english[path.Dir(key)+"/other"]
			}
			allowed := names
			if technical(key) {
				allowed = append(slices.Clone(names), words.FindAllString(strings.ReplaceAll(reference, "-", " "), -1)...)
			}
			bare := strings.Join(strings.Fields(hole.ReplaceAllString(s, "")), " ")
			for _, f := range wording.Check(l.Code, bare, allowed...) {
				if f.Rule == "space" || f.Rule == "half_width" || f.Rule == "decimal" && key == "lint.version" {
					continue // a message may be half a sentence
				}
				if f.Rule == "latin" && technical(key) && made(fmt.Sprint(f.Args[1]), allowed) {
					continue
				}
				t.Errorf("%s %s: %v in %q", l.Code, key, f, s)
			}
			if wording.Untranslated(l.Code, bare, english[key]) {
				t.Errorf("%s %s is still English: %q", l.Code, key, s)
			}
		}
	}
}

// made reports whether a word with hyphens is made of allowed words.
func made(word string, allowed []string) bool {
	for _, part := range strings.Split(word, "-") {
		if !slices.Contains(allowed, part) {
			return false
		}
	}
	return true
}

// messages returns every text of a language; plural forms stand under
// key/form.
func messages(t *testing.T, lang string) map[string]string {
	t.Helper()
	out := map[string]string{}
	files, err := fs.Glob(assets.Messages, path.Join("messages", lang, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no messages in %s: %v", lang, err)
	}
	for _, name := range files {
		raw, err := fs.ReadFile(assets.Messages, name)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]any
		if err := json.Unmarshal(raw, &texts); err != nil {
			t.Fatal(err)
		}
		for key, v := range texts {
			switch v := v.(type) {
			case string:
				out[key] = v
			case map[string]any:
				for form, s := range v {
					out[key+"/"+form], _ = s.(string)
				}
			}
		}
	}
	return out
}
