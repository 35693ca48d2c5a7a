// Package seeds holds the content that ships with the program: the
// questionnaire with its actions, rules and declaration paragraphs, the
// finished example firms, and the linter that keeps content clean.
//
// People edit the YAML files under plumbline-sme; "go generate ./seeds" turns
// them into questionnaire.json, which the program embeds because it reads many
// times faster. A test fails when the two differ. The package imports
// assessment and yaml only; no window, no storage.
package seeds

import (
	_ "embed"
	"sync"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

//go:generate go run ./generate

//go:embed questionnaire.json
var canonical []byte

// Questionnaire returns the built-in questionnaire. It is read once; callers
// share it and must not change it.
func Questionnaire() (*assessment.Questionnaire, error) { return builtIn() }

var builtIn = sync.OnceValues(func() (*assessment.Questionnaire, error) {
	return exchange.DecodeQuestionnaire(canonical)
})
