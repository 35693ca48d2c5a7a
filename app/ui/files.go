package ui

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/dialog"
)

// showFile opens a file or a folder in the system's viewer.
func (f *Frame) showFile(path string) {
	if err := f.deps.Show(path); err != nil {
		f.sheet.failed(err)
	}
}

// copyText puts a text on the clipboard.
func (f *Frame) copyText(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

// chooseFolder lets the person choose where a file goes.
func (f *Frame) chooseFolder(chosen func(path string)) {
	dialog.ShowChooser(f.win, dialog.ChooserConfig{Words: chooserWords(f.shell.Printer(), "folder"),
		Start: f.deps.Folder, OnChosen: chosen})
}
