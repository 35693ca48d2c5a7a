package uitest

import (
	"errors"

	"fyne.io/fyne/v2"

	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// cardStates are the cards beside the questions.
func cardStates() []state {
	var out []state
	add := func(name string, fill func(*bench), to ui.Route, steps ...func(*bench)) {
		out = append(out, state{name, fill, opened(append([]func(*bench){goTo(to)}, steps...)...)})
	}
	blank := func(b *bench) { b.keep(b.firm(assessment.Full)) }
	filled := func(b *bench) {
		a := b.answers(b.firm(assessment.Full), some(58))
		a.Exposures = map[assessment.ExposureID]int{"E1": 2, "E2": 3, "E4": 1, "E5": 0, "E8": 3}
		name := map[string]string{"zh": "江滨区唯一能做大件的铸件厂", "en": "Harrow and Sons Foundry, the only one for large castings"}[b.lang]
		b.names = append(b.names, name)
		a.Suppliers = []assessment.Supplier{
			{Name: name, RecoverDays: 30, SurviveDays: 12, SalesShare: .4},
			{Name: "ERP", RecoverDays: 3, SurviveDays: 5, SalesShare: .9},
			{Name: "X 1", RecoverDays: 365, SurviveDays: 0.5, SalesShare: 1},
			{Name: "X 2"},
			{Name: "X 3", RecoverDays: 10, SurviveDays: 10, SalesShare: .125},
		}
		a.Outcomes = map[string]string{"unit_cost": "worse", "on_time": "better", "energy": "same"}
		b.keep(a)
	}
	broken := func(b *bench) {
		b.store.broken = assessment.Fail("storage.full", errors.New("disk full"), "path", "/home/kestrel/plumbline.plumbline")
	}
	for name, to := range map[string]ui.Route{"exposure": ui.RouteExposure, "suppliers": ui.RouteSuppliers, "outcomes": ui.RouteOutcomes} {
		add("card-"+name+"-blank", blank, to)
		add("card-"+name+"-filled", filled, to)
		add("card-"+name+"-keys", filled, to, keys(fyne.KeyEscape, fyne.KeyF1))
	}
	add("card-exposure-keyboard", filled, ui.RouteExposure, keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight))
	add("card-exposure-unsaved", filled, ui.RouteExposure, broken, keys(fyne.KeyRight))
	add("card-suppliers-wrong", filled, ui.RouteSuppliers, func(b *bench) {
		b.win.Canvas().Focus(findAll[*widget.Field](b)[3].Focusable())
		b.press(fyne.KeyA, ctrl)
		b.write("140")
	})
	add("card-suppliers-unsaved", blank, ui.RouteSuppliers, broken, writes("X"), keys(fyne.KeyTab))
	add("card-outcomes-after", func(b *bench) {
		a := b.answers(b.firm(assessment.Full), some(58))
		a.Scope = assessment.DigitalOnly
		b.at(b.keep(a), "D6.5")
	}, ui.RouteQuestions, keys(fyne.KeyReturn))
	half := func(b *bench) {
		a := b.firm(assessment.Full)
		a.Scope = assessment.SupplyOnly
		b.keep(a)
	}
	add("firm-half", half, ui.RouteFirm)
	add("question-half", half, ui.RouteQuestions)
	return out
}
