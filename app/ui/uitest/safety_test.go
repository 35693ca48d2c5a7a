package uitest

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// keeper is what keeps a workspace safe, with made-up copies.
type keeper struct {
	present.Keeper
	copies    []present.Copy
	binned    []present.Binned
	found     []present.Finding
	suspect   string
	cramped   bool
	backUp    func() error
	purged    func() error
	putBack   []string
	due       error
	at        string // the workspace, where it is not the usual one
	elsewhere error
}

var home = filepath.Join(string(filepath.Separator), "home", "kestrel", "Plumbline")

func (k *keeper) Path() string   { return cmp.Or(k.at, filepath.Join(home, "workspace.plumbline")) }
func (k *keeper) Folder() string { return filepath.Join(home, "workspace.plumbline.backups") }
func (k *keeper) Suspect() (reason, name string) {
	if k.suspect == "" {
		return "", ""
	}
	return k.suspect, "OneDrive"
}
func (k *keeper) Cramped() bool                                  { return k.cramped }
func (k *keeper) Copies(context.Context) ([]present.Copy, error) { return k.copies, nil }
func (k *keeper) BackUpIfDue(context.Context) error              { return k.due }
func (k *keeper) Bin() ([]present.Binned, error)                 { return k.binned, nil }
func (k *keeper) PutBack(id string) error                        { k.putBack = append(k.putBack, id); return nil }
func (k *keeper) BackUp(context.Context) error {
	if k.backUp == nil {
		return nil
	}
	return k.backUp()
}
func (k *keeper) Verify(_ context.Context, progress func(done, of int)) ([]present.Finding, error) {
	progress(1, 2)
	return k.found, nil
}
func (k *keeper) CopyTo(context.Context, string, func(present.SessionStore) error) error {
	return k.elsewhere
}
func (k *keeper) Purge(context.Context, []string, []string, bool) error {
	if k.purged == nil {
		return nil
	}
	return k.purged()
}

// safety is what the window works with; the bench keeps the keeper.
func (b *bench) safety() ui.Safety {
	return ui.Safety{Keeper: b.keeper, News: b.news, Folder: filepath.Join(string(filepath.Separator), "home", "kestrel"),
		Free:    func(folder string) string { return filepath.Join(folder, "Plumbline.plumbline") },
		Restore: func(path, _ string, _ present.News) { b.shown = append(b.shown, "restore "+path) },
		Open:    func(path, _ string, _ func(error)) { b.shown = append(b.shown, "open "+path) },
		Crash:   b.crash,
	}
}

// onSheet are the states in which something lies on a sheet.
var onSheet = map[string]bool{"safety-restore": true, "safety-purge": true, "safety-purge-failed": true}

func someCopies() []present.Copy {
	damaged := assessment.Fail("storage.damaged_file", errors.New("checksum"), "path", "x")
	newer := assessment.Fail("storage.newer", nil, "path", "x")
	ago := func(hours int) time.Time { return clock().Add(-time.Duration(hours) * time.Hour) }
	return []present.Copy{
		{Path: "a", Made: ago(2), Reason: "by-hand", Firms: 3, Answers: 122},
		{Path: "b", Made: ago(25), Reason: "daily", Firms: 3, Answers: 97},
		{Path: "c", Made: ago(49), Reason: "before-import", Firms: 2, Answers: 58},
		{Path: "d", Made: ago(73), Reason: "daily", Damage: damaged},
		{Path: "e", Made: ago(200), Reason: "replaced", Firms: 1, Answers: 1},
		{Path: "f", Made: ago(300), Reason: "before-update", Damage: newer},
	}
}

func someBinned(b *bench) {
	b.names = append(b.names, "Kestrel Tools Ltd", "Harrow Textiles and Dyeworks Company of the Lower Valley")
	b.keeper.binned = []present.Binned{
		{ID: "1", Name: "Kestrel Tools Ltd", Deleted: clock(), Until: clock().AddDate(0, 0, 30)},
		{ID: "2", Name: "Harrow Textiles and Dyeworks Company of the Lower Valley", Deleted: clock().AddDate(0, 0, -9), Until: clock().AddDate(0, 0, 21)},
		{ID: "3", Deleted: clock().AddDate(0, 0, -29), Until: clock().AddDate(0, 0, 1)},
	}
}

func (b *bench) sheetOfCopies() { b.press(fyne.KeyB, ctrl) }

func safetyStates() []state {
	var out []state
	add := func(name string, fill func(*bench), steps ...func(*bench)) {
		out = append(out, state{"safety-" + name, fill, func(b *bench, then func()) {
			for _, step := range steps {
				step(b)
			}
			then()
		}})
	}
	copies := func(b *bench) {
		b.keep(b.answers(b.firm(assessment.Full), some(39)))
		b.keeper.copies = someCopies()
	}
	sheet := (*bench).sheetOfCopies
	add("sheet", copies, sheet)
	add("sheet-none", nothing, sheet)
	add("sheet-warned", func(b *bench) {
		copies(b)
		someBinned(b)
		b.keeper.suspect, b.keeper.cramped = "backups.suspect.sync", true
	}, sheet)
	add("made", copies, sheet, func(b *bench) { b.tapWord(b.says("safety.make")) })
	add("failed", func(b *bench) {
		copies(b)
		b.keeper.backUp = func() error { return assessment.Fail("storage.backup_full", nil, "folder", b.keeper.Folder()) }
	}, sheet, func(b *bench) { b.tapWord(b.says("safety.make")) })
	out = append(out, state{"safety-working", copies, func(b *bench, then func()) {
		sheet(b)
		b.keeper.backUp = func() error { then(); return nil }
		b.tapWord(b.says("safety.make"))
	}})
	add("damage", func(b *bench) {
		copies(b)
		b.names = append(b.names, "Kestrel Tools Ltd")
		b.keeper.found = []present.Finding{{Name: "Kestrel Tools Ltd", Err: errors.New("x")}, {Err: errors.New("y")}}
	}, sheet, func(b *bench) { b.tapWord(b.says("safety.check")) })
	add("restore", copies, sheet, func(b *bench) { find[*widget.RecordList](b).OnOpen("c") })
	add("bin", someBinned, sheet, (*bench).toBin)
	add("bin-none", nothing, sheet, func(b *bench) { b.tapWord(b.says("safety.bin")) })
	add("purge", func(b *bench) { copies(b); someBinned(b) }, sheet, (*bench).toBin, (*bench).toPurge)
	add("purge-failed", func(b *bench) {
		copies(b)
		someBinned(b)
		b.keeper.purged = func() error { return assessment.Fail("storage.purge_copy", nil, "path", "/home/kestrel/x.plumbline") }
	}, sheet, (*bench).toBin, (*bench).toPurge, func(b *bench) { b.tapWord(b.says("safety.purge.confirm")) })
	add("notices", func(b *bench) {
		copies(b)
		b.keeper.suspect, b.keeper.cramped = "backups.suspect.network", true
		b.keeper.due = assessment.Fail("storage.backup_no_folder", nil, "folder", b.keeper.Folder())
		b.news = []present.News{{ID: "crashed", Mood: present.Info, Args: []any{"path", "/home/kestrel/.local/state/Plumbline/crash-2026.txt"}}}
	})
	add("deleted", copies, func(b *bench) {
		find[*widget.AssessmentList](b).OnDelete(b.id)
		b.tapWord(b.says("welcome.delete.confirm"))
	})
	add("choose", nothing, sheet, func(b *bench) { b.inFolder(); b.tapWord(b.says("safety.other")) })
	return append(append(out, elsewhereStates()...), troubleStates()...)
}

// inFolder puts the workspace into a folder with something in it.
func (b *bench) inFolder() {
	b.Helper()
	folder := b.TempDir()
	for _, name := range []string{"2025", "2026"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o755); err != nil {
			b.Fatal(err)
		}
	}
	for _, name := range []string{"a.plumbline", "b.pdf"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.keeper.at = filepath.Join(folder, "workspace.plumbline")
}

func (b *bench) toBin() {
	b.Helper()
	b.tapWord(i18n.For(b.lang).T("safety.bin.count", "n", len(b.keeper.binned)))
}

func (b *bench) toPurge() {
	b.Helper()
	list := find[*widget.TickList](b)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.tapWord(b.says("safety.purge"))
}

func elsewhereStates() []state {
	fill := onQuestion(assessment.Full, 9, nth(8), assessment.At(1))
	unsaved := func(b *bench) {
		b.store.broken = assessment.Fail("storage.full", errors.New("disk full"), "path", "/home/kestrel/plumbline.plumbline")
		b.write("4")
		b.tapWord(b.says("safety.elsewhere.action"))
	}
	save := func(b *bench) { b.tapWord(b.says("safety.elsewhere.save")) }
	at := goTo(ui.RouteQuestions)
	return []state{
		{"safety-elsewhere", fill, opened(at, unsaved)},
		{"safety-elsewhere-done", fill, opened(at, unsaved, save)},
		{"safety-elsewhere-failed", func(b *bench) {
			fill(b)
			b.keeper.elsewhere = assessment.Fail("storage.copy_failed", nil, "path", "/home/kestrel/Plumbline.plumbline")
		}, opened(at, unsaved, save)},
	}
}

// rescue is a workspace that does not open, with made-up damage.
type rescue struct {
	keeper
	damage present.Damage
	look   func()
	tried  error
	went   []string
}

func (r *rescue) Examine(context.Context) (present.Damage, error) {
	if r.look != nil {
		r.look()
	}
	return r.damage, nil
}
func (r *rescue) Restore(_ context.Context, from string) error {
	r.went = append(r.went, from)
	return r.tried
}
func (r *rescue) Salvage(_ context.Context, to string) error {
	r.went = append(r.went, to)
	return r.tried
}
func (r *rescue) Open(_ context.Context, path string) error {
	r.went = append(r.went, path)
	return r.tried
}
func (r *rescue) Fresh(word string) string {
	return filepath.Join(home, "workspace "+word+".plumbline")
}
func (r *rescue) Show(...present.News) {}

func troubleStates() []state {
	path := filepath.Join(home, "workspace.plumbline")
	full := present.Damage{Copies: someCopies(), Safe: []present.Rescued{{Name: "Kestrel Tools Ltd", Answers: 58}, {Answers: 3}},
		Lost: []present.Finding{{Name: "Harrow Textiles"}}}
	var out []state
	add := func(name, key string, d present.Damage, steps ...func(*bench, *rescue)) {
		out = append(out, state{"trouble-" + name, nothing, func(b *bench, then func()) {
			b.names = append(b.names, "Kestrel Tools Ltd", "Harrow Textiles")
			r := &rescue{damage: d}
			if name == "looking" {
				r.look = then
				then = func() {}
			}
			ui.ShowTrouble(b.win, ui.TroubleDeps{Rescue: r, Cause: assessment.Fail("storage."+key, nil, "path", path, "folder", home, "name", "Kestrel Tools Ltd"),
				Lang: b.lang, Clock: clock, Runner: ui.Runner{Inline: true}})
			for _, step := range steps {
				step(b, r)
			}
			then()
		}})
	}
	add("busy", "busy", present.Damage{})
	add("newer", "newer", present.Damage{})
	add("foreign", "foreign", present.Damage{})
	add("missing", "missing", present.Damage{Copies: someCopies()})
	add("emptied", "emptied", present.Damage{})
	add("damaged", "damaged_file", full)
	add("locked", "read_only", present.Damage{Safe: full.Safe})
	add("full", "full", present.Damage{})
	add("unreachable", "unreachable", present.Damage{})
	add("looking", "damaged_file", full)
	add("still", "busy", present.Damage{}, func(b *bench, r *rescue) {
		r.tried = assessment.Fail("storage.busy", nil, "path", path)
		b.press(fyne.KeyReturn)
	})
	add("failed", "damaged_file", full, func(b *bench, r *rescue) {
		r.tried = assessment.Fail("storage.nothing_left", nil, "path", path)
		b.tapWord(b.says("safety.trouble.salvage"))
	})
	add("restore", "damaged_file", full, func(b *bench, _ *rescue) { findAll[*widget.RecordList](b)[2].OnOpen("b") })
	return out
}
