package report

import (
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/assessment/roadmap"
)

// Road is page 6: the road.
type Road struct {
	Question Message
	Headline []Message
	Courses  []Course
	Estimate []Message // MIIT level today and after each horizon; none where it does not apply
	Stages   [3]RoadStage
	Planned  bool    // false: there is no action
	None     Message // why not
	Remark   Message // how to read it
}

// Course is where a group goes.
type Course struct {
	Group     assessment.GroupID
	Name      Message
	Points    [4]Standpoint // today and after each horizon
	HasTarget bool
	Target    int
}

// RoadStage is one horizon.
type RoadStage struct {
	Title Message
	Used  Message // of the capacity
	Share float64 // of the effort used, 0 to 1
	Rows  []RoadRow
}

// RoadRow is one action on the road.
type RoadRow struct {
	Action   assessment.ActionID
	Group    assessment.GroupID // "" for an own action that lifts nothing
	Title    assessment.Text
	Effort   int // points
	Backbone bool
	After    []assessment.ActionID // actions of the plan that it waits for
}

func (b *ownerBuilder) road() Road {
	r := Road{
		Question: Say("report.road.question"),
		Estimate: b.estimates(),
		Planned:  b.choices() > 0,
		Remark:   Say("report.road.remark"),
	}
	for _, g := range b.askedGroups() {
		r.Courses = append(r.Courses, b.groupCourse(g))
	}
	for h := range b.plan.Stages {
		r.Stages[h] = b.roadStage(&b.plan.Stages[h])
	}
	if !r.Planned {
		r.None = b.noPlan("report.road.none")
	}
	r.Headline = b.roadHeadline(r.Courses)
	return r
}

func (b *ownerBuilder) groupCourse(g assessment.GroupID) Course {
	c := Course{Group: g, Name: Say("report.plan.group." + string(g)), Points: b.course(g)}
	if t := b.res.Groups[g].Target; t != nil {
		c.HasTarget, c.Target = true, Round(*t)
	}
	return c
}

func (b *ownerBuilder) roadStage(s *roadmap.Stage) RoadStage {
	out := RoadStage{Title: horizonName(s.Horizon), Used: used("report.road.used", s)}
	if s.Room.Effort > 0 {
		out.Share = min(1, s.Effort/s.Room.Effort)
	}
	for i := range s.Choices {
		c := &s.Choices[i]
		out.Rows = append(out.Rows, RoadRow{Action: c.Action.ID, Group: c.Home, Title: c.Action.Title,
			Effort: c.Action.Effort, Backbone: c.Class == roadmap.Backbone, After: c.After})
	}
	return out
}

func horizonName(h roadmap.Horizon) Message { return Say("report.plan.horizon." + h.String()) }

// estimates are the MIIT level today and after each horizon.
func (b *ownerBuilder) estimates() []Message {
	if b.views.MIIT == nil || b.views.Tables.MIIT == nil || b.choices() == 0 {
		return nil
	}
	out := []Message{miitLevel(b.views.MIIT.Level)}
	for h := range b.plan.Stages {
		level, ok := b.estimateAfter(h)
		if !ok {
			return nil
		}
		out = append(out, miitLevel(level))
	}
	return out
}

// estimateAfter reads the forecast of a horizon as MIIT would.
func (b *ownerBuilder) estimateAfter(h int) (level int, ok bool) {
	a := b.plan.Stages[h].Forecast.Assessment
	r := crosswalk.MIIT(b.qn, b.views.Tables.MIIT, &a)
	if r == nil {
		return 0, false
	}
	return r.Level, true
}

func miitLevel(level int) Message { return Say("crosswalk.miit.level." + strconv.Itoa(level)) }

// roadHeadline says which level is reached first and where the road ends.
func (b *ownerBuilder) roadHeadline(courses []Course) []Message {
	if b.choices() == 0 {
		return []Message{b.noPlan("report.road.headline")}
	}
	var ends []any
	for _, c := range courses {
		if last := c.Points[3]; last.Known && c.Points[0].Known {
			ends = append(ends, Say("report.road.end", "group", c.Name, "index", last.Index))
		}
	}
	if len(ends) == 0 {
		return []Message{Say("report.road.headline.unknown"), Say("report.road.headline.unknown.short")}
	}
	short := Say("report.road.headline.ends", "ends", ends)
	if c, h, ok := firstRise(courses); ok {
		return []Message{Say("report.road.headline.level."+roadmap.Horizon(h).String(), "group", c.Name,
			"level", c.Points[h+1].Level, "ends", ends), short}
	}
	return []Message{Say("report.road.headline.flat", "ends", ends), short}
}

// firstRise finds the horizon in which a group first reaches a higher level.
func firstRise(courses []Course) (c Course, h int, ok bool) {
	for h := range 3 {
		for _, c := range courses {
			today, then := c.Points[0], c.Points[h+1]
			if today.HasLevel && then.HasLevel && then.Level > today.Level {
				return c, h, true
			}
		}
	}
	return Course{}, 0, false
}
