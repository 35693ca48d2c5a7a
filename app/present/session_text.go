package present

import (
	"maps"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// longestText is how many characters a typed text may have; files allow no
// more.
const longestText = 20_000

// kept is a typed text as it is kept: without characters that hide or reorder
// others, which come along when something is pasted and which no file may hold.
func kept(s string) string {
	s = strings.Map(func(r rune) rune {
		if r != '\n' && exchange.Forbidden(r) {
			return -1
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(s, "")))
	if utf8.RuneCountInString(s) > longestText {
		s = string([]rune(s)[:longestText])
	}
	return s
}

func keptCompany(c assessment.Company) assessment.Company {
	c.Name, c.Respondent = kept(c.Name), kept(c.Respondent)
	return c
}

func keptAnswer(a assessment.Answer) assessment.Answer {
	a.Reason, a.WhoKnows, a.Note = kept(a.Reason), kept(a.WhoKnows), kept(a.Note)
	return a
}

func keptPlan(p assessment.PlanEdits) assessment.PlanEdits {
	p.Notes = maps.Clone(p.Notes)
	for id, n := range p.Notes {
		p.Notes[id] = assessment.PlanNote{Title: kept(n.Title), FirstStep: kept(n.FirstStep), Person: kept(n.Person), Date: n.Date}
	}
	return p
}
