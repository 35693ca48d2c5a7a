package seeds

import (
	"fmt"
	"slices"

	"plumbline/assessment"
)

// placed is a text with the place where it stands.
type placed struct {
	place string
	text  assessment.Text
}

// textsOf returns every text of the questionnaire, in its order.
func textsOf(qn *assessment.Questionnaire) []placed {
	var out []placed
	add := func(place string, t assessment.Text) { out = append(out, placed{place, t}) }
	for i, v := range qn.Levels {
		add(fmt.Sprintf("levels[%d] name", i), v.Name)
		add(fmt.Sprintf("levels[%d] digital", i), v.Digital)
		add(fmt.Sprintf("levels[%d] supply", i), v.Supply)
	}
	for i, s := range qn.Stages {
		add(fmt.Sprintf("stages[%d]", i), s)
	}
	for _, d := range qn.Dimensions {
		add(fmt.Sprintf("%s title", d.ID), d.Title)
		add(fmt.Sprintf("%s short", d.ID), d.Short)
	}
	for i := range qn.Questions {
		out = append(out, questionTexts(&qn.Questions[i])...)
	}
	for _, g := range qn.Goals {
		add(fmt.Sprintf("%s title", g.ID), g.Title)
	}
	for _, f := range qn.Flags {
		add(fmt.Sprintf("flags %s title", f.ID), f.Title)
	}
	for _, s := range qn.Sectors {
		add(fmt.Sprintf("sectors %s title", s.ID), s.Title)
	}
	for _, e := range qn.Exposures {
		add(fmt.Sprintf("%s title", e.ID), e.Title)
		for i, o := range e.Options {
			add(fmt.Sprintf("%s options[%d]", e.ID, i), o)
		}
	}
	for i := range qn.Actions {
		out = append(out, actionTexts(&qn.Actions[i])...)
	}
	for _, p := range qn.Paragraphs {
		add(fmt.Sprintf("paragraphs %d", p.Number), p.Summary)
	}
	for _, s := range qn.Support {
		add(fmt.Sprintf("support %s title", s.ID), s.Title)
		add(fmt.Sprintf("support %s what", s.ID), s.What)
		add(fmt.Sprintf("support %s ask", s.ID), s.Ask)
	}
	return out
}

func questionTexts(q *assessment.Question) []placed {
	at := func(field string) string { return fmt.Sprintf("%s %s", q.ID, field) }
	out := []placed{
		{at("title"), q.Title}, {at("short"), q.Short}, {at("why"), q.Why},
		{at("evidence"), q.Evidence}, {at("bring"), q.Bring},
	}
	clusters := []assessment.Cluster{assessment.Making, assessment.Trade, assessment.Services}
	for _, c := range clusters {
		out = append(out, placed{at("examples " + string(c)), q.Examples[c]})
	}
	for _, c := range sorted(q.Examples) {
		if !slices.Contains(clusters, c) {
			out = append(out, placed{at("examples " + string(c)), q.Examples[c]})
		}
	}
	for level, t := range q.Anchors {
		out = append(out, placed{anchorPlace(q.ID, level), t})
	}
	return out
}

func actionTexts(a *assessment.Action) []placed {
	at := func(field string) string { return fmt.Sprintf("%s %s", a.ID, field) }
	return []placed{
		{at("title"), a.Title}, {at("why"), a.Why}, {at("first_step"), a.FirstStep},
		{at("proof"), a.Proof}, {at("kpi"), a.KPI}, {at("pitfall"), a.Pitfall},
	}
}
