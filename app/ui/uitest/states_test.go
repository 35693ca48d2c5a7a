package uitest

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// state is something the window can look like.
type state struct {
	name string
	fill func(*bench)         // fills the workspace
	show func(*bench, func()) // goes there from the first screen; runs the function while it is on show
}

// brief are the states that end when the size of the window changes.
var brief = map[string]bool{"firm-roles": true}

// states returns every state that is looked at.
func states() []state {
	out := append(welcomeStates(), firmStates()...)
	out = append(out, questionStates()...)
	out = append(out, resultStates()...)
	out = append(out, reportStates()...)
	out = append(out, planStates()...)
	out = append(out, cardStates()...)
	out = append(out, exchangeStates()...)
	return append(out, safetyStates()...)
}

// stay is a state without steps to get there.
func stay(_ *bench, then func()) { then() }

// opened opens the assessment kept last and takes steps from there.
func opened(steps ...func(*bench)) func(*bench, func()) {
	return func(b *bench, then func()) {
		b.open(b.id)
		for _, step := range steps {
			step(b)
		}
		then()
	}
}

func keys(names ...fyne.KeyName) func(*bench) {
	return func(b *bench) {
		for _, name := range names {
			b.press(name)
		}
	}
}

func writes(text string) func(*bench) { return func(b *bench) { b.write(text) } }

func goTo(r ui.Route) func(*bench) { return func(b *bench) { b.frame.Go(r) } }

func nothing(*bench) {}

func welcomeStates() []state {
	list := func(b *bench) {
		b.keep(b.answers(b.firm(assessment.Full), some(39)))
		done := b.example(assessment.Quick)
		b.keep(done)
		done.Company.Name = ""
		b.keep(b.answers(done, some(0)))
	}
	return []state{
		{"welcome-empty", nothing, stay},
		{"welcome-list", list, stay},
		{"welcome-delete", list, func(b *bench, then func()) {
			find[*widget.AssessmentList](b).OnDelete(b.id)
			then()
		}},
		{"welcome-keys", list, func(b *bench, then func()) { keys(fyne.KeyF1)(b); then() }},
	}
}

func firmStates() []state {
	fresh := func(b *bench) {
		b.keep(assessment.Assessment{Mode: assessment.Full, Scope: assessment.Both,
			Company: assessment.Company{Size: assessment.Small, Ambition: assessment.Solid}})
	}
	filled := func(b *bench) { b.keep(b.firm(assessment.Full)) }
	return []state{
		{"firm-new", fresh, opened()},
		{"firm-full", filled, opened()},
		{"firm-keys", filled, opened(keys(fyne.KeyEscape, fyne.KeyF1))},
		{"firm-number", filled, opened(func(b *bench) {
			field := findAll[*widget.Field](b)[1]
			b.win.Canvas().Focus(field.Focusable())
			b.press(fyne.KeyA, ctrl)
			b.write("0")
			b.press(fyne.KeyTab)
		})},
		{"firm-unsaved", filled, opened(func(b *bench) {
			b.store.broken = assessment.Fail("storage.full", errors.New("disk full"), "path", "/home/kestrel/plumbline.plumbline")
			b.win.Canvas().Focus(findAll[*widget.Segments](b)[0])
			b.press(fyne.KeyRight)
		})},
		{"firm-roles", filled, opened(func(b *bench) {
			b.win.Canvas().Focus(find[*widget.SelectField](b))
			b.press(fyne.KeySpace)
		})},
		{"menu", filled, opened((*bench).menu)},
	}
}

// onQuestion keeps an assessment that goes on at the question.
func onQuestion(mode assessment.Mode, n int, pick func(*bench, assessment.Assessment) assessment.QuestionID, given assessment.Answer) func(*bench) {
	return func(b *bench) {
		a := b.answers(b.firm(mode), some(n))
		id := pick(b, a)
		if given.State != assessment.Unanswered {
			a.Answers[id] = given
		} else {
			delete(a.Answers, id)
		}
		b.at(b.keep(a), id)
	}
}

func nth(n int) func(*bench, assessment.Assessment) assessment.QuestionID {
	return func(b *bench, a assessment.Assessment) assessment.QuestionID {
		asked := b.asked(a)
		return asked[(n+len(asked))%len(asked)].ID
	}
}

func longest(b *bench, a assessment.Assessment) assessment.QuestionID { return b.longest(a) }

func questionStates() []state {
	full, blank := assessment.Full, assessment.Answer{}
	noted := assessment.At(3)
	noted.Note, noted.Evidence = "ERP 2026-05", assessment.Verified
	own := assessment.Answer{State: assessment.NotApplicable, Reason: "ISO 9001"}
	var out []state
	add := func(name string, fill func(*bench), steps ...func(*bench)) {
		out = append(out, state{name, fill, opened(append([]func(*bench){goTo(ui.RouteQuestions)}, steps...)...)})
	}
	add("question-first", onQuestion(full, 1, nth(0), blank))
	add("question-middle", onQuestion(full, 39, nth(33), assessment.At(2)))
	add("question-last", onQuestion(full, 58, nth(-1), assessment.At(5)))
	add("question-level0", onQuestion(assessment.Quick, 5, nth(4), assessment.At(0)))
	add("question-longest", onQuestion(full, 20, longest, assessment.At(2)))
	add("question-longest-blank", onQuestion(full, 20, longest, blank))
	add("question-second", inTwo(onQuestion(full, 20, longest, assessment.At(2))))
	add("question-left-out", onQuestion(full, 9, nth(8), assessment.Answer{State: assessment.NotApplicable, Reason: "contract"}))
	add("question-own-reason", onQuestion(full, 9, nth(8), own))
	add("question-unknown", onQuestion(full, 9, nth(8), assessment.Answer{State: assessment.DontKnow}))
	add("question-unknown-who", onQuestion(full, 9, nth(8), assessment.Answer{State: assessment.DontKnow, WhoKnows: "IT"}))
	add("question-folds", onQuestion(full, 9, nth(8), noted), writes("i"), writes("e"))
	add("question-undone", onQuestion(full, 9, nth(8), assessment.At(1)), writes("4u"))
	add("question-unsaved", onQuestion(full, 9, nth(8), assessment.At(1)), func(b *bench) {
		b.store.broken = assessment.Fail("storage.full", errors.New("disk full"), "path", "/home/kestrel/plumbline.plumbline")
		b.write("4")
	})
	add("question-keys", onQuestion(full, 9, nth(8), noted), keys(fyne.KeyF1))
	add("dialog-reason", onQuestion(full, 9, nth(8), blank), writes("n"))
	add("dialog-reason-own", onQuestion(full, 9, nth(8), blank), writes("n"),
		keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace))
	out = append(out, state{"sheet-note", onQuestion(full, 9, nth(8), noted), func(b *bench, then func()) {
		b.win.Resize(small)
		opened(goTo(ui.RouteQuestions), writes("e"))(b, then)
	}}, state{"sheet-declaration", onQuestion(full, 9, nth(8), noted), func(b *bench, then func()) {
		b.win.Resize(small)
		opened(goTo(ui.RouteQuestions), writes("i"))(b, then)
	}})
	return out
}

// inTwo shows the questions in the next language as well, small beneath.
func inTwo(fill func(*bench)) func(*bench) {
	return func(b *bench) {
		fill(b)
		second := langs[(slices.Index(langs, b.lang)+1)%len(langs)]
		if err := b.store.SetSetting("language.second", second); err != nil {
			b.Fatal(err)
		}
		b.two = true
	}
}

func resultStates() []state {
	unknown := assessment.Answer{State: assessment.DontKnow, WhoKnows: "IT"}
	left := assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
	mixed := func(i int) assessment.Answer {
		switch {
		case i%7 == 3:
			return unknown
		case i%11 == 5:
			return left
		case i > 50:
			return assessment.Answer{}
		}
		return assessment.At(i % 6)
	}
	all := func(given assessment.Answer) func(int) assessment.Answer {
		return func(int) assessment.Answer { return given }
	}
	five := assessment.At(5)
	five.Evidence = assessment.Verified
	half := func(b *bench) {
		a := b.example(assessment.Full)
		a.Scope = assessment.SupplyOnly
		b.keep(b.answers(a, func(i int) assessment.Answer { return assessment.At(i % 4) }))
	}
	var out []state
	add := func(name string, fill func(*bench), steps ...func(*bench)) {
		out = append(out, state{name, fill, opened(append([]func(*bench){goTo(ui.RouteResults)}, steps...)...)})
	}
	example := func(mode assessment.Mode) func(*bench) { return func(b *bench) { b.keep(b.example(mode)) } }
	given := func(mode assessment.Mode, answer func(int) assessment.Answer) func(*bench) {
		return func(b *bench) { b.keep(b.answers(b.firm(mode), answer)) }
	}
	add("results-quick", example(assessment.Quick))
	add("results-full", example(assessment.Full))
	add("results-mixed", given(assessment.Full, mixed))
	add("results-half", half)
	add("results-all5", given(assessment.Full, all(five)))
	add("results-all0", given(assessment.Full, all(assessment.At(0))))
	add("results-none", given(assessment.Full, all(unknown)))
	add("results-none-quick", given(assessment.Quick, all(unknown)))
	add("results-first", given(assessment.Full, some(1)))
	add("results-explain", example(assessment.Full), func(b *bench) {
		b.win.Canvas().Focus(find[*widget.PlumbPanel](b))
		b.press(fyne.KeyReturn)
	})
	add("results-keys", example(assessment.Full), keys(fyne.KeyF1))
	return out
}

func reportStates() []state {
	fill := func(b *bench) { b.keep(b.example(assessment.Quick)) }
	report := func(b *bench) { b.open(b.id); b.frame.Go(ui.RouteReport) }
	return []state{
		{"report-idle", fill, func(b *bench, then func()) { report(b); then() }},
		{"report-full", func(b *bench) { b.keep(b.example(assessment.Full)) }, func(b *bench, then func()) { report(b); then() }},
		{"report-two", fill, func(b *bench, then func()) {
			report(b)
			b.nextWord(b.says("reportscreen.second.none"))
			then()
		}},
		{"report-full-done", func(b *bench) { b.keep(b.example(assessment.Full)) }, func(b *bench, then func()) { report(b); b.press(fyne.KeyReturn); then() }},
		{"report-working", fill, func(b *bench, then func()) {
			report(b)
			b.make = func(context.Context, present.ReportJob) error { then(); return nil }
			b.press(fyne.KeyReturn)
		}},
		{"report-done", fill, func(b *bench, then func()) { report(b); b.press(fyne.KeyReturn); then() }},
		{"report-failed", fill, func(b *bench, then func()) {
			report(b)
			b.make = func(_ context.Context, job present.ReportJob) error {
				return assessment.Fail("window.folder", errors.New("read only"), "path", job.Path)
			}
			b.press(fyne.KeyReturn)
			then()
		}},
	}
}

// menu opens the menu of languages and looks at the foot of the rail.
func (b *bench) menu() {
	b.Helper()
	at := slices.IndexFunc(i18n.Offered, func(l i18n.Language) bool { return l.Code == b.lang })
	b.tap(i18n.Offered[at].Name, "Rail")
}

// tapWord clicks the first word on show with this text.
func (b *bench) tapWord(text string) { b.Helper(); b.tap(text, "") }

// nextWord chooses what stands behind a word in a row of segments.
func (b *bench) nextWord(text string) {
	b.Helper()
	for _, w := range b.words() {
		for _, o := range w.inside {
			if row, ok := o.(*widget.Segments); ok && w.text == text {
				row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
				return
			}
		}
	}
	b.Fatalf("no segment says %q", text)
}

// tap clicks the first word with this text in an object of a type.
func (b *bench) tap(text, in string) {
	b.Helper()
	for _, w := range b.words() {
		if w.text != text || in != "" && !w.in(in) {
			continue
		}
		for i := len(w.inside) - 1; i >= 0; i-- {
			if o, ok := w.inside[i].(fyne.Tappable); ok {
				o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)})
				return
			}
		}
	}
	b.Fatalf("nothing to click says %q", text)
}
