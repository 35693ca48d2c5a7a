package exchange

import "plumbline/assessment"

// meaning is what the meaning hash covers: the parts of a questionnaire that
// decide what is asked and how answers are read. Its shape must never change,
// or every stored hash would.
type meaning struct {
	ID         string                                            `json:"id"`
	Levels     int                                               `json:"levels"`
	Dimensions []dimensionMeaning                                `json:"dimensions"`
	Questions  []questionMeaning                                 `json:"questions"`
	Goals      []assessment.GoalID                               `json:"goals"`
	Flags      []assessment.FlagID                               `json:"flags"`
	Sectors    map[string]assessment.Cluster                     `json:"sectors"`
	Exposures  map[assessment.ExposureID][]assessment.QuestionID `json:"exposures"`
	Targets    map[assessment.Cluster]map[assessment.Size][]int  `json:"targets"`
	Floors     map[assessment.QuestionID]int                     `json:"floors"`
	Caps       []capMeaning                                      `json:"caps"`
	Checks     []checkMeaning                                    `json:"checks"`
}

type dimensionMeaning struct {
	ID    assessment.DimensionID `json:"id"`
	Group assessment.GroupID     `json:"group"`
}

type questionMeaning struct {
	ID        assessment.QuestionID  `json:"id"`
	Dimension assessment.DimensionID `json:"dimension"`
	Quick     bool                   `json:"quick"`
	Gate      bool                   `json:"gate"`
	Weight    float64                `json:"weight"`
	Applies   assessment.FlagID      `json:"applies"`
	Goals     []assessment.GoalID    `json:"goals"`
}

type capMeaning struct {
	Question assessment.QuestionID         `json:"question"`
	At       int                           `json:"at"`
	Unless   map[assessment.QuestionID]int `json:"unless"`
}

type checkMeaning struct {
	ID      string                        `json:"id"`
	AtLeast map[assessment.QuestionID]int `json:"at_least"`
	AtMost  map[assessment.QuestionID]int `json:"at_most"`
	If      assessment.FlagID             `json:"if"`
}

func meaningOf(qn *assessment.Questionnaire) meaning {
	m := meaning{
		ID: qn.ID, Levels: len(qn.Levels),
		Sectors:   map[string]assessment.Cluster{},
		Exposures: map[assessment.ExposureID][]assessment.QuestionID{},
		Targets:   qn.Rules.Targets, Floors: qn.Rules.Floors,
	}
	for _, d := range qn.Dimensions {
		m.Dimensions = append(m.Dimensions, dimensionMeaning{d.ID, d.Group})
	}
	for i := range qn.Questions {
		q := &qn.Questions[i]
		m.Questions = append(m.Questions, questionMeaning{q.ID, q.Dimension, q.Quick, q.Gate, q.Weight(), q.Applies, q.Goals})
	}
	for _, g := range qn.Goals {
		m.Goals = append(m.Goals, g.ID)
	}
	for _, f := range qn.Flags {
		m.Flags = append(m.Flags, f.ID)
	}
	for _, s := range qn.Sectors {
		m.Sectors[s.ID] = s.Cluster
	}
	for _, e := range qn.Exposures {
		m.Exposures[e.ID] = e.Raises
	}
	for _, c := range qn.Rules.Caps {
		m.Caps = append(m.Caps, capMeaning(c))
	}
	for _, c := range qn.Rules.Checks {
		m.Checks = append(m.Checks, checkMeaning(c))
	}
	return m
}
