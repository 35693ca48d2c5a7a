package uitest

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
)

// planStates are the plan.
func planStates() []state {
	var out []state
	add := func(name string, fill func(*bench), steps ...func(*bench)) {
		out = append(out, state{name, fill, opened(append([]func(*bench){goTo(ui.RoutePlan)}, steps...)...)})
	}
	example := func(b *bench) { b.keep(b.example(assessment.Full)) }
	given := func(answer func(int) assessment.Answer) func(*bench) {
		return func(b *bench) { b.keep(b.answers(b.firm(assessment.Full), answer)) }
	}
	add("plan-example", example)
	add("plan-focus", example, keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyDown))
	add("plan-unticked", example, keys(fyne.KeyDown, fyne.KeySpace, fyne.KeyRight, fyne.KeyDown, fyne.KeySpace))
	add("plan-edited", func(b *bench) {
		words := map[string][2]string{"zh": {"去看一次展会", "李工"}, "en": {"Visit the trade fair", "Anna"},
			"pt": {"Visitar a feira do setor", "Ana"}, "ru": {"Съездить на выставку", "Анна"}, "hi": {"मेले में जाना", "अनीता"}}[b.lang]
		b.names = append(b.names, words[:]...)
		a := b.example(assessment.Full)
		plan := roadmap.Make(b.qn, &a, scoring.Score(b.qn, &a), scoring.Score, roadmap.Options{})
		first := plan.Stages[roadmap.H1].Choices
		large := assessment.PlanChange{Kind: assessment.PlanAdd, Horizon: 2, Effort: 8, Cash: 4}
		a.Plan = assessment.PlanEdits{
			Changes: []assessment.PlanChange{{Kind: assessment.PlanDrop, Action: first[len(first)-1].Action.ID},
				{Kind: assessment.PlanAdd, Action: "own1", Effort: 2, Cash: 1}},
			Notes: map[assessment.ActionID]assessment.PlanNote{first[0].Action.ID: {Person: words[1]}},
		}
		for _, id := range []assessment.ActionID{"own1", "own2", "own3", "own4"} {
			large.Action = id
			if id != "own1" { // the last finds no room
				a.Plan.Changes = append(a.Plan.Changes, large)
			}
			a.Plan.Notes[id] = assessment.PlanNote{Title: words[0], FirstStep: words[0], Person: words[1], Date: "2026-12-15"}
		}
		b.keep(a)
	})
	add("plan-details", example, keys(fyne.KeyRight, fyne.KeyReturn))
	add("plan-form", example, keys(fyne.KeyDown, fyne.KeyF2))
	add("plan-own", example, func(b *bench) { b.tapWord(b.says("plan.add")) })
	add("plan-cheapest", example, func(b *bench) { b.tapWord(b.says("plan.cheapest")) })
	add("plan-explain", example, keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn))
	add("plan-keys", example, keys(fyne.KeyF1))
	add("plan-refused", example, keys(fyne.KeyDown), func(b *bench) {
		b.press(fyne.KeyRight)
		b.press(fyne.KeyLeft, shift)
	})
	add("plan-unsaved", example, func(b *bench) {
		b.store.broken = assessment.Fail("storage.full", errors.New("disk full"), "path", "/home/kestrel/plumbline.plumbline")
	}, keys(fyne.KeyDown, fyne.KeySpace))
	add("plan-all0", given(func(int) assessment.Answer { return assessment.At(0) }))
	add("plan-all4", given(func(int) assessment.Answer { return assessment.At(4) }))
	add("plan-all5", given(func(int) assessment.Answer { return assessment.At(5) }))
	add("plan-unknown", given(func(int) assessment.Answer { return assessment.Answer{State: assessment.DontKnow} }))
	add("plan-first", given(some(1)))
	add("plan-half", func(b *bench) {
		a := b.example(assessment.Full)
		a.Scope = assessment.SupplyOnly
		b.keep(b.answers(a, func(i int) assessment.Answer { return assessment.At(i % 4) }))
	})
	return out
}

// planBench opens the plan of the example firm.
func planBench(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, "en", present.LookLight)
	b.keep(b.example(assessment.Full))
	b.start(common)
	b.open(b.id)
	b.press(fyne.Key4, ctrl)
	return b
}

// column returns the cards of a horizon.
func (b *bench) column(h int) *widget.ActionCards {
	b.Helper()
	all := findAll[*widget.ActionCards](b)
	if h >= len(all) {
		b.Fatalf("%d columns are on show", len(all))
	}
	return all[h]
}

func (b *bench) plan() assessment.PlanEdits {
	b.Helper()
	return b.entry(b.id).Assessment.Plan
}

// TestPlanKeys works on the plan with the keyboard alone; every change is on
// the disk at once.
func TestPlanKeys(t *testing.T) {
	b := planBench(t)
	before := b.win.Title()
	b.press(fyne.KeyDown)
	first := b.column(0).Selected()
	if b.win.Canvas().Focused() != fyne.Focusable(b.column(0)) {
		t.Fatalf("an arrow leads to %T", b.win.Canvas().Focused())
	}
	b.press(fyne.KeySpace)
	if got := b.plan(); got.Ticked(assessment.ActionID(first)) || b.win.Title() == before {
		t.Errorf("Space left %+v and the title %q", got, b.win.Title())
	}
	b.press(fyne.KeySpace)
	if got := b.plan(); len(got.Unticked) != 0 || b.win.Title() != before {
		t.Errorf("Space again left %+v and the title %q", got, b.win.Title())
	}
	b.press(fyne.KeyRight, shift)
	if b.win.Canvas().Focused() != fyne.Focusable(b.column(1)) || b.column(1).Selected() != first {
		t.Errorf("Shift → takes the keyboard to %q", b.column(1).Selected())
	}
	b.press(fyne.KeyLeft, shift)
	if b.win.Canvas().Focused() != fyne.Focusable(b.column(0)) || b.column(0).Selected() != first {
		t.Errorf("Shift ← takes the keyboard to %q", b.column(0).Selected())
	}
	b.press(fyne.KeyReturn)
	b.wantOpen("Enter", true)
	b.press(fyne.KeyEscape)
	b.press(fyne.KeyDelete)
	if got := b.plan().Dropped(); len(got) != 1 || string(got[0]) != first {
		t.Errorf("Del dropped %v, want %s", got, first)
	}
	b.press(fyne.KeyZ, ctrl)
	if got := b.plan().Dropped(); len(got) != 0 || !strings.Contains(b.text(), b.says("shell.undo.plan")) {
		t.Errorf("Ctrl Z left %v dropped", got)
	}
	b.press(fyne.KeyY, ctrl)
	if got := b.plan().Dropped(); len(got) != 1 {
		t.Errorf("Ctrl Y left %v dropped", got)
	}
	b.tapWord("1 dropped")
	b.press(fyne.KeyReturn)
	if got := b.plan().Dropped(); len(got) != 0 {
		t.Errorf("bringing back left %v dropped", got)
	}
}

// TestPlanWalk: arrows walk through the columns, and below the last card on
// show to the others.
func TestPlanWalk(t *testing.T) {
	b := planBench(t)
	b.press(fyne.KeyDown)
	b.press(fyne.KeyRight)
	b.press(fyne.KeyRight)
	cards := b.column(2)
	if b.win.Canvas().Focused() != fyne.Focusable(cards) {
		t.Fatalf("→ leads to %T", b.win.Canvas().Focused())
	}
	tall := cards.Size().Height
	seen := map[string]bool{}
	for range cards.Len() {
		seen[cards.Selected()] = true
		b.press(fyne.KeyDown)
	}
	if len(seen) != cards.Len() || cards.Size().Height <= tall {
		t.Errorf("↓ meets %d of %d cards", len(seen), cards.Len())
	}
	b.checkPlaces("all cards")
	b.checkTab()
}

// TestPlanForm: F2 writes on a card, and an own action is added by its dialog.
func TestPlanForm(t *testing.T) {
	b := planBench(t)
	b.press(fyne.KeyDown)
	first := assessment.ActionID(b.column(0).Selected())
	b.press(fyne.KeyF2)
	b.wantOpen("F2", true)
	b.press(fyne.KeyTab)
	b.press(fyne.KeyTab)
	b.write("Anna")
	b.press(fyne.KeyTab)
	b.write("2026-13-1")
	b.press(fyne.KeyReturn)
	b.wantOpen("a day that does not exist", true)
	b.press(fyne.KeyA, ctrl)
	b.write("2026-12-1")
	b.press(fyne.KeyReturn)
	b.wantOpen("Enter", false)
	if got := b.plan().Notes[first]; got != (assessment.PlanNote{Person: "Anna", Date: "2026-12-01"}) {
		t.Errorf("the note is %+v", got)
	}
	if !strings.Contains(b.text(), "Anna · by 1 December 2026") {
		t.Error("the card does not say who does it")
	}
	b.tapWord(b.says("plan.add"))
	b.write("Visit the fair")
	b.press(fyne.KeyReturn)
	b.wantOpen("Enter", false)
	if got := b.plan().Changes; len(got) != 1 || got[0].Kind != assessment.PlanAdd || !strings.Contains(b.text(), "Visit the fair") {
		t.Errorf("the own action left %+v", got)
	}
}

// TestPlanTake plans the cheapest way to the next level first.
func TestPlanTake(t *testing.T) {
	b := planBench(t)
	b.tapWord(b.says("plan.cheapest"))
	b.wantOpen("the cheapest way", true)
	b.tapWord(b.says("plan.cheapest.take"))
	b.wantOpen("taking it", false)
	if got := b.plan().Changes; len(got) == 0 {
		t.Error("nothing was planned first")
	}
	b.checkPlaces("planned first")
	b.press(fyne.KeyZ, ctrl)
	if got := b.plan(); !got.Equal(assessment.PlanEdits{}) {
		t.Errorf("one undo left %+v", got)
	}
}

// TestPlanPointer clicks the parts of a card.
func TestPlanPointer(t *testing.T) {
	b := planBench(t)
	cards := b.column(1)
	tap := func(x, y float32) { cards.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)}) }
	tap(20, 20)
	if got := b.plan().Unticked; len(got) != 1 {
		t.Errorf("the tick left %v", got)
	}
	tap(20, 20)
	tap(100, 20)
	b.wantOpen("a click on the title", true)
	b.press(fyne.KeyEscape)
	first := cards.Selected()
	cards.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 20)}})
	bottom := cards.HeightFor(cards.Size().Width)
	for y := float32(0); y < bottom && len(b.plan().Changes) == 0; y += 8 {
		tap(cards.Size().Width-24, y) // the cross, wherever the first card ends
		if b.win.Canvas().Overlays().Top() != nil {
			b.press(fyne.KeyEscape)
		}
	}
	if got := b.plan().Dropped(); len(got) != 1 || string(got[0]) != first {
		t.Errorf("the cross dropped %v, want %s", got, first)
	}
}

// TestUndoOfThePlanFromElsewhere: undo goes where the change was made.
func TestUndoOfThePlanFromElsewhere(t *testing.T) {
	b := planBench(t)
	b.press(fyne.KeyDown)
	b.press(fyne.KeySpace)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key5} {
		b.press(key, ctrl)
		b.press(fyne.KeyZ, ctrl)
		if got := b.plan().Unticked; len(got) != 0 {
			t.Errorf("Ctrl Z after Ctrl %s left %v", key, got)
		}
		find[*widget.ActionCards](b)
		b.press(fyne.KeyY, ctrl)
		if got := b.plan().Unticked; len(got) != 1 {
			t.Errorf("Ctrl Y left %v", got)
		}
	}
}

// TestQuickCheckHasNoPlan: its rail has four stops.
func TestQuickCheckHasNoPlan(t *testing.T) {
	b := newBench(t, "en", present.LookLight)
	b.keep(b.example(assessment.Quick))
	b.start(common)
	b.open(b.id)
	b.press(fyne.KeyReturn)
	b.wantTitle("Enter on the results", b.says("reportscreen.title"))
	b.press(fyne.Key3, ctrl)
	b.press(fyne.Key4, ctrl)
	b.wantTitle("Ctrl 4", b.says("reportscreen.title"))
	b.press(fyne.Key3, ctrl)
	results := b.win.Title()
	b.press(fyne.Key5, ctrl)
	b.frame.Go(ui.RoutePlan)
	b.wantTitle("Ctrl 5", results)
}
