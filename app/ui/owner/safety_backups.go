package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// BackupsActions are what the sheet on copies asks of the window.
type BackupsActions struct {
	Window  fyne.Window
	Show    func(path string) // opens a folder in the system's viewer
	Restore func(path string) // puts a copy back
	Bin     func()            // opens the bin
	Other   func()            // opens another workspace
}

// Backups is the sheet on copies and safety.
type Backups struct {
	p       *present.Backups
	actions BackupsActions
	sheet   *dialog.Sheet

	state      *status
	warnings   []*status
	make       *widget.Button
	check      *widget.Button
	progress   *progress
	result     *status
	none       *widget.Paragraph
	list       *widget.RecordList
	where      *widget.Paragraph
	reveal     *widget.Button
	other, bin *widget.Button
}

// ShowBackups opens the sheet.
func ShowBackups(p *present.Backups, actions BackupsActions) *Backups {
	s := &Backups{p: p, actions: actions}
	v := p.View()
	content := s.build(v)
	s.fill(v)
	s.sheet = dialog.ShowSheet(actions.Window, dialog.SheetConfig{Title: v.Title, Content: content, Width: safetySheet,
		OnClosed: func() {
			p.OnChange = nil
			p.Stop()
		}})
	p.OnChange = s.Refresh
	p.Load()
	return s
}

func (s *Backups) build(v present.BackupsView) fyne.CanvasObject {
	list := &flow{width: safetySheetInner}
	s.state, s.result, s.progress = newStatus(), newStatus(), newProgress(s.p.Stop)
	list.add(s.state.box, 16)
	for range 2 {
		w := newStatus()
		s.warnings = append(s.warnings, w)
		list.add(w.box, 16)
	}
	s.make = widget.NewButton(v.Make, widget.Primary, s.p.Make)
	s.check = widget.NewButton(v.Check, widget.Secondary, s.p.Check)
	list.add(newButtonRow(s.make, s.check), 16)
	list.add(s.progress.box, 16)
	list.add(s.result.box, 16)
	list.add(widget.NewParagraph(v.ListTitle, widget.Style{Size: theme.Large, Bold: true}), 8)
	s.none = widget.NewParagraph("", widget.Style{Color: theme.InkSoft})
	list.add(s.none, 16)
	s.list = widget.NewRecordList(nil, s.ask)
	list.add(s.list, 24)
	list.add(widget.NewParagraph(v.WhereTitle, widget.Style{Size: theme.Large, Bold: true}), 4)
	s.where = widget.NewParagraph("", widget.Style{Color: theme.InkSoft})
	list.add(s.where, 12)
	s.reveal = newLink(func() { s.actions.Show(s.p.View().Folder) })
	s.reveal.Label, s.reveal.Left = v.Reveal, widget.IconFolder
	s.other = newLink(s.leaveTo(s.actions.Other))
	s.other.Label, s.other.Left = v.Other, widget.IconDocument
	s.bin = newLink(s.leaveTo(s.actions.Bin))
	s.bin.Label, s.bin.Left = v.Bin, widget.IconUndo
	list.add(s.reveal, 12)
	list.add(s.other, 12)
	list.add(s.bin, 12)
	return list.container()
}

// leaveTo closes the sheet before something else opens.
func (s *Backups) leaveTo(do func()) func() {
	return func() {
		s.sheet.Close()
		do()
	}
}

// Refresh copies the presenter's view into the sheet.
func (s *Backups) Refresh() {
	s.fill(s.p.View())
	s.sheet.Resize()
}

func (s *Backups) fill(v present.BackupsView) {
	s.state.set(v.State)
	for i, w := range s.warnings {
		w.set(present.Status{})
		if i < len(v.Warnings) {
			w.set(v.Warnings[i])
		}
	}
	enable(s.make, v.Free)
	enable(s.check, v.Free)
	s.progress.set(v.Working)
	s.result.set(v.Result)
	s.none.SetText(v.None)
	show(s.none, v.None != "")
	s.list.Set(records(v.Rows, true))
	show(s.list, len(v.Rows) > 0)
	s.where.SetText(v.Where)
	s.bin.SetLabel(v.Bin)
}

// ask asks before a copy is put back.
func (s *Backups) ask(path string) {
	words := s.p.RestoreWords(path)
	if words.Title == "" || s.p.Busy() {
		return
	}
	dialog.Show(s.actions.Window, dialog.Config{Title: words.Title, Text: words.Text,
		Primary: words.Confirm, Secondary: words.Cancel, Key: "Esc", Hint: words.Escape,
		OnPrimary: s.leaveTo(func() { s.actions.Restore(path) })})
}
