package roadmap_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"plumbline/assessment"
)

var update = flag.Bool("update", false, "write the plan of the example firm anew")

// TestExamplePlan holds the example firm's plan against the one that was read
// and found good. After a change of content: go test -run Example -update, and
// read what changed.
func TestExamplePlan(t *testing.T) {
	const file = "testdata/metal-workshop.txt"
	p := plan(content(t), workshop(t))
	var out strings.Builder
	fmt.Fprintf(&out, "backbone %s, missing %v\n", p.Backbone, p.Missing)
	for _, s := range p.Stages {
		fmt.Fprintf(&out, "\n%s effort %v of %v, cash %v of %v\n", s.Horizon, s.Effort, s.Room.Effort, s.Cash, s.Room.Cash)
		for _, c := range s.Choices {
			fmt.Fprintf(&out, "%-4s %-12s %-9s effort %d cash %d", c.Action.ID, c.Reason, c.Class, c.Action.Effort, c.Action.Cash)
			for _, l := range c.Lifts {
				fmt.Fprintf(&out, "  %s %d>%d", l.Question, l.From, l.To)
			}
			if len(c.After) > 0 {
				fmt.Fprintf(&out, "  after %v", c.After)
			}
			out.WriteString("\n")
		}
		f := s.Forecast
		fmt.Fprintf(&out, "D %.1f level %d, S %.1f level %d\n", *f.Digital.Index, *f.Digital.Level, *f.Supply.Index, *f.Supply.Level)
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if out.String() != string(want) {
		t.Errorf("the plan of the example firm changed:\n%s\nwas:\n%s", out.String(), want)
	}
}

// TestStepUpEverywhere: from every level but the top of every question an
// action leads upwards that every firm asked that question can do, and whose
// prerequisites are questions that every firm is asked.
func TestStepUpEverywhere(t *testing.T) {
	qn := content(t)
	for i := range qn.Questions {
		q := &qn.Questions[i]
		for level := range 5 {
			if !stepUp(qn, q, level) {
				t.Errorf("no action lifts %s from level %d", q.ID, level)
			}
		}
	}
}

func stepUp(qn *assessment.Questionnaire, q *assessment.Question, level int) bool {
	for i := range qn.Actions {
		action := &qn.Actions[i]
		if action.Applies != "" && action.Applies != q.Applies || !askedEverybody(qn, action) {
			continue
		}
		for _, r := range action.Raises {
			if r.Question == q.ID && r.From <= level && level < r.To {
				return true
			}
		}
	}
	return false
}

func askedEverybody(qn *assessment.Questionnaire, action *assessment.Action) bool {
	for id := range action.Prerequisites {
		if q, ok := qn.Question(id); !ok || q.Applies != "" {
			return false
		}
	}
	return true
}
