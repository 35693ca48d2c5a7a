package present

import (
	"cmp"
	"fmt"
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// KeyRow is one line of the sheet of keys.
type KeyRow struct {
	Keys []string // one cap each, such as "Ctrl", "Z"
	Text string
}

// KeySection is the keys of one screen.
type KeySection struct {
	Title string
	Rows  []KeyRow
}

// KeysView is the sheet that F1 opens.
type KeysView struct {
	Title    string
	Sections []KeySection
	Note     string // what holds inside a text field
	Close    string
}

// Keys presents the sheet of keys for the screen it was opened on.
type Keys struct {
	base
	at   Station
	rail int // how many stops the rail has
}

// NewKeys returns the sheet of keys.
func NewKeys(p *i18n.Printer, clock assessment.Clock) *Keys {
	return &Keys{base: base{p: p, clock: clock}, rail: 4}
}

// Rail says how many stops the rail has, which the digits lead to.
func (k *Keys) Rail(stops int) {
	k.rail = stops
	k.changed()
}

// Show says which screen is in front; "" for one beside the rail.
func (k *Keys) Show(at Station) {
	k.at = at
	k.changed()
}

type keyLine struct {
	text string // message key
	caps []string
}

func (k *Keys) everywhere() []keyLine {
	return []keyLine{
		{"keys.sheet", []string{"F1"}},
		{"keys.rail", []string{"Ctrl", fmt.Sprintf("1–%d", k.rail)}},
		{"keys.undo", []string{"Ctrl", "Z"}},
		{"keys.redo", []string{"Ctrl", "Y"}},
		{"keys.size", []string{"Ctrl", "+", "−"}},
		{"keys.safety", []string{"Ctrl", "B"}},
		{"keys.close", []string{"Esc"}},
		{"keys.tab", []string{"Tab"}},
	}
}

// factKeys are the keys of a card of facts, but for the digits.
var factKeys = []keyLine{
	{"keys.card.row", []string{"↑", "↓"}},
	{"keys.card.step", []string{"←", "→"}},
	{"keys.card.clear", []string{"Del"}},
}

var nextCard = keyLine{"keys.card.next", []string{"Enter"}}

var onScreen = map[Station][]keyLine{
	"": {
		{"keys.welcome.open", []string{"Enter"}},
		{"keys.welcome.delete", []string{"Del"}},
		{"keys.welcome.menu", []string{"Menu"}},
	},
	StationFirm: {
		{"keys.firm.move", []string{"↑", "↓"}},
		{"keys.firm.tick", []string{"Space"}},
		{"keys.firm.rank", []string{"1", "2", "3"}},
	},
	Station(CardExposure): slices.Concat(factKeys, []keyLine{{"keys.card.column", []string{"1", "–", "4"}}, nextCard}),
	Station(CardOutcomes): slices.Concat(factKeys, []keyLine{{"keys.card.column", []string{"1", "–", "3"}}, nextCard}),
	Station(CardSuppliers): {
		{"keys.suppliers.field", []string{"Tab"}},
	},
	StationQuestions: {
		{"keys.question.level", []string{"0", "–", "5"}},
		{"keys.question.na", []string{"N"}},
		{"keys.question.dk", []string{"D"}},
		{"keys.question.move", []string{"↑", "↓"}},
		{"keys.question.next", []string{"Enter"}},
		{"keys.question.back", []string{"Alt", "←"}},
		{"keys.question.note", []string{"E"}},
		{"keys.question.howto", []string{"H"}},
		{"keys.question.declaration", []string{"I"}},
		{"keys.question.unanswered", []string{"Ctrl", "↓"}},
	},
	StationResults: {
		{"keys.results.figures", []string{"Tab"}},
		{"keys.results.explain", []string{"Enter"}},
	},
	StationPlan: {
		{"keys.plan.move", []string{"↑", "↓", "←", "→"}},
		{"keys.plan.tick", []string{"Space"}},
		{"keys.plan.open", []string{"Enter"}},
		{"keys.plan.shift", []string{"Shift", "←", "→"}},
		{"keys.plan.edit", []string{"F2"}},
		{"keys.plan.drop", []string{"Del"}},
	},
	StationReport: {
		{"keys.report.make", []string{"Enter"}},
	},
}

// View returns the sheet: the keys of the screen in front, then those that
// work everywhere.
func (k *Keys) View() KeysView {
	v := KeysView{Title: k.p.T("keys.title"), Note: k.p.T("keys.note"), Close: k.p.T("keys.close.label")}
	if lines := onScreen[k.at]; len(lines) > 0 {
		v.Sections = append(v.Sections, k.section("keys.section."+cmp.Or(string(k.at), "welcome"), lines))
	}
	v.Sections = append(v.Sections, k.section("keys.section.everywhere", k.everywhere()))
	return v
}

func (k *Keys) section(title string, lines []keyLine) KeySection {
	s := KeySection{Title: k.p.T(title)}
	for _, l := range lines {
		s.Rows = append(s.Rows, KeyRow{Keys: l.caps, Text: k.p.T(l.text)})
	}
	return s
}
