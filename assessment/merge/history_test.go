package merge

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment"
)

// event is a commit as the world's memory has it: what it changed and all
// events that whoever made it knew of.
type event struct {
	past   map[int]bool
	values map[string]string // field to value; "" takes away
}

// world has three computers that edit copies of one assessment and hand files
// to one another, and remembers all that was done.
type world struct {
	rt     *rapid.T
	events []event
	sites  [3]site
	files  []site // whatever was ever exported
}

type site struct {
	lineage assessment.Lineage
	known   map[int]bool
	edited  assessment.Assessment // not yet committed
}

var (
	someLevels = rapid.IntRange(0, 2)
	someQn     = rapid.SampledFrom([]assessment.QuestionID{"D1.1", "D1.2", "S1.1"})
)

// TestHistories lets three computers edit, undo, export and import at random
// and compares every state with the world's memory.
func TestHistories(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := &world{rt: rt}
		first := with(assessment.Assessment{}, "D1.1", assessment.At(1))
		for i := range w.sites {
			w.sites[i] = site{known: map[int]bool{}, edited: first}
		}
		w.export(0) // the assessment starts on one computer
		w.take(1, 0)
		w.take(2, 0)
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			w.step()
		}
		for i := range w.sites {
			w.export(i)
		}
		w.everyOrder()
		w.laws()
	})
}

func (w *world) step() {
	i := rapid.IntRange(0, 2).Draw(w.rt, "computer")
	s := &w.sites[i]
	switch rapid.IntRange(0, 8).Draw(w.rt, "move") {
	case 0, 1, 2:
		q := someQn.Draw(w.rt, "question")
		x := assessment.At(someLevels.Draw(w.rt, "level"))
		if rapid.IntRange(0, 4).Draw(w.rt, "taken back") == 0 {
			x = assessment.Answer{}
		}
		s.edited = with(s.edited, q, x)
	case 3:
		s.edited.Company.Name = rapid.SampledFrom([]string{"", "甲", "乙"}).Draw(w.rt, "name")
	case 4:
		s.edited.Suppliers = []assessment.Supplier{{Name: "x", RecoverDays: float64(someLevels.Draw(w.rt, "days"))}}
	case 5: // choose where copies disagree
		for _, c := range Conflicts(s.lineage) {
			a, err := With(s.edited, c.Field, rapid.SampledFrom(c.Values).Draw(w.rt, "choice"))
			w.must(err)
			s.edited = a
		}
	case 6:
		w.export(i)
	default:
		w.take(i, rapid.IntRange(0, len(w.files)-1).Draw(w.rt, "file"))
	}
}

func (w *world) must(err error) {
	w.rt.Helper()
	if err != nil {
		w.rt.Fatal(err)
	}
}

// commit takes down what was edited, here and in the world's memory.
func (w *world) commit(i int) {
	s := &w.sites[i]
	now, err := fieldsOf(s.edited)
	w.must(err)
	before := w.values(s.known)
	changed := map[string]string{}
	for f, v := range now {
		if in := before[f]; len(in) != 1 || in[0] != v {
			changed[f] = v
		}
	}
	for f, in := range before {
		if _, given := now[f]; !given && len(in) == 1 {
			changed[f] = ""
		}
	}
	next, err := Commit(s.lineage, s.edited)
	w.must(err)
	if made := len(next.Revisions) > len(s.lineage.Revisions); made != (len(changed) > 0) {
		w.rt.Fatalf("revision made: %v, changed: %v", made, changed)
	}
	if len(changed) > 0 {
		e := w.event(event{past: maps.Clone(s.known), values: changed})
		s.known[e] = true
	}
	s.lineage = next
	w.compare(s)
}

// event returns the number of the event. The same change on top of the same
// past is one event, whoever made it.
func (w *world) event(made event) int {
	for i, e := range w.events {
		if reflect.DeepEqual(e, made) {
			return i
		}
	}
	w.events = append(w.events, made)
	return len(w.events) - 1
}

func (w *world) export(i int) {
	w.commit(i)
	s := w.sites[i]
	s.known = maps.Clone(s.known)
	w.files = append(w.files, s)
}

// take imports a file: both are joined, and the screen shows the result.
func (w *world) take(i, file int) {
	if len(w.sites[i].lineage.Revisions) > 0 {
		w.commit(i)
	}
	s, f := &w.sites[i], w.files[file]
	raw, err := Encode(f.lineage)
	w.must(err)
	there, err := Decode(raw)
	w.must(err)
	relation := Relate(s.lineage, there)
	if want := relate(s.known, f.known); len(s.known) > 0 && relation != want {
		w.rt.Fatalf("relation %v, want %v", relation, want)
	}
	s.lineage = Join(s.lineage, there)
	maps.Copy(s.known, f.known)
	s.edited, err = Assessment(s.lineage)
	w.must(err)
	w.compare(s)
}

func relate(here, there map[int]bool) Relation {
	in := func(a, b map[int]bool) bool {
		for e := range a {
			if !b[e] {
				return false
			}
		}
		return true
	}
	switch ahead, behind := in(here, there), in(there, here); {
	case ahead && behind:
		return Same
	case ahead:
		return Ahead
	case behind:
		return Behind
	}
	return Diverged
}

// values returns what is in force for somebody who knows these events: what no
// known event replaced that had seen it.
func (w *world) values(known map[int]bool) map[string][]string {
	out := map[string][]string{}
	for e := range known {
		for field, value := range w.events[e].values {
			replaced := value == ""
			for later := range known {
				_, touches := w.events[later].values[field]
				replaced = replaced || touches && w.events[later].past[e]
			}
			if !replaced {
				out[field] = append(out[field], value)
			}
		}
	}
	for field := range out {
		slices.Sort(out[field])
		out[field] = slices.Compact(out[field])
	}
	return out
}

func (w *world) compare(s *site) {
	got := map[string][]string{}
	for field, versions := range s.lineage.Fields {
		got[field] = distinct(versions)
	}
	if want := w.values(s.known); !reflect.DeepEqual(got, want) && len(got)+len(want) > 0 {
		w.rt.Fatalf("in force %v\nwant     %v", got, want)
	}
	if err := Check(s.lineage); err != nil {
		w.rt.Fatal(err)
	}
	a, err := Assessment(s.lineage)
	w.must(err)
	for _, c := range Conflicts(s.lineage) {
		if c.Question != "" && a.Answer(c.Question).State != assessment.Unanswered {
			w.rt.Fatalf("%s is in conflict and answered", c.Question)
		}
		if !strings.HasSuffix(c.Field, string(c.Question)) || len(c.Values) < 2 {
			w.rt.Fatalf("conflict %+v", c)
		}
	}
}

// everyOrder imports all files on a fresh computer in two random orders, and
// everything once more: the result is what the world remembers.
func (w *world) everyOrder() {
	all := map[int]bool{}
	for e := range w.events {
		all[e] = true
	}
	join := func(name string) assessment.Lineage {
		var l assessment.Lineage
		numbers := make([]int, len(w.files))
		for i := range numbers {
			numbers[i] = i
		}
		for _, i := range rapid.Permutation(numbers).Draw(w.rt, name) {
			l = Join(l, w.files[i].lineage)
		}
		return l
	}
	one, other := join("one order"), join("other order")
	if !Equal(one, other) {
		w.rt.Fatalf("the order decides:\n%+v\n%+v", one, other)
	}
	w.compare(&site{lineage: one, known: all})
	for _, f := range w.files {
		if !Equal(Join(one, f.lineage), one) || Relate(one, f.lineage) != Behind && Relate(one, f.lineage) != Same {
			w.rt.Fatal("a file again changes something")
		}
	}
}

func (w *world) laws() {
	pick := func(name string) assessment.Lineage {
		return w.files[rapid.IntRange(0, len(w.files)-1).Draw(w.rt, name)].lineage
	}
	a, b, c := pick("a"), pick("b"), pick("c")
	if !Equal(Join(a, a), a) {
		w.rt.Fatal("not idempotent")
	}
	if !Equal(Join(a, b), Join(b, a)) {
		w.rt.Fatal("not commutative")
	}
	if !Equal(Join(Join(a, b), c), Join(a, Join(b, c))) {
		w.rt.Fatal("not associative")
	}
}
