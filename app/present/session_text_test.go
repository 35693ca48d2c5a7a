package present_test

import (
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

// TestHiddenCharactersAreNotKept: what is pasted with characters that no file
// may hold is kept without them, so that it can be handed over.
func TestHiddenCharactersAreNotKept(t *testing.T) {
	session := open(t, newStore(), maker())
	q := present.NewQuestion(session, en, clock)
	q.DontKnow("An\u202ena\u2066 \x00Be\xffrg")
	equal(t, "name", session.Assessment().Answer(q.Current()).WhoKnows, "Anna Berg")
	l := present.NewSuppliers(session, en, clock)
	l.Type(0, present.SupplierName, strings.Repeat("x", 30_000)+"\u2029")
	l.Keep()
	equal(t, "length", len(session.Assessment().Suppliers[0].Name), 20_000)
	equal(t, "state", session.Assessment().Answer(q.Current()).State, assessment.DontKnow)
}
