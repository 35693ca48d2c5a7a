package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"plumbline/assessment"
)

// Limits of an answers file.
const (
	answersSize  = 1 << 20 // bytes
	answersDepth = 32
	textLength   = 20_000 // characters of one text
)

// node is one JSON value with the place it stands at.
type node struct {
	kind    byte // '{', '[', 's' text, '0' number, 'b' true or false, 'n' null
	offset  int
	path    string
	text    string // of a text, or the digits of a number
	members []member
	items   []*node
}

type member struct {
	key    string
	offset int
	value  *node
}

// source is the file being read; it makes the errors that name a place in it.
type source struct {
	name string
	data []byte
}

// fail returns the error "error.answers.<what>" with the file and the place.
func (s *source) fail(what string, offset int, path string, args ...any) error {
	return s.failure(what, offset, path, nil, args...)
}

func (s *source) failure(what string, offset int, path string, cause error, args ...any) error {
	place := s.lineColumn(offset)
	if path != "" {
		place += " " + path
	}
	args = append(args, "file", printable(s.name), "place", place)
	return assessment.Fail("answers."+what, cause, args...)
}

// lineColumn writes an offset as line:column, both from 1, columns in
// characters.
func (s *source) lineColumn(offset int) string {
	before := s.data[:max(0, min(offset, len(s.data)))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	return fmt.Sprintf("%d:%d", line, column)
}

// slurp reads the whole file and checks that it is text.
func (s *source) slurp(r io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(r, answersSize+1))
	if err != nil {
		return assessment.Fail("answers.read", err, "file", printable(s.name))
	}
	if len(data) > answersSize {
		return assessment.Fail("answers.big", nil, "file", printable(s.name), "mib", answersSize>>20)
	}
	// Some editors put a byte order mark in front.
	s.data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if len(bytes.TrimSpace(s.data)) == 0 {
		return assessment.Fail("answers.empty", nil, "file", printable(s.name))
	}
	for i := 0; i < len(s.data); {
		r, size := utf8.DecodeRune(s.data[i:])
		if r == utf8.RuneError && size == 1 {
			return s.fail("utf8", i, "")
		}
		i += size
	}
	return nil
}

// parse returns the one JSON value of the file.
func (s *source) parse() (*node, error) {
	if err := s.validate(); err != nil {
		return nil, err
	}
	p := parser{source: s, tokens: json.NewDecoder(bytes.NewReader(s.data))}
	p.tokens.UseNumber()
	return p.value("", 1)
}

// validate finds broken JSON and data after its end. The tokens are read in a
// second pass, which then can rely on the grammar.
func (s *source) validate() error {
	decoder := json.NewDecoder(bytes.NewReader(s.data))
	var whole json.RawMessage
	if err := decoder.Decode(&whole); err != nil {
		offset := len(s.data)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			// The offset counts the bytes read, the last one being the wrong one.
			offset = int(syntax.Offset) - 1
		}
		if len(bytes.TrimSpace(s.data[:offset])) == 0 {
			return s.fail("format", offset, "", "format", AnswersFormat)
		}
		if at := tooDeep(s.data[:offset], answersDepth); at >= 0 {
			return s.fail("deep", at, "", "max", answersDepth)
		}
		return s.failure("json", offset, "", err)
	}
	end := int(decoder.InputOffset())
	rest := bytes.TrimLeft(s.data[end:], " \t\r\n")
	if len(rest) > 0 {
		return s.fail("trailing", len(s.data)-len(rest), "")
	}
	return nil
}

// parser builds nodes out of tokens.
type parser struct {
	*source
	tokens *json.Decoder
}

func (p *parser) value(path string, depth int) (*node, error) {
	offset := p.next()
	n := &node{offset: offset, path: path}
	if depth > answersDepth {
		return nil, p.fail("deep", offset, "", "max", answersDepth)
	}
	token, err := p.tokens.Token()
	if err != nil {
		return nil, p.failure("json", offset, path, err)
	}
	switch t := token.(type) {
	case json.Delim:
		n.kind = byte(t)
		if t == '{' {
			return n, p.object(n, depth)
		}
		return n, p.list(n, depth)
	case string:
		n.kind, n.text = 's', t
	case json.Number:
		n.kind, n.text = '0', t.String()
	case bool:
		n.kind = 'b'
	default:
		n.kind = 'n'
	}
	return n, nil
}

func (p *parser) object(n *node, depth int) error {
	seen := map[string]bool{}
	for p.tokens.More() {
		offset := p.next()
		token, err := p.tokens.Token()
		if err != nil {
			return p.failure("json", offset, n.path, err)
		}
		key, _ := token.(string)
		if seen[key] {
			return p.fail("twice", offset, n.path, "key", quoted(key))
		}
		seen[key] = true
		value, err := p.value(join(n.path, key), depth+1)
		if err != nil {
			return err
		}
		n.members = append(n.members, member{key, offset, value})
	}
	return p.end(n)
}

func (p *parser) list(n *node, depth int) error {
	for p.tokens.More() {
		value, err := p.value(fmt.Sprintf("%s[%d]", n.path, len(n.items)), depth+1)
		if err != nil {
			return err
		}
		n.items = append(n.items, value)
	}
	return p.end(n)
}

func (p *parser) end(n *node) error {
	if _, err := p.tokens.Token(); err != nil {
		return p.failure("json", int(p.tokens.InputOffset()), n.path, err)
	}
	return nil
}

// next returns where the next token starts.
func (p *parser) next() int {
	offset := int(p.tokens.InputOffset())
	for offset < len(p.data) && strings.IndexByte(" \t\r\n,:", p.data[offset]) >= 0 {
		offset++
	}
	return offset
}

// join appends a key to a path; keys that are not plain words are quoted.
func join(path, key string) string {
	if !plain(key) {
		return path + "[" + quoted(key) + "]"
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

func plain(key string) bool {
	for _, r := range key {
		if (r < 'a' || r > 'z') && r != '_' {
			return false
		}
	}
	return key != "" && len(key) <= shownLength
}
