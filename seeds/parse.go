package seeds

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// model is what model.yaml holds.
type model struct {
	ID        string
	Version   string
	Languages []string
	Levels    []assessment.Level
	Stages    []assessment.Text
	Goals     []assessment.Goal
	Flags     []assessment.Flag
	Sectors   []assessment.Sector
	Exposures []assessment.Exposure
	Rules     assessment.Rules
}

// Parse reads a questionnaire from its YAML sources: model.yaml,
// dimensions.yaml, declaration.yaml, support.yaml, questions/*.yaml and actions/*.yaml. It
// refuses what it does not know and names file and line. Whether the content
// makes sense is for Lint to say.
func Parse(fsys fs.FS) (*assessment.Questionnaire, error) {
	var m model
	qn := new(assessment.Questionnaire)
	if err := readYAML(fsys, "model.yaml", &m); err != nil {
		return nil, err
	}
	qn.ID, qn.Version, qn.Languages = m.ID, m.Version, m.Languages
	qn.Levels, qn.Stages, qn.Goals, qn.Flags = m.Levels, m.Stages, m.Goals, m.Flags
	qn.Sectors, qn.Exposures, qn.Rules = m.Sectors, m.Exposures, m.Rules
	if err := readYAML(fsys, "dimensions.yaml", &qn.Dimensions); err != nil {
		return nil, err
	}
	if err := readYAML(fsys, "declaration.yaml", &qn.Paragraphs); err != nil {
		return nil, err
	}
	if err := readYAML(fsys, "support.yaml", &qn.Support); err != nil {
		return nil, err
	}
	var err error
	if qn.Questions, err = readAll[assessment.Question](fsys, "questions"); err != nil {
		return nil, err
	}
	if qn.Actions, err = readAll[assessment.Action](fsys, "actions"); err != nil {
		return nil, err
	}
	slices.SortStableFunc(qn.Actions, func(a, b assessment.Action) int {
		return cmp.Or(cmp.Compare(number(a.ID), number(b.ID)), cmp.Compare(a.ID, b.ID))
	})
	if qn.Meaning, qn.Full, err = exchange.Hashes(qn); err != nil {
		return nil, err
	}
	return qn, nil
}

// number returns the number in an action's id, so that A9 comes before A10.
func number(id assessment.ActionID) int {
	n, err := strconv.Atoi(strings.TrimPrefix(string(id), "A"))
	if err != nil {
		return 0
	}
	return n
}

// readAll reads the lists of all YAML files in the folder, in the order of
// their names, into one list.
func readAll[T any](fsys fs.FS, folder string) ([]T, error) {
	names, err := fs.Glob(fsys, folder+"/*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no YAML files", folder)
	}
	var out []T
	for _, name := range names {
		var part []T
		if err := readYAML(fsys, name, &part); err != nil {
			return nil, err
		}
		out = append(out, part...)
	}
	return out, nil
}
