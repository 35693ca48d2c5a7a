package present

import (
	"fmt"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// PlanView is what the plan screen shows.
type PlanView struct {
	Title  string // where the plan leads
	Lead   string
	Notice string // what the last command is answered with, instead of the lead

	Report   string // label of the button that goes on
	Add      string // label that adds an own action
	Cheapest string // label that opens the cheapest way to the next level
	Dropped  string // "2 dropped", "" for none
	Restore  []Option

	Scale   float64 // end of the scale of all plumb lines
	Highest float64 // the furthest target on it
	Columns [3]PlanColumn
	Words   PlanWords
	Left    []PlanLeft // wanted by the owner, and without room
	Undo    string     // label of what takes a row of Left away

	Saved  SavedMark
	Banner Banner
}

// PlanColumn is one horizon.
type PlanColumn struct {
	Title  string
	Used   string // of the capacity
	Plumbs []PlanPlumb
	Cards  []PlanCard
	None   string // words where there is no card
}

// PlanPlumb is a group's small plumb line after a horizon.
type PlanPlumb struct {
	Group  assessment.GroupID
	Title  string
	Known  bool
	None   string // "not enough answers"
	Index  float64
	Text   string   // the index
	Before *float64 // the horizon before, or today
	Now    string   // "now 36", in the first horizon
	Today  string   // the number alone
	Target *float64
	Goal   string // the target
	Level  *int
}

// PlanCard is one action.
type PlanCard struct {
	ID        assessment.ActionID
	Title     string
	Mark      string // "backbone" or "own", "" for neither
	Backbone  bool
	FirstStep string   // "" where it is not shown
	Meta      []string // effort, cost
	Who       string   // "Anna · 15 December 2026"
	Ticked    bool

	Group    assessment.GroupID
	Question string // the first that is lifted, "" for none
	Known    bool   // its answer is known; else it counts from 0
	From, To int
	More     string // "+2" further questions
	Loss     string // what leaving it out costs, where it is not ticked
	Waits    string // what it waits for, where that is left out

	Earlier, Later string // "to 0–3 months", "" where there is no such horizon
}

// PlanWords are the words of what can be done with a card.
type PlanWords struct{ Edit, Drop, Fewer string }

// PlanLeft is an action that the owner wants and that has no room.
type PlanLeft struct {
	ID   assessment.ActionID
	Text string
}

// The ends of the scale of the small plumb lines: the shorter one shows more
// where nothing reaches beyond it.
const (
	shortScale = 76
	wholeScale = 100
	halfBob    = 10 // points that half a bob takes on the shorter one
)

// View returns what the plan screen shows.
func (l *Plan) View() PlanView {
	d := l.now()
	v := PlanView{Title: l.heading(d), Lead: l.p.T("plan.lead"), Notice: l.answer(), Report: l.p.T("plan.report"),
		Add: l.p.T("plan.add"), Cheapest: l.p.T("plan.cheapest"), Undo: l.p.T("plan.left.remove"), Scale: shortScale,
		Words: PlanWords{Edit: l.p.T("plan.card.edit"), Drop: l.p.T("plan.card.drop"), Fewer: l.p.T("plan.fewer")},
		Saved: l.savedMark(l.s), Banner: l.banner(l.s)}
	if d.empty() {
		v.Lead = l.p.T("plan.lead.none")
	}
	for h := range d.plan.Stages {
		v.Columns[h] = l.column(d, roadmap.Horizon(h))
		for _, p := range v.Columns[h].Plumbs {
			if p.beyond(shortScale) {
				v.Scale = wholeScale
			}
			if p.Target != nil {
				v.Highest = max(v.Highest, *p.Target)
			}
		}
	}
	for _, id := range l.s.Assessment().Plan.Dropped() {
		v.Restore = append(v.Restore, Option{ID: string(id), Label: l.p.T("plan.restore", "title", l.title(id))})
	}
	if n := len(v.Restore); n > 0 {
		v.Dropped = l.p.T("plan.dropped", "n", n)
	}
	for _, id := range d.plan.Left {
		v.Left = append(v.Left, PlanLeft{ID: id, Text: l.p.T("plan.left", "title", l.title(id))})
	}
	return v
}

// More returns the label that shows the n cards for which there is no room.
func (l *Plan) More(n int) string { return l.p.T("plan.more", "n", n) }

// beyond reports whether the scale is too short: a bob needs half its width of
// room beside the line it hangs on.
func (p *PlanPlumb) beyond(end float64) bool {
	bob := end - halfBob
	return p.Index > bob || p.Before != nil && *p.Before > bob || p.Target != nil && *p.Target > end
}

func (l *Plan) column(d *planned, h roadmap.Horizon) PlanColumn {
	s, used := &d.plan.Stages[h], &d.ticked.Stages[h]
	v := PlanColumn{Title: l.horizon(h), Used: l.p.T("plan.used", "effort", printed(used.Effort), "effort_room", printed(s.Room.Effort),
		"cash", printed(used.Cash), "cash_room", printed(s.Room.Cash))}
	for _, g := range l.s.askedGroups() {
		v.Plumbs = append(v.Plumbs, l.plumb(d, h, g))
	}
	for i := range s.Choices {
		v.Cards = append(v.Cards, l.card(d, &s.Choices[i], h))
	}
	if len(v.Cards) == 0 {
		v.None = l.p.T("plan.none")
	}
	return v
}

// askedGroups returns the halves that are asked.
func (s *Session) askedGroups() []assessment.GroupID {
	c := picture{a: s.Assessment()}
	return c.groups()
}

func (l *Plan) plumb(d *planned, h roadmap.Horizon, g assessment.GroupID) PlanPlumb {
	mark, today := d.ticked.Stages[h].Forecast.Of(g), d.results.Groups[g]
	v := PlanPlumb{Group: g, Title: l.p.T("results.group." + string(g)), Level: mark.Level, Target: whole(today.Target)}
	if v.Target != nil {
		v.Goal = l.p.Number(*v.Target, 0)
	}
	before := today.Index
	if h > roadmap.H1 {
		before = d.ticked.Stages[h-1].Forecast.Of(g).Index
	}
	v.Before = whole(before)
	if mark.Index == nil {
		v.None = l.p.T("results.notenough")
		return v
	}
	v.Known, v.Index = true, float64(printed(*mark.Index))
	v.Text = l.p.Number(v.Index, 0)
	if h == roadmap.H1 && v.Before != nil {
		v.Now, v.Today = l.p.T("plan.now", "value", *v.Before), l.p.Number(*v.Before, 0)
	}
	return v
}

// whole rounds as it is printed, so that marks stand where their numbers say.
func whole(v *float64) *float64 {
	if v == nil {
		return nil
	}
	w := float64(printed(*v))
	return &w
}

// heading says where the plan leads. Its template is chosen as that of the
// results is.
func (l *Plan) heading(d *planned) string {
	if d.empty() {
		return l.p.T("plan.title." + l.emptiness(d))
	}
	state := map[assessment.GroupID]string{assessment.Digital: "off", assessment.Supply: "off"}
	points := map[assessment.GroupID]int{}
	known := false
	for _, g := range l.s.askedGroups() {
		end, target := d.ticked.Stages[roadmap.H3].Forecast.Of(g).Index, d.results.Groups[g].Target
		if end == nil || target == nil {
			state[g] = "open"
			continue
		}
		known, state[g] = true, "on"
		if points[g] = printed(*target) - printed(*end); points[g] > 0 {
			state[g] = "short"
		}
	}
	if !known {
		return l.p.T("plan.title.open")
	}
	n, supply := points[assessment.Digital], points[assessment.Supply]
	if state[assessment.Digital] != "short" {
		n = supply
	}
	return l.p.T(fmt.Sprintf("plan.title.%s_%s", state[assessment.Digital], state[assessment.Supply]), "n", n, "supply", supply)
}

// emptiness says why there is nothing to plan.
func (l *Plan) emptiness(d *planned) string {
	switch {
	case len(d.results.Questions) == 0:
		return "not_applicable"
	case len(d.results.Gaps) == 0:
		return "hold"
	}
	return "no_room"
}
