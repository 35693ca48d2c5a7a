package cli

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
	"plumbline/seeds"
)

// write puts a package on disk.
func write(t *testing.T, file string, f *plumb.File) {
	t.Helper()
	var out bytes.Buffer
	if _, err := plumb.Write(&out, f, plumb.Seal{}); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Dir(file), filepath.Base(file), out.String())
}

// ofKind returns a small package of a kind that belongs to workshops.
func ofKind(t *testing.T, kind plumb.Kind) *plumb.File {
	t.Helper()
	const workshop = "11111111-2222-4333-8444-555555555555"
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	s := &session{Env: Env{Now: func() time.Time { return now }}, qn: qn}
	a, err := seeds.Example(assessment.Quick, "en")
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.recordOf(a)
	if err != nil {
		t.Fatal(err)
	}
	public, _, err := plumb.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	f := s.newPackage(kind, "x", nil, []*assessment.Questionnaire{qn})
	switch kind {
	case plumb.KitFile:
		f.Kit = &plumb.Kit{Workshop: workshop, Title: "Autumn", Date: "2026-11-20", Mode: assessment.Quick, K: 5,
			Consent: assessment.Text{"en": "I agree."}, Recipient: public}
	case plumb.ReturnFile:
		f.Records = []assessment.Record{r}
		f.Return = &plumb.Return{Workshop: workshop, Alias: "Otter 12", Consented: now}
	case plumb.CohortFile:
		f.Cohort = &plumb.Cohort{Workshop: workshop, Title: "Autumn", Date: "2026-11-20", K: 5}
	case plumb.Figures:
		f.Questionnaires = nil
		f.Benchmark = &plumb.Benchmark{Title: "Autumn", Date: "2026-11-20", Meaning: qn.Meaning, Mode: assessment.Full, K: 5, Firms: 12}
	}
	return f
}
