package uitest

import (
	"errors"

	"fyne.io/fyne/v2"

	"plumbline/app/ui"
	"plumbline/assessment"
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
		words := map[string][2]string{"zh": {"去看一次展会", "李工"}, "en": {"Visit the trade fair", "Anna"}}[b.lang]
		b.names = append(b.names, words[:]...)
		a := b.example(assessment.Full)
		a.Plan = assessment.PlanEdits{
			Changes: []assessment.PlanChange{{Kind: assessment.PlanDrop, Action: "A15"},
				{Kind: assessment.PlanAdd, Action: "own1", Horizon: 0, Effort: 2, Cash: 1},
				{Kind: assessment.PlanAdd, Action: "own2", Horizon: 0, Effort: 8, Cash: 4}},
			Notes: map[assessment.ActionID]assessment.PlanNote{
				"own1": {Title: words[0], FirstStep: words[0], Person: words[1], Date: "2026-12-15"},
				"own2": {Title: words[0]}, "A01": {Person: words[1]}},
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
