package ui

import (
	"fyne.io/fyne/v2"
	fynedialog "fyne.io/fyne/v2/dialog"
)

// showFile opens a file or a folder in the system's viewer.
func (f *Frame) showFile(path string) {
	if err := f.deps.Show(path); err != nil {
		f.sheet.failed(err)
	}
}

// copyText puts a text on the clipboard.
func (f *Frame) copyText(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }

// chooseFolder lets the person choose where the report goes.
func (f *Frame) chooseFolder(chosen func(path string)) {
	fynedialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil {
			f.sheet.failed(err)
			return
		}
		if folder != nil {
			chosen(folder.Path())
		}
	}, f.win)
}
