package roadmap

import "plumbline/assessment"

// Class says how big an action is.
type Class string

// The classes, by fixed limits of effort points and cash band.
const (
	QuickWin Class = "quick_win" // effort and cash together up to 3
	Project  Class = "project"   // more, with an effort below 5
	Backbone Class = "backbone"  // effort 5 or more
)

const (
	quickCost      = 3
	backboneEffort = 5
)

// ClassOf returns the class of the action.
func ClassOf(action *assessment.Action) Class {
	switch {
	case action.Effort >= backboneEffort:
		return Backbone
	case action.Effort+action.Cash <= quickCost:
		return QuickWin
	default:
		return Project
	}
}

// HomeOf returns the group the action counts for: that of the first question
// it lifts. It is empty for an own action that lifts nothing.
func HomeOf(action *assessment.Action) assessment.GroupID {
	if len(action.Raises) == 0 {
		return ""
	}
	return groupOf(action.Raises[0].Question)
}

// groupOf returns the group of a question, which its id begins with.
func groupOf(id assessment.QuestionID) assessment.GroupID {
	if id == "" {
		return ""
	}
	return assessment.GroupID(id[:1])
}
