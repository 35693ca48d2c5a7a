//go:build e2e && linux

package e2e

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"plumbline/assessment"
	"plumbline/seeds"
	"plumbline/storage"
)

// questionnaire returns what the program asks.
func questionnaire(t *testing.T) *assessment.Questionnaire {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	return qn
}

// quickQuestions returns the questions of a quick check in their order.
func quickQuestions(t *testing.T, qn *assessment.Questionnaire) []assessment.QuestionID {
	t.Helper()
	a := assessment.Assessment{Mode: assessment.Quick, Scope: assessment.Both}
	var ids []assessment.QuestionID
	for _, q := range a.AskedQuestions(qn) {
		ids = append(ids, q.ID)
	}
	if len(ids) != 20 {
		t.Fatalf("a quick check has %d questions, want 20", len(ids))
	}
	return ids
}

// saved returns what is in a workspace that no program has open.
func saved(t *testing.T, workspace string) []assessment.Entry {
	t.Helper()
	store, err := storage.Open(workspace, questionnaire(t), time.Now, uuid.NewString)
	if err != nil {
		t.Fatalf("open what was saved: %v", err)
	}
	defer store.Close()
	rows, err := store.List()
	if err != nil {
		t.Fatal(err)
	}
	var entries []assessment.Entry
	for _, r := range rows {
		e, err := store.Load(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return entries
}

// sameAnswers compares what was saved with what was given.
func sameAnswers(t *testing.T, got, want map[assessment.QuestionID]assessment.Answer) {
	t.Helper()
	for q, w := range want {
		if got[q] != w {
			t.Errorf("%s was saved as %+v, but %+v was given", q, got[q], w)
		}
	}
}
