package uitest

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// exchangeStates are the sheets for handing over and taking in, and what shows
// that copies disagree.
func exchangeStates() []state {
	return append(append(handOverStates(), takeInStates()...), conflictStates()...)
}

func handOverStates() []state {
	full := func(b *bench) {
		b.keep(b.firm(assessment.Quick))
		b.keep(b.noted(b.example(assessment.Full)))
		for _, w := range words {
			b.names = append(b.names, w)
		}
	}
	var out []state
	add := func(name string, steps ...func(*bench)) {
		out = append(out, state{name, full, func(b *bench, then func()) {
			for _, step := range steps {
				step(b)
			}
			then()
		}})
	}
	list := func(b *bench) { b.frame.HandOver("") }
	one := func(b *bench) { b.frame.HandOver(b.id) }
	bare := func(b *bench) { b.nextSegment(0) }
	add("handover-menu", func(b *bench) { find[*widget.AssessmentList](b).OnMenu(b.id, fyne.NewPos(120, 30)) })
	add("handover-list", list)
	add("handover-bare", one, bare)
	add("handover-short", one, func(b *bench) {
		field := findAll[*widget.Field](b)[0]
		field.OnDone("ab")
	})
	add("handover-done", one, func(b *bench) { b.tapWord(b.says("handover.make")) })
	add("handover-done-bare", one, bare, func(b *bench) { b.tapWord(b.says("handover.make")) })
	add("handover-failed", one, func(b *bench) {
		b.post.pack = func(_ context.Context, job present.HandOverJob) (string, error) {
			return "", assessment.Fail("handover.full", errors.New("disk full"), "path", job.Path)
		}
		b.tapWord(b.says("handover.make"))
	})
	out = append(out, state{"handover-working", full, func(b *bench, then func()) {
		one(b)
		b.post.pack = func(context.Context, present.HandOverJob) (string, error) { then(); return "1204 5560 0817", nil }
		b.tapWord(b.says("handover.make"))
	}}, state{"handover-report", func(b *bench) { b.keep(b.example(assessment.Full)) }, opened(goTo(ui.RouteReport))})
	return out
}

func takeInStates() []state {
	table := func(b *bench) {
		same := b.keep(b.example(assessment.Quick))
		b.parcel(heron, same)
		b.keep(b.answers(b.firm(assessment.Full), some(12)))
		b.parcel("/media/stick/newer.plumb", b.id)
		b.must(b.store.SaveAnswer(b.id, "D1.1", assessment.At(4)))
		b.parted(kestrel)
		r := b.post.parcels[heron].Records[0]
		r.ID = "0e0b8a52-9d8c-4a3f-8f5e-2f5f3f6b7a10"
		b.put("/media/stick/firm.json", r)
		b.post.bad["/media/stick/holiday.jpg"] = assessment.Fail("handover.unknown", nil)
		b.names = append(b.names, "newer.plumb")
	}
	all := []string{kestrel, heron, "/media/stick/newer.plumb", "/media/stick/firm.json", "/media/stick/holiday.jpg"}
	sealed := func(b *bench) {
		table(b)
		b.post.sealed[heron], b.post.sealed[kestrel] = "sesame sesame", "sesame sesame"
	}
	var out []state
	add := func(name string, fill func(*bench), steps ...func(*bench)) {
		out = append(out, state{name, fill, func(b *bench, then func()) {
			for _, step := range steps {
				step(b)
			}
			then()
		}})
	}
	drop := func(paths ...string) func(*bench) { return func(b *bench) { b.drop(paths...) } }
	take := func(b *bench) { b.tapButton(0) }
	add("takein-table", table, drop(all...))
	add("takein-one", table, drop(all[3]))
	add("takein-bad", table, drop(all[4]))
	add("takein-sealed", sealed, drop(all...))
	add("takein-wrong", sealed, drop(all...), func(b *bench) { b.write("sesame"); b.press(fyne.KeyReturn) })
	add("takein-unlocked", sealed, drop(all...), func(b *bench) { b.write(" Sesame  SESAME"); b.press(fyne.KeyReturn) })
	add("takein-done", table, drop(all...), take)
	add("takein-done-one", table, drop(kestrel), take)
	add("takein-failed", table, drop(all...), func(b *bench) {
		b.post.backUp = func(context.Context) error {
			return assessment.Fail("storage.backup_full", errors.New("disk full"), "folder", "/home/kestrel/backups")
		}
	}, take)
	out = append(out, state{"takein-working", table, func(b *bench, then func()) {
		b.drop(all...)
		b.post.backUp = func(context.Context) error { then(); return nil }
		take(b)
	}})
	return out
}

func conflictStates() []state {
	joined := func(b *bench) {
		id := b.parted(kestrel)
		b.must(importInto(b, b.post.parcels[kestrel].Records[0]))
		b.id = id
	}
	var out []state
	add := func(name string, steps ...func(*bench)) { out = append(out, state{name, joined, opened(steps...)}) }
	add("conflict-question", goTo(ui.RouteQuestions))
	add("conflict-strip", goTo(ui.RouteFirm))
	add("conflict-results", goTo(ui.RouteResults))
	add("conflict-sheet", goTo(ui.RouteFirm), func(b *bench) { b.tapWord(b.says("handover.conflict.choose")) })
	return out
}
