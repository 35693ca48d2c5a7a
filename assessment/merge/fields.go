package merge

import (
	"encoding/json"
	"fmt"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// The prefixes of field names with more than one part.
const (
	companyPrefix  = "company."
	answerPrefix   = "answers."
	targetPrefix   = "targets."
	exposurePrefix = "exposures."
	outcomePrefix  = "outcomes."
)

// fieldsOf takes an assessment apart. What was not given has no field.
func fieldsOf(a assessment.Assessment) (map[string]string, error) {
	f := parts{out: map[string]string{}}
	f.company(a.Company)
	for q, x := range a.Answers {
		if x != (assessment.Answer{}) {
			f.add(answerPrefix+string(q), composedAnswer(wire.Answer(x)))
		}
	}
	for q, level := range a.Targets {
		f.add(targetPrefix+string(q), level)
	}
	for e, fact := range a.Exposures {
		f.add(exposurePrefix+string(e), fact)
	}
	for key, fact := range a.Outcomes {
		f.add(outcomePrefix+key, fact)
	}
	f.given("mode", a.Mode != "", a.Mode)
	f.given("scope", a.Scope != "", a.Scope)
	f.given("date", a.Date != "", a.Date)
	f.given("suppliers", len(a.Suppliers) > 0, composedSuppliers(wire.SuppliersOf(a.Suppliers)))
	f.given("capacity", a.Capacity != nil, (*wire.Capacity)(a.Capacity))
	if plan := wire.PlanOf(a.Plan); plan != nil {
		f.add("plan", composedPlan(*plan))
	}
	return f.out, f.err
}

// parts gathers encoded fields and the first error.
type parts struct {
	out map[string]string
	err error
}

func (f *parts) add(field string, value any) {
	body, err := wire.Encode(value)
	if err != nil && f.err == nil {
		f.err = fmt.Errorf("field %s: %w", field, err)
	}
	f.out[field] = body
}

func (f *parts) given(field string, given bool, value any) {
	if given {
		f.add(field, value)
	}
}

// company adds a field for each line of the firm card, by the names that the
// card's shape gives them.
func (f *parts) company(c assessment.Company) {
	c.Name, c.Respondent = composed(c.Name), composed(c.Respondent)
	body, err := wire.EncodeCompany(c)
	var lines map[string]json.RawMessage
	if err == nil {
		err = json.Unmarshal([]byte(body), &lines)
	}
	if err != nil && f.err == nil {
		f.err = fmt.Errorf("firm card: %w", err)
	}
	for name, value := range lines {
		f.out[companyPrefix+name] = string(value)
	}
}

// assessmentOf puts an assessment together.
func assessmentOf(fields map[string]string) (assessment.Assessment, error) {
	company := map[string]json.RawMessage{}
	content := map[string]json.RawMessage{}
	groups := map[string]map[string]json.RawMessage{}
	answers := map[assessment.QuestionID]string{}
	for field, value := range fields {
		prefix, name, deep := strings.Cut(field, ".")
		switch {
		case !deep:
			content[field] = json.RawMessage(value)
		case prefix+"." == companyPrefix:
			company[name] = json.RawMessage(value)
		case prefix+"." == answerPrefix:
			answers[assessment.QuestionID(name)] = value
		default:
			if groups[prefix] == nil {
				groups[prefix] = map[string]json.RawMessage{}
			}
			groups[prefix][name] = json.RawMessage(value)
		}
	}
	for prefix, members := range groups {
		body, err := wire.Encode(members)
		if err != nil {
			return assessment.Assessment{}, fmt.Errorf("%s: %w", prefix, err)
		}
		content[prefix] = json.RawMessage(body)
	}
	return decode(company, content, answers)
}

func decode(company, content map[string]json.RawMessage, answers map[assessment.QuestionID]string) (assessment.Assessment, error) {
	firm, err := wire.Encode(company)
	if err != nil {
		return assessment.Assessment{}, fmt.Errorf("firm card: %w", err)
	}
	rest, err := wire.Encode(content)
	if err != nil {
		return assessment.Assessment{}, err
	}
	return wire.DecodeAssessment(firm, rest, answers)
}
