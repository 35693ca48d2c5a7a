//go:build e2e && linux

package e2e

import (
	"fmt"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/seeds"
)

// TestExampleTour shows the example firm in every language, through the real
// window, and makes its report in each. With -out the pictures and reports are
// kept under names that say what they show.
func TestExampleTour(t *testing.T) {
	for _, lang := range []struct{ code, locale string }{{"en", "en_US.UTF-8"}, {"zh", "zh_CN.UTF-8"},
		{"pt", "pt_BR.UTF-8"}, {"ru", "ru_RU.UTF-8"}, {"hi", "hi_IN.UTF-8"}} {
		t.Run(lang.code, func(t *testing.T) {
			d := newDesk(t, 1366, 768, lang.locale)
			(&tour{desk: d, p: i18n.For(lang.code), code: lang.code}).walk()
			small := deskAt(t, d.home, 1024, 680, lang.locale)
			(&tour{desk: small, p: i18n.For(lang.code), code: lang.code}).small()
		})
	}
}

// tour is a walk through the screens in one language.
type tour struct {
	*desk
	p    *i18n.Printer
	code string
}

func (v *tour) picture(station, name string) {
	v.t.Helper()
	v.park()
	v.keep(fmt.Sprintf("%s-%s-%s", station, name, v.code))
}

// walk goes from the first screen through all stations to the report.
func (v *tour) walk() {
	v.start(v.p.T("shell.name"))
	v.picture("1", "welcome")
	openExample(v.desk, "Tab", "Tab") // two doors, then the example
	v.picture("4", "results")
	v.press("ctrl+1")
	v.at(v.p.T("firmcard.title"))
	v.picture("2", "firm-card")
	v.press("ctrl+2")
	v.until(func() bool { return isQuestion(v.title()) }, func() string { return "no question: " + v.title() })
	v.picture("3", "question")
	v.menu(menuDark)
	v.until(v.dark, func() string { return "the look did not become dark" })
	v.picture("3", "question-dark")
	v.press("ctrl+3")
	v.until(func() bool { return !isQuestion(v.title()) }, func() string { return "no results: " + v.title() })
	v.picture("4", "results-dark")
	v.menu(menuLight)
	v.until(func() bool { return !v.dark() }, func() string { return "the look did not become light" })
	results := v.title()
	v.press("ctrl+4")
	v.until(func() bool { return v.title() != results }, func() string { return "no plan: " + v.title() })
	v.picture("5", "plan")
	v.press("ctrl+5")
	v.at(v.p.T("reportscreen.title"))
	v.press("Return")
	v.at(v.p.T("reportscreen.done"))
	v.picture("6", "report")
	checkReport(v.t, v.onlyReport(), v.firm(), v.code, 8)
	keepReport(v.t, v.onlyReport(), "7-report-"+v.code)
	v.quit()
}

// small looks at a question and the results in a small window.
func (v *tour) small() {
	v.start(v.p.T("shell.name"))
	openExample(v.desk, "Tab", "Tab")
	v.picture("4", "results-small-window")
	v.press("ctrl+2")
	v.until(func() bool { return isQuestion(v.title()) }, func() string { return "no question: " + v.title() })
	v.picture("3", "question-small-window")
	v.quit()
	if n := len(saved(v.t, v.workspace())); n != 1 {
		v.t.Errorf("there are %d examples, want one that is found again", n)
	}
}

// firm returns the name of the example firm.
func (v *tour) firm() string {
	v.t.Helper()
	a, err := seeds.Example(assessment.Full, v.code)
	if err != nil {
		v.t.Fatal(err)
	}
	return a.Company.Name
}
