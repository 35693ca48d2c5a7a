package app

import (
	"context"
	"path/filepath"
	"time"

	"github.com/google/uuid"

	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/storage"
)

// keeper is an open workspace as the screens about safety see it.
type keeper struct{ *storage.Workspace }

// Keeper returns what keeps the open workspace safe.
func Keeper(w *storage.Workspace) present.Keeper { return keeper{w} }

// Folder is part of present.Keeper.
func (k keeper) Folder() string { return storage.BackupFolder(k.Path()) }

// Suspect is part of present.Keeper.
func (k keeper) Suspect() (reason, name string) { return storage.Suspect(k.Path()) }

// Copies is part of present.Keeper.
func (k keeper) Copies(ctx context.Context) ([]present.Copy, error) {
	found, err := storage.Backups(ctx, k.Path())
	return copies(found), err
}

func copies(found []storage.Backup) (out []present.Copy) {
	for _, b := range found {
		out = append(out, present.Copy{Path: b.Path, Made: b.Made, Reason: string(b.Reason),
			Firms: b.Firms, Answers: b.Answers, Damage: b.Damage})
	}
	return out
}

// BackUp is part of present.Keeper.
func (k keeper) BackUp(ctx context.Context) error {
	_, err := k.Workspace.BackUp(ctx, storage.ByHand)
	return err
}

// BackUpIfDue is part of present.Keeper.
func (k keeper) BackUpIfDue(ctx context.Context) error {
	_, err := k.Workspace.BackUpIfDue(ctx)
	return err
}

// Verify is part of present.Keeper.
func (k keeper) Verify(ctx context.Context, progress func(done, of int)) ([]present.Finding, error) {
	found, err := k.Workspace.Verify(ctx, progress)
	return findings(found), err
}

func findings(found []storage.Finding) (out []present.Finding) {
	for _, f := range found {
		out = append(out, present.Finding{Name: f.Name, Err: f.Err})
	}
	return out
}

// CopyTo is part of present.Keeper.
func (k keeper) CopyTo(ctx context.Context, path string, unsaved func(present.SessionStore) error) error {
	if unsaved == nil {
		return k.Workspace.CopyTo(ctx, path, nil)
	}
	return k.Workspace.CopyTo(ctx, path, func(to assessment.Store) error { return unsaved(to) })
}

// Bin is part of present.Keeper.
func (k keeper) Bin() ([]present.Binned, error) {
	found, err := k.Workspace.Bin()
	var out []present.Binned
	for _, b := range found {
		out = append(out, present.Binned{ID: b.ID, Name: b.Name, Deleted: b.Deleted, Until: b.Until})
	}
	return out, err
}

// rescue is a workspace that does not open as its screen sees it.
type rescue struct {
	desk *desk
	path string
	lang string
	to   string // what Open opened
}

// Path is part of present.Rescue.
func (r *rescue) Path() string { return r.path }

// Folder is part of present.Rescue.
func (r *rescue) Folder() string { return storage.BackupFolder(r.path) }

// Examine is part of present.Rescue.
func (r *rescue) Examine(ctx context.Context) (present.Damage, error) {
	found, err := storage.Examine(ctx, r.path)
	d := present.Damage{Cause: found.Cause, Lost: findings(found.Lost), Copies: copies(found.Backups)}
	for _, s := range found.Safe {
		d.Safe = append(d.Safe, present.Rescued{Name: s.Name, Answers: s.Answers})
	}
	return d, err
}

// Restore is part of present.Rescue.
func (r *rescue) Restore(ctx context.Context, from string) error {
	_, err := storage.Restore(ctx, r.path, from, time.Now)
	return err
}

// Salvage is part of present.Rescue.
func (r *rescue) Salvage(ctx context.Context, to string) error {
	_, err := storage.Salvage(ctx, r.path, to, time.Now, uuid.NewString)
	return err
}

// Open is part of present.Rescue.
func (r *rescue) Open(ctx context.Context, path string) error {
	r.to = path
	return r.desk.open(ctx, path)
}

// Fresh is part of present.Rescue.
func (r *rescue) Fresh(word string) string {
	folder := filepath.Dir(r.path)
	if !writable(folder) {
		folder = copyFolder(r.path)
	}
	return freeFile(folder, r.path, word)
}

// Show is part of present.Rescue.
func (r *rescue) Show(news ...present.News) {
	r.desk.show(r.lang, r.desk.follow(r.to, news...)...)
}
