package widget

import (
	"math"

	"plumbline/app/ui/theme"
)

// ladderMeasures are the lengths of a level card in its two sizes.
type ladderMeasures struct {
	padding, tile, gapTile float32 // from the edge to the tile, tile, to the name
	least, room, gap, air  float32 // height of a card, between cards, above and below the text
	anchor                 Style
}

func (l *Ladder) measures() ladderMeasures {
	m := ladderMeasures{padding: 15, tile: 36, gapTile: 16, least: 58, room: 64, gap: 8, air: 5,
		anchor: Style{Size: theme.Large}}
	if l.dense {
		m.anchor = Style{Size: theme.Body}
	}
	if l.Small {
		m = ladderMeasures{padding: 13, tile: 32, gapTile: 12, least: 50, room: 56, gap: 6, air: 5,
			anchor: Style{Size: theme.Body}}
	}
	if l.Least > 0 {
		m.least = l.Least
	}
	if l.Room > 0 {
		m.room = l.Room
	}
	m.room = max(m.room, m.least)
	return m
}

const (
	nameLeast    float32 = 84  // the name column of short names
	nameUsual    float32 = 112 // of names that wrap
	nameMost     float32 = 128
	cardColumn   float32 = 16 // between the columns of a card
	cardRight    float32 = 24 // before the mark at the right
	cardCheck    float32 = 18
	readingWidth float32 = 720
)

var (
	cardName     = Style{Bold: true, Color: theme.InkSoft}
	cardSecond   = Style{Size: theme.Caption, Color: theme.InkSoft}
	cardNextStep = Style{Size: theme.Caption, Bold: true, Color: theme.BrassText}
)

// ladderColumns are the columns that all six cards share.
type ladderColumns struct {
	name    float32 // width of the names
	anchorX float32
	tallest float32 // height of the tallest text
	texts   [theme.Levels + 1]float32
}

// fit computes the columns for a width. The height allows for the label of the
// next step on every card, so that cards do not grow when the choice moves.
func (l *Ladder) fit(width float32) ladderColumns {
	l.dense = false
	m := l.measures()
	c := ladderColumns{name: l.nameColumn()}
	c.anchorX = m.padding + m.tile + m.gapTile + c.name + cardColumn
	room := l.anchorWidth(c, width, l.nextWidth())
	if l.dense = l.crowded(m.anchor, room); l.dense {
		m = l.measures()
	}
	for level, card := range l.cards {
		anchor := float32(len(card.anchor.lines(card.text.Anchor, m.anchor, room))) * m.anchor.LineHeight()
		anchor += float32(len(card.anchor.lines(card.text.Second, cardSecond, room))) * cardSecond.LineHeight()
		name := float32(len(card.name.lines(card.text.Name, cardName, c.name))) * cardName.LineHeight()
		c.texts[level] = max(anchor, name)
		c.tallest = max(c.tallest, anchor, name)
	}
	return c
}

// crowded reports whether an anchor takes more than two lines or is followed by
// a second language: then all are set in the smaller size, so that the six cards and what follows stay on the page.
func (l *Ladder) crowded(style Style, room float32) bool {
	for _, card := range l.cards {
		if card.text.Second != "" || len(card.anchor.lines(card.text.Anchor, style, room)) > 2 {
			return true
		}
	}
	return false
}

// anchorWidth is the room of an anchor beside what stands at the right.
func (l *Ladder) anchorWidth(c ladderColumns, width, right float32) float32 {
	room := width - c.anchorX - l.measures().padding
	if right > 0 {
		room -= right + cardRight
	}
	return min(room, readingWidth)
}

func (l *Ladder) nextWidth() float32 { return max(cardCheck, ceil(cardNextStep.Width(l.NextStep))) }

// nameColumn is as wide as the widest name in two lines needs it.
func (l *Ladder) nameColumn() float32 {
	var widest float32
	for _, card := range l.cards {
		widest = max(widest, cardName.Width(card.text.Name))
	}
	if widest <= nameLeast {
		return nameLeast
	}
	column := min(nameUsual, ceil(widest))
	for _, card := range l.cards {
		for column < nameMost && len(card.name.lines(card.text.Name, cardName, column)) > 2 {
			column += 4
		}
	}
	return min(column, nameMost)
}

// wrapped keeps the lines of a text for the last widths asked for.
type wrapped struct{ known map[breaking][]string }

func (w *wrapped) lines(text string, style Style, width float32) []string {
	key := breaking{text: text, style: style, width: width, lang: theme.Lang()}
	if lines, ok := w.known[key]; ok {
		return lines
	}
	const enough = 32
	if w.known == nil || len(w.known) > enough {
		w.known = map[breaking][]string{}
	}
	lines := breakLines(text, style, width)
	w.known[key] = lines
	return lines
}

func floor(v float32) float32 { return float32(math.Floor(float64(v))) }
