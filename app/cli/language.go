package cli

import (
	"strings"

	"plumbline/app/i18n"
)

// language returns the language that was asked for, the person's own where
// none was.
func (s *session) language(asked string) (string, error) {
	switch {
	case asked == "":
		return s.say.Lang(), nil
	case i18n.Known(asked):
		return asked, nil
	case strings.Contains(asked, ","):
		return "", wrongUse("two_languages", "what", oneLine(asked))
	}
	var known []string
	for _, l := range i18n.Offered {
		known = append(known, l.Code)
	}
	return "", wrongUse("choice", "flag", "--lang", "what", oneLine(asked), "choices", strings.Join(known, ", "))
}

// oneOf refuses a value of a flag that is not among the choices.
func oneOf(flag, value string, choices ...string) error {
	for _, c := range choices {
		if value == c {
			return nil
		}
	}
	return wrongUse("choice", "flag", flag, "what", oneLine(value), "choices", strings.Join(choices, ", "))
}
