package uitest

import (
	"regexp"
	"strings"
	"unicode"

	"plumbline/app/i18n"
	"plumbline/app/text"
)

var (
	keyLeak   = regexp.MustCompile(`\b(answers|check|cli|error|firmcard|format|keys|lint|question|report|reportscreen|results|shell|storage|welcome|window|cards|plan|exposure|suppliers|outcomes|handover|plumb|safety|backups)\.[a-z]`)
	holeLeak  = regexp.MustCompile(`\{[a-z]*\}|%!|<nil>|NaN|Inf\b`)
	latinRun  = regexp.MustCompile(`[A-Za-z]{3,}[ ,]+[a-z]{2,}`)
	hanLetter = regexp.MustCompile(`\p{Han}+`)
)

// checkWords checks that all words in front are words of the language.
func (b *bench) checkWords(where string) {
	b.Helper()
	for _, w := range b.words() {
		b.checkLeaks(where, w)
		if !typing(w) && !b.two {
			b.checkLanguage(where, w)
		}
	}
}

func (b *bench) checkLeaks(where string, w word) {
	b.Helper()
	if keyLeak.MatchString(w.text) {
		b.Errorf("%s: %v shows the key of a message", where, w)
	}
	if holeLeak.MatchString(w.text) {
		b.Errorf("%s: %v shows a hole", where, w)
	}
	face := text.Regular()
	if w.line.TextStyle.Bold {
		face = text.Bold()
	}
	for _, r := range w.text {
		if r == unicode.ReplacementChar || !unicode.IsSpace(r) && r != '\u2060' && !face.Has(r) {
			b.Errorf("%s: %v has the letter %U that cannot be drawn", where, w, r)
		}
	}
}

// checkLanguage checks that a line is in the language of the window but for
// names.
func (b *bench) checkLanguage(where string, w word) {
	b.Helper()
	line := w.text
	for _, name := range b.names {
		// A long name is broken into lines or cut.
		for _, part := range strings.Fields(name) {
			line = strings.ReplaceAll(line, part, "")
		}
	}
	for _, l := range i18n.Offered {
		line = strings.ReplaceAll(line, l.Name, "")
	}
	line = strings.ReplaceAll(line, i18n.For("zh").T("shell.name"), "")
	switch b.lang {
	case "zh":
		if latinRun.MatchString(line) {
			b.Errorf("%s: %v is not Chinese", where, w)
		}
	default:
		if hanLetter.MatchString(line) {
			b.Errorf("%s: %v is Chinese", where, w)
		}
	}
}
