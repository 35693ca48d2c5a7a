package app

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"plumbline/app/cli"
	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/assessment"
	"plumbline/assessment/scoring"
	"plumbline/storage"
)

// desk is the window and the workspace that is open in it.
type desk struct {
	win    fyne.Window
	qn     *assessment.Questionnaire
	asked  string             // the workspace the program was started with
	files  []string           // that the program was started with, to be taken in
	store  *storage.Workspace // on show; nil while there is none
	opened *storage.Workspace // opened and not on show yet
	notes  *crashNotes
	told   bool // whether the last run ended unexpectedly
}

// open opens the workspace at path; show brings it into the window. It may run
// beside the window.
func (d *desk) open(ctx context.Context, path string) error {
	if err := cli.Strayed(path); err != nil {
		return err
	}
	store, err := storage.Open(path, d.qn, time.Now, uuid.NewString)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil { // stopped meanwhile
		return errors.Join(err, store.Close())
	}
	d.opened = store
	return nil
}

// show fills the window with what open opened, and with what there is to say.
func (d *desk) show(lang string, news ...present.News) {
	if d.opened != d.store {
		d.close()
	}
	d.store = d.opened
	if file := d.notes.unread(); file != "" && !d.told {
		d.told = true
		news = append(news, present.News{ID: "crashed", Mood: present.Info, Args: []any{"path", file}})
	}
	store := d.store
	frame := ui.NewFrame(d.win, ui.Deps{
		Store: store, Clock: time.Now, Lang: lang, Version: cli.Version,
		Score: scoring.Score, Examples: examples(),
		Folder: reportFolder(), Make: makeReport, Taken: taken, Show: showFile,
		Exchange: exchange(store, d.qn),
		Safety: ui.Safety{Keeper: Keeper(store), News: news, Folder: copyFolder(store.Path()), Free: freeCopy(lang),
			Restore: d.restore, Open: d.change, Crash: d.notes.note, IDs: d.notes.at},
	})
	frame.TakeIn(d.files...)
	d.files = nil
}

// close closes the workspace on show.
func (d *desk) close() {
	if d.store == nil {
		return
	}
	if err := d.store.Close(); err != nil {
		fyne.LogError("close workspace", err)
	}
	d.store = nil
}

func (d *desk) runner() ui.Runner { return ui.Runner{Crash: d.notes.note} }

// trouble says why the workspace does not open and what can be done.
func (d *desk) trouble(cause error, lang string) {
	ui.ShowTrouble(d.win, ui.TroubleDeps{Rescue: &rescue{desk: d, path: d.asked, lang: lang}, Cause: cause, Lang: lang,
		Clock: time.Now, Runner: d.runner()})
}

// change brings another workspace into the window; the one on show stays where
// that fails.
func (d *desk) change(path, lang string, failed func(error)) {
	d.runner().Run(func(ctx context.Context) error { return d.open(ctx, path) }, func(err error) {
		if err != nil {
			failed(err)
			return
		}
		d.show(lang, d.follow(path, present.News{ID: "other", Mood: present.Info, Args: []any{"path", path}})...)
	})
}

// follow makes the program open the workspace next time too, unless it was
// started with one by name.
func (d *desk) follow(path string, news ...present.News) []present.News {
	if d.asked != cli.Followed(cli.UsualWorkspace()) || path == d.asked {
		return news
	}
	if err := cli.Follow(path); err != nil {
		fyne.LogError("keep the choice of the file", err)
		return []present.News{{ID: "unkept", Mood: present.Caution, Args: []any{"path", path}}}
	}
	d.asked = path
	return news
}

// restore puts a copy in place of the workspace on show.
func (d *desk) restore(from, lang string, done present.News) {
	path := d.store.Path()
	store := d.store
	d.store, d.opened = nil, nil
	var failed error // of the restoring; what was there is opened again
	job := func(ctx context.Context) error {
		if err := store.Close(); err != nil {
			return err
		}
		_, failed = storage.Restore(ctx, path, from, time.Now)
		return d.open(context.Background(), path)
	}
	var stop func()
	ui.ShowWait(d.win, lang, "safety.working.restore", func() {
		if stop != nil {
			stop()
		}
	})
	stop = d.runner().Run(job, func(err error) {
		switch {
		case err != nil:
			d.asked = path
			d.trouble(err, lang)
		case errors.Is(failed, context.Canceled):
			d.show(lang)
		case failed != nil:
			d.show(lang, present.News{ID: "failed", Mood: present.Alarm, Args: []any{"reason", i18n.For(lang).Error(failed)}})
		default:
			d.show(lang, done)
		}
	})
}
