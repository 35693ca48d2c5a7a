package uitest

import (
	"context"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
	workspace "plumbline/storage"
)

// post is what the window hands over and takes in: parcels in memory.
type post struct {
	parcels map[string]present.Parcel // by path
	sealed  map[string]string         // words by path
	bad     map[string]error
	packed  []present.HandOverJob
	pack    func(context.Context, present.HandOverJob) (string, error)
	backUp  func(context.Context) error
	copies  int
}

// words are four words of each language.
var words = map[string]string{"zh": "江河-苹果-木船-星期", "en": "river-apple-boat-monday", "pt": "rio-banana-barco-lua",
	"ru": "река-яблоко-лодка-среда", "hi": "नदी-सेब-नाव-तारा"}

// exchange is what the window of the bench exchanges.
func (b *bench) exchange() *present.Exchange {
	b.names = append(b.names, "kestrel.plumb", "heron.plumb", "holiday.jpg", "firm.json")
	return &present.Exchange{
		Courier: b.courier(),
		Pack: func(ctx context.Context, job present.HandOverJob) (string, error) {
			b.post.packed = append(b.post.packed, job)
			if b.post.pack != nil {
				return b.post.pack(ctx, job)
			}
			return "1204 5560 0817", nil
		},
		Unpack: func(_ context.Context, path, words string) (present.Parcel, error) {
			switch want := b.post.sealed[path]; {
			case b.post.bad[path] != nil:
				return present.Parcel{}, b.post.bad[path]
			case want != "" && words == "":
				return present.Parcel{}, assessment.Fail("plumb.needs_passphrase", plumb.ErrNeedsPassphrase, "file", filepath.Base(path))
			case plumb.Normal(words) != plumb.Normal(want):
				return present.Parcel{}, assessment.Fail("plumb.wrong_passphrase", plumb.ErrWrongPassphrase, "file", filepath.Base(path))
			}
			return b.post.parcels[path], nil
		},
		BackUp: func(ctx context.Context) error {
			b.post.copies++
			if b.post.backUp != nil {
				return b.post.backUp(ctx)
			}
			return nil
		},
		Suggest: func(lang string) (string, error) { return words[lang], nil },
		Taken:   func(string) bool { return false },
		Folder:  filepath.Join(string(filepath.Separator), "home", "kestrel", "Plumbline"),
	}
}

func (b *bench) courier() *workspace.Workspace { return b.store.Store.(*workspace.Workspace) }

// parcel puts an assessment of this workspace into a file, as it is now.
func (b *bench) parcel(path, id string) {
	b.Helper()
	r, err := b.courier().Record(id)
	if err != nil {
		b.Fatal(err)
	}
	b.put(path, r)
}

func (b *bench) put(path string, records ...assessment.Record) {
	if b.post.parcels == nil {
		b.post = post{parcels: map[string]present.Parcel{}, sealed: map[string]string{}, bad: map[string]error{}}
	}
	b.post.parcels[path] = present.Parcel{Records: records, Questionnaires: []*assessment.Questionnaire{b.qn},
		Made: clock(), Fingerprint: "4417 0932 6651"}
}

// parted keeps an assessment here, and puts a copy into a file that went
// another way in some places.
func (b *bench) parted(path string) string {
	b.Helper()
	a := b.example(assessment.Full)
	id := b.keep(a)
	b.parcel(path, id)
	there := b.post.parcels[path].Records[0]
	far := newBench(b.T, b.lang, present.LookLight)
	b.must(importInto(far, there))
	asked := b.asked(a)
	company := a.Company
	company.Employees, company.Name = 31, a.Company.Name+" 2"
	b.names = append(b.names, company.Name)
	other := assessment.At(4)
	other.Note, other.Evidence = "ERP 2026", assessment.Noted
	for i, q := range asked[:3] {
		if i > 0 {
			other = assessment.At(5 - i)
		}
		b.must(far.store.SaveAnswer(id, q.ID, other))
		b.must(b.store.SaveAnswer(id, q.ID, assessment.At(i)))
	}
	b.must(far.store.SaveAnswer(id, asked[2].ID, assessment.Answer{State: assessment.DontKnow, WhoKnows: "IT"}))
	b.must(far.store.SaveCompany(id, company))
	company.Employees, company.Name = 27, a.Company.Name
	company.Goals = company.Goals[:1]
	b.must(b.store.SaveCompany(id, company))
	r, err := far.courier().Record(id)
	b.must(err)
	b.put(path, r)
	b.at(id, asked[0].ID)
	return id
}

func (b *bench) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

func importInto(b *bench, r assessment.Record) error {
	_, err := b.courier().Import([]assessment.Record{r}, []*assessment.Questionnaire{b.qn})
	return err
}

// drop drops files on the window.
func (b *bench) drop(paths ...string) { b.frame.TakeIn(paths...) }

const (
	kestrel = "/media/stick/kestrel.plumb"
	heron   = "/media/stick/heron.plumb"
)

// noted adds what a person should know goes along.
func (b *bench) noted(a assessment.Assessment) assessment.Assessment {
	for id, answer := range a.Answers {
		answer.Note = "ERP"
		a.Answers[id] = answer
		break
	}
	a.Plan.Unticked = []assessment.ActionID{"A01"}
	a.Suppliers = append(a.Suppliers, assessment.Supplier{Name: "ERP"})
	return a
}

// tapButton clicks the first button of a kind on show that is in use.
func (b *bench) tapButton(skip int) {
	b.Helper()
	for _, button := range findAll[*widget.Button](b) {
		if button.Kind == widget.Primary && !button.Disabled() {
			if skip == 0 {
				button.Press.Press()
				return
			}
			skip--
		}
	}
	b.Fatal("there is no main button to press")
}

// nextSegment chooses the next of a row of segments.
func (b *bench) nextSegment(n int) {
	b.Helper()
	findAll[*widget.Segments](b)[n].TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
}

// exchangeBench opens the window on an assessment that a file differs from.
func exchangeBench(t *testing.T) (*bench, string) {
	b := newBench(t, "en", present.LookLight)
	id := b.parted(kestrel)
	b.start(common)
	return b, id
}

// TestTakingInAndChoosing goes the whole way: a file is dropped on the window
// while its assessment is open, taken in, and what differs is chosen.
func TestTakingInAndChoosing(t *testing.T) {
	b, id := exchangeBench(t)
	asked := b.asked(b.entry(id).Assessment)
	b.open(id)
	b.frame.Go(ui.RouteQuestions)
	b.drop(kestrel)
	b.wantOpen("a file on the window", true)
	if b.answer(id, asked[0].ID).Level != 0 || b.post.copies != 0 {
		t.Fatal("looking changed something")
	}
	b.tapButton(0)
	if b.post.copies != 1 {
		t.Errorf("%d backups were made", b.post.copies)
	}
	if got := b.answer(id, asked[0].ID); got.State != assessment.Unanswered {
		t.Fatalf("the answer in conflict is %+v", got)
	}
	b.press(fyne.KeyEscape)
	b.wantOpen("Esc", false)
	cards := findAll[*widget.CopyCard](b)
	if len(cards) != 2 || cards[0].Mark != b.says("handover.mark.here") || cards[1].Mark != b.says("handover.mark.file") {
		t.Fatalf("the cards of both copies are %d", len(cards))
	}
	cards[1].Press.Press()
	if got := b.answer(id, asked[0].ID); got.Level != 4 || got.Note != "ERP 2026" {
		t.Errorf("chosen from the file, the answer is %+v", got)
	}
	b.press(fyne.KeyReturn)
	b.write("1") // the level that was here
	if got := b.answer(id, asked[1].ID); got.Level != 1 {
		t.Errorf("chosen with a digit, the answer is %+v", got)
	}
	b.frame.Go(ui.RouteFirm)
	b.tapWord(b.says("handover.conflict.choose"))
	for range 10 {
		cards := findAll[*widget.CopyCard](b)
		if len(cards) == 0 {
			break
		}
		cards[0].Press.Press()
	}
	b.wantOpen("the last choice", false)
	left, err := b.courier().Conflicts(id)
	if err != nil || len(left) != 0 {
		t.Errorf("left to choose: %v %v", left, err)
	}
	b.press(fyne.KeyZ, ctrl)
	if left, err := b.courier().Conflicts(id); err != nil || len(left) != 1 {
		t.Errorf("after undo left to choose: %v %v", left, err)
	}
}

// TestDroppedFiles: cancelling leaves everything as it was.
func TestDroppedFiles(t *testing.T) {
	b, id := exchangeBench(t)
	before := b.entry(id)
	b.post.bad["/media/stick/evil.plumb"] = assessment.Fail("plumb.archive", nil, "file", "evil.plumb", "code", "x")
	b.drop("/media/stick/evil.plumb", kestrel)
	b.wantOpen("dropped files", true)
	b.press(fyne.KeyEscape)
	if dialog.Open(b.win) || b.post.copies != 0 || !before.Changed.Equal(b.entry(id).Changed) {
		t.Error("cancelling left something behind")
	}
}

// TestHandingOver makes a file with the words that are shown, and shows them
// once more.
func TestHandingOver(t *testing.T) {
	b := newBench(t, "en", present.LookLight)
	b.keep(b.example(assessment.Full))
	b.start(common)
	b.open(b.id)
	b.frame.Go(ui.RouteReport)
	b.tapWord(b.says("handover.report.open"))
	b.wantOpen("hand over", true)
	b.tapWord(b.says("handover.make"))
	if len(b.post.packed) != 1 || b.post.packed[0].Words != words["en"] || b.post.packed[0].Assessment != b.id {
		t.Fatalf("packed %+v", b.post.packed)
	}
	b.tapWord(b.says("handover.words.copy"))
	if got := fyne.CurrentApp().Clipboard().Content(); got != words["en"] {
		t.Errorf("copied %q", got)
	}
	b.tapWord(b.says("reportscreen.reveal"))
	if len(b.shown) != 1 || b.shown[0] != filepath.Dir(b.post.packed[0].Path) {
		t.Errorf("shown %v", b.shown)
	}
}
