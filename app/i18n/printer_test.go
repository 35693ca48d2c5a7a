package i18n

import (
	"testing"
	"time"
)

func TestDatesAndLists(t *testing.T) {
	day := time.Date(2026, 11, 20, 9, 41, 0, 0, time.UTC)
	for _, c := range []struct{ lang, date, list string }{
		{"en", "20 November 2026", "a, b and c"},
		{"zh", "2026年11月20日", "a、b和c"},
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
		"zh_CN.UTF-8": "zh", "en_US": "en", "pt_BR.UTF-8": "en", "C": "en", "": "en", "zh-Hant-TW": "zh",
	} {
		if got := Best(locale); got != want {
			t.Errorf("Best(%q) = %q, want %q", locale, got, want)
		}
	}
}
