package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// QuestionActions are what the question screen asks of the window.
type QuestionActions struct {
	Window    fyne.Window
	First     func() // goes back from the first question
	Last      func() // goes on from the last question
	Undo      func()
	Elsewhere func() // saves to another place
}

// Question is the screen of one question: six cards, two quiet cards, four
// folds, and the bar with the progress of the ten dimensions.
type Question struct {
	*page
	p       *present.Question
	actions QuestionActions

	place, position *widget.Text
	title, why      *widget.Paragraph
	second          *widget.Paragraph // the title in the second language
	ladder          *widget.Ladder
	copies          *copies // where copies of the assessment disagree
	left, unknown   *widget.QuietCard
	reason          *widget.Button // what was chosen as the reason, to change it
	who             *widget.Field
	side            *side
	notice          *widget.Text
	banner          *banner

	back, next *widget.Button
	saved      *savedMark
	bobs       *widget.ProgressBobs
	keys       *keyHint

	shown assessment.QuestionID
}

// NewQuestion returns the question screen.
func NewQuestion(p *present.Question, actions QuestionActions) *Question {
	s := &Question{p: p, actions: actions}
	s.page = newPage(64, 48, s.arrange, s.arrangeBar)
	s.build()
	s.Refresh()
	return s
}

func (s *Question) build() {
	s.place = widget.NewText("", widget.Style{Bold: true})
	s.position = widget.NewText("", widget.Style{Color: theme.InkSoft})
	s.title = widget.NewParagraph("", widget.Style{Size: theme.Title, Bold: true})
	s.why = widget.NewParagraph("", widget.Style{Color: theme.InkSoft})
	s.second = widget.NewParagraph("", widget.Style{Color: theme.InkSoft, Bold: true})
	s.ladder = widget.NewLadder([theme.Levels + 1]widget.LevelText{}, "", s.p.Choose)
	s.copies = newCopies(true, s.p.Settle)
	s.left = widget.NewQuietCard("N", "", "", s.askReason)
	s.unknown = widget.NewQuietCard("D", "", "", s.dontKnow)
	s.reason = widget.NewButton("", widget.Quiet, s.askReason)
	s.reason.Regular, s.reason.Right = true, widget.IconChevronRight
	s.who = widget.NewField("", nil)
	s.who.OnDone = s.p.DontKnow
	s.who.OnEnter = func() {
		widget.FocusOn(s.ladder) // or the next question's keys would go on into this field
		s.goNext()
	}
	s.side = newSide(s.p, s.actions.Window, s.relayout)
	s.notice = widget.NewText("", widget.Style{Color: theme.InkSoft})
	s.banner = newBanner(s.p.Retry, s.actions.Elsewhere)
	s.back = widget.NewButton("", widget.Secondary, s.goBack)
	s.back.Left = widget.IconArrowLeft
	s.next = widget.NewButton("", widget.Primary, s.goNext)
	s.next.Right = widget.IconArrowRight
	s.saved = newSavedMark()
	s.bobs = widget.NewProgressBobs(nil, s.goToBob)
	s.keys = newKeyHint()
	s.body.Objects = append([]fyne.CanvasObject{s.place, s.position, s.title, s.second, s.why, s.copies.box, s.ladder,
		s.left, s.unknown, s.reason, s.who, s.notice, s.banner.box}, s.side.objects()...)
	s.barBox.Objects = []fyne.CanvasObject{s.back, s.saved.box, s.bobs, s.keys.box, s.next}
}

// Content returns what the window shows.
func (s *Question) Content() fyne.CanvasObject { return s.root }

// Place names the screen for the window's title.
func (s *Question) Place() string {
	v := s.p.View()
	return string(v.ID) + " " + v.Title
}

// Focus begins at the ladder.
func (s *Question) Focus() fyne.Focusable { return s.ladder }

// Refresh copies the presenter's view into the widgets.
func (s *Question) Refresh() {
	v := s.p.View()
	s.place.Text = v.Dimension
	s.place.Style.Color = groupColor(v.Group)
	s.place.Refresh()
	s.position.SetText(v.Position)
	s.title.SetText(v.Title)
	s.second.SetText(v.Second)
	show(s.second, v.Second != "")
	s.why.SetText(v.Why)
	s.copies.set(v.Conflict)
	s.refreshLadder(v)
	s.refreshQuiet(v)
	s.side.refresh(v)
	s.notice.SetText(v.Notice)
	s.banner.set(v.Banner)
	s.back.SetLabel(v.Back)
	s.next.SetLabel(v.Next)
	s.saved.set(v.Saved)
	s.keys.set(v.Choose)
	s.bobs.SetItems(progressItems(v.Progress))
	if s.shown != v.ID {
		s.shown = v.ID
		s.scroll.ScrollToTop()
	}
	s.relayout()
}

func (s *Question) refreshLadder(v present.QuestionView) {
	var levels [theme.Levels + 1]widget.LevelText
	for i, c := range v.Cards {
		levels[i] = widget.LevelText{Name: c.Name, Anchor: c.Anchor, Second: c.Second}
		if c.NextStep {
			s.ladder.NextStep = c.Mark
		}
	}
	s.ladder.SetLevels(levels)
	s.ladder.SetChosen(v.Chosen)
}

func (s *Question) refreshQuiet(v present.QuestionView) {
	setQuiet(s.left, v.NotApplicable)
	setQuiet(s.unknown, v.DontKnow)
	s.reason.Hide()
	for _, o := range v.NotApplicable.Options {
		if o.Chosen {
			label := o.Label
			if v.NotApplicable.Text != "" {
				label = v.NotApplicable.Text
			}
			s.reason.SetLabel(label)
			s.reason.Show()
		}
	}
	show(s.who, v.DontKnow.Open)
	s.who.SetLabel(v.DontKnow.Prompt)
	s.who.SetText(v.DontKnow.Text)
}

// dontKnow notes that nobody here knows and asks who would.
func (s *Question) dontKnow() {
	s.p.DontKnow(s.p.View().DontKnow.Text)
	widget.FocusOn(s.who.Focusable())
	widget.ScrollToPart(s.scroll, s.who.Position().Y, s.who.Size().Height)
}

func setQuiet(card *widget.QuietCard, v present.QuietCard) {
	card.Key, card.Label, card.Consequence, card.Chosen = v.Key, v.Label, v.Hint, v.Chosen
	card.Refresh()
}

func progressItems(bobs []present.BobView) []widget.Progress {
	var out []widget.Progress
	for i, b := range bobs {
		out = append(out, widget.Progress{Label: string(b.Dimension), Color: groupColor(b.Group),
			Share: float32(b.Share), Current: b.Current, Group: i > 0 && bobs[i-1].Group != b.Group})
	}
	return out
}

func groupColor(g assessment.GroupID) fyne.ThemeColorName {
	if g == assessment.Supply {
		return theme.Supply
	}
	return theme.Digital
}

func (s *Question) goNext() {
	if !s.p.Next() {
		s.actions.Last()
	}
}

func (s *Question) goBack() {
	if !s.p.Back() {
		s.actions.First()
	}
}

func (s *Question) goToBob(index int) { s.p.GoToDimension(s.p.View().Progress[index].Dimension) }

// TypedRune takes the keys of the screen.
func (s *Question) TypedRune(r rune) {
	switch r {
	case '0', '1', '2', '3', '4', '5':
		widget.FocusOn(s.ladder) // Enter goes on, also after Back was clicked
		s.p.Choose(int(r - '0'))
	case 'n', 'N':
		s.askReason()
	case 'd', 'D':
		s.dontKnow()
	case 'e', 'E':
		s.side.openNote(s.scroll)
	case 'h', 'H':
		s.side.toggle(foldHowTo)
	case 'i', 'I':
		s.side.toggle(foldDeclaration)
	case 'u', 'U':
		s.actions.Undo()
	}
}

// TypedKey goes on with Enter and moves the choice with the arrows.
func (s *Question) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.goNext()
	case fyne.KeyDown:
		s.p.Step(+1)
	case fyne.KeyUp:
		s.p.Step(-1)
	case fyne.KeyEscape:
		s.side.close()
		widget.FocusOn(s.ladder) // out of the field that asks who would know
	}
}
