package owner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// The measures of the cards that copies disagree with.
const (
	copiesGap   float32 = 8
	copiesAbove float32 = 4
)

// copies shows the values that copies give, as cards beside each other.
type copies struct {
	choose func(pick int)
	now    present.ConflictRow
	title  *widget.Paragraph
	cards  []*widget.CopyCard
	box    *fyne.Container
}

func newCopies(bold bool, choose func(pick int)) *copies {
	c := &copies{choose: choose, title: widget.NewParagraph("", widget.Style{Bold: bold})}
	c.box = container.New(&copiesLayout{c})
	c.box.Hide()
	return c
}

// set shows a conflict; without choices there is none.
func (c *copies) set(v present.ConflictRow) {
	show(c.box, len(v.Choices) > 0)
	same := c.now.Field == v.Field && len(c.now.Choices) == len(v.Choices) && c.title.Text == v.Title
	for i := range v.Choices {
		same = same && c.now.Choices[i] == v.Choices[i]
	}
	if same {
		return
	}
	c.now, c.cards = v, nil
	c.title.SetText(v.Title)
	c.box.Objects = []fyne.CanvasObject{c.title}
	for _, choice := range v.Choices {
		card := widget.NewCopyCard(choice.Mark, choice.Value, choice.Detail, func() { c.choose(choice.Pick) })
		c.cards = append(c.cards, card)
		c.box.Objects = append(c.box.Objects, card)
	}
	c.box.Refresh()
}

// row places the cards in a flow or on a page; it returns their height.
func (c *copies) row(y, width float32, put placer) float32 { return c.at(0, y, width, put) }

func (c *copies) at(x, y, width float32, put placer) float32 {
	if !c.box.Visible() {
		return 0
	}
	height := c.arrange(width, measureOnly)
	put(c.box, x, y, width, height)
	return height
}

// arrange places title and cards, two in a line.
func (c *copies) arrange(width float32, put placer) float32 {
	y := c.title.HeightFor(width)
	put(c.title, 0, 0, width, y)
	y += copiesAbove
	each := (width - copiesGap) / 2
	for i := 0; i < len(c.cards); i += 2 {
		high := float32(0)
		line := c.cards[i:min(i+2, len(c.cards))]
		for _, card := range line {
			high = max(high, card.HeightFor(each))
		}
		for j, card := range line {
			put(card, float32(j)*(each+copiesGap), y, each, high)
		}
		y += high + copiesGap
	}
	return y - copiesGap
}

// copiesLayout places what is in the box.
type copiesLayout struct{ c *copies }

// MinSize leaves the size to the page.
func (l *copiesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout places title and cards.
func (l *copiesLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.c.arrange(size.Width, place) }

// ConflictWidth is the width of the sheet of places where copies disagree.
const ConflictWidth float32 = 540

// Conflicts is the content of the sheet on which a person chooses between
// copies.
type Conflicts struct {
	p      *present.Conflicts
	resize func()
	empty  func()
	box    *fyne.Container
	fields []string // on show
}

// NewConflicts returns the content of the sheet. Resize runs when the content
// has another height, empty when nothing is left to choose.
func NewConflicts(p *present.Conflicts, resize, empty func()) *Conflicts {
	s := &Conflicts{p: p, resize: resize, empty: empty, box: container.NewWithoutLayout()}
	s.Refresh()
	return s
}

// Content returns what the sheet shows.
func (s *Conflicts) Content() fyne.CanvasObject { return s.box }

// Refresh shows the places that are left.
func (s *Conflicts) Refresh() {
	v := s.p.View()
	if len(v.Rows) == 0 && len(s.fields) > 0 {
		s.empty()
		return
	}
	f := &sheetFlow{width: sheetInner(ConflictWidth)}
	if v.Failed != "" {
		f.signed(widget.NewIcon(widget.IconCross, 18, theme.Alarm), widget.NewParagraph(v.Failed, widget.Style{Color: theme.Alarm}), 16)
	}
	f.add(widget.NewParagraph(v.Lead, widget.Style{Color: theme.InkSoft}), 24)
	var first *widget.CopyCard
	for _, r := range v.Rows {
		c := newCopies(true, func(pick int) { s.p.Choose(r.Field, pick) })
		c.set(r)
		f.row(24, c.row, c.box)
		if first == nil && len(c.cards) > 0 {
			first = c.cards[0]
		}
	}
	again := len(s.fields) > 0
	s.fields = nil
	for _, r := range v.Rows {
		s.fields = append(s.fields, r.Field)
	}
	s.box.Layout, s.box.Objects = f, f.objects
	s.box.Refresh()
	if again {
		s.resize()
		if first != nil {
			widget.FocusOn(first)
		}
	}
}

// ConflictStrip lies above a page while copies of the assessment disagree.
type ConflictStrip struct {
	*fyne.Container
	words  string
	banner *widget.Banner
	choose func()
}

// NewConflictStrip returns the hidden strip; choose opens the sheet.
func NewConflictStrip(choose func()) *ConflictStrip {
	s := &ConflictStrip{Container: container.NewStack(), choose: choose}
	s.Hide()
	return s
}

// Set shows the words, or with "" nothing.
func (s *ConflictStrip) Set(words, action string) {
	show(s.Container, words != "")
	if words == s.words {
		return
	}
	if s.words = words; words == "" {
		return
	}
	s.banner = widget.NewBanner(widget.SignCaution, words, "", action, s.choose)
	s.Objects = []fyne.CanvasObject{s.banner}
	s.Refresh()
}

// Height returns the height of the strip at a width, 0 where it is hidden.
func (s *ConflictStrip) Height(width float32) float32 {
	if !s.Visible() || s.banner == nil {
		return 0
	}
	return s.banner.HeightFor(width)
}
