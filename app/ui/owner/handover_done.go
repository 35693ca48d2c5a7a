package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// handOverDone shows what came of handing over: the words and the number of
// the file, large enough to write down and to read out.
type handOverDone struct {
	sign                   *widget.Icon
	title, detail          *widget.Paragraph
	wordsRule, printRule   *widget.Fill
	wordsTitle, printTitle *widget.Text
	words, print           *widget.Paragraph
	wordsAdvice, printTip  *widget.Paragraph
	copy, reveal, copyPath *widget.Button
	close                  *widget.Button
}

func newHandOverDone(actions HandOverActions, now func() present.HandOverDone) *handOverDone {
	soft := widget.Style{Color: theme.InkSoft}
	large := widget.Style{Size: theme.Heading, Bold: true}
	d := &handOverDone{
		sign:  widget.NewIcon(widget.IconCheck, 20, theme.Good),
		title: widget.NewParagraph("", widget.Style{Size: theme.Large, Bold: true}), detail: widget.NewParagraph("", soft),
		wordsRule: widget.NewHairline(), printRule: widget.NewHairline(),
		wordsTitle: widget.NewText("", soft), printTitle: widget.NewText("", soft),
		words: widget.NewParagraph("", large), print: widget.NewParagraph("", widget.Style{Size: theme.Title, Bold: true}),
		wordsAdvice: widget.NewParagraph("", widget.Style{}), printTip: widget.NewParagraph("", widget.Style{}),
	}
	d.copy = widget.NewButton("", widget.Secondary, func() { actions.Copy(now().Words) })
	d.copy.Left = widget.IconCopy
	d.reveal = widget.NewButton("", widget.Primary, func() { actions.Show(now().Folder) })
	d.reveal.Left = widget.IconFolder
	d.copyPath = widget.NewButton("", widget.Secondary, func() { actions.Copy(now().Path) })
	d.copyPath.Left = widget.IconCopy
	d.close = widget.NewButton("", widget.Secondary, func() { actions.Close() })
	return d
}

func (d *handOverDone) flow(f *sheetFlow) {
	f.signed(d.sign, d.title, 4)
	f.add(d.detail, 20)
	f.add(d.wordsRule, 16)
	f.add(d.wordsTitle, 4)
	f.add(d.words, 8)
	f.add(d.wordsAdvice, 12)
	f.buttons(20, d.copy)
	f.add(d.printRule, 16)
	f.add(d.printTitle, 2)
	f.add(d.print, 6)
	f.add(d.printTip, 28)
	f.buttons(8, d.reveal, d.copyPath, d.close)
}

func (d *handOverDone) set(v present.HandOverDone, made bool) {
	d.sign.Name, d.sign.Color = widget.SignGood.Icon()
	if !made {
		d.sign.Name, d.sign.Color = widget.SignAlarm.Icon()
	}
	d.sign.Refresh()
	d.title.SetText(v.Title)
	d.detail.SetText(v.Detail)
	d.wordsTitle.SetText(v.WordsTitle)
	d.words.SetText(v.Words)
	d.wordsAdvice.SetText(v.WordsAdvice)
	d.printTitle.SetText(v.PrintTitle)
	d.print.SetText(v.Fingerprint)
	d.printTip.SetText(v.PrintAdvice)
	d.copy.SetLabel(v.Copy)
	d.reveal.SetLabel(v.Reveal)
	d.copyPath.SetLabel(v.CopyPath)
	d.close.SetLabel(v.Close)
	for _, o := range []fyne.CanvasObject{d.title, d.detail} {
		show(o, v.Title != "")
	}
	for _, o := range []fyne.CanvasObject{d.wordsRule, d.wordsTitle, d.words, d.wordsAdvice, d.copy} {
		show(o, made && v.Words != "")
	}
	for _, o := range []fyne.CanvasObject{d.printRule, d.printTitle, d.print, d.printTip, d.reveal, d.copyPath, d.close} {
		show(o, made)
	}
}

// first is where the keyboard goes on once the file is made.
func (d *handOverDone) first() fyne.Focusable {
	if d.copy.Visible() {
		return d.copy
	}
	return d.reveal
}
