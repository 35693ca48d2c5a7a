package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// Bin is the sheet of deleted assessments.
type Bin struct {
	p      *present.Bin
	win    fyne.Window
	sheet  *dialog.Sheet
	none   *widget.Paragraph
	list   *widget.TickList
	back   *widget.Button
	remove *widget.Button
	failed *status
	result *status
}

// ShowBin opens the sheet. Closed runs when it closes, whatever follows.
func ShowBin(win fyne.Window, p *present.Bin, closed func()) *Bin {
	s := &Bin{p: p, win: win}
	v := p.View()
	list := &flow{width: safetySheetInner}
	list.add(widget.NewParagraph(v.Lead, widget.Style{Color: theme.InkSoft}), 16)
	s.failed, s.result = newStatus(), newStatus()
	list.add(s.failed.box, 16)
	list.add(s.result.box, 16)
	s.none = widget.NewParagraph("", widget.Style{Bold: true})
	list.add(s.none, 16)
	s.list = widget.NewTickList(nil, p.Tick)
	list.add(s.list, 20)
	s.back = widget.NewButton(v.Back, widget.Primary, p.PutBack)
	s.back.Left = widget.IconUndo
	s.remove = widget.NewButton(v.Remove, widget.Secondary, s.askPurge)
	list.add(newButtonRow(s.back, s.remove), 12)
	s.fill(v)
	s.sheet = dialog.ShowSheet(win, dialog.SheetConfig{Title: v.Title, Content: list.container(), Width: safetySheet,
		OnClosed: func() {
			p.OnChange = nil
			closed()
		}})
	p.OnChange = s.Refresh
	return s
}

// Refresh copies the presenter's view into the sheet.
func (s *Bin) Refresh() {
	s.fill(s.p.View())
	s.sheet.Resize()
}

func (s *Bin) fill(v present.BinView) {
	s.failed.set(present.Status{Mood: present.Alarm, Title: v.Banner.Title, Detail: v.Banner.Detail})
	s.result.set(v.Result)
	s.none.SetText(v.None)
	show(s.none, v.None != "")
	rows, _ := items(v.Rows)
	s.list.SetItems(rows)
	var ticked []string
	for _, r := range v.Rows {
		if r.Chosen {
			ticked = append(ticked, r.ID)
		}
	}
	s.list.SetTicked(ticked)
	for _, o := range []fyne.CanvasObject{s.list, s.back, s.remove} {
		show(o, len(v.Rows) > 0)
	}
	enable(s.back, v.Some)
	enable(s.remove, v.Some)
}

// askPurge opens the question before assessments are removed for good.
func (s *Bin) askPurge() {
	s.p.OnChange = nil
	ask := &purge{p: s.p}
	s.p.AskPurge()
	ask.show(s.win, func() {
		s.p.OnChange = s.Refresh
		s.Refresh()
	})
}

// purge is the sheet that asks before assessments are removed for good.
type purge struct {
	p        *present.Bin
	sheet    *dialog.Sheet
	goes     *widget.Paragraph
	title    *widget.Paragraph
	copies   *widget.TickList
	none     *widget.Paragraph
	refuse   *widget.TickList
	progress *progress
	failed   *status
	confirm  *widget.Button
	cancel   *widget.Button
}

func (s *purge) show(win fyne.Window, closed func()) {
	v := s.p.PurgeView()
	soft := widget.Style{Color: theme.InkSoft}
	list := &flow{width: safetySheetInner}
	s.goes = widget.NewParagraph("", widget.Style{})
	list.add(s.goes, 12)
	for _, line := range v.Stays {
		list.add(widget.NewParagraph(line, soft), 20)
	}
	s.title = widget.NewParagraph(v.ListTitle, widget.Style{Size: theme.Large, Bold: true})
	list.add(s.title, 6)
	s.none = widget.NewParagraph("", soft)
	list.add(s.none, 16)
	s.copies = widget.NewTickList(nil, func(path string, on bool) { s.p.Spare(path, !on) })
	list.add(s.copies, 16)
	s.refuse = widget.NewTickList([]widget.ChoiceItem{{ID: v.Refuse.ID, Label: v.Refuse.Label}},
		func(_ string, on bool) { s.p.Refuse(on) })
	list.add(s.refuse, 16)
	s.progress, s.failed = newProgress(s.p.Stop), newStatus()
	list.add(s.progress.box, 12)
	list.add(s.failed.box, 12)
	s.cancel = widget.NewButton(v.Cancel, widget.Secondary, func() { s.sheet.Close() })
	s.confirm = widget.NewButton(v.Confirm, widget.Primary, s.p.Purge)
	list.add(newButtonRow(s.cancel, s.confirm), 12)
	s.fill(v)
	s.sheet = dialog.ShowSheet(win, dialog.SheetConfig{Title: v.Title, Content: list.container(), Width: safetySheet,
		OnClosed: func() {
			s.p.Stop()
			closed()
		}})
	s.p.OnChange = s.refresh
}

func (s *purge) refresh() {
	v := s.p.PurgeView()
	if v.Done {
		s.sheet.Close()
		return
	}
	s.fill(v)
	s.sheet.Resize()
}

func (s *purge) fill(v present.PurgeView) {
	goes := ""
	for i, line := range v.Goes {
		if i > 0 {
			goes += "\n"
		}
		goes += line
	}
	s.goes.SetText(goes)
	rows, _ := items(v.Copies)
	s.copies.SetItems(rows)
	var ticked []string
	for _, c := range v.Copies {
		if c.Chosen {
			ticked = append(ticked, c.ID)
		}
	}
	s.copies.SetTicked(ticked)
	show(s.copies, len(rows) > 0)
	s.none.SetText(v.NoCopies)
	show(s.none, v.NoCopies != "")
	if v.Refuse.Chosen {
		s.refuse.SetTicked([]string{v.Refuse.ID})
	}
	s.progress.set(v.Working)
	s.failed.set(v.Failed)
	enable(s.confirm, v.Free)
}
