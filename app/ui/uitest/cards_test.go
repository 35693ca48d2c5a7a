package uitest

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
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
	bare := func(b *bench) assessment.Assessment {
		a := b.firm(assessment.Full)
		a.Exposures, a.Suppliers, a.Outcomes = nil, nil, nil
		return a
	}
	blank := func(b *bench) { b.keep(bare(b)) }
	filled := func(b *bench) {
		a := b.answers(b.firm(assessment.Full), some(58))
		a.Exposures = map[assessment.ExposureID]int{"E1": 2, "E2": 3, "E4": 1, "E5": 0, "E8": 3}
		name := map[string]string{"zh": "江滨区唯一能做大件的铸件厂", "en": "Harrow and Sons Foundry, the only one for large castings",
			"pt": "Fundição Harmonia, a única para peças grandes", "ru": "Литейный цех «Горн», единственный для крупных отливок",
			"hi": "हरिहर ढलाई, बड़े पुर्ज़ों के लिए अकेली जगह"}[b.lang]
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
		a := b.answers(bare(b), some(58))
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

// TestCardsByKeyboard goes from the last question through the three cards to
// the results with the keyboard alone, and reads what is on the disk.
func TestCardsByKeyboard(t *testing.T) {
	b := newBench(t, "en", present.LookLight)
	a := b.answers(b.firm(assessment.Full), some(58))
	a.Exposures, a.Suppliers, a.Outcomes = nil, nil, nil
	id := b.keep(a)
	asked := b.asked(a)
	b.at(id, asked[len(asked)-1].ID)
	b.start(common)
	b.open(id)
	b.frame.Go(ui.RouteQuestions)
	b.press(fyne.KeyReturn)
	b.wantTitle("after the last question", b.says("exposure.title"))
	b.write("3")                                     // the first fact
	keys(fyne.KeyDown, fyne.KeyRight)(b)             // the second
	keys(fyne.KeyDown, fyne.KeySpace, fyne.KeyUp)(b) // the third, as the answers suggest
	b.press(fyne.KeyDelete)                          // the second again
	got := b.entry(id).Assessment.Exposures
	if len(got) != 2 || got["E1"] != 2 || got["E3"] != 2 {
		t.Errorf("exposures are %v", got)
	}
	b.press(fyne.KeyReturn)
	b.wantTitle("after the exposures", b.says("suppliers.title"))
	b.write("Harrow")
	b.press(fyne.KeyTab)
	b.write("30")
	b.press(fyne.KeyTab)
	b.write("12")
	if !strings.Contains(b.text(), "18 days short") {
		t.Errorf("the gap is not shown while it is typed:\n%s", b.text())
	}
	b.press(fyne.KeyTab)
	b.write("40")
	b.press(fyne.KeyTab) // leaves the field
	if got := b.entry(id).Assessment.Suppliers; len(got) != 1 || got[0] != (assessment.Supplier{Name: "Harrow", RecoverDays: 30, SurviveDays: 12, SalesShare: .4}) {
		t.Errorf("suppliers are %+v", got)
	}
	b.win.Canvas().Unfocus()
	b.press(fyne.KeyReturn)
	b.wantTitle("after the suppliers", b.says("outcomes.title"))
	b.write("1")
	if got := b.entry(id).Assessment.Outcomes; len(got) != 1 || got["unit_cost"] != "better" {
		t.Errorf("outcomes are %v", got)
	}
	b.press(fyne.KeyZ, ctrl)
	b.press(fyne.KeyZ, ctrl)
	b.wantTitle("what was taken back is on the sheet", b.says("suppliers.title"))
	b.press(fyne.KeyY, ctrl)
	b.frame.Go(ui.RouteOutcomes)
	b.press(fyne.KeyReturn)
	if !strings.Contains(b.text(), b.says("results.plan")) {
		t.Error("the results do not follow the last card")
	}
	b.frame.Go(ui.RouteFirm)
	b.wantTitle("firm card", b.says("firmcard.title"))
}

// TestHalfFromTheFirmCard takes one half and comes back to the whole: no
// answer is lost.
func TestHalfFromTheFirmCard(t *testing.T) {
	b := newBench(t, "zh", present.LookLight)
	a := b.answers(b.firm(assessment.Full), some(58))
	id := b.keep(a)
	b.start(common)
	b.open(id)
	b.frame.Go(ui.RouteFirm)
	all := findAll[*widget.Segments](b)
	b.win.Canvas().Focus(all[len(all)-1])
	keys(fyne.KeyRight, fyne.KeyRight)(b)
	if got := b.entry(id).Assessment; got.Scope != assessment.SupplyOnly || len(got.Answers) != 58 {
		t.Errorf("scope %q with %d answers", got.Scope, len(got.Answers))
	}
	if !strings.Contains(b.text(), "20 / 20") {
		t.Error("the rail does not count the half")
	}
	b.press(fyne.KeyHome)
	if !strings.Contains(b.text(), "58 / 58") {
		t.Error("the other half did not come back")
	}
}
