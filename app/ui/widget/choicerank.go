package widget

import (
	"slices"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// RankList is a list of which a few rows are chosen in order. Space or a click
// gives the next rank or takes it back; a digit gives that rank.
type RankList struct {
	choiceList
	// OnChanged runs with the ids of the chosen rows, first rank first.
	OnChanged func(ranked []string)
	// OnFull runs when a further row is tried while all ranks are given.
	OnFull func()
	most   int
	ranked []string
}

// NewRankList returns a list of which up to most rows can be chosen.
func NewRankList(items []ChoiceItem, most int, onChanged func(ranked []string)) *RankList {
	l := &RankList{OnChanged: onChanged, most: most}
	l.initChoices(l, items, l.toggle, l.look)
	return l
}

// SetRanked chooses these rows in this order, without telling.
func (l *RankList) SetRanked(ids []string) {
	l.ranked = slices.Clone(ids[:min(len(ids), l.most)])
	l.Refresh()
}

// Ranked returns the ids of the chosen rows, first rank first.
func (l *RankList) Ranked() []string { return slices.Clone(l.ranked) }

// full reports whether no further rank can be given.
func (l *RankList) full() bool { return len(l.ranked) >= l.most }

func (l *RankList) toggle(i int) {
	id := l.items[i].ID
	if at := slices.Index(l.ranked, id); at >= 0 {
		l.ranked = slices.Delete(l.ranked, at, at+1)
	} else if !l.full() {
		l.ranked = append(l.ranked, id)
	} else {
		if l.OnFull != nil {
			Survive(l.OnFull)
		}
		return
	}
	l.tell()
}

// give puts a row at a rank, counted from 1, and moves the others down; what
// is pushed beyond the last rank is no longer chosen.
func (l *RankList) give(i, rank int) {
	id := l.items[i].ID
	ranked := slices.DeleteFunc(slices.Clone(l.ranked), func(other string) bool { return other == id })
	ranked = slices.Insert(ranked, min(rank-1, len(ranked)), id)
	ranked = ranked[:min(len(ranked), l.most)]
	if slices.Equal(ranked, l.ranked) {
		return
	}
	l.ranked = ranked
	l.tell()
}

func (l *RankList) tell() {
	l.redraw()
	if l.OnChanged != nil {
		Survive(func() { l.OnChanged(l.Ranked()) })
	}
}

// TypedRune is part of fyne.Focusable: a digit gives that rank.
func (l *RankList) TypedRune(r rune) {
	rank := int(r - '0')
	if rank < 1 || rank > l.most || l.Disabled() || l.cursor >= len(l.items) {
		l.choiceList.TypedRune(r)
		return
	}
	l.loud()
	l.give(l.cursor, rank)
}

func (l *RankList) look(i int) choiceLook {
	rank := slices.Index(l.ranked, l.items[i].ID) + 1
	on := rank > 0
	return choiceLook{wash: on, bold: on, mark: func(s *scene, x, y float32, hovered bool) {
		if on {
			drawRank(s, x, y, rank)
			return
		}
		drawMark(s, roundMark(markBorder(false, hovered && !l.full()), theme.Card, false), x, y)
	}}
}

// CreateRenderer is part of fyne.Widget.
func (l *RankList) CreateRenderer() fyne.WidgetRenderer { return newSceneRenderer(l) }
