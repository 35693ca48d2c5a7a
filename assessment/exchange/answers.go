package exchange

import (
	"io"

	"plumbline/assessment"
)

// AnswersFormat is the format of an answers file; a change of its keys is a new
// number.
const AnswersFormat = "plumbline-answers/1"

// ReadAnswers reads an answers file for the questionnaire. It refuses what it
// does not know rather than guess; every error is one line that names the
// file, the place and the remedy. name is how the errors call the file.
//
// Texts are brought into normal form C. Where "applies" is left out the sector
// presets it; where "size" is left out it follows from the employees.
func ReadAnswers(r io.Reader, name string, qn *assessment.Questionnaire) (assessment.Assessment, error) {
	src := &source{name: name}
	if err := src.slurp(r); err != nil {
		return assessment.Assessment{}, err
	}
	root, err := src.parse()
	if err != nil {
		return assessment.Assessment{}, err
	}
	reader := answersReader{fields: fields{source: src}, qn: qn}
	a := reader.file(root)
	if reader.err != nil {
		return assessment.Assessment{}, reader.err
	}
	return a, nil
}

// The keys of an answers file, in the order in which they are written.
var fileKeys = []string{"format", "questionnaire", "mode", "scope", "date", "company", "answers",
	"targets", "exposures", "suppliers", "outcomes", "capacity"}

// answersReader reads the parts of an answers file.
type answersReader struct {
	fields
	qn *assessment.Questionnaire
}

func (r *answersReader) file(root *node) assessment.Assessment {
	a := assessment.Assessment{Answers: map[assessment.QuestionID]assessment.Answer{}}
	r.format(root)
	m := r.object(root, fileKeys...)
	r.questionnaire(r.need(root, m, "questionnaire"))
	a.Mode = assessment.Mode(r.choice(r.need(root, m, "mode"), string(assessment.Quick), string(assessment.Full)))
	a.Scope = assessment.Both
	if n, ok := m["scope"]; ok {
		a.Scope = assessment.Scope(r.choice(n, string(assessment.Both), string(assessment.DigitalOnly), string(assessment.SupplyOnly)))
	}
	if n, ok := m["date"]; ok {
		a.Date = r.day(n)
	}
	a.Company = r.company(r.need(root, m, "company"))
	r.answers(r.need(root, m, "answers"), &a)
	r.extras(m, &a)
	return a
}

// format looks at the format before anything else, so that a file that is
// something else is called just that.
func (r *answersReader) format(root *node) {
	if root.kind == '{' {
		for _, m := range root.members {
			if m.key == "format" && m.value.kind == 's' && m.value.text == AnswersFormat {
				return
			}
		}
	}
	r.failAt(root, "format", "format", AnswersFormat)
}

func (r *answersReader) questionnaire(n *node) {
	if id := r.text(n); id != r.qn.ID {
		r.failAt(n, "questionnaire", "found", quoted(id), "known", r.qn.ID)
	}
}

// answers reads the answers of the questions that are asked.
func (r *answersReader) answers(n *node, a *assessment.Assessment) {
	if n.kind != '{' {
		r.failAt(n, "not_object")
		return
	}
	for _, m := range n.members {
		q, ok := r.question(m)
		if !ok {
			return
		}
		if why, args := notAsked(a, q); why != "" {
			r.failAt(m.value, why, append(args, "id", string(q.ID))...)
		}
		a.Answers[q.ID] = r.answer(m.value)
	}
}

// question returns the question that a member is about.
func (r *answersReader) question(m member) (*assessment.Question, bool) {
	q, ok := r.qn.Question(assessment.QuestionID(m.key))
	if !ok {
		r.failAt(m.value, "question", "id", quoted(m.key))
	}
	return q, ok
}

// notAsked tells why the firm is not asked the question, as a message key with
// its arguments; "" where it is.
func notAsked(a *assessment.Assessment, q *assessment.Question) (why string, args []any) {
	switch {
	case a.Asked(q):
		return "", nil
	case a.Scope != assessment.Both && string(a.Scope) != string(q.ID[:1]):
		return "not_asked_scope", []any{"scope", string(a.Scope)}
	case !a.Company.Has(q.Applies):
		return "not_asked_applies", []any{"flag", string(q.Applies)}
	default:
		return "not_asked_quick", nil
	}
}

func (r *answersReader) answer(n *node) assessment.Answer {
	m := r.object(n, "level", "state", "evidence", "note", "reason", "who_knows")
	level, hasLevel := m["level"]
	state, hasState := m["state"]
	if hasLevel == hasState {
		r.failAt(n, "level_or_state")
		return assessment.Answer{}
	}
	out := assessment.Answer{State: assessment.Answered}
	allowed := "evidence"
	if hasLevel {
		out.Level = r.whole(level, 0, 5)
	} else {
		out.State = assessment.State(r.choice(state, string(assessment.DontKnow), string(assessment.NotApplicable)))
		allowed = "reason"
		if out.State == assessment.DontKnow {
			allowed = "who_knows"
		}
	}
	for _, key := range []string{"evidence", "reason", "who_knows"} {
		if v, ok := m[key]; ok && key != allowed {
			r.failAt(v, "out_of_place", "key", quoted(key))
		}
	}
	r.answerTexts(m, &out)
	return out
}

func (r *answersReader) answerTexts(m map[string]*node, out *assessment.Answer) {
	if v, ok := m["evidence"]; ok {
		word := r.choice(v, evidenceNone, string(assessment.Noted), string(assessment.Verified))
		if word != evidenceNone {
			out.Evidence = assessment.Evidence(word)
		}
	}
	if v, ok := m["note"]; ok {
		out.Note = r.lines(v)
	}
	if v, ok := m["reason"]; ok {
		out.Reason = r.lines(v)
	}
	if v, ok := m["who_knows"]; ok {
		out.WhoKnows = r.lines(v)
	}
}

// evidenceNone is how an answers file calls no evidence.
const evidenceNone = "none"
