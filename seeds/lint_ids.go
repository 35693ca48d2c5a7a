package seeds

import (
	"fmt"
	"regexp"
	"slices"

	"plumbline/assessment"
)

var (
	versionForm   = regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	dimensionForm = regexp.MustCompile(`^[DS][1-9]$`)
	questionForm  = regexp.MustCompile(`^[DS][1-9]\.[1-9]\d?$`)
	goalForm      = regexp.MustCompile(`^G[1-9]$`)
	exposureForm  = regexp.MustCompile(`^E[1-9]$`)
	actionForm    = regexp.MustCompile(`^A(0[1-9]|[1-9]\d{1,2})$`)
	wordForm      = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	nameForm      = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	checkForm     = regexp.MustCompile(`^C\d{2}$`)
)

// ids are all ids of a questionnaire, by kind, to look references up.
type ids struct {
	dimensions map[assessment.DimensionID]bool
	questions  map[assessment.QuestionID]bool
	goals      map[assessment.GoalID]bool
	flags      map[assessment.FlagID]bool
}

func idsOf(qn *assessment.Questionnaire) ids {
	out := ids{
		dimensions: map[assessment.DimensionID]bool{},
		questions:  map[assessment.QuestionID]bool{},
		goals:      map[assessment.GoalID]bool{},
		flags:      map[assessment.FlagID]bool{},
	}
	for _, d := range qn.Dimensions {
		out.dimensions[d.ID] = true
	}
	for i := range qn.Questions {
		out.questions[qn.Questions[i].ID] = true
	}
	for _, g := range qn.Goals {
		out.goals[g.ID] = true
	}
	for _, f := range qn.Flags {
		out.flags[f.ID] = true
	}
	return out
}

// lintIDs checks that every id has the form of its kind and stands once.
func (l *linter) lintIDs() {
	qn := l.qn
	if !nameForm.MatchString(qn.ID) {
		l.add("id", "id_form", "id", qn.ID)
	}
	check := l.idChecker()
	for _, d := range qn.Dimensions {
		check("dimensions", string(d.ID), dimensionForm)
	}
	for i := range qn.Questions {
		check("questions", string(qn.Questions[i].ID), questionForm)
	}
	for _, g := range qn.Goals {
		check("goals", string(g.ID), goalForm)
	}
	for _, f := range qn.Flags {
		check("flags", string(f.ID), wordForm)
	}
	for _, s := range qn.Sectors {
		check("sectors", s.ID, wordForm)
	}
	for _, e := range qn.Exposures {
		check("exposures", string(e.ID), exposureForm)
	}
	for i := range qn.Actions {
		check("actions", string(qn.Actions[i].ID), actionForm)
	}
	for _, s := range qn.Support {
		check("support", s.ID, nameForm)
	}
	for _, c := range qn.Rules.Checks {
		check("rules.checks", c.ID, checkForm)
	}
}

func (l *linter) idChecker() func(kind, id string, form *regexp.Regexp) {
	seen := map[string]bool{}
	return func(kind, id string, form *regexp.Regexp) {
		if !form.MatchString(id) {
			l.add(kind, "id_form", "id", id)
		}
		if seen[kind+id] {
			l.add(kind, "id_twice", "id", id)
		}
		seen[kind+id] = true
	}
}

// lintQuestions checks dimensions and what each question refers to.
func (l *linter) lintQuestions() {
	for _, d := range l.qn.Dimensions {
		if d.ID != "" && string(d.Group) != string(d.ID[:1]) {
			l.add(string(d.ID), "group", "id", d.Group)
		}
		l.paragraphs(string(d.ID), d.Paragraphs)
	}
	for i := range l.qn.Questions {
		q := &l.qn.Questions[i]
		place := string(q.ID)
		if !l.ids.dimensions[q.Dimension] {
			l.add(place, "unknown", "id", q.Dimension)
		}
		if len(place) < 2 || place[:2] != string(q.Dimension) {
			l.add(place, "dimension", "id", q.Dimension)
		}
		l.flag(place, q.Applies)
		if len(q.Goals) == 0 {
			l.add(place, "no_goal")
		}
		for _, g := range q.Goals {
			if !l.ids.goals[g] {
				l.add(place, "unknown", "id", g)
			}
		}
		l.paragraphs(place, q.Paragraphs)
		if q.Minutes <= 0 || q.Minutes > 5 {
			l.add(place, "minutes", "value", q.Minutes)
		}
	}
}

func (l *linter) flag(place string, f assessment.FlagID) {
	if f != "" && !l.ids.flags[f] {
		l.add(place, "unknown", "id", f)
	}
}

func (l *linter) question(place string, id assessment.QuestionID) {
	if !l.ids.questions[id] {
		l.add(place, "unknown", "id", id)
	}
}

// paragraphs checks references to the declaration: at least one, 1 to 31.
func (l *linter) paragraphs(place string, numbers []int) {
	if len(numbers) == 0 {
		l.add(place, "no_paragraph")
	}
	for _, n := range numbers {
		if n < 1 || n > lastParagraph {
			l.add(place, "paragraph_number", "number", n)
		}
	}
}

// lintSupport checks what the kinds of help refer to.
func (l *linter) lintSupport() {
	for _, s := range l.qn.Support {
		place := "support " + s.ID
		l.paragraphs(place, s.Paragraphs)
		for _, q := range s.Questions {
			l.question(place, q)
		}
	}
}

// lintFirm checks the sectors and the exposure card.
func (l *linter) lintFirm() {
	clusters := []assessment.Cluster{assessment.Making, assessment.Trade, assessment.Services}
	for _, s := range l.qn.Sectors {
		place := fmt.Sprintf("sectors %s", s.ID)
		if !slices.Contains(clusters, s.Cluster) {
			l.add(place, "unknown", "id", s.Cluster)
		}
		for _, f := range s.Applies {
			l.flag(place, f)
		}
	}
	for _, e := range l.qn.Exposures {
		if len(e.Raises) == 0 {
			l.add(string(e.ID), "no_question")
		}
		for _, q := range e.Raises {
			l.question(string(e.ID), q)
		}
	}
}
