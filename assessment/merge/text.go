package merge

import (
	"golang.org/x/text/unicode/norm"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// All texts are kept in the normal form in which files carry them, so that a
// value is the same before and after a journey.

func composed(s string) string { return norm.NFC.String(s) }

func composedAnswer(a wire.Answer) wire.Answer {
	a.Reason, a.WhoKnows, a.Note = composed(a.Reason), composed(a.WhoKnows), composed(a.Note)
	return a
}

func composedSuppliers(rows []wire.Supplier) []wire.Supplier {
	var out []wire.Supplier
	for _, r := range rows {
		r.Name = composed(r.Name)
		out = append(out, r)
	}
	return out
}

func composedPlan(p wire.Plan) wire.Plan {
	notes := make(map[assessment.ActionID]wire.Note, len(p.Notes))
	for id, n := range p.Notes {
		notes[id] = wire.Note{Title: composed(n.Title), FirstStep: composed(n.FirstStep), Person: composed(n.Person), Date: n.Date}
	}
	p.Notes = notes
	return p
}
