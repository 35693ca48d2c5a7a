package seeds

import (
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// Finding is one thing that is wrong with a questionnaire: a message key under
// "lint.", its arguments, and the place, such as "D1.1 anchors[3] zh".
type Finding struct {
	Key   string
	Place string
	Args  map[string]any
}

// Message returns the key and the arguments of the sentence for people. The
// place is among the arguments.
func (f Finding) Message() (key string, args map[string]any) {
	args = map[string]any{"place": f.Place}
	for name, value := range f.Args {
		args[name] = value
	}
	return "lint." + f.Key, args
}

// String writes the finding for logs and test output.
func (f Finding) String() string { return fmt.Sprintf("%s: %s %v", f.Place, f.Key, f.Args) }

// Lint checks the content of a questionnaire and returns everything that is
// wrong, in the order of the content; nothing means clean. It looks at what a
// machine can see: completeness, references, lengths, languages, punctuation.
func Lint(qn *assessment.Questionnaire) []Finding {
	l := &linter{qn: qn, ids: idsOf(qn)}
	l.lintForm()
	l.lintIDs()
	l.lintQuestions()
	l.lintQuick()
	l.lintGates()
	l.lintParagraphs()
	l.lintActions()
	l.lintUpwards()
	l.lintFirm()
	l.lintSupport()
	l.lintRules()
	l.lintTexts()
	return l.found
}

type linter struct {
	qn    *assessment.Questionnaire
	ids   ids
	found []Finding
}

// add notes a finding; args are name, value pairs.
func (l *linter) add(place, key string, args ...any) {
	f := Finding{Key: key, Place: place, Args: map[string]any{}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[fmt.Sprint(args[i])] = fmt.Sprint(args[i+1])
	}
	l.found = append(l.found, f)
}

// lintForm checks the head of the questionnaire: version, languages, ladder
// and hashes.
func (l *linter) lintForm() {
	if !versionForm.MatchString(l.qn.Version) {
		l.add("version", "version", "value", l.qn.Version)
	}
	if len(l.qn.Languages) == 0 {
		l.add("languages", "languages")
	}
	if n := len(l.qn.Levels); n != 6 {
		l.add("levels", "six_levels", "count", n)
	}
	if n := len(l.qn.Stages); n != 6 {
		l.add("stages", "six_levels", "count", n)
	}
	meaning, full, err := exchange.Hashes(l.qn)
	if err != nil || meaning != l.qn.Meaning || full != l.qn.Full {
		l.add("meaning, full", "hash")
	}
}
