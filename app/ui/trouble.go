package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/i18n"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// ShowTrouble fills the window with why the workspace cannot be opened, what
// is safe and what to do. Retry opens it again and fills the window itself
// where that succeeds.
func ShowTrouble(win fyne.Window, lang string, cause error, retry func() error) {
	p := i18n.For(lang)
	fyne.CurrentApp().Settings().SetTheme(theme.For(theme.Light, lang))
	win.SetTitle(p.T("window.trouble.title") + " – " + p.T("shell.name"))
	title := widget.NewParagraph(p.T("window.trouble.title"), widget.Style{Size: theme.Title, Bold: true})
	words := widget.NewParagraph(p.Error(cause), widget.Style{Size: theme.Large})
	again := widget.NewButton(p.T("window.trouble.retry"), widget.Primary, func() {
		if err := retry(); err != nil {
			words.SetText(p.Error(err))
			win.Content().Refresh()
		}
	})
	quit := widget.NewButton(p.T("window.trouble.quit"), widget.Secondary, win.Close)
	win.SetContent(container.New(&troubleLayout{title, words, again, quit}, title, words, again, quit))
	win.Canvas().Focus(again)
}

// troubleLayout places the sentence in the middle of the window.
type troubleLayout struct {
	title, words *widget.Paragraph
	again, quit  *widget.Button
}

// MinSize leaves the size to the window.
func (l *troubleLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, 360) }

// Layout places title, sentence and buttons.
func (l *troubleLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := min(640, size.Width-96)
	x, y := (size.Width-width)/2, size.Height*0.3
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	height := l.title.HeightFor(width)
	put(l.title, x, y, width, height)
	y += height + 12
	height = l.words.HeightFor(width)
	put(l.words, x, y, width, height)
	y += height + 28
	again, quit := l.again.MinSize(), l.quit.MinSize()
	put(l.again, x, y, again.Width, again.Height)
	put(l.quit, x+again.Width+12, y, quit.Width, quit.Height)
}
