package i18n

import (
	"testing"
	"time"

	"golang.org/x/text/message"
)

func TestDatesAndLists(t *testing.T) {
	day := time.Date(2026, 11, 20, 9, 41, 0, 0, time.UTC)
	for _, c := range []struct{ lang, date, list string }{
		{"en", "20 November 2026", "a, b and c"},
		{"zh", "2026年11月20日", "a、b和c"},
		{"pt", "20 de novembro de 2026", "a, b e c"},
		{"ru", "20\u00a0ноября 2026\u00a0г.", "a, b и c"},
		{"hi", "20 नवंबर 2026", "a, b और c"},
	} {
		p := For(c.lang)
		if got := p.Date(day); got != c.date {
			t.Errorf("%s: date %q, want %q", c.lang, got, c.date)
		}
		if got := p.List([]string{"a", "b", "c"}); got != c.list {
			t.Errorf("%s: list %q, want %q", c.lang, got, c.list)
		}
	}
}

func TestBest(t *testing.T) {
	for locale, want := range map[string]string{
		"zh_CN.UTF-8": "zh", "en_US": "en", "pt_BR.UTF-8": "pt", "ru_RU": "ru", "hi_IN.UTF-8": "hi", "fr_FR.UTF-8": "en", "C": "en", "": "en", "zh-Hant-TW": "zh",
	} {
		if got := Best(locale); got != want {
			t.Errorf("Best(%q) = %q, want %q", locale, got, want)
		}
	}
}

// TestNumbersAreWrittenAsTheLanguageDoes fixes separators and grouping.
func TestNumbersAreWrittenAsTheLanguageDoes(t *testing.T) {
	for lang, want := range map[string]string{
		"zh": "1,234,567.5", "en": "1,234,567.5", "pt": "1.234.567,5",
		"ru": "1\u00a0234\u00a0567,5", "hi": "12,34,567.5",
	} {
		p := &Printer{tag: tags[lang], numbers: message.NewPrinter(tags[lang])}
		if got := p.Number(1234567.5, 1); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// TestPluralFollowsWhatIsShown chooses forms by the digits a reader sees.
func TestPluralFollowsWhatIsShown(t *testing.T) {
	e := entry{forms: map[string]string{"one": "one", "few": "few", "many": "many", "other": "other"}}
	for _, c := range []struct {
		lang string
		n    any
		want string
	}{
		{"ru", 1, "one"}, {"ru", 21, "one"}, {"ru", 11, "many"}, {"ru", 3, "few"}, {"ru", 112, "many"}, {"ru", 0, "many"},
		{"ru", Decimal{1.5, 1}, "other"}, {"ru", Decimal{2, 0}, "few"}, {"ru", 1.6, "few"}, {"ru", -1, "one"},
		{"pt", 1, "one"}, {"pt", Decimal{1.5, 1}, "one"}, {"pt", 2, "other"},
		{"hi", 0, "one"}, {"hi", 1, "one"}, {"hi", 2, "other"},
		{"en", 0, "other"}, {"en", 1, "one"}, {"en", Decimal{1, 1}, "other"}, {"en", 1000001, "other"},
		{"zh", 1, "other"},
	} {
		if got := e.form(tags[c.lang], []any{"n", c.n}); got != c.want {
			t.Errorf("%s %v: %q, want %q", c.lang, c.n, got, c.want)
		}
	}
}
