package present_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
)

// desk is a courier that answers what a test wants, and writes down what it
// was asked to do.
type desk struct {
	arrivals  map[string]assessment.Arrival // by record id
	broken    map[string]error              // of an import, by record id
	did       []string
	conflicts []assessment.Conflict
	chosen    json.RawMessage
	store     *store
}

func (d *desk) Record(id string) (assessment.Record, error) {
	return assessment.Record{Entry: assessment.Entry{ID: id}}, nil
}
func (d *desk) Records() ([]assessment.Record, error) { return nil, nil }
func (d *desk) Withdraw(string) error                 { return nil }
func (d *desk) Lift(string) error                     { return nil }

func (d *desk) Preview(records []assessment.Record, _ []*assessment.Questionnaire) (out []assessment.Arrival, err error) {
	for _, r := range records {
		out = append(out, d.arrivals[r.ID])
	}
	return out, nil
}

func (d *desk) Import(records []assessment.Record, _ []*assessment.Questionnaire) ([]assessment.Arrival, error) {
	d.did = append(d.did, "import "+records[0].ID)
	if err := d.broken[records[0].ID]; err != nil {
		return nil, err
	}
	return d.Preview(records, nil)
}

func (d *desk) Conflicts(string) ([]assessment.Conflict, error) { return d.conflicts, nil }

// Choose settles a conflict about D1.1 as the store does.
func (d *desk) Choose(id, field string, value json.RawMessage) error {
	d.chosen, d.conflicts = value, nil
	return d.store.SaveAnswer(id, "D1.1", assessment.Answer{State: assessment.Answered, Level: 4, Note: "far"})
}

// box holds files by path; sealed ones want the words.
type box struct {
	files  map[string]string // record id by path
	sealed map[string]string
}

func (b box) unpack(_ context.Context, path, words string) (present.Parcel, error) {
	id, ok := b.files[path]
	want := b.sealed[path]
	switch {
	case !ok:
		return present.Parcel{}, assessment.Fail("handover.unknown", nil)
	case want != "" && words == "":
		return present.Parcel{}, plumb.ErrNeedsPassphrase
	case plumb.Normal(words) != plumb.Normal(want):
		return present.Parcel{}, plumb.ErrWrongPassphrase
	}
	r := assessment.Record{Entry: assessment.Entry{ID: id, Changed: now, Assessment: assessment.Assessment{Company: assessment.Company{Name: "Firm " + id}}}}
	return present.Parcel{Records: []assessment.Record{r}, Fingerprint: "0000 1111 2222"}, nil
}

func newDesk() *desk {
	d := &desk{arrivals: map[string]assessment.Arrival{}, broken: map[string]error{}, store: newStore()}
	for _, k := range []assessment.ArrivalKind{assessment.New, assessment.Same, assessment.Newer, assessment.Older,
		assessment.Merged, assessment.OtherVersion, assessment.Withdrawn} {
		d.arrivals[string(k)] = assessment.Arrival{ID: string(k), Kind: k, Name: "Firm " + string(k)}
	}
	d.arrivals["split"] = assessment.Arrival{ID: "split", Kind: assessment.Merged, Conflicts: 3}
	d.arrivals["twin"] = assessment.Arrival{ID: "twin", Kind: assessment.New, SameName: []string{"id1"}}
	return d
}

func (d *desk) exchange(b box) *present.Exchange {
	return &present.Exchange{Courier: d, Unpack: b.unpack, Run: inline,
		BackUp: func(context.Context) error { d.did = append(d.did, "backup"); return d.broken["backup"] }}
}

// TestTakeInSaysWhatEachFileBrings shows every kind of arrival before anything
// is changed.
func TestTakeInSaysWhatEachFileBrings(t *testing.T) {
	for id, want := range map[string]struct {
		tone  present.Tone
		takes bool
		says  string
	}{
		"new":           {present.ToneGood, true, ""},
		"same":          {present.TonePlain, false, "Nothing changes"},
		"newer":         {present.ToneGood, true, "undo"},
		"older":         {present.TonePlain, false, "Nothing changes"},
		"merged":        {present.ToneGood, true, "joined"},
		"split":         {present.ToneCaution, true, "In 3 places"},
		"other_version": {present.ToneCaution, true, "own questions"},
		"withdrawn":     {present.ToneAlarm, false, "withdrawn"},
		"twin":          {present.ToneGood, true, "kept apart"},
	} {
		d := newDesk()
		take := present.NewTakeIn(d.exchange(box{files: map[string]string{"/x/a.plumb": id}}), d.store, en, clock)
		take.Add("/x/a.plumb", "/x/a.plumb")
		v := take.View()
		ready(t, v)
		equal(t, id+": rows", len(v.Rows), 1)
		r := v.Rows[0]
		equal(t, id+": tone", r.Tone, want.tone)
		equal(t, id+": can be taken in", v.CanTake, want.takes)
		equal(t, id+": file", r.File, "a.plumb")
		equal(t, id+": number", r.Fingerprint, "0000 1111 2222")
		if !strings.Contains(r.Detail, want.says) {
			t.Errorf("%s says %q, want %q", id, r.Detail, want.says)
		}
		take.SetPrinter(zh)
		ready(t, take.View())
		equal(t, id+": done before it was asked", len(d.did), 0)
		take.Take()
		equal(t, id+": done", len(d.did) > 0, want.takes)
	}
}

// TestTakeInOneByOne: one backup comes first, and a file that fails keeps no
// other out.
func TestTakeInOneByOne(t *testing.T) {
	d := newDesk()
	d.broken["newer"] = assessment.Fail("merge.full", nil, "name", "Firm newer")
	take := present.NewTakeIn(d.exchange(box{files: map[string]string{"a": "new", "b": "newer", "c": "same", "d": "split"}}), d.store, en, clock)
	take.Add("a", "b", "bad", "c", "d")
	equal(t, "bad file", take.View().Rows[2].Tone, present.ToneAlarm)
	take.Take()
	same(t, "done", d.did, []string{"backup", "import new", "import newer", "import split"})
	v := take.View()
	ready(t, v)
	equal(t, "state", v.State, present.WorkDone)
	same(t, "brought", take.Brought(), []string{"new", "split"})
	equal(t, "failed row", v.Rows[1].Tone, present.ToneAlarm)
	if !strings.HasPrefix(v.Result, "2 ") || !strings.Contains(v.Detail, "3 places") {
		t.Errorf("the result says %q %q", v.Result, v.Detail)
	}
}

// TestTakeInWithoutBackup changes nothing.
func TestTakeInWithoutBackup(t *testing.T) {
	d := newDesk()
	d.broken["backup"] = errors.New("disk full")
	take := present.NewTakeIn(d.exchange(box{files: map[string]string{"a": "new"}}), d.store, en, clock)
	take.Add("a")
	take.Take()
	same(t, "done", d.did, []string{"backup"})
	equal(t, "state", take.View().State, present.WorkFailed)
	equal(t, "result", take.View().Result, en.T("handover.in.failed"))
}

// TestTakeInSealed asks for words, is forgiving about case and spaces, and
// tries words that fitted on the other files.
func TestTakeInSealed(t *testing.T) {
	d := newDesk()
	b := box{files: map[string]string{"a": "new", "b": "newer", "c": "merged"}, sealed: map[string]string{"a": "one-two", "b": "one-two", "c": "other-words"}}
	take := present.NewTakeIn(d.exchange(b), d.store, en, clock)
	take.Add("a", "b", "c")
	equal(t, "asked", take.View().Ask.Shown, true)
	equal(t, "nothing to take yet", take.View().CanTake, false)
	take.Unlock("wrong words")
	equal(t, "told", take.View().Ask.Field.Problem, en.T("handover.in.words.wrong"))
	take.Unlock("  ONE   two ")
	v := take.View()
	ready(t, v)
	equal(t, "second opened too", v.Rows[1].What, en.T("handover.kind.newer"))
	if !strings.Contains(v.Ask.Text, "“c”") || v.Ask.Field.Problem != "" {
		t.Errorf("asks %+v", v.Ask)
	}
	take.LeaveOut()
	equal(t, "still asked", take.View().Ask.Shown, false)
	take.Take()
	same(t, "done", d.did, []string{"backup", "import new", "import newer"})
}

// TestTakeInStops: closing while files come in takes no further one.
func TestTakeInStops(t *testing.T) {
	d := newDesk()
	take := present.NewTakeIn(d.exchange(box{files: map[string]string{"a": "new", "b": "newer"}}), d.store, en, clock)
	take.Add("a", "b")
	take.OnChange = func() {
		if len(d.did) == 2 {
			take.Stop()
		}
	}
	take.Take()
	same(t, "done", d.did, []string{"backup", "import new"})
	same(t, "brought", take.Brought(), []string{"new"})
}
