// Package app puts the program together: what belongs to what is decided here
// and nowhere else.
package app

import (
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	fynelang "fyne.io/fyne/v2/lang"
	"github.com/google/uuid"

	"plumbline/app/cli"
	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/quiet"
	"plumbline/app/ui"
	"plumbline/assessment"
	"plumbline/assessment/scoring"
	"plumbline/assets"
	"plumbline/seeds"
	"plumbline/storage"
)

// appID names the program to the system.
const appID = "app.plumbline.desktop"

// The window's first size fits a laptop of 1366 by 768 with its task bar.
const (
	firstWidth  = 1280
	firstHeight = 700
)

// OpenWindow opens the window on the workspace in the file and returns the
// exit status when it is closed.
func OpenWindow(workspace string) int {
	quiet.End()
	lang := i18n.Best(locale())
	if !hasDisplay() {
		fmt.Fprintln(os.Stderr, i18n.For(lang).T("error.window.display"))
		return 1
	}
	qn, err := seeds.Questionnaire()
	if err != nil {
		fmt.Fprintln(os.Stderr, i18n.For(lang).Error(err))
		return 1
	}
	store, openErr := storage.Open(workspace, qn, time.Now, uuid.NewString)
	if openErr == nil {
		if err := ui.StartSize(store.Setting); err != nil {
			fyne.LogError("text size", err)
		}
	}
	a := fyneapp.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	win := a.NewWindow("Plumbline")
	win.SetPadded(false)
	win.Resize(fyne.NewSize(firstWidth, firstHeight))
	win.CenterOnScreen()
	if openErr == nil {
		compose(win, store, lang)
	} else {
		trouble(win, qn, workspace, openErr, lang)
	}
	win.ShowAndRun()
	return 0
}

// compose fills the window and closes the store with it.
func compose(win fyne.Window, store assessment.Store, lang string) {
	ui.NewFrame(win, ui.Deps{
		Store: store, Clock: time.Now, Lang: lang, Version: cli.Version,
		Score: scoring.Score, Examples: examples(),
		Folder: reportFolder(), Make: makeReport, Taken: taken, Show: showFile,
	})
	win.SetOnClosed(func() {
		if err := store.Close(); err != nil {
			fyne.LogError("close workspace", err)
		}
	})
}

// trouble says why the workspace cannot be opened and lets the person try
// again when the cause is gone.
func trouble(win fyne.Window, qn *assessment.Questionnaire, workspace string, cause error, lang string) {
	ui.ShowTrouble(win, lang, cause, func() error {
		store, err := storage.Open(workspace, qn, time.Now, uuid.NewString)
		if err == nil {
			compose(win, store, lang)
		}
		return err
	})
}

// examples returns the invented firms that the first screen offers.
func examples() present.Examples {
	firms, err := seeds.Examples()
	if err != nil {
		fyne.LogError("example firms", err)
	}
	out := present.Examples{Make: func(firm, lang string) (assessment.Assessment, error) {
		return seeds.ExampleOf(firm, assessment.Full, lang)
	}}
	for _, f := range firms {
		out.Firms = append(out.Firms, present.ExampleFirm{ID: f.ID, Title: f.Title})
	}
	return out
}

// locale returns the person's locale: as the environment names it, or as the
// system does where there is no such variable.
func locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return v
		}
	}
	return string(fynelang.SystemLocale())
}
