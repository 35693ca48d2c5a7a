package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// HandOverWidth is the width of the sheet for handing over.
const HandOverWidth float32 = 540

// HandOverActions are what the sheet for handing over asks of the window.
type HandOverActions struct {
	Show   func(path string) // opens a file or folder in the system's viewer
	Copy   func(text string)
	Folder func(chosen func(path string))
	Close  func()
	Resize func() // the content has another height
}

// HandOver is the content of the sheet on which an assessment is put into a
// file: first the choices, then what came of them.
type HandOver struct {
	p       *present.HandOver
	actions HandOverActions
	box     *fyne.Container

	lead      *widget.Paragraph
	which     *widget.SelectField
	goesTitle *widget.Paragraph
	goes      *widget.Paragraph
	guardHead *fyne.Container
	guard     *widget.Segments
	guardText *widget.Paragraph
	words     *widget.Field
	other     *widget.Button
	file      *widget.Field
	folder    *widget.Paragraph
	folderTag *widget.Text
	choose    *widget.Button
	make      *widget.Button
	working   *widget.ProgressLine
	done      *handOverDone

	form []fyne.CanvasObject // what goes away once the file is made
}

// NewHandOver returns the content of the sheet.
func NewHandOver(p *present.HandOver, actions HandOverActions) *HandOver {
	s := &HandOver{p: p, actions: actions}
	s.build(p.View())
	f := &sheetFlow{width: sheetInner(HandOverWidth)}
	f.add(s.lead, 20)
	f.add(s.which, 16)
	f.add(s.goesTitle, 2)
	f.add(s.goes, 20)
	f.add(s.guardHead, 2)
	f.add(s.guard, 10)
	f.add(s.guardText, 10)
	f.row(18, s.arrangeWords, s.words, s.other)
	f.add(s.file, 14)
	f.row(24, s.arrangeFolder, s.folderTag, s.folder, s.choose)
	f.buttons(16, s.make)
	f.add(s.working, 16)
	s.done.flow(f)
	s.form = []fyne.CanvasObject{s.lead, s.goesTitle, s.goes, s.guardHead, s.guard, s.guardText, s.file,
		s.folderTag, s.folder, s.choose, s.make}
	s.box = f.container()
	s.Refresh()
	return s
}

func (s *HandOver) build(v present.HandOverView) {
	soft := widget.Style{Color: theme.InkSoft}
	s.lead = widget.NewParagraph(v.Lead, soft)
	which, _ := items(v.Which.Options)
	s.which = widget.NewSelectField(v.Which.Title, which, s.p.Choose)
	s.goesTitle = widget.NewParagraph(v.Goes.Title, widget.Style{Bold: true})
	s.goes = widget.NewParagraph("", widget.Style{})
	guard, _ := items(v.Guard.Options)
	s.guardHead = widget.NewChoiceHead(v.Guard.Title, v.Guard.Remark)
	s.guard = widget.NewSegments(guard, func(id string) { s.p.Seal(id == v.Guard.Options[0].ID) })
	s.guardText = widget.NewParagraph("", soft)
	s.words = widget.NewField(v.Words.Label, nil)
	s.words.OnDone = s.p.SetWords
	s.words.OnEnter = s.p.Make
	s.other = widget.NewButton(v.Suggest, widget.Secondary, s.p.Suggest)
	s.file = widget.NewField(v.File.Label, nil)
	s.file.OnDone = s.p.SetFile
	s.file.OnEnter = s.p.Make
	s.folderTag = widget.NewText(v.Folder.Label, widget.Style{Size: theme.Caption, Color: theme.InkSoft})
	s.folder = widget.NewParagraph("", widget.Style{})
	s.choose = widget.NewButton(v.Choose, widget.Secondary, func() { s.actions.Folder(s.p.SetFolder) })
	s.choose.Left = widget.IconFolder
	s.make = widget.NewButton(v.Make, widget.Primary, s.p.Make)
	s.working = widget.NewProgressLine(v.Working, v.Stop, s.p.Stop)
	s.done = newHandOverDone(s.actions, func() present.HandOverDone { return s.p.View().Done })
}

// Content returns what the sheet shows.
func (s *HandOver) Content() fyne.CanvasObject { return s.box }

// Refresh copies the presenter's view into the widgets.
func (s *HandOver) Refresh() {
	v := s.p.View()
	made, running := v.State == present.WorkDone, v.State == present.WorkRunning
	for _, o := range s.form {
		show(o, !made)
	}
	show(s.which, !made && len(v.Which.Options) > 0)
	show(s.words, !made && v.Sealed)
	show(s.other, !made && v.Sealed)
	show(s.make, !made && !running)
	show(s.working, running)
	_, which := items(v.Which.Options)
	s.which.SetChosen(which)
	_, guard := items(v.Guard.Options)
	s.guard.SetChosen(guard)
	s.goes.SetText(lines(v.Goes.Options))
	s.guardText.SetText(v.GuardText)
	s.words.SetText(v.Words.Value)
	s.words.SetProblem(v.Words.Problem)
	s.file.SetText(v.File.Value)
	s.folder.SetText(v.Folder.Value + v.Folder.Problem)
	if v.CanMake {
		s.make.Enable()
	} else {
		s.make.Disable()
	}
	s.done.set(v.Done, made)
	s.box.Refresh()
	if s.actions.Resize != nil {
		s.actions.Resize()
	}
	if made {
		widget.FocusOn(s.done.first())
	}
}

// lines writes options below each other.
func lines(options []present.Option) string {
	out := ""
	for i, o := range options {
		if i > 0 {
			out += "\n"
		}
		out += "· " + o.Label
	}
	return out
}

// arrangeWords places the words with the button for others at their right.
func (s *HandOver) arrangeWords(y, width float32, put placer) float32 {
	if !s.words.Visible() {
		return 0
	}
	button := s.other.MinSize()
	field := width - button.Width - 16
	height := s.words.HeightFor(field)
	put(s.words, 0, y, field, height)
	put(s.other, width-button.Width, y+12, button.Width, button.Height)
	return max(height, 54)
}

// arrangeFolder places the folder with the button for another at its right.
func (s *HandOver) arrangeFolder(y, width float32, put placer) float32 {
	if !s.choose.Visible() {
		return 0
	}
	button := s.choose.MinSize()
	words := width - button.Width - 16
	height := s.folder.HeightFor(words)
	put(s.folderTag, 0, y, words, s.folderTag.MinSize().Height)
	put(s.folder, 0, y+20, words, height)
	put(s.choose, width-button.Width, y+4, button.Width, button.Height)
	return max(height+20, 48)
}
