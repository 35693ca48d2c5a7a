package ui

import (
	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui/owner"
	"plumbline/assessment"
)

// The screens of the cards beside the questions. They have no station of their
// own on the rail.
const (
	RouteExposure  Route = Route(present.CardExposure)
	RouteSuppliers Route = Route(present.CardSuppliers)
	RouteOutcomes  Route = Route(present.CardOutcomes)
)

// cards are the presenters of the cards beside the questions.
type cards struct {
	exposure  *present.Exposure
	suppliers *present.Suppliers
	outcomes  *present.Outcomes
}

func (f *Frame) openCards(s *present.Session, p *i18n.Printer) {
	f.cards = cards{present.NewExposure(s, p, f.deps.Clock), present.NewSuppliers(s, p, f.deps.Clock),
		present.NewOutcomes(s, p, f.deps.Clock)}
	f.cards.exposure.OnChange, f.cards.suppliers.OnChange, f.cards.outcomes.OnChange = f.refresh, f.refresh, f.refresh
}

// besideQuestions reports whether the route is one of the cards beside the
// questions.
func (r Route) besideQuestions() bool {
	return r == RouteExposure || r == RouteSuppliers || r == RouteOutcomes
}

// station returns the stop of the rail that a screen belongs to.
func (f *Frame) station(to Route) present.Station {
	switch {
	case !to.besideQuestions():
		return present.Station(to)
	case f.session.AfterQuestions():
		return present.StationQuestions
	}
	return present.StationFirm
}

// canOpen reports whether the screen can be shown now.
func (f *Frame) canOpen(to Route) bool {
	if to.besideQuestions() {
		return f.session != nil && f.session.Offers(present.Card(to))
	}
	return to == RouteWelcome || f.shell.CanOpen(present.Station(to))
}

func (f *Frame) buildCard(to Route) Screen {
	actions := owner.CardActions{Go: f.goCard, Back: func() { f.Go(RouteQuestions) }, Out: f.leaveCards, Undo: f.undo, Elsewhere: f.sheet.elsewhere}
	switch to {
	case RouteExposure:
		return owner.NewExposure(f.cards.exposure, actions)
	case RouteSuppliers:
		return owner.NewSuppliers(f.cards.suppliers, actions)
	}
	return owner.NewOutcomes(f.cards.outcomes, actions)
}

func (f *Frame) goCard(to present.Card) { f.Go(Route(to)) }

// afterQuestions goes on from the last question: to the first card with
// nothing on it, otherwise to the results.
func (f *Frame) afterQuestions() {
	if to := f.session.CardAfterQuestions(); to != "" {
		f.session.GoThroughCards(true)
		f.goCard(to)
		return
	}
	f.Go(RouteResults)
}

// leaveCards goes past the cards.
func (f *Frame) leaveCards() {
	if f.session.AfterQuestions() {
		f.Go(RouteResults)
		return
	}
	f.Go(RouteQuestions)
}

// stepper is a card on which changes are taken back and brought back.
type stepper interface {
	Undo() (q assessment.QuestionID, elsewhere bool)
	Redo() (q assessment.QuestionID, elsewhere bool)
}

// stepper returns the card in front, nil for none.
func (f *Frame) stepper() stepper {
	switch f.route {
	case RouteFirm:
		return f.card
	case RouteExposure:
		return f.cards.exposure
	case RouteSuppliers:
		return f.cards.suppliers
	case RouteOutcomes:
		return f.cards.outcomes
	case RoutePlan:
		return f.plan
	}
	return nil
}

// undo takes back the last change and goes where it was made.
func (f *Frame) undo() { f.step(stepper.Undo, (*present.Question).Undo) }

func (f *Frame) redo() { f.step(stepper.Redo, (*present.Question).Redo) }

func (f *Frame) step(onCard func(stepper) (assessment.QuestionID, bool), inQuestions func(*present.Question) bool) {
	if at := f.stepper(); at != nil {
		switch id, elsewhere := onCard(at); {
		case id != "":
			f.openQuestion(id)
		case elsewhere:
			f.showTouched()
		}
		return
	}
	switch {
	case f.route == RouteWelcome:
		f.undelete()
	case inQuestions(f.question):
		f.showTouched()
	case f.route != RouteQuestions:
		f.Go(RouteQuestions)
	}
}

// showTouched shows the card that undo or redo changed, with the word on it.
func (f *Frame) showTouched() {
	if to := f.session.Touched(); f.session.Offers(to) || f.shell.CanOpen(present.Station(to)) {
		f.show(Route(to))
	}
}
