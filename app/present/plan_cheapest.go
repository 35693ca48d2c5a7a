package present

import (
	"slices"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

// routesShown is the cheapest way and two alternatives.
const routesShown = 3

// CheapestView shows the cheapest ways to the next level of each group.
type CheapestView struct {
	Title, Lead string
	Groups      []CheapestGroup
}

// CheapestGroup is one group with its ways.
type CheapestGroup struct {
	Group  assessment.GroupID
	Title  string // "Digital: from level 1 to level 2"
	None   string // why there is no way, "" where there is one
	Routes []RouteView
}

// RouteView is one way to the next level.
type RouteView struct {
	Title string // "Cheapest way · work 3, money 1"
	Steps []string
	Take  string // label that plans these actions first
	Note  string // instead of it where they are all planned first already
}

// Cheapest returns the cheapest way to the next level of each group, with two
// alternatives. It takes a moment and is reckoned once for each state.
func (l *Plan) Cheapest() CheapestView {
	d := l.now()
	l.findRoutes(d)
	v := CheapestView{Title: l.p.T("plan.cheapest.title"), Lead: l.p.T("plan.cheapest.lead")}
	for _, g := range l.s.askedGroups() {
		v.Groups = append(v.Groups, l.cheapest(d, g))
	}
	return v
}

func (l *Plan) findRoutes(d *planned) {
	if d.routes != nil {
		return
	}
	d.routes = map[assessment.GroupID][]roadmap.Route{}
	for _, g := range l.s.askedGroups() {
		d.routes[g] = roadmap.CheapestNextLevel(l.s.qn, l.s.Assessment(), g, routesShown)
	}
}

func (l *Plan) cheapest(d *planned, g assessment.GroupID) CheapestGroup {
	name := l.p.T("results.group." + string(g))
	v := CheapestGroup{Group: g, Title: name}
	level := d.results.Groups[g].Level
	switch {
	case level == nil:
		v.None = l.p.T("results.notenough")
		return v
	case *level >= topLevel:
		v.None = l.p.T("plan.cheapest.top")
		return v
	}
	v.Title = l.p.T("plan.cheapest.group", "group", name, "from", *level, "to", *level+1)
	if len(d.routes[g]) == 0 {
		v.None = l.p.T("plan.cheapest.none")
	}
	for i, r := range d.routes[g] {
		v.Routes = append(v.Routes, l.route(d, i, &r))
	}
	return v
}

// topLevel is the highest level.
const topLevel = 5

func (l *Plan) route(d *planned, i int, r *roadmap.Route) RouteView {
	key := "plan.cheapest.other"
	if i == 0 {
		key = "plan.cheapest.first"
	}
	v := RouteView{Title: l.p.T(key, "effort", r.Effort, "cash", r.Cash)}
	first := true
	for _, a := range r.Actions {
		step := l.p.T("plan.cheapest.step", "title", l.title(a.ID))
		_, h, ok := d.choice(a.ID)
		if ok {
			step = l.p.T("plan.cheapest.planned", "title", l.title(a.ID), "horizon", l.horizon(h))
		}
		first = first && ok && h == roadmap.H1 && l.s.Assessment().Plan.Ticked(a.ID)
		v.Steps = append(v.Steps, step)
	}
	if v.Take = l.p.T("plan.cheapest.take"); first {
		v.Take, v.Note = "", l.p.T("plan.cheapest.taken")
	}
	return v
}

// Take plans the actions of a way before all others: those for which there is
// room in the first three months, the others as soon as there is.
func (l *Plan) Take(g assessment.GroupID, i int) {
	l.said = said{}
	d := l.now()
	l.findRoutes(d)
	if i < 0 || i >= len(d.routes[g]) {
		return
	}
	actions := d.routes[g][i].Actions
	l.edit(func(e *assessment.PlanEdits) {
		for _, a := range actions {
			undrop(e, a.ID)
			forget(e, a.ID)
			e.Changes = slices.DeleteFunc(e.Changes, func(c assessment.PlanChange) bool {
				return c.Kind == assessment.PlanMove && c.Action == a.ID
			})
			e.Changes = append(e.Changes, assessment.PlanChange{Kind: assessment.PlanMove, Action: a.ID, Horizon: int(roadmap.H1)})
		}
	})
	then, n := l.now(), 0
	for _, a := range actions {
		if _, h, ok := then.choice(a.ID); ok && h == roadmap.H1 {
			n++
		}
	}
	if l.said = (said{key: "plan.said.taken", n: n}); n < len(actions) {
		l.said = said{key: "plan.said.taken.some", n: len(actions) - n}
	}
	l.changed()
}
