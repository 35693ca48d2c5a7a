// Package app puts the program together: what belongs to what is decided here
// and nowhere else.
package app

import (
	"context"
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	fynelang "fyne.io/fyne/v2/lang"
	"plumbline/app/cli"
	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/quiet"
	"plumbline/app/ui"
	"plumbline/assessment"
	"plumbline/assets"
	"plumbline/seeds"
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
func OpenWindow(workspace string) int { return OpenFiles(workspace, nil) }

// OpenFiles is OpenWindow with files that somebody handed over, which the
// window offers to take in.
func OpenFiles(workspace string, files []string) (status int) {
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
	d := &desk{qn: qn, asked: workspace, files: files, notes: &crashNotes{folder: stateFolder(), version: cli.Version}}
	defer d.top(lang, &status)
	openErr := d.open(context.Background(), workspace)
	if openErr == nil {
		if err := ui.StartSize(d.opened.Setting); err != nil {
			fyne.LogError("text size", err)
		}
	}
	a := fyneapp.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	d.win = a.NewWindow("Plumbline")
	win := d.win
	win.SetPadded(false)
	win.Resize(fyne.NewSize(firstWidth, firstHeight))
	win.CenterOnScreen()
	win.SetOnClosed(d.close)
	if openErr == nil {
		d.show(lang)
	} else {
		d.trouble(openErr, lang)
	}
	endSurely()
	win.ShowAndRun()
	return 0
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
