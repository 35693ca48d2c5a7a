package seeds

import (
	"bytes"
	"embed"
	"maps"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

//go:embed examples
var examples embed.FS

// Example returns the finished assessment of an invented metal workshop, with
// name and notes in the language. Its quick check is its full check cut down
// to what the quick check asks.
func Example(mode assessment.Mode, lang string) (assessment.Assessment, error) {
	qn, err := Questionnaire()
	if err != nil {
		return assessment.Assessment{}, err
	}
	name := "examples/metal-workshop." + lang + ".json"
	raw, err := examples.ReadFile(name)
	if err != nil {
		return assessment.Assessment{}, assessment.Fail("example.language", err, "lang", lang)
	}
	a, err := exchange.ReadAnswers(bytes.NewReader(raw), name, qn)
	if err != nil {
		return assessment.Assessment{}, err
	}
	if mode == assessment.Quick {
		quicken(&a, qn)
	}
	return a, nil
}

// quicken leaves what a quick check asks: the firm card and 20 questions.
func quicken(a *assessment.Assessment, qn *assessment.Questionnaire) {
	a.Mode = assessment.Quick
	a.Exposures, a.Suppliers, a.Outcomes = nil, nil, nil
	maps.DeleteFunc(a.Answers, func(id assessment.QuestionID, _ assessment.Answer) bool {
		q, ok := qn.Question(id)
		return !ok || !a.Asked(q)
	})
}
