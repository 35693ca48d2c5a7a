package uitest

import (
	"plumbline/app/present"
	"strings"
	"unicode/utf8"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/seeds"
)

var longNames = map[string]string{
	"zh": "江滨区云岭精密金属制品与机械加工有限责任公司第二分公司",
	"en": "Kestrel and Daughters Precision Metalworks and Engineering Company Limited",
}

// firm returns an assessment whose firm card is filled in.
func (b *bench) firm(mode assessment.Mode) assessment.Assessment {
	b.Helper()
	a, err := seeds.Example(mode, b.lang)
	if err != nil {
		b.Fatal(err)
	}
	a.Company.Name = longNames[b.lang]
	a.Company.Respondent = "production"
	a.Answers = map[assessment.QuestionID]assessment.Answer{}
	return a
}

// example returns the finished example.
func (b *bench) example(mode assessment.Mode) assessment.Assessment {
	b.Helper()
	a, err := seeds.Example(mode, b.lang)
	if err != nil {
		b.Fatal(err)
	}
	return a
}

// answers sets the answer to every question asked.
func (b *bench) answers(a assessment.Assessment, answer func(i int) assessment.Answer) assessment.Assessment {
	a.Answers = map[assessment.QuestionID]assessment.Answer{}
	for i, q := range a.AskedQuestions(b.qn) {
		if given := answer(i); given.State != assessment.Unanswered {
			a.Answers[q.ID] = given
		}
	}
	return a
}

// some answers the first n questions with level 2.
func some(n int) func(i int) assessment.Answer {
	return func(i int) assessment.Answer {
		if i < n {
			return assessment.At(2)
		}
		return assessment.Answer{}
	}
}

// asked returns the questions put to the firm.
func (b *bench) asked(a assessment.Assessment) []*assessment.Question { return a.AskedQuestions(b.qn) }

// longest returns the question whose answers take the most room.
func (b *bench) longest(a assessment.Assessment) assessment.QuestionID {
	var best assessment.QuestionID
	most := 0
	for _, q := range b.asked(a) {
		widest := 0
		for _, anchor := range q.Anchors {
			widest = max(widest, utf8.RuneCountInString(anchor[b.lang]))
		}
		if widest > most {
			best, most = q.ID, widest
		}
	}
	return best
}

// says returns the message of a key up to its first placeholder.
func (b *bench) says(key string) string {
	text, _, _ := strings.Cut(i18n.For(b.lang).T(key), "{")
	return text
}

// examples offers the invented firms as the program does.
func (b *bench) examples() present.Examples {
	b.Helper()
	firms, err := seeds.Examples()
	if err != nil {
		b.Fatal(err)
	}
	out := present.Examples{Make: func(firm, lang string) (assessment.Assessment, error) {
		return seeds.ExampleOf(firm, assessment.Full, lang)
	}}
	for _, f := range firms {
		out.Firms = append(out.Firms, present.ExampleFirm{ID: f.ID, Title: f.Title})
	}
	return out
}
