package present

import (
	"encoding/json"
	"slices"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// fieldName returns what a field of an assessment is called on the screens.
func (b *base) fieldName(s *Session, field string) string {
	prefix, name, _ := strings.Cut(field, ".")
	switch prefix {
	case "answers", "targets":
		title := name
		if q, ok := s.qn.Question(assessment.QuestionID(name)); ok {
			title += " " + b.in(q.Title)
		}
		if prefix == "targets" {
			return b.p.T("handover.field.target", "question", title)
		}
		return title
	case "exposures":
		for _, e := range s.qn.Exposures {
			if string(e.ID) == name {
				return b.in(e.Title)
			}
		}
	case "outcomes":
		return b.p.T("outcomes." + name)
	case "company":
		switch name {
		case "employees":
			return b.p.T("firmcard.people")
		case "size":
			return b.p.T("handover.field.size")
		}
		return b.p.T("firmcard." + name)
	}
	return b.p.T("handover.field." + prefix)
}

// fieldValue writes a value of a field in words, with a detail where there is
// one. The values were checked when they came in; what cannot be read is shown
// as it is.
func (b *base) fieldValue(s *Session, field string, raw json.RawMessage) (value, detail string) {
	prefix, name, _ := strings.Cut(field, ".")
	switch prefix {
	case "answers":
		var a wire.Answer
		if json.Unmarshal(raw, &a) == nil {
			return b.answerWords(s, assessment.Answer(a))
		}
	case "company":
		return b.companyWords(s, name, raw), ""
	case "suppliers":
		var rows []wire.Supplier
		if json.Unmarshal(raw, &rows) == nil {
			var names []string
			for _, r := range rows {
				names = append(names, r.Name)
			}
			return b.p.T("handover.value.suppliers", "n", len(rows)), strings.Join(names, " · ")
		}
	case "plan":
		var p wire.Plan
		if json.Unmarshal(raw, &p) == nil {
			return b.p.T("handover.value.plan", "n", len(p.Changes)+len(p.Unticked)+len(p.Notes)), ""
		}
	case "capacity":
		var c wire.Capacity
		if json.Unmarshal(raw, &c) == nil {
			return b.p.T("handover.value.capacity", "effort", b.p.Number(c.Effort[0]+c.Effort[1]+c.Effort[2], 0),
				"cash", b.p.Number(c.Cash[0]+c.Cash[1]+c.Cash[2], 0)), ""
		}
	}
	return b.plainWords(s, prefix, name, raw), ""
}

// plainWords writes values that are one word or one number.
func (b *base) plainWords(s *Session, prefix, name string, raw json.RawMessage) string {
	word, number := "", 0
	if json.Unmarshal(raw, &word) == nil {
		switch prefix {
		case "outcomes":
			return b.p.T("outcomes." + word)
		case "mode":
			return b.modeName(assessment.Mode(word))
		case "scope":
			return b.p.T("handover.scope." + word)
		}
		return word
	}
	if json.Unmarshal(raw, &number) != nil {
		return string(raw)
	}
	if prefix == "targets" {
		return b.levelWords(s, number)
	}
	for _, e := range s.qn.Exposures {
		if prefix == "exposures" && string(e.ID) == name && number >= 0 && number < len(e.Options) {
			return b.in(e.Options[number])
		}
	}
	return b.p.Number(float64(number), 0)
}

func (b *base) levelWords(s *Session, level int) string {
	if level < 0 || level >= len(s.qn.Levels) {
		return b.p.Number(float64(level), 0)
	}
	return b.p.T("handover.value.level", "n", level, "name", b.in(s.qn.Levels[level].Name))
}

// answerWords writes an answer: the level or what else was said, then note and
// evidence.
func (b *base) answerWords(s *Session, a assessment.Answer) (value, detail string) {
	switch a.State {
	case assessment.Answered:
		value = b.levelWords(s, a.Level)
	case assessment.DontKnow:
		value, detail = b.p.T("question.dk"), a.WhoKnows
	case assessment.NotApplicable:
		value, detail = b.p.T("question.na"), a.Reason
		if slices.Contains(reasons, a.Reason) {
			detail = b.p.T("question.na." + a.Reason)
		}
	default:
		value = b.p.T("handover.value.open")
	}
	parts := []string{detail}
	switch a.Evidence {
	case assessment.Noted:
		parts = append(parts, b.p.T("question.evidence.noted"))
	case assessment.Verified:
		parts = append(parts, b.p.T("question.evidence.seen"))
	}
	parts = append(parts, a.Note)
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	return value, strings.Join(parts, " · ")
}

// companyWords writes a value of the firm card.
func (b *base) companyWords(s *Session, name string, raw json.RawMessage) string {
	var list []string
	if json.Unmarshal(raw, &list) == nil {
		for i, id := range list {
			list[i] = b.flagOrGoal(s, id)
		}
		return b.p.List(list)
	}
	word, number := "", 0
	if json.Unmarshal(raw, &word) == nil {
		switch name {
		case "sector":
			if sector, ok := s.qn.Sector(word); ok {
				return b.in(sector.Title)
			}
		case "respondent":
			if slices.Contains(assessment.Roles, word) {
				return b.p.T("firmcard.role." + word)
			}
		case "size", "ambition", "money":
			if key := "firmcard." + name + "." + word; b.p.Has(key) {
				return b.p.T(key)
			}
		}
		return word
	}
	if json.Unmarshal(raw, &number) != nil {
		return string(raw)
	}
	return b.p.Number(float64(number), 0)
}

func (b *base) flagOrGoal(s *Session, id string) string {
	for _, f := range s.qn.Flags {
		if string(f.ID) == id {
			return b.in(f.Title)
		}
	}
	for _, g := range s.qn.Goals {
		if string(g.ID) == id {
			return b.in(g.Title)
		}
	}
	return id
}
