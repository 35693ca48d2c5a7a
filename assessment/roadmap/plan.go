package roadmap

import (
	"encoding/json"

	"plumbline/assessment"
)

// Scorer reckons the results of an assessment; scoring.Score is one.
type Scorer func(*assessment.Questionnaire, *assessment.Assessment) assessment.Results

// Options shape a plan. The zero value is the plan as the rules make it.
type Options struct {
	Edits []Edit // what the owner changed, in order
}

// Reason says why an action was chosen when it was.
type Reason string

// The reasons, strongest first.
const (
	ForOwner        Reason = "owner"        // the owner put it there
	ForBackbone     Reason = "backbone"     // the large step that the plan works towards
	ForBalance      Reason = "balance"      // its group had too small a share
	ForGate         Reason = "gate"         // it opens a gate
	ForPrerequisite Reason = "prerequisite" // the backbone needs it
	ForValue        Reason = "value"        // the most benefit for its effort and cash
)

// Choice is one action in the plan.
type Choice struct {
	Action  *assessment.Action
	Own     bool // the owner's own action
	Home    assessment.GroupID
	Class   Class
	Lifts   []Lift // what it raises, reckoned at its turn
	Benefit float64
	Value   float64 // benefit per unit of effort and cash
	Reason  Reason
	After   []assessment.ActionID // chosen actions that meet its prerequisites
	// Lacking are prerequisites that are not met at its turn, as the owner
	// unticked what would meet them: the action has no effect.
	Lacking []assessment.QuestionID
}

// Stage is one horizon of the plan.
type Stage struct {
	Horizon Horizon
	Choices []Choice // in the order of choice
	Effort  float64  // points used
	Cash    float64
	Room    Room // points there are
	Levels  map[assessment.QuestionID]int
	// Forecast says where the firm stands if all up to here is done.
	Forecast Forecast
}

// Room is the capacity of one horizon.
type Room struct{ Effort, Cash float64 }

// Plan is what to do in three horizons.
type Plan struct {
	Stages [horizons]Stage
	// Backbone is the large action that the plan works towards, "" where none
	// is worth it; Missing are its prerequisites that are not met today.
	Backbone assessment.ActionID
	Missing  []assessment.QuestionID
	// Left are actions the owner put into the plan for which there was no room,
	// or whose prerequisites are never met.
	Left []assessment.ActionID
}

// Make returns the plan for the firm: the same input gives the same plan.
func Make(qn *assessment.Questionnaire, a *assessment.Assessment, results assessment.Results, score Scorer, opt Options) Plan {
	d := drawn(newBoard(qn, a, results), CapacityOf(a), a.Scope, opt.Edits)
	plan := d.plan()
	forecasts := Forecasts(qn, a, score, plan.Chosen())
	for h := range plan.Stages {
		plan.Stages[h].Forecast = forecasts[h]
	}
	return plan
}

// Estimate adds to every forecast how another scheme would see the firm then.
func (p *Plan) Estimate(view func(*assessment.Assessment) any) {
	for h := range p.Stages {
		f := &p.Stages[h].Forecast
		f.Estimate = view(&f.Assessment)
	}
}

// drawn returns the draft after all edits. Each edit keeps what stands before
// it in the draft that the owner saw.
func drawn(b *board, room assessment.Capacity, scope assessment.Scope, edits []Edit) *draft {
	for i := range edits {
		if e := &edits[i]; e.Kind == Add && e.Own != nil {
			b.add(e.Own, true, true)
		}
	}
	d := newDraft(b, room, scope, ordersOf(nil))
	d.fill()
	for i := range edits {
		next := newDraft(b, room, scope, ordersOf(edits[:i+1]))
		next.keep(d, edits[i].from(d))
		next.fill()
		d = next
	}
	return d
}

// Chosen are the actions of each horizon in the order of choice.
type Chosen [horizons][]*assessment.Action

// Chosen returns the actions of the plan without those that are unticked.
func (p *Plan) Chosen(unticked ...assessment.ActionID) Chosen {
	off := map[assessment.ActionID]bool{}
	for _, id := range unticked {
		off[id] = true
	}
	var out Chosen
	for h := range p.Stages {
		for i := range p.Stages[h].Choices {
			if action := p.Stages[h].Choices[i].Action; !off[action.ID] {
				out[h] = append(out[h], action)
			}
		}
	}
	return out
}

// MarshalJSON writes what results tell about a plan: per horizon the ids of
// its actions and the forecast.
func (p Plan) MarshalJSON() ([]byte, error) {
	type stage struct {
		Actions  []assessment.ActionID `json:"actions"`
		Forecast Forecast              `json:"forecast"`
	}
	out := map[string]stage{}
	for h := range p.Stages {
		s := stage{[]assessment.ActionID{}, p.Stages[h].Forecast}
		for i := range p.Stages[h].Choices {
			s.Actions = append(s.Actions, p.Stages[h].Choices[i].Action.ID)
		}
		out[Horizon(h).String()] = s
	}
	return json.Marshal(out)
}
