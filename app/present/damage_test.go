package present_test

import (
	"errors"
	"slices"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

// TestTroubleKinds checks which choices each trouble offers.
func TestTroubleKinds(t *testing.T) {
	damage := present.Damage{Safe: []present.Rescued{{Name: "Kestrel", Answers: 5}}, Lost: []present.Finding{{Err: errDisk}},
		Copies: []present.Copy{copyAt("a", "daily", 1, nil)}}
	type offer struct{ looks, fresh, salvage, copies bool }
	for key, want := range map[string]offer{
		"busy": {}, "newer": {fresh: true}, "foreign": {fresh: true}, "is_folder": {fresh: true},
		"missing": {looks: true, fresh: true, salvage: true, copies: true}, "emptied": {looks: true, fresh: true, salvage: true, copies: true},
		"damaged_file": {true, true, true, true}, "lost_rows": {true, true, true, true},
		"read_only": {looks: true, fresh: true, salvage: true}, "folder_read_only": {looks: true, fresh: true, salvage: true},
		"full": {fresh: true}, "unreachable": {fresh: true}, "no_folder": {fresh: true}, "failed": {fresh: true},
	} {
		r := &rescue{damage: damage}
		p := present.NewTrouble(r, assessment.Fail("storage."+key, nil, "path", "/w", "folder", "/"), atOnce, en, clock)
		p.Look()
		v := p.View()
		ready(t, v)
		got := offer{len(r.did) > 0, v.New != "", v.Salvage != "", len(v.Copies) > 0}
		if got != want || v.Retry == "" || v.Quit == "" || v.Other == "" {
			t.Errorf("%s offers %+v, want %+v", key, got, want)
		}
	}
}

func TestTroubleWaysOut(t *testing.T) {
	cause := assessment.Fail("storage.damaged_file", nil, "path", "/w")
	damage := present.Damage{Safe: []present.Rescued{{Name: "Kestrel"}}, Copies: []present.Copy{copyAt("a", "daily", 1, nil), copyAt("b", "daily", 2, errDisk)}}
	for _, c := range []struct {
		name string
		do   func(*present.Trouble)
		did  []string
		news string
	}{
		{"retry", (*present.Trouble).Retry, []string{"open /w", "show"}, ""},
		{"other", func(p *present.Trouble) { p.Open("/x") }, []string{"open /x", "show"}, "other"},
		{"new", (*present.Trouble).New, []string{"open /new", "show"}, "new"},
		{"restore", func(p *present.Trouble) { p.Restore("a") }, []string{"restore a", "open /w", "show"}, "restored"},
		{"restore nothing", func(p *present.Trouble) { p.Restore("z") }, nil, ""},
		{"salvage", (*present.Trouble).Salvage, []string{"salvage /rescued", "open /rescued", "show"}, "salvaged"},
	} {
		r := &rescue{damage: damage}
		p := present.NewTrouble(r, cause, atOnce, en, clock)
		p.Look()
		r.did = nil
		c.do(p)
		same(t, c.name, r.did, c.did)
		if c.news != "" && (len(r.news) != 1 || r.news[0].ID != c.news) {
			t.Errorf("%s says %v", c.name, r.news)
		}
		r.did, r.fails = nil, errDisk
		c.do(p)
		if slices.Contains(r.did, "show") {
			t.Errorf("%s shows a workspace that did not open", c.name)
		}
		if len(c.did) > 0 && p.View().Failed.Title == "" && c.name != "retry" {
			t.Errorf("%s fails in silence", c.name)
		}
	}
	p := present.NewTrouble(&rescue{damage: damage}, cause, atOnce, en, clock)
	p.Look()
	if p.RestoreWords("a").Title == "" || p.RestoreWords("b").Title != "" {
		t.Error("a damaged copy can be put back, or a whole one cannot")
	}
}

// TestTroubleChanges tries again with another outcome: the words follow.
func TestTroubleChanges(t *testing.T) {
	r := &rescue{fails: assessment.Fail("storage.busy", nil, "path", "/w")}
	p := present.NewTrouble(r, r.fails, atOnce, en, clock)
	p.Retry()
	equal(t, "still", p.View().Failed.Title, "It is still so.")
	r.fails = assessment.Fail("storage.emptied", nil, "path", "/w")
	p.Retry()
	equal(t, "title", p.View().Title, "The file with your assessments is empty")
	same(t, "looks then", r.did, []string{"open /w", "open /w", "examine"})
	r.fails = errors.New("strange")
	p.Retry()
	equal(t, "unknown", p.View().Title, "Your assessments could not be opened")
}
