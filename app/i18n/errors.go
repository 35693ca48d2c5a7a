package i18n

import "errors"

// messenger is an error that carries a message for people.
type messenger interface {
	Message() (key string, args map[string]any)
}

// Error returns the sentence for an error: its own message where it has one,
// otherwise a general one that carries the error's text.
func (p *Printer) Error(err error) string {
	var m interface {
		error
		messenger
	}
	if !errors.As(err, &m) {
		return p.T("error.unexpected", "cause", err.Error())
	}
	key, args := m.Message()
	var pairs []any
	for name, value := range args {
		pairs = append(pairs, name, value)
	}
	return p.T(key, pairs...)
}
