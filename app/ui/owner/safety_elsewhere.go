package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// ElsewhereActions are what the sheet that saves elsewhere asks of the window.
type ElsewhereActions struct {
	Window fyne.Window
	Folder func(from string, chosen func(path string))
	Show   func(path string)
	Open   func(path string) // goes on with the copy
}

// Elsewhere is the sheet that saves the workspace to another place.
type Elsewhere struct {
	p       *present.Elsewhere
	sheet   *dialog.Sheet
	lead    *widget.Paragraph
	where   *widget.Paragraph
	label   *widget.Text
	choose  *widget.Button
	save    *widget.Button
	goOn    *widget.Button
	reveal  *widget.Button
	working *progress
	result  *status
}

// ShowElsewhere opens the sheet.
func ShowElsewhere(p *present.Elsewhere, actions ElsewhereActions) *Elsewhere {
	s := &Elsewhere{p: p}
	v := p.View()
	list := &flow{width: safetySheetInner}
	s.lead = widget.NewParagraph("", widget.Style{})
	s.where = widget.NewParagraph("", widget.Style{Bold: true})
	s.working, s.result = newProgress(p.Stop), newStatus()
	s.save = widget.NewButton(v.Save, widget.Primary, p.Save)
	s.choose = widget.NewButton(v.Choose, widget.Secondary, func() { actions.Folder(p.Folder(), p.SetFolder) })
	s.choose.Left = widget.IconFolder
	s.goOn = widget.NewButton(v.GoOn, widget.Primary, func() {
		path := p.View().Path
		s.sheet.Close()
		actions.Open(path)
	})
	s.reveal = widget.NewButton(v.Reveal, widget.Secondary, func() { actions.Show(p.Folder()) })
	s.reveal.Left = widget.IconFolder
	list.add(s.result.box, 16)
	list.add(s.lead, 20)
	s.label = widget.NewText(v.Where.Label, widget.Style{Size: theme.Caption, Color: theme.InkSoft})
	list.add(s.label, 4)
	list.add(s.where, 20)
	list.add(s.working.box, 16)
	list.add(newButtonRow(s.save, s.goOn, s.choose, s.reveal), 12)
	s.fill(v)
	s.sheet = dialog.ShowSheet(actions.Window, dialog.SheetConfig{Title: v.Title, Content: list.container(), Width: safetySheet,
		OnClosed: func() {
			p.OnChange = nil
			p.Stop()
		}})
	p.OnChange = s.refresh
	return s
}

func (s *Elsewhere) refresh() {
	v := s.p.View()
	s.fill(v)
	s.sheet.Resize()
	if v.Path != "" && s.save.Focused() {
		widget.FocusOn(s.goOn)
	}
}

func (s *Elsewhere) fill(v present.ElsewhereView) {
	done := v.Path != ""
	s.lead.SetText(v.Lead)
	s.where.SetText(v.Where.Value)
	s.working.set(v.Working)
	s.result.set(v.Result)
	show(s.label, !done)
	show(s.where, !done)
	show(s.save, !done)
	show(s.choose, !done)
	show(s.goOn, done)
	show(s.reveal, done)
	enable(s.save, v.Free)
	enable(s.choose, v.Free)
}
