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
	}
	var known []string
	for _, l := range i18n.Offered {
		known = append(known, l.Code)
	}
	return "", wrongUse("choice", "flag", "--lang", "what", oneLine(asked), "choices", strings.Join(known, ", "))
}

// languages returns the language that was asked for, and a second one where two
// were: "zh,en".
func (s *session) languages(asked string) (first, second string, err error) {
	names := strings.Split(asked, ",")
	if len(names) == 1 {
		first, err = s.language(asked)
		return first, "", err
	}
	if len(names) > 2 || names[0] == names[1] || names[0] == "" || names[1] == "" {
		return "", "", wrongUse("two_languages", "what", oneLine(asked))
	}
	if first, err = s.language(names[0]); err != nil {
		return "", "", err
	}
	second, err = s.language(names[1])
	return first, second, err
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
