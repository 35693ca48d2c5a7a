package i18n

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"plumbline/assets"
)

// Language is a language the program offers, under its own name.
type Language struct{ Code, Name string }

// Offered lists the languages in the order in which they are shown.
var Offered = []Language{{"zh", "中文"}, {"en", "English"}, {"pt", "Português"}, {"ru", "Русский"}, {"hi", "हिन्दी"}}

var tags = map[string]language.Tag{
	"zh": language.SimplifiedChinese,
	"en": language.BritishEnglish,
	"pt": language.BrazilianPortuguese,
	"ru": language.Russian,
	"hi": language.Hindi,
}

// printers read the messages of a language when it is first spoken: a command
// needs one or two of them.
var printers = lazily()

// Known reports whether the program speaks the language.
func Known(lang string) bool {
	return slices.ContainsFunc(Offered, func(l Language) bool { return l.Code == lang })
}

// For returns the printer of an offered language, English for any other.
func For(lang string) *Printer {
	if p, ok := printers[lang]; ok {
		return p()
	}
	return printers["en"]()
}

// Best returns the offered language nearest to a locale such as "zh_CN.UTF-8";
// English where none is near.
func Best(locale string) string {
	base, _, _ := strings.Cut(locale, ".")
	tag, err := language.Parse(strings.ReplaceAll(base, "_", "-"))
	if err != nil {
		return "en"
	}
	b, _ := tag.Base()
	if Known(b.String()) {
		return b.String()
	}
	return "en"
}

func lazily() map[string]func() *Printer {
	out := map[string]func() *Printer{}
	for _, l := range Offered {
		out[l.Code] = sync.OnceValue(func() *Printer { return newPrinter(l.Code) })
	}
	return out
}

// newPrinter reads the embedded messages. They are checked by the tests, so a
// fault here is a fault of the build.
func newPrinter(lang string) *Printer {
	messages, err := load(assets.Messages, lang)
	if err != nil {
		panic(err)
	}
	return &Printer{lang: lang, tag: tags[lang], numbers: message.NewPrinter(tags[lang]), messages: messages}
}

func load(files fs.FS, lang string) (map[string]entry, error) {
	out := map[string]entry{}
	names, err := fs.Glob(files, path.Join("messages", lang, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list messages of %s: %w", lang, err)
	}
	for _, name := range names {
		if err := loadFile(files, name, out); err != nil {
			return nil, fmt.Errorf("messages %s: %w", name, err)
		}
	}
	return out, nil
}

func loadFile(files fs.FS, name string, out map[string]entry) error {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	var texts map[string]json.RawMessage
	if err := json.Unmarshal(raw, &texts); err != nil {
		return err
	}
	for key, v := range texts {
		if _, dup := out[key]; dup {
			return fmt.Errorf("key %q stands twice", key)
		}
		var e entry
		if json.Unmarshal(v, &e.text) != nil {
			if err := json.Unmarshal(v, &e.forms); err != nil {
				return fmt.Errorf("key %q: %w", key, err)
			}
		}
		out[key] = e
	}
	return nil
}
