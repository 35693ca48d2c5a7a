package plumb

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plumbline/assessment/exchange"
)

// encode writes v as the one JSON text it has: fields in their order, map keys
// sorted, no white space unless indented, no escapes that are not needed.
func encode(v any, indent string) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	return out.Bytes(), nil
}

// decode reads an entry into v. Unknown keys are refused; whether the text is
// the one and only for its content is up to the caller.
func decode(name string, raw []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return fail("json", err, "entry", name)
	}
	return nil
}

// exactly decodes an entry and makes sure that it is written as this program
// writes it, which leaves nothing to read in two ways.
func exactly(name string, raw []byte, v any, indent string) error {
	if err := decode(name, raw, v); err != nil {
		return err
	}
	again, err := encode(v, indent)
	if err != nil {
		return fail("json", err, "entry", name)
	}
	if !bytes.Equal(again, raw) {
		return fail("json", errors.New("not written the way the program writes it"), "entry", name)
	}
	return nil
}

// checkJSON looks at a JSON text before anything is made of it: is it valid,
// and within the limits of depth, length and characters?
func checkJSON(name string, raw []byte) error {
	if !utf8.Valid(raw) {
		return fail("utf8", nil, "entry", name)
	}
	if depth(raw) > Limits.Depth {
		return fail("deep", nil, "entry", name, "max", Limits.Depth)
	}
	if !json.Valid(raw) {
		return fail("json", errors.New("not valid JSON"), "entry", name)
	}
	c := checker{name: name, tokens: json.NewDecoder(bytes.NewReader(raw))}
	c.tokens.UseNumber()
	return c.value()
}

// depth returns how deep lists and objects are nested.
func depth(raw []byte) int {
	now, most, text := 0, 0, false
	for i := 0; i < len(raw); i++ {
		switch b := raw[i]; {
		case text && b == '\\':
			i++
		case b == '"':
			text = !text
		case text:
		case b == '{' || b == '[':
			now++
			most = max(most, now)
		case b == '}' || b == ']':
			now--
		}
	}
	return most
}

// checker walks through a valid JSON text.
type checker struct {
	name   string
	tokens *json.Decoder
	values int
	lists  int
}

// value checks the next value with all below it. The depth is known to be
// within the limit.
func (c *checker) value() error {
	token, err := c.tokens.Token()
	if err != nil {
		return fail("json", err, "entry", c.name)
	}
	if c.values++; c.values > Limits.Values {
		return fail("values", nil, "entry", c.name, "max", Limits.Values)
	}
	switch t := token.(type) {
	case json.Delim:
		if c.lists++; c.lists > Limits.Lists {
			return fail("values", nil, "entry", c.name, "max", Limits.Lists)
		}
		return c.members(t == '{')
	case string:
		return c.text(t)
	case json.Number:
		if len(t) > Limits.Digits {
			return fail("number", nil, "entry", c.name)
		}
		if _, err := t.Float64(); err != nil {
			return fail("number", err, "entry", c.name)
		}
	}
	return nil
}

// members checks what an object or a list holds, up to its end. A key that
// comes twice would be read differently by different programs.
func (c *checker) members(object bool) error {
	seen := map[string]bool{}
	for c.tokens.More() {
		if object {
			token, err := c.tokens.Token()
			if err != nil {
				return fail("json", err, "entry", c.name)
			}
			key, _ := token.(string)
			if err := c.text(key); err != nil {
				return err
			}
			if seen[key] {
				return fail("json", errors.New("a key comes twice"), "entry", c.name)
			}
			seen[key] = true
		}
		if err := c.value(); err != nil {
			return err
		}
	}
	if _, err := c.tokens.Token(); err != nil && err != io.EOF {
		return fail("json", err, "entry", c.name)
	}
	return nil
}

// text checks one text: its length, its normal form and its characters.
func (c *checker) text(s string) error {
	if len(s) > Limits.Text && utf8.RuneCountInString(s) > Limits.Text {
		return fail("long", nil, "entry", c.name, "max", Limits.Text)
	}
	for _, r := range s {
		if exchange.Forbidden(r) && r != '\n' && r != '\t' {
			return fail("character", nil, "entry", c.name, "code", fmt.Sprintf("U+%04X", r))
		}
	}
	if !norm.NFC.IsNormalString(s) {
		return fail("normal", nil, "entry", c.name)
	}
	return nil
}
