package wire

import (
	"encoding/json"
	"fmt"
	"reflect"

	"plumbline/assessment"
)

// Every field of every shape carries a tag "share" that says whether it may
// leave the computer in a file for somebody else's eyes, such as what a firm
// hands in at a workshop. Handing over a whole assessment, and a backup, are
// the owner's own doing and carry everything.
const (
	always  = "always"  // no one can be told by it
	alias   = "alias"   // an alias stands in its place
	consent = "consent" // only where the firm agreed
	never   = "never"   // stays
)

// Disclose returns what of an assessment may be handed in: under the alias, and
// with what takes the firm's agreement only if it agreed.
func Disclose(a assessment.Assessment, name string, agreed bool) (assessment.Assessment, error) {
	d := discloser{alias: name, agreed: agreed}
	firm := Company(a.Company)
	d.fold(reflect.ValueOf(&firm).Elem())
	content := contentOf(a)
	// A copy: what the assessment holds must not lose its maps and rows.
	raw, err := json.Marshal(content)
	if err != nil {
		return assessment.Assessment{}, fmt.Errorf("copy an assessment: %w", err)
	}
	content = Content{}
	if err := json.Unmarshal(raw, &content); err != nil {
		return assessment.Assessment{}, fmt.Errorf("copy an assessment: %w", err)
	}
	d.fold(reflect.ValueOf(&content).Elem())
	out := content.assessment(assessment.Company(firm))
	for id, answer := range a.Answers {
		shape := Answer(answer)
		d.fold(reflect.ValueOf(&shape).Elem())
		out.Answers[id] = assessment.Answer(shape)
	}
	return out, nil
}

// discloser folds over the tags of a shape.
type discloser struct {
	alias  string
	agreed bool
}

// fold clears what must stay. A tag that is not known counts as never.
func (d discloser) fold(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			d.fold(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			d.fold(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			d.field(v.Field(i), v.Type().Field(i).Tag.Get("share"))
		}
	}
}

func (d discloser) field(v reflect.Value, share string) {
	switch {
	case share == always, share == consent && d.agreed:
		d.fold(v)
	case share == alias:
		v.SetString(d.alias)
	default:
		v.SetZero()
	}
}
