package plumb

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"plumbline/assessment"
)

// kindRule says what a package of a kind holds; -1 is any number.
type kindRule struct {
	questionnaires int
	assessments    int
	attachments    int
	extra          string // its own entry, "" for none
}

const several = -1

var kinds = map[Kind]kindRule{
	Assessments: {several, several, several, ""},
	KitFile:     {1, 0, 0, kitName},
	ReturnFile:  {1, 1, several, returnName},
	CohortFile:  {several, several, several, cohortName},
	Figures:     {0, 0, 0, benchmarkName},
	Backup:      {several, several, several, workspaceName},
}

// wrong says that an entry is well written and cannot be true.
func wrong(name, what string) error { return fail("content", errors.New(what), "entry", name) }

// check looks at everything that was read or is to be written: does it fit the
// kind, and do its parts fit each other?
func (f *File) check() error {
	rule := kinds[f.Manifest.Kind]
	for _, c := range []struct {
		want, have int
		folder     string
	}{
		{rule.questionnaires, len(f.Questionnaires), questionnaireFolder},
		{rule.assessments, len(f.Records), assessmentFolder},
		{rule.attachments, len(f.Attachments), attachmentFolder},
	} {
		if c.want != several && c.want != c.have {
			return fail("parts", nil, "entry", strings.TrimSuffix(c.folder, "/"), "want", c.want, "have", c.have)
		}
	}
	if f.Manifest.Kind == Assessments && len(f.Records) == 0 {
		return fail("parts", nil, "entry", strings.TrimSuffix(assessmentFolder, "/"), "want", 1, "have", 0)
	}
	if err := f.checkExtra(); err != nil {
		return err
	}
	if err := f.checkCounts(); err != nil {
		return err
	}
	for i := range f.Records {
		if err := f.checkRecord(&f.Records[i]); err != nil {
			return err
		}
	}
	return nil
}

// counts returns how much the package holds.
func (f *File) counts() Counts {
	c := Counts{Questionnaires: len(f.Questionnaires), Assessments: len(f.Records), Attachments: len(f.Attachments)}
	for i := range f.Records {
		c.Answers += len(f.Records[i].Assessment.Answers)
	}
	return c
}

func (f *File) checkCounts() error {
	questions := 0
	for _, qn := range f.Questionnaires {
		questions += len(qn.Questions)
	}
	most := Limits.Answers
	if f.Manifest.Kind == Backup {
		most = Limits.BackupAnswers
	}
	c := f.counts()
	switch {
	case c.Questionnaires > Limits.Questionnaires:
		return fail("questionnaires", nil, "max", Limits.Questionnaires)
	case questions > Limits.Questions:
		return fail("questions", nil, "max", Limits.Questions)
	case c.Answers > most:
		return fail("answers", nil, "max", most)
	}
	return nil
}

// checkRecord compares an assessment with the questionnaire it names, which
// must be in the same package.
func (f *File) checkRecord(r *assessment.Record) error {
	name := recordName(r.ID)
	i := slices.IndexFunc(f.Questionnaires, func(qn *assessment.Questionnaire) bool { return qn.Full == r.Full })
	if i < 0 {
		return fail("questionnaire", nil, "entry", name)
	}
	qn := f.Questionnaires[i]
	known := map[assessment.QuestionID]bool{}
	for i := range qn.Questions {
		known[qn.Questions[i].ID] = true
	}
	for id := range r.Assessment.Answers {
		if !known[id] {
			return wrong(name, fmt.Sprintf("no question %.20q", id))
		}
	}
	for id := range r.Assessment.Targets {
		if !known[id] {
			return wrong(name, fmt.Sprintf("no question %.20q", id))
		}
	}
	for id := range r.Assessment.Exposures {
		if !slices.ContainsFunc(qn.Exposures, func(e assessment.Exposure) bool { return e.ID == id }) {
			return wrong(name, fmt.Sprintf("no exposure %.20q", id))
		}
	}
	switch {
	case r.Questionnaire != qn.Meaning:
		return wrong(name, "meaning")
	case r.Current != "" && !known[r.Current]:
		return wrong(name, "current")
	case r.Created.IsZero(), r.Changed.Before(r.Created):
		return wrong(name, "times")
	}
	return nil
}

// checkExtra makes sure that the kind's own entry is there, no other one is,
// and that it can be true.
func (f *File) checkExtra() error {
	have := map[string]bool{kitName: f.Kit != nil, returnName: f.Return != nil, cohortName: f.Cohort != nil,
		benchmarkName: f.Benchmark != nil, workspaceName: f.Workspace != nil}
	own := kinds[f.Manifest.Kind].extra
	for _, name := range extraNames {
		if have[name] && name != own {
			return fail("entry", nil, "entry", name)
		}
		if !have[name] && name == own {
			return fail("missing", nil, "entry", name)
		}
	}
	switch own {
	case kitName:
		return f.Kit.check()
	case returnName:
		return f.Return.check()
	case cohortName:
		return f.checkCohort()
	case benchmarkName:
		return f.Benchmark.check()
	case workspaceName:
		return f.Workspace.check()
	}
	return nil
}

var extraNames = []string{kitName, returnName, cohortName, benchmarkName, workspaceName}

// day reports whether the text is a date of the form YYYY-MM-DD.
func day(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
