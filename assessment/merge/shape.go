package merge

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// shape reads a value strictly, checks it, and writes it in its one spelling.
type shape func(raw []byte) (json.RawMessage, error)

// shapes of the fields that have one name each.
var shapes = map[string]shape{
	"mode":      oneOf(assessment.Quick, assessment.Full),
	"scope":     oneOf(assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly),
	"date":      of(day),
	"suppliers": of(suppliers, composedSuppliers),
	"capacity":  of(capacity),
	"plan":      of(plan, composedPlan),

	companyPrefix + "name":       of(text, composed),
	companyPrefix + "sector":     of(text, composed),
	companyPrefix + "size":       oneOf(assessment.Micro, assessment.Small, assessment.Medium),
	companyPrefix + "employees":  of(from(1, 1_000_000)),
	companyPrefix + "sites":      of(from(1, 1_000_000)),
	companyPrefix + "respondent": of(text, composed),
	companyPrefix + "applies":    of(ids[assessment.FlagID]),
	companyPrefix + "goals":      of(ids[assessment.GoalID]),
	companyPrefix + "ambition":   oneOf(assessment.Basic, assessment.Solid, assessment.Lead),
	companyPrefix + "hours":      of(from(1, 1_000_000)),
	companyPrefix + "money":      of(text, composed),
}

// families are the shapes of the fields that end in an id.
var families = map[string]shape{
	answerPrefix:   of(answer, composedAnswer),
	targetPrefix:   of(from(0, 5)),
	exposurePrefix: of(from(0, 3)),
	outcomePrefix:  oneOf("better", "same", "worse"),
}

// canonicalValue checks a value of the field and spells it as Commit does.
func canonicalValue(field string, raw []byte) (json.RawMessage, error) {
	if len(raw) > mostValue {
		return nil, fmt.Errorf("value of %d bytes", len(raw))
	}
	if s, ok := shapes[field]; ok {
		return s(raw)
	}
	prefix, id, _ := strings.Cut(field, ".")
	if s, ok := families[prefix+"."]; ok && isID(id) {
		return s(raw)
	}
	return nil, errors.New("unknown field")
}

// of makes the shape of a type with a check, and with how its texts are
// spelled where it has any.
func of[T any](check func(T) error, spell ...func(T) T) shape {
	return func(raw []byte) (json.RawMessage, error) {
		var v T
		if err := strict(raw, &v); err != nil {
			return nil, err
		}
		if err := check(v); err != nil {
			return nil, err
		}
		for _, f := range spell {
			v = f(v)
		}
		return json.Marshal(v)
	}
}

func oneOf[T ~string](words ...T) shape {
	return of(func(word T) error {
		if !slices.Contains(words, word) {
			return fmt.Errorf("unknown word %.40q", string(word))
		}
		return nil
	})
}

// strict decodes one JSON value with no key unknown and nothing after it.
func strict(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value")
	}
	return nil
}

func isID(s string) bool {
	ok := len(s) > 0 && len(s) <= 64
	for _, c := range s {
		ok = ok && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("._-", c))
	}
	return ok
}

func from(least, most int) func(int) error {
	return func(n int) error {
		if n < least || n > most {
			return fmt.Errorf("number %d", n)
		}
		return nil
	}
}

func text(s string) error {
	if s == "" {
		return errors.New("empty text")
	}
	return nil
}

func day(s string) error {
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return errors.New("not a day")
	}
	return nil
}

func ids[T ~string](list []T) error {
	if len(list) == 0 || len(list) > 100 {
		return fmt.Errorf("%d entries", len(list))
	}
	for _, id := range list {
		if !isID(string(id)) {
			return errors.New("not an id")
		}
	}
	return nil
}

func answer(a wire.Answer) error {
	switch a.State {
	case assessment.Answered, assessment.DontKnow, assessment.NotApplicable, assessment.Unanswered:
	default:
		return errors.New("unknown state")
	}
	switch a.Evidence {
	case assessment.NoEvidence, assessment.Noted, assessment.Verified:
	default:
		return errors.New("unknown evidence")
	}
	if a == (wire.Answer{}) {
		return errors.New("nothing answered")
	}
	return from(0, 5)(a.Level)
}

func suppliers(rows []wire.Supplier) error {
	if len(rows) == 0 || len(rows) > 1_000 {
		return fmt.Errorf("%d suppliers", len(rows))
	}
	for _, r := range rows {
		if r.RecoverDays < 0 || r.SurviveDays < 0 || r.SalesShare < 0 || r.SalesShare > 1 {
			return errors.New("supplier out of range")
		}
	}
	return nil
}

func capacity(c wire.Capacity) error {
	for _, n := range append(c.Effort[:], c.Cash[:]...) {
		if n < 0 || n > 1e6 {
			return errors.New("capacity out of range")
		}
	}
	return nil
}

func plan(p wire.Plan) error {
	if len(p.Changes)+len(p.Unticked)+len(p.Notes) == 0 || len(p.Changes)+len(p.Unticked)+len(p.Notes) > 5_000 {
		return errors.New("empty or overlong plan")
	}
	for _, c := range p.Changes {
		switch c.Kind {
		case assessment.PlanDrop, assessment.PlanMove, assessment.PlanAdd:
		default:
			return errors.New("unknown change of the plan")
		}
		if c.Horizon < 0 || c.Horizon > 2 || c.Effort < 0 || c.Effort > 10_000 || c.Cash < 0 || c.Cash > 4 || !isID(string(c.Action)) {
			return errors.New("change of the plan out of range")
		}
	}
	for id := range p.Notes {
		if !isID(string(id)) {
			return errors.New("not an action")
		}
	}
	if len(p.Unticked) == 0 {
		return nil
	}
	return ids(p.Unticked)
}
