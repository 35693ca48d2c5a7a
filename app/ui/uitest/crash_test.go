package uitest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// marker is what a person might have typed; no note of a failure holds it.
const marker = "Kestrel’s secret"

// crashBench is on the ninth question of an assessment, with 8 answers given,
// and counts the panics that were noted.
func crashBench(t *testing.T) (b *bench, id string, q assessment.QuestionID, noted *int) {
	t.Helper()
	b = newBench(t, "en", present.LookLight)
	noted = new(int)
	b.crash = func(what any, stack []byte) string {
		*noted++
		if len(stack) == 0 {
			t.Error("a note without where it happened")
		}
		return "/state/crash.txt"
	}
	t.Cleanup(func() { widget.OnPanic(nil) })
	a := b.answers(b.firm(assessment.Full), some(8))
	q = b.asked(a)[8].ID
	id = b.keep(a)
	b.at(id, q)
	b.start(common)
	b.open(id)
	return b, id, q, noted
}

// standsOn checks that the window says what happened and is on the question.
func (b *bench) standsOn(q assessment.QuestionID, noted int) {
	b.Helper()
	if noted != 1 {
		b.Errorf("%d panics were noted, want 1", noted)
	}
	if !strings.Contains(strings.ReplaceAll(b.text(), "\n", " "), b.says("safety.stumbled")) {
		b.Errorf("the window does not say that something went wrong:\n%s", b.text())
	}
	if !strings.HasPrefix(b.win.Title(), string(q)+" ") {
		b.Errorf("the window is at %q, not at %s", b.win.Title(), q)
	}
}

// TestPanicInACommand: the store panics when an answer is saved. The answer is
// kept or asked again, nothing else is lost, and the next one is saved.
func TestPanicInACommand(t *testing.T) {
	b, id, q, noted := crashBench(t)
	before := len(b.entry(id).Assessment.Answers)
	b.store.panics = marker
	b.write("4")
	b.store.panics = ""
	b.standsOn(q, *noted)
	if got := len(b.entry(id).Assessment.Answers); got < before {
		t.Errorf("%d answers are left of %d", got, before)
	}
	b.write("3")
	if got := b.answer(id, q); got != assessment.At(3) {
		t.Errorf("after the panic the answer is saved as %+v", got)
	}
}

// TestPanicKeepsWhatIsNotSaved: what could not be saved before the panic is
// still there, and is saved.
func TestPanicKeepsWhatIsNotSaved(t *testing.T) {
	b, id, q, noted := crashBench(t)
	b.store.broken = assessment.Fail("storage.full", nil, "path", "/x")
	b.write("4")
	b.win.Content().(*fyne.Container).Objects[1].(*fyne.Container).Objects = []fyne.CanvasObject{container.New(&brokenLayout{})}
	b.win.Resize(small)
	b.standsOn(q, *noted)
	b.store.broken = nil
	b.write("4")
	b.write("5")
	if got := b.answer(id, q); got != assessment.At(5) {
		t.Errorf("saved %+v", got)
	}
}

// brokenLayout panics.
type brokenLayout struct{}

func (l *brokenLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *brokenLayout) Layout([]fyne.CanvasObject, fyne.Size) { panic(marker) }

// TestPanicInALayout: the page cannot be laid out. It is built anew.
func TestPanicInALayout(t *testing.T) {
	b, id, q, noted := crashBench(t)
	before := fmt.Sprint(b.entry(id).Assessment)
	stage := b.win.Content().(*fyne.Container).Objects[1].(*fyne.Container)
	stage.Objects = []fyne.CanvasObject{container.New(&brokenLayout{})}
	b.win.Resize(small)
	b.standsOn(q, *noted)
	if after := fmt.Sprint(b.entry(id).Assessment); after != before {
		t.Errorf("the panic changed the assessment:\n%s\n%s", before, after)
	}
	b.write("2")
	if got := b.answer(id, q); got != assessment.At(2) {
		t.Errorf("after the panic the answer is saved as %+v", got)
	}
}

// TestPanicBesideTheWindow: the job ends with a sentence; the window goes on.
func TestPanicBesideTheWindow(t *testing.T) {
	b, id, q, noted := crashBench(t)
	b.make = func(context.Context, present.ReportJob) error { panic(marker) }
	b.frame.Go(ui.RouteReport)
	b.press(fyne.KeyReturn)
	if *noted != 1 || !strings.Contains(b.text(), "crash.txt") || strings.Contains(b.text(), marker) {
		t.Errorf("%d noted; the window says\n%s", *noted, b.text())
	}
	b.frame.Go(ui.RouteQuestions)
	b.write("1")
	if got := b.answer(id, q); got != assessment.At(1) {
		t.Errorf("after the panic the answer is saved as %+v", got)
	}
}

// TestPanicAgainAndAgain: where nothing can be shown any more, the panic goes
// on to the top, which writes it down and ends the program.
func TestPanicAgainAndAgain(t *testing.T) {
	b, _, _, noted := crashBench(t)
	b.store.panicsAlways = marker
	defer func() {
		if recover() == nil || *noted < 2 {
			t.Errorf("the program goes on in circles: %d panics noted", *noted)
		}
	}()
	b.tap(b.says("shell.home"), "Rail")
}
