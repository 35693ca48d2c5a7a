package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"

	"plumbline/assessment"
)

// Limits of a questionnaire that comes from outside. Ours has about 0.7 MiB
// and six levels of nesting in two languages.
const (
	maxQuestionnaire = 8 << 20
	maxDepth         = 16
)

// EncodeQuestionnaire returns the questionnaire as canonical JSON: fields in
// their fixed order, map keys sorted, empty lists and maps written as such,
// two spaces of indent. The same content always gives the same bytes.
func EncodeQuestionnaire(qn *assessment.Questionnaire) ([]byte, error) {
	return canonical(qn, "  ")
}

// DecodeQuestionnaire reads a questionnaire. It refuses unknown keys, anything
// after the end, and what is larger or deeper than a questionnaire can be. It
// does not compare the hashes with the content; Hashes tells them.
func DecodeQuestionnaire(raw []byte) (*assessment.Questionnaire, error) {
	if len(raw) > maxQuestionnaire {
		return nil, assessment.Fail("questionnaire.too_large", fmt.Errorf("larger than %d MiB", maxQuestionnaire>>20),
			"mib", maxQuestionnaire>>20)
	}
	if at := tooDeep(raw, maxDepth); at >= 0 {
		s := source{data: raw}
		return nil, unreadable(fmt.Errorf("%s: nested too deeply", s.lineColumn(at)))
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	qn := new(assessment.Questionnaire)
	if err := d.Decode(qn); err != nil {
		return nil, unreadable(placed(raw, err))
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, unreadable(errors.New("something follows after the end"))
	}
	if err := fixedLengths(raw); err != nil {
		return nil, unreadable(err)
	}
	return qn, nil
}

// placed puts line and column before an error of the JSON reader, and takes the
// names of our types out of it.
func placed(raw []byte, err error) error {
	offset, text := int64(-1), err.Error()
	var syntax *json.SyntaxError
	var value *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		// The offset counts the bytes read, the last one being the wrong one.
		offset = syntax.Offset - 1
	case errors.As(err, &value):
		offset, text = value.Offset-1, fmt.Sprintf("%q cannot be of the kind %s", value.Field, value.Value)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		offset, text = int64(len(raw)), "the text breaks off"
	}
	if offset < 0 {
		return err
	}
	s := source{data: raw}
	return fmt.Errorf("%s: %s", s.lineColumn(int(offset)), text)
}

func unreadable(err error) error {
	return assessment.Fail("questionnaire.unreadable", err, "cause", err.Error())
}

// Hashes returns the two hashes of the questionnaire. Full covers everything
// but the hashes themselves. Meaning covers only what decides how answers are
// read: it stays the same when a text is mended or a language is added.
func Hashes(qn *assessment.Questionnaire) (meaning, full string, err error) {
	bare := *qn
	bare.Meaning, bare.Full = "", ""
	if full, err = hash(&bare); err != nil {
		return "", "", err
	}
	if meaning, err = hash(meaningOf(qn)); err != nil {
		return "", "", err
	}
	return meaning, full, nil
}

func hash(v any) (string, error) {
	raw, err := canonical(v, "")
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(raw)
	return "sha256:" + hex.EncodeToString(sum[:]), nil
}

// canonical writes v as JSON with sorted map keys, no nulls for empty lists
// and maps, and no HTML escapes.
func canonical(v any, indent string) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(withoutNils(reflect.ValueOf(v)).Interface()); err != nil {
		return nil, fmt.Errorf("write questionnaire: %w", err)
	}
	return out.Bytes(), nil
}

// withoutNils copies v deeply with empty lists and maps where v has nil ones.
func withoutNils(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(withoutNils(v.Elem()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(withoutNils(v.Field(i)))
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(withoutNils(v.Index(i)))
		}
	case reflect.Array:
		for i := range v.Len() {
			out.Index(i).Set(withoutNils(v.Index(i)))
		}
	case reflect.Map:
		out.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
		for _, k := range v.MapKeys() {
			out.SetMapIndex(k, withoutNils(v.MapIndex(k)))
		}
	default:
		out.Set(v)
	}
	return out
}
