package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// planColumn is one horizon: its head, its plumb lines and its cards.
type planColumn struct {
	screen *Plan
	h      int

	title, used *widget.Text
	plumbs      []*widget.MiniPlumb
	cards       *widget.ActionCards
	none        *widget.Paragraph
	more        *widget.Button
	fewer       string // label that hides the cards for which there is no room
	open        bool   // all cards are shown
}

func (s *Plan) newColumn(h int) *planColumn {
	c := &planColumn{screen: s, h: h, title: widget.NewText("", widget.Style{Size: theme.Heading, Bold: true}),
		used: widget.NewText("", widget.Style{Size: theme.Caption, Color: theme.InkSoft}),
		none: widget.NewParagraph("", widget.Style{Color: theme.InkSoft})}
	c.cards = widget.NewActionCards(func(id string, command widget.CardCommand) { s.command(h, id, command) })
	c.cards.OnLeave = func(side int, y float32) { s.enter(h, side, y) }
	c.cards.OnBelow = c.toggle
	c.more = widget.NewButton("", widget.Quiet, c.toggle)
	c.more.Regular, c.more.Color = true, theme.InkSoft
	return c
}

// toggle shows all cards, or those that have room.
func (c *planColumn) toggle() {
	c.open = !c.open
	c.screen.relayout()
}

func (c *planColumn) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{c.title, c.used}
	for _, p := range c.plumbs {
		out = append(out, p)
	}
	return append(out, c.cards, c.none, c.more)
}

func (c *planColumn) set(v present.PlanView, h int) {
	column := v.Columns[h]
	c.title.SetText(column.Title)
	c.used.SetText(column.Used)
	c.none.SetText(column.None)
	c.fewer = v.Words.Fewer
	for i, p := range column.Plumbs {
		view := miniView(p, v)
		if i == len(c.plumbs) {
			c.plumbs = append(c.plumbs, widget.NewMiniPlumb(view, func() { c.screen.explain(h, p.Group) }))
			continue
		}
		c.plumbs[i].Set(view)
	}
	var cards []widget.ActionCard
	for _, card := range column.Cards {
		cards = append(cards, cardView(card, v.Words))
	}
	c.cards.SetCards(cards)
	show(c.cards, len(cards) > 0)
	show(c.none, len(cards) == 0)
}

// show brings a card on show with the keyboard's place on it; it reports
// whether the card is in this column.
func (c *planColumn) show(id string) bool {
	if c.cards.Select(id) {
		return true
	}
	shown := c.open
	c.open = true
	c.cards.ShowFirst(c.cards.Len())
	if c.cards.Select(id) {
		return true
	}
	if c.open = shown; !shown {
		c.screen.relayout()
	}
	return false
}

func miniView(p present.PlanPlumb, v present.PlanView) widget.MiniPlumbView {
	m := widget.MiniPlumbView{Title: p.Title, Supply: p.Group == assessment.Supply, Level: p.Level, Number: p.Text,
		Before: p.Before, Now: p.Now, Today: p.Today, Target: p.Target, Goal: p.Goal, End: v.Scale, Highest: v.Highest, Empty: p.None}
	if p.Known {
		m.Index = &p.Index
	}
	return m
}

func cardView(c present.PlanCard, words present.PlanWords) widget.ActionCard {
	return widget.ActionCard{ID: string(c.ID), Title: c.Title, Mark: c.Mark, Strong: c.Backbone, FirstStep: c.FirstStep,
		Meta: c.Meta, Who: c.Who, Ticked: c.Ticked, Supply: c.Group == assessment.Supply, Question: c.Question, Known: c.Known,
		From: c.From, To: c.To, More: c.More, Loss: c.Loss, Waits: c.Waits,
		Edit: words.Edit, Earlier: c.Earlier, Later: c.Later, Drop: words.Drop}
}
