package present_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func handing(s *store, jobs *[]present.HandOverJob) *present.Exchange {
	return &present.Exchange{Run: inline, Folder: "out", Taken: func(string) bool { return false },
		Suggest: func(lang string) (string, error) { return lang + "-one-two-three", nil },
		Pack: func(_ context.Context, job present.HandOverJob) (string, error) {
			*jobs = append(*jobs, job)
			return "1204 5560 0817", s.broken
		}}
}

// TestHandOverSealsWithTheWordsShown: what is made is what the sheet says.
func TestHandOverSealsWithTheWordsShown(t *testing.T) {
	s := newStore()
	a := answered(maker(), 3)
	a.Answers["D1.1"] = assessment.Answer{State: assessment.DontKnow, WhoKnows: "Ann"}
	a.Suppliers = []assessment.Supplier{{Name: "Foundry"}}
	session := open(t, s, a)
	var jobs []present.HandOverJob
	h := present.NewHandOver(handing(s, &jobs), s, session.ID(), en, clock)
	v := h.View()
	ready(t, v)
	var goes []string
	for _, o := range v.Goes.Options {
		goes = append(goes, o.ID)
	}
	same(t, "goes along", goes, []string{"name", "answers", "notes", "suppliers", "card"})
	equal(t, "no choice of one", len(v.Which.Options), 0)
	equal(t, "words", v.Words.Value, "en-one-two-three")
	h.Make()
	equal(t, "file", jobs[0].Path, filepath.Join("out", "Plumbline-Kestrel-2026-11-20.plumb"))
	equal(t, "sealed with", jobs[0].Words, "en-one-two-three")
	v = h.View()
	ready(t, v)
	equal(t, "state", v.State, present.WorkDone)
	equal(t, "number", v.Done.Fingerprint, "1204 5560 0817")
	equal(t, "words shown", v.Done.Words, "en-one-two-three")

	h.SetWords(" abc ")
	equal(t, "too short", h.View().CanMake, false)
	h.Make()
	h.Seal(false)
	equal(t, "plain", h.View().CanMake, true)
	if !strings.Contains(h.View().GuardText, "Anyone") {
		t.Errorf("plain says %q", h.View().GuardText)
	}
	h.Make()
	equal(t, "jobs", len(jobs), 2)
	equal(t, "plain job", jobs[1].Words, "")
	equal(t, "no words", h.View().Done.Words, "")

	s.broken = errDisk
	h.Make()
	equal(t, "failed", h.View().State, present.WorkFailed)
	if !strings.Contains(h.View().Done.Detail, "no space left") {
		t.Errorf("failed says %q", h.View().Done.Detail)
	}
	s.broken = nil
}

// TestHandOverNames are files on every system.
func TestHandOverNames(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	var jobs []present.HandOverJob
	for typed, want := range map[string]string{
		"con":                    "_con.plumb",
		"LPT1.x":                 "_LPT1.x.plumb",
		"a/b:c?.plumb":           "a-b-c-.plumb",
		"ends. ":                 "ends.plumb",
		"Kestrel.PLUMB":          "Kestrel.plumb",
		"江滨":                     "江滨.plumb",
		"...":                    "_.plumb",
		"common":                 "common.plumb",
		strings.Repeat("x", 200): strings.Repeat("x", 80) + ".plumb",
	} {
		h := present.NewHandOver(handing(s, &jobs), s, session.ID(), en, clock)
		h.SetFile(typed)
		equal(t, typed, h.View().File.Value, want)
	}
}

// TestHandOverChooses offers all where none is named.
func TestHandOverChooses(t *testing.T) {
	s := newStore()
	open(t, s, maker())
	other := maker()
	other.Company.Name = ""
	second := open(t, s, other)
	var jobs []present.HandOverJob
	h := present.NewHandOver(handing(s, &jobs), s, "", en, clock)
	equal(t, "choices", len(h.View().Which.Options), 2)
	h.Choose(second.ID())
	same(t, "chosen", chosen(h.View().Which.Options), []string{second.ID()})
	h.Make()
	equal(t, "made of", jobs[0].Assessment, second.ID())
	equal(t, "name", h.View().File.Value, "Plumbline-2026-11-20.plumb")
}
