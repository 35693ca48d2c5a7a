package storage

import (
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
)

// TestHistoriesOfThreeWorkspaces edits, undoes, chooses and exchanges one
// assessment at random on three computers. After
// each has heard of the others all hold the same, once somebody chose nobody
// has to choose, and everything can be taken back. What joining keeps has its
// own test in assessment/merge.
func TestHistoriesOfThreeWorkspaces(t *testing.T) {
	folder := t.TempDir()
	var sites [3]*Workspace
	for i := range sites {
		sites[i] = open(t, filepath.Join(folder, nextID()))
	}
	rapid.Check(t, func(rt *rapid.T) {
		e := &exchangeOf{rt: rt, sites: sites}
		made, err := sites[0].Create(firm("甲"))
		e.must(err)
		e.id = made.ID
		e.send(0, 1)
		e.send(0, 2)
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			e.step()
		}
		e.settle()
		for _, c := range e.conflicts(0) {
			e.must(sites[0].Choose(e.id, c.Field, rapid.SampledFrom(c.Values).Draw(rt, "choice")))
		}
		e.settle()
		for i := range sites {
			if left := e.conflicts(i); len(left) > 0 {
				rt.Fatalf("computer %d still has to choose: %+v", i, left)
			}
		}
		e.backToTheStart()
	})
}

type exchangeOf struct {
	rt    *rapid.T
	sites [3]*Workspace
	id    string
}

func (e *exchangeOf) must(err error) {
	e.rt.Helper()
	if err != nil {
		e.rt.Fatal(err)
	}
}

func (e *exchangeOf) content(i int) assessment.Assessment {
	got, err := e.sites[i].Load(e.id)
	e.must(err)
	return got.Assessment
}

// conflicts returns what is to be chosen, without what stood on this computer
// before, which is another thing on each.
func (e *exchangeOf) conflicts(i int) []assessment.Conflict {
	out, err := e.sites[i].Conflicts(e.id)
	e.must(err)
	for i := range out {
		out[i].Here = nil
	}
	return out
}

func (e *exchangeOf) step() {
	i := rapid.IntRange(0, 2).Draw(e.rt, "computer")
	w := e.sites[i]
	switch rapid.IntRange(0, 7).Draw(e.rt, "move") {
	case 0:
		_, _, err := w.Undo(e.id)
		e.must(err)
	case 1:
		_, _, err := w.Redo(e.id)
		e.must(err)
	case 2:
		c := e.content(i).Company
		c.Employees = rapid.IntRange(1, 3).Draw(e.rt, "employees")
		e.must(w.SaveCompany(e.id, c))
	case 3:
		fact := rapid.SampledFrom([]string{"better", "worse"}).Draw(e.rt, "outcome")
		e.must(w.SaveOutcomes(e.id, map[string]string{"energy": fact}))
	case 4, 5:
		q := rapid.SampledFrom(someQuestions).Draw(e.rt, "question")
		e.must(w.SaveAnswer(e.id, q, assessment.At(rapid.IntRange(0, 2).Draw(e.rt, "level"))))
	default:
		e.send(i, (i+rapid.IntRange(1, 2).Draw(e.rt, "to"))%3)
	}
}

// send hands the assessment over; a second time it changes nothing.
func (e *exchangeOf) send(from, to int) {
	r, err := e.sites[from].Record(e.id)
	e.must(err)
	arrivals, err := e.sites[to].Import([]assessment.Record{r}, nil)
	e.must(err)
	here, conflicts := e.content(to), e.conflicts(to)
	if arrivals[0].Conflicts != len(conflicts) {
		e.rt.Fatalf("%d conflicts announced, there are %d", arrivals[0].Conflicts, len(conflicts))
	}
	if k := arrivals[0].Kind; k == assessment.New || k == assessment.Newer || k == assessment.Same {
		if !reflect.DeepEqual(here, r.Assessment) {
			e.rt.Fatalf("%s: got %+v\nwant %+v", k, here, r.Assessment)
		}
	}
	for _, c := range conflicts {
		if c.Question != "" && here.Answer(c.Question).State != assessment.Unanswered {
			e.rt.Fatalf("%s is to be chosen and answered", c.Question)
		}
	}
	again, err := e.sites[to].Import([]assessment.Record{r}, nil)
	e.must(err)
	if again[0].Kind != assessment.Same && again[0].Kind != assessment.Older {
		e.rt.Fatalf("again it arrives as %s", again[0].Kind)
	}
}

// settle exchanges until everybody has heard of everything, in a random order.
func (e *exchangeOf) settle() {
	var ways [][2]int
	for from := range 3 {
		for to := range 3 {
			if from != to {
				ways = append(ways, [2]int{from, to})
			}
		}
	}
	for range 2 {
		for _, way := range rapid.Permutation(ways).Draw(e.rt, "ways") {
			e.send(way[0], way[1])
		}
	}
	for i := 1; i < 3; i++ {
		if !reflect.DeepEqual(e.content(i), e.content(0)) || !reflect.DeepEqual(e.conflicts(i), e.conflicts(0)) {
			e.rt.Fatalf("computer %d holds\n%+v\nanother\n%+v", i, e.content(i), e.content(0))
		}
	}
}

// backToTheStart undoes everything on the computer that made the assessment,
// imports included, and everything is as it was made.
func (e *exchangeOf) backToTheStart() {
	for {
		_, ok, err := e.sites[0].Undo(e.id)
		e.must(err)
		if !ok {
			break
		}
	}
	if got, want := e.content(0), firm("甲"); !reflect.DeepEqual(got, want) {
		e.rt.Fatalf("undone to %+v\nwant %+v", got, want)
	}
}
