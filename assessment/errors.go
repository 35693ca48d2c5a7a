package assessment

import "fmt"

// Error is a failure that a person can be told about: a message key with its
// arguments, and the cause for the log. The message says what failed, on what,
// and what to do; it lives in assets/messages under "error.<Key>".
type Error struct {
	Key   string         // message key without the leading "error."
	Args  map[string]any // arguments of the message
	Cause error
}

// Fail returns an Error; args are name, value pairs.
func Fail(key string, cause error, args ...any) *Error {
	e := &Error{Key: key, Args: map[string]any{}, Cause: cause}
	for i := 0; i+1 < len(args); i += 2 {
		e.Args[fmt.Sprint(args[i])] = args[i+1]
	}
	return e
}

// Error names the key, its arguments and the cause, for logs; people read the
// translated message.
func (e *Error) Error() string {
	s := e.Key
	if len(e.Args) > 0 {
		s += fmt.Sprint(" ", e.Args)
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Message returns the key and the arguments of the message for people.
func (e *Error) Message() (key string, args map[string]any) { return "error." + e.Key, e.Args }
