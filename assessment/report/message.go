package report

import (
	"math"

	"plumbline/assessment"
)

// Message is a sentence by its key. An argument is a string, an int, an
// assessment.Text, another Message, or a []any of these, which the medium
// joins the way its language lists things.
type Message struct {
	Key  string
	Args []any // name, value pairs
}

// Say returns the message with the key; args are name, value pairs.
func Say(key string, args ...any) Message { return Message{Key: key, Args: args} }

// Chapter stands in a sentence for the page on which a chapter of the edition
// begins. A chapter is numbered like its page where each takes one sheet.
type Chapter int

// Empty reports whether there is nothing to say.
func (m Message) Empty() bool { return m.Key == "" }

// Round returns v as it is printed: without decimals, half to even.
func Round(v float64) int { return int(math.RoundToEven(v)) }

// name returns the short label of a question, its title where it has none.
func name(q *assessment.Question) assessment.Text {
	if len(q.Short) > 0 {
		return q.Short
	}
	return q.Title
}

// named lists the questions as "short label (id)", at most limit of them, and
// ends with how many there are besides.
func named(qn *assessment.Questionnaire, ids []assessment.QuestionID, limit int) []any {
	var list []any
	for i, id := range ids {
		if i == limit {
			return append(list, Say("report.more", "n", len(ids)-limit))
		}
		q, ok := qn.Question(id)
		if !ok {
			continue
		}
		list = append(list, Say("report.question", "name", name(q), "id", string(id)))
	}
	return list
}
