package present_test

import (
	"context"
	"slices"
	"time"

	"plumbline/app/present"
	"plumbline/assessment"
)

// keeper keeps a workspace safe in memory.
type keeper struct {
	copies   []present.Copy
	binned   []present.Binned
	found    []present.Finding
	suspect  string
	cramped  bool
	fails    error
	copied   string // where CopyTo went
	saved    *store // what CopyTo wrote into
	putBack  []string
	purged   []string
	from     []string
	refused  bool
	backedUp int
}

func (k *keeper) Path() string                                   { return "/w" }
func (k *keeper) Folder() string                                 { return "/w.backups" }
func (k *keeper) Suspect() (string, string)                      { return k.suspect, "OneDrive" }
func (k *keeper) Cramped() bool                                  { return k.cramped }
func (k *keeper) Copies(context.Context) ([]present.Copy, error) { return k.copies, nil }
func (k *keeper) BackUp(context.Context) error                   { k.backedUp++; return k.fails }
func (k *keeper) BackUpIfDue(context.Context) error              { k.backedUp++; return k.fails }
func (k *keeper) Bin() ([]present.Binned, error)                 { return k.binned, nil }

func (k *keeper) Verify(_ context.Context, progress func(done, of int)) ([]present.Finding, error) {
	progress(1, 1)
	return k.found, k.fails
}

func (k *keeper) CopyTo(_ context.Context, path string, unsaved func(present.SessionStore) error) error {
	k.copied = path
	if k.fails != nil || unsaved == nil {
		return k.fails
	}
	return unsaved(k.saved)
}

func (k *keeper) PutBack(id string) error {
	if k.fails != nil {
		return k.fails
	}
	k.putBack = append(k.putBack, id)
	k.binned = slices.DeleteFunc(k.binned, func(b present.Binned) bool { return b.ID == id })
	return nil
}

func (k *keeper) Purge(_ context.Context, ids, copies []string, refuse bool) error {
	k.purged, k.from, k.refused = ids, copies, refuse
	if k.fails == nil {
		k.binned = nil
	}
	return k.fails
}

// atOnce runs work at once.
var atOnce = present.Beside{Run: inline, Post: func(do func()) { do() }}

func copyAt(path, reason string, hours int, damage error) present.Copy {
	return present.Copy{Path: path, Made: now.Add(-time.Duration(hours) * time.Hour), Reason: reason, Firms: 2, Answers: 40, Damage: damage}
}

var errNewer = assessment.Fail("storage.newer", nil, "path", "x")

// rescue is a workspace that does not open.
type rescue struct {
	damage present.Damage
	fails  error
	did    []string
	news   []present.News
}

func (r *rescue) Path() string   { return "/w" }
func (r *rescue) Folder() string { return "/w.backups" }
func (r *rescue) Examine(context.Context) (present.Damage, error) {
	r.did = append(r.did, "examine")
	return r.damage, nil
}
func (r *rescue) do(what, path string) error                   { r.did = append(r.did, what+" "+path); return r.fails }
func (r *rescue) Restore(_ context.Context, from string) error { return r.do("restore", from) }
func (r *rescue) Salvage(_ context.Context, to string) error   { return r.do("salvage", to) }
func (r *rescue) Open(_ context.Context, path string) error    { return r.do("open", path) }
func (r *rescue) Fresh(word string) string                     { return "/" + word }
func (r *rescue) Show(news ...present.News)                    { r.did = append(r.did, "show"); r.news = news }
