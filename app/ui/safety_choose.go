package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"plumbline/app/i18n"
	"plumbline/app/ui/dialog"
)

// workspaceEnding is how a file with assessments ends.
const workspaceEnding = ".plumbline"

func chooserWords(p *i18n.Printer, what string) dialog.ChooserWords {
	return dialog.ChooserWords{Title: p.T("safety.choose." + what), Path: p.T("safety.choose.path"), Filter: p.T("safety.choose.filter"),
		Up: p.T("safety.choose.up"), Use: p.T("safety.choose.use"), Enter: p.T("safety.choose.enter"), Open: p.T("safety.choose.open"),
		Empty: p.T("safety.choose.empty"), Unreadable: p.T("safety.choose.unreadable")}
}

// chooseWorkspace lets the person choose another file with assessments,
// beginning where one is.
func (f *Frame) chooseWorkspace(beside string, chosen func(path string)) {
	chooseWorkspace(f.win, f.shell.Printer(), filepath.Dir(beside), chosen)
}

func chooseWorkspace(win fyne.Window, p *i18n.Printer, from string, chosen func(path string)) {
	dialog.ShowChooser(win, dialog.ChooserConfig{Words: chooserWords(p, "file"), Start: from,
		Ending: workspaceEnding, OnChosen: chosen})
}
