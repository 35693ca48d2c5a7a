package widget

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// QuietCard is an answer that is no level: a key, words and what follows from
// it. It has no ground until it is chosen.
type QuietCard struct {
	Press
	Key, Label  string
	Consequence string
	Chosen      bool
	Small       bool
}

// NewQuietCard returns a quiet card.
func NewQuietCard(key, label, consequence string, onTapped func()) *QuietCard {
	q := &QuietCard{Key: key, Label: label, Consequence: consequence}
	q.Init(q, onTapped)
	return q
}

// SetChosen marks the card as the answer.
func (q *QuietCard) SetChosen(chosen bool) {
	if q.Chosen != chosen {
		q.Chosen = chosen
		q.Refresh()
	}
}

// quietMeasures are the places in a quiet card.
type quietMeasures struct{ height, key, words, right float32 }

func (q *QuietCard) measures() quietMeasures {
	if q.Small {
		return quietMeasures{height: 36, key: 19, words: 52, right: 13}
	}
	return quietMeasures{height: 40, key: 23, words: 60, right: 15}
}

var quietConsequence = Style{Size: theme.Caption, Color: theme.InkSoft}

// MinSize returns the room for key, words and consequence.
func (q *QuietCard) MinSize() fyne.Size {
	q.ExtendBaseWidget(q)
	m := q.measures()
	width := m.words + q.style().Width(q.Label) + m.right
	if q.Consequence != "" {
		width += cardColumn + quietConsequence.Width(q.Consequence)
	}
	return fyne.NewSize(ceil(width), m.height)
}

func (q *QuietCard) style() Style {
	s := Style{Bold: q.Chosen}
	if q.Disabled() {
		s.Color = theme.InkSoft
	}
	return s
}

func (q *QuietCard) ground() (fill, border fyne.ThemeColorName, line float32) {
	switch {
	case q.Chosen:
		return theme.Wash, theme.Brass, 2
	case q.Hovered():
		return theme.Hover, theme.Edge, 1
	}
	return theme.None, theme.Hairline, 1
}

// CreateRenderer is part of fyne.Widget.
func (q *QuietCard) CreateRenderer() fyne.WidgetRenderer {
	q.ExtendBaseWidget(q)
	box, ring, key := NewBox(), newRing(), NewKeyCap("")
	label, consequence := NewText("", Style{}), NewText("", quietConsequence)
	layout := func(size fyne.Size) {
		m := q.measures()
		place(box, 0, 0, size.Width, size.Height)
		placeRing(ring, 0, 0, size.Width, size.Height, theme.Radius)
		inMiddle(key, m.key, size.Height)
		inMiddle(label, m.words, size.Height)
		inMiddle(consequence, size.Width-m.right-consequence.MinSize().Width, size.Height)
	}
	refresh := func() {
		fill, border, line := q.ground()
		box.Set(fill, border, line)
		setRing(ring, q.Ringed())
		key.Key = q.Key
		key.Refresh()
		label.Text, label.Style = q.Label, q.style()
		label.Refresh()
		consequence.Text = q.Consequence
		consequence.Refresh()
		layout(q.Size())
	}
	return newRenderer(q.MinSize, layout, refresh, box, key, label, consequence, ring)
}

// inMiddle puts an object in its own size at x, in the middle of a height.
func inMiddle(o fyne.CanvasObject, x, height float32) {
	min := o.MinSize()
	place(o, x, (height-min.Height)/2, min.Width, min.Height)
}
