package dialog

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

const (
	keysRow      float32 = 32
	keysGroup    float32 = 16 // between groups
	keysCapGap   float32 = 4
	keysWordsGap float32 = 12
)

// KeyGroup is a heading and the keys below it.
type KeyGroup struct {
	Title string
	Rows  []KeyRow
}

// KeyRow says what keys do: the caps are shown beside each other.
type KeyRow struct {
	Keys  []string
	Words string
}

// Keys is the list of the keys, for the sheet that F1 opens.
type Keys struct {
	fynewidget.BaseWidget
	lines   []keysLine
	objects []fyne.CanvasObject
}

// keysLine is a heading, where it has no caps, or a row.
type keysLine struct {
	words *widget.Paragraph
	caps  []*widget.KeyCap
	rule  *widget.Fill
	above float32
}

// NewKeys returns the list.
func NewKeys(groups []KeyGroup) *Keys {
	k := &Keys{}
	for i, group := range groups {
		head := keysLine{words: widget.NewParagraph(group.Title, widget.Style{Bold: true}), rule: widget.NewHairline()}
		if i > 0 {
			head.above = keysGroup
		}
		k.add(head)
		for _, row := range group.Rows {
			line := keysLine{words: widget.NewParagraph(row.Words, widget.Style{Color: theme.InkSoft})}
			for _, key := range row.Keys {
				line.caps = append(line.caps, widget.NewKeyCap(key))
			}
			k.add(line)
		}
	}
	k.ExtendBaseWidget(k)
	return k
}

func (k *Keys) add(l keysLine) {
	k.lines = append(k.lines, l)
	k.objects = append(k.objects, l.words)
	for _, c := range l.caps {
		k.objects = append(k.objects, c)
	}
	if l.rule != nil {
		k.objects = append(k.objects, l.rule)
	}
}

// capsWidth is the room of the caps of a line.
func (l keysLine) capsWidth() float32 {
	var width float32
	for _, c := range l.caps {
		width += c.MinSize().Width + keysCapGap
	}
	return max(0, width-keysCapGap)
}

func (l keysLine) wordsWidth(width float32) float32 {
	if len(l.caps) == 0 {
		return width
	}
	return max(1, width-l.capsWidth()-keysWordsGap)
}

func (l keysLine) height(width float32) float32 {
	return max(keysRow, l.words.HeightFor(l.wordsWidth(width))+8)
}

// HeightFor returns the height at a width.
func (k *Keys) HeightFor(width float32) float32 {
	var height float32
	for _, l := range k.lines {
		height += l.above + l.height(width)
	}
	return height
}

// MinSize returns the height at the present width.
func (k *Keys) MinSize() fyne.Size {
	k.ExtendBaseWidget(k)
	width := k.Size().Width
	if width <= 0 {
		width = sheetWidth - 2*sheetPadding
	}
	return fyne.NewSize(0, k.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (k *Keys) CreateRenderer() fyne.WidgetRenderer {
	k.ExtendBaseWidget(k)
	return keysRenderer{k}
}

type keysRenderer struct{ k *Keys }

// Destroy is part of fyne.WidgetRenderer.
func (r keysRenderer) Destroy() {}

// MinSize is part of fyne.WidgetRenderer.
func (r keysRenderer) MinSize() fyne.Size { return r.k.MinSize() }

// Objects is part of fyne.WidgetRenderer.
func (r keysRenderer) Objects() []fyne.CanvasObject { return r.k.objects }

// Refresh is part of fyne.WidgetRenderer.
func (r keysRenderer) Refresh() {
	for _, o := range r.k.objects {
		o.Refresh()
	}
}

// Layout is part of fyne.WidgetRenderer.
func (r keysRenderer) Layout(size fyne.Size) {
	var y float32
	for _, l := range r.k.lines {
		y += l.above
		high, width := l.height(size.Width), l.wordsWidth(size.Width)
		words := l.words.HeightFor(width)
		place(l.words, 0, y+(high-words)/2, width, words)
		x := size.Width - l.capsWidth()
		for _, c := range l.caps {
			min := c.MinSize()
			place(c, x, y+(high-min.Height)/2, min.Width, min.Height)
			x += min.Width + keysCapGap
		}
		y += high
		if l.rule != nil {
			place(l.rule, 0, y-1, size.Width, 1)
		}
	}
}
