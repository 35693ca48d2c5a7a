package present_test

import (
	"encoding/json"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func raw(s string) json.RawMessage { return json.RawMessage(s) }

// TestConflictWords writes both values of every field in words.
func TestConflictWords(t *testing.T) {
	for field, want := range map[string]struct {
		value               string
		title, says, detail string
	}{
		"answers.D1.1":       {`{"state":"answered","level":3,"evidence":"note","note":"ERP"}`, "D1.1 Question D1.1", "3 Rung 3", "Noted · ERP"},
		"answers.D1.2":       {`{"state":"dont_know","who_knows":"Ann"}`, "D1.2 Question D1.2", "Don’t know", "Ann"},
		"answers.D1.3":       {`{"state":"not_applicable","reason":"none"}`, "D1.3 Question D1.3", "Not applicable", "We do not do this"},
		"answers.D2.1":       {`{"note":"later"}`, "D2.1 Question D2.1", "no answer, only a note", "later"},
		"company.name":       {`"Heron"`, "Name of the firm", "Heron", ""},
		"company.employees":  {`31`, "People", "31", ""},
		"company.sector":     {`"trade"`, "Sector", "Trade", ""},
		"company.size":       {`"micro"`, "Size of the firm", "micro, under 10", ""},
		"company.goals":      {`["G1","G2"]`, "What matters most", "Goal and Goal", ""},
		"company.applies":    {`["equip"]`, "What applies to you", "has equip", ""},
		"company.respondent": {`"owner"`, "Who answers", "Owner", ""},
		"company.ambition":   {`"lead"`, "Ambition", "Leading", ""},
		"company.money":      {`"more"`, "Money in the first year", "more", ""},
		"exposures.E1":       {`2`, "Exposure 1", "grade 2", ""},
		"outcomes.energy":    {`"worse"`, "Energy per 100 of sales", "Worse", ""},
		"targets.D1.1":       {`4`, "Target of D1.1 Question D1.1", "4 Rung 4", ""},
		"mode":               {`"full"`, "Quick or full check", "Full check", ""},
		"scope":              {`"D"`, "What is checked", "Digitalisation", ""},
		"date":               {`"2026-01-02"`, "Date of the assessment", "2026-01-02", ""},
		"suppliers":          {`[{"name":"Foundry"},{"name":"Host"}]`, "Supplier sheet", "2 suppliers", "Foundry · Host"},
		"plan":               {`{"unticked":["A01"]}`, "Changes of the plan", "1 change", ""},
		"capacity":           {`{"effort":[1,2,3],"cash":[0,1,0]}`, "Time and money", "6 points of work, 1 of money", ""},
	} {
		s := newStore()
		session := open(t, s, maker())
		d := &desk{store: s, conflicts: []assessment.Conflict{{Field: field, Values: []json.RawMessage{raw(want.value), raw(want.value)}, Here: nil}}}
		session.WatchConflicts(d)
		c := present.NewConflicts(session, en, clock)
		v := c.View()
		ready(t, v.Rows[0].Choices)
		equal(t, field+": title", v.Rows[0].Title, want.title)
		equal(t, field+": value", v.Rows[0].Choices[0].Value, want.says)
		equal(t, field+": detail", v.Rows[0].Choices[0].Detail, want.detail)
		equal(t, field+": mark", v.Rows[0].Choices[0].Mark, "one copy")
		c.SetPrinter(zh)
		ready(t, c.View().Rows[0].Choices)
	}
}

// TestConflictOnAQuestion: the question counts as open, the value of this
// computer stands first, and a card or its digit settles it with its note.
func TestConflictOnAQuestion(t *testing.T) {
	here, far := raw(`{"state":"answered","level":1}`), raw(`{"state":"answered","level":4,"note":"far"}`)
	for name, settle := range map[string]func(*present.Question){
		"card":  func(q *present.Question) { q.Settle(q.View().Conflict.Choices[1].Pick) },
		"digit": func(q *present.Question) { q.Choose(4) },
	} {
		s := newStore()
		session := open(t, s, maker())
		d := &desk{store: s, conflicts: []assessment.Conflict{{Field: "answers.D1.1", Question: "D1.1", Values: []json.RawMessage{far, here}, Here: here}}}
		session.WatchConflicts(d)
		q := present.NewQuestion(session, en, clock)
		v := q.View()
		ready(t, v)
		equal(t, name+": chosen", v.Chosen, -1)
		equal(t, name+": first", v.Conflict.Choices[0].Mark, "here")
		equal(t, name+": second", v.Conflict.Choices[1].Mark, "from the file")
		settle(q)
		equal(t, name+": kept", string(d.chosen), string(far))
		v = q.View()
		equal(t, name+": chosen after", v.Chosen, 4)
		equal(t, name+": note", v.Note.Text, "far")
		equal(t, name+": settled", len(v.Conflict.Choices), 0)
	}
}

// TestAnotherAnswerSettles: what neither copy said is an answer of its own.
func TestAnotherAnswerSettles(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	d := &desk{store: s, conflicts: []assessment.Conflict{{Field: "answers.D1.1", Question: "D1.1",
		Values: []json.RawMessage{raw(`{"state":"answered","level":1}`), raw(`{"state":"dont_know"}`)}}}}
	session.WatchConflicts(d)
	equal(t, "kept while something is to be chosen", session.Untouched(), false)
	q := present.NewQuestion(session, en, clock)
	d.conflicts = nil // as the store says once there is an answer
	q.Choose(5)
	equal(t, "chosen", q.View().Chosen, 5)
	equal(t, "asked the courier", d.chosen == nil, true)
	equal(t, "settled", len(session.Conflicts()), 0)
}
