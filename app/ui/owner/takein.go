package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// TakeInWidth is the width of the sheet for taking in.
const TakeInWidth float32 = 800

// TakeInActions are what the sheet for taking in asks of the window.
type TakeInActions struct {
	Files  func(chosen func(paths []string))
	Open   func(id string) // opens an assessment that was taken in
	Close  func()
	Resize func() // the content has another height
}

// TakeIn is the content of the sheet that shows what files bring, before
// anything is changed and after.
type TakeIn struct {
	p       *present.TakeIn
	actions TakeInActions
	box     *fyne.Container
	lead    *widget.Paragraph
	table   *takeInTable
	reading *widget.Paragraph

	askText    *widget.Paragraph
	words      *widget.Field
	unlock     *widget.Button
	skip       *widget.Button
	note       *widget.Paragraph
	take, more *widget.Button
	cancel     *widget.Button
	working    *widget.ProgressLine
	sign       *widget.Icon
	result     *widget.Paragraph
	detail     *widget.Paragraph
	open       *widget.Button

	asked string // the file whose words are asked for
	ready bool   // something can be taken in
	was   present.WorkState
}

// NewTakeIn returns the content of the sheet.
func NewTakeIn(p *present.TakeIn, actions TakeInActions) *TakeIn {
	s := &TakeIn{p: p, actions: actions}
	s.build(p.View())
	f := &sheetFlow{width: sheetInner(TakeInWidth)}
	f.signed(s.sign, s.result, 4)
	f.add(s.detail, 20)
	f.add(s.lead, 20)
	f.add(s.askText, 4)
	f.row(20, s.arrangeAsk, s.words, s.unlock, s.skip)
	f.row(12, s.table.row, s.table.box)
	f.add(s.reading, 8)
	f.add(s.note, 16)
	f.add(s.working, 8)
	f.buttons(8, s.take, s.open, s.more, s.cancel)
	s.box = f.container()
	s.Refresh()
	return s
}

func (s *TakeIn) build(v present.TakeInView) {
	soft := widget.Style{Color: theme.InkSoft}
	s.lead = widget.NewParagraph(v.Lead, soft)
	s.table = newTakeInTable(v.Head)
	s.reading = widget.NewParagraph("", soft)
	s.askText = widget.NewParagraph("", widget.Style{Bold: true})
	s.words = widget.NewField("", nil)
	s.words.OnEnter = s.tryWords
	s.unlock = widget.NewButton("", widget.Secondary, s.tryWords)
	s.skip = widget.NewButton("", widget.Quiet, s.p.LeaveOut)
	s.skip.Regular = true
	s.note = widget.NewParagraph("", soft)
	s.take = widget.NewButton(v.Take, widget.Primary, s.p.Take)
	s.more = widget.NewButton(v.More, widget.Secondary, func() {
		s.actions.Files(func(paths []string) { s.p.Add(paths...) })
	})
	s.more.Left = widget.IconPlus
	s.cancel = widget.NewButton(v.Cancel, widget.Secondary, func() { s.actions.Close() })
	s.working = widget.NewProgressLine(v.Working, v.Stop, s.p.Stop)
	s.sign = widget.NewIcon(widget.IconCheck, 20, theme.Good)
	s.result = widget.NewParagraph("", widget.Style{Size: theme.Large, Bold: true})
	s.detail = widget.NewParagraph("", soft)
	s.open = widget.NewButton("", widget.Primary, s.openFirst)
	s.open.Right = widget.IconArrowRight
}

// Content returns what the sheet shows.
func (s *TakeIn) Content() fyne.CanvasObject { return s.box }

func (s *TakeIn) tryWords() { s.p.Unlock(s.words.Text()) }

func (s *TakeIn) openFirst() {
	if v := s.p.View(); len(v.Open) > 0 {
		s.actions.Open(v.Open[0].ID)
	}
}

// Refresh copies the presenter's view into the widgets.
func (s *TakeIn) Refresh() {
	v := s.p.View()
	idle := v.State == present.WorkIdle
	s.table.set(v.Rows)
	show(s.lead, idle)
	s.reading.SetText(v.Reading)
	show(s.reading, v.Reading != "")
	s.refreshAsk(v.Ask)
	s.note.SetText(v.Note)
	show(s.note, idle && v.Reading == "" && !v.Ask.Shown)
	s.take.SetLabel(v.Take)
	show(s.take, idle)
	if v.CanTake {
		s.take.Enable()
	} else {
		s.take.Disable()
	}
	show(s.more, idle)
	s.cancel.SetLabel(v.Cancel)
	show(s.cancel, v.State != present.WorkRunning)
	show(s.working, v.State == present.WorkRunning)
	s.working.SetProgress(float32(v.Share), v.Working)
	s.refreshResult(v)
	s.box.Refresh()
	if s.actions.Resize != nil {
		s.actions.Resize()
	}
	s.moveFocus(v)
}

// moveFocus brings the keyboard to what is to be done next, when that changes.
// It comes last: what has just opened takes the focus only once it is drawn.
func (s *TakeIn) moveFocus(v present.TakeInView) {
	asked, ready, was := s.asked, s.ready, s.was
	s.asked, s.ready, s.was = v.Ask.Text, v.CanTake, v.State
	switch {
	case v.State == present.WorkDone && was != present.WorkDone && s.open.Visible():
		widget.FocusOn(s.open)
	case v.State == present.WorkDone && was != present.WorkDone:
		widget.FocusOn(s.cancel)
	case v.Ask.Shown && asked != v.Ask.Text:
		widget.FocusOn(s.words.Focusable())
	case v.CanTake && !v.Ask.Shown && (!ready || asked != ""):
		widget.FocusOn(s.take)
	}
}

func (s *TakeIn) refreshAsk(v present.TakeInAsk) {
	for _, o := range []fyne.CanvasObject{s.askText, s.words, s.unlock, s.skip} {
		show(o, v.Shown)
	}
	s.askText.SetText(v.Text)
	s.words.SetLabel(v.Field.Label)
	s.words.SetNote(v.Field.Hint)
	s.words.SetProblem(v.Field.Problem)
	s.unlock.SetLabel(v.Open)
	s.skip.SetLabel(v.Skip)
	if v.Busy {
		s.unlock.Disable()
	} else {
		s.unlock.Enable()
	}
	if s.asked != v.Text {
		s.words.SetText("")
	}
}

func (s *TakeIn) refreshResult(v present.TakeInView) {
	sign := widget.SignGood
	switch {
	case v.State == present.WorkFailed:
		sign = widget.SignAlarm
	case len(v.Open) == 0:
		sign = widget.SignInfo
	}
	s.sign.Name, s.sign.Color = sign.Icon()
	s.sign.Refresh()
	s.result.SetText(v.Result)
	s.detail.SetText(v.Detail)
	show(s.result, v.Result != "")
	show(s.detail, v.Detail != "")
	show(s.open, len(v.Open) == 1)
	if len(v.Open) == 1 {
		s.open.SetLabel(v.Open[0].Label)
	}
}

// arrangeAsk places the words with what opens the file at their right.
func (s *TakeIn) arrangeAsk(y, width float32, put placer) float32 {
	if !s.words.Visible() {
		return 0
	}
	open, skip := s.unlock.MinSize(), s.skip.MinSize()
	field := width - open.Width - skip.Width - 48
	height := s.words.HeightFor(field)
	put(s.words, 0, y, field, height)
	put(s.unlock, field+20, y+12, open.Width, open.Height)
	put(s.skip, width-skip.Width, y+12+(open.Height-skip.Height)/2, skip.Width, skip.Height)
	return height
}
