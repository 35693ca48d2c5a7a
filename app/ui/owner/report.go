package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// ReportActions are what the report screen asks of the window.
type ReportActions struct {
	Show   func(path string) // opens a file or folder in the system's viewer
	Copy   func(text string)
	Folder func(chosen func(path string))
	// HandOver puts the assessment into a file, nil where that is not offered.
	HandOver func()
}

// Report is the screen on which the report is made.
type Report struct {
	*page
	p       *present.Report
	actions ReportActions

	title, lead *widget.Paragraph
	editions    *widget.Segments
	papers      *widget.Segments
	languages   *widget.Segments
	seconds     *widget.Segments
	overEdition *fyne.Container
	overPaper   *fyne.Container
	overLang    *fyne.Container
	overSecond  *fyne.Container
	file        *widget.Field
	folder      *widget.Paragraph
	folderLabel *widget.Text
	choose      *widget.Button
	make        *widget.Button
	working     *widget.ProgressLine

	sign   *widget.Icon
	result *widget.Paragraph
	detail *widget.Paragraph
	open   *widget.Button
	reveal *widget.Button
	copy   *widget.Button

	handOver     *widget.Button
	handOverRule *widget.Fill
	handOverHead *widget.Paragraph
	handOverText *widget.Paragraph
}

// NewReport returns the report screen.
func NewReport(p *present.Report, actions ReportActions) *Report {
	s := &Report{p: p, actions: actions}
	s.page = newPage(56, 48, s.arrange, nil)
	s.build(p.View())
	s.Refresh()
	return s
}

func (s *Report) build(v present.ReportView) {
	s.title = widget.NewParagraph(v.Title, widget.Style{Size: theme.Title, Bold: true})
	s.lead = widget.NewParagraph(v.Lead, widget.Style{Color: theme.InkSoft})
	editions, _ := items(v.Editions.Options)
	papers, _ := items(v.Papers.Options)
	languages, _ := items(v.Languages.Options)
	seconds, _ := items(v.Seconds.Options)
	s.editions = widget.NewSegments(editions, func(id string) { s.p.ChooseEdition(present.Edition(id)) })
	s.papers = widget.NewSegments(papers, func(id string) { s.p.ChoosePaper(present.Paper(id)) })
	s.languages = widget.NewSegments(languages, s.p.ChooseLanguage)
	s.seconds = widget.NewSegments(seconds, s.p.ChooseSecond)
	s.overEdition = widget.NewChoiceHead(v.Editions.Title, v.Editions.Remark)
	s.overPaper = widget.NewChoiceHead(v.Papers.Title, v.Papers.Remark)
	s.overLang = widget.NewChoiceHead(v.Languages.Title, v.Languages.Remark)
	s.overSecond = widget.NewChoiceHead(v.Seconds.Title, v.Seconds.Remark)
	s.file = widget.NewField(v.File.Label, nil)
	s.file.OnDone = s.p.SetFile
	s.file.OnEnter = s.p.Make
	s.folderLabel = widget.NewText(v.Folder.Label, widget.Style{Size: theme.Caption, Color: theme.InkSoft})
	s.folder = widget.NewParagraph("", widget.Style{})
	s.choose = widget.NewButton(v.Choose, widget.Secondary, func() { s.actions.Folder(s.p.SetFolder) })
	s.choose.Left = widget.IconFolder
	s.make = widget.NewButton(v.Make, widget.Primary, s.p.Make)
	s.make.Left = widget.IconDocument
	s.working = widget.NewProgressLine(v.Working, v.Stop, s.p.Stop)
	s.sign = widget.NewIcon(widget.IconCheck, 20, theme.Good)
	s.result = widget.NewParagraph("", widget.Style{Size: theme.Large, Bold: true})
	s.detail = widget.NewParagraph("", widget.Style{})
	s.open = widget.NewButton(v.Open, widget.Primary, func() { s.actions.Show(s.p.View().Path) })
	s.reveal = widget.NewButton(v.Reveal, widget.Secondary, func() { s.actions.Show(s.p.View().Folder.Value) })
	s.reveal.Left = widget.IconFolder
	s.copy = widget.NewButton(v.Copy, widget.Secondary, func() { s.actions.Copy(s.p.View().Path) })
	s.copy.Left = widget.IconCopy
	s.handOver = widget.NewButton(v.HandOver, widget.Secondary, s.actions.HandOver)
	s.handOver.Right = widget.IconArrowNext
	s.handOverRule = widget.NewHairline()
	s.handOverHead = widget.NewParagraph(v.HandOverTitle, widget.Style{Size: theme.Large, Bold: true})
	s.handOverText = widget.NewParagraph(v.HandOverText, widget.Style{Color: theme.InkSoft})
	s.body.Objects = []fyne.CanvasObject{s.title, s.lead, s.overEdition, s.editions, s.overPaper, s.papers, s.overLang, s.languages,
		s.overSecond, s.seconds, s.file, s.folderLabel, s.folder, s.choose, s.make, s.working, s.sign, s.result, s.detail, s.open, s.reveal, s.copy}
	if s.actions.HandOver != nil {
		s.body.Objects = append(s.body.Objects, s.handOverRule, s.handOverHead, s.handOverText, s.handOver)
	}
}

// Content returns what the window shows.
func (s *Report) Content() fyne.CanvasObject { return s.root }

// Place names the screen and what came of it, for the window's title.
func (s *Report) Place() string {
	if v := s.p.View(); v.Result != "" {
		return v.Result
	}
	return s.title.Text
}

// Focus begins at the button that makes the report.
func (s *Report) Focus() fyne.Focusable { return s.make }

// Refresh copies the presenter's view into the widgets.
func (s *Report) Refresh() {
	v := s.p.View()
	_, edition := items(v.Editions.Options)
	_, paper := items(v.Papers.Options)
	_, lang := items(v.Languages.Options)
	seconds, second := items(v.Seconds.Options)
	show(s.overEdition, len(v.Editions.Options) > 0)
	show(s.editions, len(v.Editions.Options) > 0)
	s.editions.SetChosen(edition)
	s.papers.SetChosen(paper)
	s.languages.SetChosen(lang)
	s.seconds.SetItems(seconds)
	s.seconds.SetChosen(second)
	s.file.SetText(v.File.Value)
	s.folder.SetText(v.Folder.Value + v.Folder.Problem)
	label := v.Make
	done, failed := v.State == present.ReportDone, v.State == present.ReportFailed
	if done {
		label = v.Again
	}
	s.make.Kind = widget.Primary
	if done {
		s.make.Kind = widget.Secondary
	}
	s.make.SetLabel(label)
	if v.CanMake {
		s.make.Enable()
	} else {
		s.make.Disable()
	}
	show(s.working, v.State == present.ReportWorking)
	for _, o := range []fyne.CanvasObject{s.sign, s.result, s.detail} {
		show(o, done || failed)
	}
	for _, o := range []fyne.CanvasObject{s.open, s.reveal, s.copy} {
		show(o, done)
	}
	s.sign.Name, s.sign.Color = widget.SignGood.Icon()
	if failed {
		s.sign.Name, s.sign.Color = widget.SignAlarm.Icon()
	}
	s.sign.Refresh()
	s.result.SetText(v.Result)
	s.detail.SetText(v.Detail)
	s.relayout()
	if done && s.make.Focused() {
		widget.FocusOn(s.open) // Enter goes on instead of making it again
	}
}

// TypedRune has no keys here.
func (s *Report) TypedRune(rune) {}

// TypedKey makes the report with Enter, and opens it once it is made.
func (s *Report) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter {
		return
	}
	if s.open.Visible() {
		s.open.Press.Press()
	} else {
		s.p.Make()
	}
}

// arrange places the choices in a column, and below them what came of it.
func (s *Report) arrange(m metrics, _, _ float32) float32 {
	block := m.right - m.left
	width := min(block, 560)
	y, apart := float32(26), float32(20)
	if m.small {
		y, apart = 16, 12
	}
	height := s.title.HeightFor(block)
	place(s.title, m.left, y, block, height)
	y += height + 1
	lead := s.lead.HeightFor(min(block, 720))
	place(s.lead, m.left, y, min(block, 720), lead)
	y += lead + apart + 8
	if s.editions.Visible() {
		place(s.overEdition, m.left, y, width, 32)
		place(s.editions, m.left, y+32, width, 40)
		y += 32 + 40 + apart
	}
	y = s.arrangeLanguages(m.left, y, width, apart) + apart + 4
	field := s.file.HeightFor(width)
	place(s.file, m.left, y, width, field)
	y += field + 14
	placeMin(s.folderLabel, m.left, y)
	choose := s.choose.MinSize()
	folder := s.folder.HeightFor(width - choose.Width - 16)
	place(s.folder, m.left, y+20, width-choose.Width-16, folder)
	place(s.choose, m.left+width-choose.Width, y+6, choose.Width, choose.Height)
	y += max(56, folder+20) + apart + 4
	placeMin(s.make, m.left, y)
	place(s.working, m.left+s.make.MinSize().Width+24, y, max(200, width-s.make.MinSize().Width-24), 40)
	y = s.arrangeResult(m.left, y+52+apart, min(block, 720))
	if s.actions.HandOver == nil {
		return y
	}
	return s.arrangeHandOver(m.left, y, width)
}

// arrangeHandOver places below everything the other way to pass the
// assessment on.
func (s *Report) arrangeHandOver(x, y, width float32) float32 {
	place(s.handOverRule, x, y, width, 1)
	y += 15
	button := s.handOver.MinSize()
	words := width - button.Width - 24
	head := s.handOverHead.HeightFor(words)
	place(s.handOverHead, x, y, words, head)
	text := s.handOverText.HeightFor(words)
	place(s.handOverText, x, y+head, words, text)
	place(s.handOver, x+width-button.Width, y+4, button.Width, button.Height)
	return y + max(head+text, button.Height+4) + 24
}

// arrangeLanguages places paper and language in a row, the paper no wider than
// it must be, and below them the second language. It returns where they end.
func (s *Report) arrangeLanguages(x, y, width, apart float32) float32 {
	const between = 24
	paper := max(160, s.papers.MinSize().Width)
	place(s.overPaper, x, y, paper, 32)
	place(s.papers, x, y+32, paper, 40)
	place(s.overLang, x+paper+between, y, width-paper-between, 32)
	place(s.languages, x+paper+between, y+32, width-paper-between, 40)
	y += 32 + 40 + apart
	place(s.overSecond, x, y, width, 32)
	place(s.seconds, x, y+32, width, 40)
	return y + 32 + 40
}

func (s *Report) arrangeResult(x, y, width float32) float32 {
	if !s.result.Visible() {
		return y
	}
	place(s.sign, x, y+2, 20, 20)
	height := s.result.HeightFor(width - 32)
	place(s.result, x+32, y, width-32, height)
	y += height + 4
	detail := s.detail.HeightFor(width - 32)
	place(s.detail, x+32, y, width-32, detail)
	y += detail + 20
	at := x + 32
	for _, b := range []*widget.Button{s.open, s.reveal, s.copy} {
		at += placeMin(b, at, y).Width + 12
	}
	return y + 64
}
