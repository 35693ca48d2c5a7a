package seeds

import (
	"bytes"
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// MetalWorkshop is the example firm that is shown where none is named.
const MetalWorkshop = "metal-workshop"

// ExampleFirm is one of the invented firms that ship with the program.
type ExampleFirm struct {
	ID    string
	Title assessment.Text // what the firm is and how many work there
}

//go:embed examples
var examples embed.FS

// Examples lists the invented firms in the order they are offered. Callers
// share the list and must not change it.
func Examples() ([]ExampleFirm, error) { return exampleFirms() }

var exampleFirms = sync.OnceValues(func() (firms []ExampleFirm, err error) {
	err = readYAML(examples, "examples/firms.yaml", &firms)
	return firms, err
})

// Example returns the finished assessment of the invented metal workshop.
func Example(mode assessment.Mode, lang string) (assessment.Assessment, error) {
	return ExampleOf(MetalWorkshop, mode, lang)
}

// ExampleOf returns the finished assessment of the invented firm, with name and
// notes in the language. Its quick check is its full check cut down to what the
// quick check asks.
func ExampleOf(id string, mode assessment.Mode, lang string) (assessment.Assessment, error) {
	qn, err := Questionnaire()
	if err != nil {
		return assessment.Assessment{}, err
	}
	firms, err := Examples()
	if err != nil {
		return assessment.Assessment{}, err
	}
	if !slices.ContainsFunc(firms, func(f ExampleFirm) bool { return f.ID == id }) {
		return assessment.Assessment{}, assessment.Fail("example.firm", fs.ErrNotExist, "firm", id, "firms", strings.Join(firmIDs(firms), ", "))
	}
	name := "examples/" + id + "." + lang + ".json"
	raw, err := examples.ReadFile(name)
	if err != nil {
		return assessment.Assessment{}, assessment.Fail("example.language", err, "lang", lang, "langs", strings.Join(qn.Languages, ", "))
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

func firmIDs(firms []ExampleFirm) []string {
	var out []string
	for _, f := range firms {
		out = append(out, f.ID)
	}
	return out
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
